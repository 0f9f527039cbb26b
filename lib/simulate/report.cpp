#include "simulate/report.hpp"

#include <cmath>
#include <limits>

#include "analysis/staffing.hpp"
#include "simulate/estimate.hpp"
#include "table/sheet.hpp"

namespace polku::simulation {
namespace {

using detail::Sheet;

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

/// A quantity in each replication, kept for the table `replications` while the others are made.
struct Replicated {
    std::string quantity, id;
    std::vector<double> means{};
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
        replicated_.push_back({quantity, id});
        for (const auto& moments : per_replication) replicated_.back().means.push_back(moments.mean);
        return estimate(per_replication);
    }
    static Moments share(std::uint64_t count, std::int64_t clients) { return simulation::Counts{count, count}.moments(clients); }

    Table ends() {
        Sheet<std::string, std::string, double, double, double> sheet(
            "ends", {{{"end", ""}, {"outcome", ""}, {"probability", "1"}, {"half_width", "1"}, {"mean_time", "day"}}});
        for (const auto t : path_.ends()) {
            const auto& end = path_->touchpoints[t];
            const auto e = estimated("ends", end.id, over_replications([&](const Tally& tally) {
                                         return share(static_cast<std::uint64_t>(tally.end_times[t].n), tally.clients);
                                     }));
            const auto time = pooled(over_replications([&](const Tally& tally) { return tally.end_times[t]; }));
            sheet.add(end.id, end.outcome ? std::string(name_of(*end.outcome)) : std::string(), e.mean, e.half_width,
                      time.n > 0 ? time.mean : unknown);
        }
        return std::move(sheet).table();
    }

    Table visits() {
        Sheet<std::string, std::string, double, double, double> sheet(
            "visits", {{{"touchpoint", ""}, {"service", ""}, {"visits", "1"}, {"half_width", "1"}, {"sd", "1"}}});
        for (std::size_t t = 0; t < path_->touchpoints.size(); ++t) {
            const auto& id = path_->touchpoints[t].id;
            const auto moments = over_replications([&](const Tally& tally) { return tally.visits[t].moments(tally.clients); });
            const auto e = estimated("visits", id, moments);
            sheet.add(id, path_->services[path_.service_of(t)].id, e.mean, e.half_width, std::sqrt(pooled(moments).variance()));
        }
        return std::move(sheet).table();
    }

    Table time() {
        Sheet<std::string, double, double, double, double, double, double> sheet(
            "time",
            {{{"scope", ""}, {"mean", "day"}, {"half_width", "day"}, {"sd", "day"}, {"p10", "day"}, {"p50", "day"}, {"p90", "day"}}});
        const auto scopes = path_->services.size() + 1;
        for (std::size_t s = 0; s < scopes; ++s) {
            const std::string scope = s == 0 ? "path" : path_->services[s - 1].id;
            const auto moments = over_replications([&](const Tally& tally) { return s == 0 ? tally.time : tally.services[s - 1]; });
            const auto e = estimated("time", scope, moments);
            std::vector<double> times;
            for (const auto& tally : totals_.replications)
                for (auto i = s; i < tally.times.size(); i += scopes) times.push_back(tally.times[i]);
            const double p10 = empirical_quantile(times, 0.1), p50 = empirical_quantile(times, 0.5), p90 = empirical_quantile(times, 0.9);
            sheet.add(scope, e.mean, e.half_width, std::sqrt(pooled(moments).variance()), p10, p50, p90);
        }
        return std::move(sheet).table();
    }

    Table rounds() {
        Sheet<std::string, std::int64_t, double, double> sheet(
            "rounds", {{{"touchpoint", ""}, {"rounds", "1"}, {"probability", "1"}, {"half_width", "1"}}});
        for (std::size_t t = 0; t < path_->touchpoints.size(); ++t) {
            if (!program_.returned_to[t]) continue;
            const auto count = [t](const Tally& tally, std::size_t n) { return tally.rounds[t * (longest_rounds + 1) + n]; };
            std::size_t last = 0;
            for (std::size_t n = 0; n <= longest_rounds; ++n)
                for (const auto& tally : totals_.replications)
                    if (count(tally, n) > 0) last = n;
            for (std::size_t n = 0; n <= last; ++n) {
                const auto e = estimate(over_replications([&](const Tally& tally) { return share(count(tally, n), tally.clients); }));
                sheet.add(path_->touchpoints[t].id, static_cast<std::int64_t>(n), e.mean, e.half_width);
            }
        }
        return std::move(sheet).table();
    }

    Table places() {
        Sheet<std::string, double, double, double, double> sheet(
            "places", {{{"resource", ""}, {"days_per_client", "day"}, {"half_width", "day"}, {"places", "place"}, {"capacity", "place"}}});
        for (std::size_t r = 0; r < path_->resources.size(); ++r) {
            const auto& resource = path_->resources[r];
            const auto e = estimated("places", resource.id, over_replications([&](const Tally& tally) { return tally.slot_days[r]; }));
            sheet.add(resource.id, e.mean, e.half_width, e.mean * program_.arrivals_per_day, detail::counted_places(path_, resource));
        }
        return std::move(sheet).table();
    }

