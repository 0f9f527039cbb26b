#include "analysis/result_tables.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace polku::detail {
namespace {

using Numbers = std::vector<double>;
using Counts = std::vector<std::int64_t>;
using Texts = std::vector<std::string>;

Table ends_table(const ServicePath& path, const Answers& answers) {
    Texts ids, outcomes;
    Numbers times;
    for (std::size_t k = 0; k < path.ends().size(); ++k) {
        const auto& end = path->touchpoints[path.ends()[k]];
        ids.push_back(end.id);
        outcomes.push_back(end.outcome ? std::string(name_of(*end.outcome)) : std::string());
        const double p = answers.ends[k];
        times.push_back(p > 0 ? answers.end_time[k] / p : std::numeric_limits<double>::quiet_NaN());
    }
    return {"ends", {{"end", "", ids}, {"outcome", "", outcomes}, {"probability", "1", answers.ends}, {"mean_time", "day", times}}};
}

Table visits_table(const ServicePath& path, const Answers& answers) {
    Texts ids, services;
    Numbers means, deviations;
    for (std::size_t t = 0; t < path->touchpoints.size(); ++t) {
        ids.push_back(path->touchpoints[t].id);
        services.push_back(path->services[path.service_of(t)].id);
        means.push_back(answers.visits[t].mean);
        deviations.push_back(std::sqrt(answers.visits[t].variance));
    }
    return {"visits", {{"touchpoint", "", ids}, {"service", "", services}, {"visits", "1", means}, {"sd", "1", deviations}}};
}

Table time_table(const ServicePath& path, const Answers& answers) {
    Texts scopes{"path"};
    Numbers means{answers.time.mean}, deviations{std::sqrt(answers.time.variance)};
    for (std::size_t s = 0; s < path->services.size(); ++s) {
        scopes.push_back(path->services[s].id);
        means.push_back(answers.services[s].mean);
        deviations.push_back(std::sqrt(answers.services[s].variance));
    }
    return {"time", {{"scope", "", scopes}, {"mean", "day", means}, {"sd", "day", deviations}}};
}

// Touchpoints that a way marked `return` leads to.
Table rounds_table(const ServicePath& path, const Answers& answers) {
    Texts ids;
    Counts rounds;
    Numbers probabilities;
    for (std::size_t t = 0; t < path->touchpoints.size(); ++t) {
        const auto in = path.incoming(t);
        const bool returned_to =
            std::any_of(in.begin(), in.end(), [&](std::size_t i) { return path->transitions[i].kind == TransitionKind::back; });
        if (!returned_to) continue;
        double tail = 1;
        const auto& law = answers.rounds[t];
        for (std::size_t n = 0; n < law.size() && (n == 0 || tail >= 1e-6); ++n) {
            ids.push_back(path->touchpoints[t].id);
            rounds.push_back(static_cast<std::int64_t>(n));
            probabilities.push_back(law[n]);
            tail -= law[n];
        }
    }
    return {"rounds", {{"touchpoint", "", ids}, {"rounds", "1", rounds}, {"probability", "1", probabilities}}};
}

Table places_table(const ServicePath& path, const Answers& answers, double arrivals_per_day) {
    Texts ids;
    Numbers places, capacities;
    for (std::size_t r = 0; r < path->resources.size(); ++r) {
        const auto& resource = path->resources[r];
        ids.push_back(resource.id);
        places.push_back(answers.slot_days[r] * arrivals_per_day);
        const bool counted = !resource.unlimited && resource.mode != ResourceMode::hours;
        capacities.push_back(counted ? value_of(path, resource.units) * value_of(path, resource.slots_per_unit)
                                     : std::numeric_limits<double>::quiet_NaN());
    }
    return {"places",
            {{"resource", "", ids},
             {"days_per_client", "day", answers.slot_days},
             {"holds", "1", answers.holds},
             {"places", "place", places},
             {"capacity", "place", capacities}}};
}

Table clients_table(const ServicePath& path, const Answers& answers, double arrivals_per_day) {
    Texts scopes{"path"};
    Numbers clients{answers.time.mean * arrivals_per_day};
    for (std::size_t s = 0; s < path->services.size(); ++s) {
        scopes.push_back(path->services[s].id);
        clients.push_back(answers.services[s].mean * arrivals_per_day);
    }
    const Numbers arrivals(scopes.size(), arrivals_per_day * days_in(Unit::month));
    return {"clients", {{"scope", "", scopes}, {"arrivals", "client/month", arrivals}, {"clients", "client", clients}}};
}

}  // namespace

std::vector<Table> answer_tables(const ServicePath& path, const Answers& answers, double arrivals_per_day) {
    return {ends_table(path, answers),
            visits_table(path, answers),
            time_table(path, answers),
            rounds_table(path, answers),
            places_table(path, answers, arrivals_per_day),
            clients_table(path, answers, arrivals_per_day)};
}

Table sensitivity_table(const std::vector<SensitivityRow>& rows) {
    Texts parameters, answers, units;
    Numbers low, value, high, at_low, at_value, at_high, slope;
    for (const auto& row : rows) {
        parameters.push_back(row.parameter);
        low.push_back(row.low);
        value.push_back(row.value);
        high.push_back(row.high);
        answers.push_back(row.answer);
        units.push_back(row.unit);
        at_low.push_back(row.at_low);
        at_value.push_back(row.at_value);
        at_high.push_back(row.at_high);
        slope.push_back(row.slope());
    }
    return {"sensitivity",
            {{"parameter", "", parameters},
             {"low", "", low},
             {"value", "", value},
             {"high", "", high},
             {"answer", "", answers},
             {"unit", "", units},
             {"at_low", "", at_low},
             {"at_value", "", at_value},
             {"at_high", "", at_high},
             {"slope", "", slope}}};
}

}  // namespace polku::detail
