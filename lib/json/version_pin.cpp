#include "json/version_pin.hpp"

#include <array>
#include <charconv>

namespace polku::json {
namespace {

std::array<unsigned long, 3> numbers_of(std::string_view version) noexcept {
    std::array<unsigned long, 3> numbers{};
    for (auto& number : numbers) {
        const auto end = std::from_chars(version.data(), version.data() + version.size(), number).ptr;
        version.remove_prefix(static_cast<std::size_t>(end - version.data()));
        if (version.empty() || version.front() != '.') break;
        version.remove_prefix(1);
    }
    return numbers;
}

}  // namespace

bool version_matches(std::string_view version, std::string_view pin) noexcept {
    if (version.substr(0, pin.size()) != pin) return false;
    return pin.empty() || version.size() == pin.size() || version[pin.size()] == '.';
}

bool version_less(std::string_view a, std::string_view b) noexcept { return numbers_of(a) < numbers_of(b); }

}  // namespace polku::json
