// Erlang's loss formula: q04 of known-answers.json, and that the law of service does not matter.
#include <algorithm>
#include <cmath>
#include <vector>

#include <polku/queueing.hpp>

#include "catch.hpp"
#include "known_answers.hpp"

using namespace polku;
using namespace polku::test;

namespace {

/// The share of time in which c places are full when service is a sum of k exponential stages (its cv is 1/sqrt(k)), by the
/// balance of all states (how many clients are at each stage), iterated until it stands: no formula of Erlang's in it.
double blocked_with_stages(double load, int places, int k) {
    std::vector<std::vector<int>> states{{}};
    for (int stage = 0; stage < k; ++stage) {
        std::vector<std::vector<int>> longer;
        for (const auto& state : states)
            for (int n = 0; n <= places; ++n) {
                auto next = state;
                next.push_back(n);
                int sum = 0;
                for (const int m : next) sum += m;
                if (sum <= places) longer.push_back(next);
            }
        states = longer;
    }
    const auto index = [&](const std::vector<int>& state) {
        return static_cast<std::size_t>(std::find(states.begin(), states.end(), state) - states.begin());
    };
    const double fastest = load + places * k;
    std::vector<double> p(states.size(), 1.0 / static_cast<double>(states.size()));
    for (int round = 0; round < 2000; ++round) {
        std::vector<double> next(states.size(), 0.0);
        for (std::size_t s = 0; s < states.size(); ++s) {
            double rest = 1;
            const auto go = [&](const std::vector<int>& to, double rate) {
                next[index(to)] += p[s] * rate / fastest;
                rest -= rate / fastest;
            };
            int sum = 0;
            for (const int m : states[s]) sum += m;
            auto to = states[s];
            if (sum < places) {
                ++to[0];
                go(to, load);
            }
            for (int stage = 0; stage < k; ++stage) {
                if (states[s][static_cast<std::size_t>(stage)] == 0) continue;
                to = states[s];
                --to[static_cast<std::size_t>(stage)];
                if (stage + 1 < k) ++to[static_cast<std::size_t>(stage) + 1];
                go(to, states[s][static_cast<std::size_t>(stage)] * static_cast<double>(k));
            }
            next[s] += p[s] * rest;
        }
        p = next;
    }
    double full = 0;
    for (std::size_t s = 0; s < states.size(); ++s) {
        int sum = 0;
        for (const int m : states[s]) sum += m;
        if (sum == places) full += p[s];
    }
    return full;
}

}  // namespace

TEST_CASE("the loss formula gives the published figures") {
    const auto& one = known("q04_erlang_b");
    const auto& expected = one.at("expected");
    const double tolerance = one.at("tolerance").at("analytic");
    const auto answer = erlang_b(one.at("model").at("arrival_rate"), one.at("model").at("mean_service"), one.at("model").at("servers"));
    CHECK(answer.blocking == Approx(expected.at("blocking").get<double>()).epsilon(tolerance));
    CHECK(answer.blocking == Approx(fraction(expected.at("blocking_exact"))).epsilon(1e-15));
    CHECK(answer.carried == Approx(expected.at("carried").get<double>()).epsilon(tolerance));
    CHECK(answer.utilisation == Approx(expected.at("carried").get<double>() / 4).epsilon(tolerance));
}

TEST_CASE("the law of service does not matter to the loss formula") {
    const double formula = erlang_b(3, 1, 4).blocking;
    CHECK(blocked_with_stages(3, 4, 1) == Approx(formula).epsilon(1e-9));
    CHECK(blocked_with_stages(3, 4, 2) == Approx(formula).epsilon(1e-9));
    CHECK(blocked_with_stages(3, 4, 3) == Approx(formula).epsilon(1e-9));
    CHECK(blocked_with_stages(3, 3, 3) != Approx(formula).epsilon(1e-3));
}

TEST_CASE("blocking falls with every server, and its inverse grows as the recursion says") {
    double before = 1;
    for (std::size_t servers = 1; servers < 3000; ++servers) {
        const double b = erlang_b(2000, 1, servers).blocking;
        REQUIRE(b < before);
        REQUIRE(1 / b == Approx(1 + static_cast<double>(servers) / 2000 / before).epsilon(1e-12));
        before = b;
    }
    CHECK(erlang_b(0, 1, 3).blocking == 0);
}
