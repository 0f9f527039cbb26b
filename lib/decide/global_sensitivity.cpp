// Which figure matters most: all of them vary over their ranges at once.
#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <optional>
#include <stdexcept>
#include <utility>

#include <polku/decide.hpp>

#include "decide/answers_at.hpp"
#include "decide/sobol.hpp"
#include "simulate/crew.hpp"
#include "simulate/tally.hpp"
#include "table/sheet.hpp"

namespace polku {
namespace {

using decide::Answer;
using decide::Cube;
using decide::Factor;
using detail::Sheet;

void check(const SensitivityOptions& options) {
    if (options.samples < 2) throw std::invalid_argument("a study takes two samples or more");
    if (options.sequences < 2) throw std::invalid_argument("an interval takes two sequences or more");
}

std::vector<Cube> points_of(std::size_t factors, const SensitivityOptions& options) {
    const auto samples = static_cast<std::size_t>(options.samples);
    if (options.method == SensitivityMethod::morris) return decide::morris_points(factors, samples, options.seed);
    return decide::sobol_points(factors, samples, static_cast<std::size_t>(options.sequences), options.seed);
}

/// What was answered: by point, empty where there is no answer.
using Answered = std::vector<std::vector<Answer>>;

std::vector<double> values_of(const Answered& answered, std::size_t answer) {
    std::vector<double> values;
    for (const auto& one : answered) values.push_back(one.empty() ? std::numeric_limits<double>::quiet_NaN() : one[answer].value);
    return values;
}

std::vector<Table> tables_of(const std::vector<Factor>& factors, const std::vector<Cube>& points, const Answered& answered,
                             const SensitivityOptions& options) {
    const auto& named = *std::find_if(answered.begin(), answered.end(), [](const auto& one) { return !one.empty(); });
    Sheet<std::string, std::string, std::int64_t, double, double> answers(
        "answers", {{{"answer", ""}, {"unit", ""}, {"points", "1"}, {"mean", ""}, {"sd", ""}}});
    Sheet<std::string, double, double, std::string, std::string, double, double, double, double> effects("effects", {{{"parameter", ""},
                                                                                                                      {"low", ""},
                                                                                                                      {"high", ""},
                                                                                                                      {"answer", ""},
                                                                                                                      {"unit", ""},
                                                                                                                      {"mu_star", ""},
                                                                                                                      {"half_width", ""},
                                                                                                                      {"mu", ""},
                                                                                                                      {"sigma", ""}}});
    Sheet<std::string, double, double, std::string, double, double, double, double> indices("indices", {{{"parameter", ""},
                                                                                                         {"low", ""},
                                                                                                         {"high", ""},
                                                                                                         {"answer", ""},
                                                                                                         {"first", "1"},
                                                                                                         {"first_half_width", "1"},
                                                                                                         {"total", "1"},
                                                                                                         {"total_half_width", "1"}}});
    const bool morris = options.method == SensitivityMethod::morris;
    for (std::size_t a = 0; a < named.size(); ++a) {
        const auto values = values_of(answered, a);
        simulation::Moments over;
        for (const double value : values)
            if (!std::isnan(value)) over.add(value);
        answers.add(named[a].name, named[a].unit, over.n, over.n > 0 ? over.mean : std::nan(""), std::sqrt(over.variance()));
        const auto of_morris = morris ? decide::morris_effects(points, values) : std::vector<decide::Effect>{};
        const auto of_sobol = morris ? std::vector<decide::Index>{}
                                     : decide::sobol_indices(factors.size(), static_cast<std::size_t>(options.sequences), values);
        for (std::size_t f = 0; f < factors.size(); ++f) {
            const auto& [id, low, high] = factors[f];
            if (morris)
                effects.add(id, low, high, named[a].name, named[a].unit, of_morris[f].size, of_morris[f].half_width, of_morris[f].mean,
                            of_morris[f].spread);
            else
                indices.add(id, low, high, named[a].name, of_sobol[f].first, of_sobol[f].first_half_width, of_sobol[f].total,
                            of_sobol[f].total_half_width);
        }
    }
    std::vector<Table> tables;
    tables.push_back(std::move(answers).table());
    tables.push_back(morris ? std::move(effects).table() : std::move(indices).table());
    return tables;
}

/// `first` is the result of the model as it is: it says how every point was run.
Outcome<Result> studied(Result first, const std::vector<Factor>& factors, const std::vector<Cube>& points, const Answered& answered,
                        const SensitivityOptions& options) {
    const auto without = std::count_if(answered.begin(), answered.end(), [](const auto& one) { return one.empty(); });
    if (without > 0)
        first.not_taken_into_account.push_back(
            make_remark("points-without-answer", {{"value", {std::to_string(without)}}, {"limit", {std::to_string(answered.size())}}}));
    first.engine = "global-sensitivity";
    first.tables =
        static_cast<std::size_t>(without) < answered.size() ? tables_of(factors, points, answered, options) : std::vector<Table>{};
    return first;
}

}  // namespace

Outcome<Result> global_sensitivity(const ServicePath& path, const AnalysisOptions& engine, const SensitivityOptions& options) {
    check(options);
    const auto factors = decide::factors_of(std::span(&path, 1));
    const auto points = points_of(factors.size(), options);
    auto alone = engine;
    alone.sensitivity = false;
    alone.progress = nullptr;
    const auto first = exact_answers(path, alone);
    if (!first) return first.diagnostics();
    Answered answered(points.size());
    simulation::work_off(points.size(), {0, engine.stop, engine.progress}, [&] {
        return [&](std::size_t piece) {
            const auto there = exact_answers(decide::at_point(path, factors, points[piece]), alone);
            if (there) answered[piece] = decide::followed(*there);
            return !engine.stop.stop_requested();
        };
    });
    if (engine.stop.stop_requested()) return exact_answers(path, alone).diagnostics();  // which says that it was stopped
    return studied(*first, factors, points, answered, options);
}

Outcome<Result> global_sensitivity(std::span<const ServicePath> models, const Scenario& scenario, const SimulationOptions& engine,
                                   const SensitivityOptions& options) {
    check(options);
    const auto factors = decide::factors_of(models);
    const auto points = points_of(factors.size(), options);
    auto one_point = engine;
    std::size_t done = 0;
    if (engine.progress)
        one_point.progress = [&](double share) {
            engine.progress((static_cast<double>(done) + share) / static_cast<double>(points.size() + 1));
        };
    const auto first = simulate_scenario(models, scenario, one_point);
    if (!first) return first.diagnostics();
    Answered answered(points.size());
    for (std::size_t piece = 0; piece < points.size(); ++piece) {
        ++done;
        std::vector<ServicePath> there;
        for (const auto& model : models) there.push_back(decide::at_point(model, factors, points[piece]));
        const auto result = simulate_scenario(there, scenario, one_point);
        if (result) answered[piece] = decide::followed_in_scenario(*result);
        else if (engine.stop.stop_requested()) return result.diagnostics();
    }
    return studied(*first, factors, points, answered, options);
}

}  // namespace polku
