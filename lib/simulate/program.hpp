// A path compiled to flat arrays of numbers for the simulation: no string is looked at while clients walk.
//
// Numbers may depend on a client's attributes (through the cases of parameters) and on the date. A configuration is one
// combination of both; everything that can differ is a Behaviour, and equal behaviours are stored once.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <polku/diagnostic.hpp>
#include <polku/distribution.hpp>
#include <polku/evaluation.hpp>
#include <polku/model.hpp>
#include <polku/remark.hpp>
#include <polku/simulate.hpp>

#include "simulate/condition_code.hpp"
#include "simulate/list_pool.hpp"
#include "simulate/sampler.hpp"
#include "simulate/working_time.hpp"

namespace polku::simulation {

/// A part of one of the program's arrays.
struct Slice {
    Index begin = 0, end = 0;
    bool operator==(const Slice&) const = default;
};
template <class T>
std::span<const T> part(const std::vector<T>& all, Slice slice) {
    return {all.data() + slice.begin, all.data() + slice.end};
}

struct Way {
    Index to = 0;
    Index transition = 0;
    double cumulative = 1;  ///< probability of this way or one before it
    ConditionCode::Index condition = ConditionCode::always;
    bool awaited = true;
    bool operator==(const Way&) const = default;
};
struct WorkHours {
    Index actor = 0;
    double hours = 0;
    bool operator==(const WorkHours&) const = default;
};
struct Rhythm {
    double every = 0;  ///< days
    double hours = 0;
    bool in_workdays = false;  ///< `every` was given in them
    ConditionCode::Index condition = ConditionCode::always;
    Slice actors{};  ///< in Program::actor_lists
    bool operator==(const Rhythm&) const = default;
};
struct HoldStart {
    Index rule = 0;
    Index resource = 0;
    double slots = 1;
    double priority = 0;  ///< the higher is served first
    ConditionCode::Index condition = ConditionCode::always;
    bool operator==(const HoldStart&) const = default;
};

/// What happens at a touchpoint in one configuration.
struct Behaviour {
    enum class Stay : std::uint8_t { zero, drawn, until_age };
    enum class Choice : std::uint8_t { nothing, single, probability, condition, split };
    Stay stay = Stay::zero;
    Choice choice = Choice::nothing;
    Index law = 0;             ///< in Program::samplers
    bool in_workdays = false;  ///< its times are of days 1.4 of which are a workday
    double until_age = 0;      ///< days
    Slice ways{}, work{}, rhythms{}, holds{};
    bool operator==(const Behaviour&) const = default;
};

/// What never changes at a touchpoint.
struct Point {
    bool is_end = false, is_pause = false, is_split = false;
    Slice services{};      ///< that time here counts for, in Program::service_lists
    Index on_way = none;   ///< the transition out of a split on whose way it lies (the innermost)
    Index split = none;    ///< a join: the split it waits for
    Index join = none;     ///< a split: its join
    Index counter = none;  ///< of its visits; none: it is visited at most once
    Index moment = none;   ///< where its last entering is noted; none: nobody asks
    std::uint64_t stream = 0;
    Slice finished_holds{};     ///< rules whose hold ends when this is completed, in Program::rule_lists
    Slice client_clocks{};      ///< interrupts of the client that reach it, in Program::clock_lists
    Index class_change = none;  ///< row of Program::class_changes
};

/// An interrupt in force. Client clocks stand first, then those of threads; each group in file order.
struct Clock {
    TriggerType type = TriggerType::hazard;
    Index interrupt = 0;  ///< in document order
    Index target = 0;
    Index since = none;  ///< after: a touchpoint
    double date = 0;     ///< date: days after the start date
    std::uint64_t stream = 0;
    bool in_workdays = false;  ///< after: the time was given in them
    std::vector<Index> releases{};
};

/// Which of several a number in (0, 1) chooses, by their cumulative shares: the last when all are passed.
template <class Items, class ShareOf>
std::size_t chosen_by(double u, const Items& items, ShareOf cumulative) {
    std::size_t i = 0;
    while (i + 1 < items.size() && u >= cumulative(items[i])) ++i;
    return i;
}
inline std::size_t chosen_by(double u, const std::vector<double>& cumulative) {
    return chosen_by(u, cumulative, [](double share) { return share; });
}

struct AttributeDraw {
    std::uint64_t stream = 0;
    std::vector<double> cumulative{};

