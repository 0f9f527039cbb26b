#include "analysis/age_stay.hpp"

#include <algorithm>
#include <cmath>

#include "analysis/blocks.hpp"

namespace polku::detail {
namespace {

// A stay that is the same for everybody.
std::optional<double> fixed_stay(const ServicePath& path, const Touchpoint& touchpoint) {
    if (touchpoint.kind == TouchpointKind::subpath) return std::nullopt;
    if (!touchpoint.duration) return 0;
    const auto& law = touchpoint.duration->law;
    if (!law || law->dist != LawKind::fixed || !law->value) return std::nullopt;
    if (!law->value->is_literal() && !path->parameters[path.find_parameter(law->value->param).value()].cases.empty()) return std::nullopt;
    return value_of(path, *law->value) * days_in(law->unit);
}

std::optional<double> mean_stay(const ServicePath& path, const Touchpoint& touchpoint) {
    if (touchpoint.kind == TouchpointKind::subpath) return std::nullopt;
    if (!touchpoint.duration) return 0;
    const auto law = touchpoint.duration->law ? Distribution::make(path, *touchpoint.duration->law) : std::nullopt;
    return law ? std::optional(law->mean()) : std::nullopt;
}

std::optional<Distribution> age_at(const ServicePath& path, std::size_t entry) {
    if (!path->population) return std::nullopt;
    const auto& ages = path->population->entry_age;
    const auto found = std::find_if(ages.begin(), ages.end(), [&](const EntryAge& e) { return e.at == path->touchpoints[entry].id; });
    return found == ages.end() ? std::nullopt : Distribution::make(path, found->law);
}

class Arrivals {
public:
    using Stay = std::optional<double> (*)(const ServicePath&, const Touchpoint&);
    Arrivals(const ServicePath& path, Stay stay)
        : path_(path),
          stay_(stay),
          joins_(joins_of_splits(path)),
          times_(path->touchpoints.size()),
          seen_(path->touchpoints.size(), false) {}

    std::vector<std::optional<double>> run(std::size_t entry) {
        come(entry, 0.0);
        while (!open_.empty()) {
            const auto t = open_.back();
            open_.pop_back();
            const auto stay = stay_(path_, path_->touchpoints[t]);
            const auto time = times_[t] && stay ? std::optional(*times_[t] + *stay) : std::nullopt;
            for (const auto out : path_.outgoing(t)) come(path_.to_of(out), time);
            if (joins_[t] != nowhere) come(joins_[t], time);  // when no way starts
            for (std::size_t i = 0; i < path_->interrupts.size(); ++i) {
                const auto scope = path_.interrupt_scope(i);
                if (std::find(scope.begin(), scope.end(), t) != scope.end()) come(path_.interrupt_target(i), std::nullopt);
            }
        }
        return times_;
    }

private:
    void come(std::size_t t, std::optional<double> time) {
        if (seen_[t] && (!times_[t] || (time && std::abs(*times_[t] - *time) < 1e-9))) return;
        times_[t] = seen_[t] ? std::nullopt : time;
        seen_[t] = true;
        open_.push_back(t);
    }

    const ServicePath& path_;
    Stay stay_;
    std::vector<std::size_t> joins_;
    std::vector<std::optional<double>> times_;
    std::vector<bool> seen_;
    std::vector<std::size_t> open_{};
};

}  // namespace

std::vector<std::optional<double>> fixed_arrivals(const ServicePath& path, std::size_t entry) {
    return Arrivals(path, fixed_stay).run(entry);
}

std::vector<std::optional<double>> mean_arrivals(const ServicePath& path, std::size_t entry) {
    return Arrivals(path, mean_stay).run(entry);
}

double mean_stay_until_age(const ServicePath& path, std::size_t entry, std::optional<double> arrival, double limit) {
    const auto age = age_at(path, entry);
    return age && arrival ? std::max(0.0, limit - age->mean() - *arrival) : std::nan("");
}

std::optional<Distribution> stay_until_age(const ServicePath& path, std::size_t entry, std::optional<double> arrival, double limit) {
    if (!path->population) return std::nullopt;
    const auto& ages = path->population->entry_age;
    const auto found = std::find_if(ages.begin(), ages.end(), [&](const EntryAge& e) { return e.at == path->touchpoints[entry].id; });
    if (found == ages.end()) return std::nullopt;
    const auto age = Distribution::make(path, found->law);
    if (!age) return std::nullopt;
    const double left = limit - arrival.value_or(0);
    if (age->cdf(left * (1 - 1e-12)) <= 0) return Distribution::fixed(0);
    if (!arrival) return std::nullopt;

    // What is left is the mirror image of the age.
    const auto days_left = [&](const Number& years) { return literal(left - value_of(path, years) * days_in(found->law.unit)); };
    Law rest;
    rest.dist = found->law.dist;
    switch (found->law.dist) {
        case LawKind::fixed: return Distribution::fixed(std::max(0.0, days_left(*found->law.value).value));
        case LawKind::triangular: rest.mode = days_left(*found->law.mode); [[fallthrough]];
        case LawKind::uniform:
            rest.min = days_left(*found->law.max);
            rest.max = days_left(*found->law.min);
            return rest.min->value >= 0 ? Distribution::make(path, rest) : std::nullopt;
        default: return std::nullopt;
    }
}

}  // namespace polku::detail
