// What bindings of long computations share: where a path is used, how Ctrl-C and progress come through, and how parts of a simulation
// are given to an executor.
#pragma once

#include <chrono>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <thread>

#include <pybind11/functional.h>
#include <polku/api.hpp>

#include "bindings.hpp"

namespace polku::python {

using Folders = std::vector<std::filesystem::path>;
using Entries = std::vector<std::pair<std::string, double>>;

inline Setting setting_of(bool strict, const std::optional<Folders>& folders, std::optional<Scenario> scenario, std::string arm,
                          std::string today) {
    Setting setting;
    setting.today = std::move(today);
    setting.checks = strict ? Checks::strict : Checks::off;
    if (folders) setting.resolver = folder_resolver(*folders);
    setting.scenario = std::move(scenario);
    setting.arm = std::move(arm);
    return setting;
}

inline std::vector<Entry> entries_of(const Entries& entries) {
    std::vector<Entry> out;
    for (const auto& [at, per_month] : entries) out.push_back({at, per_month});
    return out;
}

/// Events, seconds, bytes; None is no limit.
using BudgetNumbers = std::tuple<std::optional<std::uint64_t>, std::optional<double>, std::optional<std::uint64_t>>;
inline Budget budget_of(const std::optional<BudgetNumbers>& numbers) {
    return numbers ? Budget{std::get<0>(*numbers), std::get<1>(*numbers), std::get<2>(*numbers)} : Budget{};
}

using Progress = std::function<void(double)>;
using Ranges = std::vector<std::pair<std::int64_t, std::int64_t>>;
/// job, ranges of its pieces, take(part) and wanted(): polku.spread.
using Spread = std::function<void(py::bytes, Ranges, std::function<bool(const Part&)>, std::function<bool()>)>;

/// The calling thread while another one computes: it does what only it may do, and lets Python handle its signals, so that Ctrl-C
/// reaches a computation that tells nobody how far it is.
class CallingThread {
public:
    explicit CallingThread(std::stop_source stop) : stop_(std::move(stop)) {}

    /// Computes on another thread. An exception of `call` or of a signal handler stops it, and comes out here.
    template <class Work>
    auto attend(Work work) {
        std::optional<decltype(work())> outcome;
        std::exception_ptr failure;
        {
            const py::gil_scoped_release release;
            const std::jthread worker([&] {
                try {
                    outcome.emplace(work());
                } catch (...) {
                    failure = std::current_exception();
                }
                const std::lock_guard lock(mutex_);
                done_ = true;
                wake_.notify_all();
            });
            serve();
        }
        if (raised_) std::rethrow_exception(raised_);
        if (failure) std::rethrow_exception(failure);
        return *std::move(outcome);
    }

    /// From the computing thread: `errand` is done on the calling one, with the GIL, before this returns. After an exception it is not.
    void call(const std::function<void()>& errand) {
        if (std::this_thread::get_id() == caller_) {
            const py::gil_scoped_acquire gil;
            return errand();
        }
        std::unique_lock lock(mutex_);
        errand_ = &errand;
        wake_.notify_all();
        wake_.wait(lock, [&] { return errand_ == nullptr; });
    }

private:
    void serve() {
        std::unique_lock lock(mutex_);
        constexpr auto signals_every = std::chrono::milliseconds(20);
        while (!done_) {
            wake_.wait_for(lock, signals_every, [&] { return done_ || errand_ != nullptr; });
            const auto* errand = errand_;
            lock.unlock();
            {
                const py::gil_scoped_acquire gil;
                try {
                    if (PyErr_CheckSignals() != 0) throw py::error_already_set();
                    if (errand != nullptr && !raised_) (*errand)();
                } catch (...) {
                    if (!raised_) raised_ = std::current_exception();
                    stop_.request_stop();
                }
            }
            lock.lock();
            if (errand == nullptr) continue;
            errand_ = nullptr;
            wake_.notify_all();
        }
    }

    std::stop_source stop_;
    std::thread::id caller_ = std::this_thread::get_id();
    std::mutex mutex_{};
    std::condition_variable wake_{};
    const std::function<void()>* errand_ = nullptr;
    bool done_ = false;
    std::exception_ptr raised_{};
};

/// The part of options that says how to stop and whom to tell.
auto& engine_of(auto& options) {
    if constexpr (requires { options.engine; }) return options.engine;
    else return options;
}

/// Runs `work` so that Ctrl-C stops it, with progress told and parts given to an executor from the calling thread.
template <class Options, class Work>
Outcome<Result> run_stoppable(Options options, const std::optional<Progress>& progress, Work work,
                              const std::optional<Spread>& spread = std::nullopt, std::int64_t part_size = 0) {
    std::stop_source stop;
    CallingThread caller(stop);
    auto& run = engine_of(options);
    run.stop = stop.get_token();
    if (progress) run.progress = [&](double done) { caller.call([&] { (*progress)(done); }); };
    if constexpr (requires { run.elsewhere; }) {
        run.elsewhere.part_size = part_size;
        if (spread)
            run.elsewhere.run = [&](const Job& job, std::span<const PieceRange> pieces, const Elsewhere::Take& take,
                                    const std::function<bool()>& wanted) {
                const auto bytes = to_bytes(job);
                Ranges ranges;
                for (const auto& range : pieces) ranges.emplace_back(range.first, range.last);
                caller.call([&] { (*spread)(py::bytes(bytes), ranges, take, wanted); });
            };
    }
    return caller.attend([&] { return work(std::as_const(options)); });
}

}  // namespace polku::python
