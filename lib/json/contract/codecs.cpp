#include "json/contract/codecs.hpp"

#include <charconv>
#include <cmath>

#include "json/contract/builder.hpp"
#include "json/contract/grammar.hpp"
#include "json/json_text.hpp"

namespace polku::json {
namespace {

// The literal a number node means; a number that cannot be kept exactly is a warning.
std::optional<double> literal_of(Reader& reader, const Node& node, const Bounds& bounds) {
    const auto value = parse_number(node.text);
    if (!value) {
        reader.report("SYN005", "", {{"number", quoted_excerpt(node.text, 40)}}, node);
        return std::nullopt;
    }
    constexpr double exact = 9007199254740992.0;
    if (std::fabs(*value) >= exact && node.text.find_first_of(".eE") == std::string_view::npos && node.text != number_text(*value)) {
        reader.warn("SYN005", "precision", {{"number", quoted_excerpt(node.text, 40)}, {"read", number_text(*value)}}, node);
    }
    if (!bounds.rule.empty()) return value;
    const bool below = bounds.min && *value < *bounds.min;
    const auto refuse = [&](std::string_view variant, double limit) {
        reader.report("SCH105", variant,
                      {{"key", std::string{node.key}}, {"value", quoted_excerpt(node.text, 40)}, {"limit", number_text(limit)}}, node);
    };
    if (below) refuse("below", *bounds.min);
    else if (bounds.max && *value > *bounds.max) refuse("above", *bounds.max);
    return value;
}

void set_bounds(Shape& shape, const Bounds& bounds) {
    shape.min = bounds.min;
    shape.max = bounds.max;
    shape.range_rule = bounds.rule;
}

void check_id(Reader& reader, const Node& node, bool dotted) {
    const auto text = node.text;
    const auto shown = [&] { return quoted_excerpt(text); };
    if (dotted ? !is_model_id(text) : !is_id(text)) {
        const auto repaired = dotted ? std::string{} : repaired_id(text);
        if (repaired.empty()) reader.report("SCH106", dotted ? "model" : "", {{"id", shown()}}, node);
        else reader.report("SCH106", "near", {{"id", shown()}, {"nearest", repaired}}, node);
        return;
    }
    if (const auto device = device_name(text); !device.empty())
        reader.report("SCH106", "device", {{"id", shown()}, {"device", std::string{device}}}, node);
}

}  // namespace

void TextCodec::read(Reader& reader, const Node& node, Text& value) const {
    if (!reader.expect(node, NodeKind::object, "texts-by-language")) return;
    std::vector<Text::Translation> translations;
    for (const Node& member : Children(node)) {
        const Reader::Step step(reader, member, static_cast<std::size_t>(-1));
        if (!is_language_tag(member.key)) reader.report("SCH105", "language", {{"value", quoted_excerpt(member.key)}}, member, Anchor::key);
        if (!reader.expect(member, NodeKind::string, "a-text")) continue;
        const bool again =
            std::any_of(translations.begin(), translations.end(), [&](const Text::Translation& t) { return t.language == member.key; });
        if (!again) translations.push_back({std::string{member.key}, std::string{member.text}});
    }
    value = Text(std::move(translations));
}

void TextCodec::write(Writer& writer, const Text& value) const {
    writer.begin_object();
    for (const auto& translation : value.translations()) {
        writer.key(translation.language);
        writer.string(translation.text);
    }
    writer.end();
}

void StringCodec::read(Reader& reader, const Node& node, std::string& value) const {
    const bool names = kind == ShapeKind::id || kind == ShapeKind::reference || kind == ShapeKind::model_id;
    if (!reader.expect(node, NodeKind::string, names ? "an-id" : kind == ShapeKind::date ? "a-date" : "a-quoted-text")) return;
    value.assign(node.text);
    const auto refuse = [&](std::string_view variant) { reader.report("SCH105", variant, {{"value", quoted_excerpt(node.text)}}, node); };
    switch (kind) {
        case ShapeKind::id: check_id(reader, node, false); break;
        case ShapeKind::model_id: check_id(reader, node, true); break;
        case ShapeKind::version:
            if (!is_version(node.text, 3)) refuse("version");
            break;
        case ShapeKind::version_pin:
            if (!is_version(node.text, 1)) refuse("version-pin");
            break;
        case ShapeKind::date:
            if (!is_date(node.text)) refuse("date");
            break;
        case ShapeKind::language:
            if (!is_language_tag(node.text)) refuse("language");
            break;
        default: break;  // a reference that breaks the grammar names nothing: REF201 says so, with what is near
    }
}

void WordFlagCodec::read(Reader& reader, const Node& node, bool& value) const {
    if (!reader.expect(node, NodeKind::string, "a-word")) return;
    if (node.text == word) value = true;
    else reader.bad_word(node, {word});
}

void PlainNumberCodec::read(Reader& reader, const Node& node, double& value) const {
    if (!reader.expect(node, NodeKind::number, "a-number")) return;
    if (const auto literal_value = literal_of(reader, node, bounds)) value = *literal_value;
}

Shape PlainNumberCodec::shape() const {
    Shape s{ShapeKind::number};
    set_bounds(s, bounds);
    return s;
}

void NumberCodec::read(Reader& reader, const Node& node, Number& value) const {
    if (node.is(NodeKind::number)) {
        if (const auto found = literal_of(reader, node, bounds)) value = literal(*found);
    } else if (node.is(NodeKind::object)) {
        value = Number{};
        reader.object(contract<Number>(), node, &value);
    } else {
        reader.wrong_type(node, "a-number-or-parameter");
    }
}

void NumberCodec::write(Writer& writer, const Number& value) const {
    if (value.is_literal()) writer.number(value.value);
    else writer.object(contract<Number>(), &value);
}

Shape NumberCodec::shape() const {
    Shape s{ShapeKind::param_number};
    set_bounds(s, bounds);
    return s;
}

void ShareCodec::read(Reader& reader, const Node& node, std::optional<Number>& value) const {
    if (!node.is(NodeKind::string)) NumberCodec{bounds}.read(reader, node, value.emplace());
    else if (node.text == "rest") value.reset();
    else reader.wrong_type(node, "a-choice-of-numbers");
}

void ShareCodec::write(Writer& writer, const std::optional<Number>& value) const {
    if (value) NumberCodec{}.write(writer, *value);
    else writer.string("rest");
}

Shape ShareCodec::shape() const {
    Shape s{ShapeKind::param_number, {"rest"}};
    set_bounds(s, bounds);
    return s;
}

template <class T>
void IntegerCodec<T>::read(Reader& reader, const Node& node, T& value) const {
    if (!reader.expect(node, NodeKind::number, "a-whole-number")) return;
    T whole{};
    const auto end = node.text.data() + node.text.size();
    const auto [at, error] = std::from_chars(node.text.data(), end, whole);
    if (error == std::errc{} && at == end && whole >= least) value = whole;
    else
        reader.report("SCH105", "integer",
                      {{"key", std::string{node.key}}, {"value", quoted_excerpt(node.text, 40)}, {"limit", std::to_string(least)}}, node);
}
template struct IntegerCodec<std::uint64_t>;
template struct IntegerCodec<std::int64_t>;

void MayDecideCodec::read(Reader& reader, const Node& node, MayDecide& value) const {
    if (node.is(NodeKind::boolean)) value = node.boolean ? MayDecide::yes : MayDecide::no;
    else if (!node.is(NodeKind::string)) reader.wrong_type(node, "may-decide");
    else if (node.text == "if-in-office") value = MayDecide::if_in_office;
    else reader.bad_word(node, {"if-in-office"});
}

void MayDecideCodec::write(Writer& writer, MayDecide value) const {
    if (value == MayDecide::if_in_office) writer.string("if-in-office");
    else writer.boolean(value == MayDecide::yes);
}

Shape MayDecideCodec::shape() const {
    Shape s{ShapeKind::words, {"if-in-office"}};
    s.or_boolean = true;
    return s;
}

void RangeCodec::read(Reader& reader, const Node& node, type& value) const {
    std::vector<double> ends;
    if (!reader.expect(node, NodeKind::array, "a-range")) return;
    ListCodec<PlainNumberCodec>{}.read(reader, node, ends);
    if (ends.size() != 2) reader.report("SCH105", "two", {{"key", std::string{node.key}}}, node);
    else if (ends[0] > ends[1]) reader.report("SCH105", "order", {{"low", number_text(ends[0])}, {"high", number_text(ends[1])}}, node);
    else value = {ends[0], ends[1]};
}

void RangeCodec::write(Writer& writer, const type& value) const {
    writer.begin_list();
    writer.number(value.first);
    writer.number(value.second);
    writer.end();
}

Shape RangeCodec::shape() const {
    Shape s{ShapeKind::list};
    s.item = std::make_shared<Shape>(Shape{ShapeKind::number});
    s.fewest = s.most = 2;
    return s;
}

void ValueCodec::read(Reader& reader, const Node& node, Condition::Value& value) const {
    if (node.is(NodeKind::boolean)) value = node.boolean;
    else if (node.is(NodeKind::string)) value = std::string{node.text};
    else reader.wrong_type(node, "a-value");
}

void ValueCodec::write(Writer& writer, const Condition::Value& value) const {
    if (const auto* flag = std::get_if<bool>(&value)) writer.boolean(*flag);
    else writer.string(std::get<std::string>(value));
}

void BoundCodec::read(Reader& reader, const Node& node, Bound& value) const {
    const bool quantity = node.is(NodeKind::object) && node.find("param") == nullptr;
    if (!quantity) {
        NumberCodec{}.read(reader, node, value.value);
        return;
    }
    Quantity read_quantity;
    reader.object(contract<Quantity>(), node, &read_quantity);
    value = {read_quantity.value, read_quantity.unit};
}

void BoundCodec::write(Writer& writer, const Bound& value) const {
    if (!value.unit) {
        NumberCodec{}.write(writer, value.value);
        return;
    }
    const Quantity quantity{value.value, *value.unit};
    writer.object(contract<Quantity>(), &quantity);
}

Shape BoundCodec::shape() const {
    Shape s{ShapeKind::param_number};
    s.object = &contract<Quantity>;
    return s;
}

}  // namespace polku::json
