// The elements of a path, as values to read.
#include <polku/model.hpp>

#include "bindings.hpp"

namespace polku::python {

namespace {

/// What every element may carry.
template <class T>
Value<T> element(py::module_& m, const char* name, const char* doc) {
    Value<T> out(m, name, doc);
    out.field("description", &T::description).field("notes", &T::notes).field("sources", &T::sources);
    return out;
}

void bind_text(py::module_& m) {
    Value<Text> text(m, "Text", "A text in several languages: a read-only mapping from language tag to text.");
    text.def("__len__", [](const Text& self) { return self.translations().size(); });
    text.def("__contains__", [](const Text& self, const std::string& language) { return self.find(language) != nullptr; });
    text.def("__getitem__", [](const Text& self, const std::string& language) {
        if (const auto* found = self.find(language)) return *found;
        throw py::key_error(language);
    });
    text.def("keys", [](const Text& self) {
        std::vector<std::string> out;
        for (const auto& translation : self.translations()) out.push_back(translation.language);
        return out;
    });
    text.def("__iter__", [](const py::object& self) { return py::typing::Iterator<py::str>(py::iter(self.attr("keys")())); });
    text.def(
        "choose",
        [](const Text& self, const std::string& language, const std::string& fallback) {
            return std::string(self.choose(language, fallback).text);
        },
        py::arg("language"), py::arg("fallback") = "en", "The text in `language`, or `fallback`, or the first there is.");
    text.def("__str__", [](const Text& self) { return self.empty() ? std::string{} : self.translations().front().text; });
    text.def("__repr__", [](const py::object& self) { return py::repr(py::dict(self)); });
}

void bind_numbers(py::module_& m) {
    Value<Number> number(m, "Number", "A literal, or the id of a parameter.");
    number.def_property_readonly(
        "value", [](const Number& self) { return self.is_literal() ? std::optional<double>(self.value) : std::nullopt; },
        "of a literal; None for a parameter");
    number.def_property_readonly(
        "param", [](const Number& self) { return self.is_literal() ? std::nullopt : std::optional<std::string>(self.param); },
        "id of the parameter; None for a literal");
    number.def("__repr__", [](const Number& self) {
        return self.is_literal() ? std::string(py::repr(py::float_(self.value))) : "{" + self.param + "}";
    });
    Value<Quantity>(m, "Quantity", "A number with a unit of time.").field("value", &Quantity::value).field("unit", &Quantity::unit);
    Value<Bound>(m, "Bound", "A bound of a comparison.").field("value", &Bound::value).field("unit", &Bound::unit);
    Value<Condition> condition(m, "Condition", "A condition: data, never code.");
    condition.def_property_readonly("kind", [](const Condition& self) {
        constexpr std::array<const char*, 7> names{"attribute", "visits", "elapsed", "holds", "all", "any", "not"};
        return std::string(names[static_cast<std::size_t>(self.kind)]);
    });
    condition.field("subject", &Condition::subject, "id of an attribute (or \"age\"), touchpoint or resource")
        .field("is_", &Condition::is)
        .field("in_", &Condition::in)
        .field("at_least", &Condition::at_least)
        .field("below", &Condition::below)
        .field("parts", &Condition::parts, "of all, any and not");
    element<Law>(m, "Law", "A law of a length of time.")
        .field("dist", &Law::dist)
        .field("value", &Law::value)
        .field("min", &Law::min)
        .field("mode", &Law::mode)
        .field("max", &Law::max)
        .field("mean", &Law::mean)
        .field("cv", &Law::cv)
        .field("median", &Law::median)
        .field("p90", &Law::p90)
        .field("values", &Law::values)
        .field("weights", &Law::weights)
        .field("unit", &Law::unit);
    element<Duration>(m, "Duration", "How long a client stays: a law, or until an age.")
        .field("law", &Duration::law)
        .field("until_age", &Duration::until_age, "years");
}

void bind_frame(py::module_& m) {
    Value<Languages>(m, "Languages", "The languages of a model.")
        .field("source", &Languages::source)
        .field("required", &Languages::required)
        .field("offered", &Languages::offered);
    Value<ModelReference>(m, "ModelReference", "Another model, by id and version.")
        .field("id", &ModelReference::id)
        .field("version", &ModelReference::version);
    element<Contact>(m, "Contact", "Whom to contact.")
        .field("name", &Contact::name)
        .field("hours", &Contact::hours)
        .field("phone", &Contact::phone)
        .field("email", &Contact::email)
        .field("url", &Contact::url);
    element<Stage>(m, "Stage", "A column of the picture.")
        .field("id", &Stage::id)
        .field("name", &Stage::name)
        .field("summary", &Stage::summary);
    element<Lane>(m, "Lane", "A row of the picture.").field("id", &Lane::id).field("name", &Lane::name);
    element<AgeRange>(m, "AgeRange", "Ages in years: `from_` included, `below` not.")
        .field("from_", &AgeRange::from)
        .field("below", &AgeRange::below);
    element<AttributeValue>(m, "AttributeValue", "A value of an attribute; a share of None is the rest.")
        .field("id", &AttributeValue::id)
        .field("share", &AttributeValue::share)
        .field("name", &AttributeValue::name);
    element<Attribute>(m, "Attribute", "What differs between clients.")
        .field("id", &Attribute::id)
        .field("type", &Attribute::type)
        .field("name", &Attribute::name)
        .field("share", &Attribute::share)
        .field("values", &Attribute::values);
    Value<EntryAge>(m, "EntryAge", "The age of clients who enter at a start.").field("at", &EntryAge::at).field("law", &EntryAge::law);
    element<Population>(m, "Population", "Who the clients are.")
        .field("age", &Population::age)
        .field("entry_age", &Population::entry_age)
        .field("attributes", &Population::attributes);
    element<ParameterCase>(m, "ParameterCase", "A value of a parameter under a condition or between dates.")
        .field("when", &ParameterCase::when)
        .field("from_", &ParameterCase::from)
        .field("until", &ParameterCase::until)
        .field("value", &ParameterCase::value);
    element<Parameter>(m, "Parameter", "A number with a name.")
        .field("id", &Parameter::id)
        .field("name", &Parameter::name)
        .field("value", &Parameter::value)
        .field("range", &Parameter::range)
        .field("unit", &Parameter::unit)
        .field("strength", &Parameter::strength)
        .field("cases", &Parameter::cases);
    element<Source>(m, "Source", "A document that elements cite.")
        .field("id", &Source::id)
        .field("type", &Source::type)
        .field("cite", &Source::cite)
        .field("url", &Source::url)
        .field("seed", &Source::seed)
        .field("date", &Source::date);
}

void bind_actors(py::module_& m) {
    element<Actor>(m, "Actor", "Who takes part.")
        .field("id", &Actor::id)
        .field("lane", &Actor::lane)
        .field("kind", &Actor::kind)
        .field("may_decide", &Actor::may_decide, "\"no\", \"yes\" or \"if-in-office\"")
        .field("name", &Actor::name);
    element<Channel>(m, "Channel", "How people meet.")
        .field("id", &Channel::id)
        .field("type", &Channel::type)
        .field("name", &Channel::name)
        .field("ptv", &Channel::ptv);
    element<Resource>(m, "Resource", "What there is a limited number of.")
        .field("id", &Resource::id)
        .field("actor", &Resource::actor)
        .field("mode", &Resource::mode)
        .field("name", &Resource::name)
        .field("unlimited", &Resource::unlimited)
        .field("units", &Resource::units)
        .field("slots_per_unit", &Resource::slots_per_unit)
        .field("per", &Resource::per)
        .field("assign", &Resource::assign)
        .field("limiting", &Resource::limiting)
        .field("strength", &Resource::strength);
    element<Hold>(m, "Hold", "A place a client keeps, from one touchpoint until another.")
        .field("resource", &Hold::resource)
        .field("slots", &Hold::slots)
        .field("from_", &Hold::from)
        .field("until", &Hold::until)
        .field("when", &Hold::when)
        .field("priority", &Hold::priority);
    element<Service>(m, "Service", "A service of the path.")
        .field("id", &Service::id)
        .field("owner", &Service::owner)
        .field("part_of", &Service::part_of)
        .field("name", &Service::name)
        .field("external", &Service::external)
        .field("voluntary", &Service::voluntary)
        .field("partial", &Service::partial)
        .field("lasting", &Service::lasting)
        .field("age", &Service::age)
        .field("stage", &Service::stage)
        .field("ptv", &Service::ptv)
        .field("holds", &Service::holds);
}

void bind_way(py::module_& m) {
    element<Work>(m, "Work", "Working time of one visit.").field("actor", &Work::actor).field("hours", &Work::hours);
    element<ContactRhythm>(m, "ContactRhythm", "Regular contacts during a touchpoint.")
        .field("id", &ContactRhythm::id)
        .field("actors", &ContactRhythm::actors)
        .field("every", &ContactRhythm::every)
        .field("hours", &ContactRhythm::hours)
        .field("when", &ContactRhythm::when);
    Value<AttributeSetting>(m, "AttributeSetting", "An attribute a touchpoint sets.")
        .field("attribute", &AttributeSetting::attribute)
        .field("value", &AttributeSetting::value);
    element<Handoff>(m, "Handoff", "Handing a client over to a service.")
        .field("to", &Handoff::to)
        .field("mode", &Handoff::mode)
        .field("carries", &Handoff::carries);
    Value<ResourceBinding>(m, "ResourceBinding", "A resource of a sub-path and ours in its place.")
        .field("theirs", &ResourceBinding::theirs)
        .field("ours", &ResourceBinding::ours);
    element<SubpathReference>(m, "SubpathReference", "The path that a touchpoint stands for.")
        .field("model", &SubpathReference::model)
        .field("start", &SubpathReference::start)
        .field("bind", &SubpathReference::bind);
    element<Touchpoint>(m, "Touchpoint", "One moment of a service, as the client meets it.")
        .field("id", &Touchpoint::id)
        .field("service", &Touchpoint::service)
        .field("phase", &Touchpoint::phase)
        .field("kind", &Touchpoint::kind)
        .field("stage", &Touchpoint::stage)
        .field("icon", &Touchpoint::icon)
        .field("name", &Touchpoint::name)
        .field("you_do", &Touchpoint::you_do)
        .field("professional", &Touchpoint::professional)
        .field("redress", &Touchpoint::redress)
        .field("initiator", &Touchpoint::initiator)
        .field("receiver", &Touchpoint::receiver)
        .field("participants", &Touchpoint::participants)
        .field("channels", &Touchpoint::channels)
        .field("backstage", &Touchpoint::backstage)
        .field("duration", &Touchpoint::duration)
        .field("work", &Touchpoint::work)
        .field("contacts", &Touchpoint::contacts)
        .field("sets", &Touchpoint::sets)
        .field("holds", &Touchpoint::holds)
        .field("handoff", &Touchpoint::handoff)
        .field("subpath", &Touchpoint::subpath)
        .field("outcome", &Touchpoint::outcome)
        .field("split", &Touchpoint::split)
        .field("join", &Touchpoint::join)
        .field("tags", &Touchpoint::tags)
        .def("__repr__", [](const Touchpoint& self) { return "<Touchpoint " + self.id + " (" + convert(self.kind) + ")>"; });
    Value<Transition> transition = element<Transition>(m, "Transition", "A way from one touchpoint to another.");
    transition.field("id", &Transition::id)
        .field("from_", &Transition::from)
        .field("to", &Transition::to)
        .field("when", &Transition::when)
        .field("kind", &Transition::kind, "\"forward\" or \"return\"")
        .field("label", &Transition::label)
        .field("awaited", &Transition::awaited)
        .field("releases", &Transition::releases)
        .field("ends", &Transition::ends);
    transition.def_property_readonly("choice", [](const Transition& self) {
        constexpr std::array<const char*, 5> names{"unconditional", "probability", "rest", "when", "otherwise"};
        return std::string(names[static_cast<std::size_t>(self.choice)]);
    });
    transition.def_property_readonly("probability", [](const Transition& self) {
        return self.choice == Transition::Choice::probability ? std::optional<Number>(self.probability) : std::nullopt;
    });
    transition.def("__repr__", [](const Transition& self) { return "<Transition " + self.id + ": " + self.from + " -> " + self.to + ">"; });
}

void bind_rest(py::module_& m) {
    Value<Scope>(m, "Scope", "Where an interrupt or rule holds.")
        .field("services", &Scope::services)
        .field("phases", &Scope::phases)
        .field("touchpoints", &Scope::touchpoints);
    element<Trigger>(m, "Trigger", "What sets an interrupt off.")
        .field("type", &Trigger::type)
        .field("at", &Trigger::at)
        .field("before", &Trigger::before)
        .field("rate", &Trigger::rate)
        .field("per", &Trigger::per)
        .field("time", &Trigger::time)
        .field("since", &Trigger::since)
        .field("on", &Trigger::on);
    element<Interrupt>(m, "Interrupt", "What can happen at any time.")
        .field("id", &Interrupt::id)
        .field("scope", &Interrupt::scope)
        .field("trigger", &Interrupt::trigger)
        .field("cancels", &Interrupt::cancels)
        .field("to", &Interrupt::to)
        .field("label", &Interrupt::label)
        .field("releases", &Interrupt::releases);
    Value<Rule> rule = element<Rule>(m, "Rule", "What must hold across the path.");
    rule.field("id", &Rule::id).field("in_", &Rule::in).field("when", &Rule::when).field("require", &Rule::require);
    rule.def_property_readonly("severity", [](const Rule& self) { return std::string(to_string(self.severity)); });
    element<Cost>(m, "Cost", "What something costs.")
        .field("id", &Cost::id)
        .field("per", &Cost::per)
        .field("resource", &Cost::resource)
        .field("touchpoint", &Cost::touchpoint)
        .field("service", &Cost::service)
        .field("amount", &Cost::amount)
        .field("currency", &Cost::currency)
        .field("bearer", &Cost::bearer);
    element<GlossaryEntry>(m, "GlossaryEntry", "A word explained.")
        .field("id", &GlossaryEntry::id)
        .field("term", &GlossaryEntry::term)
        .field("text", &GlossaryEntry::text);
}

}  // namespace

void bind_model(py::module_& m) {
    bind_text(m);
    bind_numbers(m);
    bind_frame(m);
    bind_actors(m);
    bind_way(m);
    bind_rest(m);
}

}  // namespace polku::python
