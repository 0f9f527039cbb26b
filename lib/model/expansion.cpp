#include <polku/expansion.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "diagnostic/append.hpp"
#include "model/references.hpp"
#include "model/texts.hpp"

namespace polku {
namespace {

using detail::Reference;
using detail::ReferenceKind;

/// A touchpoint of kind subpath and the path it stands in.
struct Place {
    const ServicePath& path;
    std::size_t index;
    const Touchpoint& touchpoint() const { return path->touchpoints[index]; }
    std::string name(const std::string& id) const { return touchpoint().id + '-' + id; }
};

Diagnostic finding(const Place& place, std::string_view code, std::string_view variant, std::vector<Argument> args) {
    args.insert(args.begin(), {"touchpoint", place.touchpoint().id});
    return make_diagnostic(code, variant, std::move(args), child_pointer(touchpoint_pointer(place.index), "subpath"),
                           touchpoint_subject(place.path, place.index));
}

void add_once(std::vector<Diagnostic>& problems, Diagnostic problem) {
    if (std::find(problems.begin(), problems.end(), problem) == problems.end()) problems.push_back(std::move(problem));
}

bool has_split(const PathData& data) {
    return std::any_of(data.touchpoints.begin(), data.touchpoints.end(), [](const Touchpoint& t) { return t.split; });
}

/// True when a split of the path leads to the touchpoint before its join does.
bool inside_block(const ServicePath& path, std::size_t touchpoint) {
    for (std::size_t split = 0; split < path->touchpoints.size(); ++split) {
        if (!path->touchpoints[split].split) continue;
        std::vector<bool> seen(path->touchpoints.size(), false);
        std::vector<std::size_t> open{split};
        while (!open.empty()) {
            const auto from = open.back();
            open.pop_back();
            for (const auto out : path.outgoing(from)) {
                const auto to = path.to_of(out);
                if (seen[to] || path->touchpoints[to].join == path->touchpoints[split].id) continue;
                seen[to] = true;
                open.push_back(to);
            }
        }
        if (seen[touchpoint]) return true;
    }
    return false;
}

/// Two attributes that a path and its sub-path may share.
bool same_form(const Attribute& ours, const Attribute& theirs) {
    if (ours.type != theirs.type || ours.values.size() != theirs.values.size()) return false;
    for (const auto& value : theirs.values)
        if (std::none_of(ours.values.begin(), ours.values.end(), [&](const AttributeValue& v) { return v.id == value.id; })) return false;
    return true;
}

template <class List>
void rename_all(List& list, const Place& place) {
    for (auto& element : list) element.id = place.name(element.id);
}

/// The model of a sub-path, made ready to be put in: ids prefixed, references with them, ends and starts turned ordinary.
class Part {
public:
    Part(const ServicePath& child, const Place& place, std::vector<Diagnostic>& problems)
        : child_(child), place_(place), problems_(problems), data(child.data()) {
        explicit_scopes();
        forget_what_stays_outside();
        rename_references();
        rename_quotes();
        rename_all(data.parameters, place_);
        rename_all(data.source_list, place_);
        rename_all(data.actors, place_);
        rename_all(data.channels, place_);
        rename_all(data.services, place_);
        rename_all(data.touchpoints, place_);
        for (auto& service : data.services)
            if (service.part_of.empty()) service.part_of = place_.touchpoint().service;
        rename_all(data.transitions, place_);
        rename_all(data.interrupts, place_);
        for (auto& touchpoint : data.touchpoints) make_ordinary(touchpoint);
    }

private:
    const ServicePath& child_;
    const Place& place_;
    std::vector<Diagnostic>& problems_;

public:
    PathData data;

private:
    // A scope by service or phase would reach into the path around; one by touchpoint stays inside. A client of the
    // sub-path is one way of the path around, so cancelling the client there cancels that way here.
    void explicit_scopes() {
        const bool ways_side_by_side = has_split(data);
        for (std::size_t i = 0; i < data.interrupts.size(); ++i) {
            auto& interrupt = data.interrupts[i];
            interrupt.scope.emplace();
            for (const auto t : child_.interrupt_scope(i)) interrupt.scope->touchpoints.push_back(data.touchpoints[t].id);
            if (interrupt.cancels == Cancels::thread) continue;
            if (!ways_side_by_side) interrupt.cancels = Cancels::thread;
            else if (inside_block(place_.path, place_.index))
                add_once(problems_, finding(place_, "SUB155", "", {{"interrupt", interrupt.id}}));
        }
        std::erase_if(data.interrupts, [](const Interrupt& i) { return i.scope->touchpoints.empty(); });
    }

