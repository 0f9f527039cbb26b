// Numbers of units tried: the scenario with them, run until it is clear whether it meets the goals.
#pragma once

#include <deque>
#include <map>
#include <optional>
#include <span>

#include "decide/roles.hpp"
#include "decide/smallest.hpp"
#include "simulate/plan.hpp"
#include "simulate/run_tally.hpp"

namespace polku::decide {

/// A goal at one place of the compiled scenario.
struct Place {
    bool is_touchpoint = false;
    std::size_t program = 0, index = 0;  ///< touchpoint of the program, or resource of the scenario
    WaitGoal goal{};
};

/// One point that was tried.
struct Trial {
    Point units{};
    std::int64_t replications = 0;
    Seen seen{};
    std::vector<Bounds> goals{};                ///< per place, of the share served in time
    std::vector<double> role_waits{};           ///< per role: mean wait in days
    std::vector<std::vector<double>> shares{};  ///< per place, then per role: one for each replication
    std::vector<std::vector<double>> waits{};   ///< per role: one mean for each replication
    /// The goal that is met least, by its share less what is asked.
    std::size_t scarcest(std::span<const Place> places) const;
};

class Trials {
public:
    /// What is given must outlive it. Throws std::invalid_argument for a goal at what there is not.
    Trials(std::span<const ServicePath> models, const Scenario& scenario, const std::vector<Role>& roles, const StaffingOptions& options,
           const SimulationOptions& engine);

    /// nullptr when no more points may be tried, or something went wrong: then there are problems.
    const Trial* at(const Point& units);
    const std::deque<Trial>& all() const noexcept { return all_; }
    const std::vector<Place>& places() const noexcept { return places_; }
    /// The scenario as it is. Only without problems.
    const simulation::Plan& plan() const noexcept { return *plan_; }
    const std::vector<Diagnostic>& problems() const noexcept { return problems_; }

private:
    bool run(const Scenario& staffed, Trial& trial, std::int64_t until);
    void note(const simulation::RunTally& tally, std::size_t replication, Trial& trial) const;
    void find_places();
    void judge(Trial& trial) const;
    double error_of_a_look() const;
    void need_enough_replications() const;

    std::span<const ServicePath> models_;
    const Scenario& scenario_;
    const std::vector<Role>& roles_;
    const StaffingOptions& options_;
    SimulationOptions engine_;
    std::optional<simulation::Plan> plan_{};
    std::vector<Place> places_{};
    std::vector<std::size_t> supplies_{};  ///< per role, in the compiled scenario
    std::deque<Trial> all_{};
    std::map<Point, std::size_t> known_{};
    std::vector<Diagnostic> problems_{};
};

}  // namespace polku::decide
