#include "json/syntax_error.hpp"

#include <algorithm>
#include <array>

namespace polku::json {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$'; }

struct Word {
    std::string_view wrong, right;
};
constexpr std::array<Word, 11> known_words{{{"True", "true"},
                                            {"TRUE", "true"},
                                            {"False", "false"},
                                            {"FALSE", "false"},
                                            {"None", "null"},
                                            {"NULL", "null"},
                                            {"Null", "null"},
                                            {"nil", "null"},
                                            {"undefined", "null"},
                                            {"yes", "true"},
                                            {"no", "false"}}};
constexpr std::array<std::string_view, 6> not_numbers{"NaN", "nan", "Infinity", "inf", "-Infinity", "-inf"};

class SyntaxError {
public:
    SyntaxError(const SourceFile& source, std::size_t cursor, std::size_t at, std::string_view reason, const std::string& pointer,
                Findings& findings)
        : source_(source),
          text_(source.text()),
          cursor_(cursor),
          at_(std::min(at, text_.size())),
          reason_(reason),
          pointer_(pointer),
          findings_(findings) {
        const auto found = text_.find_first_not_of(" \t\r\n,:", cursor_);
        token_ = found == std::string_view::npos ? text_.size() : found;
        between_ = text_.substr(cursor_, token_ - cursor_);
        nothing_read_ = cursor_ == (text_.substr(0, 3) == "\xEF\xBB\xBF" ? 3U : 0U);
    }

    void report() {
        if (whole_text() || in_run_of_digits() || in_string() || in_number() || separators() || at_token()) return;
        syn001("", {}, at_, 1);
    }

private:
    bool says(std::string_view words) const { return reason_.find(words) != std::string_view::npos; }
    bool begins(std::string_view words) const { return text_.substr(token_, words.size()) == words; }
    bool add(std::string_view code, std::string_view variant, std::vector<Argument> args, std::size_t begin, std::size_t length) {
        begin = std::min(begin, text_.size());
        length = std::min(length, text_.size() - begin);
        findings_.report(code, variant, std::move(args), pointer_, source_,
                         {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + length)});
        return true;
    }
    bool syn001(std::string_view variant, std::vector<Argument> args, std::size_t begin, std::size_t length) {
        // Whole characters: the parser counts bytes.
        const auto is_inside = [this](std::size_t i) {
            return i < text_.size() && (static_cast<unsigned char>(text_[i]) & 0xC0U) == 0x80U;
        };
        for (; begin > 0 && is_inside(begin); --begin) ++length;
        while (length > 0 && is_inside(begin + length)) ++length;
        args.push_back({"found", begin < text_.size() ? quoted_excerpt(text_.substr(begin, std::max<std::size_t>(length, 1)), 40) : ""});
        return add("SYN001", variant, std::move(args), begin, length);
    }
    std::string_view word() const {
        auto end = token_;
        while (end < text_.size() && (is_letter(text_[end]) || is_digit(text_[end]) || text_[end] == '-')) ++end;
        return text_.substr(token_, end - token_);
    }

    // Input that is no JSON at all, or stops too early.
    bool whole_text() {
        if (token_ == text_.size() && nothing_read_ && between_.find_first_of(",:") == std::string_view::npos)
            return syn001("empty", {}, 0, 0);
        if (nothing_read_ && looks_like_file_name()) return syn001("file-name", {}, token_, text_.find_last_not_of(" \t\r\n") + 1 - token_);
        if (nothing_read_ && begins("<<<<<<<")) return syn001("merge", {}, token_, 7);
        if (nothing_read_ && begins("<")) {
            const bool html = begins("<!DOCTYPE html") || begins("<!doctype html") || begins("<html");
            return syn001("markup", {{"form", html ? "HTML" : "XML"}}, token_, 1);
        }
        const auto line = text_.substr(token_, text_.find_first_of("\r\n", token_) - token_);
        const bool key_line = !word().empty() && text_.substr(token_ + word().size(), 1) == ":";
        if (nothing_read_ && (begins("---") || begins("%YAML") || (is_letter(text_[std::min(token_, text_.size() - 1)]) && key_line)))
            return syn001("markup", {{"form", "YAML"}}, token_, std::min<std::size_t>(line.size(), 40));
        return false;
    }

    // One line that ends as names of models do: the name was given in the place of the file's text.
    bool looks_like_file_name() const {
        constexpr std::string_view ending = ".json";
        constexpr std::size_t longest = 4096;
        const auto name = text_.substr(token_, text_.find_last_not_of(" \t\r\n") + 1 - token_);
        return name.size() <= longest && name.size() > ending.size() && name.substr(name.size() - ending.size()) == ending &&
               name.find_first_of("{}[]\"<>\r\n") == std::string_view::npos;
    }

    bool in_string() {
        if (!says("invalid string")) return false;
        if (says("control character")) {
            const char c = at_ < text_.size() ? text_[at_] : '\0';
            if (c == '\n' || c == '\r') return add("SYN003", "line-end", {}, at_, 1);
            constexpr std::string_view digits = "0123456789ABCDEF";
            const auto byte = static_cast<unsigned char>(c);
            return add("SYN003", "", {{"character", std::string("U+00") + digits[byte >> 4] + digits[byte & 0xF]}}, at_, 1);
        }
        if (says("surrogate")) return surrogate();
        if (says("missing closing quote")) return syn001("open-text", {}, token_, 1);
        return syn001("escape", {}, at_ == 0 ? 0 : text_.rfind('\\', at_), 2);
    }

