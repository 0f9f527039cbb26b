// M/M/c against published figures (q01, q02, q05 of known-answers.json), its laws and its limits.
#include <cmath>

#include "answers.hpp"
#include "known_answers.hpp"

using namespace polku;
using namespace polku::test;

TEST_CASE("M/M/c gives the published figures") {
    for (const auto* id : {"q01_mm1", "q02_mm2"}) {
        const auto& one = known(id);
        const auto& model = one.at("model");
        const auto answer = mmc(model.at("arrival_rate"), model.at("mean_service"), model.at("servers"));
        const double tolerance = one.at("tolerance").at("analytic");
        INFO(id);
        check_figures(one.at("expected"), answer, tolerance);
        CHECK(answer.wait_quantile(0.95) == Approx(one.at("expected").at("Wq_p95").get<double>()).epsilon(tolerance));
        CHECK(answer.method == QueueMethod::erlang_c);
        CHECK(answer.exact);
        check_little(answer, model.at("mean_service"), model.at("servers"));
    }
}

TEST_CASE("caseloads have the published waits and numbers of workers") {
    const auto& one = known("q05_caseload_erlang_c");
    const double months = one.at("model").at("mean_case_months");
    const double tolerance = one.at("tolerance").at("analytic");
    for (const auto& [name, expected] : one.at("expected").items()) {
        INFO(name);
        const auto& rows = expected.at("rows");
        const double slots = rows[0].at("slots").get<double>() / rows[0].at("workers").get<double>();
        const double clients = rows[0].at("utilisation").get<double>() * rows[0].at("slots").get<double>();
        const double referrals = std::round(clients) / months;
        for (const auto& row : rows) {
            const auto answer = mmc(referrals, months, row.at("slots"));
            check_figures(row, answer, tolerance);
            CHECK(answer.p_wait == Approx(row.at("p_wait").get<double>()).epsilon(1e-9));  // relative: some are 1e-12
            CHECK(answer.wait_quantile(0.95) == Approx(row.at("Wq_p95").get<double>()).epsilon(tolerance));
        }
        CHECK(servers_needed(referrals, months, {.share = 0.05}, slots) == expected.at("min_workers_p_wait_below_5pct"));
        CHECK(clients / slots == Approx(expected.at("static_ratio_workers").get<double>()));
    }
}

TEST_CASE("the bare ratio of 900 clients to 25 places each never settles") {
    CHECK_THROWS_WITH(
        mmc(900 / 24.0, 24, 36 * 25),
        "the queue never settles: the load is 900 (arrivals times mean service) and there are 900 servers; it takes more than 900");
    CHECK(servers_needed(900 / 24.0, 24, {.share = 0.05}, 25) == 39);
    CHECK(servers_needed(900 / 24.0, 24, {.share = 1}, 25) == 37);
}

TEST_CASE("the law of the wait has the mean of the answer, and its quantiles are its inverse") {
    const auto answer = mmc(9.5, 1, 10);
    double mean = 0;  // the area under the share who wait longer
    const double step = 0.01;
    for (double t = 0.5 * step; t < 100; t += step) mean += step * answer.wait_exceeds(t);
    CHECK(mean == Approx(answer.mean_wait).epsilon(1e-5));
    CHECK(answer.wait_exceeds(0) == answer.p_wait);
    for (const double p : {0.5, 0.9, 0.999}) CHECK(answer.wait_exceeds(answer.wait_quantile(p)) == Approx(1 - p).epsilon(1e-12));
    CHECK(answer.wait_quantile(1 - answer.p_wait - 1e-9) == 0);
    CHECK(answer.wait_quantile(1 - answer.p_wait + 1e-6) > 0);
    CHECK(answer.mean_wait_if_waiting * answer.p_wait == Approx(answer.mean_wait));
}

TEST_CASE("waiting falls with every server and rises with every arrival, for thousands of servers too") {
    double before = 1;
    for (std::size_t servers = 5001; servers < 5200; servers += 20) {
        const auto answer = mmc(5000, 1, servers);
        CHECK(answer.p_wait < before);
        CHECK(mmc(4990, 1, servers).p_wait < answer.p_wait);
        check_little(answer, 1, servers);
        before = answer.p_wait;
    }
}

