#include "validate/part_of_text.hpp"

#include <array>
#include <charconv>
#include <cstddef>
#include <string>
#include <utility>

#include "text/utf8.hpp"

namespace polku::detail {
namespace {

// Goes through the code points of a line of JSON and knows where it is.
class Cursor {
public:
    Cursor(std::string_view line, std::size_t at, const Position& position) : line_(line), at_(at), position_(position) {}

    bool at_end() const { return at_ >= line_.size(); }
    char byte() const { return line_[at_]; }
    const Position& position() const { return position_; }
    std::size_t at() const { return at_; }

    char32_t next() {
        const auto begin = at_;
        const auto c = next_code_point(line_, at_);
        position_.offset += at_ - begin;
        ++position_.column;
        position_.utf16 += c > 0xffff ? 2 : 1;
        return c;
    }

    // A character of a string, decoded; nothing at what is none.
    std::optional<char32_t> next_character() {
        const auto c = next();
        if (c != '\\') return c;
        if (at_end()) return std::nullopt;
        const auto escape = next();
        if (escape != 'u') return simple(escape);
        auto unit = hex();
        if (unit && *unit >= 0xd800 && *unit < 0xdc00) {  // the first half of a pair
            if (line_.substr(at_, 2) != "\\u") return std::nullopt;
            next(), next();
            const auto low = hex();
            if (!low || *low < 0xdc00 || *low >= 0xe000) return std::nullopt;
            unit = 0x10000 + ((*unit - 0xd800) << 10) + (*low - 0xdc00);
        }
        return unit;
    }

private:
    static std::optional<char32_t> simple(char32_t escape) {
        constexpr std::array<std::pair<char32_t, char32_t>, 8> escapes{
            {{'"', '"'}, {'\\', '\\'}, {'/', '/'}, {'b', '\b'}, {'f', '\f'}, {'n', '\n'}, {'r', '\r'}, {'t', '\t'}}};
        for (const auto& [written, meant] : escapes)
            if (written == escape) return meant;
        return std::nullopt;
    }
    std::optional<char32_t> hex() {
        const auto digits = line_.substr(at_, 4);
        unsigned value = 0;
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
        if (error != std::errc{} || end != digits.data() + 4 || digits.size() != 4) return std::nullopt;
        for (int i = 0; i < 4; ++i) next();
        return static_cast<char32_t>(value);
    }

    std::string_view line_;
    std::size_t at_;
    Position position_;
};

// The byte of a line at which the string begins. The first line begins where the text does, and of others the columns are counted.
std::optional<std::size_t> byte_of(const Position& start, std::string_view line) {
    constexpr std::uint32_t far = 100'000;
    if (start.line == 1) return static_cast<std::size_t>(start.offset);
    if (start.column > far) return std::nullopt;
    std::size_t at = 0;
    for (std::uint32_t column = 1; column < start.column && at < line.size(); ++column) next_code_point(line, at);
    return at;
}

}  // namespace

std::optional<Range> part_of_text(const Range& string, std::string_view line, std::string_view text, std::string_view part) {
    const auto first = byte_of(string.start, line);
    if (!first || *first >= line.size() || line[*first] != '"' || part.empty()) return std::nullopt;
    const auto begin = static_cast<std::size_t>(part.data() - text.data()), end = begin + part.size();
    Cursor cursor(line, *first, string.start);
    cursor.next();  // the quote
    Range range;
    std::string decoded;
    while (decoded.size() < end) {
        if (decoded.size() == begin) range.start = cursor.position();
        if (cursor.at_end() || cursor.byte() == '"') return std::nullopt;
        const auto character = cursor.next_character();
        if (!character) return std::nullopt;
        append_utf8(decoded, *character);
    }
    range.end = cursor.position();
    if (decoded != text.substr(0, end)) return std::nullopt;
    return range;
}

}  // namespace polku::detail
