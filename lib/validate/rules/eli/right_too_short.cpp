// ELI604: clients enter so old on average that even the shortest way to a goal, with mean times, lasts longer than a service on it
// is theirs. One search backwards from the goals gives for each touchpoint the latest age at which a client may come there.
#include <algorithm>
#include <limits>
#include <queue>
#include <utility>
#include <vector>

#include <polku/distribution.hpp>

#include "validate/ages.hpp"
#include "validate/rules.hpp"
#include "validate/times.hpp"
#include "validate/wording.hpp"

namespace polku::detail::rules {
namespace {

constexpr double years_in_day = 1 / days_in(Unit::year);

class LatestAges {
public:
    explicit LatestAges(const Context& context)
        : path_(context.path), limits_(age_limits(context)), stops_(limits_.size()), interrupts_to_(limits_.size()) {
        for (const auto& touchpoint : path_->touchpoints) stays_.push_back(mean_stay(path_, touchpoint));
        for (std::size_t k = 0; k < path_->interrupts.size(); ++k) interrupts_to_[path_.interrupt_target(k)].push_back(k);
        for (const auto end : path_.ends())
            if (path_->touchpoints[end].outcome == EndOutcome::goal_reached) offer(end, within(end, {}), nowhere);
        while (!queue_.empty()) {
            const auto [age, t] = queue_.top();
            queue_.pop();
            if (age < stops_[t].age || std::exchange(stops_[t].settled, true)) continue;
            for (const auto k : path_.incoming(t))
                if (can_be_taken(path_, k)) come_before(path_.from_of(k), t);
            for (const auto k : interrupts_to_[t]) come_by(k, t);
        }
    }

    struct Stop {
        double age = -std::numeric_limits<double>::infinity();  ///< latest at which to come: later no goal is reached in time
        std::optional<AgeLimit> limit{};                        ///< what is in the way of those who come later
        std::size_t next = nowhere;                             ///< on the way that gives the most time
        bool settled = false;
    };
    const Stop& operator[](std::size_t touchpoint) const { return stops_[touchpoint]; }

private:
    // Latest age at which a client may leave touchpoint `t` for a touchpoint where `next` holds.
    Stop within(std::size_t t, const Stop& next) const {
        Stop leave = next;
        if (path_->touchpoints[t].kind == TouchpointKind::end) leave.age = std::numeric_limits<double>::infinity();
        if (limits_[t] && limits_[t]->below < leave.age) {
            leave.age = limits_[t]->below;
            leave.limit = limits_[t];
        }
        return leave;
    }
    // By completing `from`.
    void come_before(std::size_t from, std::size_t to) {
        const auto& duration = path_->touchpoints[from].duration;
        auto stop = within(from, stops_[to]);
        if (duration && duration->until_age) {  // whoever comes earlier waits; it must not be too late then
            if (value_of(path_, *duration->until_age) <= stop.age + same_age) offer(from, stop, to);
            return;
        }
        stop.age -= stays_[from] * years_in_day;
        offer(from, stop, to);
    }
    // By an interrupt, after its mean time or, where that is not known, at once. To be led away by one's age or by a date is not what a
    // service is for.
    void come_by(std::size_t interrupt, std::size_t to) {
        const auto& trigger = path_->interrupts[interrupt].trigger;
        const auto scope = path_.interrupt_scope(interrupt);
        if (trigger.type == TriggerType::age || trigger.type == TriggerType::date) return;
        double days = 0;  // no less: what cannot be is told by others
        if (trigger.type == TriggerType::hazard) days = std::max(0.0, days_in(trigger.per) / value_of(path_, trigger.rate));
        else if (trigger.since.empty() && scope.size() == 1) days = std::max(0.0, days_of(path_, trigger.time));
        for (const auto from : scope) {
            auto stop = within(from, stops_[to]);
            stop.age -= days * years_in_day;
            offer(from, stop, to);
        }
    }
    void offer(std::size_t t, const Stop& stop, std::size_t next) {
        if (stops_[t].settled || !(stop.age > stops_[t].age)) return;
        stops_[t] = {stop.age, stop.limit, next, false};
        queue_.emplace(stop.age, t);
    }

    const ServicePath& path_;
    std::vector<std::optional<AgeLimit>> limits_;
    std::vector<double> stays_{};  ///< mean, days
    std::vector<Stop> stops_;
    std::vector<std::vector<std::size_t>> interrupts_to_;
    std::priority_queue<std::pair<double, std::size_t>> queue_{};
};

}  // namespace

void right_too_short(Context& context) {
    const auto& path = context.path;
    if (!path->population || path->population->entry_age.empty()) return;
    // What could not be read may be the shorter way.
    if (!context.unsure.nothing() || context.has_reader_error("/transitions") || context.has_reader_error("/interrupts")) return;
    const LatestAges latest(context);
    for (std::size_t i = 0; i < path->population->entry_age.size(); ++i) {
        const auto& entry = path->population->entry_age[i];
        const auto start = path.find_touchpoint(entry.at);
        const auto law = Distribution::make(path, entry.law);
        if (!start || !law || !latest[*start].limit || outside_ages(context, i)) continue;  // ELI607 says it
        const auto& stop = latest[*start];
        const double age = law->mean() * years_in_day;
        if (age <= stop.age + same_age || age > oldest_age) continue;
        const double left = stop.limit->below - age;
        auto finding = make_diagnostic("ELI604", left > same_age ? "" : "past",
                                       {{"touchpoint", quoted_excerpt(entry.at)},
                                        {"age", short_number(age)},
                                        {"service", quoted_excerpt(path->services[stop.limit->service].id)},
                                        {"below", rounded_number(stop.limit->below)},
                                        {"time", rounded_number((stop.limit->below - stop.age) * days_in(Unit::year))},
                                        {"left", rounded_number(left * days_in(Unit::year))}},
                                       child_pointer("/population/entryAge", i), touchpoint_subject(path, *start));
        constexpr std::size_t longest = 200;
        for (auto t = *start; t != nowhere && finding.witness.size() < longest; t = latest[t].next)
            finding.witness.push_back(context.touchpoint(t).id);
        context.report(std::move(finding));
    }
}

}  // namespace polku::detail::rules