TEST_CASE("many servers come to the limit of Halfin and Whitt") {
    // S. Halfin & W. Whitt, Operations Research 29 (1981) 567: with servers = load + beta sqrt(load) the share who wait comes to
    // 1 / (1 + beta Phi(beta) / phi(beta)); the error falls as 1 / sqrt(load).
    const double beta = 1, limit = 1 / (1 + beta * 0.841344746068543 / 0.241970724519143);
    const double coarse = std::fabs(mmc(10'000, 1, 10'100).p_wait - limit);
    const double fine = std::fabs(mmc(1'000'000, 1, 1'001'000).p_wait - limit);
    CHECK(coarse < 2e-3);
    CHECK(fine < 2e-4);
}

TEST_CASE("the unit of time does not matter") {
    const auto days = mmc(2, 30, 70), months = mmc(60, 1, 70);
    CHECK(days.p_wait == Approx(months.p_wait).epsilon(1e-14));
    CHECK(days.mean_wait == Approx(30 * months.mean_wait).epsilon(1e-13));
    CHECK(days.wait_quantile(0.99) == Approx(30 * months.wait_quantile(0.99)).epsilon(1e-13));
}

TEST_CASE("the number needed is the smallest that meets the target") {
    for (const double longer_than : {0.0, 0.5, 2.0})
        for (const double share : {0.01, 0.2}) {
            const auto servers = servers_needed(20, 1, {.share = share, .longer_than = longer_than});
            CHECK(mmc(20, 1, servers).wait_exceeds(longer_than) <= share);
            if (servers > 21) CHECK(mmc(20, 1, servers - 1).wait_exceeds(longer_than) > share);
            else CHECK(servers == 21);
        }
    CHECK(servers_needed(20 / 24.0, 24, {.share = 0.2, .longer_than = 12}) == servers_needed(20, 1, {.share = 0.2, .longer_than = 0.5}));
    CHECK(servers_needed(0, 1, {}) == 1);
    CHECK(servers_needed(20, 1, {.share = 0.2, .longer_than = 2}) < servers_needed(20, 1, {.share = 0.2}));
}

TEST_CASE("nobody comes, nobody waits") {
    const auto answer = mmc(0, 3, 2);
    CHECK(answer.p_wait == 0);
    CHECK(answer.mean_present == 0);
    CHECK(answer.mean_sojourn == 3);
    CHECK(answer.wait_quantile(0.999) == 0);
}

TEST_CASE("conditions of M/M/c are said in words") {
    CHECK_THROWS_WITH(mmc(-1, 1, 1), "arrival_rate must be a number that is 0 or more, not -1");
    CHECK_THROWS_WITH(mmc(1, 0, 1), "mean_service must be a number above 0, not 0");
    CHECK_THROWS_WITH(mmc(1, INFINITY, 1), "mean_service must be a number above 0, not inf");
    CHECK_THROWS_WITH(mmc(NAN, 1, 1), "arrival_rate must be a number that is 0 or more, not nan");
    CHECK_THROWS_WITH(mmc(1, 0.5, 0), "servers must be 1 to 10000000, not 0");
    CHECK_THROWS_WITH(mmc(1, 0.5, 1).wait_quantile(1), "p must be at least 0 and below 1, not 1");
    CHECK_THROWS_WITH(mmc(1, 0.5, 1).wait_exceeds(-1), "time must be a number that is 0 or more, not -1");
    CHECK_THROWS_WITH(servers_needed(1, 1, {.share = 0}), "share must be a number above 0, not 0");
    CHECK_THROWS_WITH(servers_needed(1, 1, {.share = 2}), "share must be 1 at most, not 2");
    CHECK_THROWS_WITH(servers_needed(1, 1, {}, 1e-9), "slots_per_worker must be 0.001 or more, not 1e-09");
    CHECK_THROWS_WITH(servers_needed(1e9, 1, {}),
                      "more than ten million slots would be needed: arrivals, service or share are out of proportion");
}
