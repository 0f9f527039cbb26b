// M/G/1 exactly (q06 of known-answers.json); M/G/c and G/G/c as approximations that are not far off.
#include <algorithm>
#include <cmath>
#include <vector>

#include "answers.hpp"
#include "known_answers.hpp"

using namespace polku;
using namespace polku::test;

TEST_CASE("M/G/1 gives the published figures for four laws of service") {
    const auto& one = known("q06_mg1_pk");
    const std::vector<std::pair<const char*, double>> cvs{
        {"deterministic", 0}, {"erlang2", std::sqrt(0.5)}, {"exponential", 1}, {"lognormal_cv2", 2}};
    for (const auto& [name, cv] : cvs) {
        INFO(name);
        const auto answer = mg1(one.at("model").at("arrival_rate"), one.at("model").at("mean_service"), cv);
        check_figures(one.at("expected").at(name), answer, one.at("tolerance").at("analytic"));
        check_little(answer, 1, 1);
        CHECK(answer.p_wait == 0.5);
        CHECK(answer.method == QueueMethod::pollaczek_khinchine);
        CHECK(answer.exact);
    }
}

TEST_CASE("M/G/1 with exponential service is M/M/1") {
    for (const double rate : {0.0, 0.1, 0.6, 0.99}) {
        const auto general = mg1(rate, 1, 1);
        const auto exponential = mmc(rate, 1, 1);
        CHECK(general.mean_wait == Approx(exponential.mean_wait).epsilon(1e-12));
        CHECK(general.mean_present == Approx(exponential.mean_present).epsilon(1e-12));
        CHECK(general.p_wait == Approx(exponential.p_wait).epsilon(1e-12));
    }
}

TEST_CASE("an answer for several servers says whether it is a theorem or which approximation") {
    CHECK(mgc(8, 1, 2, 10).method == QueueMethod::lee_longton);
    CHECK(!mgc(8, 1, 2, 10).exact);
    CHECK(mgc(8, 1, 2, 10, QueueMethod::kimura).method == QueueMethod::kimura);
    CHECK(!mgc(8, 1, 2, 10, QueueMethod::kimura).exact);
    CHECK(mgc(0.8, 1, 2, 1).method == QueueMethod::pollaczek_khinchine);
    CHECK(mgc(0.8, 1, 2, 1) == mg1(0.8, 1, 2));
    CHECK(mgc(8, 1, 1, 10).method == QueueMethod::erlang_c);
    CHECK(mgc(8, 1, 1, 10).exact);
    CHECK(mgc(8, 1, 1, 10).mean_wait == mmc(8, 1, 10).mean_wait);
    CHECK(ggc(8, 0.5, 1, 2, 10).method == QueueMethod::allen_cunneen);
    CHECK(!ggc(8, 0.5, 1, 2, 10).exact);
    CHECK(ggc(8, 1, 1, 2, 10) == mgc(8, 1, 2, 10));
    CHECK(name_of(QueueMethod::allen_cunneen) == "allen-cunneen");
    CHECK(name_of(QueueMethod::erlang_b) == "erlang-b");
}

namespace {

/// The mean wait of M/D/c, exactly: one service time later those in service are gone and those who came meanwhile are there
/// (C. D. Crommelin 1932), iterated until it stands; then Little's law.
double fixed_service_wait(double load, int servers) {
    const std::size_t most = 600;
    std::vector<double> come(most, 0.0), p(most, 0.0);
    come[0] = std::exp(-load);
    for (std::size_t k = 1; k < most; ++k) come[k] = come[k - 1] * load / static_cast<double>(k);
    p[0] = 1;
    const auto c = static_cast<std::size_t>(servers);
    for (int round = 0; round < 4000; ++round) {
        std::vector<double> next(most, 0.0);
        double move = 0;
        for (std::size_t n = 0; n < most; ++n) {
            if (p[n] < 1e-18) continue;
            const std::size_t left = n > c ? n - c : 0;
            for (std::size_t k = 0; left + k < most && (k < 60 || come[k] > 1e-20); ++k) next[left + k] += p[n] * come[k];
        }
        for (std::size_t n = 0; n < most; ++n) move += std::fabs(next[n] - p[n]);
        p = next;
        if (move < 1e-13) break;
    }
    double queue = 0;
    for (std::size_t n = c; n < most; ++n) queue += static_cast<double>(n - c) * p[n];
    return queue / load;
}

}  // namespace

TEST_CASE("with one server the check of M/D/c is the theorem") {
    CHECK(fixed_service_wait(0.8, 1) == Approx(mg1(0.8, 1, 0).mean_wait).epsilon(1e-9));
}

TEST_CASE("the approximations are as near to M/D/c as docs/reference/queueing.md says, Kimura nearer") {
    for (const int servers : {2, 5, 10, 20})
        for (const double utilisation : {0.5, 0.7, 0.9}) {
            INFO(servers << " servers, utilisation " << utilisation);
            const double load = utilisation * servers;
            const double exact = fixed_service_wait(load, servers);
            const auto n = static_cast<std::size_t>(servers);
            const double lee = mgc(load, 1, 0, n).mean_wait / exact - 1;
            const double kimura = mgc(load, 1, 0, n, QueueMethod::kimura).mean_wait / exact - 1;
            CAPTURE(lee, kimura);
            CHECK(lee < 0);
            CHECK(lee > -0.34);
            CHECK(std::fabs(kimura) < std::fabs(lee));
            CHECK(std::fabs(kimura) < 0.015);
        }
}

TEST_CASE("approximations have the right order and limits") {
    const auto wait = [](double cv, QueueMethod method) { return mgc(9, 1, cv, 10, method).mean_wait; };
    for (const auto method : {QueueMethod::lee_longton, QueueMethod::kimura}) {
        double before = 0;
        for (const double cv : {0.0, 0.5, 0.999, 1.0, 1.001, 1.5, 3.0}) {
            CHECK(wait(cv, method) > before);
            before = wait(cv, method);
        }
        CHECK(wait(1 - 1e-9, method) == Approx(wait(1, method)).epsilon(1e-8));  // no jump where the theorem takes over
        CHECK(wait(1 + 1e-9, method) == Approx(wait(1, method)).epsilon(1e-8));
        check_little(mgc(9, 1, 0.5, 10, method), 1, 10);
    }
    CHECK(ggc(9, 0.5, 1, 0.5, 10).mean_wait == Approx(mmc(9, 1, 10).mean_wait / 4));
    CHECK(ggc(9, 0, 1, 0, 10).mean_wait == 0);  // nothing left to chance
    CHECK(mgc(0, 1, 0, 10, QueueMethod::kimura).mean_wait == 0);
}

TEST_CASE("conditions of M/G/c are said in words") {
    CHECK_THROWS_WITH(mg1(1, 1, 1),
                      "the queue never settles: the load is 1 (arrivals times mean service) and there are 1 servers; it takes more than 1");
    CHECK_THROWS_WITH(mgc(1, 1, -1, 2), "service_cv must be a number that is 0 or more, not -1");
    CHECK_THROWS_WITH(mgc(1, 1, 1, 2, QueueMethod::erlang_a), "the method for M/G/c must be lee-longton or kimura, not erlang-a");
    CHECK_THROWS_WITH(ggc(1, -1, 1, 1, 2), "arrival_cv must be a number that is 0 or more, not -1");
}
