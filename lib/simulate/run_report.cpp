#include "simulate/run_report.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "simulate/estimate.hpp"
#include "simulate/stopped.hpp"
#include "table/sheet.hpp"

namespace polku::simulation {
namespace {

using detail::Sheet;

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

/// All replications' waits as one.
struct AllWaits {
    Estimate mean{};
    Estimate p50{unknown, unknown}, p90{unknown, unknown}, p95{unknown, unknown};
    double sd = unknown, share_waited = unknown, share_left = unknown;
};

class RunReport {
public:
    RunReport(const Plan& plan, const std::vector<RunTally>& runs, const std::stop_token& stop) : plan_(plan), runs_(runs), stop_(stop) {}

    std::vector<Table> tables() {
        std::vector<Table> all{clients(),   ends(),    waits(), touchpoints(), services(),
                               resources(), workers(), hours(), interrupts(),  targets()};
        all.push_back(std::move(replications_).table());
        return all;
    }

private:
    /// One number of each replication: its mean and interval over them, and a row for each in the table `replications`.
    template <class Pick>
    Estimate over(const std::string& quantity, const std::string& id, Pick&& pick) {
        stop_if_asked(stop_);
        std::vector<Moments> each;
        for (std::size_t r = 0; r < runs_.size(); ++r) {
            Moments one;
            one.add(pick(runs_[r]));
            replications_.add(static_cast<std::int64_t>(r), quantity, id, one.mean);
            each.push_back(one);
        }
        return estimate(each);
    }
    const ServicePath& path(std::size_t p) const { return plan_.programs[p].path; }
    /// Ids of elements are their own when there is one path, else behind the path's.
    std::string name(std::size_t p, const std::string& id) const { return plan_.programs.size() == 1 ? id : path(p)->id + '/' + id; }

    template <class Pick>
    AllWaits all_waits(const std::string& quantity, const std::string& id, Pick&& pick) {
        AllWaits all;
        Moments pooled;
        std::vector<double> each;
        std::int64_t waited = 0, left = 0;
        for (const auto& run : runs_) {
            const Waits& waits = pick(run);
            pooled.merge(waits.days);
            waited += waits.waited;
            left += waits.left;
            each.insert(each.end(), waits.each.begin(), waits.each.end());
        }
        all.mean = over(quantity, id, [&](const RunTally& run) { return pick(run).days.n > 0 ? pick(run).days.mean : 0; });
        if (pooled.n + left == 0) {
            all.mean = {unknown, unknown};  // nobody asked
            return all;
        }
        const auto asked = static_cast<double>(pooled.n + left);
        all.sd = std::sqrt(pooled.variance());
        all.share_waited = static_cast<double>(waited + left) / asked;
        all.share_left = static_cast<double>(left) / asked;
        if (!each.empty()) {
            const auto quantile = [&](double p) { return Estimate{empirical_quantile(each, p), spread_of_quantile(p, pick)}; };
            all.p50 = quantile(0.5);
            all.p90 = quantile(0.9);
            all.p95 = quantile(0.95);
        }
        return all;
    }
    /// Half the width of the interval of a quantile: of those of the replications in which anybody asked.
    template <class Pick>
    double spread_of_quantile(double p, Pick&& pick) const {
        std::vector<Moments> known;
        for (const auto& run : runs_)
            if (auto each = pick(run).each; !each.empty()) known.emplace_back().add(empirical_quantile(each, p));
        return estimate(known).half_width;
    }

    Table clients() {
        Sheet<std::string, double, double, double, double, double, double> sheet("clients", {{{"path", ""},
                                                                                              {"entered", "client/month"},
                                                                                              {"entered_half_width", "client/month"},
                                                                                              {"ended", "client/month"},
                                                                                              {"ended_half_width", "client/month"},
                                                                                              {"inside", "client"},
                                                                                              {"inside_half_width", "client"}}});
        const double month = days_in(Unit::month);
        for (std::size_t p = 0; p < plan_.programs.size(); ++p) {
            const auto& id = path(p)->id;
            const auto a_month = [&](std::int64_t count, const RunTally& run) { return static_cast<double>(count) / run.measured * month; };
            const auto entered = over("entered", id, [&](const RunTally& run) { return a_month(run.programs[p].entered, run); });
            const auto ended = over("ended", id, [&](const RunTally& run) { return a_month(run.programs[p].ended, run); });
            const auto inside = over("inside", id, [&](const RunTally& run) { return run.programs[p].inside; });
            sheet.add(id, entered.mean, entered.half_width, ended.mean, ended.half_width, inside.mean, inside.half_width);
        }
        return std::move(sheet).table();
    }

