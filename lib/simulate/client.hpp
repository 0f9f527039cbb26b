// What is known of one client on the way. Thousands are alive at a time, so what only some paths need stands in the pools of Walk.
#pragma once

#include <cstdint>
#include <limits>

#include "simulate/list_pool.hpp"
#include "simulate/program.hpp"

namespace polku::simulation {

inline constexpr double never_happens = std::numeric_limits<double>::infinity();

/// One way of a client: where it stands, since when and until when.
struct Thread {
    Index point = none;    ///< none: not yet at a touchpoint
    Index block = none;    ///< of Walk::blocks; none: in no block
    Index slot = 0;        ///< where its clocks stand
    Index visit = 0;       ///< number of this visit
    Index record = none;   ///< of what is around: its note of this visit
    Index request = none;  ///< of what is around: what it waits for
    bool awaited = true;
    bool waiting = false;  ///< stands at the touchpoint, but its stay has not begun
    double entered = 0;
    double started = 0;  ///< of the stay
    double until = never_happens;
    double way_draw = 0;
    double before = 0;          ///< days that the stay had lasted when the clock started
    double ready = 0;           ///< when the stay would end, but for work that is not done
    std::uint32_t undone = 0;   ///< pieces of work that the stay waits for
    Index tasks = none;         ///< of what is around: its list of work and contacts that wait for free hours
    std::uint64_t rhythms = 0;  ///< bits of the contacts that apply to this visit
    Slice rhythm_slice{};
};

/// Ways side by side between a split and its join.
struct Block {
    Index split = none;
    Index parent = none;
    Index parent_slot = 0;  ///< kept for the way that goes on after the join
    bool parent_awaited = true;
    std::uint32_t waiting = 0;  ///< awaited ways that have not arrived
};

struct Held {
    Index resource = 0;
    Index rule = none;
    Index block = none;  ///< it began in
    Index worker = none;
    double since = 0;
    double slots = 0;
    double priority = 0;
    Index record = none;  ///< of what is around: its note of this hold
};

/// The state of a Clock for one client or one way.
struct Running {
    double fires = never_happens;
    double hazard_left = -1;  ///< of a standard exponential variable; below 0: not drawn
    double rate = 0;          ///< while active
    double active_since = 0;  ///< while active
    bool active = false;      ///< in scope
    std::uint32_t spent = 0;  ///< age, date: 1 when it has fired; after: the visit of `since` that has fired
};

struct Client {
    std::uint64_t family = 0, number = 0;  ///< of its random numbers
    double entered = 0;
    double age = 0;  ///< days at entry; NaN when not known
    double paused_since = -1, paused = 0;
    double next = never_happens;                  ///< when something happens to it …
    Index next_clock = none, next_thread = none;  ///< … and what: an interrupt, or the end of a stay
    Index client_class = 0, entry = none, end = none;
    bool from_before = false;          ///< was on the way when the clock started
    std::uint32_t outside_pauses = 0;  ///< ways that stand outside pauses
    std::uint32_t events = 0;
    ListPool<Thread>::List threads{};  ///< in order of arrival
    ListPool<Block>::List blocks{};
    ListPool<Held>::List holds{};
};

}  // namespace polku::simulation
