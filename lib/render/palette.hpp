// The colours of pictures, in one place. Contrast of every text on its ground is tested (WCAG: at least 4.5).
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace polku::palette {

inline constexpr std::string_view ink = "#14213D", grey = "#44506B", white = "#FFFFFF", faint = "#F5F7FA", hairline = "#D5DBE5",
                                  badge = "#E6F0FA", badge_ink = "#0F4C81";

struct LaneColours {
    std::string_view strong, tint, line;
};
/// The first is the client's; then the lanes in their order.
inline constexpr std::array<LaneColours, 6> lanes{{
    {"#9A3B00", "#FFF1E3", "#9A3B00"},
    {"#0F4C81", "#E6F0FA", "#0F4C81"},
    {"#145A32", "#E4F4EA", "#145A32"},
    {"#5B2A86", "#F1E9F8", "#5B2A86"},
    {"#7A1F4B", "#FBE9F1", "#7A1F4B"},
    {"#37474F", "#ECEFF1", "#37474F"},
}};
constexpr const LaneColours& lane(std::size_t index) { return lanes[index < lanes.size() ? index : 1 + (index - 1) % (lanes.size() - 1)]; }

inline constexpr std::array<std::string_view, 4> stages{"#14213D", "#263B66", "#3A5288", "#48629C"};
constexpr std::string_view stage(std::size_t index) { return stages[index < stages.size() ? index : stages.size() - 1]; }

/// Grounds of an overlay's badges: neutral, low, middle, high.
inline constexpr std::array<std::string_view, 4> tones{"#E6F0FA", "#E4F4EA", "#FFE3C2", "#FFC9A8"};

}  // namespace polku::palette
