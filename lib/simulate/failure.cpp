#include "simulate/failure.hpp"

#include <cmath>
#include <string>

#include "analysis/notes.hpp"

namespace polku::simulation {
namespace {

Diagnostic finding_of(const ServicePath& path, Walk::Failure failure, Index touchpoint, std::uint64_t client, std::int64_t replication) {
    const auto& id = path->touchpoints[touchpoint].id;
    auto pointer = touchpoint_pointer(touchpoint);
    auto subject = touchpoint_subject(path, touchpoint);
    switch (failure) {
        case Walk::Failure::no_way_on: return make_diagnostic("ANA925", "", {{"touchpoint", id}}, std::move(pointer), std::move(subject));
        case Walk::Failure::unsound_block:
            return make_diagnostic("ANA927", "", {{"touchpoint", id}}, std::move(pointer), std::move(subject));
        default: break;
    }
    return make_diagnostic("SIM955", "",
                           {{"client", std::to_string(client)},
                            {"replication", std::to_string(replication)},
                            {"limit", std::to_string(event_limit)},
                            {"touchpoint", id}},
                           std::move(pointer), std::move(subject));
}

}  // namespace

Diagnostic client_failure(const ServicePath& path, Walk::Failure failure, Index touchpoint, std::uint64_t client,
                          std::int64_t replication) {
    auto finding = finding_of(path, failure, touchpoint, client, replication);
    if (path.source_map()) locate(std::span(&finding, 1), *path.source_map());
    return finding;
}

std::optional<Diagnostic> nothing_measured(const Plan& plan, const Scenario& scenario) {
    if (plan.horizon > plan.warm_up) return std::nullopt;
    const bool some = plan.horizon > 0;
    return make_diagnostic("SIM957", some ? "warm-up" : "no-horizon", {{"scenario", scenario.id}}, some ? "/run/warmUp" : "",
                           {"scenario", scenario.id, {}});
}

Remark partial_remark(std::string_view partial, double done, double asked) {
    const auto percent = std::floor(1000 * done / asked) / 10;  // never 100 when something is missing
    const auto* const key = partial == "events" ? "partial-events" : partial == "memory" ? "partial-memory" : "partial-time";
    return make_remark(key, {{"value", {detail::text_of(percent)}}});
}

}  // namespace polku::simulation
