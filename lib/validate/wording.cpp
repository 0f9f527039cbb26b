#include "validate/wording.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include <polku/diagnostic.hpp>

namespace polku::detail {

std::string rounded_number(double value) {
    std::array<char, 64> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::general, 12).ptr;
    return {digits.data(), end};
}

std::string short_number(double value) {
    std::array<char, 64> digits{};
    const int places = std::abs(value) < 100 ? 2 : 0;
    auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed, places).ptr;
    if (places > 0) {
        while (end[-1] == '0') --end;
        if (end[-1] == '.') --end;
    }
    return {digits.data(), end};
}

std::string list_argument(std::span<const std::string> ids) {
    std::string text;
    for (const auto& id : ids) text += (text.empty() ? "" : " ") + id;
    return text;
}

}  // namespace polku::detail
