// Touchpoints: what happens, who does it, how long it takes.
#include "json/contract/builder.hpp"
#include "json/contract/laws.hpp"

namespace polku::json {

template <>
const ObjectContract& contract<Work>() {
    static const auto made = ContractBuilder<Work>("work", "Working time of one actor for one visit.")
                                 .field("actor", &Work::actor, reference("actor"), "Who works.")
                                 .required()
                                 .used_by({Use::checks, Use::simulation})
                                 .field("hours", &Work::hours, number(at_least(0)), "Hours for each visit.")
                                 .required()
                                 .used_by({Use::simulation})
                                 .description()
                                 .annotations()
                                 .identified_by("actor")
                                 .build();
    return made;
}

template <>
const ObjectContract& contract<ContactRhythm>() {
    static const auto made =
        ContractBuilder<ContactRhythm>(
            "contact rhythm", "Meetings that come again and again during a touchpoint: the first on entry, then one every interval.")
            .field("id", &ContactRhythm::id, id(), "Id within the touchpoint.")
            .required()
            .used_by({Use::checks})
            .field("actors", &ContactRhythm::actors, list(reference("actor")), "Who meets the client.")
            .used_by({Use::checks, Use::simulation, Use::page})
            .field("every", &ContactRhythm::every, object<Quantity>(), "The interval.")
            .required()
            .used_by({Use::checks, Use::simulation, Use::page})
            .field("hours", &ContactRhythm::hours, number(at_least(0)), "Working hours of each actor for each contact.")
            .required()
            .used_by({Use::simulation})
            .field("when", &ContactRhythm::when, boxed(object<Condition>()), "Only for clients of whom this is true.")
            .used_by({Use::checks, Use::simulation, Use::page})
            .description()
            .used_by({Use::page})
            .annotations()
            .build();
    return made;
}

template <>
const ObjectContract& contract<AttributeSetting>() {
    static const auto made =
        ContractBuilder<AttributeSetting>("attribute setting", "An attribute gets a value when the touchpoint is completed.")
            .field("attr", &AttributeSetting::attribute, reference("attribute"), "Which attribute.")
            .required()
            .used_by({Use::checks, Use::exact, Use::simulation})
            .field("value", &AttributeSetting::value, ValueCodec{}, "true, false, or the id of one of its values.")
            .required()
            .used_by({Use::checks, Use::exact, Use::simulation})
            .identified_by("attr")
            .build();
    return made;
}

template <>
const ObjectContract& contract<Handoff>() {
    static const auto made =
        ContractBuilder<Handoff>("hand-off", "Responsibility goes to another service.")
            .field("to", &Handoff::to, reference("service"), "The service that takes over.")
            .required()
            .used_by({Use::checks, Use::page})
            .field("mode", &Handoff::mode, word<HandoffMode>(), "accompanied (someone comes along), referral, or none.")
            .required()
            .used_by({Use::page})
            .field("carries", &Handoff::carries, list(string()), "What is handed over, such as the plan.")
            .description()
            .annotations()
            .build();
    return made;
}

template <>
const ObjectContract& contract<ResourceBinding>() {
    static const auto made =
        ContractBuilder<ResourceBinding>("resource binding", "Which resource of this path a resource of the sub-path is.")
            .field("theirs", &ResourceBinding::theirs, string(), "Id in the sub-path.")
            .required()
            .used_by({Use::exact, Use::simulation})
            .field("ours", &ResourceBinding::ours, reference("resource"), "Id here.")
            .required()
            .used_by({Use::checks, Use::exact, Use::simulation})
            .identified_by("theirs")
            .build();
    return made;
}

template <>
const ObjectContract& contract<SubpathReference>() {
    static const auto made =
        ContractBuilder<SubpathReference>("sub-path", "Another model that is walked here; its ends lead to this path's transitions.")
            .embed(&SubpathReference::model, {Use::exact, Use::simulation, Use::page})
            .field("start", &SubpathReference::start, string(), "The start touchpoint of the other model.")
            .required()
            .used_by({Use::exact, Use::simulation})
            .field("bind", &SubpathReference::bind, list_of_objects<ResourceBinding>(), "Its resources, bound to those here.")
            .used_by({Use::checks, Use::exact, Use::simulation})
            .description()
            .annotations()
            .build();
    return made;
}

template <>
const ObjectContract& contract<Touchpoint>() {
    static const auto made =
        ContractBuilder<Touchpoint>("touchpoint", "One moment or stretch of the way: a meeting, a decision, living in a flat.")
            .field("id", &Touchpoint::id, id(), "Short and stable; never shown to clients.")
            .required()
            .used_by({Use::checks, Use::exact, Use::simulation, Use::picture, Use::page})
            .field("service", &Touchpoint::service, reference("service"), "The service it belongs to.")
            .required()
            .used_by({Use::checks, Use::exact, Use::simulation, Use::picture, Use::page})
            .field("phase", &Touchpoint::phase, word<Phase>(), "The phase of that service: entry, middle or exit.")
            .required()
            .used_by({Use::checks, Use::exact, Use::simulation, Use::picture, Use::page})
            .field("kind", &Touchpoint::kind, word<TouchpointKind>(),
                   "start, action, communication, choice (a question with several ways out), decision (an official one that can be "
                   "appealed), handoff, wait (keeps holds), pause (outside the service, gives everything back), subpath, end.")
            .required()
            .used_by({Use::checks, Use::exact, Use::simulation, Use::picture, Use::page})
            .field("stage", &Touchpoint::stage, reference("stage"),
                   "Column of the picture; absent: that of its service, or where it stands on the way.")
            .used_by({Use::checks, Use::picture, Use::page})
            .field("icon", &Touchpoint::icon, optional(word<Icon>()), "Picture sign; absent: by channel and kind.")
            .used_by({Use::picture, Use::page})
            .field("name", &Touchpoint::name, text(), "Short label.")
            .used_by({Use::picture, Use::page})
            .description("What happens, told to the client.")
            .used_by({Use::picture, Use::page})
            .field("youDo", &Touchpoint::you_do, text(), "What the client does.")
            .used_by({Use::page})
            .field("professional", &Touchpoint::professional, text(), "What staff need to know.")
            .used_by({Use::page})
            .field("redress", &Touchpoint::redress, text(), "How to appeal.")
            .only_if("kind", {"decision"})
            .used_by({Use::checks, Use::page})
            .field("initiator", &Touchpoint::initiator, one_or_list(reference("actor")), "Who starts it; of a decision: who decides.")
            .used_by({Use::checks, Use::picture, Use::page})
            .field("receiver", &Touchpoint::receiver, one_or_list(reference("actor")), "To whom it is directed.")
            .used_by({Use::checks, Use::page})
            .field("participants", &Touchpoint::participants, list(reference("actor")), "Who else takes part.")
            .used_by({Use::checks, Use::picture, Use::page})
            .field("channels", &Touchpoint::channels, list(reference("channel")), "How people meet.")
            .used_by({Use::checks, Use::picture, Use::page})
            .field("backstage", &Touchpoint::backstage, boolean(), "Not seen by the client. Absent: false.")
            .used_by({Use::checks, Use::picture, Use::page})
            .field("duration", &Touchpoint::duration, boxed(duration()), "How long the client stays. Absent: no time.")
            .used_by({Use::checks, Use::exact, Use::simulation, Use::page})
            .field("work", &Touchpoint::work, list_of_objects<Work>(), "Working hours for each visit.")
            .used_by({Use::checks, Use::simulation})
            .field("contacts", &Touchpoint::contacts, list_of_objects<ContactRhythm>(),
                   "Regular meetings while the client stays; they never route and never block.")
            .used_by({Use::checks, Use::simulation, Use::page})
            .field("sets", &Touchpoint::sets, list_of_objects<AttributeSetting>(), "Attributes that get a value on completion.")
            .used_by({Use::checks, Use::exact, Use::simulation})
            .field("holds", &Touchpoint::holds, list_of_objects<Hold>(), "Capacity held from or until here.")
            .used_by({Use::checks, Use::exact, Use::simulation})
            .field("handoff", &Touchpoint::handoff, boxed(object<Handoff>()), "To whom responsibility goes.")
            .only_if("kind", {"handoff"})
            .used_by({Use::checks, Use::page})
            .field("subpath", &Touchpoint::subpath, boxed(object<SubpathReference>()), "The other model walked here.")
            .required_if("kind", {"subpath"})
            .used_by({Use::checks, Use::exact, Use::simulation, Use::picture, Use::page})
            .field("outcome", &Touchpoint::outcome, optional(word<EndOutcome>()), "How the way ends.")
            .required_if("kind", {"end"})
            .used_by({Use::checks, Use::exact, Use::simulation, Use::picture, Use::page})
            .field("split", &Touchpoint::split, word_flag("all"),
                   "\"all\": every way out starts side by side. Absent: one way out is taken.")
            .used_by({Use::checks, Use::exact, Use::simulation, Use::picture, Use::page})
            .field("join", &Touchpoint::join, reference("touchpoint"), "Id of the split whose ways it waits for.")
            .used_by({Use::checks, Use::exact, Use::simulation, Use::picture, Use::page})
            .field("tags", &Touchpoint::tags, list(string()), "Words for searching and grouping.")
            .annotations()
            .build();
    return made;
}

}  // namespace polku::json
