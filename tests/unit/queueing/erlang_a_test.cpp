// Erlang A: q09 of known-answers.json, the balance equations solved another way, and its limits Erlang B and C.
#include <algorithm>
#include <cmath>
#include <vector>

#include "answers.hpp"
#include "known_answers.hpp"

using namespace polku;
using namespace polku::test;

TEST_CASE("Erlang A gives the published figures") {
    const auto& one = known("q09_erlang_a");
    const auto& model = one.at("model");
    const auto answer = erlang_a(model.at("arrival_rate"), model.at("mean_service"), model.at("mean_patience"), model.at("servers"));
    const double tolerance = one.at("tolerance").at("analytic");
    check_figures(one.at("expected"), answer, tolerance);
    CHECK(answer.p_abandon == Approx(one.at("expected").at("p_abandon").get<double>()).epsilon(tolerance));
    CHECK(answer.method == QueueMethod::erlang_a);
    CHECK(answer.exact);
    check_little(answer, 1, 50, answer.p_abandon);
}

namespace {

/// The balance of births and deaths in long double logarithms, from the empty station up: the textbook's product, not ours.
struct Balance {
    double p_wait = 0, queue = 0;
    Balance(double arrivals, double service, double patience, int servers) {
        std::vector<long double> logs{0};
        long double top = 0;
        for (int n = 1; n < 40'000; ++n) {
            const long double deaths =
                std::min(n, servers) / static_cast<long double>(service) + std::max(n - servers, 0) / static_cast<long double>(patience);
            logs.push_back(logs.back() + std::log(arrivals / deaths));
            top = std::max(top, logs.back());
            if (n > servers && logs.back() < logs[static_cast<std::size_t>(servers)] - 60 && logs.back() < top - 60) break;
        }
        long double all = 0, waiting = 0, clients = 0;
        for (std::size_t n = 0; n < logs.size(); ++n) {
            const long double p = std::exp(logs[n] - top);
            all += p;
            if (static_cast<int>(n) < servers) continue;
            waiting += p;
            clients += p * (static_cast<int>(n) - servers);
        }
        p_wait = static_cast<double>(waiting / all);
        queue = static_cast<double>(clients / all);
    }
};

}  // namespace

TEST_CASE("Erlang A balances births and deaths under light, full and heavy load") {
    for (const double arrivals : {0.5, 30.0, 50.0, 80.0, 400.0})
        for (const double patience : {0.01, 0.5, 2.0, 40.0}) {
            INFO("arrivals " << arrivals << " patience " << patience);
            const auto answer = erlang_a(arrivals, 1, patience, 50);
            const Balance balance(arrivals, 1, patience, 50);
            CHECK(answer.p_wait == Approx(balance.p_wait).epsilon(1e-9));
            CHECK(answer.mean_queue == Approx(balance.queue).epsilon(1e-9));
            check_little(answer, 1, 50, answer.p_abandon);
        }
    const auto many = erlang_a(5100, 1, 3, 5000);
    const Balance balance(5100, 1, 3, 5000);
    CHECK(many.p_wait == Approx(balance.p_wait).epsilon(1e-9));
    CHECK(many.mean_queue == Approx(balance.queue).epsilon(1e-9));
}

TEST_CASE("with endless patience Erlang A is Erlang C, with none Erlang B") {
    const auto patient = erlang_a(48, 1, 1e9, 50);
    const auto delay = mmc(48, 1, 50);
    CHECK(patient.p_wait == Approx(delay.p_wait).epsilon(1e-6));
    CHECK(patient.mean_wait == Approx(delay.mean_wait).epsilon(1e-6));
    CHECK(patient.wait_exceeds(0.3) == Approx(delay.wait_exceeds(0.3)).epsilon(1e-6));
    CHECK(patient.p_abandon < 1e-8);
    const auto impatient = erlang_a(48, 1, 1e-9, 50);
    const auto loss = erlang_b(48, 1, 50);
    CHECK(impatient.p_abandon == Approx(loss.blocking).epsilon(1e-6));
    CHECK(impatient.utilisation == Approx(loss.utilisation).epsilon(1e-6));
    CHECK(impatient.mean_wait < 1e-9);
}

TEST_CASE("with patience as long as service the station is one with as many servers as clients") {
    const auto answer = erlang_a(20, 1, 1, 22);  // births 20, deaths n: Poisson with mean 20
    double p = std::exp(-20.0), below = 0, queue = 0;
    for (int n = 0; n < 200; ++n) {
        if (n < 22) below += p;
        else queue += (n - 22) * p;
        p *= 20.0 / (n + 1);
    }
    CHECK(answer.p_wait == Approx(1 - below).epsilon(1e-12));
    CHECK(answer.mean_queue == Approx(queue).epsilon(1e-12));
    CHECK(answer.mean_present == Approx(20).epsilon(1e-12));
}

