#include "simulate/report.hpp"

#include <cmath>
#include <limits>

#include "simulate/estimate.hpp"

namespace polku::simulation {
namespace {

using Numbers = std::vector<double>;
using Counts64 = std::vector<std::int64_t>;
using Texts = std::vector<std::string>;
constexpr double nan_value = std::numeric_limits<double>::quiet_NaN();

/// One row of the table `replications` for every quantity, kept while the other tables are made.
struct ReplicationRows {
    Texts quantities, ids;
    std::vector<Numbers> means;  ///< per row: per replication
};

class Report {
public:
    Report(const Program& program, const SimulationOptions& options, const Totals& totals)
        : program_(program), path_(program.path), options_(options), totals_(totals) {}

    std::vector<Table> tables() {
        std::vector<Table> all{ends(), visits(), time(), rounds(), places(), clients(), hours(), interrupts()};
        if (totals_.replications.size() > 1) all.push_back(replications());
        if (options_.keep_clients) {
            all.push_back(client_log());
            all.push_back(visit_log());
        }
        return all;
    }

private:
    /// Gathers one quantity over the replications; `moments_of` picks it from a Tally.
    template <class Pick>
    std::vector<Moments> over_replications(Pick&& moments_of) const {
        std::vector<Moments> all;
        for (const auto& tally : totals_.replications) all.push_back(moments_of(tally));
        return all;
    }
    Estimate estimated(const std::string& quantity, const std::string& id, const std::vector<Moments>& per_replication) {
        rows_.quantities.push_back(quantity);
        rows_.ids.push_back(id);
        auto& means = rows_.means.emplace_back();
        for (const auto& moments : per_replication) means.push_back(moments.mean);
        return estimate(per_replication);
    }
    static Moments share(std::uint64_t count, std::int64_t clients) { return simulation::Counts{count, count}.moments(clients); }

    Table ends() {
        Texts ids, outcomes;
        Numbers probabilities, times, widths;
        for (const auto t : path_.ends()) {
            const auto& end = path_->touchpoints[t];
            ids.push_back(end.id);
            outcomes.push_back(end.outcome ? std::string(name_of(*end.outcome)) : std::string());
            const auto e = estimated("ends", end.id, over_replications([&](const Tally& tally) {
                                         return share(static_cast<std::uint64_t>(tally.end_times[t].n), tally.clients);
                                     }));
            probabilities.push_back(e.mean);
            widths.push_back(e.half_width);
            const auto moments = pooled(over_replications([&](const Tally& tally) { return tally.end_times[t]; }));
            times.push_back(moments.n > 0 ? moments.mean : nan_value);
        }
        return {"ends",
                {{"end", "", ids},
                 {"outcome", "", outcomes},
                 {"probability", "1", probabilities},
                 {"half_width", "1", widths},
                 {"mean_time", "day", times}}};
    }

    Table visits() {
        Texts ids, services;
        Numbers means, deviations, widths;
        for (std::size_t t = 0; t < path_->touchpoints.size(); ++t) {
            ids.push_back(path_->touchpoints[t].id);
            services.push_back(path_->services[path_.service_of(t)].id);
            const auto moments = over_replications([&](const Tally& tally) { return tally.visits[t].moments(tally.clients); });
            const auto e = estimated("visits", ids.back(), moments);
            means.push_back(e.mean);
            widths.push_back(e.half_width);
            deviations.push_back(std::sqrt(pooled(moments).variance()));
        }
        return {"visits",
                {{"touchpoint", "", ids},
                 {"service", "", services},
                 {"visits", "1", means},
                 {"half_width", "1", widths},
                 {"sd", "1", deviations}}};
    }

