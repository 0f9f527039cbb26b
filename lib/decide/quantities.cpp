#include "decide/quantities.hpp"

#include <algorithm>
#include <array>

namespace polku::decide {
namespace {

constexpr auto table = std::to_array<Quantity>({
    {"entered", "client/month"},
    {"ended", "client/month"},
    {"inside", "client"},
    {"share", "1"},
    {"wait", "day"},
    {"visits", "1/month"},
    {"standing", "client"},
    {"in_service", "client"},
    {"used", "place"},
    {"queue", "client"},
    {"wait_for", "day"},
    {"load", "client"},
    {"hours", "hour/week"},
    {"interrupts", "1/month"},
    {"target", ""},  // in the unit of what the target measures
});

}  // namespace

std::span<const Quantity> quantities() noexcept { return table; }

std::string_view unit_of(std::string_view quantity) noexcept {
    const auto found = std::find_if(table.begin(), table.end(), [&](const Quantity& one) { return one.name == quantity; });
    return found == table.end() ? std::string_view{} : found->unit;
}

}  // namespace polku::decide
