#include "model/references.hpp"

#include <array>

namespace polku::detail {
namespace {

template <class List>
void append_ids(std::vector<std::string_view>& ids, const List& list) {
    for (const auto& element : list) ids.push_back(element.id);
}

// Walks the data with one pointer string that grows and shrinks; `at` appends a token for the length of a scope.
class Walk {
public:
    Walk(const PathData& data, const ReferenceSink& sink) : data_(data), sink_(sink) {}

    void everything() {
        refer(ReferenceKind::service, data_.main, "main");
        each("population", data_.population);
        each("parameters", data_.parameters);
        each("sources", data_.source_list);
        each("actors", data_.actors);
        each("channels", data_.channels);
        each("resources", data_.resources);
        each("services", data_.services);
        each("touchpoints", data_.touchpoints);
        each("transitions", data_.transitions);
        each("interrupts", data_.interrupts);
        each("rules", data_.rules);
        each("costs", data_.costs);
        each("glossary", data_.glossary);
        each("stages", data_.stages);
        each("lanes", data_.lanes);
        each("contact", data_.contact);
    }

private:
    using K = ReferenceKind;

    template <class Body>
    void at(std::string_view token, Body body) {
        const auto size = pointer_.size();
        pointer_ += '/';
        pointer_ += token;  // keys and indices of the contract hold neither ~ nor /
        body();
        pointer_.resize(size);
    }
    void emit(K kind, const std::string& id, std::string_view owner = {}) { sink_({kind, id, owner, pointer_, unit_}); }
    void refer(K kind, const std::string& id, std::string_view key) {
        if (!id.empty()) at(key, [&] { emit(kind, id); });
    }
    void refer(K kind, const std::vector<std::string>& ids, std::string_view key) {
        if (ids.empty()) return;
        at(key, [&] {
            for (std::size_t i = 0; i < ids.size(); ++i) at(std::to_string(i), [&] { emit(kind, ids[i]); });
        });
    }
    // Written as a plain string when there is exactly one.
    void refer_one_or_many(K kind, const std::vector<std::string>& ids, std::string_view key) {
        if (ids.size() == 1) refer(kind, ids.front(), key);
        else refer(kind, ids, key);
    }
    template <class T>
    void each(std::string_view key, const std::vector<T>& list) {
        if (list.empty()) return;
        at(key, [&] {
            for (std::size_t i = 0; i < list.size(); ++i) at(std::to_string(i), [&] { visit(list[i]); });
        });
    }
    template <template <class> class Holder, class T>
    void each(std::string_view key, const Holder<T>& value) {
        if (value) at(key, [&] { visit(*value); });
    }
    void one(std::string_view key, const Number& number) {
        if (!number.is_literal()) at(key, [&] { visit(number); });
    }
    // The numbers that `body` visits are counted in `unit`.
    template <class Body>
    void in_unit(std::optional<Unit> unit, Body body) {
        unit_ = unit;
        body();
        unit_.reset();
    }
    void cited(const Element& element) { refer(K::source, element.sources, "sources"); }

