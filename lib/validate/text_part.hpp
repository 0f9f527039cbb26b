// What a finding about a text is about.
#pragma once

#include <string_view>

namespace polku::detail {

/// A part of a text: `part` is a view into `text`, and empty when all of it is meant.
struct TextPart {
    std::string_view text{};
    std::string_view part{};
};

}  // namespace polku::detail
