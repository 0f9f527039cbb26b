#include "diagnostic/code_points.hpp"

#include <algorithm>
#include <array>

namespace polku::detail {
namespace {

struct Block {
    char32_t first, last;
};

// Unicode 15, combined into blocks: good enough to align carets, not to typeset.
constexpr std::array combining{
    Block{0x300, 0x36F},   Block{0x483, 0x489},   Block{0x591, 0x5BD},   Block{0x610, 0x61A},   Block{0x64B, 0x65F},
    Block{0x93A, 0x93C},   Block{0x941, 0x948},   Block{0xE31, 0xE31},   Block{0xE34, 0xE3A},   Block{0x1AB0, 0x1AFF},
    Block{0x1DC0, 0x1DFF}, Block{0x20D0, 0x20FF}, Block{0xFE00, 0xFE0F}, Block{0xFE20, 0xFE2F}, Block{0xE0100, 0xE01EF},
};
constexpr std::array wide{
    Block{0x1100, 0x115F},   Block{0x2E80, 0x303E},   Block{0x3041, 0x4DBF},   Block{0x4E00, 0xA4CF},   Block{0xA960, 0xA97F},
    Block{0xAC00, 0xD7A3},   Block{0xF900, 0xFAFF},   Block{0xFE30, 0xFE6F},   Block{0xFF01, 0xFF60},   Block{0xFFE0, 0xFFE6},
    Block{0x1F300, 0x1F64F}, Block{0x1F680, 0x1F6FF}, Block{0x1F900, 0x1F9FF}, Block{0x20000, 0x3FFFD},
};

template <std::size_t N>
bool contains(const std::array<Block, N>& blocks, char32_t c) {
    return std::any_of(blocks.begin(), blocks.end(), [&](const Block& b) { return c >= b.first && c <= b.last; });
}

}  // namespace

CodePoint first_code_point(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byte(0);
    if (lead < 0x80) return {lead, 1, true};
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || text.size() < length) return {lead, 1, false};
    char32_t value = lead & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0) != 0x80) return {lead, 1, false};
        value = (value << 6) | (byte(i) & 0x3FU);
    }
    const bool overlong = (length == 3 && value < 0x800) || (length == 4 && value < 0x10000);
    const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
    if (overlong || surrogate || value > 0x10FFFF) return {lead, 1, false};
    return {value, length, true};
}

bool is_hidden(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xAD || c == 0x61C || (c >= 0x200B && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF;
}

std::size_t columns_of(char32_t c) {
    if (c < 0x300) return 1;
    if (contains(combining, c)) return 0;
    return contains(wide, c) ? 2 : 1;
}

}  // namespace polku::detail
