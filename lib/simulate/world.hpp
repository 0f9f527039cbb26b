// A scenario in motion: all clients at once, the places they hold, and the lines they wait in.
#pragma once

#include <cstdint>
#include <memory>
#include <stop_token>
#include <vector>

#include "simulate/event_queue.hpp"
#include "simulate/plan.hpp"
#include "simulate/run_tally.hpp"
#include "simulate/supply_desk.hpp"
#include "simulate/walk.hpp"

namespace polku::simulation {

/// What one replication may take.
struct Allowance {
    std::uint64_t events = ~std::uint64_t{0};
    std::uint64_t bytes = ~std::uint64_t{0};  ///< of memory for those who are alive, those who wait, and the journal; about
};

class World {
public:
    /// `plan` must outlive it.
    World(const Plan& plan, std::uint64_t seed, bool keep_waits);
    ~World();
    World(const World&) = delete;
    World& operator=(const World&) = delete;

    /// From the first day to the horizon; what it came to is worth something only when its outcome is `whole`.
    RunTally run(std::uint64_t replication, const std::stop_token& stop, const Allowance& allowance = {});

private:
    class Side;

    /// Events of tasks stand behind those of persons, and those of sources behind both.
    static constexpr std::uint32_t first_task = 0x8000'0000u, first_source = 0xFFFF'0000u;

    /// Who waits, for what.
    struct Request {
        Index program = 0, client = 0, point = 0;
        std::uint32_t ticket = 0;
        Index record = none;  ///< of the visit, in the journal
        Index task = none;    ///< what waits for free hours; none: a thread that waits for places
        bool alive = false;
        double since = 0, priority = 0;
        std::vector<Held> wanted{};
        std::vector<Index> workers{};  ///< per wanted: whose place it must be; none: anybody's
    };

    /// Work, or contacts that come again, of one visit and one actor.
    struct Task {
        enum class State : std::uint8_t { planned, waiting, working };
        State state = State::planned;
        Index program = 0, client = 0;
        Index thread = none;  ///< whose visit it belongs to; none: that is over, or the client has left
        Index supply = 0;
        HoursNeeded needed{};
        double started = 0;            ///< of the visit
        std::uint32_t times = 0;       ///< contacts before this one, with those that were not held
        std::uint32_t order = 0;       ///< of the event that counts; 0: none
        Index request = none;          ///< while it waits
        Index row = 0, record = none;  ///< of the client and of the hold, in the journal
        Index next = none;             ///< of the same visit
    };

    void restart(std::uint64_t replication, const std::stop_token& stop);
    void place_clients(Index program, const std::stop_token& stop);
    std::uint64_t bytes_in_use() const;
    Placement placement_of(Index program, const StartRow& row, std::uint64_t number) const;
    Standing standing_of(Index program, const StartRow& row, Index point, const Placement& placement, std::uint64_t number) const;
    void keeps(Index program, Held& held);
    void begin_measuring();
    void look();
    double days_inside(const Side& side) const;
    void test_itself() const;
    void plan_arrival(Index source);
    void arrive(Index source);
    void plan_event(Index program, Index client);
    void after_event(Index program, Index client);
    void apply_changes();
    void serve();
    void serve_line(WaitingLine& line);
    bool can_serve(Request& request, Ticket ticket);
    void grant(Index request);
    void stay_after(Index request, double wait);
    bool grants(Index program, Thread& thread, std::span<Held> wanted);
    void withdraw(const Thread& thread);
    void release(Index program, const Held& held);
    // world_hours.cpp
    void need(Index program, const HoursNeeded& needed, Index thread);
    void plan_contact(Index task);
    double contact_time(const Task& task) const;
    void plan_task(Index task, double time);
    void ask(Index task);
    void begin_task(Index task);
    void task_event(Index task);
    void plan_next_contact(Index task);
    void drop_tasks(Index first);
    void take_out(Index task, Index& list);
    void forget_task(Index task);
    Index wanted_worker(Index program, Index client, Index supply);
    void take(Index program, Index client, Held& held);
    Index find_room(Index supply, const Client& client, double slots, Index whose) const;
    double chance(const Client& client, Index supply, std::size_t word) const;
    Index new_request();
    void close_request(Index request);
    void leave_line(Index supply);
    void note_who_still_waits();
    RunTally finished();
    RunTally failure() const;
    /// Something of the supply has become free, or somebody has left its line.
    void look_again(Index supply) {
        if (desks_[supply].queue().level() > 0) dirty_.push_back(supply);
    }
    std::uint32_t person(Index program, Index client) const noexcept {
        return static_cast<std::uint32_t>(client * plan_.programs.size() + program);
    }
    bool is_valid(Ticket ticket) const noexcept {
        return requests_[ticket.request].alive && requests_[ticket.request].ticket == ticket.number;
    }

    const Plan& plan_;
    std::uint64_t seed_, replication_ = 0;
    bool keep_waits_;
    double now_ = 0;
    bool measuring_ = false;
    double measured_from_ = 0;
    std::uint32_t order_ = 0;
    std::uint64_t events_ = 0;
    EventQueue queue_{};
    std::vector<std::unique_ptr<Side>> sides_;  ///< per program; no braces: they would ask for all of Side here
    std::vector<SupplyDesk> desks_{};
    std::vector<std::size_t> steps_done_{};  ///< per supply
    struct Arriving {
        std::uint64_t times = 0;    ///< so many arrivals so far
        std::uint64_t clients = 0;  ///< and so many clients
        std::uint32_t order = 0;
    };
    std::vector<Arriving> arriving_{};  ///< per source
    std::vector<Request> requests_{};
    std::vector<Index> free_requests_{};
    std::vector<Task> tasks_{};
    Index free_tasks_ = none;
    std::vector<Index> dirty_{};  ///< supplies for which somebody waits, and it may be his turn
    Index failed_ = none;         ///< the side whose walk failed
    std::vector<Waits> supply_waits_{};
    std::vector<StretchTally> stretches_{};
    Journal journal_{};
    std::vector<double> samples_{};
    bool placing_ = false;           ///< the first day's clients are being put in their places
    std::vector<double> changes_{};  ///< times at which a supply or the numbers of a path change, ascending
    std::size_t next_change_ = 0;
};

}  // namespace polku::simulation
