// The holds of a path with their touchpoints resolved.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <polku/model.hpp>

namespace polku::detail {

struct HoldPlaces {
    std::size_t resource = 0;
    const Hold* hold = nullptr;
    std::string pointer{};            ///< JSON pointer of the hold
    std::vector<std::size_t> from{};  ///< touchpoints
    std::vector<std::size_t> until{};
};

/// Holds of services, then of touchpoints, in document order. A touchpoint's hold without `from` or `until` means itself.
/// The pointers stay valid as long as the path lives.
std::vector<HoldPlaces> hold_places(const ServicePath& path);

/// The same for those who ask of every touchpoint.
struct HoldRule {
    std::size_t resource = 0;
    const Hold* hold = nullptr;
    std::string pointer{};
    std::vector<bool> from{};  ///< per touchpoint
    std::vector<bool> until{};
};
std::vector<HoldRule> hold_rules(const ServicePath& path);

}  // namespace polku::detail