    unsigned escape_at(std::size_t at) const {
        if (text_.substr(at, 2) != "\\u" || at + 6 > text_.size()) return 0;
        unsigned value = 0;
        for (const char c : text_.substr(at + 2, 4)) {
            const unsigned digit = is_digit(c) ? static_cast<unsigned>(c - '0') : (static_cast<unsigned>(c) | 0x20U) - 'a' + 10;
            value = value * 16 + digit;
        }
        return value;
    }
    bool surrogate() {
        const auto is_high = [](unsigned v) { return v >= 0xD800 && v < 0xDC00; };
        const auto is_low = [](unsigned v) { return v >= 0xDC00 && v < 0xE000; };
        for (auto i = token_ + 1; i < text_.size() && i <= at_;) {
            const auto value = escape_at(i);
            if (is_high(value) && is_low(escape_at(i + 6))) {
                i += 12;
                continue;
            }
            if (is_high(value) || is_low(value)) return add("SYN007", "", {{"escape", std::string{text_.substr(i, 6)}}}, i, 6);
            i += text_[i] == '\\' ? 2 : 1;
        }
        return add("SYN007", "", {{"escape", "\\u"}}, at_, 1);
    }

    // 007 or 2024-01-31: the parser took the first digits for a number and stumbled over the rest.
    bool in_run_of_digits() {
        if (at_ >= cursor_) return false;
        constexpr std::string_view digits = "0123456789+-.eE";
        auto begin = cursor_;
        while (begin > 0 && digits.find(text_[begin - 1]) != std::string_view::npos) --begin;
        return begin < cursor_ &&
               syn001("number", {{"number", quoted_excerpt(text_.substr(begin, cursor_ - begin), 40)}}, begin, cursor_ - begin);
    }

    bool in_number() {
        std::size_t end = token_;
        while (end < text_.size() && (is_digit(text_[end]) || std::string_view{"+-.eE"}.find(text_[end]) != std::string_view::npos)) ++end;
        const auto spelled = text_.substr(token_, end - token_);
        const auto shown = quoted_excerpt(spelled, 40);
        if (says("out_of_range")) return add("SYN005", "", {{"number", shown}}, token_, spelled.size());
        if (spelled.empty()) return false;
        if (begins("-Infinity") || begins("-inf") || begins("-NaN"))
            return syn001("nan", {{"word", std::string{word()}}}, token_, word().size());
        if (says("invalid number") || spelled[0] == '+' || spelled[0] == '.')
            return syn001("number", {{"number", shown}}, token_, spelled.size());
        return false;
    }

    bool separators() {
        const auto comma = between_.find(',');
        if (comma == std::string_view::npos) return false;
        const auto comma_at = cursor_ + comma;
        const char next = token_ < text_.size() ? text_[token_] : '\0';
        if (between_.find(',', comma + 1) != std::string_view::npos)
            return syn001("extra-comma", {}, cursor_ + between_.find(',', comma + 1), 1);
        if (next == ']' || next == '}') return syn001("trailing-comma", {}, comma_at, 1);
        const bool decimal = between_.size() == 1 && is_digit(next) && cursor_ > 0 && is_digit(text_[cursor_ - 1]);
        if (decimal && says("object key")) {
            auto begin = cursor_;
            while (begin > 0 && (is_digit(text_[begin - 1]) || text_[begin - 1] == '-')) --begin;
            auto end = token_;
            while (end < text_.size() && is_digit(text_[end])) ++end;
            const std::string whole{text_.substr(begin, cursor_ - begin)};
            return syn001("decimal-comma", {{"better", whole + '.' + std::string{text_.substr(token_, end - token_)}}}, begin, end - begin);
        }
        return false;
    }

    // What keyboards, word processors and web pages put in the place of a sign of JSON.
    bool odd_character() {
        constexpr std::array<std::string_view, 10> quotes{"\u201C", "\u201D", "\u201E", "\u201F", "\u2018",
                                                          "\u2019", "\u201A", "\u201B", "\u00AB", "\u00BB"};
        constexpr std::array<std::string_view, 5> minuses{"\u2212", "\u2010", "\u2011", "\u2012", "\u2013"};
        constexpr std::array<Word, 8> blanks{{{"\u00A0", "U+00A0"},
                                              {"\u202F", "U+202F"},
                                              {"\u2007", "U+2007"},
                                              {"\u2009", "U+2009"},
                                              {"\u3000", "U+3000"},
                                              {"\u200B", "U+200B"},
                                              {"\u2060", "U+2060"},
                                              {"\uFEFF", "U+FEFF"}}};
        for (const auto quote : quotes)
            if (begins(quote)) return syn001("curly-quotes", {}, token_, quote.size());
        for (const auto minus : minuses)
            if (begins(minus)) return syn001("minus", {}, token_, minus.size());
        if (apart()) return true;
        for (const auto& blank : blanks)
            if (begins(blank.wrong)) return syn001("blank", {{"character", std::string{blank.right}}}, token_, blank.wrong.size());
        if (begins(";") && !says("expected end of input")) return syn001("semicolon", {}, token_, 1);
        return begins("%") && percent();
    }

