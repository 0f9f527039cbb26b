#include "validate/wording.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include <polku/diagnostic.hpp>

namespace polku::detail {

std::string rounded_number(double value) {
    if (std::isnan(value)) return "not a number";
    if (std::isinf(value)) return value > 0 ? "infinite" : "minus infinite";
    std::array<char, 64> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::general, 12).ptr;
    return {digits.data(), end};
}

std::string list_text(std::span<const std::string> ids) {
    constexpr std::size_t shown = 8;
    std::string text;
    for (std::size_t i = 0; i < std::min(shown, ids.size()); ++i) {
        if (i > 0) text += i + 1 == ids.size() ? " and " : ", ";
        text += '"' + quoted_excerpt(ids[i]) + '"';
    }
    if (ids.size() > shown) text += " and " + std::to_string(ids.size() - shown) + " more";
    return text;
}

std::string list_argument(std::span<const std::string> ids) {
    std::string text;
    for (const auto& id : ids) text += (text.empty() ? "" : " ") + id;
    return text;
}

std::string time_text(double days) {
    struct Scale {
        double days;
        std::string_view one, many;
    };
    constexpr std::array scales{
        Scale{365.25, "year", "years"},   Scale{30.4375, "month", "months"},           Scale{1, "day", "days"},
        Scale{1.0 / 24, "hour", "hours"}, Scale{1.0 / (24 * 60), "minute", "minutes"}, Scale{1.0 / (24 * 60 * 60), "second", "seconds"}};
    for (const auto& scale : scales) {
        const double value = days / scale.days;
        if (value < 1 - 1e-9 && &scale != &scales.back()) continue;
        std::array<char, 64> digits{};
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::general, 3).ptr;
        const std::string text(digits.data(), end);
        return text + ' ' + std::string(text == "1" ? scale.one : scale.many);
    }
    return rounded_number(days) + " days";
}

}  // namespace polku::detail
