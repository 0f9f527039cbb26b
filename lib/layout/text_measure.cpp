#include <polku/layout.hpp>

#include "layout/font_metrics.hpp"
#include "text/utf8.hpp"

namespace polku {
namespace {

int advance(char32_t c, Weight weight) {
    if (c == soft_hyphen || (c >= 0x200b && c <= 0x200f) || (c >= 0x2028 && c <= 0x202e) || (c >= 0xfe00 && c < 0xfe10))
        return 0;                              // take no room
    if (c >= 0x300 && c < 0x370) return 0;     // combining marks
    if (c == 0x202f || c == 0x2009) c = 0xa0;  // thin spaces: never wider than a space
    const int i = font_metrics::table_index(c);
    const auto& table = weight == Weight::bold ? font_metrics::bold_advances : font_metrics::regular_advances;
    const int width = i < 0 ? 0 : table[static_cast<std::size_t>(i)];
    return width > 0 ? width : font_metrics::units_per_em;  // an unknown glyph is taken for a wide one: better loose than cut
}

}  // namespace

Length text_width(std::string_view text, Length font_size, Weight weight) {
    std::int64_t units = 0;
    for (std::size_t i = 0; i < text.size();) units += advance(next_code_point(text, i), weight);
    return static_cast<Length>((units * font_size + font_metrics::units_per_em - 1) / font_metrics::units_per_em);
}

}  // namespace polku