namespace {

/// P(wait > t) from first principles: who finds c+j present waits for j+1 ends at rates c/s + i/θ; the chance that fewer have
/// come by t, and that patience lasts as long, by following the chain in small steps of the exponential (Runge-Kutta 4).
double exceeds_by_chain(double arrivals, double service, double patience, int servers, double t) {
    const int most = 400;
    std::vector<double> ahead(most, 0.0);  // ahead[j]: share of all clients with j+1 ends still to come
    double term = 1, all = 0, x = 0;
    for (int n = 1; n <= servers; ++n) x = n / (arrivals * service) * (1 + x);
    for (int j = 0; j < most; ++j) {
        ahead[static_cast<std::size_t>(j)] = term;
        all += term;
        term *= arrivals / (servers / service + (j + 1) / patience);
    }
    for (auto& share : ahead) share /= all + x;
    const auto slope = [&](const std::vector<double>& p) {
        std::vector<double> d(p.size());
        for (std::size_t j = 0; j < p.size(); ++j) {
            d[j] = -p[j] * (servers / service + static_cast<double>(j) / patience);
            if (j + 1 < p.size()) d[j] += p[j + 1] * (servers / service + static_cast<double>(j + 1) / patience);
        }
        return d;
    };
    const auto moved = [](std::vector<double> p, const std::vector<double>& d, double by) {
        for (std::size_t j = 0; j < p.size(); ++j) p[j] += by * d[j];
        return p;
    };
    const int steps = 4000;
    const double h = t / steps;
    for (int i = 0; i < steps; ++i) {
        const auto a = slope(ahead), b = slope(moved(ahead, a, h / 2)), c = slope(moved(ahead, b, h / 2)), d = slope(moved(ahead, c, h));
        for (std::size_t j = 0; j < ahead.size(); ++j) ahead[j] += h / 6 * (a[j] + 2 * b[j] + 2 * c[j] + d[j]);
    }
    double sum = 0;
    for (const double share : ahead) sum += share;
    return sum * std::exp(-t / patience);
}

}  // namespace

TEST_CASE("the wait of Erlang A has the law that following the clients ahead gives") {
    for (const double arrivals : {8.0, 10.0, 14.0})
        for (const double t : {0.05, 0.4, 1.5})
            CHECK(erlang_a(arrivals, 1, 2, 10).wait_exceeds(t) == Approx(exceeds_by_chain(arrivals, 1, 2, 10, t)).epsilon(1e-8));
}

TEST_CASE("the law of the wait of Erlang A has the mean of the answer, and its quantiles are its inverse") {
    for (const double arrivals : {30.0, 48.0, 90.0}) {
        const auto answer = erlang_a(arrivals, 1, 2, 50);
        double mean = 0;
        const double step = 0.0005;
        for (double t = 0.5 * step; t < 10; t += step) mean += step * answer.wait_exceeds(t);
        CHECK(mean == Approx(answer.mean_wait).epsilon(2e-5));
        CHECK(answer.wait_exceeds(0) == Approx(answer.p_wait).epsilon(1e-12));
    }
    const auto answer = erlang_a(60, 1, 2, 50);
    for (const double p : {0.3, 0.9, 0.999}) CHECK(answer.wait_exceeds(answer.wait_quantile(p)) == Approx(1 - p).epsilon(1e-12));
    CHECK(erlang_a(10, 1, 2, 50).wait_quantile(0.95) == 0);
}

TEST_CASE("servers needed with patience: the smallest, and no more than without") {
    const WaitTarget target{.share = 0.1, .longer_than = 0.25};
    const auto needed = servers_needed_with_patience(48, 1, 2, target);
    CHECK(erlang_a(48, 1, 2, needed).wait_exceeds(0.25) <= 0.1);
    CHECK(erlang_a(48, 1, 2, needed - 1).wait_exceeds(0.25) > 0.1);
    CHECK(needed <= servers_needed(48, 1, target));
    CHECK(servers_needed_with_patience(37.5, 24, 3, {.share = 0.05}, 25) <= servers_needed(37.5, 24, {.share = 0.05}, 25));
    CHECK(servers_needed_with_patience(37.5, 24, 1e6, {.share = 0.05}, 25) == 39);
    CHECK(servers_needed_with_patience(1, 1, 1, {.share = 0.05}, 0.25) == 4 * servers_needed_with_patience(1, 1, 1, {.share = 0.05}));
}

TEST_CASE("conditions of Erlang A are said in words") {
    CHECK_THROWS_WITH(erlang_a(1, 1, 0, 1), "mean_patience must be a number above 0, not 0");
    CHECK_THROWS_WITH(erlang_a(1, 1, 1, 0), "servers must be 1 to 10000000, not 0");
    CHECK_THROWS_WITH(erlang_a(100, 1, 1e9, 50),
                      "mean_patience is too long for this load: so many wait that the sums have more than 100000000 terms");
    CHECK(erlang_a(0, 1, 1, 1).mean_present == 0);
    CHECK(erlang_a(0, 1, 1, 1).wait_exceeds(0) == 0);
}
