// One text and the way from byte offsets to lines and columns.
#pragma once

#include <cstddef>
#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include <polku/diagnostic.hpp>

namespace polku::json {

/// A half-open stretch of a text, in bytes.
struct Span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    bool empty() const noexcept { return begin == end; }
};

/// A text with its name. Positions are counted only when somebody asks: most texts have no finding.
class SourceFile {
public:
    SourceFile(std::string name, std::string text);
    SourceFile(const SourceFile&) = delete;
    SourceFile& operator=(const SourceFile&) = delete;

    const std::string& name() const noexcept { return name_; }
    std::string_view text() const noexcept { return text_; }

    /// CR, LF and CRLF each end one line; a byte order mark has no column.
    Position position(std::size_t offset) const;
    Range range(Span span) const { return {position(span.begin), position(span.end)}; }
    /// Line `number` (from 1) without its line end; empty when there is none.
    std::string_view line(std::uint32_t number) const;

private:
    // A checkpoint every so many bytes, not one a line: a file of newlines must not cost twenty bytes each, and
    // a file of one line must not be counted from its start for each finding.
    struct Checkpoint {
        std::uint32_t line, column, utf16;
    };
    static constexpr std::size_t stride = 1024;
    const std::vector<Checkpoint>& checkpoints() const;

    std::string name_;
    std::string text_;
    mutable std::once_flag counted_;
    mutable std::vector<Checkpoint> checkpoints_;
};

}  // namespace polku::json
