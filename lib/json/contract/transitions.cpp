// Ways between touchpoints, interrupts, cross-path rules and costs.
#include "json/contract/builder.hpp"

namespace polku::json {
namespace {

// probability, when and otherwise say how a transition is chosen; none of them: it is the only way.
void choice_keys(ContractBuilder<Transition>& builder) {
    using Choice = Transition::Choice;
    auto shape = number({0, 1, "PRB402"}).shape();
    shape.words = {"rest"};
    builder
        .custom(
            "probability", shape,
            [](Reader& reader, const Node& node, Transition& transition) {
                std::optional<Number> probability;
                ShareCodec{}.read(reader, node, probability);
                transition.choice = probability ? Choice::probability : Choice::rest;
                if (probability) transition.probability = *probability;
            },
            [](Writer& writer, std::string_view key, const Transition& transition) {
                if (transition.choice != Choice::probability && transition.choice != Choice::rest) return;
                writer.key(key);
                if (transition.choice == Choice::rest) writer.string("rest");
                else NumberCodec{}.write(writer, transition.probability);
            },
            "Share of the clients who go this way, or \"rest\" for what the others leave (one at most). The shares out of a touchpoint sum "
            "to 1.")
        .used_by({Use::checks, Use::exact, Use::simulation, Use::picture, Use::page});
    builder
        .custom(
            "when", object<Condition>().shape(),
            [](Reader& reader, const Node& node, Transition& transition) {
                transition.choice = Choice::when;
                object<Condition>().read(reader, node, transition.when.emplace());
            },
            [](Writer& writer, std::string_view key, const Transition& transition) {
                if (transition.choice != Choice::when || !transition.when) return;
                writer.key(key);
                object<Condition>().write(writer, *transition.when);
            },
            "Taken when this is the first that is true; one other way out is `otherwise`, unless no case is left out. Out of a split: "
            "started when this is true.")
        .used_by({Use::checks, Use::exact, Use::simulation, Use::picture, Use::page});
    builder
        .custom(
            "otherwise", Shape{ShapeKind::only_true},
            [](Reader& reader, const Node& node, Transition& transition) {
                if (!reader.expect(node, NodeKind::boolean, "true")) return;
                if (node.boolean) transition.choice = Choice::otherwise;
                else reader.report("SCH105", "only-true", {{"key", "otherwise"}}, node);
            },
            [](Writer& writer, std::string_view key, const Transition& transition) {
                if (transition.choice != Choice::otherwise) return;
                writer.key(key);
                writer.boolean(true);
            },
            "true: taken when no `when` beside it is true.")
        .used_by({Use::checks, Use::exact, Use::simulation, Use::picture, Use::page});
    builder.at_most_one({"probability", "when", "otherwise"});
}

}  // namespace

template <>
const ObjectContract& contract<Transition>() {
    static const auto made = [] {
        ContractBuilder<Transition> builder("transition", "A way from one touchpoint to another.");
        builder.field("id", &Transition::id, id(), "Never built from its ends, so that it stays when they change.")
            .required()
            .used_by({Use::checks, Use::page})
            .field("from", &Transition::from, reference("touchpoint"), "Where it begins.")
            .required()
            .used_by({Use::checks, Use::exact, Use::simulation, Use::picture, Use::page})
            .field("to", &Transition::to, reference("touchpoint"), "Where it leads.")
            .required()
            .used_by({Use::checks, Use::exact, Use::simulation, Use::picture, Use::page});
        choice_keys(builder);
        return builder
            .field("kind", &Transition::kind, word_of<TransitionKind>({"return"}),
                   "\"return\": leads back to an earlier phase. Absent: forward.")
            .used_by({Use::checks, Use::picture, Use::page})
            .field("label", &Transition::label, text(), "A word or two beside the arrow.")
            .used_by({Use::checks, Use::picture, Use::page})
            .field("awaited", &Transition::awaited, boolean(),
                   "Out of a split: the join waits for it. Absent: true; false: it is stopped when the others have arrived.")
            .used_by({Use::exact, Use::simulation, Use::picture, Use::page})
            .field("releases", &Transition::releases, list(reference("resource")), "Resources the client gives back on this way.")
            .used_by({Use::checks, Use::exact, Use::simulation})
            .field("ends", &Transition::ends, list(string()), "Out of a sub-path: the ends of the other model that lead this way.")
            .used_by({Use::checks, Use::exact, Use::simulation})
            .description()
            .annotations()
            .build();
    }();
    return made;
}

template <>
const ObjectContract& contract<Scope>() {
    static const auto made =
        ContractBuilder<Scope>("scope", "A part of the path: what all its keys agree on; within a key, any of its values.")
            .field("services", &Scope::services, list_of_some(reference("service")), "These services.")
            .used_by({Use::checks, Use::exact, Use::simulation, Use::page})
            .field("phases", &Scope::phases, list_of_some(word<Phase>()), "These phases.")
            .used_by({Use::checks, Use::exact, Use::simulation, Use::page})
            .field("touchpoints", &Scope::touchpoints, list_of_some(reference("touchpoint")),
                   "These touchpoints; the only way to name an end or a pause.")
            .used_by({Use::checks, Use::exact, Use::simulation, Use::page})
            .build();
    return made;
}

template <>
const ObjectContract& contract<Trigger>() {
    static const auto made =
        ContractBuilder<Trigger>("trigger", "What makes an interrupt happen.")
            .field("type", &Trigger::type, word<TriggerType>(),
                   "age (a birthday), after (a length of time), hazard (by chance, with a rate), date (a day of the calendar).")
            .required()
            .used_by({Use::checks, Use::exact, Use::simulation, Use::picture, Use::page})
            .field("at", &Trigger::at, number(between(0, 130)), "The age in years.")
            .required_if("type", {"age"})
            .used_by({Use::checks, Use::simulation, Use::picture, Use::page})
            .field("before", &Trigger::before, optional(object<Quantity>()), "That much earlier.")
            .only_if("type", {"age"})
            .used_by({Use::checks, Use::simulation, Use::picture, Use::page})
            .field("rate", &Trigger::rate, number({0, {}, "PRB402"}), "Events per `per` for each client.")
            .required_if("type", {"hazard"})
            .used_by({Use::checks, Use::exact, Use::simulation})
            .field("per", &Trigger::per, word<Unit>(), "Unit of the rate. Absent: month.")
            .only_if("type", {"hazard"})
            .used_by({Use::checks, Use::exact, Use::simulation})
            .field("time", &Trigger::time, object<Quantity>(), "How long after.")
            .required_if("type", {"after"})
            .used_by({Use::checks, Use::simulation, Use::picture, Use::page})
            .field("since", &Trigger::since, reference("touchpoint"),
                   "Counted from entering this touchpoint. Absent: from entering the scope.")
            .only_if("type", {"after"})
            .used_by({Use::checks, Use::simulation})
            .field("on", &Trigger::on, date(), "The day.")
            .required_if("type", {"date"})
            .used_by({Use::simulation, Use::picture, Use::page})
            .description()
            .annotations()
            .build();
    return made;
}

template <>
const ObjectContract& contract<Interrupt>() {
    static const auto made =
        ContractBuilder<Interrupt>("interrupt", "What can happen anywhere in a part of the path and leads elsewhere: leaving, ageing out.")
            .field("id", &Interrupt::id, id(), "Its name.")
            .required()
            .used_by({Use::checks, Use::exact, Use::simulation, Use::page})
            .field("scope", &Interrupt::scope, optional(object<Scope>()), "Where it can happen. Absent: everywhere except ends and pauses.")
            .used_by({Use::checks, Use::exact, Use::simulation, Use::page})
            .field("trigger", &Interrupt::trigger, object<Trigger>(), "What makes it happen.")
            .required()
            .used_by({Use::checks, Use::exact, Use::simulation, Use::picture, Use::page})
            .field("cancels", &Interrupt::cancels, word<Cancels>(),
                   "client: all that runs side by side stops. thread: only this way. Absent: client.")
            .used_by({Use::exact, Use::simulation})
            .field("to", &Interrupt::to, reference("touchpoint"), "Where it leads.")
            .required()
            .used_by({Use::checks, Use::exact, Use::simulation, Use::picture, Use::page})
            .field("label", &Interrupt::label, text(), "What it is called in picture and page.")
            .used_by({Use::picture, Use::page})
            .field("releases", &Interrupt::releases, list(reference("resource")), "Resources the client gives back.")
            .used_by({Use::checks, Use::exact, Use::simulation})
            .description()
            .used_by({Use::page})
            .annotations()
            .build();
    return made;
}

template <>
const ObjectContract& contract<Rule>() {
    static const auto made =
        ContractBuilder<Rule>("rule", "A requirement on the whole path, such as an own worker in both regions.")
            .field("id", &Rule::id, id(), "Its name.")
            .required()
            .used_by({Use::checks})
            .field("severity", &Rule::severity, word<Severity>(), "error, warning or advice. Absent: error.")
            .field("in", &Rule::in, optional(object<Scope>()), "Where it holds. Absent: everywhere.")
            .used_by({Use::checks})
            .field("when", &Rule::when, boxed(object<Condition>()), "For clients of whom this is true. Absent: for everyone.")
            .used_by({Use::checks})
            .field("require", &Rule::require, object<Condition>(), "What must be true.")
            .required()
            .used_by({Use::checks})
            .description()
            .annotations()
            .build();
    return made;
}

template <>
const ObjectContract& contract<Cost>() {
    static const auto made =
        ContractBuilder<Cost>("cost", "What something costs, and who pays.")
            .field("id", &Cost::id, id(), "Its name.")
            .required()
            .used_by({Use::checks})
            .field("per", &Cost::per, word<CostPer>(), "For each hour, day, week or month of it, each visit, or each client.")
            .required()
            .field("resource", &Cost::resource, reference("resource"), "A held place of this resource.")
            .used_by({Use::checks})
            .field("touchpoint", &Cost::touchpoint, reference("touchpoint"), "Time or visits at this touchpoint.")
            .used_by({Use::checks})
            .field("service", &Cost::service, reference("service"), "Time in this service.")
            .used_by({Use::checks})
            .field("amount", &Cost::amount, number(), "How much.")
            .required()
            .field("currency", &Cost::currency, string(), "ISO 4217 code. Absent: EUR.")
            .field("bearer", &Cost::bearer, reference("service or actor"), "Who pays.")
            .used_by({Use::checks})
            .at_most_one({"resource", "touchpoint", "service"})
            .description()
            .annotations()
            .build();
    return made;
}

}  // namespace polku::json