    /// How many clients there are at a time, by Little's law.
    Table clients() const {
        Sheet<std::string, double, double> sheet("clients", {{{"scope", ""}, {"arrivals", "client/month"}, {"clients", "client"}}});
        const auto add = [&](const std::string& scope, const std::vector<Moments>& time) {
            sheet.add(scope, program_.arrivals_per_day * days_in(Unit::month), pooled(time).mean * program_.arrivals_per_day);
        };
        add("path", over_replications([](const Tally& tally) { return tally.time; }));
        for (std::size_t s = 0; s < path_->services.size(); ++s)
            add(path_->services[s].id, over_replications([&](const Tally& tally) { return tally.services[s]; }));
        return std::move(sheet).table();
    }

    Table hours() {
        Sheet<std::string, double, double> sheet("hours", {{{"actor", ""}, {"hours_per_client", "hour"}, {"half_width", "hour"}}});
        for (std::size_t a = 0; a < path_->actors.size(); ++a) {
            const auto& id = path_->actors[a].id;
            const auto e = estimated("hours", id, over_replications([&](const Tally& tally) { return tally.hours[a]; }));
            sheet.add(id, e.mean, e.half_width);
        }
        return std::move(sheet).table();
    }

    Table interrupts() {
        Sheet<std::string, double, double> sheet("interrupts", {{{"interrupt", ""}, {"times_per_client", "1"}, {"half_width", "1"}}});
        for (std::size_t i = 0; i < path_->interrupts.size(); ++i) {
            const auto& id = path_->interrupts[i].id;
            const auto e = estimated("interrupts", id,
                                     over_replications([&](const Tally& tally) { return tally.interrupted[i].moments(tally.clients); }));
            sheet.add(id, e.mean, e.half_width);
        }
        return std::move(sheet).table();
    }

    Table replications() const {
        Sheet<std::int64_t, std::string, std::string, double> sheet("replications",
                                                                    {{{"replication", ""}, {"quantity", ""}, {"id", ""}, {"mean", ""}}});
        for (std::size_t r = 0; r < totals_.replications.size(); ++r)
            for (const auto& row : replicated_) sheet.add(static_cast<std::int64_t>(r), row.quantity, row.id, row.means[r]);
        return std::move(sheet).table();
    }

    Table client_log() const {
        Sheet<std::int64_t, std::int64_t, std::string, double, std::string, double> sheet(
            "client_log", {{{"replication", ""}, {"client", ""}, {"entry", ""}, {"age", "year"}, {"end", ""}, {"time", "day"}}});
        for (const auto& tally : totals_.replications)
            for (const auto& record : tally.records)
                sheet.add(record.replication, record.client, path_->touchpoints[record.entry].id, record.age / days_in(Unit::year),
                          path_->touchpoints[record.end].id, record.time);
        auto table = std::move(sheet).table();
        for (std::size_t a = 0; a < program_.attributes.size(); ++a) table.columns.push_back(attribute_column(a));
        return table;
    }

    Column attribute_column(std::size_t a) const {
        const auto& attribute = path_->population->attributes[a];
        std::vector<std::int64_t> flags;
        std::vector<std::string> values;
        for (const auto& tally : totals_.replications)
            for (const auto& record : tally.records) {
                if (attribute.type == AttributeType::boolean) flags.push_back(record.attributes[a]);
                else values.push_back(attribute.values[static_cast<std::size_t>(record.attributes[a])].id);
            }
        if (attribute.type == AttributeType::boolean) return {"attribute." + attribute.id, "1", std::move(flags)};
        return {"attribute." + attribute.id, "", std::move(values)};
    }

    Table visit_log() const {
        Sheet<std::int64_t, std::int64_t, std::string, std::int64_t, double, double> sheet(
            "visit_log", {{{"replication", ""}, {"client", ""}, {"touchpoint", ""}, {"visit", "1"}, {"arrived", "day"}, {"ended", "day"}}});
        for (const auto& tally : totals_.replications) {
            std::size_t next = 0;
            for (const auto& record : tally.records)
                for (std::size_t i = 0; i < record.visits; ++i) {
                    const auto& visit = tally.visit_log[next++];
                    sheet.add(record.replication, record.client, path_->touchpoints[visit.touchpoint].id, visit.visit, visit.arrived,
                              visit.ended);
                }
        }
        return std::move(sheet).table();
    }

    const Program& program_;
    const ServicePath& path_;
    const SimulationOptions& options_;
    const Totals& totals_;
    std::vector<Replicated> replicated_{};
};

}  // namespace

std::vector<Table> simulation_tables(const Program& program, const SimulationOptions& options, const Totals& totals) {
    return Report(program, options, totals).tables();
}

}  // namespace polku::simulation
