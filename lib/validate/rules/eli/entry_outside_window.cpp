// ELI607: clients who come in, or are there on the first day of a scenario, at ages for which the service or the path is not. Fewer than
// one in a hundred are left to chance.
#include <algorithm>
#include <cmath>
#include <limits>

#include <polku/distribution.hpp>

#include "validate/ages.hpp"
#include "validate/rules.hpp"
#include "validate/wording.hpp"

namespace polku::detail::rules {
namespace {

// In whole percents, and 100 only when it is everybody.
std::string percent_of(const OutsideAges& outside) {
    return rounded_number(outside.all ? 100 : std::min(99.0, std::round(100 * outside.share)));
}

Diagnostic finding_of(const OutsideAges& outside, std::string who, std::string pointer, Subject subject) {
    const auto variant = outside.key == "unit" ? (outside.is_young ? "unit-young" : "unit-old") : outside.is_young ? "" : "old";
    auto finding =
        make_diagnostic("ELI607", variant,
                        {{"who", std::move(who)},
                         {"percent", percent_of(outside)},
                         {"age", rounded_number(outside.age)},
                         {"mean", short_number(outside.mean)},
                         {"whose", outside.limit_of.empty() ? "whose-path" : "whose-service " + quoted_excerpt(outside.limit_of)}},
                        std::move(pointer), std::move(subject));
    if (outside.all) finding.severity = Severity::error;
    return finding;
}

// Whom the touchpoints of a first day are for, all together.
PlaceAges widest(const Scenario& scenario, std::span<const ServicePath> models) {
    constexpr double infinite = std::numeric_limits<double>::infinity();
    PlaceAges all;
    double from = infinite, below = -infinite;
    for (const auto& row : scenario.start->rows)
        for (const auto& model : models) {
            if (model->id != (row.path.empty() ? scenario.base.front().id : row.path)) continue;
            for (const auto& id : row.at) {
                const auto touchpoint = model.find_touchpoint(id);
                if (!touchpoint) continue;
                const auto place = ages_at(model, {}, *touchpoint);
                if (!(place.window.from >= from)) {
                    from = place.window.from == place.window.from ? place.window.from : -infinite;
                    all.from_of = place.from_of;
                }
                if (!(place.window.below <= below)) {
                    below = place.window.below == place.window.below ? place.window.below : infinite;
                    all.below_of = place.below_of;
                }
            }
        }
    if (from > -infinite && from < infinite) all.window.from = from;
    if (below > -infinite && below < infinite) all.window.below = below;
    return all;
}

}  // namespace

void entry_outside_window(Context& context) {
    const auto& path = context.path;
    if (!path->population || context.has_reader_error("/population/age")) return;
    for (std::size_t i = 0; i < path->population->entry_age.size(); ++i) {
        const auto pointer = child_pointer("/population/entryAge", i);
        const auto outside = context.has_reader_error(pointer) ? std::nullopt : outside_ages(context, i);
        if (!outside) continue;
        const auto start = path.find_touchpoint(path->population->entry_age[i].at);
        context.report(finding_of(*outside, "who-enter " + quoted_excerpt(path->population->entry_age[i].at), pointer,
                                  touchpoint_subject(path, *start)),
                       outside->key);
    }
}

void start_outside_window(ScenarioContext& context) {
    const auto& scenario = context.scenario;
    if (!scenario.start || !scenario.start->age || scenario.base.empty() || context.models.empty()) return;
    const auto outside = outside_ages(context.models.front(), *scenario.start->age, widest(scenario, context.models));
    if (outside)
        context.report(finding_of(*outside, "who-first-day", child_pointer("/start/age", outside->key), {"scenario", scenario.id, {}}));
}

}  // namespace polku::detail::rules
