#include "decide/trial.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "analysis/notes.hpp"
#include "simulate/failure.hpp"
#include "simulate/runs.hpp"

namespace polku::decide {
namespace {

using namespace simulation;

/// Who left the line was not served in time, nor who still waits at the horizon and has waited longer; of who has waited less there
/// nobody knows. Where nobody was served or left, a line says that nobody could be.
double share_in_time(const Waits& waits, double within, double standing) {
    const auto in_time = std::count_if(waits.each.begin(), waits.each.end(), [&](double wait) { return wait <= within; });
    const auto late = std::count_if(waits.open.begin(), waits.open.end(), [&](double wait) { return wait > within; });
    const auto asked = static_cast<double>(waits.days.n + waits.left + late);
    if (asked == 0) return standing > 0 ? 0 : 1;
    return static_cast<double>(in_time) / asked;
}

}  // namespace

std::size_t Trial::scarcest(std::span<const Place> places) const {
    std::size_t least = 0;
    for (std::size_t p = 1; p < places.size(); ++p)
        if (goals[p].mean - places[p].goal.share < goals[least].mean - places[least].goal.share) least = p;
    return least;
}

Trials::Trials(std::span<const ServicePath> models, const Scenario& scenario, const std::vector<Role>& roles,
               const StaffingOptions& options, const SimulationOptions& engine)
    : models_(models), scenario_(scenario), roles_(roles), options_(options), engine_(engine) {
    auto plan = compile_plan(models, scenario, engine);
    if (!plan) {
        problems_ = plan.diagnostics();
        return;
    }
    plan_ = *std::move(plan);
    if (const auto unmeasured = nothing_measured(*plan_, scenario)) problems_.push_back(*unmeasured);
    else find_places();
}

/// What is a resource and a touchpoint is the resource.
void Trials::find_places() {
    const auto& plan = *plan_;
    const auto supply_called = [&](const std::string& id) {
        const auto found = std::find_if(plan.supplies.begin(), plan.supplies.end(), [&](const Supply& supply) { return supply.id == id; });
        return static_cast<std::size_t>(found - plan.supplies.begin());
    };
    for (const auto& role : roles_) supplies_.push_back(supply_called(role.id));
    for (const auto& goal : options_.goals) {
        const auto before = places_.size();
        if (goal.at.empty()) {
            for (std::size_t r = 0; r < roles_.size(); ++r)
                places_.push_back({false, 0, supplies_[r], {roles_[r].id, goal.share, goal.within}});
        } else if (const auto supply = supply_called(goal.at); supply < plan.supplies.size()) {
            places_.push_back({false, 0, supply, goal});
        }
        for (std::size_t p = 0; p < plan.programs.size() && places_.size() == before; ++p)
            if (const auto at = plan.programs[p].path.find_touchpoint(goal.at)) places_.push_back({true, p, *at, goal});
        if (places_.size() == before) throw std::invalid_argument("no resource or touchpoint is called \"" + goal.at + '"');
    }
    need_enough_replications();
}

/// Even where everybody is served in time in every replication, so many are needed before that shows the share (bounds_of).
void Trials::need_enough_replications() const {
    for (const auto& place : places_) {
        const double needed = std::ceil(std::log(error_of_a_look()) / std::log(place.goal.share));
        if (static_cast<double>(options_.most_replications) >= needed) continue;
        throw std::invalid_argument("with most_replications " + std::to_string(options_.most_replications) +
                                    " nothing can show that a share of " + detail::text_of(place.goal.share) +
                                    " is served in time: with this confidence and so many points to try it takes " +
                                    std::to_string(static_cast<std::int64_t>(needed)));
    }
}

/// All looks at all points together are wrong with the probability 1 - confidence at most (Bonferroni's inequality).
double Trials::error_of_a_look() const {
    std::int64_t looks = 1;
    for (auto n = engine_.replications; n < options_.most_replications; n *= 2) ++looks;
    return (1 - options_.confidence) / static_cast<double>(looks * options_.most_points);
}

void Trials::judge(Trial& trial) const {
    const double error = error_of_a_look();
    bool all_met = true, one_missed = false;
    trial.goals.clear();
    for (std::size_t p = 0; p < places_.size(); ++p) {
        // To call a point met, every goal must be, so that one false bound alone cannot; to call it missed, one is enough.
        auto bounds = bounds_of(trial.shares[p], error);
        bounds.upper = bounds_of(trial.shares[p], error / static_cast<double>(places_.size())).upper;
        const auto verdict = verdict_of(bounds, places_[p].goal.share);
        all_met = all_met && verdict == Verdict::met;
        one_missed = one_missed || verdict == Verdict::missed;
        trial.goals.push_back(bounds);
    }
    trial.seen.verdict = all_met ? Verdict::met : one_missed ? Verdict::missed : Verdict::open;
    const auto mean = [](const std::vector<double>& values) {
        Moments over;
        for (const double value : values) over.add(value);
        return over.mean;
    };
    double asked = 0;
    for (const auto& place : places_) asked = std::max(asked, place.goal.share);
    trial.seen.spare.clear();
    trial.role_waits.clear();
    for (std::size_t r = 0; r < roles_.size(); ++r) {
        trial.seen.spare.push_back(mean(trial.shares[places_.size() + r]) - asked);
        trial.role_waits.push_back(mean(trial.waits[r]));
    }
}

/// What one replication says of the goals. Different ones may be noted at the same time.
void Trials::note(const RunTally& tally, std::size_t replication, Trial& trial) const {
    double within = 0;
    for (const auto& place : places_) within = std::max(within, place.goal.within);
    for (std::size_t p = 0; p < places_.size(); ++p) {
        const auto& place = places_[p];
        if (place.is_touchpoint) {
            const auto& point = tally.programs[place.program].points[place.index];
            trial.shares[p][replication] = share_in_time(point.waits, place.goal.within, point.standing);
        } else {
            const auto& supply = tally.supplies[place.index];
            trial.shares[p][replication] = share_in_time(supply.waits, place.goal.within, supply.queue);
        }
    }
    for (std::size_t r = 0; r < roles_.size(); ++r) {
        const auto& supply = tally.supplies[supplies_[r]];
        trial.shares[places_.size() + r][replication] = share_in_time(supply.waits, within, supply.queue);
        trial.waits[r][replication] = supply.waits.days.n > 0 ? supply.waits.days.mean : 0;
    }
}

bool Trials::run(const Scenario& staffed, Trial& trial, std::int64_t until) {
    const auto compiled = compile_plan(models_, staffed, engine_);
    if (!compiled) {  // only when it was stopped: it is as the first one was, but for numbers
        problems_ = compiled.diagnostics();
        return false;
    }
    const auto& plan = *compiled;
    const auto first = static_cast<std::size_t>(trial.replications), last = static_cast<std::size_t>(until);
    for (auto& values : trial.shares) values.resize(last);
    for (auto& values : trial.waits) values.resize(last);
    std::vector<Diagnostic> failures(last - first);
    std::vector<char> done(last - first, 0);
    const auto tell = [&](double share) {
        if (engine_.progress) engine_.progress((static_cast<double>(all_.size()) + share) / static_cast<double>(options_.most_points + 1));
    };
    Purse purse({}, engine_.stop);
    run_replications({plan, models_, staffed}, engine_, {{trial.replications, until}, true, tell}, purse,
                     [&](std::int64_t number, const RunTally& tally) {
                         const auto replication = static_cast<std::size_t>(number);
                         done[replication - first] = 1;
                         if (tally.outcome == RunOutcome::failed)
                             failures[replication - first] = client_failure(plan.programs[tally.failed_program].path, tally.failure,
                                                                            tally.failed_point, tally.failed_client, number);
                         else note(tally, replication, trial);
                     });
    for (std::size_t piece = 0; piece < done.size(); ++piece) {
        if (done[piece] != 0 && failures[piece].code.empty()) continue;
        problems_.push_back(done[piece] == 0 ? make_diagnostic("SIM956", "runs", {{"runs", std::to_string(first + piece)}}, "")
                                             : failures[piece]);
        return false;
    }
    trial.replications = until;
    return true;
}

const Trial* Trials::at(const Point& units) {
    if (const auto known = known_.find(units); known != known_.end()) return &all_[known->second];
    if (!problems_.empty() || static_cast<std::int64_t>(all_.size()) >= options_.most_points) return nullptr;
    Trial trial{units};
    trial.shares.resize(places_.size() + roles_.size());
    trial.waits.resize(roles_.size());
    const auto staffed = with_units(scenario_, roles_, units);
    for (auto until = engine_.replications;; until = std::min(2 * until, options_.most_replications)) {
        if (!run(staffed, trial, until)) return nullptr;
        judge(trial);
        if (trial.seen.verdict != Verdict::open || until >= options_.most_replications) break;
    }
    known_.emplace(units, all_.size());
    all_.push_back(std::move(trial));
    return &all_.back();
}

}  // namespace polku::decide
