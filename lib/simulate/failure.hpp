// Why a client could not go on, as a finding.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include <polku/diagnostic.hpp>
#include <polku/remark.hpp>

#include "simulate/plan.hpp"
#include "simulate/walk.hpp"

namespace polku::simulation {

/// ANA925, ANA927 or SIM955, with its place in the text of the path.
Diagnostic client_failure(const ServicePath& path, Walk::Failure failure, Index touchpoint, std::uint64_t client, std::int64_t replication);

/// SIM957 when the scenario has no length, or is over when its warm-up is.
std::optional<Diagnostic> nothing_measured(const Plan& plan, const Scenario& scenario);

/// That a result is `partial` (as in Result), with so much `done` of what was `asked` for.
Remark partial_remark(std::string_view partial, double done, double asked);

}  // namespace polku::simulation