    int value_at(double u) const { return static_cast<int>(chosen_by(u, cumulative)); }
};

struct EntryPoint {
    Index touchpoint = 0;
    double cumulative = 1;
    std::vector<Index> age{};  ///< per class, a law in days in Program::samplers; empty: not known
};

struct Program {
    ServicePath path;
    std::vector<Point> points{};
    std::size_t counters = 0, moments = 0;
    std::vector<AttributeDraw> attributes{};
    std::vector<Index> attributes_in_use{};
    std::vector<AttributeValues> classes{};
    std::vector<double> date_steps{};  ///< days after the start date on which numbers change
    std::vector<Behaviour> behaviours{};
    std::vector<Index> behaviour_of{};  ///< [configuration * touchpoints + touchpoint]
    std::vector<Clock> clocks{};
    Index client_clocks = 0;               ///< how many of `clocks` belong to the client
    std::vector<double> clock_numbers{};   ///< [configuration * clocks + clock]: rate per day, or days
    std::vector<std::uint8_t> in_scope{};  ///< [touchpoint * thread clocks + thread clock]
    std::vector<std::vector<Index>> class_changes{};
    std::vector<std::vector<Index>> releases{};  ///< per transition: resources
    std::vector<Index> since_clocks{};           ///< clocks that count from a touchpoint
    std::vector<EntryPoint> entries{};
    double arrivals_per_day = 0;
    ConditionCode conditions{};
    std::vector<Sampler> samplers{};
    std::vector<Way> ways{};
    std::vector<WorkHours> work{};
    std::vector<Rhythm> rhythms{};
    std::vector<HoldStart> holds{};
    std::vector<Index> actor_lists{}, service_lists{}, rule_lists{}, clock_lists{};
    std::vector<Index> hold_resource{};       ///< per hold rule
    std::vector<Index> limited_by{};          ///< per actor: the resource whose free hours his work waits for; empty: nobody's does
    std::vector<std::uint8_t> returned_to{};  ///< per touchpoint: whether a way marked `return` leads there
    std::vector<Remark> not_taken_into_account{};
    std::optional<WorkingTime> working_time{};  ///< what is given in workdays follows it; without one a workday is 1.4 days

    /// `days` after `time`, by the calendar when they are workdays and there is one.
    double later(double time, double days, bool in_workdays) const noexcept {
        return in_workdays && working_time ? working_time->after(time, days / days_in(Unit::workday)) : time + days;
    }
    bool waits_for_hours(Index actor) const noexcept { return !limited_by.empty() && limited_by[actor] != none; }
    std::size_t configurations() const noexcept { return classes.size() * (date_steps.size() + 1); }
    /// Configurations are ordered by date, then class.
    std::size_t configuration(std::size_t date_step, std::size_t client_class) const noexcept {
        return date_step * classes.size() + client_class;
    }
    const Behaviour& behaviour(std::size_t config, Index touchpoint) const noexcept {
        return behaviours[behaviour_of[config * points.size() + touchpoint]];
    }
    /// Where a number in (0, 1) lets a client enter: index in `entries`.
    Index entry_at(double u) const {
        return static_cast<Index>(chosen_by(u, entries, [](const EntryPoint& entry) { return entry.cumulative; }));
    }
    /// Which way a number in (0, 1) chooses; nullptr when the probabilities leave it out.
    const Way* way_by_chance(const Behaviour& behaviour, double u) const noexcept {
        for (const auto& way : part(ways, behaviour.ways))
            if (u < way.cumulative) return &way;
        return nullptr;
    }
    /// The class with these attribute values; every combination that can occur has one.
    Index class_of(const AttributeValues& values) const;
};

/// Whether clients wait for each other's places: what is not taken into account differs.
enum class Waiting { nobody, queues };
/// No value, with the reasons as findings, when the path cannot be simulated.
Outcome<Program> compile_program(const ServicePath& path, const SimulationOptions& options, Waiting waiting = Waiting::nobody);

}  // namespace polku::simulation
