// How many of each are enough, and one less is not.
#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>
#include <utility>

#include <polku/decide.hpp>

#include "decide/staffing_tables.hpp"
#include "decide/trial.hpp"
#include "simulate/scenario_result.hpp"

namespace polku {
namespace {

void check(const StaffingOptions& options, const SimulationOptions& engine) {
    const auto need = [](bool fine, const char* sentence) {
        if (!fine) throw std::invalid_argument(sentence);
    };
    need(!options.goals.empty(), "a search takes a goal");
    for (const auto& goal : options.goals) {
        need(goal.share > 0 && goal.share < 1, "the share served in time is above 0 and below 1");
        need(goal.within >= 0, "the longest wait is 0 days or more");
    }
    need(options.confidence > 0.5 && options.confidence < 1, "the confidence is above 0.5 and below 1");
    need(options.most_points >= 1, "at least one point must be tried");
    need(engine.replications >= 2, "chance is judged by two replications or more");
    need(options.most_replications >= engine.replications, "most_replications are fewer than those of the first look");
}

/// The dearest first; where the models do not say what all of them cost, those with the most clients to a unit.
std::vector<std::size_t> order_of(const std::vector<decide::Role>& roles) {
    std::vector<std::size_t> order(roles.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    if (decide::costs_are_known(roles))
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return roles[a].cost > roles[b].cost; });
    return order;
}

}  // namespace

Outcome<Result> find_staffing(std::span<const ServicePath> models, const Scenario& scenario, const StaffingOptions& options,
                              const SimulationOptions& engine) {
    check(options, engine);
    auto roles = decide::roles_of(models, scenario, options);
    decide::Trials trials(models, scenario, roles.all, options, engine);
    if (!trials.problems().empty()) return trials.problems();
    decide::Point start;
    for (const auto& role : roles.all) start.push_back(role.start);
    const auto answer = decide::smallest(start, order_of(roles.all), [&](const decide::Point& point) -> const decide::Seen* {
        const auto* trial = trials.at(point);
        return trial != nullptr ? &trial->seen : nullptr;
    });
    if (!trials.problems().empty()) return trials.problems();

    auto result = simulation::scenario_result(models, scenario, trials.plan(), engine);
    result.engine = "staffing-search";
    for (auto& remark : roles.remarks) result.not_taken_into_account.push_back(std::move(remark));
    if (decide::costs_are_known(roles.all)) result.not_taken_into_account.push_back(make_remark("search-costs"));
    result.tables = decide::staffing_tables(roles.all, trials, answer, options.confidence);
    return result;
}

}  // namespace polku