    Table ends() {
        Sheet<std::string, std::string, double, double, double> sheet(
            "ends", {{{"end", ""}, {"outcome", ""}, {"share", "1"}, {"half_width", "1"}, {"mean_time", "day"}}});
        for (std::size_t p = 0; p < plan_.programs.size(); ++p)
            for (const auto t : path(p).ends()) {
                const auto& end = path(p)->touchpoints[t];
                Moments time;
                for (const auto& run : runs_) time.merge(run.programs[p].end_times[t]);
                const auto share = over("share", name(p, end.id), [&](const RunTally& run) {
                    const auto& program = run.programs[p];
                    return program.time.n == 0 ? 0 : static_cast<double>(program.end_times[t].n) / static_cast<double>(program.time.n);
                });
                sheet.add(name(p, end.id), end.outcome ? std::string(name_of(*end.outcome)) : std::string(), share.mean, share.half_width,
                          time.n > 0 ? time.mean : unknown);
            }
        return std::move(sheet).table();
    }

    Table waits() {
        Sheet<std::string, double, double, double, double, double, double, double, double, double, double, double> sheet(
            "waits", {{{"touchpoint", ""},
                       {"mean", "day"},
                       {"half_width", "day"},
                       {"sd", "day"},
                       {"p50", "day"},
                       {"p50_half_width", "day"},
                       {"p90", "day"},
                       {"p90_half_width", "day"},
                       {"p95", "day"},
                       {"p95_half_width", "day"},
                       {"share_waited", "1"},
                       {"share_left", "1"}}});
        for (std::size_t p = 0; p < plan_.programs.size(); ++p)
            for (std::size_t t = 0; t < path(p)->touchpoints.size(); ++t) {
                if (!asks_for_places(p, t)) continue;
                const auto id = name(p, path(p)->touchpoints[t].id);
                const auto w = all_waits("wait", id, [&](const RunTally& run) -> const Waits& { return run.programs[p].points[t].waits; });
                sheet.add(id, w.mean.mean, w.mean.half_width, w.sd, w.p50.mean, w.p50.half_width, w.p90.mean, w.p90.half_width, w.p95.mean,
                          w.p95.half_width, w.share_waited, w.share_left);
            }
        return std::move(sheet).table();
    }

    bool asks_for_places(std::size_t p, std::size_t t) const {
        const auto& program = plan_.programs[p];
        for (std::size_t config = 0; config < program.configurations(); ++config) {
            const auto holds = program.behaviour(config, static_cast<Index>(t)).holds;
            if (holds.begin != holds.end) return true;
        }
        return false;
    }

    Table touchpoints() {
        Sheet<std::string, double, double, double, double> sheet("touchpoints", {{{"touchpoint", ""},
                                                                                  {"visits", "1/month"},
                                                                                  {"visits_half_width", "1/month"},
                                                                                  {"standing", "client"},
                                                                                  {"standing_half_width", "client"}}});
        for (std::size_t p = 0; p < plan_.programs.size(); ++p)
            for (std::size_t t = 0; t < path(p)->touchpoints.size(); ++t) {
                const auto id = name(p, path(p)->touchpoints[t].id);
                const auto visits = over("visits", id, [&](const RunTally& run) {
                    return static_cast<double>(run.programs[p].points[t].visits) / run.measured * days_in(Unit::month);
                });
                const auto standing = over("standing", id, [&](const RunTally& run) { return run.programs[p].points[t].standing; });
                sheet.add(id, visits.mean, visits.half_width, standing.mean, standing.half_width);
            }
        return std::move(sheet).table();
    }

    Table services() {
        Sheet<std::string, double, double> sheet("services", {{{"service", ""}, {"clients", "client"}, {"half_width", "client"}}});
        for (std::size_t p = 0; p < plan_.programs.size(); ++p)
            for (std::size_t s = 0; s < path(p)->services.size(); ++s) {
                const auto id = name(p, path(p)->services[s].id);
                const auto inside = over("in_service", id, [&](const RunTally& run) { return run.programs[p].services[s]; });
                sheet.add(id, inside.mean, inside.half_width);
            }
        return std::move(sheet).table();
    }

