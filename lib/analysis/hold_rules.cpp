#include "analysis/hold_rules.hpp"

#include <utility>

namespace polku::detail {
namespace {

std::vector<std::size_t> touchpoints_of(const ServicePath& path, const std::vector<std::string>& ids) {
    std::vector<std::size_t> touchpoints;
    for (const auto& id : ids) touchpoints.push_back(path.find_touchpoint(id).value());
    return touchpoints;
}

std::vector<bool> marks(const ServicePath& path, const std::vector<std::size_t>& touchpoints) {
    std::vector<bool> marked(path->touchpoints.size(), false);
    for (const auto t : touchpoints) marked[t] = true;
    return marked;
}

}  // namespace

std::vector<HoldPlaces> hold_places(const ServicePath& path) {
    std::vector<HoldPlaces> places;
    const auto add = [&](const std::vector<Hold>& holds, const std::string& element) {
        for (std::size_t i = 0; i < holds.size(); ++i)
            places.push_back({path.find_resource(holds[i].resource).value(), &holds[i], child_pointer(child_pointer(element, "holds"), i),
                              touchpoints_of(path, holds[i].from), touchpoints_of(path, holds[i].until)});
    };
    for (std::size_t s = 0; s < path->services.size(); ++s) add(path->services[s].holds, child_pointer("/services", s));
    for (std::size_t t = 0; t < path->touchpoints.size(); ++t) {
        const auto first = places.size();
        add(path->touchpoints[t].holds, touchpoint_pointer(t));
        for (auto r = first; r < places.size(); ++r)
            for (auto* list : {&places[r].from, &places[r].until})
                if (list->empty()) *list = {t};
    }
    return places;
}

std::vector<HoldRule> hold_rules(const ServicePath& path) {
    std::vector<HoldRule> rules;
    for (auto& place : hold_places(path))
        rules.push_back({place.resource, place.hold, std::move(place.pointer), marks(path, place.from), marks(path, place.until)});
    return rules;
}

}  // namespace polku::detail
