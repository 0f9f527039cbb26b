// How single values stand in JSON: one small codec each, with its reading, writing and shape.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <polku/enums.hpp>
#include <polku/model.hpp>

#include "json/contract/shape.hpp"
#include "json/document.hpp"
#include "json/reader.hpp"
#include "json/writer.hpp"

namespace polku {
template <>
struct EnumNames<Severity> {
    static constexpr std::array<std::string_view, 3> values{"error", "warning", "advice"};
};
}  // namespace polku

namespace polku::json {

/// Language-keyed text.
struct TextCodec {
    using type = Text;
    void read(Reader&, const Node&, Text&) const;
    void write(Writer&, const Text&) const;
    Shape shape() const { return {ShapeKind::text}; }
};
inline TextCodec text() { return {}; }

/// A string of some kind: the kind says which grammar it has.
struct StringCodec {
    using type = std::string;
    ShapeKind kind = ShapeKind::string;
    std::string_view refers_to{};
    void read(Reader&, const Node&, std::string&) const;
    void write(Writer& writer, const std::string& value) const { writer.string(value); }
    Shape shape() const {
        Shape s{kind};
        s.refers_to = refers_to;
        return s;
    }
};
inline StringCodec string() { return {}; }
inline StringCodec id() { return {ShapeKind::id}; }
inline StringCodec model_id() { return {ShapeKind::model_id}; }
inline StringCodec version() { return {ShapeKind::version}; }
inline StringCodec version_pin() { return {ShapeKind::version_pin}; }
inline StringCodec date() { return {ShapeKind::date}; }
inline StringCodec language() { return {ShapeKind::language}; }
/// The id of an element of that kind; "service or actor" names two kinds.
inline StringCodec reference(std::string_view kind) { return {ShapeKind::reference, kind}; }

struct BooleanCodec {
    using type = bool;
    void read(Reader& reader, const Node& node, bool& value) const {
        if (reader.expect(node, NodeKind::boolean, "a-boolean")) value = node.boolean;
    }
    void write(Writer& writer, bool value) const { writer.boolean(value); }
    Shape shape() const { return {ShapeKind::boolean}; }
};
inline BooleanCodec boolean() { return {}; }

/// true when one word stands there: "split": "all".
struct WordFlagCodec {
    using type = bool;
    std::string_view word;
    void read(Reader&, const Node&, bool&) const;
    void write(Writer& writer, bool) const { writer.string(word); }
    Shape shape() const { return {ShapeKind::words, {word}}; }
};
inline WordFlagCodec word_flag(std::string_view word) { return {word}; }

/// Bounds of a number. `rule` names a rule that checks them with a better text; then the reader does not.
struct Bounds {
    std::optional<double> min{}, max{};
    std::string_view rule{};
};
inline Bounds at_least(double min) { return {min}; }
inline Bounds between(double min, double max) { return {min, max}; }

/// A plain number.
struct PlainNumberCodec {
    using type = double;
    Bounds bounds{};
    void read(Reader&, const Node&, double&) const;
    void write(Writer& writer, double value) const { writer.number(value); }
    Shape shape() const;
};
inline PlainNumberCodec plain_number(Bounds bounds = {}) { return {bounds}; }

/// A number or {"param": id}. `word`, if any, stands for an absent number ("rest").
struct NumberCodec {
    using type = Number;
    Bounds bounds{};
    void read(Reader&, const Node&, Number&) const;
    void write(Writer&, const Number&) const;
    Shape shape() const;
};
inline NumberCodec number(Bounds bounds = {}) { return {bounds}; }

/// A number, {"param": id}, or the word "rest" for what the others leave.
struct ShareCodec {
    using type = std::optional<Number>;
    Bounds bounds{0, 1, "PRB402"};
    void read(Reader&, const Node&, std::optional<Number>&) const;
    void write(Writer&, const std::optional<Number>&) const;
    Shape shape() const;
};

/// Whole numbers, exact to the last digit.
template <class T>
struct IntegerCodec {
    using type = T;
    T least;
    void read(Reader& reader, const Node& node, T& value) const;
    void write(Writer& writer, T value) const { writer.scalar(std::to_string(value)); }
    Shape shape() const {
        Shape s{ShapeKind::integer};
        s.min = static_cast<double>(least);
        return s;
    }
};
extern template struct IntegerCodec<std::uint64_t>;
extern template struct IntegerCodec<std::int64_t>;

template <class E>
struct EnumCodec {
    using type = E;
    std::vector<std::string_view> words{EnumNames<E>::values.begin(), EnumNames<E>::values.end()};
    std::string_view code = "SCH105";  ///< what an unknown word is called
    void read(Reader& reader, const Node& node, E& value) const {
        if (!reader.expect(node, NodeKind::string, "a-word")) return;
        auto spelled = node.text;
        if (std::find(words.begin(), words.end(), spelled) == words.end()) spelled = reader.bad_word(node, words, code);
        if (const auto found = find_enumerator<E>(spelled)) value = *found;
    }
    void write(Writer& writer, E value) const { writer.string(word(value)); }
    std::string_view word(E value) const { return name_of(value); }
    Shape shape() const { return {ShapeKind::words, words}; }
};
template <class E>
EnumCodec<E> word() {
    return {};
}
/// Only some of an enumeration's names are spelled; the others are said by leaving the key out.
template <class E>
EnumCodec<E> word_of(std::vector<std::string_view> words) {
    return {std::move(words)};
}

template <class Inner, template <class> class Holder>
struct OptionalCodec {
    using type = Holder<typename Inner::type>;
    Inner inner;
    void read(Reader& reader, const Node& node, type& value) const { inner.read(reader, node, value.emplace()); }
    void write(Writer& writer, const type& value) const {
        if (value) inner.write(writer, *value);
        else writer.null();
    }
    Shape shape() const { return inner.shape(); }
};
template <class Inner>
OptionalCodec<Inner, std::optional> optional(Inner inner) {
    return {std::move(inner)};
}
template <class Inner>
OptionalCodec<Inner, Boxed> boxed(Inner inner) {
    return {std::move(inner)};
}

/// Items that cannot be read keep their place, so that index i of the text is index i of the list. Of a list with more broken
/// items than are told, the rest is only counted: an item may take a hundred times the memory of the two bytes that break it.
template <class Inner>
struct ListCodec {
    using type = std::vector<typename Inner::type>;
    Inner inner;
    bool single_alone = false;  ///< one item may stand without brackets, and is written so
    std::size_t fewest = 0;
    static constexpr std::size_t most_broken = Findings::kept_per_code;
    // No memory is taken for what cannot be an item.
    static bool is_worth_its_place(const Node& item) { return sizeof(typename Inner::type) <= 64 || item.count >= 2; }

