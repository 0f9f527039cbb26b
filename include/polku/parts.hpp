// Simulations in parts, for other threads, processes and machines: a job says what is simulated, a part is what some pieces of it came
// to. Whoever sends them about needs to know nothing of either (docs/reference/executors.md).
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <polku/simulate.hpp>

namespace polku {

/// What is simulated. Pieces are replications of a scenario, or chunks of clients who walk alone.
struct Job {
    std::vector<ServicePath> models{};   ///< as simulate_scenario and simulate_clients take them
    std::optional<Scenario> scenario{};  ///< without one the clients of the first model walk alone
    SimulationOptions options{};         ///< threads, stop, progress, precision, elsewhere and the budget's seconds are not the job's
    bool keep_each = true;               ///< times of single waits and clients, for quantiles
};

/// What pieces of a job came to. Merged in the order of the pieces, parts give the bytes that one thread gives, however they are cut.
class Part {
public:
    const PieceRange& pieces() const noexcept;
    /// For this version of the library. A replication of the shipped Varha scenario takes 42 kB, 133 kB while single waits are kept for
    /// quantiles, and 2 MB with `keep_clients`.
    std::string to_bytes() const;
    /// SYS056 for bytes that are cut, changed, or of another version.
    static Outcome<Part> from_bytes(std::string_view bytes);

    struct Data;  ///< of the library
    explicit Part(std::shared_ptr<const Data> data) noexcept : data_(std::move(data)) {}
    const Data& data() const noexcept { return *data_; }

private:
    std::shared_ptr<const Data> data_;
};

/// A job made ready once, for as many parts as it is asked for, from as many threads.
class JobRunner {
public:
    /// No value, with the reasons as findings, as simulate_scenario and simulate_clients give them.
    static Outcome<JobRunner> make(const Job& job);
    /// How many pieces there are.
    std::int64_t pieces() const noexcept;
    /// On the calling thread. nullopt when it was stopped, which is asked within a few thousandths of a second. Throws
    /// std::invalid_argument for pieces that there are not.
    std::optional<Part> run(const PieceRange& pieces, const std::stop_token& stop = {}) const;

private:
    struct State;
    explicit JobRunner(std::shared_ptr<const State> state) noexcept : state_(std::move(state)) {}
    std::shared_ptr<const State> state_;
};

}  // namespace polku
