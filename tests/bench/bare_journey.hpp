// W2 by hand: twelve touchpoints, nobody waits, as one loop that knows nothing else. The limit that the engine is measured by: the
// same generator, one block of it for each step, and the same recorded outputs (time of each client, visits to each touchpoint, ends).
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "simulate/streams.hpp"

namespace polku::bench {

struct JourneyAnswer {
    double mean = 0, sd = 0, median = 0, completed = 0;
    std::array<double, 12> visits{};
};

class BareJourney {
public:
    BareJourney(std::uint64_t seed, std::uint64_t clients) : seed_(seed), clients_(clients) {}

    JourneyAnswer run() const {
        JourneyAnswer answer;
        std::vector<double> times(clients_);
        std::array<std::uint64_t, 12> visits{};
        double mean = 0, squares = 0;
        for (std::uint64_t client = 0; client < clients_; ++client) {
            const simulation::ClientStreams streams(seed_, 0, client);
            double now = 0;
            std::size_t at = 0;
            for (std::uint64_t step = 0; at < first_end; ++step) {
                ++visits[at];
                const auto drawn = streams.block(at, step);
                now += stay(laws[at], drawn);
                const double u = simulation::uniform(drawn[3]);
                std::size_t way = 0;
                while (u >= ways[at][way].cumulative) ++way;
                at = ways[at][way].to;
            }
            ++visits[at];
            times[client] = now;
            const double difference = now - mean;
            mean += difference / static_cast<double>(client + 1);
            squares += difference * (now - mean);
        }
        answer.mean = mean;
        answer.sd = std::sqrt(squares / static_cast<double>(clients_ - 1));
        for (std::size_t t = 0; t < visits.size(); ++t) answer.visits[t] = static_cast<double>(visits[t]) / static_cast<double>(clients_);
        answer.completed = answer.visits[first_end];
        const auto middle = times.begin() + static_cast<std::ptrdiff_t>(clients_ / 2);
        std::nth_element(times.begin(), middle, times.end());
        answer.median = *middle;
        return answer;
    }

private:
    enum class Kind { exponential, erlang2, lognormal, fixed };
    struct Law {
        Kind kind;
        double a, b;  ///< mean; mu and sigma
    };
    struct Way {
        double cumulative;
        std::size_t to;
    };
    static constexpr std::size_t first_end = 10;  ///< completed, then dropped

    // mu and sigma of a lognormal law by its mean and coefficient of variation.
    static Law lognormal(double mean, double cv) {
        const double square = std::log1p(cv * cv);
        return {Kind::lognormal, std::log(mean) - square / 2, std::sqrt(square)};
    }
    // What a hand would write with the C library: no tables, and two numbers where a law is easier with two.
    static double stay(const Law& law, const simulation::PhiloxBlock& drawn) {
        const double u = simulation::uniform(drawn[0]);
        switch (law.kind) {
            case Kind::exponential: return -law.a * std::log(u);
            case Kind::erlang2: return -law.a / 2 * std::log(u * simulation::uniform(drawn[1]));
            case Kind::lognormal:
                return std::exp(law.a + law.b * std::sqrt(-2 * std::log(u)) * std::cos(6.283185307179586 * simulation::uniform(drawn[1])));
            case Kind::fixed: return law.a;
        }
        return 0;
    }

    inline static const std::array<Law, 10> laws{{{Kind::exponential, 3, 0},
                                                  lognormal(7, 0.8),
                                                  {Kind::erlang2, 21, 0},
                                                  {Kind::exponential, 10, 0},
                                                  {Kind::fixed, 14, 0},
                                                  lognormal(120, 0.6),
                                                  {Kind::erlang2, 200, 0},
                                                  {Kind::erlang2, 250, 0},
                                                  lognormal(90, 0.5),
                                                  {Kind::exponential, 7, 0}}};
    static constexpr std::size_t contact = 1, assessment = 2, plan = 3, decision = 4, guidance = 5, family_care = 6, housing = 7, rehab = 8,
                                 review = 9, completed = 10, dropped = 11;
    static constexpr std::array<std::array<Way, 5>, 10> ways{
        {{{{1, contact}}},
         {{{0.9, assessment}, {1, dropped}}},
         {{{0.85, plan}, {0.95, completed}, {1, dropped}}},
         {{{0.95, decision}, {1, dropped}}},
         {{{0.45, guidance}, {0.55, family_care}, {0.8, housing}, {0.95, rehab}, {1, dropped}}},
         {{{0.92, review}, {1, dropped}}},
         {{{0.95, review}, {1, dropped}}},
         {{{0.9, review}, {1, dropped}}},
         {{{0.8, review}, {1, dropped}}},
         {{{0.3, completed}, {0.5, plan}, {0.85, guidance}, {0.95, housing}, {1, dropped}}}}};

    std::uint64_t seed_, clients_;
};

}  // namespace polku::bench
