#include <algorithm>

#include <polku/builder.hpp>

namespace polku {
namespace {

template <class List>
bool has_id(const List& list, std::string_view id) {
    return std::any_of(list.begin(), list.end(), [&](const auto& element) { return element.id == id; });
}

// The next free of t1, t2, …: ids of ways are never built from their ends.
std::string free_transition_id(const PathData& data) {
    for (std::size_t number = data.transitions.size() + 1;; ++number)
        if (auto id = 't' + std::to_string(number); !has_id(data.transitions, id)) return id;
}

Transition way(std::string from, std::string to, Transition::Choice choice) {
    Transition transition;
    transition.from = std::move(from);
    transition.to = std::move(to);
    transition.choice = choice;
    return transition;
}

}  // namespace

template <class Change>
PathBuilder PathBuilder::changed(Change change) const {
    PathBuilder next = *this;
    change(next.data_);
    return next;
}

PathBuilder::PathBuilder(std::string id) {
    data_.id = std::move(id);
    data_.version = "0.1.0";
}

PathBuilder::PathBuilder(const ServicePath& path) : data_(path.data()) {}

PathBuilder PathBuilder::version(std::string version) const {
    return changed([&](PathData& data) { data.version = std::move(version); });
}
PathBuilder PathBuilder::title(Translations title) const {
    return changed([&](PathData& data) { data.title = Text(std::move(title)); });
}
PathBuilder PathBuilder::summary(Translations summary) const {
    return changed([&](PathData& data) { data.summary = Text(std::move(summary)); });
}
PathBuilder PathBuilder::languages(Languages languages) const {
    return changed([&](PathData& data) { data.languages = std::move(languages); });
}

PathBuilder PathBuilder::service(std::string id, Translations name) const {
    Service service;
    service.id = std::move(id);
    service.name = Text(std::move(name));
    return this->service(std::move(service));
}
PathBuilder PathBuilder::service(Service service) const {
    return changed([&](PathData& data) { data.services.push_back(std::move(service)); });
}

PathBuilder PathBuilder::entry(std::string id, Translations name, TouchpointOptions options) const {
    const bool first = std::none_of(data_.touchpoints.begin(), data_.touchpoints.end(),
                                    [](const Touchpoint& t) { return t.kind == TouchpointKind::start; });
    if (!options.kind && first) options.kind = TouchpointKind::start;
    return phase(Phase::entry, std::move(id), std::move(name), std::move(options));
}
PathBuilder PathBuilder::middle(std::string id, Translations name, TouchpointOptions options) const {
    return phase(Phase::middle, std::move(id), std::move(name), std::move(options));
}
PathBuilder PathBuilder::exit(std::string id, Translations name, TouchpointOptions options) const {
    if (!options.kind && options.outcome) options.kind = TouchpointKind::end;
    return phase(Phase::exit, std::move(id), std::move(name), std::move(options));
}

PathBuilder PathBuilder::phase(Phase phase, std::string id, Translations name, TouchpointOptions options) const {
    Touchpoint touchpoint;
    touchpoint.id = std::move(id);
    touchpoint.phase = phase;
    touchpoint.kind = options.kind.value_or(TouchpointKind::action);
    touchpoint.name = Text(std::move(name));
    touchpoint.description = Text(std::move(options.description));
    touchpoint.channels = std::move(options.channels);
    touchpoint.duration = std::move(options.duration);
    touchpoint.outcome = options.outcome;
    if (options.staff.empty()) return this->touchpoint(std::move(touchpoint));
    touchpoint.initiator = {options.staff};
    const bool known = has_id(data_.actors, options.staff);
    const auto base = known ? *this : actor(options.staff, ActorKind::professional);
    return base.touchpoint(std::move(touchpoint));
}

PathBuilder PathBuilder::touchpoint(Touchpoint touchpoint) const {
    return changed([&](PathData& data) {
        if (touchpoint.service.empty() && !data.services.empty()) touchpoint.service = data.services.back().id;
        data.touchpoints.push_back(std::move(touchpoint));
    });
}

PathBuilder PathBuilder::link(std::string from, std::string to) const {
    return link(way(std::move(from), std::move(to), Transition::Choice::unconditional));
}
PathBuilder PathBuilder::link(std::string from, std::string to, double probability) const {
    auto transition = way(std::move(from), std::move(to), Transition::Choice::probability);
    transition.probability = literal(probability);
    return link(std::move(transition));
}
PathBuilder PathBuilder::link(std::string from, std::string to, Condition condition) const {
    auto transition = way(std::move(from), std::move(to), Transition::Choice::when);
    transition.when = std::move(condition);
    return link(std::move(transition));
}
PathBuilder PathBuilder::link_rest(std::string from, std::string to) const {
    return link(way(std::move(from), std::move(to), Transition::Choice::rest));
}
PathBuilder PathBuilder::link_otherwise(std::string from, std::string to) const {
    return link(way(std::move(from), std::move(to), Transition::Choice::otherwise));
}
PathBuilder PathBuilder::link(Transition transition) const {
    return changed([&](PathData& data) {
        if (transition.id.empty()) transition.id = free_transition_id(data);
        data.transitions.push_back(std::move(transition));
    });
}

PathBuilder PathBuilder::interrupt(std::string id, Trigger trigger, std::string to, Scope scope) const {
    return changed([&](PathData& data) {
        Interrupt interrupt;
        interrupt.id = std::move(id);
        interrupt.trigger = std::move(trigger);
        interrupt.to = std::move(to);
        if (scope != Scope{}) interrupt.scope = std::move(scope);
        data.interrupts.push_back(std::move(interrupt));
    });
}

PathBuilder PathBuilder::resource(std::string id, ResourceMode mode, double units, double slots_per_unit) const {
    return changed([&](PathData& data) {
        Resource resource;
        resource.id = std::move(id);
        resource.mode = mode;
        resource.units = literal(units);
        resource.slots_per_unit = literal(slots_per_unit);
        data.resources.push_back(std::move(resource));
    });
}

PathBuilder PathBuilder::hold(std::string resource, HoldOptions options) const {
    return changed([&](PathData& data) {
        Hold hold;
        hold.resource = std::move(resource);
        hold.slots = literal(options.slots);
        hold.from = std::move(options.from);
        hold.until = std::move(options.until);
        hold.when = std::move(options.when);
        if (data.services.empty()) data.services.emplace_back();  // build says that it has no id
        data.services.back().holds.push_back(std::move(hold));
    });
}

PathBuilder PathBuilder::parameter(std::string id, double value) const {
    return changed([&](PathData& data) {
        Parameter parameter;
        parameter.id = std::move(id);
        parameter.value = value;
        data.parameters.push_back(std::move(parameter));
    });
}

PathBuilder PathBuilder::attribute(std::string id, double share) const {
    return changed([&](PathData& data) {
        Attribute attribute;
        attribute.id = std::move(id);
        attribute.share = literal(share);
        if (!data.population) data.population.emplace();
        data.population->attributes.push_back(std::move(attribute));
    });
}

PathBuilder PathBuilder::actor(std::string id, ActorKind kind, Translations name) const {
    return changed([&](PathData& data) {
        Actor actor;
        actor.id = std::move(id);
        actor.kind = kind;
        actor.name = Text(std::move(name));
        data.actors.push_back(std::move(actor));
    });
}

PathBuilder PathBuilder::channel(std::string id, ChannelType type, Translations name) const {
    return changed([&](PathData& data) {
        Channel channel;
        channel.id = std::move(id);
        channel.type = type;
        channel.name = Text(std::move(name));
        data.channels.push_back(std::move(channel));
    });
}

PathBuilder PathBuilder::with(PathData data) const {
    return changed([&](PathData& own) { own = std::move(data); });
}

Outcome<ServicePath> PathBuilder::build() const { return ServicePath::make(data_); }

}  // namespace polku
