// Objects → canonical JSON text by their contracts.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "json/contract/object_contract.hpp"

namespace polku::json {

/// Writes JSON with two spaces of indentation. An object or list of plain values stands in one line when that line is
/// not longer than `width`; everything else has a line for each member, so that changes show as short differences.
class Writer {
public:
    enum class Layout { indented, one_line };
    explicit Writer(Layout layout = Layout::indented) : layout_(layout) {}

    static constexpr std::size_t width = 100;

    void object(const ObjectContract& contract, const void* value);
    void begin_object() { begin('{'); }
    void begin_list() { begin('['); }
    void end();
    void key(std::string_view key);
    void string(std::string_view text);
    void number(double value);
    void boolean(bool value) { scalar(value ? "true" : "false"); }
    void null() { scalar("null"); }
    /// A list in one line, however long: `items` are JSON texts.
    void line_of(const std::vector<std::string>& items);
    /// Any JSON text, as it is; a text that is no JSON is written as a string.
    void raw(std::string_view json);
    void scalar(std::string text);
    /// The finished text with one line end.
    std::string take();

private:
    struct Level {
        char bracket;
        std::vector<std::string> items;  ///< each with its key
        bool nested = false;
    };
    void begin(char bracket);

    Layout layout_;
    std::vector<Level> levels_{};
    std::string key_{};
    std::string done_{};
};

}  // namespace polku::json
