// Laws of a length of time, and durations.
#include "json/contract/laws.hpp"

#include "json/contract/builder.hpp"

namespace polku::json {
namespace {

EnumCodec<LawKind> law_kind() {
    auto codec = word<LawKind>();
    codec.code = "PRB404";
    return codec;
}

}  // namespace

template <>
const ObjectContract& contract<Law>() {
    // Which parameters a law needs, and which values make one, is PRB405's business: it says it in words of the law.
    static const auto made =
        ContractBuilder<Law>("law", "How a length of time varies from client to client. Parameters have names, never positions.")
            .field("dist", &Law::dist, law_kind(),
                   "fixed (value), uniform (min, max), triangular (min, mode, max), exponential (mean), gamma and weibull "
                   "(mean, cv), lognormal (median, p90, or mean, cv), empirical (values, weights).")
            .required()
            .field("value", &Law::value, optional(number()), "The one value.")
            .only_if("dist", {"fixed"})
            .field("min", &Law::min, optional(number()), "Smallest value.")
            .only_if("dist", {"uniform", "triangular"})
            .field("mode", &Law::mode, optional(number()), "Most frequent value.")
            .only_if("dist", {"triangular"})
            .field("max", &Law::max, optional(number()), "Largest value.")
            .only_if("dist", {"uniform", "triangular"})
            .field("mean", &Law::mean, optional(number()), "Mean.")
            .only_if("dist", {"exponential", "gamma", "lognormal", "weibull"})
            .field("cv", &Law::cv, optional(number()), "Coefficient of variation: standard deviation divided by mean.")
            .only_if("dist", {"gamma", "lognormal", "weibull"})
            .field("median", &Law::median, optional(number()), "Half of the clients stay no longer.")
            .only_if("dist", {"lognormal"})
            .field("p90", &Law::p90, optional(number()), "Nine of ten clients stay no longer.")
            .only_if("dist", {"lognormal"})
            .field("values", &Law::values, list_of_some(number()), "Observed values.")
            .only_if("dist", {"empirical"})
            .field("weights", &Law::weights, list(number(at_least(0))), "Weight of each value; equal when absent.")
            .only_if("dist", {"empirical"})
            .field("unit", &Law::unit, word<Unit>(), "Unit of the values; shape parameters (cv, weights) have none.")
            .required()
            .description()
            .annotations()
            .build();
    return made;
}

template <>
const ObjectContract& contract<Duration>() {
    static const auto made = [] {
        Shape until{ShapeKind::object};
        until.object = &contract<UntilAge>;
        return ContractBuilder<Duration>("duration until an age",
                                         "The client stays until an age is reached; no time at all when it is past.")
            .custom(
                "until", until,
                [](Reader& reader, const Node& node, Duration& duration) { reader.object(contract<UntilAge>(), node, &duration); },
                [](Writer& writer, std::string_view key, const Duration& duration) {
                    if (!duration.until_age) return;
                    writer.key(key);
                    writer.object(contract<UntilAge>(), &duration);
                },
                "What is waited for.")
            .required()
            .used_by({Use::checks, Use::exact, Use::simulation, Use::page})
            .description()
            .annotations()
            .build();
    }();
    return made;
}

template <>
const ObjectContract& contract<UntilAge>() {
    static const auto made = ContractBuilder<Duration>("until", "What a duration waits for.")
                                 .field("age", &Duration::until_age, optional(number(between(0, 130))), "Age in years.")
                                 .required()
                                 .used_by({Use::checks, Use::exact, Use::simulation, Use::page})
                                 .build();
    return made;
}

void DurationCodec::read(Reader& reader, const Node& node, Duration& value) const {
    if (node.find("until") != nullptr) reader.object(contract<Duration>(), node, &value);
    else reader.object(contract<Law>(), node, &value.law.emplace());
}

void DurationCodec::write(Writer& writer, const Duration& value) const {
    if (value.law) writer.object(contract<Law>(), &*value.law);
    else writer.object(contract<Duration>(), &value);
}

Shape DurationCodec::shape() const {
    Shape s{ShapeKind::object};
    s.object = &contract<Law>;
    s.switch_key = "until";
    s.switch_object = &contract<Duration>;
    return s;
}

}  // namespace polku::json
