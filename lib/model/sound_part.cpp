// The sound rest of data with dangling references: rules run on it, so that one dangling reference does not hide
// nine other mistakes. What is missing gets a placeholder where that is harmless; a way with a loose end is dropped
// and its touchpoints marked. Nothing of this ever reaches a model that is saved.
#include <algorithm>
#include <charconv>
#include <set>
#include <unordered_set>

#include <polku/model.hpp>

#include "model/definitions.hpp"
#include "model/path_index.hpp"
#include "model/reference_check.hpp"
#include "model/size_limits.hpp"

namespace polku {
namespace {

using detail::Reference;
using detail::ReferenceKind;
using Kept = std::vector<std::pair<std::string, std::vector<std::size_t>>>;

struct Place {
    std::string_view list;  ///< "transitions"
    std::size_t index = 0;
    std::string_view key;  ///< "holds"
};

Place place_of(std::string_view pointer) {
    Place place;
    const auto list_end = pointer.find('/', 1);
    place.list = pointer.substr(1, list_end - 1);
    if (list_end == std::string_view::npos) return place;
    const auto rest = pointer.substr(list_end + 1);
    const auto end = std::from_chars(rest.data(), rest.data() + rest.size(), place.index).ptr;
    const auto used = static_cast<std::size_t>(end - rest.data());
    if (used < rest.size()) place.key = rest.substr(used + 1, rest.find('/', used + 1) - used - 1);
    return place;
}

struct Loose {
    std::set<std::size_t> transitions{}, interrupts{}, rules{}, costs{};
    std::set<std::size_t> parameter_cases{}, service_holds{}, touchpoint_holds{}, contacts{}, joins{};
    bool entry_ages = false;
    std::vector<std::pair<ReferenceKind, std::string>> missing{};
};

// A hold of nothing is no reference at all (the reader reported it).
template <class T>
bool holds_nothing(const T& element) {
    return std::any_of(element.holds.begin(), element.holds.end(), [](const Hold& hold) { return hold.resource.empty(); });
}

bool any_holds_nothing(const PathData& data) {
    return std::any_of(data.services.begin(), data.services.end(), holds_nothing<Service>) ||
           std::any_of(data.touchpoints.begin(), data.touchpoints.end(), holds_nothing<Touchpoint>);
}

Loose find_loose(const PathData& data, const detail::Definitions& defined) {
    Loose loose;
    std::set<std::pair<ReferenceKind, std::string>> seen;
    detail::for_each_reference(data, [&](const Reference& r) {
        if (defined.is_nested(r)) loose.parameter_cases.insert(place_of(r.pointer).index);
        if (r.kind == ReferenceKind::attribute_value || defined.has(r.kind, r.id)) return;
        const auto place = place_of(r.pointer);
        if (place.list == "transitions" && (r.kind == ReferenceKind::touchpoint || place.key == "probability"))
            loose.transitions.insert(place.index);
        if (r.kind != ReferenceKind::touchpoint) {
            if (seen.emplace(r.kind, std::string{r.id}).second) loose.missing.emplace_back(r.kind, std::string{r.id});
            return;
        }
        if (place.list == "interrupts") loose.interrupts.insert(place.index);
        if (place.list == "rules") loose.rules.insert(place.index);
        if (place.list == "costs") loose.costs.insert(place.index);
        if (place.list == "parameters") loose.parameter_cases.insert(place.index);
        if (place.list == "services") loose.service_holds.insert(place.index);
        if (place.list == "touchpoints" && place.key == "holds") loose.touchpoint_holds.insert(place.index);
        if (place.list == "touchpoints" && place.key == "contacts") loose.contacts.insert(place.index);
        if (place.list == "touchpoints" && place.key == "join") loose.joins.insert(place.index);
        if (place.list == "population") loose.entry_ages = true;
    });
    for (std::size_t s = 0; s < data.services.size(); ++s)
        if (holds_nothing(data.services[s])) loose.service_holds.insert(s);
    for (std::size_t t = 0; t < data.touchpoints.size(); ++t)
        if (holds_nothing(data.touchpoints[t])) loose.touchpoint_holds.insert(t);
    return loose;
}

template <class T>
T with_id(const std::string& id) {
    T element;
    element.id = id;
    return element;
}

void add_placeholder(PathData& data, ReferenceKind kind, const std::string& id) {
    switch (kind) {
        case ReferenceKind::stage:  // a lone placeholder would replace the default stages: forget_missing_defaults
            if (!data.stages.empty()) data.stages.push_back(with_id<Stage>(id));
            break;
        case ReferenceKind::lane:  // likewise
            if (!data.lanes.empty()) data.lanes.push_back(with_id<Lane>(id));
            break;
        case ReferenceKind::parameter:
            data.parameters.push_back(with_id<Parameter>(id));
            data.parameters.back().value = 1;
            break;
        case ReferenceKind::source: data.source_list.push_back(with_id<Source>(id)); break;
        case ReferenceKind::actor:
        case ReferenceKind::payer: data.actors.push_back(with_id<Actor>(id)); break;
        case ReferenceKind::channel: data.channels.push_back(with_id<Channel>(id)); break;
        case ReferenceKind::resource: data.resources.push_back(with_id<Resource>(id)); break;
        case ReferenceKind::service:
            data.services.push_back(with_id<Service>(id));
            data.services.back().partial = true;  // nobody knows its phases
            break;
        case ReferenceKind::attribute:
            if (!data.population) data.population.emplace();
            data.population->attributes.push_back(with_id<Attribute>(id));
            data.population->attributes.back().share = literal(0.5);
            break;
        case ReferenceKind::touchpoint:
        case ReferenceKind::attribute_value: break;
    }
}

// Where stages and lanes are the default ones, a missing one is forgotten by those that name it.
void forget_missing_defaults(PathData& data, const std::vector<std::pair<ReferenceKind, std::string>>& missing) {
    std::unordered_set<std::string_view> stages, lanes;
    for (const auto& [kind, id] : missing) {
        if (kind == ReferenceKind::stage && data.stages.empty()) stages.insert(id);
        if (kind == ReferenceKind::lane && data.lanes.empty()) lanes.insert(id);
    }
    const auto forget = [](std::string& id, const auto& forgotten) {
        if (forgotten.count(id) > 0) id.clear();
    };
    for (auto& t : data.touchpoints) forget(t.stage, stages);
    for (auto& s : data.services) forget(s.stage, stages);
    for (auto& a : data.actors) forget(a.lane, lanes);
}

// Keeps the first of each id and nothing that is loose; notes the original indices.
template <class T>
void keep_sound(std::vector<T>& list, const std::string& name, const std::set<std::size_t>& loose, Kept& kept) {
    std::unordered_set<std::string> ids;
    std::vector<std::size_t> indices;
    std::vector<T> sound;
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (!ids.insert(list[i].id).second || loose.count(i)) continue;
        indices.push_back(i);
        sound.push_back(std::move(list[i]));
    }
    kept.emplace_back(name, std::move(indices));
    list = std::move(sound);
}

}  // namespace

