// The simulation against the exact answers, in the configuration in which both compute the same thing: interrupts on
// age, time and date off, nobody waits. 20 seeds a model; for every quantity the exact value may lie outside the 99 %
// interval of a seed only as often as chance allows (binomial bound 1e-6), and the mean over all seeds must be close.
#include <cmath>
#include <filesystem>

#include <polku/analysis.hpp>
#include <polku/expansion.hpp>
#include <polku/json.hpp>
#include <polku/simulate.hpp>

#include "catch.hpp"
#include "simulation_support.hpp"

using namespace polku;
using namespace polku::test;

namespace {

constexpr int seeds = 20;
constexpr std::int64_t clients = 2000;

/// The smallest k with P(more than k of n with probability p) < bound.
int binomial_bound(int n, double p, double bound) {
    double term = std::pow(1 - p, n), sum = term;
    int k = 0;
    while (1 - sum >= bound && k < n) {
        term *= (n - k) / (k + 1.0) * p / (1 - p);
        sum += term;
        ++k;
    }
    return k;
}

struct Quantity99 {
    std::string table, id, column;
    double exact = 0;
    int outside = 0;
    double sum = 0, variance = 0;  ///< over seeds
};

struct Comparison {
    int compared = 0;
    std::vector<std::string> failures{};
};

/// Quantities of the exact answers that are known and not so rare that an interval means nothing.
std::vector<Quantity99> quantities_of(const Result& exact) {
    std::vector<Quantity99> all;
    for (const auto& [table, column] :
         {std::pair{"ends", "probability"}, {"visits", "visits"}, {"time", "mean"}, {"places", "days_per_client"}}) {
        const auto* found = exact.find_table(table);
        if (found == nullptr) continue;
        const auto& ids = std::get<std::vector<std::string>>(found->columns.front().values);
        const auto& values = std::get<std::vector<double>>(found->find_column(column)->values);
        for (std::size_t i = 0; i < ids.size(); ++i)
            if (!std::isnan(values[i])) all.push_back({table, ids[i], column, values[i]});
    }
    return all;
}

/// The share of clients that make a count differ from the common one. Below 25 clients a seed an interval means little.
double rare_share(const Quantity99& q) {
    const bool counted = q.table == "ends" || q.table == "visits";
    return counted ? std::min(q.exact, std::fabs(1 - q.exact)) : 1;
}
bool is_rare(const Quantity99& q) { return rare_share(q) * static_cast<double>(clients) < 25; }

Comparison compare(const ServicePath& path, const std::vector<Entry>& entries, std::int64_t first_seed, bool with_hazards) {
    Comparison comparison;
    AnalysisOptions analysis;
    analysis.entries = entries;
    analysis.sensitivity = false;
    analysis.hazards = with_hazards;
    const auto exact = exact_answers(path, analysis);
    if (!exact) return comparison;
    auto quantities = quantities_of(*exact);
    for (int seed = 0; seed < seeds; ++seed) {
        SimulationOptions options;
        options.seed = static_cast<std::uint64_t>(first_seed + seed);
        options.clients = clients;
        options.entries = entries;
        options.age_and_date = false;
        options.hazards = with_hazards;
        const auto simulated = simulate_clients(path, options).value_or_throw();
        for (auto& q : quantities) {
            const double value = number(simulated, q.table, q.id, q.column);
            const double half_width = number(simulated, q.table, q.id, "half_width") * 2.5758293 / 1.9599640;
            q.sum += value;
            q.variance += std::pow(half_width / 2.5758293, 2);
            if (std::fabs(value - q.exact) > half_width + 1e-9 * (1 + std::fabs(q.exact))) ++q.outside;
        }
    }
    const int bound = binomial_bound(seeds, 0.01, 1e-6);
    for (const auto& q : quantities) {
        ++comparison.compared;
        const double mean = q.sum / seeds, error = std::sqrt(q.variance) / seeds;
        const bool far = std::fabs(mean - q.exact) >
                         5 * error + 1e-9 * (1 + std::fabs(q.exact)) + (is_rare(q) ? 5 * std::sqrt(rare_share(q) / (seeds * clients)) : 0);
        if (far || (q.outside > bound && !is_rare(q)))
            comparison.failures.push_back(q.table + ' ' + q.id + ": exact " + std::to_string(q.exact) + ", simulated " +
                                          std::to_string(mean) + " ± " + std::to_string(error) + ", outside " + std::to_string(q.outside));
    }
    return comparison;
}

std::vector<std::filesystem::path> model_files() {
    std::vector<std::filesystem::path> files;
    const std::filesystem::path root = POLKU_SOURCE_DIR;
    for (const char* folder : {"models", "models/variants", "tests/models"})
        for (const auto& entry : std::filesystem::directory_iterator(root / folder))
            if (entry.path().filename().string().ends_with(".polku.json")) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace

TEST_CASE("the bound of chance is the binomial one") {
    CHECK(binomial_bound(20, 0.01, 1e-6) == 5);
    CHECK(binomial_bound(1, 0.5, 0.6) == 0);
}

TEST_CASE("simulation and exact answers agree on every shipped model") {
    const std::filesystem::path root = POLKU_SOURCE_DIR;
    ReadOptions read;
    read.resolver = folder_resolver({root / "models", root / "tests/models"});
    const PathResolver resolve = [&](const ModelReference& reference) -> std::optional<ServicePath> {
        const auto text = read.resolver(reference);
        if (!text) return std::nullopt;
        const auto path = parse_path(text->text, read);
        return path ? std::optional(*path) : std::nullopt;
    };
    int models = 0;
    std::int64_t seed = 1000;
    for (const auto& file : model_files()) {
        INFO(file.filename().string());
        const auto expanded = expand_subpaths(read_path(file, read).value_or_throw(), resolve);
        if (!expanded) {  // a fixture that is about something else
            CHECK(file.parent_path().filename() == "models");
            CHECK(file.parent_path().parent_path().filename() == "tests");
            continue;
        }
        const auto& path = *expanded;
        std::vector<Entry> entries;
        for (const auto t : path.starts()) entries.push_back({path->touchpoints[t].id, 1});
        for (const bool with_hazards : {true, false}) {
            const auto comparison = compare(path, entries, seed, with_hazards);
            seed += seeds;
            for (const auto& failure : comparison.failures) {
                INFO(failure);
                CHECK(false);
            }
            CHECK(comparison.compared > (with_hazards ? 5 : 10));
        }
        ++models;
    }
    CHECK(models >= 7);
}

TEST_CASE("simulation and exact answers agree on small paths made to be hard") {
    const auto agree = [](PathData data) {
        const auto comparison = compare(ServicePath::make(std::move(data)).value_or_throw(), {}, 500, true);
        for (const auto& failure : comparison.failures) {
            INFO(failure);
            CHECK(false);
        }
        CHECK(comparison.compared > 3);
    };
    agree(mini_data(
        "start a~tri(3,14,43)@x -> b~exp(20)@y; b -> a[0.4 return], c~uniform(2,50)@x [rest]; c -> end done; * -> end left[0.5/month]"));
    agree(mini_data("start a~30 -> b~exp(90) -> c~30 -> end done; *(a c) -> end left[0.3/month]; *(b) -> c[0.2/month]"));
    agree(mini_data("?x = 0.3; start a~2 -> b~10[if x], c~5[otherwise]; b -> c[0.5], end one[rest]; c -> end two[0.2], a[rest return]"));
    agree(mini_data("start a~1 -> split s~2; s -> b~exp(10), c~exp(30); b -> j join s; c -> j; j -> end done[0.6], s[rest return]"));
    agree(mini_data("start a~1 -> r~exp(9); r -> end done[if visits(r)>=3], gap[otherwise]; pause gap~40 -> r[return]"));
    auto held = mini_data(
        "start a~exp(3) -> b~exp(10) -> c~exp(20)[0.6], d~7[rest]; c -> a[0.3 return], d[rest]; d -> end done; * -> end left[0.4/month]");
    Resource resource;
    resource.id = "r";
    held.resources = {resource};
    Hold hold;
    hold.resource = "r";
    hold.from = {"b"};
    hold.until = {"d"};
    held.services[0].holds = {hold};
    held.transitions[4].releases = {"r"};
    agree(held);
    for (const LawKind kind : {LawKind::gamma, LawKind::lognormal, LawKind::weibull}) {
        auto data = mini_data("start a -> b[0.5], end done[rest]; b~exp(5) -> a[return]; * -> end left[1/month]");
        data.touchpoints[0].duration = Duration{};
        data.touchpoints[0].duration->law = law_with_cv(kind, 40, 0.8);
        agree(data);
    }
}
