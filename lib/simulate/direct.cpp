// Clients whose way is one touchpoint after the other: a loop without events, several times as fast.
#include <algorithm>

#include "simulate/alone.hpp"
#include "simulate/entrant.hpp"

namespace polku::simulation {

bool Alone::is_direct(const Program& program) {
    const auto is_plain = [](const Behaviour& behaviour) {
        const bool goes_by_chance = behaviour.choice == Behaviour::Choice::nothing || behaviour.choice == Behaviour::Choice::single ||
                                    behaviour.choice == Behaviour::Choice::probability;
        return goes_by_chance && behaviour.stay != Behaviour::Stay::until_age && behaviour.holds.begin == behaviour.holds.end &&
               behaviour.rhythms.begin == behaviour.rhythms.end;
    };
    const auto changes_nothing = [](const Point& point) { return !point.is_pause && point.split == none && point.class_change == none; };
    return program.clocks.empty() && program.date_steps.empty() &&
           std::all_of(program.points.begin(), program.points.end(), changes_nothing) &&
           std::all_of(program.behaviours.begin(), program.behaviours.end(), is_plain);
}

Walk::Failure Alone::walk_directly(std::uint64_t replication, std::uint64_t number) {
    const ClientStreams streams(seed_, replication, number);
    const auto entrant = draw_entrant(program_, streams, std::nullopt, attributes_);
    entry_ = last_ = entrant.entry;
    age_ = entrant.age;
    end_ = none;
    double now = 0;
    for (std::uint32_t events = 0;; ++events) {
        const Index t = last_;
        const auto& point = program_.points[t];
        const auto& behaviour = program_.behaviour(entrant.client_class, t);
        count_visit(t);
        for (const auto& work : part(program_.work, behaviour.work)) hours_[work.actor] += work.hours;
        const double arrived = now;
        const Way* way = point.is_end ? nullptr : program_.ways.data() + behaviour.ways.begin;
        if (!point.is_end && (behaviour.stay == Behaviour::Stay::drawn || behaviour.choice == Behaviour::Choice::probability)) {
            const auto drawn = streams.block(point.stream, visits_[t]);
            if (behaviour.stay == Behaviour::Stay::drawn) now += program_.samplers[behaviour.law].draw(uniform(drawn[Draw::stay]));
            if (behaviour.choice == Behaviour::Choice::probability) way = program_.way_by_chance(behaviour, uniform(drawn[Draw::way_out]));
        }
        if (visit_log_) visit_log_->push_back({t, visits_[t], arrived, now});
        if (point.is_end) {
            end_ = t;
            time_ = now;
            return Walk::Failure::nothing;
        }
        for (const Index service : part(program_.service_lists, point.services)) service_days_[service] += now - arrived;
        if (events == event_limit) return Walk::Failure::too_many_events;
        if (way == nullptr || behaviour.choice == Behaviour::Choice::nothing) return Walk::Failure::no_way_on;
        last_ = way->to;
    }
}

}  // namespace polku::simulation
