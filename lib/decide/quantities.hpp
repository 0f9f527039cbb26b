// What a replication of a scenario measures: the unit of each quantity.
#pragma once

#include <span>
#include <string_view>

namespace polku::decide {

struct Quantity {
    std::string_view name, unit;
};

/// Those of the table `replications`, docs/reference/results-scenario.md.
std::span<const Quantity> quantities() noexcept;
/// Empty for a quantity that is none of these.
std::string_view unit_of(std::string_view quantity) noexcept;

}  // namespace polku::decide