    void visit(const Number& number) {
        if (!number.is_literal()) at("param", [&] { emit(K::parameter, number.param); });
    }
    void visit(const Quantity& quantity) {
        in_unit(quantity.unit, [&] { one("value", quantity.value); });
    }
    void visit(const Bound& bound) {
        if (bound.unit) in_unit(bound.unit, [&] { one("value", bound.value); });
        else visit(bound.value);
    }
    void value_of_attribute(const std::string& attribute, const Condition::Value& value) {
        if (const auto* id = std::get_if<std::string>(&value)) emit(K::attribute_value, *id, attribute);
    }
    void visit(const Condition& condition) {
        using Kind = Condition::Kind;
        switch (condition.kind) {
            case Kind::attribute:
                if (condition.subject != "age") refer(K::attribute, condition.subject, "attr");
                if (condition.is) at("is", [&] { value_of_attribute(condition.subject, *condition.is); });
                for (std::size_t i = 0; i < condition.in.size(); ++i)
                    at("in", [&] { at(std::to_string(i), [&] { value_of_attribute(condition.subject, condition.in[i]); }); });
                break;
            case Kind::visits: refer(K::touchpoint, condition.subject, "visits"); break;
            case Kind::elapsed: at("elapsed", [&] { refer(K::touchpoint, condition.subject, "since"); }); break;
            case Kind::holds: refer(K::resource, condition.subject, "holds"); break;
            case Kind::all: each("all", condition.parts); break;
            case Kind::any: each("any", condition.parts); break;
            case Kind::negation:
                if (!condition.parts.empty()) at("not", [&] { visit(condition.parts.front()); });
                break;
        }
        const bool is_age = condition.kind == Kind::attribute && condition.subject == "age";
        const auto unit = is_age ? std::optional{Unit::year} : std::nullopt;  // the other bounds have their own, or none
        in_unit(unit, [&] { each("atLeast", condition.at_least); });
        in_unit(unit, [&] { each("below", condition.below); });
    }
    void visit(const Law& law) {
        in_unit(law.unit, [&] {
            each("value", law.value);
            each("min", law.min);
            each("mode", law.mode);
            each("max", law.max);
            each("mean", law.mean);
        });
        each("cv", law.cv);
        in_unit(law.unit, [&] {
            each("median", law.median);
            each("p90", law.p90);
            each("values", law.values);
        });
        each("weights", law.weights);
        cited(law);
    }
    void visit(const Duration& duration) {
        if (duration.law) visit(*duration.law);
        if (duration.until_age) at("until", [&] { in_unit(Unit::year, [&] { one("age", *duration.until_age); }); });
        cited(duration);
    }
    void visit(const AgeRange& age) {
        in_unit(Unit::year, [&] {
            each("from", age.from);
            each("below", age.below);
        });
        cited(age);
    }
    void visit(const EntryAge& entry) {
        refer(K::touchpoint, entry.at, "at");
        visit(entry.law);
    }
    void visit(const AttributeValue& value) {
        each("share", value.share);
        cited(value);
    }
    void visit(const Attribute& attribute) {
        each("share", attribute.share);
        each("values", attribute.values);
        cited(attribute);
    }
    void visit(const Population& population) {
        each("age", population.age);
        each("entryAge", population.entry_age);
        each("attributes", population.attributes);
        cited(population);
    }
    void visit(const ParameterCase& c) {
        each("when", c.when);
        cited(c);
    }
    void visit(const Parameter& parameter) {
        each("cases", parameter.cases);
        cited(parameter);
    }
    void visit(const Source& source) { cited(source); }
    void visit(const Stage& stage) { cited(stage); }
    void visit(const Lane& lane) { cited(lane); }
    void visit(const Contact& contact) { cited(contact); }
    void visit(const Channel& channel) { cited(channel); }
    void visit(const GlossaryEntry& entry) { cited(entry); }
    void visit(const Actor& actor) {
        refer(K::lane, actor.lane, "lane");
        cited(actor);
    }
    void visit(const Resource& resource) {
        refer(K::actor, resource.actor, "actor");
        one("units", resource.units);
        one("slotsPerUnit", resource.slots_per_unit);
        cited(resource);
    }
    void visit(const Hold& hold) {
        refer(K::resource, hold.resource, "resource");
        one("slots", hold.slots);
        refer(K::touchpoint, hold.from, "from");
        refer(K::touchpoint, hold.until, "until");
        each("when", hold.when);
        each("priority", hold.priority);
        cited(hold);
    }
    void visit(const Service& service) {
        refer(K::actor, service.owner, "owner");
        refer(K::service, service.part_of, "partOf");
        each("age", service.age);
        refer(K::stage, service.stage, "stage");
        each("holds", service.holds);
        cited(service);
    }
    void visit(const Work& work) {
        refer(K::actor, work.actor, "actor");
        in_unit(Unit::hour, [&] { one("hours", work.hours); });
        cited(work);
    }
    void visit(const ContactRhythm& rhythm) {
        refer(K::actor, rhythm.actors, "actors");
        at("every", [&] { visit(rhythm.every); });
        in_unit(Unit::hour, [&] { one("hours", rhythm.hours); });
        each("when", rhythm.when);
        cited(rhythm);
    }
    void visit(const AttributeSetting& setting) {
        refer(K::attribute, setting.attribute, "attr");
        at("value", [&] { value_of_attribute(setting.attribute, setting.value); });
    }
    void visit(const Handoff& handoff) {
        refer(K::service, handoff.to, "to");
        cited(handoff);
    }
    void visit(const ResourceBinding& binding) { refer(K::resource, binding.ours, "ours"); }
    void visit(const SubpathReference& subpath) {
        each("bind", subpath.bind);
        cited(subpath);
    }
    void visit(const Touchpoint& t) {
        refer(K::service, t.service, "service");
        refer(K::stage, t.stage, "stage");
        refer_one_or_many(K::actor, t.initiator, "initiator");
        refer_one_or_many(K::actor, t.receiver, "receiver");
        refer(K::actor, t.participants, "participants");
        refer(K::channel, t.channels, "channels");
        each("duration", t.duration);
        each("work", t.work);
        each("contacts", t.contacts);
        each("sets", t.sets);
        each("holds", t.holds);
        each("handoff", t.handoff);
        each("subpath", t.subpath);
        refer(K::touchpoint, t.join, "join");
        cited(t);
    }
    void visit(const Transition& t) {
        refer(K::touchpoint, t.from, "from");
        refer(K::touchpoint, t.to, "to");
        if (t.choice == Transition::Choice::probability) one("probability", t.probability);
        each("when", t.when);
        refer(K::resource, t.releases, "releases");
        cited(t);
    }
    void visit(const Scope& scope) {
        refer(K::service, scope.services, "services");
        refer(K::touchpoint, scope.touchpoints, "touchpoints");
    }
    void visit(const Trigger& trigger) {
        in_unit(Unit::year, [&] { one("at", trigger.at); });
        each("before", trigger.before);
        in_unit(trigger.per, [&] { one("rate", trigger.rate); });
        at("time", [&] { visit(trigger.time); });
        refer(K::touchpoint, trigger.since, "since");
        cited(trigger);
    }
    void visit(const Interrupt& interrupt) {
        each("scope", interrupt.scope);
        at("trigger", [&] { visit(interrupt.trigger); });
        refer(K::touchpoint, interrupt.to, "to");
        refer(K::resource, interrupt.releases, "releases");
        cited(interrupt);
    }
    void visit(const Rule& rule) {
        each("in", rule.in);
        each("when", rule.when);
        at("require", [&] { visit(rule.require); });
        cited(rule);
    }
    void visit(const Cost& cost) {
        refer(K::resource, cost.resource, "resource");
        refer(K::touchpoint, cost.touchpoint, "touchpoint");
        refer(K::service, cost.service, "service");
        one("amount", cost.amount);
        refer(K::payer, cost.bearer, "bearer");
        cited(cost);
    }

