// The exact answers of the models in the project, read from their files.
#include <algorithm>
#include <cmath>
#include <filesystem>

#include <polku/expansion.hpp>
#include <polku/json.hpp>

#include "analysis/lines.hpp"
#include "analysis/load.hpp"
#include "catch.hpp"
#include "result_reading.hpp"

using namespace polku;
using namespace polku::test;

namespace {

const std::filesystem::path source_folder{POLKU_SOURCE_DIR};

std::vector<std::filesystem::path> shipped_models() {
    std::vector<std::filesystem::path> files;
    for (const auto* folder : {"models", "models/variants"})
        for (const auto& entry : std::filesystem::directory_iterator(source_folder / folder))
            if (entry.path().filename().string().ends_with(".polku.json")) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

ReadOptions with_models() {
    ReadOptions options;
    options.resolver = folder_resolver({source_folder / "models"});
    return options;
}

ServicePath read(const std::filesystem::path& file) { return read_path(file, with_models()).value_or_throw(); }

ServicePath expanded(const ServicePath& path) {
    return expand_subpaths(path,
                           [](const ModelReference& reference) -> std::optional<ServicePath> {
                               const auto text = with_models().resolver(reference);
                               if (!text) return std::nullopt;
                               return parse_path(text->text, with_models()).value_or_throw();
                           })
        .value_or_throw();
}

std::vector<Entry> all_starts(const ServicePath& path) {
    std::vector<Entry> entries;
    for (const auto start : path.starts()) entries.push_back({path->touchpoints[start].id, 1});
    return entries;
}

}  // namespace

TEST_CASE("the check by hand comes out exactly from the model's file") {
    AnalysisOptions options;
    options.hazards = false;
    options.entries = {{"need", 6}};
    const auto result = exact_answers(read(source_folder / "tests/models/housing-check.polku.json"), options).value_or_throw();
    const auto exactly = [](double value) { return Approx(value).epsilon(1e-12); };
    CHECK(odds(result, "end-own-home") == exactly(27.0 / 50));
    CHECK(odds(result, "end-continues") == exactly(9.0 / 50));
    CHECK(odds(result, "end-not-needed") == exactly(1.0 / 5));
    CHECK(odds(result, "end-quit") == exactly(2.0 / 25));
    CHECK(mean_time(result) == exactly(221.9));
    CHECK(mean_time(result, "housing") == exactly(178.92));
    CHECK(mean_time(result, "aftercare") == exactly(34.98));
    CHECK(mean_time(result, "intake") == exactly(8.0));
    CHECK(held_days(result, "flats") == exactly(186.12));
    CHECK(places(result, "flats") == exactly(186.12 * 6 / 30.4375));
}

TEST_CASE("every shipped model has exact answers; without parallel ways all of them") {
    const auto files = shipped_models();
    REQUIRE(files.size() >= 7);
    for (const auto& file : files) {
        INFO(file.filename().string());
        const auto path = expanded(read(file));
        const bool has_blocks =
            std::any_of(path->touchpoints.begin(), path->touchpoints.end(), [](const Touchpoint& t) { return t.split; });
        AnalysisOptions options;
        options.entries = all_starts(path);
        options.hazards = !has_blocks;
        const auto outcome = exact_answers(path, options);
        REQUIRE(outcome);
        const auto& result = *outcome;
        double sum = 0;
        for (const auto end : path.ends()) sum += odds(result, path->touchpoints[end].id);
        CHECK(sum == Approx(1).epsilon(1e-9));
        CHECK(std::isnan(mean_time(result)) == has_blocks);
        if (!has_blocks) {
            double services = 0;
            for (const auto& service : path->services) services += mean_time(result, service.id);
            CHECK(services == Approx(mean_time(result)).epsilon(1e-9));
            for (const auto& resource : path->resources) CHECK(places(result, resource.id) >= 0);
        }
    }
}

TEST_CASE("a path with parallel ways and hazards over them says what it does not compute") {
    const auto path = expanded(read(source_folder / "models/child-to-adult.polku.json"));
    AnalysisOptions options;
    options.sensitivity = false;
    const auto result = exact_answers(path, options).value_or_throw();
    CHECK(std::isnan(mean_time(result)));
    const auto& remarks = result.not_taken_into_account;
    CHECK(std::any_of(remarks.begin(), remarks.end(), [](const Remark& remark) { return remark.key == "block-interrupted"; }));
    CHECK(visits(result, path->touchpoints[path.starts().front()].id) == 1);
}

TEST_CASE("lines where people stay until an age, and side by side, are about right and say so") {
    const auto path = expanded(read(source_folder / "models/child-to-adult.polku.json"));
    const auto scenario = read_scenario(source_folder / "models/scenarios/varha-2023.polku-scenario.json", with_models()).value_or_throw();
    AnalysisOptions options;
    options.sensitivity = false;
    options.entries = entries_of(path, scenario);
    const auto lines = detail::lines_of(path, scenario, exact_answers(path, options).value_or_throw());
    const auto& about = lines.remarks;
    CHECK(std::any_of(about.begin(), about.end(), [](const Remark& remark) { return remark.key == "line-about"; }));

    const auto load = detail::load_of(path, options.entries);
    const auto& resources = lines.table.values<std::string>("resource");
    CHECK(resources.size() >= 2);
    for (std::size_t row = 0; row < resources.size(); ++row) {
        INFO(resources[row]);
        const double in_use = lines.table.values<double>("utilisation")[row] * lines.table.values<double>("places")[row];
        CHECK(in_use == Approx(load.resources[path.find_resource(resources[row]).value()].value));
        const bool grows = lines.table.values<double>("utilisation")[row] >= 1;
        CHECK(lines.table.values<std::string>("exact")[row] == (grows ? "" : "no"));
    }
}
