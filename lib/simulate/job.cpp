// A job made ready, and its pieces run.
#include <stdexcept>
#include <utility>

#include "simulate/part.hpp"
#include "simulate/runs.hpp"

namespace polku {

using namespace simulation;

struct JobRunner::State {
    Job job{};
    std::optional<Plan> plan{};        ///< of a scenario
    std::optional<Program> program{};  ///< of clients alone
};

Outcome<JobRunner> JobRunner::make(const Job& job) {
    if (job.models.empty()) throw std::invalid_argument("Job::models is empty");
    auto state = std::make_shared<State>();
    state->job = job;
    auto& options = state->job.options;  // what is the caller's may be gone when the pieces are run
    options.elsewhere = {};
    options.progress = nullptr;
    options.stop = {};
    if (job.scenario) {
        auto plan = compile_plan(state->job.models, *state->job.scenario, state->job.options);
        if (!plan) return std::move(plan).diagnostics();
        state->plan = *std::move(plan);
    } else {
        auto program = compile_program(state->job.models.front(), state->job.options);
        if (!program) return std::move(program).diagnostics();
        state->program = *std::move(program);
    }
    return JobRunner(std::shared_ptr<const State>(std::move(state)));
}

std::int64_t JobRunner::pieces() const noexcept {
    const auto& options = state_->job.options;
    return state_->plan ? options.replications : options.replications * chunks_per_replication(options);
}

std::optional<Part> JobRunner::run(const PieceRange& range, const std::stop_token& stop) const {
    if (range.first < 0 || range.last > pieces() || range.first >= range.last) throw std::invalid_argument("the job has no such pieces");
    const auto& [job, plan, program] = *state_;
    auto data = std::make_shared<Part::Data>();
    data->pieces = range;
    if (plan) {
        World world(*plan, job.options.seed, job.keep_each);
        const Allowance allowance{job.options.budget.events.value_or(Allowance{}.events),
                                  job.options.budget.bytes.value_or(Allowance{}.bytes)};
        for (auto piece = range.first; piece < range.last; ++piece) {
            auto run = world.run(static_cast<std::uint64_t>(piece), stop, allowance);
            if (run.outcome == RunOutcome::stopped) return std::nullopt;
            data->runs.push_back(std::move(run));
            if (data->runs.back().outcome != RunOutcome::whole) break;
        }
    } else {
        for (auto piece = range.first; piece < range.last; ++piece) {
            auto chunk = run_chunk(*program, job.options, piece, job.keep_each, stop);
            if (!chunk) return std::nullopt;
            data->chunks.push_back(*std::move(chunk));
            if (data->chunks.back().failure.kind != Walk::Failure::nothing) break;
        }
    }
    return Part(std::shared_ptr<const Part::Data>(std::move(data)));
}

}  // namespace polku
