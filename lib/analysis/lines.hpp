// The line before each resource of a scenario, as theory has it: what needs no simulation to be said of waits.
#pragma once

#include <vector>

#include <polku/model.hpp>
#include <polku/scenario.hpp>
#include <polku/table.hpp>

namespace polku::detail {

struct Lines {
    Table table{};  ///< `lines` of docs/reference/results.md
    std::vector<Remark> remarks{};
};

/// `exact` are the exact answers for the scenario's arrivals. Resources that nobody asks for or that are unlimited have no row.
Lines lines_of(const ServicePath& path, const Scenario& scenario, const Result& exact);

}  // namespace polku::detail
