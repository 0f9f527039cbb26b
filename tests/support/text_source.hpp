// A source map over one text in which pointers are given places by hand: for tests of what is shown, without a reader.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>

#include <polku/diagnostic.hpp>

namespace polku::test {

class TextSource : public SourceMap {
public:
    TextSource(std::string name, std::string text) : name_(std::move(name)), text_(std::move(text)) {}

    /// The place from `column` to before `end_column` in a line, all counted from 1 in code points.
    Location at(std::uint32_t line, std::uint32_t column, std::uint32_t end_column, std::string pointer) const {
        const Position start{line, column, column, line * 1000 + column};
        const Position end{line, end_column, end_column, line * 1000 + end_column};
        return {name_, std::move(pointer), Range{start, end}};
    }
    Location locate(std::string_view pointer, Anchor) const override { return {name_, std::string(pointer), std::nullopt}; }
    std::string_view line(std::string_view source, std::uint32_t number) const override {
        if (source != name_ || number == 0) return {};
        std::string_view rest = text_;
        for (; number > 1; --number) {
            const auto end = rest.find('\n');
            if (end == std::string_view::npos) return {};
            rest.remove_prefix(end + 1);
        }
        return rest.substr(0, rest.find('\n'));
    }

private:
    std::string name_, text_;
};

}  // namespace polku::test
