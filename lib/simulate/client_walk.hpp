// One client's walk along a compiled path, event by event. The rules are those of docs/reference/format.md; where two
// things happen at the same time the order is: a date on which numbers change, interrupts in file order (those of the
// client before those of a single way), touchpoints in the order in which they were entered.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

#include "simulate/program.hpp"
#include "simulate/streams.hpp"

namespace polku::simulation {

inline constexpr double never_happens = std::numeric_limits<double>::infinity();
/// More events than this, and the client is taken for one that never ends.
inline constexpr std::uint32_t event_limit = 100'000;

struct VisitRecord {
    Index touchpoint = 0;
    std::uint32_t visit = 0;
    double arrived = 0, ended = 0;  ///< days since the client entered
};

class ClientWalk {
public:
    enum class Failure : std::uint8_t { nothing, too_many_events, no_way_on, unsound_block };

    /// `program` must outlive the walk. With `keep_visits` every visit is recorded.
    ClientWalk(const Program& program, std::uint64_t seed, std::vector<VisitRecord>* visit_log);

    /// Walks one client from entry to end. On failure `last_touchpoint` says where.
    Failure walk(std::uint64_t replication, std::uint64_t client);

    // What the last walk came to.
    Index end() const noexcept { return end_; }
    Index entry() const noexcept { return entry_; }
    Index last_touchpoint() const noexcept { return last_; }
    double time() const noexcept { return time_; }                              ///< days, pauses left out
    double age() const noexcept { return age_; }                                ///< days at entry; NaN when not known
    const AttributeValues& attributes() const noexcept { return attributes_; }  ///< at entry
    const std::vector<std::uint32_t>& visits() const noexcept { return visits_; }
    const std::vector<Index>& visited() const noexcept { return visited_; }  ///< each touchpoint once
    const std::vector<double>& service_days() const noexcept { return service_days_; }
    const std::vector<double>& slot_days() const noexcept { return slot_days_; }
    const std::vector<double>& hours() const noexcept { return hours_; }
    const std::vector<std::uint32_t>& interrupted() const noexcept { return interrupted_; }  ///< per interrupt

private:
    struct Thread {
        Index point = none;  ///< none: not yet at a touchpoint
        Index block = 0;     ///< 0: in no block
        Index slot = 0;      ///< where its clocks stand
        bool awaited = true;
        double entered = 0;
        double until = never_happens;
        double way_draw = 0;
        std::uint64_t rhythms = 0;  ///< bits of the contacts that apply to this visit
        Slice rhythm_slice{};
        std::size_t record = 0;
    };
    struct Block {
        Index split = none;
        Index parent = 0;
        Index parent_slot = 0;  ///< kept for the way that goes on after the join
        bool parent_awaited = true;
        bool open = false;
        std::uint32_t waiting = 0;  ///< awaited ways that have not arrived
    };
    struct Held {
        double since = 0;
        double slots = 0;
        Index rule = none;
        Index block = 0;
    };
    /// The state of a Clock for one client or one way.
    struct Running {
        double fires = never_happens;
        double hazard_left = -1;   ///< of a standard exponential variable; below 0: not drawn
        double rate = 0;           ///< while active
        double active_since = -1;  ///< below 0: out of scope
        std::uint32_t spent = 0;   ///< age, date: 1 when it has fired; after: the visit of `since` that has fired
    };

    // client_walk.cpp: events
    void begin(std::uint64_t replication, std::uint64_t client);
    void next_event();
    void complete(std::size_t thread);
    void interrupt(Index clock, std::size_t thread);
    void settle();

    // client_moves.cpp: coming, leaving, blocks, holds
    void arrive(Thread thread, Index point);
    void leave(Thread& thread);
    void follow(Thread thread, const Way& way);
    void go_to(Thread thread, Index point);
    void split(Thread thread, const Behaviour& behaviour);
    void arrive_at_join(const Thread& thread, Index join);
    void join_block(Index block, Index join);
    void close_block(Index block);
    void cancel_threads_in(Index block);
    bool is_within(Index block, Index outer) const;
    void take_holds(const Behaviour& behaviour, Index block);
    void release(Index resource);
    void release_all();
    void count_contacts(const Thread& thread);
    const Way* choose(const Behaviour& behaviour, double draw);
    Asked asked();

    // client_clocks.cpp: interrupts
    void enter_scopes(Index point);
    void leave_scopes(Index point);
    void move_thread_clocks(const Thread& thread, Index from, Index to);
    void start_clock(Index clock, Running& running);
    void stop_clock(Index clock, Running& running);
    void set_time(Index clock, Running& running);
    void spend_clock(Index clock, Running& running);
    void configuration_changed();
    void since_entered(Index point);
    Running& running_of(Index clock, std::size_t thread);
    Index new_slot(std::optional<Index> parent);
    void free_slot(Index slot);
    void stop_way_clocks(Index slot);

    const Program& program_;
    std::uint64_t seed_;
    std::vector<VisitRecord>* visit_log_;
    ClientStreams streams_{0, 0, 0};
    std::size_t thread_clocks_;

    double now_ = 0;
    std::size_t config_ = 0;
    std::size_t date_step_ = 0;
    Index class_ = 0;
    std::uint32_t events_ = 0;
    std::uint32_t outside_pauses_ = 0;  ///< ways that stand outside pauses
    double paused_since_ = -1, paused_ = 0;
    Failure failure_ = Failure::nothing;
    Index end_ = none, entry_ = none, last_ = none;
    double time_ = 0, age_ = 0;

    std::vector<Thread> threads_{};  ///< in order of arrival
    std::vector<Block> blocks_{};
    std::vector<Held> holds_{};         ///< per resource
    std::vector<std::uint8_t> held_{};  ///< per resource
    std::vector<Running> client_clocks_{};
    std::vector<Running> way_clocks_{};  ///< [slot * thread clocks + clock]
    std::vector<Index> free_slots_{};
    std::vector<std::uint32_t> in_scope_{};  ///< per client clock: how many ways
    std::vector<std::uint32_t> clocks_drawn_{};
    std::vector<Index> left_points_{};  ///< left in this event; their scopes end when it is settled

    AttributeValues attributes_{};
    std::vector<std::uint32_t> visits_{}, interrupted_{};
    std::vector<Index> visited_{};
    std::vector<double> last_entered_{}, service_days_{}, slot_days_{}, hours_{};
};

}  // namespace polku::simulation