    void forget_what_stays_outside() {
        data.main.clear();
        data.population.reset();
        data.stages.clear();
        data.lanes.clear();
        data.rules.clear();
        data.costs.clear();
        data.glossary.clear();
        data.contact.reset();
        data.resources.clear();
        for (auto& actor : data.actors) actor.lane.clear();
        for (auto& service : data.services) service.stage.clear();
        for (auto& touchpoint : data.touchpoints) touchpoint.stage = place_.touchpoint().stage;
    }

    void rename_references() {
        detail::edit_references(data, [&](const Reference& reference, std::string& id) {
            switch (reference.kind) {
                case ReferenceKind::parameter:
                case ReferenceKind::source:
                case ReferenceKind::actor:
                case ReferenceKind::channel:
                case ReferenceKind::service:
                case ReferenceKind::touchpoint:
                case ReferenceKind::payer: id = place_.name(id); break;
                case ReferenceKind::resource: id = bound(id); break;
                case ReferenceKind::attribute: check_attribute(id); break;
                case ReferenceKind::attribute_value:  // checked with its attribute
                case ReferenceKind::stage:            // of the path around
                case ReferenceKind::lane: break;
            }
        });
    }

    // "every {review-every} months" goes on quoting the number of the sub-path.
    void rename_quotes() {
        const auto renamed = [&](std::string_view id) -> std::optional<std::string> {
            if (!child_.find_parameter(id)) return std::nullopt;
            return '{' + place_.name(std::string{id}) + '}';
        };
        detail::edit_texts(data, [&](Text& text) {
            const Text before = text;
            for (const auto& translation : before.translations())
                text.set(translation.language, detail::with_quotes_replaced(translation.text, renamed));
        });
    }

    std::string bound(const std::string& resource) {
        for (const auto& binding : place_.touchpoint().subpath->bind)
            if (binding.theirs == resource) return binding.ours;
        add_once(problems_, finding(place_, "SUB154", "", {{"resource", resource}}));
        return resource;
    }

    void check_attribute(const std::string& id) {
        const auto ours = place_.path.find_attribute(id);
        const auto theirs = child_.find_attribute(id);
        if (!ours || !theirs || !same_form(place_.path->population->attributes[*ours], child_->population->attributes[*theirs]))
            add_once(problems_, finding(place_, "SUB153", "", {{"attribute", id}}));
    }

