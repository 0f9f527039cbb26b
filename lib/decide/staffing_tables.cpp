#include "decide/staffing_tables.hpp"
#include "table/sheet.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace polku::decide {
namespace {

using detail::Sheet;
constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

std::string name_of(Verdict verdict) { return verdict == Verdict::met ? "met" : verdict == Verdict::missed ? "missed" : "open"; }

class Tables {
public:
    Tables(const std::vector<Role>& roles, const Trials& trials, const Smallest& answer) : roles_(roles), trials_(trials), answer_(answer) {
        if (answer.found) found_ = find(*answer.found);
    }

    std::vector<Table> all(double confidence) const { return {search(confidence), roles(), goals(), tried(), tried_units(), frontier()}; }

private:
    const Trial* find(const Point& units) const {
        const auto& all = trials_.all();
        const auto found = std::find_if(all.begin(), all.end(), [&](const Trial& trial) { return trial.units == units; });
        return found == all.end() ? nullptr : &*found;
    }

    /// The point with one less of a role; nullptr when it was not tried.
    const Trial* one_less(std::size_t role) const {
        Point less = *answer_.found;
        --less[role];
        return find(less);
    }

    const Bounds& reached(const Trial& trial) const { return trial.goals[trial.scarcest(trials_.places())]; }

    double cost(const Trial& trial) const {
        double sum = 0;
        for (std::size_t r = 0; r < roles_.size(); ++r) sum += roles_[r].cost * trial.units[r];
        return sum;
    }
    std::int64_t units(const Trial& trial) const { return std::accumulate(trial.units.begin(), trial.units.end(), std::int64_t{0}); }
    double wait(const Trial& trial) const { return *std::max_element(trial.role_waits.begin(), trial.role_waits.end()); }

    /// `smallest`: one less of any role misses the goal. `enough`: it meets the goal, and of one less runs do not say so.
    std::string status() const {
        if (found_ == nullptr) return "not-found";
        if (!answer_.whole) return "enough";
        for (std::size_t r = 0; r < roles_.size(); ++r)
            if (found_->units[r] > 1 && one_less(r)->seen.verdict != Verdict::missed) return "enough";
        return "smallest";
    }

    Table search(double confidence) const {
        Sheet<std::string, std::int64_t, std::int64_t, double> sheet(
            "search", {{{"status", ""}, {"points", "1"}, {"runs", "1"}, {"confidence", "1"}}});
        std::int64_t runs = 0;
        for (const auto& trial : trials_.all()) runs += trial.replications;
        sheet.add(status(), static_cast<std::int64_t>(trials_.all().size()), runs, confidence);
        return std::move(sheet).table();
    }

    Table roles() const {
        Sheet<std::string, double, double, double, double, std::string, double, double, double> sheet("roles", {{{"resource", ""},
                                                                                                                 {"slots", "place"},
                                                                                                                 {"now", "unit"},
                                                                                                                 {"analytic", "unit"},
                                                                                                                 {"found", "unit"},
                                                                                                                 {"one_less", ""},
                                                                                                                 {"one_less_reached", "1"},
                                                                                                                 {"wait", "day"},
                                                                                                                 {"cost", "EUR/year"}}});
        for (std::size_t r = 0; r < roles_.size(); ++r) {
            const auto& role = roles_[r];
            if (found_ == nullptr) {
                sheet.add(role.id, role.slots, role.now, role.analytic, unknown, "", unknown, unknown, role.cost);
                continue;
            }
            const auto* less = found_->units[r] > 1 ? one_less(r) : nullptr;
            const std::string verdict = less != nullptr ? name_of(less->seen.verdict) : found_->units[r] > 1 ? "not-tried" : "none";
            sheet.add(role.id, role.slots, role.now, role.analytic, found_->units[r], verdict,
                      less != nullptr ? reached(*less).mean : unknown, found_->role_waits[r], role.cost);
        }
        return std::move(sheet).table();
    }

    Table goals() const {
        Sheet<std::string, double, double, double, double, double> sheet(
            "goals", {{{"at", ""}, {"asked", "1"}, {"within", "day"}, {"reached", "1"}, {"lower", "1"}, {"upper", "1"}}});
        for (std::size_t p = 0; p < trials_.places().size(); ++p) {
            const auto& goal = trials_.places()[p].goal;
            const Bounds bounds = found_ != nullptr ? found_->goals[p] : Bounds{unknown, unknown, unknown};
            sheet.add(goal.at, goal.share, goal.within, bounds.mean, bounds.lower, bounds.upper);
        }
        return std::move(sheet).table();
    }

    Table tried() const {
        Sheet<std::int64_t, std::string, std::int64_t, std::string, double, double, double, std::int64_t, double, double> sheet(
            "tried", {{{"point", ""},
                       {"verdict", ""},
                       {"replications", "1"},
                       {"at", ""},
                       {"reached", "1"},
                       {"lower", "1"},
                       {"upper", "1"},
                       {"units", "unit"},
                       {"cost", "EUR/year"},
                       {"wait", "day"}}});
        std::int64_t number = 0;
        for (const auto& trial : trials_.all()) {
            const auto& at = trials_.places()[trial.scarcest(trials_.places())].goal.at;
            const auto& bounds = reached(trial);
            sheet.add(++number, name_of(trial.seen.verdict), trial.replications, at, bounds.mean, bounds.lower, bounds.upper, units(trial),
                      cost(trial), wait(trial));
        }
        return std::move(sheet).table();
    }

    Table tried_units() const {
        Sheet<std::int64_t, std::string, std::int64_t, double> sheet(
            "tried_units", {{{"point", ""}, {"resource", ""}, {"units", "unit"}, {"wait", "day"}}});
        std::int64_t number = 0;
        for (const auto& trial : trials_.all()) {
            ++number;
            for (std::size_t r = 0; r < roles_.size(); ++r) sheet.add(number, roles_[r].id, trial.units[r], trial.role_waits[r]);
        }
        return std::move(sheet).table();
    }

    /// What less waiting takes: tried points than which none that costs no more serves more in time.
    Table frontier() const {
        Sheet<std::int64_t, std::int64_t, double, double, double> sheet(
            "frontier", {{{"point", ""}, {"units", "unit"}, {"cost", "EUR/year"}, {"reached", "1"}, {"wait", "day"}}});
        const bool money = costs_are_known(roles_);
        const auto& all = trials_.all();
        const auto price = [&](std::size_t i) { return money ? cost(all[i]) : static_cast<double>(units(all[i])); };
        std::vector<std::size_t> order(all.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            return price(a) != price(b) ? price(a) < price(b) : reached(all[a]).mean > reached(all[b]).mean;
        });
        double best = -1;
        for (const auto i : order) {
            if (reached(all[i]).mean <= best) continue;
            best = reached(all[i]).mean;
            sheet.add(static_cast<std::int64_t>(i) + 1, units(all[i]), cost(all[i]), best, wait(all[i]));
        }
        return std::move(sheet).table();
    }

    const std::vector<Role>& roles_;
    const Trials& trials_;
    const Smallest& answer_;
    const Trial* found_ = nullptr;
};

}  // namespace

bool costs_are_known(const std::vector<Role>& roles) {
    return std::none_of(roles.begin(), roles.end(), [](const Role& role) { return std::isnan(role.cost); });
}

std::vector<Table> staffing_tables(const std::vector<Role>& roles, const Trials& trials, const Smallest& answer, double confidence) {
    return Tables(roles, trials, answer).all(confidence);
}

}  // namespace polku::decide
