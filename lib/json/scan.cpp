#include "json/scan.hpp"

#include <algorithm>
#include <array>

#include "json/utf8.hpp"

namespace polku::json {
namespace {

std::string hex_of(unsigned char byte) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    return {'0', 'x', digits[byte >> 4], digits[byte & 0xF]};
}

Span span_of(std::size_t begin, std::size_t length) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + length)};
}

// Bytes about which there is nothing to say: in a string, and between strings. There only whole runs of them are looked at.
constexpr std::array<bool, 256> quiet_bytes(std::string_view but) {
    std::array<bool, 256> quiet{};
    for (std::size_t byte = 1; byte < 0x80; ++byte) quiet[byte] = but.find(static_cast<char>(byte)) == std::string_view::npos;
    return quiet;
}
constexpr auto quiet_in_string = quiet_bytes("\"\\\n\r");
constexpr auto quiet_between = quiet_bytes("\"[]{},.0123456789");

// A byte that is a Finnish or Swedish letter in ISO 8859-1 and stands between what looks like text of one byte a letter.
std::string_view latin1_letter(unsigned char byte) {
    constexpr std::array<std::pair<unsigned char, std::string_view>, 7> letters{
        {{0xE4, "ä"}, {0xF6, "ö"}, {0xE5, "å"}, {0xC4, "Ä"}, {0xD6, "Ö"}, {0xC5, "Å"}, {0xE9, "é"}}};
    for (const auto& [code, letter] : letters)
        if (code == byte) return letter;
    return {};
}

class Scan {
public:
    Scan(const SourceFile& source, const Limits& limits, Findings& findings)
        : source_(source), text_(source.text()), limits_(limits), findings_(findings) {}

    bool run() {
        if (text_.size() > limits_.bytes) {
            findings_.add(size_finding(source_.name(), text_.size(), limits_.bytes));
            return false;
        }
        if (other_encoding()) return false;
        std::size_t i = 0;
        if (text_.substr(0, 3) == "\xEF\xBB\xBF") {
            if (auto* advice = report("SYN002", "bom", {}, span_of(0, 3))) advice->severity = Severity::advice;
            i = 3;
        }
        while (i < text_.size()) {
            i = in_string_ ? end_of_quiet(i, string_begin_ + limits_.string_bytes + 1, quiet_in_string) : pass_quiet_between(i);
            if (i == text_.size()) break;
            const auto length = in_string_ ? string_step(i) : plain_step(i);
            if (length == 0) return false;
            i += length;
        }
        return true;
    }
    std::vector<std::size_t> list_sizes() { return std::move(list_sizes_); }

private:
    Diagnostic* report(std::string_view code, std::string_view variant, std::vector<Argument> args, Span span) {
        return findings_.report(code, variant, std::move(args), "", source_, span);
    }

    bool other_encoding() {
        const auto begins = [&](std::string_view mark) { return text_.substr(0, mark.size()) == mark; };
        using namespace std::string_view_literals;
        std::string_view name;
        if (begins("\x1F\x8B"sv) || begins("PK\x03\x04"sv)) {
            report("SYN001", "compressed", {{"form", text_[0] == 'P' ? "zip" : "gzip"}}, span_of(0, 2));
            return true;
        }
        if (begins("\xFF\xFE\0\0"sv) || begins("\0\0\xFE\xFF"sv)) name = "UTF-32";
        else if (begins("\xFF\xFE"sv) || begins("\xFE\xFF"sv)) name = "UTF-16";
        else if (text_.size() >= 4 && text_[0] == '\0' && text_[2] == '\0' && text_[1] != '\0') name = "UTF-16";
        else if (text_.size() >= 4 && text_[1] == '\0' && text_[3] == '\0' && text_[0] != '\0') name = "UTF-16";
        if (name.empty()) return false;
        report("SYN002", "other", {{"encoding", std::string{name}}}, span_of(0, 2));
        return true;
    }

