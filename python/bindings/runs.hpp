// What bindings of long computations share: where a path is used, and how Ctrl-C and progress come through.
#pragma once

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

using Progress = std::function<void(double)>;

/// The part of options that says how to stop and whom to tell.
auto& engine_of(auto& options) {
    if constexpr (requires { options.engine; }) return options.engine;
    else return options;
}

/// Runs analyse or simulate so that Ctrl-C can stop it: whenever the core says how far it is, Python may handle its signals.
template <class Options, class Work>
Outcome<Result> run_stoppable(Options options, const std::optional<Progress>& progress, Work work) {
    std::stop_source stop;
    std::optional<py::error_already_set> raised;
    auto& run = engine_of(options);
    run.stop = stop.get_token();
    run.progress = [&](double done) {
        const py::gil_scoped_acquire gil;
        if (raised) return;
        try {
            if (PyErr_CheckSignals() != 0) throw py::error_already_set();
            if (progress) (*progress)(done);
        } catch (py::error_already_set& error) {
            raised.emplace(error);
            stop.request_stop();
        }
    };
    std::optional<Outcome<Result>> outcome;
    {
        const py::gil_scoped_release release;
        outcome.emplace(work(options));
    }
    if (raised) throw py::error_already_set(*raised);
    return *std::move(outcome);
}

}  // namespace polku::python