    void make_ordinary(Touchpoint& touchpoint) const {
        if (touchpoint.kind == TouchpointKind::end) {
            touchpoint.duration.reset();
            touchpoint.outcome.reset();
            touchpoint.sets = place_.touchpoint().sets;  // `m` is completed when the sub-path is
        } else if (touchpoint.kind != TouchpointKind::start) {
            return;
        }
        touchpoint.kind = TouchpointKind::action;
    }
};

/// Which way out of the sub-path each end of its model takes; problems are added.
std::map<std::string, std::size_t> ways_of_ends(const Place& place, const ServicePath& child, std::vector<Diagnostic>& problems) {
    std::map<std::string, std::size_t> ways;
    std::vector<std::string_view> ends;
    for (const auto end : child.ends()) ends.push_back(child->touchpoints[end].id);
    std::set<std::string, std::less<>> misspelt;  // ends that are named with a slip: said once
    const auto out = place.path.outgoing(place.index);
    for (const auto transition : out)
        for (std::size_t i = 0; i < place.path->transitions[transition].ends.size(); ++i) {
            const auto& end = place.path->transitions[transition].ends[i];
            const auto touchpoint = child.find_touchpoint(end);
            const auto add = [&](std::string_view variant, std::vector<Argument> args) {
                problems.push_back(finding(place, "SUB152", variant, std::move(args)));
                problems.back().location.pointer = child_pointer(transition_pointer(transition) + "/ends", i);
            };
            if (!touchpoint || child->touchpoints[*touchpoint].kind != TouchpointKind::end) {
                const auto near = nearest(end, ends);
                if (near.empty()) {
                    add("unknown", {{"end", end}});
                } else {
                    add("unknown-near", {{"end", end}, {"nearest", std::string(near)}});
                    misspelt.emplace(near);
                }
            } else if (!ways.emplace(end, transition).second) {
                add("twice", {{"end", end}});
            }
        }
    const bool one_for_all = out.size() == 1 && place.path->transitions[out.front()].ends.empty();
    for (const auto end : child.ends()) {
        const auto& id = child->touchpoints[end].id;
        if (one_for_all) ways.emplace(id, out.front());
        else if (!ways.contains(id) && !misspelt.contains(id)) problems.push_back(finding(place, "SUB152", "missing", {{"end", id}}));
    }
    return ways;
}

class Expansion {
public:
    Expansion(const ServicePath& path, const PathResolver& resolver, std::vector<std::string> around)
        : path_(path), resolver_(resolver), around_(std::move(around)), data_(path.data()), widened_(path->interrupts.size(), false) {
        around_.push_back(path->id);
        for (std::size_t i = 0; i < path->interrupts.size(); ++i) {
            std::vector<std::string> ids;
            for (const auto t : path.interrupt_scope(i)) ids.push_back(path->touchpoints[t].id);
            scopes_.push_back(std::move(ids));
        }
    }

    Outcome<ServicePath> run() {
        for (std::size_t t = 0; t < path_->touchpoints.size(); ++t)
            if (path_->touchpoints[t].kind == TouchpointKind::subpath && path_->touchpoints[t].subpath) put_in({path_, t});
        if (!problems_.empty()) return std::move(problems_);
        for (std::size_t i = 0; i < scopes_.size(); ++i)
            if (widened_[i]) data_.interrupts[i].scope = Scope{{}, {}, scopes_[i]};
        return ServicePath::make(std::move(data_));
    }

private:
    std::optional<ServicePath> find_child(const Place& place) {
        const auto& reference = *place.touchpoint().subpath;
        if (std::find(around_.begin(), around_.end(), reference.model.id) != around_.end()) {
            problems_.push_back(finding(place, "SUB151", "cycle", {{"model", reference.model.id}}));
            return std::nullopt;
        }
        const auto child = resolver_ ? resolver_(reference.model) : std::nullopt;
        if (!child) {
            problems_.push_back(finding(place, "SUB151", resolver_ ? "" : "no-resolver", {{"model", reference.model.id}}));
            return std::nullopt;
        }
        const auto start = child->find_touchpoint(reference.start);
        if (!start || (*child)->touchpoints[*start].kind != TouchpointKind::start) {
            problems_.push_back(finding(place, "SUB151", "start", {{"model", reference.model.id}, {"start", reference.start}}));
            return std::nullopt;
        }
        auto expanded = Expansion(*child, resolver_, around_).run();
        if (expanded) return *std::move(expanded);
        auto inside = expanded.diagnostics();
        if (const auto* map = child->source_map()) locate(inside, *map);  // they stand in the text of that model
        detail::append(problems_, std::move(inside));
        return std::nullopt;
    }

