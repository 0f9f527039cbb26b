// Scenarios: text → value, value → text, and the models they make.
#include <algorithm>
#include <unordered_map>

#include <polku/json.hpp>

#include "diagnostic/persons.hpp"
#include "json/contract/contracts.hpp"
#include "json/document_map.hpp"
#include "json/edit.hpp"
#include "json/format_check.hpp"
#include "json/load_model.hpp"
#include "json/parse_document.hpp"
#include "json/read_file.hpp"
#include "json/read_model.hpp"
#include "json/reader.hpp"
#include "json/writer.hpp"

namespace polku {
namespace {

std::vector<Diagnostic> in_order(json::Findings& findings) {
    auto list = findings.take();
    sort(list);
    return list;
}

template <class T>
void report_twins(const std::vector<T>& list, std::string_view pointer, std::string_view kind, json::Findings& findings) {
    std::unordered_map<std::string_view, std::size_t> first;
    for (std::size_t i = 0; i < list.size(); ++i) {
        const auto [place, is_new] = first.emplace(list[i].id, i);
        if (is_new || list[i].id.empty() || !findings.wants("REF202")) continue;
        const auto id_of = [&](std::size_t index) { return child_pointer(child_pointer(pointer, index), "id"); };
        auto finding = make_diagnostic("REF202", "", {{"kind", std::string{kind}}, {"id", quoted_excerpt(list[i].id)}}, id_of(i),
                                       {std::string{kind}, list[i].id, {}});
        finding.related.push_back(make_related("first", id_of(place->second)));
        findings.add(std::move(finding));
    }
}

struct FoundArm {
    const json::Node* node = nullptr;
    std::string pointer{};
};

FoundArm find_arm(const json::Node& root, std::string_view arm) {
    const auto* arms = root.find("arms");
    std::size_t index = 0;
    if (arms != nullptr)
        for (const auto& node : json::Children(*arms)) {
            if (json::identity_of(node, nullptr) == arm) return {&node, child_pointer("/arms", index)};
            ++index;
        }
    return {};
}

// An arm's changes of staffing, arrivals and so on are about the scenario, the others about its models.
bool is_about_scenario(std::string_view address) {
    const auto key = address.substr(0, address.find('/'));
    const bool in_scenario = json::contract<Scenario>().find(key) != nullptr;
    return in_scenario && json::contract<PathData>().find(key) == nullptr;
}
bool is_about_models(std::string_view address) { return !is_about_scenario(address); }

// A scenario may be made in code, so its changes have places only in its canonical text; the name says so.
json::ParsedText parse_canonical(const Scenario& scenario, json::Findings& findings) {
    return json::parse_document(to_json(scenario), "scenario " + scenario.id, {}, findings);
}

FoundArm find_arm_or_report(const json::Node& root, std::string_view arm, json::Findings& findings) {
    auto found = find_arm(root, arm);
    if (!arm.empty() && found.node == nullptr)
        findings.report("SCH108", "no-arm", {{"id", quoted_excerpt(arm)}}, "/arms", *root.source, root.span);
    return found;
}

}  // namespace

ScenarioReading json::read_scenario_of(const ParsedText& text, Findings& findings) {
    ScenarioReading reading;
    reading.map = std::make_shared<DocumentMap>(text.document);
    const auto* root = text.document->root();
    if (root != nullptr && check_format(*root, "polku-scenario", findings)) {
        Scenario scenario;
        Reader(findings).object(contract<Scenario>(), *root, &scenario);
        report_twins(scenario.arms, "/arms", "arm", findings);
        report_twins(scenario.targets, "/targets", "target", findings);
        report_twins(scenario.source_list, "/sources", "source", findings);
        constexpr std::size_t most_models = 64;
        if (scenario.base.size() > most_models)
            findings.add(make_diagnostic("SYN006", "models", {{"limit", std::to_string(most_models)}}, "/base"));
        if (!findings.has_errors()) reading.scenario = std::move(scenario);
    }
    reading.diagnostics = findings.take();
    locate(reading.diagnostics, *reading.map);
    sort(reading.diagnostics);
    return reading;
}

Outcome<Scenario> parse_scenario(std::string_view text, const ReadOptions& options) {
    json::Findings findings;
    auto reading = json::read_scenario_of(json::parse_document(text, options.source_name, options.limits, findings), findings);
    auto shown = detail::with_persons_hidden(std::move(reading.diagnostics));
    if (!reading.scenario) return {std::move(shown)};
    return {*std::move(reading.scenario), std::move(shown)};
}

Outcome<Scenario> read_scenario(const std::filesystem::path& file, ReadOptions options) {
    const auto text = json::read_file(file, options.limits);
    if (!text) return {text.diagnostics()};
    return parse_scenario(*text, json::options_for_file(file, std::move(options)));
}

std::string to_json(const Scenario& scenario) {
    json::Writer writer;
    writer.object(json::contract<Scenario>(), &scenario);
    return writer.take();
}

Outcome<Scenario> in_arm(const Scenario& scenario, std::string_view arm) {
    json::Findings findings;
    const auto parsed = parse_canonical(scenario, findings);
    auto* root = parsed.document->root();
    if (!parsed.whole || root == nullptr) return in_order(findings);
    const auto found = find_arm_or_report(*root, arm, findings);
    if (found.node != nullptr) {
        const auto* edits = parsed.document->clone(*found.node);  // an edit may touch the list of arms itself
        json::Editor(*parsed.document, json::contract<Scenario>(), findings).apply(*edits, found.pointer, {root}, is_about_scenario);
    }
    Scenario changed;
    json::Reader(findings).object(json::contract<Scenario>(), *root, &changed);
    if (findings.has_errors()) return in_order(findings);
    return {std::move(changed), in_order(findings)};
}

Outcome<std::vector<ServicePath>> apply_scenario(const Scenario& scenario, std::string_view arm, const ReadOptions& options) {
    json::Findings findings;
    const auto parsed = parse_canonical(scenario, findings);
    auto* root = parsed.document->root();
    const auto* bases = root == nullptr ? nullptr : root->find("base");
    if (!parsed.whole || bases == nullptr) return in_order(findings);
    if (scenario.base.empty()) findings.report("SCH105", "empty", {{"key", "base"}}, "/base", *root->source, bases->span);
    const auto arm_found = find_arm_or_report(*root, arm, findings);
    if (findings.has_errors()) return in_order(findings);
    std::vector<json::LoadedModel> models;
    const auto load = [&](const json::Node& reference, const std::string& pointer) {
        models.push_back(json::load_reference(reference, pointer, options, findings));
    };
    std::size_t index = 0;
    if (bases->is(json::NodeKind::array))
        for (const auto& base : json::Children(*bases)) load(base, child_pointer("/base", index++));
    else load(*bases, "/base");
    if (std::any_of(models.begin(), models.end(), [](const auto& model) { return !model.usable; })) return in_order(findings);

    std::vector<json::Node*> roots;
    for (const auto& model : models) {
        model.document->keep(parsed.document);
        roots.push_back(model.document->root());
    }
    json::Editor editor(*parsed.document, json::contract<PathData>(), findings);
    editor.apply(*root, "", roots);
    if (arm_found.node != nullptr) editor.apply(*arm_found.node, arm_found.pointer, roots, is_about_models);
    std::vector<ServicePath> paths;
    std::vector<Diagnostic> all = in_order(findings);
    if (has_errors(all)) return all;  // nobody knows what edits that failed would have made
    for (const auto& model : models) {
        json::Findings of_model;
        auto reading = json::read_model(model.document, of_model, model.whole);
        all.insert(all.end(), reading.diagnostics.begin(), reading.diagnostics.end());
        if (reading.path) paths.push_back(std::move(*reading.path));
    }
    if (has_errors(all)) return all;
    return {std::move(paths), std::move(all)};
}

}  // namespace polku
