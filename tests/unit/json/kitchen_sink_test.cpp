// Documents that use every key of the contract, read, written and read again.
#include "catch.hpp"

#include <set>

#include "findings_support.hpp"
#include "json/contract/contracts.hpp"
#include "json/contract/walk.hpp"
#include "json/parse_document.hpp"

using namespace polku_test;
using namespace polku::json;

namespace {

using Used = std::set<std::pair<const ObjectContract*, std::string_view>>;

void visit(const Node& node, const Shape& shape, Used& used);

void visit_object(const Node& node, const ObjectContract& contract, Used& used) {
    for (const Node& member : Children(node)) {
        const Field* field = contract.find(member.key);
        if (field == nullptr) continue;
        used.emplace(&contract, field->key);
        visit(member, field->shape, used);
    }
}

void visit(const Node& node, const Shape& shape, Used& used) {
    if (node.is(NodeKind::array) && shape.item) {
        for (const Node& item : Children(node)) visit(item, *shape.item, used);
        return;
    }
    if (!node.is(NodeKind::object)) return;
    if (shape.kind == ShapeKind::one_or_list) visit(node, *shape.item, used);
    else if (shape.kind == ShapeKind::param_number && node.find("param") != nullptr) visit_object(node, contract<polku::Number>(), used);
    else if (!shape.switch_key.empty() && node.find(shape.switch_key) != nullptr) visit_object(node, shape.switch_object(), used);
    else if (shape.object != nullptr) visit_object(node, shape.object(), used);
}

void add_used(const std::string& text, const ObjectContract& root, Used& used) {
    Findings findings;
    const auto parsed = parse_document(text, "", {}, findings);
    REQUIRE(parsed.whole);
    visit_object(*parsed.document->root(), root, used);
}

std::vector<std::string> unused_keys(const ObjectContract& root, const Used& used) {
    std::vector<std::string> missing;
    for (const auto* contract : reachable_contracts(root))
        for (const auto& field : contract->fields)
            if (!used.count({contract, field.key})) missing.push_back(std::string(contract->name) + "." + std::string(field.key));
    return missing;
}

const auto resolver = [](const polku::ModelReference& wanted) -> std::optional<polku::SourceText> {
    if (wanted.id == "fi.test.small") return polku::SourceText{"small", small_model};
    return std::nullopt;
};

}  // namespace

TEST_CASE("the model that uses every key reads, and comes back from its text the same") {
    const auto path = polku::parse_path(data_text("kitchen-sink.polku.json"));
    for (const auto& finding : path.diagnostics()) UNSCOPED_INFO(finding.code << ' ' << place(finding) << ' ' << finding.message);
    REQUIRE(path);
    CHECK(path.diagnostics().empty());
    const auto text = polku::to_json(*path);
    const auto again = polku::parse_path(text);
    REQUIRE(again);
    CHECK(*again == *path);
    CHECK(polku::to_json(*again) == text);
    CHECK(text.back() == '\n');
    CHECK(text.find('\r') == std::string::npos);
}

TEST_CASE("it really uses every key of a model") {
    Used used;
    add_used(data_text("kitchen-sink.polku.json"), contract<polku::PathData>(), used);
    add_used(data_text("variant.polku.json"), contract<polku::PathData>(), used);
    auto missing = unused_keys(contract<polku::PathData>(), used);
    // An entry age is a law with one key more; the keys of laws are used elsewhere.
    std::erase_if(missing, [](const std::string& key) {
        return key.rfind("entry age.", 0) == 0 && contract<polku::Law>().find(key.substr(10)) != nullptr;
    });
    CHECK(missing == std::vector<std::string>{});
}

TEST_CASE("the scenario that uses every key reads, and comes back the same") {
    const auto scenario = polku::parse_scenario(data_text("kitchen-sink.polku-scenario.json"));
    for (const auto& finding : scenario.diagnostics()) UNSCOPED_INFO(finding.code << ' ' << place(finding) << ' ' << finding.message);
    REQUIRE(scenario);
    CHECK(scenario.diagnostics().empty());
    CHECK(scenario->run->seed == 18446744073709551615U);
    const auto text = polku::to_json(*scenario);
    const auto again = polku::parse_scenario(text);
    REQUIRE(again);
    CHECK(*again == *scenario);
    CHECK(polku::to_json(*again) == text);
}

TEST_CASE("it really uses every key of a scenario") {
    Used used;
    add_used(data_text("kitchen-sink.polku-scenario.json"), contract<polku::Scenario>(), used);
    auto missing = unused_keys(contract<polku::Scenario>(), used);
    // Laws and numbers are shared with models, where every key of them is used.
    std::erase_if(missing, [](const std::string& key) { return key.rfind("law.", 0) == 0 || key.rfind("source.", 0) == 0; });
    CHECK(missing == std::vector<std::string>{});
}

TEST_CASE("a variant that uses every kind of edit reads") {
    polku::ReadOptions options;
    options.resolver = resolver;
    const auto path = polku::parse_path(data_text("variant.polku.json"), options);
    for (const auto& finding : path.diagnostics()) UNSCOPED_INFO(finding.code << ' ' << place(finding) << ' ' << finding.message);
    REQUIRE(path);
    CHECK((*path)->touchpoints.size() == 3);
}

TEST_CASE("no key stands twice in a contract, and every key is explained") {
    for (const auto* root : {&contract<polku::PathData>(), &contract<polku::Scenario>(), &contract<polku::Result>()})
        for (const auto* object : reachable_contracts(*root)) {
            std::set<std::string_view> keys;
            CHECK_FALSE(object->doc.empty());
            for (const auto& field : object->fields) {
                INFO(object->name << '.' << field.key);
                CHECK(keys.insert(field.key).second);
                CHECK(field.doc.size() > 4);
                CHECK(field.doc.find('|') == std::string_view::npos);  // it stands in a table
            }
        }
}
