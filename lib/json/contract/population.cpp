// Who the clients are, and the numbers that a region replaces in one place.
#include "json/contract/builder.hpp"

namespace polku::json {

template <>
const ObjectContract& contract<AgeRange>() {
    static const auto made = ContractBuilder<AgeRange>("age range", "From which age until which age.")
                                 .field("from", &AgeRange::from, optional(number(between(0, 130))), "Years, included.")
                                 .used_by({Use::checks, Use::picture, Use::page})
                                 .field("below", &AgeRange::below, optional(number(between(0, 130))), "Years, not included.")
                                 .used_by({Use::checks, Use::picture, Use::page})
                                 .description()
                                 .annotations()
                                 .build();
    return made;
}

template <>
const ObjectContract& contract<AttributeValue>() {
    static const auto made = ContractBuilder<AttributeValue>("attribute value", "One of the values of an attribute.")
                                 .field("id", &AttributeValue::id, id(), "Id within the attribute.")
                                 .required()
                                 .used_by({Use::checks, Use::exact, Use::simulation, Use::picture, Use::page})
                                 .field("share", &AttributeValue::share, ShareCodec{},
                                        "Share of the clients, or \"rest\" for what the others leave. Shares sum to 1.")
                                 .required()
                                 .used_by({Use::checks, Use::exact, Use::simulation, Use::picture})
                                 .field("name", &AttributeValue::name, text(), "What people call it.")
                                 .used_by({Use::page})
                                 .description()
                                 .annotations()
                                 .build();
    return made;
}

template <>
const ObjectContract& contract<Attribute>() {
    static const auto made =
        ContractBuilder<Attribute>("attribute", "What differs between clients and decides their way. The id \"age\" is reserved.")
            .field("id", &Attribute::id, id(), "Named by conditions.")
            .required()
            .used_by({Use::checks, Use::exact, Use::simulation, Use::picture, Use::page})
            .field("type", &Attribute::type, word<AttributeType>(), "bool, or enum with values.")
            .required()
            .used_by({Use::checks, Use::exact, Use::simulation, Use::picture, Use::page})
            .field("name", &Attribute::name, text(), "What people call it.")
            .used_by({Use::page})
            .field("share", &Attribute::share, optional(number({0, 1, "PRB402"})),
                   "Share of the clients for whom it is true when they enter; absent: none.")
            .only_if("type", {"bool"})
            .used_by({Use::checks, Use::exact, Use::simulation, Use::picture})
            .field("values", &Attribute::values, list_of_some(object<AttributeValue>()), "Its values.")
            .required_if("type", {"enum"})
            .used_by({Use::checks, Use::exact, Use::simulation, Use::picture, Use::page})
            .description()
            .annotations()
            .build();
    return made;
}

template <>
const ObjectContract& contract<EntryAge>() {
    static const auto made = ContractBuilder<EntryAge>("entry age", "How old clients are when they enter.")
                                 .field("at", &EntryAge::at, reference("touchpoint"), "A start touchpoint.")
                                 .required()
                                 .used_by({Use::checks, Use::exact, Use::simulation})
                                 .embed(&EntryAge::law)
                                 .identified_by("at")
                                 .build();
    return made;
}

template <>
const ObjectContract& contract<Population>() {
    static const auto made =
        ContractBuilder<Population>("population", "Who the clients of this path are. Never single persons.")
            .field("age", &Population::age, optional(object<AgeRange>()), "For whom the path is.")
            .used_by({Use::checks, Use::picture, Use::page})
            .field("entryAge", &Population::entry_age, list_of_objects<EntryAge>(), "The age at entry, as a law for each start.")
            .used_by({Use::checks, Use::exact, Use::simulation})
            .field("attributes", &Population::attributes, list_of_objects<Attribute>(),
                   "What differs between clients. Attributes are independent of each other.")
            .used_by({Use::checks, Use::exact, Use::simulation, Use::picture, Use::page})
            .description()
            .annotations()
            .build();
    return made;
}

template <>
const ObjectContract& contract<ParameterCase>() {
    static const auto made = ContractBuilder<ParameterCase>("parameter case", "Another value for some clients or some time.")
                                 .field("when", &ParameterCase::when, boxed(object<Condition>()), "For whom; absent: for everyone.")
                                 .used_by({Use::checks, Use::exact, Use::simulation})
                                 .field("from", &ParameterCase::from, date(), "First day, included; absent: always until now.")
                                 .used_by({Use::checks, Use::simulation})
                                 .field("until", &ParameterCase::until, date(), "Last day, included; absent: for ever.")
                                 .used_by({Use::checks, Use::simulation})
                                 .field("value", &ParameterCase::value, plain_number(), "The value in this case.")
                                 .required()
                                 .used_by({Use::checks, Use::exact, Use::simulation})
                                 .description()
                                 .annotations()
                                 .build();
    return made;
}

template <>
const ObjectContract& contract<Parameter>() {
    static const auto made =
        ContractBuilder<Parameter>("parameter", "A number with a name, so that a region replaces it in one place.")
            .field("id", &Parameter::id, id(), "Named by {\"param\": …}; quoted in texts as {id}.")
            .required()
            .used_by({Use::checks, Use::exact, Use::simulation, Use::picture, Use::page})
            .field("name", &Parameter::name, text(), "What people call it.")
            .used_by({Use::page})
            .field("value", &Parameter::value, plain_number(), "The value, in the unit of the places that use it.")
            .required()
            .used_by({Use::checks, Use::exact, Use::simulation, Use::picture, Use::page})
            .field("range", &Parameter::range, optional(RangeCodec{}), "[low, high]: between what it may lie; used for sensitivity.")
            .used_by({Use::checks, Use::exact, Use::page})
            .field("unit", &Parameter::unit, string(), "Its unit in words; for readers, never converted.")
            .used_by({Use::page})
            .field("strength", &Parameter::strength, optional(word<Strength>()), "How well it is known.")
            .used_by({Use::checks, Use::page})
            .field("cases", &Parameter::cases, list_of_objects<ParameterCase>(), "The first case that matches wins, else `value`.")
            .used_by({Use::checks, Use::exact, Use::simulation})
            .description()
            .annotations()
            .used_by({Use::checks, Use::page})
            .build();
    return made;
}

}  // namespace polku::json
