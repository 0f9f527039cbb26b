#include "model/scopes.hpp"

#include <algorithm>
#include <unordered_set>

namespace polku::detail {
namespace {

std::vector<bool> wanted_phases(const Scope& scope) {
    std::vector<bool> wanted(3, scope.phases.empty());
    for (const auto phase : scope.phases) wanted[static_cast<std::size_t>(phase)] = true;
    return wanted;
}

}  // namespace

Scopes::Scopes(const PathData& data) : data_(data) {
    for (std::size_t i = 0; i < data.touchpoints.size(); ++i) {
        const auto& t = data.touchpoints[i];
        touchpoints_.emplace(t.id, i);
        if (t.kind == TouchpointKind::end || t.kind == TouchpointKind::pause) continue;
        everywhere_.push_back(i);
        by_phase_[static_cast<std::size_t>(t.phase)].push_back(i);
        by_service_[t.service][static_cast<std::size_t>(t.phase)].push_back(i);
    }
}

template <class Visit>
void Scopes::each_list(const Scope& scope, Visit visit) const {
    const auto phases = wanted_phases(scope);
    const auto visit_phases = [&](const ByPhase& lists) {
        for (std::size_t p = 0; p < lists.size(); ++p)
            if (phases[p]) visit(lists[p]);
    };
    if (scope.services.empty()) return visit_phases(by_phase_);
    std::unordered_set<std::string_view> seen;
    for (const auto& service : scope.services)
        if (const auto found = by_service_.find(service); found != by_service_.end() && seen.insert(service).second)
            visit_phases(found->second);
}

std::vector<std::size_t> Scopes::named(const Scope& scope) const {
    const std::unordered_set<std::string_view> services(scope.services.begin(), scope.services.end());
    const auto phases = wanted_phases(scope);
    std::vector<std::size_t> found;
    for (const auto& id : scope.touchpoints) {
        const auto place = touchpoints_.find(id);
        if (place == touchpoints_.end()) continue;
        const auto& t = data_.touchpoints[place->second];
        if ((services.empty() || services.count(t.service) > 0) && phases[static_cast<std::size_t>(t.phase)])
            found.push_back(place->second);
    }
    return found;
}

std::vector<std::size_t> Scopes::of(const Interrupt& interrupt) const {
    if (!interrupt.scope) return everywhere_;
    std::vector<std::size_t> scope;
    if (!interrupt.scope->touchpoints.empty()) scope = named(*interrupt.scope);
    else each_list(*interrupt.scope, [&](const auto& list) { scope.insert(scope.end(), list.begin(), list.end()); });
    std::sort(scope.begin(), scope.end());
    scope.erase(std::unique(scope.begin(), scope.end()), scope.end());
    return scope;
}

std::size_t Scopes::size_of(const Interrupt& interrupt) const {
    if (!interrupt.scope) return everywhere_.size();
    if (!interrupt.scope->touchpoints.empty()) return interrupt.scope->touchpoints.size();
    std::size_t size = 0;
    each_list(*interrupt.scope, [&](const auto& list) { size += list.size(); });
    return size;
}

}  // namespace polku::detail
