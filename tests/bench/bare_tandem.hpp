// W1 by hand: three M/M/c stations in tandem as one loop that knows nothing else. The limit that an engine is measured by: the same
// generator, the same kind of heap, the same recorded outputs (every wait and its
// quantiles, the time in the system).
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <vector>

#include "model/exact_math.hpp"
#include "simulate/estimate.hpp"
#include "simulate/event_queue.hpp"
#include "simulate/streams.hpp"

namespace polku::bench {

struct TandemAnswer {
    double mean_wait[3]{}, p50[3]{}, p90[3]{}, p95[3]{};
    double mean_time = 0;
    std::vector<double> waits[3]{};
};

class BareTandem {
public:
    BareTandem(std::uint64_t seed, std::uint64_t customers) : seed_(seed), customers_(customers) {}

    TandemAnswer run() {
        arrived_.assign(customers_, 0);
        asked_.assign(customers_, 0);
        arrive();
        double time_sum = 0;
        while (!queue_.empty()) {
            const auto event = queue_.take();
            now_ = event.time();
            const std::uint64_t customer = event.person() / 4;
            const std::size_t station = event.person() % 4;
            if (station == 3) {
                arrived_[customer] = now_;
                ask(customer, 0);
                if (next_ < customers_) arrive();
                continue;
            }
            if (line_[station].empty()) {
                ++free_[station];
            } else {
                const auto first = line_[station].front();
                line_[station].pop_front();
                serve(first, station);
            }
            if (station < 2) ask(customer, station + 1);
            else time_sum += now_ - arrived_[customer];
        }
        for (std::size_t s = 0; s < 3; ++s) {
            for (const double wait : answer_.waits[s]) answer_.mean_wait[s] += wait;
            answer_.mean_wait[s] /= static_cast<double>(customers_);
            answer_.p50[s] = simulation::empirical_quantile(answer_.waits[s], 0.5);
            answer_.p90[s] = simulation::empirical_quantile(answer_.waits[s], 0.9);
            answer_.p95[s] = simulation::empirical_quantile(answer_.waits[s], 0.95);
        }
        answer_.mean_time = time_sum / static_cast<double>(customers_);
        return std::move(answer_);
    }

private:
    double drawn(std::uint64_t name, std::uint64_t number, double mean) const {
        return -mean * exact_math::log(simulation::uniform(simulation::ClientStreams(seed_, 0, number).block(name, 1)[0]));
    }
    void arrive() {
        const auto customer = next_++;
        queue_.push({now_ + drawn(9, customer, 1), ++order_, static_cast<std::uint32_t>(customer * 4 + 3)});
    }
    void ask(std::uint64_t customer, std::size_t station) {
        asked_[customer] = now_;
        if (free_[station] == 0) {
            line_[station].push_back(customer);
            return;
        }
        --free_[station];
        serve(customer, station);
    }
    void serve(std::uint64_t customer, std::size_t station) {
        answer_.waits[station].push_back(now_ - asked_[customer]);
        constexpr double means[] = {10.0 / 3, 8, 20};
        queue_.push({now_ + drawn(station, customer, means[station]), ++order_, static_cast<std::uint32_t>(customer * 4 + station)});
    }

    std::uint64_t seed_, customers_, next_ = 0;
    std::uint32_t order_ = 0;
    double now_ = 0;
    std::size_t free_[3] = {4, 10, 25};
    std::deque<std::uint64_t> line_[3]{};
    std::vector<double> arrived_{}, asked_{};
    simulation::EventQueue queue_{};
    TandemAnswer answer_{};
};

}  // namespace polku::bench
