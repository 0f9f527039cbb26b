// What must hold for every path, tried on random ones (fixed seeds).
#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

#include "catch.hpp"
#include "mini_path.hpp"
#include "result_reading.hpp"

using namespace polku;
using namespace polku::test;

namespace {

Result exact(const PathData& data) {
    AnalysisOptions options;
    options.sensitivity = false;
    return exact_answers(ServicePath::make(data).value_or_throw(), options).value_or_throw();
}

Touchpoint touchpoint(const std::string& id, TouchpointKind kind, double days) {
    Touchpoint t;
    t.id = id;
    t.service = "s";
    t.kind = kind;
    if (kind != TouchpointKind::end) {
        t.duration.emplace();
        t.duration->law.emplace();
        t.duration->law->dist = LawKind::exponential;
        t.duration->law->mean = literal(days);
    }
    return t;
}

/// A random path: `size` touchpoints, three ways out of each, two ends, a hazard over some of it.
PathData random_path(unsigned seed, std::size_t size = 12) {
    std::mt19937 bits(seed);
    const auto below = [&](std::size_t n) { return static_cast<std::size_t>(bits()) % n; };
    auto data = mini_data("service s");
    for (std::size_t i = 0; i < size; ++i)
        data.touchpoints.push_back(
            touchpoint("n" + std::to_string(i), i == 0 ? TouchpointKind::start : TouchpointKind::action, 1.0 + double(below(50))));
    data.touchpoints.push_back(touchpoint("good", TouchpointKind::end, 0));
    data.touchpoints.push_back(touchpoint("bad", TouchpointKind::end, 0));
    for (std::size_t i = 0; i < size; ++i) {
        const double p = 0.1 + 0.05 * double(below(8));
        const std::size_t onward = i + 1 < size ? i + 1 : size;
        const std::array<std::size_t, 3> to{below(size + 2), onward, below(2) ? size : size + 1};
        for (std::size_t k = 0; k < 3; ++k) {
            Transition t;
            t.id = "w" + std::to_string(i) + "-" + std::to_string(k);
            t.from = data.touchpoints[i].id;
            t.to = data.touchpoints[to[k]].id;
            t.choice = k == 2 ? Transition::Choice::rest : Transition::Choice::probability;
            t.probability = literal(k == 0 ? p : 0.4);
            data.transitions.push_back(t);
        }
    }
    Interrupt hazard;
    hazard.id = "i";
    hazard.scope = Scope{{}, {}, {"n1", "n3", "n5"}};
    hazard.trigger.rate = literal(0.3);
    hazard.to = "bad";
    data.interrupts.push_back(hazard);
    return data;
}

constexpr unsigned seeds = 30;

void check_same(const Result& a, const Result& b) {
    for (const auto* end : {"good", "bad"}) CHECK(odds(a, end) == Approx(odds(b, end)).epsilon(1e-11));
    CHECK(mean_time(a) == Approx(mean_time(b)).epsilon(1e-11));
    CHECK(sd_time(a) == Approx(sd_time(b)).epsilon(1e-11));
}

}  // namespace

TEST_CASE("properties: ends add up to 1, times and visits are not negative, parts add up to the whole") {
    for (unsigned seed = 0; seed < seeds; ++seed) {
        INFO("seed " << seed);
        const auto data = random_path(seed);
        const auto result = exact(data);
        CHECK(odds(result, "good") + odds(result, "bad") == Approx(1).epsilon(1e-12));
        CHECK(mean_time(result) >= 0);
        CHECK(mean_time(result) == Approx(mean_time(result, "s")).epsilon(1e-12));
        CHECK(sd_time(result) == Approx(sd_time(result, "s")).epsilon(1e-12));
        double given_ends = 0;
        for (const auto* end : {"good", "bad"})
            if (odds(result, end) > 0) given_ends += odds(result, end) * number_in(result, "ends", end, "mean_time");
        CHECK(given_ends == Approx(mean_time(result)).epsilon(1e-11));
        for (const auto& t : data.touchpoints) CHECK(visits(result, t.id) >= 0);
    }
}

TEST_CASE("properties: the order of touchpoints and ways changes no answer") {
    for (unsigned seed = 0; seed < seeds; ++seed) {
        auto data = random_path(seed);
        const auto before = exact(data);
        std::mt19937 bits(seed);
        for (std::size_t i = data.touchpoints.size(); i > 1; --i) std::swap(data.touchpoints[i - 1], data.touchpoints[bits() % i]);
        for (std::size_t i = data.transitions.size(); i > 1; --i) std::swap(data.transitions[i - 1], data.transitions[bits() % i]);
        check_same(before, exact(data));
    }
}

