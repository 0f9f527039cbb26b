#include "json/source_file.hpp"

#include <algorithm>

namespace polku::json {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// Counts lines and columns byte by byte; the state is where the next byte stands.
class Counter {
public:
    Counter(std::string_view text, std::uint32_t line, std::uint32_t column, std::uint32_t utf16)
        : text_(text), line_(line), column_(column), utf16_(utf16) {}

    void pass(std::size_t offset) {
        const auto byte = static_cast<unsigned char>(text_[offset]);
        if (offset < byte_order_mark.size() && text_.substr(0, byte_order_mark.size()) == byte_order_mark) return;
        const bool line_end = byte == '\n' || (byte == '\r' && (offset + 1 == text_.size() || text_[offset + 1] != '\n'));
        if (line_end) {
            ++line_;
            column_ = utf16_ = 1;
            return;
        }
        if ((byte & 0xC0U) == 0x80U) return;  // a later byte of a character already counted
        ++column_;
        utf16_ += byte >= 0xF0 ? 2 : 1;
    }
    std::uint32_t line() const { return line_; }
    std::uint32_t column() const { return column_; }
    std::uint32_t utf16() const { return utf16_; }

private:
    std::string_view text_;
    std::uint32_t line_, column_, utf16_;
};

}  // namespace

SourceFile::SourceFile(std::string name, std::string text) : name_(std::move(name)), text_(std::move(text)) {}

const std::vector<SourceFile::Checkpoint>& SourceFile::checkpoints() const {
    std::call_once(counted_, [this] {
        checkpoints_.reserve(text_.size() / stride + 1);
        Counter counter(text_, 1, 1, 1);
        for (std::size_t i = 0; i <= text_.size(); ++i) {
            if (i % stride == 0) checkpoints_.push_back({counter.line(), counter.column(), counter.utf16()});
            if (i < text_.size()) counter.pass(i);
        }
    });
    return checkpoints_;
}

Position SourceFile::position(std::size_t offset) const {
    offset = std::min(offset, text_.size());
    const auto near = offset < stride ? Checkpoint{1, 1, 1} : checkpoints()[offset / stride];
    Counter counter(text_, near.line, near.column, near.utf16);
    for (std::size_t i = offset / stride * stride; i < offset; ++i) counter.pass(i);
    return {counter.line(), counter.column(), counter.utf16(), offset};
}

std::string_view SourceFile::line(std::uint32_t number) const {
    if (number == 0) return {};
    const auto& all = checkpoints();
    // The last checkpoint on an earlier line: the line starts behind it.
    const auto after = std::lower_bound(all.begin(), all.end(), number, [](const Checkpoint& c, std::uint32_t n) { return c.line < n; });
    std::size_t begin = after == all.begin() ? 0 : static_cast<std::size_t>(after - all.begin() - 1) * stride;
    auto current = all[begin / stride];
    Counter counter(text_, current.line, current.column, current.utf16);
    while (begin < text_.size() && counter.line() < number) counter.pass(begin++);
    if (counter.line() != number) return {};
    std::string_view rest = std::string_view{text_}.substr(begin);
    if (begin == 0 && rest.substr(0, byte_order_mark.size()) == byte_order_mark) rest.remove_prefix(byte_order_mark.size());
    return rest.substr(0, rest.find_first_of("\r\n"));
}

}  // namespace polku::json
