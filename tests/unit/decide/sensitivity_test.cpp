// Which figure matters most, against functions whose indices are known and a model with a closed form.
#include <polku/decide.hpp>

#include <cmath>
#include <numbers>

#include "catch.hpp"
#include "decide/answers_at.hpp"
#include "decide/sobol.hpp"
#include "scenario_parts.hpp"

using namespace polku;
using namespace polku::decide;

namespace {

template <class F>
std::vector<double> at(const std::vector<Cube>& points, F f) {
    std::vector<double> values;
    for (const auto& point : points) values.push_back(f(point));
    return values;
}

/// T. Ishigami & T. Homma 1990, with a = 7 and b = 0.1.
double ishigami(const Cube& x) {
    const auto angle = [&](std::size_t i) { return std::numbers::pi * (2 * x[i] - 1); };
    return std::sin(angle(0)) + 7 * std::pow(std::sin(angle(1)), 2) + 0.1 * std::pow(angle(2), 4) * std::sin(angle(0));
}

constexpr double g_weights[] = {0, 1, 4.5, 9};
/// The g-function of Sobol'.
double g(const Cube& x) {
    double product = 1;
    for (std::size_t i = 0; i < x.size(); ++i) product *= (std::fabs(4 * x[i] - 2) + g_weights[i]) / (1 + g_weights[i]);
    return product;
}

void agrees(double value, double half_width, double exact) {
    INFO(value << " ± " << half_width << ", exact " << exact);
    CHECK(half_width < 0.03);
    CHECK(std::fabs(value - exact) < 2.5 * half_width + 1e-12);  // 7 degrees of freedom: missed once in 2,000 times
}

double number(const Result& result, const char* table, const std::string& parameter, const std::string& answer, const char* column) {
    const auto& found = *result.find_table(table);
    const auto& parameters = std::get<std::vector<std::string>>(found.find_column("parameter")->values);
    const auto& answers = std::get<std::vector<std::string>>(found.find_column("answer")->values);
    for (std::size_t row = 0; row < found.rows(); ++row)
        if (parameters[row] == parameter && answers[row] == answer)
            return std::get<std::vector<double>>(found.find_column(column)->values)[row];
    throw std::invalid_argument("no such row");
}

}  // namespace

TEST_CASE("Sobol' indices of Ishigami's function") {
    const auto indices = sobol_indices(3, 8, at(sobol_points(3, 2048, 8, 1), ishigami));
    const double pi4 = std::pow(std::numbers::pi, 4), pi8 = pi4 * pi4;
    const double v1 = 0.5 * std::pow(1 + 0.1 * pi4 / 5, 2), v2 = 49.0 / 8, v13 = 0.01 * pi8 * (1.0 / 18 - 1.0 / 50), all = v1 + v2 + v13;
    agrees(indices[0].first, indices[0].first_half_width, v1 / all);
    agrees(indices[1].first, indices[1].first_half_width, v2 / all);
    agrees(indices[2].first, indices[2].first_half_width, 0);
    agrees(indices[0].total, indices[0].total_half_width, (v1 + v13) / all);
    agrees(indices[1].total, indices[1].total_half_width, v2 / all);
    agrees(indices[2].total, indices[2].total_half_width, v13 / all);
}

TEST_CASE("Sobol' indices of the g-function") {
    const auto indices = sobol_indices(4, 8, at(sobol_points(4, 2048, 8, 2), g));
    double all = 1, partial[4];
    for (std::size_t i = 0; i < 4; ++i) {
        partial[i] = 1 / (3 * std::pow(1 + g_weights[i], 2));
        all *= 1 + partial[i];
    }
    const double variance = all - 1;
    for (std::size_t i = 0; i < 4; ++i) {
        agrees(indices[i].first, indices[i].first_half_width, partial[i] / variance);
        agrees(indices[i].total, indices[i].total_half_width, partial[i] * all / (1 + partial[i]) / variance);
    }
}