    Table time() {
        Texts scopes{"path"};
        for (const auto& service : path_->services) scopes.push_back(service.id);
        Numbers means, deviations, widths, p10, p50, p90;
        for (std::size_t s = 0; s < scopes.size(); ++s) {
            const auto moments = over_replications([&](const Tally& tally) { return s == 0 ? tally.time : tally.services[s - 1]; });
            const auto e = estimated("time", scopes[s], moments);
            means.push_back(e.mean);
            widths.push_back(e.half_width);
            deviations.push_back(std::sqrt(pooled(moments).variance()));
            Numbers values;
            for (const auto& tally : totals_.replications)
                for (auto i = s; i < tally.times.size(); i += scopes.size()) values.push_back(tally.times[i]);
            p10.push_back(empirical_quantile(values, 0.1));
            p50.push_back(empirical_quantile(values, 0.5));
            p90.push_back(empirical_quantile(values, 0.9));
        }
        return {"time",
                {{"scope", "", scopes},
                 {"mean", "day", means},
                 {"half_width", "day", widths},
                 {"sd", "day", deviations},
                 {"p10", "day", p10},
                 {"p50", "day", p50},
                 {"p90", "day", p90}}};
    }

    Table rounds() {
        Texts ids;
        Counts64 rounds;
        Numbers probabilities, widths;
        for (std::size_t t = 0; t < path_->touchpoints.size(); ++t) {
            if (!program_.returned_to[t]) continue;
            const auto count = [t](const Tally& tally, std::size_t n) { return tally.rounds[t * (longest_rounds + 1) + n]; };
            std::size_t last = 0;
            for (std::size_t n = 0; n <= longest_rounds; ++n)
                for (const auto& tally : totals_.replications)
                    if (count(tally, n) > 0) last = n;
            for (std::size_t n = 0; n <= last; ++n) {
                const auto e = estimate(over_replications([&](const Tally& tally) { return share(count(tally, n), tally.clients); }));
                ids.push_back(path_->touchpoints[t].id);
                rounds.push_back(static_cast<std::int64_t>(n));
                probabilities.push_back(e.mean);
                widths.push_back(e.half_width);
            }
        }
        return {"rounds",
                {{"touchpoint", "", ids}, {"rounds", "1", rounds}, {"probability", "1", probabilities}, {"half_width", "1", widths}}};
    }

    Table places() {
        Texts ids;
        Numbers days, widths, places, capacities;
        for (std::size_t r = 0; r < path_->resources.size(); ++r) {
            const auto& resource = path_->resources[r];
            ids.push_back(resource.id);
            const auto e = estimated("places", resource.id, over_replications([&](const Tally& tally) { return tally.slot_days[r]; }));
            days.push_back(e.mean);
            widths.push_back(e.half_width);
            places.push_back(e.mean * program_.arrivals_per_day);
            const bool counted = !resource.unlimited && resource.mode != ResourceMode::hours;
            capacities.push_back(counted ? value_of(path_, resource.units) * value_of(path_, resource.slots_per_unit) : nan_value);
        }
        return {"places",
                {{"resource", "", ids},
                 {"days_per_client", "day", days},
                 {"half_width", "day", widths},
                 {"places", "place", places},
                 {"capacity", "place", capacities}}};
    }

    /// How many clients there are at a time, by Little's law.
    Table clients() const {
        Texts scopes{"path"};
        Numbers clients{pooled(over_replications([](const Tally& tally) { return tally.time; })).mean * program_.arrivals_per_day};
        for (std::size_t s = 0; s < path_->services.size(); ++s) {
            scopes.push_back(path_->services[s].id);
            clients.push_back(pooled(over_replications([&](const Tally& tally) { return tally.services[s]; })).mean *
                              program_.arrivals_per_day);
        }
        const Numbers arrivals(scopes.size(), program_.arrivals_per_day * days_in(Unit::month));
        return {"clients", {{"scope", "", scopes}, {"arrivals", "client/month", arrivals}, {"clients", "client", clients}}};
    }

    Table hours() {
        Texts ids;
        Numbers means, widths;
        for (std::size_t a = 0; a < path_->actors.size(); ++a) {
            ids.push_back(path_->actors[a].id);
            const auto e = estimated("hours", ids.back(), over_replications([&](const Tally& tally) { return tally.hours[a]; }));
            means.push_back(e.mean);
            widths.push_back(e.half_width);
        }
        return {"hours", {{"actor", "", ids}, {"hours_per_client", "hour", means}, {"half_width", "hour", widths}}};
    }

