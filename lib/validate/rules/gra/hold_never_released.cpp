// GRA314: a hold from whose `from` no transition leads to what ends it: an `until`, a pause, a transition that releases the
// resource, or the join of the block it begins in. Ends and interrupts do not count: they end every hold.
#include <algorithm>

#include "analysis/hold_rules.hpp"
#include "validate/reach_sets.hpp"
#include "validate/rules.hpp"
#include "validate/unreached.hpp"
#include "validate/wording.hpp"

namespace polku::detail::rules {
namespace {

Directed transitions_only(const ServicePath& path) {
    std::vector<Directed::Edge> edges;
    for (std::size_t k = 0; k < path->transitions.size(); ++k)
        if (path->touchpoints[path.from_of(k)].kind != TouchpointKind::end && can_be_taken(path, k))
            edges.emplace_back(path.from_of(k), path.to_of(k));
    return {path->touchpoints.size(), edges};
}

// For each resource the touchpoints where a transition that releases it begins.
std::vector<std::vector<std::size_t>> releases(const ServicePath& path) {
    std::vector<std::vector<std::size_t>> found(path->resources.size());
    for (std::size_t k = 0; k < path->transitions.size(); ++k)
        for (const auto& id : path->transitions[k].releases) found[path.find_resource(id).value()].push_back(path.from_of(k));
    return found;
}

// Whoever stands on a way of a block with a join gives back at the join what began there.
bool ends_with_its_block(const ServicePath& path, const Blocks& blocks, std::size_t touchpoint) {
    for (auto way = blocks.ways[touchpoint]; way != nowhere; way = blocks.ways[path.from_of(way)])
        if (blocks.joins[path.from_of(way)] != nowhere) return true;
    return false;
}

void report(Context& context, const HoldPlaces& hold, const std::vector<std::size_t>& kept) {
    auto finding = make_diagnostic("GRA314", "",
                                   {{"resource", quoted_excerpt(hold.hold->resource)},
                                    {"from", list_argument(context.ids_of(kept))},
                                    {"until", list_argument(context.ids_of(hold.until))}},
                                   hold.pointer, {"resource", hold.hold->resource, {}});
    finding.related.push_back(make_related("begins", touchpoint_pointer(kept.front())));
    context.report(std::move(finding), hold.hold->until.empty() ? "resource" : "until");
}

}  // namespace

void hold_never_released(Context& context) {
    const auto& path = context.path;
    auto holds = hold_places(path);
    // Without `until` a hold is meant to last until the end.
    // Where nobody comes to any of `until`, GRA303 or GRA306 says that.
    const auto& facts = context.facts;
    const auto nobody_comes = [&](std::size_t t) { return !path.starts().empty() && !facts.from_start.reached[t]; };
    const auto has_no_matter = [&](const HoldPlaces& hold) { return std::all_of(hold.until.begin(), hold.until.end(), nobody_comes); };
    holds.erase(std::remove_if(holds.begin(), holds.end(), has_no_matter), holds.end());
    if (holds.empty()) return;
    const auto graph = transitions_only(path);
    const auto components = strong_components(graph);
    const ReachableSets reachable(graph, components);
    const auto released = releases(path);
    std::vector<std::size_t> of_all;  // ends every hold, or may
    for (std::size_t t = 0; t < path->touchpoints.size(); ++t) {
        const bool leads_on = facts.to_end.reached[t] && !path.outgoing(t).empty() && !leads_only_to_itself(path, t);
        const bool stuck = !path.ends().empty() && !leads_on && context.touchpoint(t).kind != TouchpointKind::end;  // GRA304, GRA305
        if (context.touchpoint(t).kind == TouchpointKind::pause || context.unsure_ways_out(t) || stuck) of_all.push_back(t);
    }

    constexpr std::size_t at_once = 31;  // two sets for each, and one for all
    for (std::size_t first = 0; first < holds.size(); first += at_once) {
        const auto count = std::min(at_once, holds.size() - first);
        std::vector<std::span<const std::size_t>> sets{of_all};
        for (std::size_t i = first; i < first + count; ++i) sets.insert(sets.end(), {holds[i].until, released[holds[i].resource]});
        const auto reached = reachable.of(sets);
        for (std::size_t i = 0; i < count; ++i) {
            const auto& hold = holds[first + i];
            const auto ends = std::uint64_t{1} | std::uint64_t{3} << (2 * i + 1);
            std::vector<std::size_t> kept;
            for (const auto t : hold.from)
                if (!(reached[components.of[t]] & ends) && !ends_with_its_block(path, context.facts.blocks, t)) kept.push_back(t);
            if (!kept.empty()) report(context, hold, kept);
        }
    }
}

}  // namespace polku::detail::rules
