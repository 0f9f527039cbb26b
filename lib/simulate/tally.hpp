// What a chunk of clients came to, merged in the order of the chunks so that the bits do not depend on threads.
#pragma once

#include <cstdint>
#include <vector>

#include "simulate/alone.hpp"

namespace polku::simulation {

/// Mean and sum of squared deviations (Welford); merged by the formula of Chan, Golub and LeVeque.
struct Moments {
    std::int64_t n = 0;
    double mean = 0;
    double squares = 0;

    void add(double value) {
        ++n;
        const double difference = value - mean;
        mean += difference / static_cast<double>(n);
        squares += difference * (value - mean);
    }
    void merge(const Moments& other);
    /// Sample variance; NaN below two values.
    double variance() const;
};

/// A whole number per client: sums are exact.
struct Counts {
    std::uint64_t sum = 0, squares = 0;
    void add(std::uint64_t value) {
        sum += value;
        squares += value * value;
    }
    void merge(const Counts& other);
    Moments moments(std::int64_t n) const;
};

/// One client, for the table `client_log`.
struct ClientRecord {
    std::int64_t replication = 0, client = 0;
    Index entry = none, end = none;
    double age = 0, time = 0;
    AttributeValues attributes{};
    std::size_t visits = 0;  ///< how many of the visits recorded are this client's
};

/// Visits beyond this are counted together in the last place of a law of rounds.
inline constexpr std::size_t longest_rounds = 50;

struct Tally {
    std::int64_t clients = 0;
    std::vector<Moments> end_times{};     ///< per touchpoint: time of the clients who ended there
    std::vector<Counts> visits{};         ///< per touchpoint
    std::vector<std::uint64_t> rounds{};  ///< [touchpoint * (longest_rounds + 1) + visits], where a return leads
    Moments time{};
    std::vector<Moments> services{}, slot_days{}, hours{};
    std::vector<Counts> interrupted{};
    std::vector<double> times{};  ///< [client * (1 + services)]: whole path, then services; for quantiles
    std::vector<ClientRecord> records{};
    std::vector<VisitRecord> visit_log{};

    void reset(const Program& program);
    void add(const Program& program, const Alone& walk, bool keep_times);
    void merge(Tally&& other);
};

}  // namespace polku::simulation