    Table interrupts() {
        Texts ids;
        Numbers means, widths;
        for (std::size_t i = 0; i < path_->interrupts.size(); ++i) {
            ids.push_back(path_->interrupts[i].id);
            const auto e = estimated("interrupts", ids.back(),
                                     over_replications([&](const Tally& tally) { return tally.interrupted[i].moments(tally.clients); }));
            means.push_back(e.mean);
            widths.push_back(e.half_width);
        }
        return {"interrupts", {{"interrupt", "", ids}, {"times_per_client", "1", means}, {"half_width", "1", widths}}};
    }

    Table replications() const {
        Counts64 numbers;
        Texts quantities, ids;
        Numbers means;
        for (std::size_t r = 0; r < totals_.replications.size(); ++r)
            for (std::size_t row = 0; row < rows_.ids.size(); ++row) {
                numbers.push_back(static_cast<std::int64_t>(r));
                quantities.push_back(rows_.quantities[row]);
                ids.push_back(rows_.ids[row]);
                means.push_back(rows_.means[row][r]);
            }
        return {"replications", {{"replication", "", numbers}, {"quantity", "", quantities}, {"id", "", ids}, {"mean", "", means}}};
    }

    Table client_log() const {
        Counts64 replications, clients;
        Texts entries, ends;
        Numbers ages, times;
        for (const auto& tally : totals_.replications)
            for (const auto& record : tally.records) {
                replications.push_back(record.replication);
                clients.push_back(record.client);
                entries.push_back(path_->touchpoints[record.entry].id);
                ends.push_back(path_->touchpoints[record.end].id);
                ages.push_back(record.age / days_in(Unit::year));
                times.push_back(record.time);
            }
        Table table{"client_log",
                    {{"replication", "", replications},
                     {"client", "", clients},
                     {"entry", "", entries},
                     {"age", "year", ages},
                     {"end", "", ends},
                     {"time", "day", times}}};
        for (std::size_t a = 0; a < program_.attributes.size(); ++a) table.columns.push_back(attribute_column(a));
        return table;
    }

    Column attribute_column(std::size_t a) const {
        const auto& attribute = path_->population->attributes[a];
        Counts64 flags;
        Texts values;
        for (const auto& tally : totals_.replications)
            for (const auto& record : tally.records) {
                if (attribute.type == AttributeType::boolean) flags.push_back(record.attributes[a]);
                else values.push_back(attribute.values[static_cast<std::size_t>(record.attributes[a])].id);
            }
        if (attribute.type == AttributeType::boolean) return {"attribute." + attribute.id, "1", std::move(flags)};
        return {"attribute." + attribute.id, "", std::move(values)};
    }

    Table visit_log() const {
        Counts64 replications, clients, visits;
        Texts touchpoints;
        Numbers arrived, ended;
        for (const auto& tally : totals_.replications) {
            std::size_t next = 0;
            for (const auto& record : tally.records)
                for (std::size_t i = 0; i < record.visits; ++i) {
                    const auto& visit = tally.visit_log[next++];
                    replications.push_back(record.replication);
                    clients.push_back(record.client);
                    touchpoints.push_back(path_->touchpoints[visit.touchpoint].id);
                    visits.push_back(visit.visit);
                    arrived.push_back(visit.arrived);
                    ended.push_back(visit.ended);
                }
        }
        return {"visit_log",
                {{"replication", "", replications},
                 {"client", "", clients},
                 {"touchpoint", "", touchpoints},
                 {"visit", "1", visits},
                 {"arrived", "day", arrived},
                 {"ended", "day", ended}}};
    }

    const Program& program_;
    const ServicePath& path_;
    const SimulationOptions& options_;
    const Totals& totals_;
    ReplicationRows rows_{};
};

}  // namespace

std::vector<Table> simulation_tables(const Program& program, const SimulationOptions& options, const Totals& totals) {
    return Report(program, options, totals).tables();
}

}  // namespace polku::simulation
