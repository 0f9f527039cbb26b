#include "text/words.hpp"

#include <algorithm>

#include "text/abbreviations.hpp"
#include "text/letters.hpp"
#include "text/links.hpp"

namespace polku::detail {
namespace {

constexpr bool is_word(char32_t c) noexcept { return is_letter(c) || is_digit(c); }

// Behind the quote "{id}" that begins at `begin`; `begin` when none does. An id has at most 64 characters.
std::size_t quote_end(std::string_view text, std::size_t begin) noexcept {
    if (begin >= text.size() || text[begin] != '{') return begin;
    std::size_t i = begin + 1;
    while (i < text.size() && i <= begin + 64 && (is_ascii_word(static_cast<unsigned char>(text[i])) || text[i] == '-')) ++i;
    return i > begin + 1 && i < text.size() && text[i] == '}' ? i + 1 : begin;
}

// The code point at `i`; a quoted parameter looks like a digit, as it stands for a number.
char32_t look_at(std::string_view text, std::size_t i) noexcept {
    if (i >= text.size()) return ' ';
    if (quote_end(text, i) > i) return '0';
    return next_code_point(text, i);
}

// True when `c` between two characters of a word belongs to the word.
bool joins(char32_t before, char32_t c, char32_t next) noexcept {
    if (!is_word(next)) return false;
    const bool numbers = is_digit(before) && is_digit(next);
    const bool new_sentence = is_lower(before) && is_upper(next);  // "loppu.Alku": the blank was forgotten
    if (c == '.') return numbers || (!is_digit(before) && !new_sentence);
    if (c == ':') return !new_sentence;
    if (c == ',') return numbers;
    if (c == '-' || c == 0x2010 || c == 0x2011) return true;
    if (is_hyphen(c)) return numbers;
    return c == '\'' || c == 0x2019 || c == '/' || c == '@' || c == '_' || c == '&' || c == '+';
}

// The word that begins at `begin`, where a word does begin.
TextWord word_at(std::string_view text, std::size_t begin, bool may_be_link) {
    if (may_be_link)
        if (const auto end = link_end(text, begin); end > begin) return {text.substr(begin, end - begin), 0};
    std::size_t i = begin, end = begin, letters = 0;
    char32_t before = ' ';
    bool address = false;
    while (i < text.size()) {
        if (const auto quoted = quote_end(text, i); quoted > i) {
            before = '0';
            end = i = quoted;
            continue;
        }
        const char32_t c = next_code_point(text, i);
        if (c == soft_hyphen) continue;
        if (is_word(c)) {
            before = c;
            ++letters;
            end = i;
            continue;
        }
        if (!joins(before, c, look_at(text, i))) break;
        address = address || c == '@';
    }
    return {text.substr(begin, end - begin), address ? 0 : letters};
}

// What stands between two words.
struct Gap {
    bool line_end = false, strong = false, stop = false, colon = false;
    std::size_t behind_mark = 0;  ///< offset behind the last mark that may end a sentence
};

void note(Gap& gap, char32_t c, std::size_t behind) noexcept {
    const bool strong = c == '!' || c == '?' || c == 0x2026 || c == 0x3002 || c == 0x61F || c == 0xFF01 || c == 0xFF1F;
    gap.line_end = gap.line_end || c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029;
    gap.strong = gap.strong || strong;
    gap.stop = gap.stop || c == '.';
    gap.colon = gap.colon || c == ':';
    if (strong || c == '.' || c == ':') gap.behind_mark = behind;
}

bool is_number(std::string_view word) noexcept { return word.find_first_not_of("0123456789") == std::string_view::npos; }

// True when the sentence whose last word is `last`, its `count`th, ends in `gap` before a word that begins with `next`.
bool ends_sentence(const TextWord& last, std::size_t count, const Gap& gap, char32_t next, std::string_view language) {
    if (gap.line_end) return true;
    if (gap.strong) return !is_lower(next);
    if (gap.stop) {
        if (is_lower(next)) return false;
        std::size_t i = 0;
        if (last.letters == 1 && is_upper(next_code_point(last.text, i))) return false;  // an initial
        if (count == 1 && is_number(last.text)) return false;                            // "1. Soita"
        if (last.text.size() > longest_abbreviation) return true;
        const auto stop = stop_behind(folded(last.text), language);
        return stop == Stop::before_number ? !is_digit(next) : stop != Stop::abbreviation;
    }
    return gap.colon && is_upper(next);
}

}  // namespace

WordWalk::WordWalk(std::string_view text, std::string_view language)
    : text_(text), language_(language), may_have_links_(may_have_links(text)) {}

bool WordWalk::next() {
    const auto end_of_word = at_;
    Gap gap;
    char32_t c = ' ';
    for (; at_ < text_.size(); next_code_point(text_, at_)) {
        c = look_at(text_, at_);
        if (is_word(c)) break;
        std::size_t behind = at_;
        next_code_point(text_, behind);
        note(gap, c, behind);
    }
    const bool at_end = at_ == text_.size();
    if (at_end || (words_in_sentence_ > 0 && ends_sentence(word_, words_in_sentence_, gap, c, language_))) {
        words_in_sentence_ = 0;
        end_of_sentence_ = std::max(end_of_word, gap.behind_mark);
    }
    if (at_end) return false;
    word_ = word_at(text_, at_, may_have_links_);
    at_ += word_.text.size();
    ++words_in_sentence_;
    return true;
}

std::vector<Sentence> split_sentences(std::string_view text, std::string_view language) {
    std::vector<Sentence> sentences;
    WordWalk walk(text, language);
    const auto finish = [&] {
        if (sentences.empty()) return;
        const auto begin = static_cast<std::size_t>(sentences.back().words.front().text.data() - text.data());
        sentences.back().text = text.substr(begin, walk.end_of_sentence() - begin);
    };
    while (walk.next()) {
        if (walk.begins_sentence()) {
            finish();
            sentences.emplace_back();
        }
        sentences.back().words.push_back(walk.word());
    }
    finish();
    return sentences;
}

}  // namespace polku::detail
