// ELI603: a service with a highest age, and nothing that leads its clients on when they reach it. Looked at are the middle
// touchpoints that take longer than a day: a shorter stay ends about the birthday, and whoever reaches the age before the middle is led
// on when entering it.
#include <algorithm>
#include <map>
#include <set>

#include <polku/distribution.hpp>

#include "validate/ages.hpp"
#include "validate/rules.hpp"
#include "validate/wording.hpp"

namespace polku::detail::rules {
namespace {

class AgeRoutes {
public:
    explicit AgeRoutes(const Context& context)
        : context_(context), path_(context.path), limits_(age_limits(context)), led_on_(limits_.size(), 0), ordinary_(ordinary()) {}

    const std::optional<AgeLimit>& limit(std::size_t touchpoint) const { return limits_[touchpoint]; }

    /// True when a client who is here at the highest age stays.
    bool lacks(std::size_t t) const {
        if (!limits_[t] || context_.touchpoint(t).phase != Phase::middle || !lasts(t)) return false;
        const auto& service = path_->services[limits_[t]->service];
        if (service.external || service.lasting) return false;  // what happens there is not on this path
        return ordinary_.reached[t] && !led_on_[t] && !context_.unsure_ways_out(t);
    }

    /// The ids on the way from a start.
    std::vector<std::string> way_to(std::size_t touchpoint) const {
        constexpr std::size_t longest = 200;
        std::vector<std::string> ids;
        for (auto v = touchpoint; v != nowhere && ids.size() < longest; v = ordinary_.before[v]) ids.push_back(context_.touchpoint(v).id);
        std::reverse(ids.begin(), ids.end());
        return ids;
    }

private:
    // Where clients come to without having been led on by their age within the service: the rest of that way may take its time.
    Reach ordinary() {
        std::vector<Directed::Edge> edges;
        for (std::size_t k = 0; k < path_->transitions.size(); ++k) edges.emplace_back(path_.from_of(k), path_.to_of(k));
        for (std::size_t k = 0; k < path_->interrupts.size(); ++k)
            for (const auto t : path_.interrupt_scope(k))
                if (!leads_on(k, t)) edges.emplace_back(t, path_.interrupt_target(k));
        return reach_from(Directed(limits_.size(), edges), path_.starts());
    }

    // Notes what an interrupt does for the clients of a touchpoint; true when it leads them on within their service.
    bool leads_on(std::size_t interrupt, std::size_t t) {
        const auto& trigger = path_->interrupts[interrupt].trigger;
        if (trigger.type != TriggerType::age || !limits_[t]) return false;
        const double age = age_of_interrupt(path_, trigger), below = limits_[t]->below;
        if (age > below + same_age) return false;
        const auto target = path_.interrupt_target(interrupt);
        // It happens once: one before the limit does not lead away from where clients can come back to.
        const auto& round = context_.facts.components.of;
        if (age >= below - same_age || round[t] != round[target]) led_on_[t] = 1;
        return limits_[target] && limits_[target]->below == below;
    }

    bool lasts(std::size_t t) const {
        const auto& touchpoint = context_.touchpoint(t);
        if (touchpoint.kind == TouchpointKind::subpath) return true;
        if (!touchpoint.duration) return false;
        if (const auto& until = touchpoint.duration->until_age) return value_of(path_, *until) > limits_[t]->below + same_age;
        const auto law = Distribution::make(path_, *touchpoint.duration->law);
        return law && law->mean() > days_in(Unit::day);
    }

    const Context& context_;
    const ServicePath& path_;
    std::vector<std::optional<AgeLimit>> limits_;
    std::vector<char> led_on_;  ///< an interrupt takes clients away from here at the highest age or before
    Reach ordinary_;
};

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
        context.report(std::move(finding), "below");
    }
}

}  // namespace polku::detail::rules