    Table resources() {
        Sheet<std::string, double, double, double, double, double, double, double, double, double, double, double> sheet(
            "resources", {{{"resource", ""},
                           {"capacity", "place"},
                           {"used", "place"},
                           {"used_half_width", "place"},
                           {"utilisation", "1"},
                           {"queue", "client"},
                           {"queue_half_width", "client"},
                           {"longest_queue", "client"},
                           {"wait", "day"},
                           {"wait_half_width", "day"},
                           {"wait_p95", "day"},
                           {"share_waited", "1"}}});
        for (std::size_t s = 0; s < plan_.supplies.size(); ++s) {
            if (!plan_.supplies[s].is_held) continue;
            const auto& id = plan_.supplies[s].id;
            const auto used = over("used", id, [&](const RunTally& run) { return run.supplies[s].used; });
            const auto queue = over("queue", id, [&](const RunTally& run) { return run.supplies[s].queue; });
            const auto w = all_waits("wait_for", id, [&](const RunTally& run) -> const Waits& { return run.supplies[s].waits; });
            double capacity = 0, longest = 0;
            for (const auto& run : runs_) {
                capacity += run.supplies[s].capacity / static_cast<double>(runs_.size());
                longest = std::max(longest, run.supplies[s].longest_queue);
            }
            const bool limited = capacity > 0;
            sheet.add(id, limited ? capacity : unknown, used.mean, used.half_width, limited ? used.mean / capacity : unknown, queue.mean,
                      queue.half_width, longest, w.mean.mean, w.mean.half_width, w.p95.mean, w.share_waited);
        }
        return std::move(sheet).table();
    }

    Table workers() {
        Sheet<std::string, std::int64_t, double, double, double, double> sheet(
            "workers",
            {{{"resource", ""}, {"worker", ""}, {"load", "client"}, {"half_width", "client"}, {"highest", "client"}, {"limit", "client"}}});
        for (std::size_t s = 0; s < plan_.supplies.size(); ++s) {
            if (plan_.supplies[s].mode != ResourceMode::caseload) continue;
            for (std::size_t w = 0; w < runs_.front().supplies[s].workers.size(); ++w) {
                double highest = 0;
                for (const auto& run : runs_) highest = std::max(highest, run.supplies[s].workers[w].highest);
                const auto load = over("load", plan_.supplies[s].id + '/' + std::to_string(w + 1),
                                       [&](const RunTally& run) { return run.supplies[s].workers[w].load; });
                sheet.add(plan_.supplies[s].id, static_cast<std::int64_t>(w + 1), load.mean, load.half_width, highest,
                          highest_limit(plan_.supplies[s], w));
            }
        }
        return std::move(sheet).table();
    }

    /// How many clients the worker may have at most, while it is measured; not known where there is no limit.
    double highest_limit(const Supply& supply, std::size_t worker) const {
        double highest = 0;
        for (std::size_t step = 0; step < supply.steps.size(); ++step) {
            const bool is_over = step + 1 < supply.steps.size() && supply.steps[step + 1].time <= plan_.warm_up;
            if (is_over || supply.steps[step].time >= plan_.horizon) continue;
            if (supply.steps[step].unlimited) return unknown;
            if (const auto& limits = supply.steps[step].limits; worker < limits.size()) highest = std::max(highest, limits[worker]);
        }
        return highest;
    }

    Table hours() {
        Sheet<std::string, double, double, double, double> sheet(
            "hours",
            {{{"actor", ""}, {"hours", "hour/week"}, {"half_width", "hour/week"}, {"available", "hour/week"}, {"utilisation", "1"}}});
        for (std::size_t p = 0; p < plan_.programs.size(); ++p)
            for (std::size_t a = 0; a < path(p)->actors.size(); ++a) {
                const auto id = name(p, path(p)->actors[a].id);
                const auto worked =
                    over("hours", id, [&](const RunTally& run) { return run.programs[p].hours[a] / run.measured * days_in(Unit::week); });
                const double available = available_hours(p, a);
                sheet.add(id, worked.mean, worked.half_width, available, worked.mean / available);
            }
        return std::move(sheet).table();
    }

