#include "simulate/tally.hpp"

#include <algorithm>
#include <limits>

namespace polku::simulation {

void Moments::merge(const Moments& other) {
    if (other.n == 0) return;
    if (n == 0) {
        *this = other;
        return;
    }
    const auto a = static_cast<double>(n), b = static_cast<double>(other.n);
    const double difference = other.mean - mean;
    mean += difference * (b / (a + b));
    squares += other.squares + difference * difference * (a * b / (a + b));
    n += other.n;
}

double Moments::variance() const { return n < 2 ? std::numeric_limits<double>::quiet_NaN() : squares / static_cast<double>(n - 1); }

void Counts::merge(const Counts& other) {
    sum += other.sum;
    squares += other.squares;
}

Moments Counts::moments(std::int64_t n) const {
    Moments result;
    result.n = n;
    const auto total = static_cast<double>(sum);
    result.mean = total / static_cast<double>(n);
    result.squares = std::max(0.0, static_cast<double>(squares) - total * result.mean);
    return result;
}

void Tally::reset(const Program& program) {
    *this = Tally{};
    end_times.resize(program.points.size());
    visits.resize(program.points.size());
    rounds.assign(program.points.size() * (longest_rounds + 1), 0);
    services.resize(program.path->services.size());
    slot_days.resize(program.path->resources.size());
    hours.resize(program.path->actors.size());
    interrupted.resize(program.path->interrupts.size());
}

void Tally::add(const Program& program, const Alone& walk, bool keep_times) {
    ++clients;
    end_times[walk.end()].add(walk.time());
    time.add(walk.time());
    for (const Index t : walk.visited()) visits[t].add(walk.visits()[t]);
    for (Index t = 0; t < program.points.size(); ++t)
        if (program.returned_to[t]) ++rounds[t * (longest_rounds + 1) + std::min<std::size_t>(walk.visits()[t], longest_rounds)];
    const auto add_each = [](std::vector<Moments>& all, const std::vector<double>& values) {
        for (std::size_t i = 0; i < all.size(); ++i) all[i].add(values[i]);
    };
    add_each(services, walk.service_days());
    add_each(slot_days, walk.slot_days());
    add_each(hours, walk.hours());
    for (std::size_t i = 0; i < interrupted.size(); ++i) interrupted[i].add(walk.interrupted()[i]);
    if (!keep_times) return;
    times.push_back(walk.time());
    times.insert(times.end(), walk.service_days().begin(), walk.service_days().end());
}

void Tally::merge(Tally&& other) {
    const auto merge_each = [](auto& ours, const auto& theirs) {
        for (std::size_t i = 0; i < ours.size(); ++i) ours[i].merge(theirs[i]);
    };
    clients += other.clients;
    merge_each(end_times, other.end_times);
    merge_each(visits, other.visits);
    for (std::size_t i = 0; i < rounds.size(); ++i) rounds[i] += other.rounds[i];
    time.merge(other.time);
    merge_each(services, other.services);
    merge_each(slot_days, other.slot_days);
    merge_each(hours, other.hours);
    merge_each(interrupted, other.interrupted);
    times.insert(times.end(), other.times.begin(), other.times.end());
    records.insert(records.end(), std::make_move_iterator(other.records.begin()), std::make_move_iterator(other.records.end()));
    visit_log.insert(visit_log.end(), other.visit_log.begin(), other.visit_log.end());
}

}  // namespace polku::simulation
