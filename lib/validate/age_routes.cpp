#include "validate/age_routes.hpp"

#include <algorithm>
#include <limits>
#include <queue>
#include <utility>

#include <polku/distribution.hpp>

#include "validate/times.hpp"

namespace polku::detail {
namespace {

constexpr double never = std::numeric_limits<double>::infinity();
constexpr double years_in_day = 1 / days_in(Unit::year);

}  // namespace

AgeRoutes::AgeRoutes(const Context& context)
    : context_(context),
      path_(context.path),
      limits_(age_limits(context)),
      led_on_(limits_.size(), 0),
      early_(limits_.size(), never),
      ordinary_(ordinary()) {
    come_early();
    note_where_any_leads_on();
}

bool AgeRoutes::lacks(std::size_t t) const {
    if (!limits_[t] || led_on_[t] || context_.unsure_ways_out(t)) return false;
    const auto& service = path_->services[limits_[t]->service];
    if (service.external || service.lasting) return false;  // what happens there is not on this path
    if (past_the_limit(t)) return true;
    if (!ordinary_.reached[t]) return false;
    if (context_.touchpoint(t).phase == Phase::middle) return takes_longer(t, days_in(Unit::day));
    return takes_longer(t, days_in(Unit::month)) && led_on_at_.count(limits_[t]->below) == 0;
}

std::vector<std::string> AgeRoutes::way_to(std::size_t touchpoint) const {
    constexpr std::size_t longest = 200;
    std::vector<std::string> ids;
    for (auto v = touchpoint; v != nowhere && ids.size() < longest; v = ordinary_.before[v]) ids.push_back(context_.touchpoint(v).id);
    std::reverse(ids.begin(), ids.end());
    return ids;
}

Reach AgeRoutes::ordinary() {
    std::vector<Directed::Edge> edges;
    for (std::size_t k = 0; k < path_->transitions.size(); ++k) edges.emplace_back(path_.from_of(k), path_.to_of(k));
    for (std::size_t k = 0; k < path_->interrupts.size(); ++k)
        for (const auto t : path_.interrupt_scope(k))
            if (!leads_on(k, t)) edges.emplace_back(t, path_.interrupt_target(k));
    return reach_from(Directed(limits_.size(), edges), path_.starts());
}

// Notes what an interrupt does for the clients of a touchpoint; true when it leads them on within their service.
bool AgeRoutes::leads_on(std::size_t interrupt, std::size_t t) {
    const auto& trigger = path_->interrupts[interrupt].trigger;
    if (trigger.type != TriggerType::age || !limits_[t]) return false;
    const double age = age_of_interrupt(path_, trigger), below = limits_[t]->below;
    if (age > below + same_age) return false;
    const auto target = path_.interrupt_target(interrupt);
    // It happens once: one before the limit does not lead away from where clients can come back to.
    const auto& round = context_.facts.components.of;
    if (age >= below - same_age || round[t] != round[target]) led_on_[t] = 1;
    const bool within = limits_[target] && limits_[target]->below == below;
    if (within && age < below - same_age) early_[target] = std::min(early_[target], age);
    return within;
}

// On from where interrupts before the limit lead to, with mean stays.
void AgeRoutes::come_early() {
    using Arrival = std::pair<double, std::size_t>;
    std::priority_queue<Arrival, std::vector<Arrival>, std::greater<>> queue;
    for (std::size_t t = 0; t < early_.size(); ++t)
        if (early_[t] < never) queue.emplace(early_[t], t);
    while (!queue.empty()) {
        const auto [age, t] = queue.top();
        queue.pop();
        if (age > early_[t]) continue;
        const double later = age + mean_stay(path_, context_.touchpoint(t)) * years_in_day;
        for (const auto k : path_.outgoing(t)) {
            const auto to = path_.to_of(k);
            if (!can_be_taken(path_, k) || !(later < early_[to])) continue;
            early_[to] = later;
            queue.emplace(later, to);
        }
    }
}

// True for who was led here before the limit, and reaches it here by the shortest way.
bool AgeRoutes::past_the_limit(std::size_t t) const {
    const double below = limits_[t]->below;
    const double stay = mean_stay(path_, context_.touchpoint(t)) * years_in_day;
    return early_[t] < below && early_[t] + stay > below + years_in_day;
}

bool AgeRoutes::takes_longer(std::size_t t, double days) const {
    const auto& touchpoint = context_.touchpoint(t);
    if (touchpoint.kind == TouchpointKind::subpath) return true;
    if (!touchpoint.duration) return false;
    if (const auto& until = touchpoint.duration->until_age) return value_of(path_, *until) > limits_[t]->below + same_age;
    const auto law = Distribution::make(path_, *touchpoint.duration->law);
    return law && law->mean() > days;
}

void AgeRoutes::note_where_any_leads_on() {
    for (std::size_t t = 0; t < limits_.size(); ++t) {
        if (!limits_[t]) continue;
        const auto& duration = context_.touchpoint(t).duration;
        const bool ends = duration && duration->until_age && value_of(path_, *duration->until_age) <= limits_[t]->below + same_age;
        if (led_on_[t] || ends) led_on_at_.insert(limits_[t]->below);
    }
}

}  // namespace polku::detail
