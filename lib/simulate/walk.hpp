// Clients on a compiled path, event by event. The rules are those of docs/reference/format.md; where two things happen to a
// client at the same time the order is: a date on which numbers change, interrupts in file order (those of the client before those
// of a single way), touchpoints in the order in which they were entered.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "simulate/client.hpp"
#include "simulate/placement.hpp"
#include "simulate/program.hpp"
#include "simulate/streams.hpp"
#include "simulate/surroundings.hpp"

namespace polku::simulation {

/// More events than this, and the client is taken for one that never ends.
inline constexpr std::uint32_t event_limit = 100'000;

/// The clients of one path who are alive, and what happens to them. One of them is looked at at a time.
class Walk final : private HeldPlaces {
public:
    enum class Failure : std::uint8_t { nothing, too_many_events, no_way_on, unsound_block };

    /// `program` and `around` must outlive the walk.
    Walk(const Program& program, Surroundings& around, std::uint64_t seed);

    /// Whose random numbers the clients who enter from now on get.
    void set_replication(std::uint64_t replication) noexcept { replication_ = replication; }
    /// Client `number` of `family` enters at `now`: at `entry` (of Program::entries), or at one that is drawn.
    Index enter(std::uint64_t family, std::uint64_t number, std::optional<Index> entry, double now);
    /// Client `number` of `family` is on the way already at `now`.
    Index place(std::uint64_t family, std::uint64_t number, const Placement& placement, double now);
    /// What comes next happens: Client::next is now. What it leads to without any time passing happens with it.
    void step(Index client);
    /// The thread that waits for `request` has what it wanted: its stay begins.
    void begin_stay(Index client, Index request, std::span<const Held> granted, double now);
    /// A piece of work is done that the thread's stay waited for.
    void work_done(Index client, Index thread, double now);
    Thread& thread(Index index) noexcept { return threads_[index]; }
    /// Hours of contacts before `now` are not counted.
    void count_from(double now) noexcept { counted_from_ = now; }
    /// Counts the contacts until `now` of a client who stays on.
    void count_until(Index client, double now);
    /// The numbers of `step` hold from `now` on; `clients` must be told one by one.
    void set_date_step(std::size_t step) noexcept { date_step_ = step; }
    void numbers_changed(Index client, double now);
    /// Ends what the client still does and has at `now`, and forgets it. Its Client is valid until another enters.
    void finish(Index client, double now);

    const Client& client(Index index) const noexcept { return clients_[index]; }
    const Thread& thread(Index index) const noexcept { return threads_[index]; }
    Failure failure() const noexcept { return failure_; }
    Index last_touchpoint() const noexcept { return last_; }  ///< where it failed
    double now() const noexcept { return now_; }
    Index current() const noexcept { return current_; }
    /// Values at entry of the client that entered last.
    const AttributeValues& attributes() const noexcept { return attributes_; }

private:
    void select(Index client, double now);
    Index new_client();
    PhiloxBlock block(std::uint64_t name, std::uint64_t visit) noexcept;
    Client& me() noexcept { return clients_[current_]; }

    // walk.cpp: events
    void plan();
    void complete(Index thread);
    void interrupt(Index clock, Index thread);
    void settle();

    // walk_place.cpp: those who are there at the start
    Index block_of(Index split_way, std::vector<std::pair<Index, Index>>& known);
    void stand(const Standing& standing, Index block);

    // walk_moves.cpp: coming, leaving, blocks, holds
    Index new_thread(Index block, Index slot, bool awaited);
    void remove_thread(Index thread) { threads_.remove(me().threads, thread); }
    void arrive(Index thread, Index point);
    void begin(Index thread);
    void start_work(const WorkHours& work, Index thread);
    void leave(Thread& thread);
    void follow(Index thread, const Way& way);
    void go_to(Index thread, Index point);
    void split(Index thread, const Behaviour& behaviour);
    void arrive_at_join(Index thread, Index join);
    void join_block(Index block, Index join);
    void close_block(Index block);
    void cancel_threads_in(Index block);
    bool is_within(Index block, Index outer) const;
    bool is_open(Index block);
    bool is_held(Index resource) const override;
    bool take_holds(Index thread, const Behaviour& behaviour, Index block);
    void release(Index resource);
    void release_all();
    void start_contacts(Index thread, const Behaviour& behaviour);
    void count_contacts(const Thread& thread);
    double contacts_of(const Rhythm& rhythm, const Thread& thread) const;
    const Way* choose(const Behaviour& behaviour, double draw);
    Asked asked();

    // walk_clocks.cpp: interrupts
    void enter_scopes(Index point);
    void leave_scopes(Index point);
    void move_thread_clocks(const Thread& thread, Index from, Index to);
    void start_clock(Index clock, Running& running);
    void stop_clock(Index clock, Running& running);
    void set_time(Index clock, Running& running);
    void spend_clock(Index clock, Running& running);
    void update_clocks();
    void since_entered(Index point);
    Running& client_clock(Index clock) { return client_clocks_[current_ * program_.client_clocks + clock]; }
    Running& way_clock(Index slot, std::size_t k) { return way_clocks_[slot * thread_clocks_ + k]; }
    Running& running_of(Index clock, Index thread);
    std::uint32_t& in_scope(Index clock) { return scope_counts_[current_ * program_.client_clocks + clock]; }
    std::uint32_t* visits() { return visits_.data() + current_ * program_.counters; }
    double* moments() { return moments_.data() + current_ * program_.moments; }
    Index new_slot(std::optional<Index> parent);
    void free_slot(Index slot);
    void stop_way_clocks(Index slot);

    const Program& program_;
    Surroundings& around_;
    std::uint64_t seed_, replication_ = 0;
    std::size_t thread_clocks_;
    std::size_t date_step_ = 0;

    double now_ = 0, counted_from_ = 0;
    Index current_ = 0, last_ = none;
    Failure failure_ = Failure::nothing;
    std::size_t config_ = 0;
    std::vector<Index> left_points_{};  ///< left in this event; their scopes end when it is settled
    std::vector<Held> wanted_{};
    AttributeValues attributes_{};

    std::vector<Client> clients_{};
    std::vector<Index> free_clients_{};
    ListPool<Thread> threads_{};
    ListPool<Block> blocks_{};
    ListPool<Held> holds_{};
    // Per client, as many as the path needs.
    std::vector<Running> client_clocks_{};
    std::vector<std::uint32_t> scope_counts_{};  ///< per client clock: how many ways stand in its scope
    std::vector<std::uint32_t> clocks_drawn_{};  ///< per clock
    std::vector<std::uint32_t> visits_{};        ///< per counted touchpoint
    std::vector<double> moments_{};              ///< per touchpoint whose last entering is asked for; NaN: never
    // Per way.
    std::vector<Running> way_clocks_{};
    std::vector<Index> free_slots_{};
};

}  // namespace polku::simulation