    std::size_t bad_byte(std::size_t at) {
        const auto byte = static_cast<unsigned char>(text_[at]);
        const auto letter = latin1_letter(byte);
        if (letter.empty()) report("SYN002", "", {{"byte", hex_of(byte)}}, span_of(at, 1));
        else report("SYN002", "latin1", {{"byte", hex_of(byte)}, {"letter", std::string{letter}}}, span_of(at, 1));
        return 0;
    }

    std::size_t nul(std::size_t at) {
        report("SYN003", "nul", {}, span_of(at, 1));
        return 0;
    }

    std::size_t end_of_quiet(std::size_t at, std::size_t bound, const std::array<bool, 256>& quiet) const {
        const auto end = std::min(text_.size(), bound);
        while (at < end && quiet[static_cast<unsigned char>(text_[at])]) ++at;
        return at;
    }
    std::size_t pass_quiet_between(std::size_t at) {
        const auto end = end_of_quiet(at, text_.size(), quiet_between);
        if (end != at) digits_ = 0;
        return end;
    }

    // Both steps give the bytes passed, or 0 when the text must not be read on.
    std::size_t string_step(std::size_t at) {
        const auto byte = static_cast<unsigned char>(text_[at]);
        if (byte == 0) return nul(at);
        if (at - string_begin_ > limits_.string_bytes) {
            report("SYN006", "string", {{"limit", std::to_string(limits_.string_bytes)}}, span_of(string_begin_, 1));
            return 0;
        }
        if (byte == '"' || byte == '\n' || byte == '\r') in_string_ = false;  // a line end: the parser will complain
        if (byte == '\\' && at + 1 < text_.size() && static_cast<unsigned char>(text_[at + 1]) >= 0x20 &&
            static_cast<unsigned char>(text_[at + 1]) < 0x80)
            return 2;
        return byte < 0x80 ? 1 : character(at);
    }

    std::size_t plain_step(std::size_t at) {
        const auto byte = static_cast<unsigned char>(text_[at]);
        const bool number = (byte >= '0' && byte <= '9') || byte == '.';
        if (!number) digits_ = 0;
        else if (++digits_ > limits_.number_digits) {
            report("SYN005", "digits", {{"limit", std::to_string(limits_.number_digits)}}, span_of(at + 1 - digits_, digits_));
            return 0;
        }
        switch (byte) {
            case 0: return nul(at);
            case '"':
                in_string_ = true;
                string_begin_ = at;
                break;
            case '[':
            case '{':
                if (++depth_ > limits_.depth) {
                    report("SYN006", "depth", {{"limit", std::to_string(limits_.depth)}}, span_of(at, 1));
                    return 0;
                }
                if (depth_ == 2) begin_list(byte == '[');
                break;
            case ',':
                if (depth_ == 2 && counting_) ++list_sizes_.back();
                break;
            case ']':
            case '}':
                if (depth_ > 0) --depth_;
                break;
            default: break;
        }
        return byte < 0x80 ? 1 : character(at);
    }

    // Right below the root; a model has not many lists there.
    void begin_list(bool is_list) {
        constexpr std::size_t most_lists = 64;
        counting_ = is_list && list_sizes_.size() < most_lists;
        if (counting_) list_sizes_.push_back(1);
    }

    std::size_t character(std::size_t at) {
        const auto length = utf8_length(text_.substr(at, 4));
        return length == 0 ? bad_byte(at) : length;
    }

    const SourceFile& source_;
    std::string_view text_;
    const Limits& limits_;
    Findings& findings_;
    bool in_string_ = false;
    std::size_t string_begin_ = 0;
    std::size_t depth_ = 0;
    std::size_t digits_ = 0;
    std::vector<std::size_t> list_sizes_{};
    bool counting_ = false;
};

}  // namespace

Scanned scan_text(const SourceFile& source, const Limits& limits, Findings& findings) {
    Scan scan(source, limits, findings);
    const bool sound = scan.run();
    return {sound, scan.list_sizes()};
}

Diagnostic size_finding(const std::string& source_name, std::uint64_t bytes, std::uint64_t limit) {
    auto finding = make_diagnostic("SYN006", "", {{"bytes", std::to_string(bytes)}, {"limit", std::to_string(limit)}}, "");
    finding.location.source = source_name;
    return finding;
}

}  // namespace polku::json
