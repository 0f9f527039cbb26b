#include "simulate/supply_desk.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace polku::simulation {
namespace {

void note_level(std::vector<double>& days_at, const Meter& meter, double now) {
    const auto level = static_cast<std::size_t>(std::ceil(meter.level() - 1e-9));
    if (level >= days_at.size()) days_at.resize(level + 1);
    days_at[level] += now - meter.since();
}

}  // namespace

SupplyDesk::SupplyDesk(const Supply& supply) : supply_(supply) { restart(); }

void SupplyDesk::restart() {
    workers_.clear();
    lines_.assign(1, WaitingLine{});
    used_ = queue_ = capacity_ = Meter{};
    days_at_level_.clear();
    apply(0, 0);
}

void SupplyDesk::apply(std::size_t step, double now) {
    const auto& next = supply_.steps[step];
    unlimited_ = next.unlimited;
    if (workers_.size() < next.limits.size()) {
        workers_.resize(next.limits.size());
        lines_.resize(workers_.size() + 1);
        fill_.resize(workers_.size());
    }
    for (std::size_t w = 0; w < workers_.size(); ++w) {
        workers_[w].here = w < next.limits.size();
        workers_[w].limit = workers_[w].here ? next.limits[w] : 0;
        refill(static_cast<Index>(w));
    }
    const double capacity = unlimited_ ? 0 : std::accumulate(next.limits.begin(), next.limits.end(), 0.0);
    capacity_.add(now, capacity - capacity_.level());
}

Index SupplyDesk::find_room(double slots, Index wanted, double draw) const {
    if (unlimited_) return 0;
    if (wanted != none) return fits(workers_[wanted], slots) ? wanted : none;
    if (supply_.assign == Assignment::random) {
        std::size_t open = 0;
        for (const auto& worker : workers_) open += fits(worker, slots) ? 1 : 0;
        auto chosen = static_cast<std::size_t>(draw * static_cast<double>(open));
        for (Index w = 0; w < workers_.size(); ++w)
            if (fits(workers_[w], slots) && chosen-- == 0) return w;
        return none;
    }
    if (workers_.empty()) return none;
    // The share of the limit: of two with different limits, whose list is emptier.
    const auto emptiest = static_cast<Index>(std::min_element(fill_.begin(), fill_.end()) - fill_.begin());
    if (fits(workers_[emptiest], slots)) return emptiest;
    Index best = none;  // who has half a list may be the emptiest and still lack the room
    for (Index w = 0; w < workers_.size(); ++w)
        if (fits(workers_[w], slots) && (best == none || fill_[w] < fill_[best])) best = w;
    return best;
}

Index SupplyDesk::neediest(const std::vector<double>& wanted) const {
    Index best = 0;
    const auto lack = [&](Index w) { return (wanted.empty() ? workers_[w].limit : wanted[w]) - workers_[w].load.level(); };
    for (Index w = 1; w < workers_.size() && (wanted.empty() || w < wanted.size()); ++w)
        if (workers_[w].here && lack(w) > lack(best)) best = w;
    return best;
}

std::vector<double> SupplyDesk::days_at_level(double now) const {
    auto days = days_at_level_;
    if (!supply_.keeps_levels) return days;
    if (supply_.mode != ResourceMode::caseload) {
        note_level(days, used_, now);
        return days;
    }
    for (const auto& worker : workers_)
        if (worker.here || worker.load.level() > 0) note_level(days, worker.load, now);
    return days;
}

void SupplyDesk::take(Index worker, double slots, double now) {
    const bool by_worker = supply_.mode == ResourceMode::caseload;
    if (supply_.keeps_levels && !by_worker) note_level(days_at_level_, used_, now);
    if (worker < workers_.size()) {
        auto& load = workers_[worker].load;
        if (supply_.keeps_levels && by_worker) note_level(days_at_level_, load, now);
        load.add(now, slots);
        refill(worker);
    }
    used_.add(now, slots);
}

void SupplyDesk::give_back(Index worker, double slots, double now) { take(worker, -slots, now); }

void SupplyDesk::start_measuring(double now) {
    for (auto& worker : workers_) worker.load.start(now);
    days_at_level_.clear();
    used_.start(now);
    queue_.start(now);
    capacity_.start(now);
}

}  // namespace polku::simulation
