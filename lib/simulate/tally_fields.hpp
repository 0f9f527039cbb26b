// What tallies are made of, for bytes.hpp.
#pragma once

#include "simulate/bytes.hpp"
#include "simulate/chunks.hpp"
#include "simulate/run_tally.hpp"

namespace polku::simulation {

void fields(auto& a, Is<Moments> auto& m) { a(m.n, m.mean, m.squares); }
void fields(auto& a, Is<Counts> auto& c) { a(c.sum, c.squares); }
void fields(auto& a, Is<Waits> auto& w) { a(w.days, w.waited, w.left, w.each, w.open); }
void fields(auto& a, Is<PointTally> auto& t) { a(t.visits, t.standing, t.waits); }
void fields(auto& a, Is<WorkerTally> auto& t) { a(t.load, t.highest); }
void fields(auto& a, Is<SupplyTally> auto& t) {
    a(t.used, t.queue, t.capacity, t.highest_used, t.longest_queue, t.waits, t.workers, t.days_at_level, t.levels_of_workers);
}
void fields(auto& a, Is<StretchTally> auto& t) { a(t.days, t.each); }
void fields(auto& a, Is<ProgramTally> auto& t) {
    a(t.entered, t.ended, t.inside, t.end_times, t.points, t.services, t.hours, t.interrupted, t.time);
}
void fields(auto& a, Is<ClientRow> auto& r) {
    a(r.program, r.entry, r.end, r.from_before, r.age, r.entered, r.ended, r.paused, r.waited, r.attributes);
}
void fields(auto& a, Is<VisitRow> auto& r) { a(r.client, r.touchpoint, r.visit, r.arrived, r.started, r.ended); }
void fields(auto& a, Is<HoldRow> auto& r) { a(r.client, r.supply, r.worker, r.slots, r.from, r.until); }
void fields(auto& a, Is<Journal> auto& j) { a(j.clients, j.visits, j.holds); }
void fields(auto& a, Is<RunTally> auto& t) {
    a(t.programs, t.supplies, t.stretches, t.journal, t.samples, t.measured, t.events, t.bytes, t.outcome, t.failure, t.failed_program,
      t.failed_point, t.failed_client);
}

void fields(auto& a, Is<ClientRecord> auto& r) { a(r.replication, r.client, r.entry, r.end, r.age, r.time, r.attributes, r.visits); }
void fields(auto& a, Is<VisitRecord> auto& r) { a(r.touchpoint, r.visit, r.arrived, r.ended); }
void fields(auto& a, Is<Tally> auto& t) {
    a(t.clients, t.end_times, t.visits, t.rounds, t.time, t.services, t.slot_days, t.hours, t.interrupted, t.times, t.records, t.visit_log);
}
void fields(auto& a, Is<ClientFailure> auto& f) { a(f.kind, f.replication, f.client, f.touchpoint); }
void fields(auto& a, Is<Chunk> auto& c) { a(c.tally, c.failure); }

/// Of memory, with what its lists hold.
template <class T>
std::uint64_t bytes_of(const T& value) {
    ByteCounter counter;
    counter(value);
    return sizeof(T) + counter.bytes();
}

}  // namespace polku::simulation