ServicePath::SoundPart ServicePath::sound_part(PathData data, std::shared_ptr<const SourceMap> map) {
    detail::Definitions defined(data);
    auto findings = detail::check_references(data, defined);
    const auto made_path = [&map](PathData sound, detail::Definitions ids) {
        auto shared = std::make_shared<const PathData>(std::move(sound));
        auto index = std::make_shared<const Index>(*shared, std::move(ids));
        return ServicePath(std::move(shared), std::move(index), std::move(map));
    };
    if (findings.empty() && !any_holds_nothing(data)) return {made_path(std::move(data), std::move(defined)), {}, {}, {}, {}, true};
    // The reader has already said that an id is missing.
    findings.erase(std::remove_if(findings.begin(), findings.end(),
                                  [](const Diagnostic& d) {
                                      return d.code == "REF201" && std::any_of(d.args.begin(), d.args.end(), [](const Argument& a) {
                                                 return a.name == "id" && a.value.empty();
                                             });
                                  }),
                   findings.end());
    if (map) locate(findings, *map);
    detail::cut_to_size_limits(data, findings);
    const auto loose = find_loose(data, defined);

    // A way that does not even say from where or where to (the reader reported it), or has the id of another.
    auto loose_ways = loose.transitions, loose_interrupts = loose.interrupts;
    std::unordered_set<std::string_view> way_ids, interrupt_ids;
    for (std::size_t k = 0; k < data.transitions.size(); ++k) {
        const auto& way = data.transitions[k];
        if (!way_ids.insert(way.id).second || way.from.empty() || way.to.empty()) loose_ways.insert(k);
    }
    for (std::size_t k = 0; k < data.interrupts.size(); ++k)
        if (!interrupt_ids.insert(data.interrupts[k].id).second || data.interrupts[k].to.empty()) loose_interrupts.insert(k);

    std::set<std::string> lost_out;
    std::set<std::string> lost_in;
    for (const auto k : loose_ways) {
        lost_out.insert(data.transitions[k].from);
        lost_in.insert(data.transitions[k].to);
    }
    for (const auto k : loose_interrupts) lost_in.insert(data.interrupts[k].to);

    for (const auto k : loose.parameter_cases) data.parameters[k].cases.clear();
    for (const auto k : loose.service_holds) data.services[k].holds.clear();
    for (const auto k : loose.touchpoint_holds) data.touchpoints[k].holds.clear();
    for (const auto k : loose.contacts) data.touchpoints[k].contacts.clear();
    for (const auto k : loose.joins) {
        data.touchpoints[k].join.clear();
        lost_in.insert(data.touchpoints[k].id);
    }
    if (loose.entry_ages) data.population->entry_age.clear();

    Kept kept;
    const std::set<std::size_t> none;
    keep_sound(data.stages, "stages", none, kept);
    keep_sound(data.lanes, "lanes", none, kept);
    if (data.population) keep_sound(data.population->attributes, "population/attributes", none, kept);
    keep_sound(data.parameters, "parameters", none, kept);
    keep_sound(data.source_list, "sources", none, kept);
    keep_sound(data.actors, "actors", none, kept);
    keep_sound(data.channels, "channels", none, kept);
    keep_sound(data.resources, "resources", none, kept);
    keep_sound(data.services, "services", none, kept);
    keep_sound(data.touchpoints, "touchpoints", none, kept);
    keep_sound(data.transitions, "transitions", loose_ways, kept);
    keep_sound(data.interrupts, "interrupts", loose_interrupts, kept);
    keep_sound(data.rules, "rules", loose.rules, kept);
    keep_sound(data.costs, "costs", loose.costs, kept);
    keep_sound(data.glossary, "glossary", none, kept);
    forget_missing_defaults(data, loose.missing);
    for (const auto& [kind, id] : loose.missing) add_placeholder(data, kind, id);

    detail::Definitions sound(data);
    SoundPart part{made_path(std::move(data), std::move(sound)), std::move(findings), {}, {}, std::move(kept)};
    for (std::size_t i = 0; i < part.path->touchpoints.size(); ++i) {
        if (lost_out.count(part.path->touchpoints[i].id)) part.lost_way_out.push_back(i);
        if (lost_in.count(part.path->touchpoints[i].id)) part.lost_way_in.push_back(i);
    }
    return part;
}

std::string ServicePath::SoundPart::original_pointer(std::string_view pointer) const {
    for (const auto& [list, indices] : kept) {
        const auto prefix = '/' + list + '/';
        if (pointer.substr(0, prefix.size()) != prefix) continue;
        std::size_t index = 0;
        const auto rest = pointer.substr(prefix.size());
        const auto end = std::from_chars(rest.data(), rest.data() + rest.size(), index).ptr;
        if (index >= indices.size()) return {};  // a placeholder
        return prefix + std::to_string(indices[index]) + std::string(rest.substr(static_cast<std::size_t>(end - rest.data())));
    }
    return std::string{pointer};
}

}  // namespace polku
