#include "api/start_population.hpp"

#include <algorithm>
#include <cmath>

#include <polku/api.hpp>

#include "analysis/notes.hpp"
#include "analysis/staffing.hpp"

namespace polku::api {

namespace {

constexpr double tolerance = 0.2;

/// Clients on this path at the start: all of them when the scenario has one model, else those of the rows that name it.
double clients_at_start(const ServicePath& path, const Scenario& scenario) {
    const double clients = detail::value_here(path, scenario.start->clients);
    if (scenario.base.size() < 2) return clients;
    double share = 0;
    for (const auto& row : scenario.start->rows)
        if (path->id == (row.path.empty() ? scenario.base.front().id : row.path)) share += detail::value_here(path, row.share);
    return clients * share;
}

/// The number in the first row, which is about the whole path.
double of_whole_path(const Result& result, std::string_view table, std::string_view column) {
    return result.find_table(table)->values<double>(column).front();
}

/// To one decimal below 100, else whole: the same in every language.
std::string rounded(double value) { return detail::text_of(value < 100 ? std::round(value * 10) / 10 : std::round(value)); }

}  // namespace

std::vector<Diagnostic> check_start_population(const ServicePath& path, const Scenario& scenario, const Result& exact) {
    if (!scenario.start || exact.settings.entries.empty() || exact.settings.entries != entries_of(path, scenario)) return {};
    const double clients = clients_at_start(path, scenario);
    const double kept = of_whole_path(exact, "clients", "clients");
    if (!(clients > 0 && std::fabs(kept - clients) > tolerance * clients)) return {};
    const auto& remarks = exact.not_taken_into_account;
    const bool clocks_left_out =
        std::any_of(remarks.begin(), remarks.end(), [](const Remark& remark) { return remark.key == "exact-without-clocks"; });
    return {make_diagnostic("ANA929", clocks_left_out ? "without-clocks" : "",
                            {{"arrivals", rounded(of_whole_path(exact, "clients", "arrivals"))},
                             {"stay", rounded(of_whole_path(exact, "time", "mean"))},
                             {"kept", rounded(kept)},
                             {"clients", rounded(clients)}},
                            "/start/clients", {"scenario", scenario.id, {}})};
}

}  // namespace polku::api
