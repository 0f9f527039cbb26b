// Which phases the services of a path have (exact rule 6 of the format: entry, middle and exit).
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "validate/rule.hpp"

namespace polku::detail {

struct ServicePhases {
    std::size_t index = 0;  ///< of the service
    std::array<bool, 3> found{};
    bool has(Phase phase) const { return found[static_cast<std::size_t>(phase)]; }
};

/// The services that must have all three phases: not external, not partial, with touchpoints that are not all
/// backstage, and read without errors. In document order.
std::vector<ServicePhases> services_with_phases(const Context& context);

Diagnostic phase_finding(const Context& context, std::string_view code, std::string_view variant, std::size_t service);

/// True when some touchpoint could not be read whole: it may be the start or the end that seems to be missing.
bool any_unsure(const Context& context);

}  // namespace polku::detail
