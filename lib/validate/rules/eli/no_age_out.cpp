// ELI603: a service with a highest age, and nothing that leads its clients on when they reach it.
#include <algorithm>
#include <map>
#include <set>

#include "validate/age_routes.hpp"
#include "validate/rules.hpp"
#include "validate/wording.hpp"

namespace polku::detail::rules {
namespace {

// Interrupts of type age that stand there and come after the limit.
std::vector<std::size_t> late_interrupts(const Context& context, const std::vector<std::size_t>& touchpoints, double below) {
    const auto& path = context.path;
    std::vector<std::size_t> late;
    std::vector<char> is_lacking(path->touchpoints.size(), 0);
    for (const auto t : touchpoints) is_lacking[t] = 1;
    for (std::size_t k = 0; k < path->interrupts.size(); ++k) {
        const auto& trigger = path->interrupts[k].trigger;
        if (trigger.type != TriggerType::age || !(age_of_interrupt(path, trigger) > below + same_age)) continue;
        const auto scope = path.interrupt_scope(k);
        if (std::any_of(scope.begin(), scope.end(), [&](auto t) { return is_lacking[t] != 0; })) late.push_back(k);
    }
    return late;
}

}  // namespace

void no_age_out(Context& context) {
    // An interrupt that could not be read may be the one.
    if (context.unsure.ways_to_nowhere > 0 || context.has_reader_error("/interrupts")) return;
    const AgeRoutes routes(context);
    const auto& path = context.path;
    std::map<double, std::vector<std::size_t>> lacking;  // by age: what is missing there is one interrupt, for all services
    for (std::size_t t = 0; t < path->touchpoints.size(); ++t)
        if (routes.lacks(t)) lacking[routes.limit(t)->below].push_back(t);
    for (const auto& [below, touchpoints] : lacking) {
        std::set<std::size_t> services;
        for (const auto t : touchpoints) services.insert(routes.limit(t)->service);
        std::vector<std::string> service_ids;
        for (const auto s : services) service_ids.push_back(path->services[s].id);
        auto finding = make_diagnostic("ELI603", "",
                                       {{"services", list_argument(service_ids)},
                                        {"below", rounded_number(below)},
                                        {"touchpoints", list_argument(context.ids_of(touchpoints))}},
                                       child_pointer("/services", *services.begin()) + "/age", {"service", service_ids.front(), {}});
        finding.witness = routes.way_to(touchpoints.front());
        for (const auto k : late_interrupts(context, touchpoints, below))
            finding.related.push_back(make_related("comes-late", child_pointer("/interrupts", k) + "/trigger/at",
                                                   {{"age", rounded_number(age_of_interrupt(path, path->interrupts[k].trigger))}}));
        context.report(std::move(finding), "below");
    }
}

}  // namespace polku::detail::rules
