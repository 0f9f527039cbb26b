#include "analysis/hold_rules.hpp"

namespace polku::detail {
namespace {

std::vector<bool> marks(const ServicePath& path, const std::vector<std::string>& ids) {
    std::vector<bool> marked(path->touchpoints.size(), false);
    for (const auto& id : ids) marked[path.find_touchpoint(id).value()] = true;
    return marked;
}

}  // namespace

std::vector<HoldRule> hold_rules(const ServicePath& path) {
    std::vector<HoldRule> rules;
    const auto add = [&](const std::vector<Hold>& holds, const std::string& element) {
        for (std::size_t i = 0; i < holds.size(); ++i)
            rules.push_back({path.find_resource(holds[i].resource).value(), &holds[i], child_pointer(child_pointer(element, "holds"), i),
                             marks(path, holds[i].from), marks(path, holds[i].until)});
    };
    for (std::size_t s = 0; s < path->services.size(); ++s) add(path->services[s].holds, child_pointer("/services", s));
    for (std::size_t t = 0; t < path->touchpoints.size(); ++t) {
        const auto first = rules.size();
        add(path->touchpoints[t].holds, touchpoint_pointer(t));
        for (auto r = first; r < rules.size(); ++r) {
            if (rules[r].hold->from.empty()) rules[r].from[t] = true;
            if (rules[r].hold->until.empty()) rules[r].until[t] = true;
        }
    }
    return rules;
}

}  // namespace polku::detail
