#include "text/links.hpp"

#include <algorithm>
#include <array>

#include "text/letters.hpp"

namespace polku::detail {
namespace {

constexpr std::size_t longest_scheme = 32;

constexpr bool is_scheme_letter(char c) noexcept {
    return is_ascii_word(static_cast<unsigned char>(c)) || c == '+' || c == '-' || c == '.';
}

constexpr char small(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool begins_with(std::string_view text, std::string_view small_letters) noexcept {
    return text.size() >= small_letters.size() &&
           std::equal(small_letters.begin(), small_letters.end(), text.begin(), [](char wanted, char c) { return small(c) == wanted; });
}

// The length of "scheme:" when an address with it begins here; else 0.
std::size_t head_of_link(std::string_view text) noexcept {
    for (const std::string_view head : {"mailto:", "tel:", "www.", "javascript:", "vbscript:", "data:", "file:"})
        if (begins_with(text, head)) return head.size();
    if (text.empty() || !is_ascii_letter(static_cast<unsigned char>(text.front()))) return 0;
    std::size_t i = 1;
    while (i < text.size() && i < longest_scheme && is_scheme_letter(text[i])) ++i;
    return text.substr(i, 3) == "://" ? i + 3 : 0;
}

}  // namespace

std::size_t link_end(std::string_view text, std::size_t begin) noexcept {
    const auto head = head_of_link(text.substr(begin));
    if (head == 0) return begin;
    std::size_t end = begin + head;
    for (std::size_t i = end; i < text.size();) {
        const char32_t c = next_code_point(text, i);
        if (is_blank(c) || c == '"' || c == '<' || c == '>' || c == 0x201D || c == 0xBB) break;
        constexpr std::string_view punctuation = ".,;:!?)]}'";
        if (c >= 0x80 || punctuation.find(static_cast<char>(c)) == std::string_view::npos) end = i;
    }
    return end == begin + head ? begin : end;
}

bool may_have_links(std::string_view text) noexcept {
    const auto holds = [&](std::string_view part) { return text.find(part) != std::string_view::npos; };
    return holds(":") || holds("ww.") || holds("WW.");
}

std::vector<std::string_view> find_links(std::string_view text) {
    std::vector<std::string_view> found;
    if (!may_have_links(text)) return found;
    char32_t before = ' ';
    for (std::size_t i = 0; i < text.size();) {
        if (!is_letter(before) && !is_digit(before)) {
            const auto end = link_end(text, i);
            if (end > i) {
                found.push_back(text.substr(i, end - i));
                i = end;
                before = 'x';
                continue;
            }
        }
        before = next_code_point(text, i);
    }
    return found;
}

std::string scheme_of(std::string_view url) {
    std::string scheme;
    for (const char c : url) {
        if (static_cast<unsigned char>(c) <= 0x20 || c == 0x7F) continue;
        if (c == ':') return scheme;
        if (!is_scheme_letter(c) || scheme.size() == longest_scheme) return {};
        scheme += small(c);
    }
    return {};
}

bool is_safe_scheme(std::string_view scheme) noexcept {
    constexpr std::array<std::string_view, 4> safe{"http", "https", "mailto", "tel"};
    return std::find(safe.begin(), safe.end(), scheme) != safe.end();
}

}  // namespace polku::detail
