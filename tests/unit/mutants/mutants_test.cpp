// Every operator on every shipped model, variant and scenario: found by the code it names, at the place it names; and every
// harmless change changes nothing. tests/golden/mutants.txt and scenario-mutants.txt are the committed tables:
// POLKU_WRITE_GOLDEN=1 writes them anew, to be read before they are committed.
#include "mutants.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <initializer_list>
#include <iostream>

#include <polku/validate.hpp>

#include "catch.hpp"
#include "rule_page.hpp"

using namespace polku;
using namespace polku::test;

namespace {

const std::filesystem::path root = POLKU_SOURCE_DIR;

struct Model {
    std::string name;
    std::string text;                   ///< canonical; of a variant, with its base merged in
    std::vector<std::string> before{};  ///< its findings, before any mistake
};

// What `read` makes of every file in the folders whose name ends so.
std::vector<Model> models_in(std::initializer_list<const char*> folders, std::string_view ending,
                             std::string (*read)(const std::filesystem::path&)) {
    std::vector<Model> models;
    for (const auto* folder : folders)
        for (const auto& entry : std::filesystem::directory_iterator(root / folder)) {
            const auto name = entry.path().filename().string();
            const auto end = name.find(ending);
            if (end != std::string::npos) models.push_back({name.substr(0, end), read(entry.path()), {}});
        }
    std::sort(models.begin(), models.end(), [](const Model& a, const Model& b) { return a.name < b.name; });
    return models;
}

std::vector<Model> shipped_models() {
    return models_in({"models", "models/variants"}, ".polku.json",
                     [](const std::filesystem::path& file) { return to_json(read_path(file).value_or_throw()); });
}

std::vector<Model> shipped_scenarios() {
    return models_in({"models/scenarios"}, ".polku-scenario.json",
                     [](const std::filesystem::path& file) { return to_json(read_scenario(file).value_or_throw()); });
}

Report everything(const std::string& text) {
    ReadOptions read;
    read.resolver = folder_resolver({root / "models"});
    ValidateOptions options;
    options.sets = rule_sets("all").value();
    options.limit_per_code = 0;
    return validate_text(text, read, options);
}

std::string line_of(const Diagnostic& finding) { return finding.code + ' ' + finding.location.pointer; }

std::vector<std::string> lines_of(const Report& report) {
    std::vector<std::string> lines;
    for (const auto& finding : report) lines.push_back(line_of(finding));
    for (const auto& finding : report.suppressed) lines.push_back("suppressed " + finding.code);
    return lines;
}

// The finding that `code` gives, at the mistake if it says where that is; and what else is new.
struct Found {
    std::string by;
    std::vector<std::string> besides{};
};

Found found(const Report& report, const std::vector<std::string>& before, const Operator& mistake, const Mutant& mutant) {
    Found result;
    for (const auto& finding : report) {
        const auto line = line_of(finding);
        if (std::find(before.begin(), before.end(), line) != before.end()) continue;
        const bool there = mutant.pointer.empty() || finding.location.pointer.rfind(mutant.pointer, 0) == 0 ||
                           mutant.pointer.rfind(finding.location.pointer, 0) == 0;
        if (result.by.empty() && finding.code == mistake.code && there) result.by = line;
        else result.besides.push_back(line);
    }
    return result;
}

// The mutants of one model, for the Python tests: they show them to the JSON Schema, too.
void write_out(const Operator& mistake, const Model& model, const Mutant& mutant, std::size_t number) {
    const auto* folder = std::getenv("POLKU_MUTANTS");
    if (folder == nullptr || model.name != "housing") return;
    std::filesystem::create_directories(folder);
    const auto name = std::string(mistake.code) + '-' + std::to_string(number) + ".json";
    std::ofstream(std::filesystem::path(folder) / name, std::ios::binary) << mutant.text;
}

// Puts every mistake into every model, and compares what finds them with the committed table.
void check_mutants(const std::vector<Operator>& operators, std::vector<Model> models, const std::filesystem::path& table_file) {
    for (auto& model : models) model.before = lines_of(everything(model.text));
    std::string table;
    std::size_t mutants = 0, missed = 0;
    for (const auto& mistake : operators) {
        table += std::string(mistake.code) + "  " + std::string(mistake.name) + '\n';
        std::size_t made = 0;
        for (const auto& model : models) {
            INFO(mistake.name << " in " << model.name);
            const auto mutant = mistake.make(model.text);
            if (!mutant) continue;
            ++made;
            write_out(mistake, model, *mutant, mutants);
            const auto result = found(everything(mutant->text), model.before, mistake, *mutant);
            CHECK_FALSE(result.by.empty());
            ++mutants;
            missed += result.by.empty() ? 1 : 0;
            table += "    " + model.name + ": " + (result.by.empty() ? "NOT FOUND" : result.by);
            for (std::size_t i = 0; i < std::min<std::size_t>(result.besides.size(), 3); ++i)
                table += (i == 0 ? "; besides " : ", ") + result.besides[i];
            if (result.besides.size() > 3) table += " and " + std::to_string(result.besides.size() - 3) + " more";
            table += '\n';
        }
        INFO(mistake.name);
        CHECK(made > 0);  // an operator without a place in any model says nothing
    }
    table += std::to_string(operators.size()) + " operators, " + std::to_string(mutants) + " mutants, " + std::to_string(missed) +
             " not found\n";
    std::cout << table;
    if (std::getenv("POLKU_WRITE_GOLDEN") != nullptr) std::ofstream(table_file, std::ios::binary) << table;
    CHECK(table == file_text(table_file.string()));
}

}  // namespace