TEST_CASE("properties: other ids change no answer") {
    for (unsigned seed = 0; seed < seeds; ++seed) {
        auto data = random_path(seed);
        const auto before = exact(data);
        const auto rename = [](std::string& id) {
            if (id[0] == 'n') id = "z" + id.substr(1);
        };
        for (auto& t : data.touchpoints) rename(t.id);
        for (auto& t : data.transitions) rename(t.from), rename(t.to);
        for (auto& id : data.interrupts[0].scope->touchpoints) rename(id);
        check_same(before, exact(data));
    }
}

TEST_CASE("properties: time in other units scales times and nothing else") {
    for (unsigned seed = 0; seed < seeds; ++seed) {
        auto data = random_path(seed);
        const auto before = exact(data);
        for (auto& t : data.touchpoints)
            if (t.duration) t.duration->law->unit = Unit::week;
        data.interrupts[0].trigger.rate.value /= 7;
        const auto after = exact(data);
        CHECK(odds(after, "good") == Approx(odds(before, "good")).epsilon(1e-11));
        CHECK(mean_time(after) == Approx(7 * mean_time(before)).epsilon(1e-11));
        CHECK(sd_time(after) == Approx(7 * sd_time(before)).epsilon(1e-11));
    }
}

TEST_CASE("properties: a way split into two parallel ones changes no answer") {
    for (unsigned seed = 0; seed < seeds; ++seed) {
        auto data = random_path(seed);
        const auto before = exact(data);
        for (std::size_t i = 0; i < 36; i += 3) {
            auto half = data.transitions[i];
            half.id += "-half";
            half.probability.value /= 2;
            data.transitions[i].probability.value /= 2;
            data.transitions.push_back(half);
        }
        check_same(before, exact(data));
    }
}

TEST_CASE("properties: a touchpoint of no length put into a way changes no answer") {
    for (unsigned seed = 0; seed < seeds; ++seed) {
        auto data = random_path(seed);
        const auto before = exact(data);
        auto nothing = touchpoint("nothing", TouchpointKind::action, 0);
        nothing.duration.reset();
        data.touchpoints.push_back(nothing);
        Transition on = data.transitions[4];
        on.id = "on";
        on.from = "nothing";
        on.choice = Transition::Choice::unconditional;
        data.transitions[4].to = "nothing";
        data.transitions.push_back(on);
        check_same(before, exact(data));
    }
}

TEST_CASE("properties: the law of rounds has the mean and the deviation of the visits") {
    for (unsigned seed = 0; seed < seeds; ++seed) {
        auto data = random_path(seed);
        for (auto& t : data.transitions)
            if (t.to == "n2") t.kind = TransitionKind::back;
        const auto result = exact(data);
        const auto law = rounds_of(result, "n2");
        double sum = 0, mean = 0, square = 0;
        for (std::size_t n = 0; n < law.size(); ++n) {
            sum += law[n];
            mean += double(n) * law[n];
            square += double(n * n) * law[n];
        }
        CHECK(sum == Approx(1).margin(1e-6));
        CHECK(mean == Approx(visits(result, "n2")).margin(1e-4));
        CHECK(std::sqrt(square - mean * mean) == Approx(number_in(result, "visits", "n2", "sd")).margin(1e-3));
    }
}

TEST_CASE("properties: a large path is solved by the sparse way and gives what the small one gives") {
    // 400 touchpoints in a row, each left with 0.001: closed forms.
    auto data = mini_data("service s");
    constexpr std::size_t size = 400;
    for (std::size_t i = 0; i < size; ++i)
        data.touchpoints.push_back(touchpoint("n" + std::to_string(i), i == 0 ? TouchpointKind::start : TouchpointKind::action, 2));
    data.touchpoints.push_back(touchpoint("good", TouchpointKind::end, 0));
    data.touchpoints.push_back(touchpoint("bad", TouchpointKind::end, 0));
    for (std::size_t i = 0; i < size; ++i)
        for (const bool leaves : {true, false}) {
            Transition t;
            t.id = "w" + std::to_string(2 * i + leaves);
            t.from = data.touchpoints[i].id;
            t.to = leaves ? "bad" : data.touchpoints[i + 1].id;
            t.choice = leaves ? Transition::Choice::probability : Transition::Choice::rest;
            t.probability = literal(0.001);
            data.transitions.push_back(t);
        }
    const auto result = exact(data);
    const double stay = std::pow(0.999, size);
    CHECK(odds(result, "good") == Approx(stay).epsilon(1e-11));
    CHECK(mean_time(result) == Approx(2 * (1 - stay) / 0.001).epsilon(1e-11));
}