    /// Mean hours a week of the actor's resources, while it is measured; not known for who has none. A pool of several paths is all
    /// of it for each.
    double available_hours(std::size_t p, std::size_t actor) const {
        double hours = unknown;
        for (std::size_t r = 0; r < path(p)->resources.size(); ++r) {
            const auto& resource = path(p)->resources[r];
            if (resource.mode != ResourceMode::hours || resource.actor != path(p)->actors[actor].id) continue;
            const auto& steps = plan_.supplies[plan_.supply_of[p][r]].steps;
            double mean = 0;
            for (std::size_t step = 0; step < steps.size(); ++step) {
                const double from = std::max(steps[step].time, plan_.warm_up);
                const double until = step + 1 < steps.size() ? std::min(steps[step + 1].time, plan_.horizon) : plan_.horizon;
                if (until > from) mean += steps[step].hours_a_week * (until - from) / (plan_.horizon - plan_.warm_up);
            }
            hours = std::isnan(hours) ? mean : hours + mean;
        }
        return hours;
    }

    Table interrupts() {
        Sheet<std::string, double, double> sheet("interrupts", {{{"interrupt", ""}, {"times", "1/month"}, {"half_width", "1/month"}}});
        for (std::size_t p = 0; p < plan_.programs.size(); ++p)
            for (std::size_t i = 0; i < path(p)->interrupts.size(); ++i) {
                const auto id = name(p, path(p)->interrupts[i].id);
                const auto times = over("interrupts", id, [&](const RunTally& run) {
                    return static_cast<double>(run.programs[p].interrupted[i]) / run.measured * days_in(Unit::month);
                });
                sheet.add(id, times.mean, times.half_width);
            }
        return std::move(sheet).table();
    }

    /// A replication in which nobody was measured has no value.
    Table targets() {
        Sheet<std::string, std::string, double, double, std::string, double, double, std::string, double> sheet("targets",
                                                                                                                {{{"target", ""},
                                                                                                                  {"measure", ""},
                                                                                                                  {"value", ""},
                                                                                                                  {"half_width", ""},
                                                                                                                  {"unit", ""},
                                                                                                                  {"at_least", ""},
                                                                                                                  {"at_most", ""},
                                                                                                                  {"met", ""},
                                                                                                                  {"share_met", "1"}}});
        for (const auto& target : plan_.targets) {
            std::vector<Moments> known;
            std::size_t met = 0;
            const double least = target.at_least.value_or(-std::numeric_limits<double>::infinity());
            const double most = target.at_most.value_or(std::numeric_limits<double>::infinity());
            for (std::size_t r = 0; r < runs_.size(); ++r) {
                const double value = value_of(target, runs_[r]);
                replications_.add(static_cast<std::int64_t>(r), "target", target.id, value);
                if (std::isnan(value)) continue;
                known.emplace_back().add(value);
                met += least <= value && value <= most ? 1 : 0;
            }
            const auto seen = known.empty() ? Estimate{unknown, unknown} : estimate(known);
            const double low = seen.mean - seen.half_width, high = seen.mean + seen.half_width;
            const bool yes = least <= low && high <= most, no = high < least || low > most;  // with one replication neither
            const bool days = target.measure == Measure::time || target.measure == Measure::wait;
            sheet.add(target.id, std::string(name_of(target.measure)), seen.mean, seen.half_width,
                      days                               ? "day"
                      : target.measure == Measure::load  ? "client"
                      : target.measure == Measure::hours ? "hour"
                                                         : "1",
                      target.at_least.value_or(unknown), target.at_most.value_or(unknown),
                      yes  ? "yes"
                      : no ? "no"
                           : "open",
                      known.empty() ? unknown : static_cast<double>(met) / static_cast<double>(known.size()));
        }
        return std::move(sheet).table();
    }

    const Plan& plan_;
    const std::vector<RunTally>& runs_;
    const std::stop_token& stop_;
    Sheet<std::int64_t, std::string, std::string, double> replications_{
        "replications", {{{"replication", ""}, {"quantity", ""}, {"id", ""}, {"value", ""}}}};
};

}  // namespace

std::vector<Table> scenario_tables(const Plan& plan, const std::vector<RunTally>& runs, const std::stop_token& stop) {
    return RunReport(plan, runs, stop).tables();
}

}  // namespace polku::simulation