    // Where the number begins that ends before `end`.
    std::size_t number_before(std::size_t end) const {
        while (end > 0 && (is_digit(text_[end - 1]) || text_[end - 1] == '.')) --end;
        return end;
    }

    // 65 % is 0.65.
    bool percent() {
        const auto begin = number_before(cursor_);
        const auto number = text_.substr(begin, cursor_ - begin);
        constexpr std::size_t longest = 15;
        if (number.empty() || number.size() > longest || between_.find_first_not_of(' ') != std::string_view::npos)
            return syn001("percent-sign", {}, token_, 1);
        const auto point = std::min(number.find('.'), number.size());
        std::string whole{number.substr(0, point)}, rest{number.substr(std::min(point + 1, number.size()))};
        whole.insert(0, whole.size() < 3 ? 3 - whole.size() : 0, '0');
        rest.insert(0, whole, whole.size() - 2, 2);
        whole.resize(whole.size() - 2);
        whole.erase(0, std::min(whole.find_first_not_of('0'), whole.size() - 1));
        rest.erase(rest.find_last_not_of('0') + 1);
        return syn001("percent", {{"better", rest.empty() ? whole : whole + '.' + rest}}, begin, token_ + 1 - begin);
    }

    // 1 000: in an object nothing but a comma or a bracket stands behind a number, and behind the comma a key.
    bool apart() {
        constexpr std::array<std::string_view, 4> blanks{" ", "\u00A0", "\u202F", "\u2009"};
        const auto begin = number_before(cursor_);
        if (begin == cursor_ || !says("object")) return false;
        std::string better{text_.substr(begin, cursor_ - begin)};
        auto end = cursor_;
        for (;;) {
            const auto blank =
                std::find_if(blanks.begin(), blanks.end(), [&](std::string_view b) { return text_.substr(end, b.size()) == b; });
            const auto digits = blank == blanks.end() ? text_.size() : end + blank->size();
            constexpr std::size_t group = 3;
            auto behind = digits;
            while (behind < text_.size() && behind < digits + group && is_digit(text_[behind])) ++behind;
            if (behind != digits + group || (behind < text_.size() && is_digit(text_[behind]))) break;
            better += text_.substr(digits, group);
            end = behind;
        }
        return end > cursor_ && syn001("apart", {{"better", better}}, begin, end - begin);
    }

    bool at_token() {
        if (begins("<<<<<<<") || begins("=======") || begins(">>>>>>>") || begins("|||||||")) return syn001("merge", {}, token_, 7);
        if (begins("//") || begins("/*") || begins("#")) return syn001("comment", {}, token_, text_[token_] == '#' ? 1 : 2);
        if (begins("'") || begins("`")) return syn001("single-quotes", {}, token_, 1);
        if (odd_character()) return true;
        if (const auto w = word(); !w.empty() && (is_letter(w[0]) || w[0] == '-')) return bad_word(w);
        if (token_ >= text_.size()) return syn001("end", {}, text_.size(), 0);
        if (says("expected end of input")) return syn001("after-end", {}, token_, 1);
        if (says("expected ':'")) return syn001("missing-colon", {}, at_token_or_read(), 1);
        const bool starts_value = std::string_view{"\"[{"}.find(text_[token_]) != std::string_view::npos || is_digit(text_[token_]);
        if (between_.find_first_of(",:") == std::string_view::npos && starts_value && (says("expected '}'") || says("expected ']'")))
            return syn001("missing-comma", {}, token_, 1);
        if (says("object key")) return syn001("key", {}, at_token_or_read(), 1);
        if (text_[token_] == '}' || text_[token_] == ']') return syn001("bracket", {}, token_, 1);
        return false;
    }
    std::size_t at_token_or_read() const { return at_ < token_ ? at_ : token_; }

    bool bad_word(std::string_view w) {
        for (const auto& known : known_words)
            if (known.wrong == w) return syn001("word", {{"better", std::string{known.right}}}, token_, w.size());
        for (const auto number : not_numbers)
            if (number == w) return syn001("nan", {{"word", std::string{w}}}, token_, w.size());
        const bool key = says("object key");
        return syn001(key ? "bare-key" : "bare-word", {}, token_, std::min<std::size_t>(w.size(), 80));
    }

    const SourceFile& source_;
    std::string_view text_;
    std::size_t cursor_, at_, token_ = 0;
    std::string_view between_;
    bool nothing_read_ = false;
    std::string_view reason_;
    const std::string& pointer_;
    Findings& findings_;
};

}  // namespace

void report_syntax_error(const SourceFile& source, std::size_t cursor, std::size_t at, std::string_view reason, const std::string& pointer,
                         Findings& findings) {
    SyntaxError(source, cursor, at, reason, pointer, findings).report();
}

}  // namespace polku::json