    void read(Reader& reader, const Node& node, type& value) const {
        if (single_alone && !node.is(NodeKind::array)) {
            inner.read(reader, node, value.emplace_back());
            return;
        }
        if (!reader.expect(node, NodeKind::array, "a-list")) return;
        std::size_t index = 0, broken = 0, expected = 0;
        for (const Node& item : Children(node)) expected += is_worth_its_place(item) ? 1 : 0;
        value.reserve(std::max(expected, reader.announced_items()));
        for (const Node& item : Children(node)) {
            const Reader::Step step(reader, item, index++);
            const auto before = reader.errors();
            if (broken < most_broken) {
                inner.read(reader, item, value.emplace_back());
            } else {
                typename Inner::type lost{};
                inner.read(reader, item, lost);
                reader.leave_out();
            }
            broken += reader.errors() != before ? 1 : 0;
        }
        if (index < fewest && node.closed) reader.report("SCH105", "empty", {{"key", std::string{node.key}}}, node);
    }
    void write(Writer& writer, const type& value) const {
        if (single_alone && value.size() == 1) {
            inner.write(writer, value.front());
            return;
        }
        writer.begin_list();
        for (const auto& item : value) inner.write(writer, item);
        writer.end();
    }
    Shape shape() const {
        Shape s{single_alone ? ShapeKind::one_or_list : ShapeKind::list};
        s.item = std::make_shared<Shape>(inner.shape());
        s.fewest = fewest;
        return s;
    }
};
template <class Inner>
ListCodec<Inner> list(Inner inner) {
    return {std::move(inner)};
}
template <class Inner>
ListCodec<Inner> list_of_some(Inner inner) {
    return {std::move(inner), false, 1};
}
template <class Inner>
ListCodec<Inner> one_or_list(Inner inner) {
    return {std::move(inner), true};
}

/// false, true or "if-in-office".
struct MayDecideCodec {
    using type = MayDecide;
    void read(Reader&, const Node&, MayDecide&) const;
    void write(Writer&, MayDecide) const;
    Shape shape() const;
};

/// [low, high]
struct RangeCodec {
    using type = std::pair<double, double>;
    void read(Reader&, const Node&, type&) const;
    void write(Writer&, const type&) const;
    Shape shape() const;
};

/// true, false, or the id of a value of an attribute.
struct ValueCodec {
    using type = Condition::Value;
    void read(Reader&, const Node&, Condition::Value&) const;
    void write(Writer&, const Condition::Value&) const;
    Shape shape() const { return {ShapeKind::value}; }
};

/// A plain number, {"param": id}, or a quantity with a unit.
struct BoundCodec {
    using type = Bound;
    void read(Reader&, const Node&, Bound&) const;
    void write(Writer&, const Bound&) const;
    Shape shape() const;
};

/// Any JSON, kept as one line of canonical text.
struct RawCodec {
    using type = std::string;
    void read(Reader&, const Node& node, std::string& value) const { value = compact_json(node); }
    void write(Writer& writer, const std::string& value) const { writer.raw(value); }
    Shape shape() const { return {ShapeKind::any}; }
};

}  // namespace polku::json
