// To stop where tables are made: thousands of replications of many paths take minutes even there.
#pragma once

#include <stop_token>

namespace polku::simulation {

/// Thrown out of the making of tables that nobody wants any more; simulate_scenario makes a finding of it.
struct Stopped {};

inline void stop_if_asked(const std::stop_token& stop) {
    if (stop.stop_requested()) throw Stopped{};
}

}  // namespace polku::simulation
