#include "validate/text_edits.hpp"

#include <algorithm>

namespace polku::detail {
namespace {

constexpr std::string_view white_space = " \t\r\n";

}  // namespace

std::string_view EditedText::at(const Range& range) const {
    const auto begin = range.start.offset, end = range.end.offset;
    return begin > end || end > text_.size() ? std::string_view{} : text_.substr(begin, end - begin);
}

std::optional<Range> EditedText::value(std::string_view pointer) const {
    const auto place = map_.locate(pointer, Anchor::value);
    return place.source == file_.name() ? place.range : std::nullopt;
}

std::optional<EditedText::Stretch> EditedText::value_at(std::string_view pointer) const {
    const auto range = value(pointer);
    if (!range || at(*range).empty()) return std::nullopt;
    return Stretch{static_cast<std::size_t>(range->start.offset), static_cast<std::size_t>(range->end.offset)};
}

std::size_t EditedText::skip(std::size_t offset) const { return std::min(text_.find_first_not_of(white_space, offset), text_.size()); }

// The key in front of the value that the pointer names.
std::optional<EditedText::Stretch> EditedText::key_at(std::string_view pointer) const {
    const auto member = value_at(pointer);
    const auto place = map_.locate(pointer, Anchor::key);
    if (!member || place.source != file_.name() || !place.range || at(*place.range).substr(0, 1) != "\"") return std::nullopt;
    const auto end = static_cast<std::size_t>(place.range->end.offset);
    const auto colon = skip(end);
    if (colon >= text_.size() || text_[colon] != ':' || skip(colon + 1) != member->begin) return std::nullopt;
    return Stretch{static_cast<std::size_t>(place.range->start.offset), end};
}

bool EditedText::has_member(std::string_view pointer) const { return key_at(pointer).has_value(); }

TextEdit EditedText::cut(Stretch stretch) const { return {{file_.position(stretch.begin), file_.position(stretch.end)}, {}}; }

std::optional<TextEdit> EditedText::removal(std::string_view pointer) const {
    for (;;) {
        const auto slash = pointer.rfind('/');
        if (slash == std::string_view::npos) return std::nullopt;
        const auto above = value_at(pointer.substr(0, slash));
        auto element = value_at(pointer);
        if (!above || !element || element->begin <= above->begin || element->end >= above->end) return std::nullopt;
        const char opening = text_[above->begin];
        if (opening == '{') {
            const auto key = key_at(pointer);
            if (!key) return std::nullopt;
            element->begin = key->begin;
        }
        const auto before = text_.find_last_not_of(white_space, element->begin - 1);
        const auto after = skip(element->end);
        if (text_[before] != ',' && before != above->begin) return std::nullopt;
        if (text_[after] == ',') {
            // At the end of a line the line's end stays, so that what follows keeps its line.
            const bool has_line_break = text_.substr(after, skip(after + 1) - after).find('\n') != std::string_view::npos;
            const bool ends_line = has_line_break && text_.substr(before, element->begin - before).find('\n') == std::string_view::npos;
            if (ends_line && text_[before] == ',') return cut({before + 1, after + 1});
            return cut({element->begin, skip(after + 1)});
        }
        if (after + 1 != above->end) return std::nullopt;
        if (text_[before] == ',') return cut({before, element->end});
        pointer = pointer.substr(0, slash);  // it held nothing else
    }
}

std::string with_edits(std::string_view text, const std::vector<TextEdit>& edits) {
    std::string out;
    std::size_t done = 0;
    for (const auto& [range, replacement] : edits) {
        out += text.substr(done, range.start.offset - done);
        out += replacement;
        done = range.end.offset;
    }
    return out += text.substr(done);
}

}  // namespace polku::detail
