// What tallies are made of, for bytes.hpp. All of a type is taken apart by name, so that a member that is added and not sent does not
// compile.
#pragma once

#include "simulate/bytes.hpp"
#include "simulate/chunks.hpp"
#include "simulate/run_tally.hpp"

namespace polku::simulation {

void fields(auto& a, Is<Moments> auto& all) {
    auto& [n, mean, squares] = all;
    a(n, mean, squares);
}
void fields(auto& a, Is<Counts> auto& all) {
    auto& [sum, squares] = all;
    a(sum, squares);
}
void fields(auto& a, Is<Waits> auto& all) {
    auto& [days, waited, left, each, open] = all;
    a(days, waited, left, each, open);
}
void fields(auto& a, Is<PointTally> auto& all) {
    auto& [visits, standing, waits] = all;
    a(visits, standing, waits);
}
void fields(auto& a, Is<WorkerTally> auto& all) {
    auto& [load, highest] = all;
    a(load, highest);
}
void fields(auto& a, Is<SupplyTally> auto& all) {
    auto& [used, queue, capacity, highest_used, longest_queue, waits, workers, days_at_level, levels_of_workers] = all;
    a(used, queue, capacity, highest_used, longest_queue, waits, workers, days_at_level, levels_of_workers);
}
void fields(auto& a, Is<StretchTally> auto& all) {
    auto& [days, each] = all;
    a(days, each);
}
void fields(auto& a, Is<ProgramTally> auto& all) {
    auto& [entered, ended, inside, end_times, points, services, hours, interrupted, time] = all;
    a(entered, ended, inside, end_times, points, services, hours, interrupted, time);
}
void fields(auto& a, Is<ClientRow> auto& all) {
    auto& [program, entry, end, from_before, age, entered, ended, paused, waited, attributes] = all;
    a(program, entry, end, from_before, age, entered, ended, paused, waited, attributes);
}
void fields(auto& a, Is<VisitRow> auto& all) {
    auto& [client, touchpoint, visit, arrived, started, ended] = all;
    a(client, touchpoint, visit, arrived, started, ended);
}
void fields(auto& a, Is<HoldRow> auto& all) {
    auto& [client, supply, worker, slots, from, until] = all;
    a(client, supply, worker, slots, from, until);
}
void fields(auto& a, Is<Journal> auto& all) {
    auto& [clients, visits, holds] = all;
    a(clients, visits, holds);
}
void fields(auto& a, Is<RunTally> auto& all) {
    auto& [programs, supplies, stretches, journal, samples, measured, events, bytes, outcome, failure, failed_program, failed_point,
           failed_client] = all;
    a(programs, supplies, stretches, journal, samples, measured, events, bytes, outcome, failure, failed_program, failed_point,
      failed_client);
}

void fields(auto& a, Is<ClientRecord> auto& all) {
    auto& [replication, client, entry, end, age, time, attributes, visits] = all;
    a(replication, client, entry, end, age, time, attributes, visits);
}
void fields(auto& a, Is<VisitRecord> auto& all) {
    auto& [touchpoint, visit, arrived, ended] = all;
    a(touchpoint, visit, arrived, ended);
}
void fields(auto& a, Is<Tally> auto& all) {
    auto& [clients, end_times, visits, rounds, time, services, slot_days, hours, interrupted, times, records, visit_log] = all;
    a(clients, end_times, visits, rounds, time, services, slot_days, hours, interrupted, times, records, visit_log);
}
void fields(auto& a, Is<ClientFailure> auto& all) {
    auto& [kind, replication, client, touchpoint] = all;
    a(kind, replication, client, touchpoint);
}
void fields(auto& a, Is<Chunk> auto& all) {
    auto& [tally, failure] = all;
    a(tally, failure);
}

/// Of memory, with what its lists hold.
template <class T>
std::uint64_t bytes_of(const T& value) {
    ByteCounter counter;
    counter(value);
    return sizeof(T) + counter.bytes();
}

}  // namespace polku::simulation