TEST_CASE("elementary effects of a straight function are its slopes; a product shows by its spread") {
    const auto points = morris_points(3, 20, 3);
    CHECK(points.size() == 80);
    for (const auto& point : points)
        for (const double x : point) CHECK((x >= 0 && x <= 1 + 1e-12));
    const auto straight = morris_effects(points, at(points, [](const Cube& x) { return 3 * x[0] - 2 * x[1]; }));
    CHECK(straight[0].size == Approx(3));
    CHECK(straight[1].size == Approx(2));
    CHECK(straight[1].mean == Approx(-2));
    CHECK(straight[2].size == 0);
    CHECK(straight[0].spread == Approx(0).margin(1e-12));
    CHECK(straight[0].half_width == Approx(0).margin(1e-12));
    // x·y: the effect of x is y, whose levels 0, 1/3, 2/3 and 1 are equally likely.
    const auto many = morris_points(2, 4000, 4);
    const auto product = morris_effects(many, at(many, [](const Cube& x) { return x[0] * x[1]; }));
    CHECK(std::fabs(product[0].size - 0.5) < 2 * product[0].half_width);
    CHECK(product[0].spread == Approx(std::sqrt(5.0 / 36)).epsilon(0.03));
    auto gaps = at(points, [](const Cube& x) { return x[0]; });
    gaps[1] = std::nan("");
    CHECK(morris_effects(points, gaps)[0].size == Approx(1));
    CHECK(std::isnan(sobol_indices(2, 2, std::vector<double>(32, 5.0))[0].first));
}

TEST_CASE("a path with a closed form: the share that comes to an end is a product") {
    // P(done) = p q with p in 0.2…0.6 and q in 0.5…0.9: means 0.4 and 0.7, both variances 0.4²/12.
    const auto path = test::mini_path(
        "$p = 0.3 in 0.2..0.6; $q = 0.7 in 0.5..0.9; $r = 1 in 1..2; start need -> a[$p], end no[rest]; a -> end done[$q], no[rest]");
    const double v = 0.16 / 12, p = 0.16 * v, q = 0.49 * v, both = v * v, all = p + q + both;
    SensitivityOptions options;
    options.method = SensitivityMethod::sobol;
    options.samples = 256;
    const auto shares = global_sensitivity(path, {}, options).value_or_throw();
    CHECK(shares.engine == "global-sensitivity");
    CHECK(number(shares, "indices", "p", "ends/done", "first") == Approx(q / all).margin(0.01));
    CHECK(number(shares, "indices", "q", "ends/done", "first") == Approx(p / all).margin(0.01));
    CHECK(number(shares, "indices", "p", "ends/done", "total") == Approx((q + both) / all).margin(0.01));
    CHECK(number(shares, "indices", "r", "ends/done", "total") == Approx(0).margin(1e-9));
    const auto effects = global_sensitivity(path, {}).value_or_throw();
    CHECK(number(effects, "effects", "p", "ends/done", "mu_star") > number(effects, "effects", "q", "ends/done", "mu_star"));
    CHECK(number(effects, "effects", "p", "ends/done", "mu") == Approx(0.4 * 0.7).margin(0.08));
    CHECK(number(effects, "effects", "r", "ends/done", "mu_star") == 0);
    CHECK(global_sensitivity(path, {}).value_or_throw() == effects);
}

TEST_CASE("in a scenario the same luck at every point leaves no effect to chance") {
    // The time at the desk matters for who waits; a share that nobody meets there does not.
    auto bare =
        test::stations("$stay = 3 in 2..4; $p = 0.5 in 0.2..0.8; start need -> desk~2 -> end done[$p], end other[rest]", {{"desk", 5}});
    auto data = bare.data();
    for (auto& touchpoint : data.touchpoints)
        if (touchpoint.id == "desk") {
            touchpoint.duration->law->dist = LawKind::exponential;
            touchpoint.duration->law->mean = Number{0, "stay"};
        }
    const std::vector models{ServicePath::make(std::move(data)).value_or_throw()};
    SimulationOptions engine;
    engine.replications = 4;
    const auto scenario = test::arrivals(models.front(), "need", 1, 400);
    const auto result = global_sensitivity(models, scenario, engine).value_or_throw();
    CHECK(number(result, "effects", "stay", "wait_for/desk", "mu") > 0.5);
    CHECK(number(result, "effects", "p", "wait_for/desk", "mu_star") == 0);
    CHECK(number(result, "effects", "p", "share/done", "mu") == Approx(0.6).margin(0.06));
}

TEST_CASE("a study that makes no sense is refused in words") {
    const auto path = test::mini_path("start need -> end done");
    CHECK_THROWS_WITH(global_sensitivity(path, {}), "no parameter has a range to vary over");
    SensitivityOptions options;
    options.samples = 1;
    CHECK_THROWS_WITH(global_sensitivity(path, {}, options), "a study takes two samples or more");
}
