// Numbers, quantities and conditions.
#include "json/contract/builder.hpp"

namespace polku::json {
namespace {

// A condition says its kind by one key; `subject` keys differ only in what they name.
ContractBuilder<Condition>& subject_key(ContractBuilder<Condition>& builder, std::string_view key, Condition::Kind kind,
                                        std::string_view refers_to, std::string_view doc) {
    const auto codec = reference(refers_to);
    return builder.custom(
        key, codec.shape(),
        [=](Reader& reader, const Node& node, Condition& condition) {
            condition.kind = kind;
            codec.read(reader, node, condition.subject);
        },
        [=](Writer& writer, std::string_view name, const Condition& condition) {
            if (condition.kind != kind) return;
            writer.key(name);
            writer.string(condition.subject);
        },
        doc);
}

ContractBuilder<Condition>& parts_key(ContractBuilder<Condition>& builder, std::string_view key, Condition::Kind kind,
                                      std::string_view doc) {
    const auto codec = list_of_some(object<Condition>());
    return builder.custom(
        key, codec.shape(),
        [=](Reader& reader, const Node& node, Condition& condition) {
            condition.kind = kind;
            codec.read(reader, node, condition.parts);
        },
        [=](Writer& writer, std::string_view name, const Condition& condition) {
            if (condition.kind != kind) return;
            writer.key(name);
            codec.write(writer, condition.parts);
        },
        doc);
}

}  // namespace

template <>
const ObjectContract& contract<Number>() {
    static const auto made =
        ContractBuilder<Number>("parameter reference", "Stands for the number of a parameter, wherever a number may stand.")
            .field("param", &Number::param, reference("parameter"),
                   "Id of a parameter. Its value has the unit of the place where it is used; nothing is converted.")
            .required()
            .used_by({Use::checks, Use::exact, Use::simulation, Use::picture, Use::page})
            .build();
    return made;
}

template <>
const ObjectContract& contract<Quantity>() {
    static const auto made =
        ContractBuilder<Quantity>("quantity", "A length of time.")
            .field("value", &Quantity::value, number(at_least(0)), "How many units.")
            .required()
            .field("unit", &Quantity::unit, word<Unit>(), "hour, day, workday (1.4 days), week, month (30.4375 days) or year (12 months).")
            .required()
            .build();
    return made;
}

template <>
const ObjectContract& contract<Condition>() {
    static const auto made = [] {
        ContractBuilder<Condition> builder("condition", "A question about the client that is true or false. Data, never code.");
        subject_key(builder, "attr", Condition::Kind::attribute, "attribute",
                    "An attribute of the population, or \"age\" (years). Without a comparison: the attribute is true.");
        subject_key(builder, "visits", Condition::Kind::visits, "touchpoint", "How often the client has entered this touchpoint.");
        builder.custom(
            "elapsed",
            [] {
                Shape s{ShapeKind::object};
                s.object = &contract<ElapsedSince>;
                return s;
            }(),
            [](Reader& reader, const Node& node, Condition& condition) {
                condition.kind = Condition::Kind::elapsed;
                reader.object(contract<ElapsedSince>(), node, &condition);
            },
            [](Writer& writer, std::string_view name, const Condition& condition) {
                if (condition.kind != Condition::Kind::elapsed) return;
                writer.key(name);
                writer.object(contract<ElapsedSince>(), &condition);
            },
            "The time since something happened; compare it with atLeast or below and a quantity.");
        subject_key(builder, "holds", Condition::Kind::holds, "resource", "The client holds a place of this resource.");
        parts_key(builder, "all", Condition::Kind::all, "Every one of these conditions is true.");
        parts_key(builder, "any", Condition::Kind::any, "At least one of these conditions is true.");
        builder.custom(
            "not", object<Condition>().shape(),
            [](Reader& reader, const Node& node, Condition& condition) {
                condition.kind = Condition::Kind::negation;
                object<Condition>().read(reader, node, condition.parts.emplace_back());
            },
            [](Writer& writer, std::string_view name, const Condition& condition) {
                if (condition.kind != Condition::Kind::negation || condition.parts.empty()) return;
                writer.key(name);
                object<Condition>().write(writer, condition.parts.front());
            },
            "This condition is false.");
        return builder.exactly_one({"attr", "visits", "elapsed", "holds", "all", "any", "not"})
            .field("is", &Condition::is, optional(ValueCodec{}), "The attribute has this value: true, false or the id of a value.")
            .only_beside({"attr"})
            .field("in", &Condition::in, list_of_some(ValueCodec{}), "The attribute has one of these values.")
            .only_beside({"attr"})
            .field("atLeast", &Condition::at_least, optional(BoundCodec{}),
                   "At least this much: years for age, a count for visits, a quantity for elapsed.")
            .only_beside({"attr", "visits", "elapsed"})
            .field("below", &Condition::below, optional(BoundCodec{}), "Less than this much.")
            .only_beside({"attr", "visits", "elapsed"})
            .build();
    }();
    return made;
}

template <>
const ObjectContract& contract<ElapsedSince>() {
    static const auto made = ContractBuilder<Condition>("elapsed", "The time since a touchpoint was last entered.")
                                 .field("since", &Condition::subject, reference("touchpoint"), "The touchpoint.")
                                 .required()
                                 .build();
    return made;
}

}  // namespace polku::json
