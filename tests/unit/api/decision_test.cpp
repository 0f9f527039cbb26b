// Decisions through the façade, and the words in which they are told.
#include <polku/api.hpp>

#include "api/words.hpp"
#include "catch.hpp"
#include "findings.hpp"
#include "scenario_parts.hpp"

using namespace polku;

namespace {

const ServicePath& desk() {
    static const auto path = [] {
        const auto bare = test::stations("start need -> desk~exp(3) -> end done", {{"desk", 4}});
        auto data = bare.data();
        data.resources.front().name.set("en", "Desks");
        data.resources.front().name.set("fi", "Pal\u00advelu\u00adpisteet");
        return ServicePath::make(std::move(data)).value_or_throw();
    }();
    return path;
}

Scenario scenario() {
    auto made = test::staffed(test::arrivals(desk(), "need", 1, 600), "desk", 4);
    made.version = "1.0.0";
    made.run.emplace().warm_up = Quantity{literal(100), Unit::day};
    made.run->replications = 20;
    made.run->seed = 5;
    made.arms.resize(2);
    made.arms[0].id = "few";
    made.arms[1].id = "many";
    made.arms[1].edits.set.push_back({"staffing/desk/units", "6"});
    made.arms[1].title.set("en", "Two more");
    auto& target = made.targets.emplace_back();
    target.id = "soon";
    target.measure = Measure::wait;
    target.resource = "desk";
    target.at_most = Bound{literal(1), Unit::day};
    return made;
}

ScenarioOptions options() {
    ScenarioOptions made;
    made.setting.scenario = scenario();
    made.setting.checks = Checks::off;
    return made;
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

void check_vocabulary(const Result& decision) {
    for (const auto& table : decision.tables) {
        CAPTURE(table.name);
        CHECK(api::has_word("table." + table.name));
        for (const auto& column : table.columns) {
            CAPTURE(column.name);
            CHECK(api::has_word("column." + column.name));
            if (column.name != "quantity") continue;
            for (const auto& quantity : std::get<std::vector<std::string>>(column.values)) CHECK(api::has_word("quantity." + quantity));
        }
    }
}

}  // namespace

TEST_CASE("arms are compared and told in three languages") {
    const auto result = compare(contenders_of(desk(), scenario()), options()).value_or_throw();
    CHECK(result.engine == "compared");
    CHECK(result.scenario == "test");
    CHECK(result.seed == 5);
    check_vocabulary(result);
    const auto case_of = scenario();
    const auto english = decision_words(result, desk(), &case_of, "en");
    INFO(english);
    CHECK(has(english, "20 runs of"));
    CHECK(has(english, "Desks\n"));
    CHECK(has(english, "Difference: Two more – the wait is"));
    CHECK(has(english, "shorter ("));
    CHECK(has(decision_words(result, desk(), &case_of, "fi"), "Palvelupisteet\n"));  // soft hyphens are for pictures
    CHECK(has(decision_words(result, desk(), &case_of, "fi"), "lyhyempi ("));
    CHECK(has(decision_words(result, desk(), &case_of, "sv"), "kortare ("));
    CHECK(decision_words(run_scenario(desk(), options()).value_or_throw(), desk(), &case_of, "en").empty());
}

TEST_CASE("a scenario with one arm is compared with itself without the arm") {
    auto one = scenario();
    one.arms.erase(one.arms.begin());
    const auto contenders = contenders_of(desk(), one);
    REQUIRE(contenders.size() == 2);
    CHECK(contenders.front().name == "test");
    CHECK(contenders.front().arm.empty());
    CHECK(contenders.back().name == "many");
}

TEST_CASE("models are compared with models: another one stands in for the base") {
    auto data = desk().data();
    data.id = "other";
    data.resources.front().units = literal(9);
    const auto other = ServicePath::make(std::move(data)).value_or_throw();
    auto asked = options();
    asked.setting.scenario->staffing.clear();
    const std::vector<Contender> contenders{{"now", desk()}, {"later", other}};
    const auto result = compare(contenders, asked).value_or_throw();
    CHECK(result.find_table("missing")->rows() == 0);
    const auto words = decision_words(result, desk(), nullptr, "en");
    CHECK(has(words, "Difference: later – the wait is"));
}

TEST_CASE("an arm that there is not refuses, with the finding") {
    const std::vector<Contender> contenders{{"a", desk(), "few"}, {"b", desk(), "none"}};
    const auto refused = compare(contenders, options());
    REQUIRE_FALSE(refused);
    CHECK(test::codes(refused.diagnostics()) == std::vector<std::string>{"SCH108"});
}

TEST_CASE("a staffing search is told in three languages") {
    const auto case_of = scenario();
    StaffingOptions staffing;
    staffing.goals.front().share = 0.9;
    auto asked = options();
    asked.setting.arm = "many";
    const auto result = find_staffing(desk(), asked, staffing).value_or_throw();
    CHECK(result.scenario == "test/many");
    check_vocabulary(result);
    const auto english = decision_words(result, desk(), &case_of, "en");
    INFO(english);
    CHECK(has(english, "Goal: Desks – at least 90% of those who ask get a place at once."));
    CHECK(has(english, "Desks: 7 (now 6, by the formula alone 6)"));
    CHECK(has(english, "Desks"));
    CHECK(has(english, "95% certainty"));
    CHECK(has(decision_words(result, desk(), &case_of, "fi"), "Tavoite: Palvelupisteet – vähintään 90"));
    CHECK(has(decision_words(result, desk(), &case_of, "sv"), "Mål: "));

    staffing.most_points = 1;
    const auto nothing = find_staffing(desk(), asked, staffing).value_or_throw();
    CHECK(has(decision_words(nothing, desk(), &case_of, "en"), "No numbers that are enough were found. Alternatives tried: 1."));
}

TEST_CASE("a study of sensitivity is told in three languages, of exact answers and of a scenario") {
    const auto path = test::mini_path("$p = 0.3 in 0.2..0.6; start need~exp(10) -> end done[$p], end other[rest]");
    AnalyseOptions asked;
    asked.setting.checks = Checks::off;
    SensitivityOptions study;
    study.samples = 4;
    for (const auto method : {SensitivityMethod::morris, SensitivityMethod::sobol}) {
        study.method = method;
        const auto result = sensitivity(path, asked, study).value_or_throw();
        check_vocabulary(result);
        for (const auto& answer : std::get<std::vector<std::string>>(result.find_table("answers")->columns.front().values))
            CHECK(api::has_word("quantity." + answer.substr(0, answer.find('/'))));
        const auto english = decision_words(result, path, nullptr, "en");
        INFO(english);
        CHECK(has(english, "p, 0.2 to 0.6: "));
        CHECK(has(decision_words(result, path, nullptr, "fi"), "p, 0,2–0,6: "));
        CHECK(has(decision_words(result, path, nullptr, "sv"), "p, 0,2–0,6: "));
    }
    auto case_of = test::arrivals(path, "need", 1, 100);
    case_of.version = "1.0.0";
    ScenarioOptions simulated;
    simulated.setting.checks = Checks::off;
    simulated.setting.scenario = case_of;
    study.method = SensitivityMethod::morris;
    const auto result = sensitivity(path, simulated, study).value_or_throw();
    CHECK(result.scenario == "test");
    CHECK(has(decision_words(result, path, &case_of, "en"), "done: share that comes to this end"));
}
