// How long the clients of one path take from one touchpoint to another.
#pragma once

#include <cmath>
#include <limits>
#include <vector>

#include "simulate/plan.hpp"
#include "simulate/run_tally.hpp"

namespace polku::simulation {

/// For each client and stretch the moment at which he entered its first touchpoint. Who is on the stretch when the clock starts, or
/// at the end, is not measured: nobody knows how long he takes.
class Stopwatches {
public:
    Stopwatches(const Plan& plan, Index program) : plan_(plan) {
        for (Index s = 0; s < plan.stretches.size(); ++s)
            if (plan.stretches[s].program == program) stretches_.push_back(s);
    }

    bool empty() const noexcept { return stretches_.empty(); }
    void restart() {
        since_.clear();
        waited_.clear();
    }
    void make_room(Index clients) {
        since_.resize(clients * stretches_.size(), never);
        waited_.resize(clients, 0);
    }
    /// A client comes, or is gone and his place free for another.
    void reset(Index client) {
        std::fill_n(since_.begin() + static_cast<std::ptrdiff_t>(client * stretches_.size()), stretches_.size(), never);
        waited_[client] = 0;
    }
    void waited(Index client, double days) { waited_[client] += days; }
    void entered(Index client, Index point, double now, bool is_placed, std::vector<StretchTally>& tallies) {
        for (std::size_t k = 0; k < stretches_.size(); ++k) {
            const auto& stretch = plan_.stretches[stretches_[k]];
            auto& since = since_[client * stretches_.size() + k];
            const double reading = stretch.waits_only ? waited_[client] : now;
            if (point == stretch.to && !std::isnan(since)) {
                auto& tally = tallies[stretches_[k]];
                tally.days.add(reading - since);
                tally.each.push_back(reading - since);
                since = never;
            }
            if (point == stretch.from && std::isnan(since) && !is_placed) since = reading;
        }
    }

private:
    static constexpr double never = std::numeric_limits<double>::quiet_NaN();

    const Plan& plan_;
    std::vector<Index> stretches_{};  ///< those of this path
    std::vector<double> since_{};     ///< [client * stretches + stretch]
    std::vector<double> waited_{};    ///< per client: days in lines so far
};

}  // namespace polku::simulation
