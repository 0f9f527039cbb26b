// One object of the format: its keys, once, for reader, writer, edits, JSON Schema and reference.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "json/contract/shape.hpp"
#include "json/document.hpp"

namespace polku::json {

class Reader;
class Writer;

/// One key. The operations work on the C++ object the contract is about; it is passed untyped because contracts of all
/// types stand in one kind of table. Only ContractBuilder makes these, and it knows the type.
struct Field {
    std::string_view key;
    std::string_view doc;
    Shape shape{};
    bool required = false;
    std::string_view other_key{};                  ///< the key that decides whether this one stands here …
    std::vector<std::string_view> other_values{};  ///< … with one of these values
    bool required_then = false;
    std::vector<std::string_view> beside{};  ///< stands only beside one of these keys
    std::vector<Use> uses{};
    std::function<void(Reader&, const Node&, void*)> read{};  ///< empty: a key that is handled before reading
    /// Writes nothing for what need not be said, unless the key must stand beside the others.
    std::function<void(Writer&, const Field&, const void*, bool must_stand)> write{};
    std::function<std::string_view(const void*)> word{};  ///< the value as a word, where other keys may depend on it
};

struct ObjectContract {
    std::string_view name;  ///< "touchpoint"
    std::string_view doc;
    std::vector<Field> fields{};
    std::string_view identity = "id";                          ///< the key by which edits address it in a list
    std::vector<std::vector<std::string_view>> exactly_one{};  ///< of each group of keys exactly one stands
    std::vector<std::vector<std::string_view>> at_most_one{};
    std::function<void(const Node&, void*)> read_extension{};  ///< empty: no `x-` keys here
    std::function<void(Writer&, const void*)> write_extensions{};

    const Field* find(std::string_view key) const noexcept;
};

}  // namespace polku::json