    void put_in(const Place& place) {
        const auto child = find_child(place);
        if (!child) return;
        const auto ways = ways_of_ends(place, *child, problems_);
        Part part(*child, place, problems_);
        if (!problems_.empty()) return;

        widen_scopes(place, part.data);
        hold_until_done(place, *child);
        lead_through(place, *child, ways, part.data);
        auto& self = touchpoint_named(place.touchpoint().id);
        self.kind = TouchpointKind::action;
        self.duration.reset();
        self.sets.clear();
        self.subpath.reset();
        const auto after_self = std::next(data_.touchpoints.begin(), (&self - data_.touchpoints.data()) + 1);
        data_.touchpoints.insert(after_self, part.data.touchpoints.begin(), part.data.touchpoints.end());
        append(data_.parameters, part.data.parameters);
        append(data_.source_list, part.data.source_list);
        append(data_.actors, part.data.actors);
        append(data_.channels, part.data.channels);
        append(data_.services, part.data.services);
        append(data_.interrupts, part.data.interrupts);
    }

    template <class List>
    static void append(List& list, const List& more) {
        list.insert(list.end(), more.begin(), more.end());
    }

    Touchpoint& touchpoint_named(const std::string& id) {
        return *std::find_if(data_.touchpoints.begin(), data_.touchpoints.end(), [&](const Touchpoint& t) { return t.id == id; });
    }

    void widen_scopes(const Place& place, const PathData& part) {
        for (std::size_t i = 0; i < scopes_.size(); ++i) {
            if (std::find(scopes_[i].begin(), scopes_[i].end(), place.touchpoint().id) == scopes_[i].end()) continue;
            for (const auto& touchpoint : part.touchpoints)
                if (touchpoint.kind != TouchpointKind::pause) scopes_[i].push_back(touchpoint.id);
            widened_[i] = true;
        }
    }

    void hold_until_done(const Place& place, const ServicePath& child) {
        const auto& id = place.touchpoint().id;
        const auto lengthen = [&](std::vector<std::string>& until) {
            const auto found = std::find(until.begin(), until.end(), id);
            if (found == until.end()) return;
            until.erase(found);
            for (const auto end : child.ends()) until.push_back(place.name(child->touchpoints[end].id));
        };
        for (auto& service : data_.services)
            for (auto& hold : service.holds) lengthen(hold.until);
        for (auto& touchpoint : data_.touchpoints)
            for (auto& hold : touchpoint.holds) {
                if (touchpoint.id == id && hold.until.empty()) hold.until = {id};
                lengthen(hold.until);
            }
    }

    // The ways out of the sub-path start at its ends instead, in their old places; a new one leads in.
    void lead_through(const Place& place, const ServicePath& child, const std::map<std::string, std::size_t>& ways, const PathData& part) {
        std::vector<Transition> transitions;
        for (const auto& transition : data_.transitions) {
            if (transition.from != place.touchpoint().id) {
                transitions.push_back(transition);
                continue;
            }
            for (const auto end : child.ends()) {
                const auto& id = child->touchpoints[end].id;
                if (path_->transitions[ways.at(id)].id != transition.id) continue;
                Transition way = transition;
                way.id = transition.id + '-' + id;
                way.from = place.name(id);
                way.choice = Transition::Choice::unconditional;
                way.ends.clear();
                transitions.push_back(std::move(way));
            }
        }
        Transition in;
        in.id = place.name("enter");
        in.from = place.touchpoint().id;
        in.to = place.name(place.touchpoint().subpath->start);
        transitions.push_back(std::move(in));
        append(transitions, part.transitions);
        data_.transitions = std::move(transitions);
    }

    const ServicePath& path_;
    const PathResolver& resolver_;
    std::vector<std::string> around_;  ///< ids of the models that this one stands in, itself included
    PathData data_;
    std::vector<std::vector<std::string>> scopes_{};  ///< per interrupt: the touchpoints it reaches
    std::vector<bool> widened_;
    std::vector<Diagnostic> problems_{};
};

}  // namespace

Outcome<ServicePath> expand_subpaths(const ServicePath& path, const PathResolver& resolver) { return Expansion(path, resolver, {}).run(); }

}  // namespace polku
