#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "analysis/certain_holds.hpp"
#include "analysis/notes.hpp"
#include "analysis/staffing.hpp"
#include "simulate/plan.hpp"
#include "simulate/streams.hpp"

namespace polku::simulation {
namespace {

using detail::value_here;

class PlanBuilder {
public:
    PlanBuilder(std::span<const ServicePath> models, const Scenario& scenario, const SimulationOptions& options)
        : models_(models), scenario_(scenario), options_(options) {}

    Outcome<Plan> build() {
        options_.start_date = scenario_.start ? scenario_.start->date : options_.start_date;
        start_day_ = days_from_civil(options_.start_date);
        plan_.keeps_journal = options_.keep_clients;
        plan_.horizon = scenario_.horizon ? days(*scenario_.horizon) : 0;
        if (scenario_.run && scenario_.run->warm_up) plan_.warm_up = days(*scenario_.run->warm_up);
        constexpr double looks = 240;  // at most: enough for a curve
        plan_.sampled_every = std::max(1.0, std::ceil(plan_.horizon / looks));
        for (std::size_t m = 0; m < models_.size(); ++m) add_model(m);
        if (problems_.empty()) add_supplies();
        if (!problems_.empty()) return std::move(problems_);
        if (auto untold = add_targets(plan_, scenario_); !untold.empty())
            plan_.left_out.push_back(make_remark("scenario-targets", {{"target", std::move(untold)}}));
        if (scenario_.calendar && !start_day_) plan_.left_out.push_back(make_remark("scenario-calendar"));
        return std::move(plan_);
    }

private:
    double days(const Quantity& quantity) const { return value_here(models_.front(), quantity.value) * days_in(quantity.unit); }
    const std::string& model_of(const std::string& path) const { return path.empty() ? models_.front()->id : path; }

    void add_model(std::size_t m) {
        const auto& path = models_[m];
        auto options = options_;
        options.entries.clear();
        std::vector<const Arrival*> arrivals;
        for (const auto& arrival : scenario_.arrivals) {
            if (model_of(arrival.path) != path->id) continue;
            arrivals.push_back(&arrival);
            const auto known = [&](const Entry& entry) { return entry.at == arrival.at; };
            if (std::none_of(options.entries.begin(), options.entries.end(), known)) options.entries.push_back({arrival.at, 1});
        }
        if (options_.stop.stop_requested()) {
            problems_.assign(1, make_diagnostic("SIM956", "runs", {{"runs", "0"}}, ""));
            return;
        }
        auto program = compile_program(path, options, Waiting::queues);
        if (!program) {
            problems_.insert(problems_.end(), program.diagnostics().begin(), program.diagnostics().end());
            return;
        }
        plan_.programs.push_back(*std::move(program));
        if (scenario_.calendar && start_day_)
            plan_.programs.back().working_time.emplace(*scenario_.calendar, *start_day_, plan_.horizon + 1);
        plan_.starts.emplace_back();
        if (scenario_.start) add_start(path, plan_.programs.back(), plan_.starts.back());
        const auto& entries = plan_.programs.back().entries;
        std::map<std::string, int> numbers;
        for (const auto* arrival : arrivals) {
            Source source;
            source.program = static_cast<Index>(m);
            source.process = arrival->process;
            for (Index e = 0; e < entries.size(); ++e)
                if (path->touchpoints[entries[e].touchpoint].id == arrival->at) source.entry = e;
            const auto number = numbers[arrival->at]++;
            source.family =
                stream_name(StreamOf::arrivals, path->id + '/' + arrival->at + (number > 0 ? '/' + std::to_string(number) : ""));
            read_times(*arrival, path, source);
            plan_.sources.push_back(std::move(source));
        }
    }

    void add_start(const ServicePath& path, Program& program, Start& start) {
        const auto& from = *scenario_.start;
        start.family = stream_name(StreamOf::arrivals, path->id + "/start");
        start.attributes = program.attributes;
        for (const auto& changed : from.attributes)
            if (const auto a = path.find_attribute(changed.attribute)) {
                const double share = value_here(path, changed.share);
                start.attributes[*a].cumulative = {1 - share, 1};
            }
        for (std::size_t c = 0; from.age && c < program.classes.size(); ++c) start.age.push_back(law(path, program, *from.age, c));
        std::vector<double> wanted;
        for (const auto& row : from.rows) {
            if (model_of(row.path) != path->id) continue;
            StartRow made;
            for (const auto& at : row.at) made.points.push_back(static_cast<Index>(path.find_touchpoint(at).value()));
            made.elapsed = row.elapsed;
            for (std::size_t c = 0; row.elapsed_law && c < program.classes.size(); ++c)
                made.elapsed_law.push_back(law(path, program, *row.elapsed_law, c));
            wanted.push_back(value_here(path, from.clients) * value_here(path, row.share));
            add_holds(path, program, made);
            start.rows.push_back(std::move(made));
        }
        deal_out(wanted, start.rows);
    }