TEST_CASE("every mutant of every shipped model is found where it is") {
    const auto models = shipped_models();
    REQUIRE(models.size() >= 7);
    const auto operators = all_operators();
    CHECK(operators.size() >= 60);
    check_mutants(operators, models, root / "tests/golden/mutants.txt");
}

TEST_CASE("every mutant of every shipped scenario is found where it is") {
    const auto scenarios = shipped_scenarios();
    REQUIRE(scenarios.size() >= 5);
    check_mutants(scenario_operators(), scenarios, root / "tests/golden/scenario-mutants.txt");
}

namespace {

// What must stay, whatever the order in the text.
std::vector<std::string> facts_of(const Report& report, bool with_ids = true) {
    std::vector<std::string> facts;
    for (const auto* list : {&report.diagnostics, &report.suppressed})
        for (const auto& finding : *list) {
            facts.push_back(finding.code + ' ' + std::string(to_string(finding.severity)) + (finding.suppressed ? " suppressed" : ""));
            if (with_ids) facts.back() += ' ' + finding.location.pointer + ' ' + fingerprint(finding) + ' ' + finding.message;
        }
    std::sort(facts.begin(), facts.end());
    return facts;
}

void check_changes_of_the_text(const std::string& text, const std::string& name) {
    const auto before = facts_of(everything(text));
    for (const auto& change : changes_of_the_text()) {
        INFO(change.name << " in " << name);
        CHECK(facts_of(everything(change.make(text))) == before);
    }
}

bool is_json(const std::string& text) { return Json::accept(text); }

}  // namespace

TEST_CASE("a harmless change of a shipped model or scenario changes no finding") {
    for (const auto& model : shipped_models()) {
        check_changes_of_the_text(model.text, model.name);
        const auto before = facts_of(everything(model.text), false);
        for (const auto& change : changes_of_a_model()) {
            INFO(change.name << " in " << model.name);
            const auto text = change.make(model.text);
            CHECK(text != model.text);
            CHECK(facts_of(everything(text), false) == before);
        }
    }
    for (const auto& scenario : shipped_scenarios()) check_changes_of_the_text(scenario.text, scenario.name);
}

TEST_CASE("a harmless change of a model with mistakes changes no finding") {
    std::size_t broken = 0;
    for (const auto* folder : {"tests/rules", "tests/golden"})
        for (const auto& entry : std::filesystem::recursive_directory_iterator(root / folder)) {
            if (entry.path().extension() != ".json") continue;
            const auto text = file_text(entry.path().string());
            const auto report = everything(text);
            const bool of_the_text = std::any_of(report.begin(), report.end(), [](const auto& d) { return d.code.rfind("SYN", 0) == 0; });
            if (report.empty() || of_the_text || !is_json(text)) continue;
            ++broken;
            check_changes_of_the_text(text, entry.path().string());
        }
    std::cout << broken << " models with mistakes, " << changes_of_the_text().size() << " harmless changes each\n";
    CHECK(broken > 100);
}
