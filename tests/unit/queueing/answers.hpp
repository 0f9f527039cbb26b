// What the tests of queues share.
#pragma once

#include <nlohmann/json.hpp>
#include <polku/queueing.hpp>

#include "catch.hpp"

namespace polku::test {

/// The figures of a case against those of an answer, to the case's tolerance, absolute and relative.
inline void check_figures(const nlohmann::json& expected, const QueueAnswer& answer, double tolerance) {
    const auto near = [&](double value) { return Approx(value).epsilon(tolerance).margin(tolerance); };
    const auto compare = [&](const char* name, double value) {
        INFO(name);
        if (expected.contains(name)) CHECK(value == near(expected.at(name).get<double>()));
    };
    compare("p_wait", answer.p_wait);
    compare("Wq", answer.mean_wait);
    compare("Wq_all", answer.mean_wait);
    compare("Lq", answer.mean_queue);
    compare("W", answer.mean_sojourn);
    compare("L", answer.mean_present);
    compare("utilisation", answer.utilisation);
}

/// Little's law, for those who wait, those served and all; `unserved` go away without service.
inline void check_little(const QueueAnswer& answer, double mean_service, std::size_t servers, double unserved = 0) {
    const double busy = answer.utilisation * static_cast<double>(servers);
    CHECK(answer.mean_queue == Approx(answer.arrival_rate * answer.mean_wait).epsilon(1e-12));
    CHECK(answer.mean_present == Approx(answer.arrival_rate * answer.mean_sojourn).epsilon(1e-12));
    CHECK(busy == Approx(answer.arrival_rate * (1 - unserved) * mean_service).epsilon(1e-12));
    CHECK(answer.mean_present == Approx(answer.mean_queue + busy).epsilon(1e-12));
}

}  // namespace polku::test