    /// Whole clients that come nearest to the shares: the largest remainders are rounded up.
    static void deal_out(const std::vector<double>& wanted, std::vector<StartRow>& rows) {
        std::int64_t whole = std::llround(std::accumulate(wanted.begin(), wanted.end(), 0.0));
        std::vector<std::size_t> order(wanted.size());
        for (std::size_t r = 0; r < wanted.size(); ++r) {
            rows[r].clients = static_cast<std::int64_t>(std::floor(wanted[r] + 1e-9));
            whole -= rows[r].clients;
            order[r] = r;
        }
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            return wanted[a] - static_cast<double>(rows[a].clients) > wanted[b] - static_cast<double>(rows[b].clients);
        });
        for (std::size_t i = 0; i < order.size() && whole > 0; ++i, --whole) ++rows[order[i]].clients;
    }

    /// What clients of each class hold at these touchpoints by every rule of its own.
    static void add_holds(const ServicePath& path, const Program& program, StartRow& row) {
        const auto rules = detail::hold_rules(path);
        for (const auto& values : program.classes) {
            auto& holds = row.holds.emplace_back();
            for (Index r = 0; r < rules.size(); ++r) {
                const auto resource = static_cast<Index>(rules[r].resource);
                const auto is_this = [&](const HoldStart& held) { return held.resource == resource; };
                if (std::any_of(holds.begin(), holds.end(), is_this)) continue;
                const auto slots = detail::certain_slots(path, std::span(&rules[r], 1), resource, values);
                double most = 0;
                for (const Index t : row.points) most = std::max(most, slots[t]);
                if (most > 0) holds.push_back({r, resource, most, 0, ConditionCode::always});
            }
        }
    }

    Index law(const ServicePath& path, Program& program, const Law& law, std::size_t client_class) {
        Situation situation;
        situation.attributes = &program.classes[client_class];
        situation.today = options_.start_date;
        std::string problem;
        const auto made = Distribution::make(path, law, situation, &problem);
        if (!made) {
            problems_.push_back(make_diagnostic("ANA924", "law", {{"touchpoint", "start"}, {"problem", problem}}, "/start"));
            return 0;
        }
        program.samplers.emplace_back(*made);
        return static_cast<Index>(program.samplers.size() - 1);
    }

    void read_times(const Arrival& arrival, const ServicePath& path, Source& source) const {
        source.in_workdays = (arrival.process == ArrivalProcess::scheduled ? arrival.every->unit : arrival.per) == Unit::workday;
        if (arrival.clients) source.clients = static_cast<std::int64_t>(std::llround(value_here(path, *arrival.clients)));
        switch (arrival.process) {
            case ArrivalProcess::poisson: source.gap = days_in(arrival.per) / value_here(path, *arrival.rate); break;
            case ArrivalProcess::scheduled: source.gap = value_here(path, arrival.every->value) * days_in(arrival.every->unit); break;
            case ArrivalProcess::cohort:
                source.at = static_cast<double>(days_from_civil(arrival.on).value_or(0) - start_day_.value_or(0));
                break;
            case ArrivalProcess::empirical:
                for (const auto& time : arrival.times) source.gaps.push_back(value_here(path, time) * days_in(arrival.per));
                break;
        }
    }

    void add_supplies() {
        for (std::size_t m = 0; m < models_.size(); ++m) {
            auto& supply_of = plan_.supply_of.emplace_back();
            const auto& held = plan_.programs[m].hold_resource;
            for (std::size_t r = 0; r < models_[m]->resources.size(); ++r) {
                const auto& resource = models_[m]->resources[r];
                auto found =
                    std::find_if(plan_.supplies.begin(), plan_.supplies.end(), [&](const Supply& s) { return s.id == resource.id; });
                supply_of.push_back(static_cast<Index>(found - plan_.supplies.begin()));
                if (found != plan_.supplies.end()) continue;
                plan_.supplies.push_back(
                    supply_of_resource(models_[m], resource, std::find(held.begin(), held.end(), static_cast<Index>(r)) != held.end()));
            }
        }
    }

