// Who takes part, by what channel, with what capacity, and the services.
#include "json/contract/builder.hpp"

namespace polku::json {

template <>
const ObjectContract& contract<Actor>() {
    static const auto made = ContractBuilder<Actor>("actor", "Someone who takes part: a role, never a named person.")
                                 .field("id", &Actor::id, id(), "Named by touchpoints, services and resources.")
                                 .required()
                                 .used_by({Use::checks, Use::simulation, Use::picture, Use::page})
                                 .field("lane", &Actor::lane, reference("lane"), "Row of the picture; absent: by kind.")
                                 .used_by({Use::checks, Use::picture})
                                 .field("kind", &Actor::kind, word<ActorKind>(), "What sort of actor.")
                                 .required()
                                 .used_by({Use::picture, Use::page})
                                 .field("mayDecide", &Actor::may_decide, MayDecideCodec{},
                                        "May make official decisions: true, false, or \"if-in-office\" (only as an office holder).")
                                 .used_by({Use::checks})
                                 .field("name", &Actor::name, text(), "What people call them.")
                                 .used_by({Use::page})
                                 .description()
                                 .annotations()
                                 .build();
    return made;
}

template <>
const ObjectContract& contract<Channel>() {
    static const auto made = ContractBuilder<Channel>("channel", "How people meet or reach each other.")
                                 .field("id", &Channel::id, id(), "Named by touchpoints.")
                                 .required()
                                 .used_by({Use::checks, Use::picture, Use::page})
                                 .field("type", &Channel::type, word<ChannelType>(), "What sort of channel; chooses the icon.")
                                 .required()
                                 .used_by({Use::picture, Use::page})
                                 .field("name", &Channel::name, text(), "What people call it.")
                                 .used_by({Use::page})
                                 .field("ptv", &Channel::ptv, string(), "Id in the Finnish Service Catalogue (Suomi.fi PTV).")
                                 .description()
                                 .annotations()
                                 .build();
    return made;
}

template <>
const ObjectContract& contract<Resource>() {
    static const auto made = [] {
        const auto units = number(at_least(0));
        auto units_shape = units.shape();
        units_shape.words = {"unlimited"};
        return ContractBuilder<Resource>("resource", "Capacity that clients hold or use: caseloads, places, working hours.")
            .field("id", &Resource::id, id(), "Named by holds.")
            .required()
            .used_by({Use::checks, Use::exact, Use::simulation, Use::page})
            .field("actor", &Resource::actor, reference("actor"), "Whose capacity it is.")
            .used_by({Use::checks})
            .field("mode", &Resource::mode, word<ResourceMode>(),
                   "caseload (workers × clients each), places (flats, beds), hours (working time per contact).")
            .required()
            .used_by({Use::exact, Use::simulation})
            .field("name", &Resource::name, text(), "What people call it.")
            .used_by({Use::page})
            .custom(
                "units", units_shape,
                [units](Reader& reader, const Node& node, Resource& resource) {
                    if (node.is(NodeKind::string) && node.text == "unlimited") resource.unlimited = true;
                    else if (node.is(NodeKind::string)) reader.bad_word(node, {"unlimited"});
                    else units.read(reader, node, resource.units);
                },
                [units](Writer& writer, std::string_view key, const Resource& resource) {
                    writer.key(key);
                    if (resource.unlimited) writer.string("unlimited");
                    else units.write(writer, resource.units);
                },
                "How many workers or places, or \"unlimited\": counted, never queued for. Absent: 1.")
            .used_by({Use::exact, Use::simulation})
            .field("slotsPerUnit", &Resource::slots_per_unit, number(at_least(0)),
                   "Clients per worker, places per unit, or hours per `per`. Absent: 1.")
            .used_by({Use::exact, Use::simulation})
            .field("per", &Resource::per, word<Unit>(), "The time in which `slotsPerUnit` hours are worked. Absent: week.")
            .only_if("mode", {"hours"})
            .used_by({Use::checks, Use::simulation})
            .field("assign", &Resource::assign, word<Assignment>(), "Which worker a client gets. Absent: least-loaded.")
            .used_by({Use::simulation})
            .field("limiting", &Resource::limiting, boolean(),
                   "Work and contacts wait for free hours. Absent: false, hours are only reported.")
            .only_if("mode", {"hours"})
            .used_by({Use::simulation})
            .field("strength", &Resource::strength, optional(word<Strength>()), "How well the figures are known.")
            .description()
            .annotations()
            .build();
    }();
    return made;
}

template <>
const ObjectContract& contract<Hold>() {
    static const auto made =
        ContractBuilder<Hold>("hold", "A client keeps places of a resource from one touchpoint until another.")
            .field("resource", &Hold::resource, reference("resource"), "What is held.")
            .required()
            .used_by({Use::checks, Use::exact, Use::simulation})
            .field("slots", &Hold::slots, number(at_least(0)), "How many places. Absent: 1.")
            .used_by({Use::checks, Use::exact, Use::simulation})
            .field("from", &Hold::from, list_of_some(reference("touchpoint")),
                   "Touchpoints where the client asks for it and waits until there is room.")
            .required()
            .used_by({Use::checks, Use::exact, Use::simulation})
            .field("until", &Hold::until, list(reference("touchpoint")),
                   "Touchpoints on whose completion it is given back; ends and pauses give back everything.")
            .used_by({Use::checks, Use::exact, Use::simulation})
            .field("when", &Hold::when, boxed(object<Condition>()), "Only for clients of whom this is true; tested at `from`.")
            .used_by({Use::checks, Use::exact, Use::simulation})
            .field("priority", &Hold::priority, optional(number()), "Higher is served first. Absent: 0.")
            .used_by({Use::simulation})
            .description()
            .annotations()
            .identified_by("resource")
            .build();
    return made;
}

template <>
const ObjectContract& contract<Service>() {
    static const auto made =
        ContractBuilder<Service>("service", "A service that the path leads through. It has entry, middle and exit touchpoints.")
            .field("id", &Service::id, id(), "Named by touchpoints.")
            .required()
            .used_by({Use::checks, Use::exact, Use::simulation, Use::picture, Use::page})
            .field("owner", &Service::owner, reference("actor"), "Who answers for it.")
            .used_by({Use::checks})
            .field("partOf", &Service::part_of, reference("service"),
                   "The service around this one: time spent here counts there too. Phases, scopes and holds stay each service's own.")
            .used_by({Use::checks, Use::exact, Use::simulation})
            .field("name", &Service::name, text(), "What people call it.")
            .used_by({Use::page})
            .field("external", &Service::external, boolean(), "Of another organisation. Absent: false.")
            .used_by({Use::checks, Use::page})
            .field("voluntary", &Service::voluntary, boolean(), "Can be declined anywhere on the way. Absent: false.")
            .used_by({Use::page})
            .field("partial", &Service::partial, boolean(), "Only some of its phases are on this path. Absent: false.")
            .used_by({Use::checks})
            .field("lasting", &Service::lasting, boolean(), "Goes on after the path. Absent: false.")
            .used_by({Use::checks})
            .field("age", &Service::age, optional(object<AgeRange>()), "For whom it is, if not for everyone on the path.")
            .used_by({Use::checks})
            .field("stage", &Service::stage, reference("stage"), "Column of the picture for its touchpoints.")
            .used_by({Use::checks, Use::picture, Use::page})
            .field("ptv", &Service::ptv, string(), "Id in the Finnish Service Catalogue (Suomi.fi PTV).")
            .field("holds", &Service::holds, list_of_objects<Hold>(), "Capacity its clients hold.")
            .used_by({Use::checks, Use::exact, Use::simulation})
            .description()
            .used_by({Use::page})
            .annotations()
            .build();
    return made;
}

}  // namespace polku::json