    const PathData& data_;
    const ReferenceSink& sink_;
    std::string pointer_{};
    std::optional<Unit> unit_{};
};

}  // namespace

std::string_view to_string(ReferenceKind kind) noexcept {
    constexpr std::array<std::string_view, 12> names{"stage",      "lane",      "parameter",       "source",
                                                     "actor",      "channel",   "resource",        "service",
                                                     "touchpoint", "attribute", "attribute value", "service or actor"};
    return names[static_cast<std::size_t>(kind)];
}

std::vector<std::string_view> defined_ids(const PathData& data, ReferenceKind kind) {
    std::vector<std::string_view> ids;
    switch (kind) {
        case ReferenceKind::stage:
            if (data.stages.empty()) return {EnumNames<Phase>::values.begin(), EnumNames<Phase>::values.end()};
            append_ids(ids, data.stages);
            break;
        case ReferenceKind::lane:
            if (data.lanes.empty()) return {"client", "professionals", "providers"};
            append_ids(ids, data.lanes);
            break;
        case ReferenceKind::parameter: append_ids(ids, data.parameters); break;
        case ReferenceKind::source: append_ids(ids, data.source_list); break;
        case ReferenceKind::actor: append_ids(ids, data.actors); break;
        case ReferenceKind::channel: append_ids(ids, data.channels); break;
        case ReferenceKind::resource: append_ids(ids, data.resources); break;
        case ReferenceKind::service: append_ids(ids, data.services); break;
        case ReferenceKind::touchpoint: append_ids(ids, data.touchpoints); break;
        case ReferenceKind::attribute:
            if (data.population) append_ids(ids, data.population->attributes);
            break;
        case ReferenceKind::attribute_value: break;  // known only with the attribute
        case ReferenceKind::payer:
            append_ids(ids, data.services);
            append_ids(ids, data.actors);
            break;
    }
    return ids;
}

void for_each_reference(const PathData& data, const ReferenceSink& sink) { Walk(data, sink).everything(); }

void edit_references(PathData& data, const ReferenceEditor& editor) {
    // Every id of the walk is a string of `data`, which is not const here: one walk serves readers and editors.
    for_each_reference(data, [&](const Reference& reference) { editor(reference, const_cast<std::string&>(reference.id)); });
}

}  // namespace polku::detail