    Supply supply_of_resource(const ServicePath& path, const Resource& resource, bool held) const {
        Supply supply{resource.id, resource.mode, resource.assign};
        supply.stream = stream_name(StreamOf::resource, resource.id);
        supply.shares_hours = resource.mode == ResourceMode::hours && resource.limiting && !resource.actor.empty();
        supply.is_held = resource.mode != ResourceMode::hours || supply.shares_hours || held;
        std::vector<double> times{0};
        for (const auto& staffing : scenario_.staffing) {
            if (staffing.resource != resource.id) continue;
            if (staffing.assign) supply.assign = *staffing.assign;
            const auto day = [&](const std::string& date, long later) {
                if (const auto at = days_from_civil(date); at && start_day_ && *at + later > *start_day_)
                    times.push_back(static_cast<double>(*at + later - *start_day_));
            };
            day(staffing.from, 0);
            day(staffing.until, 1);
            if (supply.shares.empty()) read_workers(staffing, path, supply);
        }
        std::sort(times.begin(), times.end());
        times.erase(std::unique(times.begin(), times.end()), times.end());
        for (const double time : times) supply.steps.push_back(step_at(path, resource, time));
        supply.units = capacity_at(path, resource, 0).units;
        return supply;
    }

    /// Of several that hold on a day the last; nullptr when the model's own figures do.
    const Staffing* staffing_at(const Resource& resource, double time) const {
        const Staffing* holds = nullptr;
        const long today = start_day_.value_or(0) + static_cast<long>(time);
        for (const auto& staffing : scenario_.staffing) {
            if (staffing.resource != resource.id) continue;
            const auto from = days_from_civil(staffing.from), until = days_from_civil(staffing.until);
            if ((!from || *from <= today) && (!until || today <= *until)) holds = &staffing;
        }
        return holds;
    }
    detail::Capacity capacity_at(const ServicePath& path, const Resource& resource, double time) const {
        const auto* holds = staffing_at(resource, time);
        return holds != nullptr ? detail::capacity_of(path, resource, *holds) : detail::capacity_of(path, resource);
    }
    SupplyStep step_at(const ServicePath& path, const Resource& resource, double time) const {
        const auto* holds = staffing_at(resource, time);
        const auto capacity = capacity_at(path, resource, time);
        SupplyStep step{time, capacity.unlimited, {}};
        if (resource.mode == ResourceMode::hours) {
            step.hours_a_week = capacity.unlimited ? std::nan("") : capacity.places / days_in(resource.per) * days_in(Unit::week);
            if (resource.limiting) {
                step.days_per_hour = detail::days_per_hour(resource, capacity);
                if (!capacity.unlimited) step.limits = {detail::workers_of(capacity)};
                return step;
            }
        }
        if (capacity.unlimited) return step;
        if (resource.mode != ResourceMode::caseload) {
            step.limits = {capacity.places};
        } else if (holds != nullptr && !holds->workers.empty()) {
            for (const auto& worker : holds->workers) step.limits.push_back(value_here(path, worker.slots));
        } else {  // a part of a worker has a part of a list
            for (double units = capacity.units; units > 1e-9; units -= 1)
                step.limits.push_back(capacity.slots_per_unit * std::min(units, 1.0));
        }
        return step;
    }

    static void read_workers(const Staffing& staffing, const ServicePath& path, Supply& supply) {
        double sum = 0;
        std::size_t rests = 0;
        for (const auto& worker : staffing.workers) {
            if (worker.share) sum += value_here(path, *worker.share);
            else ++rests;
        }
        double cumulative = 0;
        for (const auto& worker : staffing.workers) {
            cumulative += worker.share ? value_here(path, *worker.share) : std::max(0.0, 1 - sum) / static_cast<double>(rests);
            supply.shares.push_back(cumulative);
            supply.at_start.push_back(value_here(path, worker.clients));
        }
    }

    std::span<const ServicePath> models_;
    const Scenario& scenario_;
    SimulationOptions options_;
    Plan plan_{};
    std::vector<Diagnostic> problems_{};
    std::optional<long> start_day_{};
};

}  // namespace

Outcome<Plan> compile_plan(std::span<const ServicePath> models, const Scenario& scenario, const SimulationOptions& options) {
    return PlanBuilder(models, scenario, options).build();
}

}  // namespace polku::simulation
