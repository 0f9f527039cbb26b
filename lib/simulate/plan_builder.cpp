#include <algorithm>
#include <cmath>
#include <map>

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
        plan_.horizon = scenario_.horizon ? days(*scenario_.horizon) : 0;
        if (scenario_.run && scenario_.run->warm_up) plan_.warm_up = days(*scenario_.run->warm_up);
        for (std::size_t m = 0; m < models_.size(); ++m) add_model(m);
        if (problems_.empty()) add_supplies();
        if (!problems_.empty()) return std::move(problems_);
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
        auto program = compile_program(path, options, Waiting::queues);
        if (!program) {
            problems_.insert(problems_.end(), program.diagnostics().begin(), program.diagnostics().end());
            return;
        }
        plan_.programs.push_back(*std::move(program));
        const auto& entries = plan_.programs.back().entries;
        std::map<std::string, int> numbers;
        for (const auto* arrival : arrivals) {
            Source source;
            source.program = static_cast<Index>(m);
            source.process = arrival->process;
            for (Index e = 0; e < entries.size(); ++e)
                if (path->touchpoints[entries[e].touchpoint].id == arrival->at) source.entry = e;
            const auto number = numbers[arrival->at]++;
            source.family = stream_name(StreamOf::arrivals, path->id + '/' + arrival->at + (number > 0 ? '/' + std::to_string(number) : ""));
            read_times(*arrival, path, source);
            plan_.sources.push_back(std::move(source));
        }
    }

    void read_times(const Arrival& arrival, const ServicePath& path, Source& source) const {
        if (arrival.clients) source.clients = static_cast<std::int64_t>(std::llround(value_here(path, *arrival.clients)));
        switch (arrival.process) {
            case ArrivalProcess::poisson: source.gap = days_in(arrival.per) / value_here(path, *arrival.rate); break;
            case ArrivalProcess::scheduled: source.gap = value_here(path, arrival.every->value) * days_in(arrival.every->unit); break;
            case ArrivalProcess::cohort: source.at = static_cast<double>(days_from_civil(arrival.on).value_or(0) - start_day_.value_or(0)); break;
            case ArrivalProcess::empirical:
                for (const auto& time : arrival.times) source.gaps.push_back(value_here(path, time) * days_in(arrival.per));
                break;
        }
    }

    void add_supplies() {
        for (std::size_t m = 0; m < models_.size(); ++m) {
            auto& supply_of = plan_.supply_of.emplace_back();
            for (const auto& resource : models_[m]->resources) {
                auto found = std::find_if(plan_.supplies.begin(), plan_.supplies.end(), [&](const Supply& s) { return s.id == resource.id; });
                supply_of.push_back(static_cast<Index>(found - plan_.supplies.begin()));
                if (found == plan_.supplies.end()) plan_.supplies.push_back(supply_of_resource(models_[m], resource));
            }
        }
    }

    Supply supply_of_resource(const ServicePath& path, const Resource& resource) const {
        Supply supply{resource.id, resource.mode, resource.assign};
        supply.stream = stream_name(StreamOf::resource, resource.id);
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
        return supply;
    }

    /// Of several that hold on a day the last.
    SupplyStep step_at(const ServicePath& path, const Resource& resource, double time) const {
        const Staffing* holds = nullptr;
        const long today = start_day_.value_or(0) + static_cast<long>(time);
        for (const auto& staffing : scenario_.staffing) {
            if (staffing.resource != resource.id) continue;
            const auto from = days_from_civil(staffing.from), until = days_from_civil(staffing.until);
            if ((!from || *from <= today) && (!until || today <= *until)) holds = &staffing;
        }
        const auto capacity = holds != nullptr ? detail::capacity_of(path, resource, *holds) : detail::capacity_of(path, resource);
        SupplyStep step{time, capacity.unlimited, {}};
        if (capacity.unlimited) return step;
        if (resource.mode != ResourceMode::caseload) {
            step.limits = {capacity.places};
        } else if (holds != nullptr && !holds->workers.empty()) {
            for (const auto& worker : holds->workers) step.limits.push_back(value_here(path, worker.slots));
        } else {  // a part of a worker has a part of a list
            for (double units = capacity.units; units > 1e-9; units -= 1) step.limits.push_back(capacity.slots_per_unit * std::min(units, 1.0));
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
