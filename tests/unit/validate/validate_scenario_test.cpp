#include <fstream>
#include <sstream>

#include <polku/validate.hpp>

#include "catch.hpp"
#include "findings.hpp"

using namespace polku;

namespace {

// Arms change both the model (p) and the scenario's own keys (staffing, arrivals).
const std::string model = R"({"format": "polku/1.0", "id": "fi.test.base", "version": "1.0.0", "title": {"fi": "Polku"},
 "population": {"attributes": [{"id": "special", "type": "bool", "share": 0.3}]},
 "parameters": [{"id": "p", "value": 0.4, "range": [0.1, 0.9]}],
 "sources": [{"id": "memo", "type": "memo", "cite": "A memo"}],
 "actors": [{"id": "guide", "kind": "professional"}],
 "resources": [{"id": "places", "actor": "guide", "mode": "caseload", "units": 2, "slotsPerUnit": 25}],
 "services": [{"id": "care", "owner": "guide", "holds": [{"resource": "places", "from": ["live"], "until": ["leave"]}]}],
 "touchpoints": [
  {"id": "need", "service": "care", "phase": "entry", "kind": "start", "duration": {"dist": "fixed", "value": 1, "unit": "day"}},
  {"id": "live", "service": "care", "phase": "middle", "kind": "action", "duration": {"dist": "fixed", "value": 90, "unit": "day"}},
  {"id": "leave", "service": "care", "phase": "exit", "kind": "action", "duration": {"dist": "fixed", "value": 1, "unit": "day"}},
  {"id": "done", "service": "care", "phase": "exit", "kind": "end", "outcome": "goal-reached"}],
 "transitions": [
  {"id": "t1", "from": "need", "to": "live"},
  {"id": "t2", "from": "live", "to": "live", "probability": {"param": "p"}, "kind": "return"},
  {"id": "t3", "from": "live", "to": "leave", "probability": "rest"},
  {"id": "t4", "from": "leave", "to": "done", "when": {"attr": "special"}},
  {"id": "t5", "from": "leave", "to": "done", "otherwise": true}]})";

std::string scenario_with(const std::string& staffing, const std::string& arrivals, const std::string& arms, const std::string& set = "") {
    return R"({"format": "polku-scenario/1.0", "id": "what-if", "title": {"fi": "Entä jos"}, "base": {"id": "fi.test.base", "version": "1"},
 "set": [)" +
           set + R"(],
 "staffing": [)" +
           staffing + R"(],
 "arrivals": [)" +
           arrivals + R"(],
 "arms": [)" +
           arms + "]}\n";
}

const std::string good_staffing = R"({"resource": "places", "units": 3, "sources": ["memo"]})";
const std::string good_arrivals = R"({"at": "need", "process": "poisson", "rate": 6, "per": "month"})";

ReadOptions reading() {
    ReadOptions read;
    read.source_name = "what-if.polku-scenario.json";
    read.resolver = [](const ModelReference& wanted) -> std::optional<SourceText> {
        if (wanted.id != "fi.test.base") return std::nullopt;
        return SourceText{"base.polku.json", model};
    };
    return read;
}

std::vector<std::string> findings_of(const std::string& text) {
    std::vector<std::string> seen;
    for (const auto& d : validate_text(text, reading())) seen.push_back(d.code + ' ' + d.location.pointer);
    return seen;
}

using Findings = std::vector<std::string>;

}  // namespace

TEST_CASE("a sound scenario with arms has no findings") {
    const auto arms = R"({"id": "more", "set": [{"at": "parameters/p/value", "value": 0.8}, {"at": "staffing/places/units", "value": 4}]})";
    CHECK(findings_of(scenario_with(good_staffing, good_arrivals, arms)) == Findings{});
}

TEST_CASE("what a scenario names must be in its models") {
    CHECK(findings_of(scenario_with(R"({"resource": "plaecs", "units": {"param": "n"}, "sources": ["mem"]})", good_arrivals, "")) ==
          Findings{"REF201 /staffing/0/resource", "REF201 /staffing/0/units/param", "REF201 /staffing/0/sources/0"});
    CHECK(findings_of(scenario_with(good_staffing, R"({"at": "ned", "process": "poisson", "rate": 6, "per": "month"})", "")) ==
          Findings{"REF201 /arrivals/0/at"});
}

TEST_CASE("every id and parameter of a scenario is looked for, in the model that it is about") {
    const auto check = [](const std::string& more, const Findings& expected) {
        auto text = scenario_with("", "", "");
        text.replace(text.find("\"staffing\""), 0, more + ",\n ");
        ReadOptions read = reading();
        ValidateOptions options;
        options.select = {"REF201"};
        Findings seen;
        for (const auto& d : validate_text(text, read, options)) seen.push_back(d.code + ' ' + d.location.pointer);
        CHECK(seen == expected);
    };
    check(R"("sources": [{"id": "plan", "type": "memo", "cite": "A plan"}], "horizon": {"value": {"param": "q"}, "unit": "month"},
 "run": {"replications": 1, "warmUp": {"value": {"param": "r"}, "unit": "month"}, "sources": ["plan"]})",
          {"REF201 /horizon/value/param", "REF201 /run/warmUp/value/param"});
    check(R"("start": {"clients": {"param": "n"}, "sources": ["memo", "mema"], "rows": [
  {"at": ["live", "liv"], "share": {"param": "p"}}, {"path": "fi.test.base", "at": ["need"], "share": {"param": "s"}},
  {"path": "fi.test.bsae", "at": ["need"], "share": 0.1}], "attributes": [{"attr": "special", "share": 0.5},
  {"attr": "specail", "share": {"param": "t"}}]})",
          {"REF201 /start/clients/param", "REF201 /start/sources/1", "REF201 /start/rows/0/at/1", "REF201 /start/rows/1/share/param",
           "REF201 /start/rows/2/path", "REF201 /start/rows/2/at/0", "REF201 /start/attributes/1/attr",
           "REF201 /start/attributes/1/share/param"});
    check(R"("targets": [{"id": "a", "measure": {"time": {"from": "need", "to": "don"}}, "quantile": {"param": "x"},
   "atMost": {"value": {"param": "y"}, "unit": "month"}},
  {"id": "b", "measure": {"wait": {"resource": "place"}}, "atLeast": {"param": "z"}},
  {"id": "c", "measure": {"share": {"end": "doen"}}, "atLeast": 0.5}])",
          {"REF201 /targets/0/measure/time/to", "REF201 /targets/0/quantile/param", "REF201 /targets/0/atMost/value/param",
           "REF201 /targets/1/measure/wait/resource", "REF201 /targets/1/atLeast/param", "REF201 /targets/2/measure/share/end"});
}

TEST_CASE("numbers of staffing and arrivals may be parameters of the model") {
    const auto check = [](const std::string& staffing, const std::string& arrivals, const Findings& expected) {
        ValidateOptions options;
        options.select = {"REF201"};
        Findings seen;
        for (const auto& d : validate_text(scenario_with(staffing, arrivals, ""), reading(), options))
            seen.push_back(d.code + ' ' + d.location.pointer);
        CHECK(seen == expected);
    };
    check(R"({"resource": "places", "slotsPerUnit": {"param": "s"}},
  {"resource": "places", "workers": [{"id": "w1", "slots": {"param": "p"}, "clients": {"param": "c"}, "share": {"param": "d"}}]})",
          good_arrivals,
          {"REF201 /staffing/0/slotsPerUnit/param", "REF201 /staffing/1/workers/0/clients/param",
           "REF201 /staffing/1/workers/0/share/param"});
    check(good_staffing,
          R"({"at": "need", "process": "poisson", "rate": {"param": "r"}, "per": "month"},
  {"at": "need", "process": "scheduled", "clients": {"param": "c"}, "every": {"value": {"param": "e"}, "unit": "week"}},
  {"at": "need", "process": "empirical", "times": [1, {"param": "t"}], "per": "day"},
  {"path": "fi.test.other", "at": "need", "process": "poisson", "rate": 1, "per": "month"})",
          {"REF201 /arrivals/0/rate/param", "REF201 /arrivals/1/clients/param", "REF201 /arrivals/1/every/value/param",
           "REF201 /arrivals/2/times/1/param", "REF201 /arrivals/3/path", "REF201 /arrivals/3/at"});
}

TEST_CASE("addresses of changes are checked for the models and for the scenario itself, where they were written") {
    const auto text = scenario_with(good_staffing, good_arrivals,
                                    R"({"id": "a", "set": [{"at": "parameters/q/value", "value": 1},
  {"at": "staffing/flats/units", "value": 4}]})");
    const auto findings = validate_text(text, reading());
    REQUIRE(findings.size() == 2);
    for (const auto& d : findings) {
        INFO(d.location.pointer);
        CHECK(d.code == "SCH108");
        CHECK(d.location.source == "what-if.polku-scenario.json");
        REQUIRE(d.location.range);
    }
    CHECK(findings[0].location.range->start.line == 5);  // the line that a person sees, not that of a canonical form
    CHECK(findings[1].location.range->start.line == 6);
    CHECK(findings[1].location.pointer == "/arms/0/set/1");
}

TEST_CASE("the rules run on the changed models, and arms do not say the same twice") {
    const auto text =
        scenario_with(good_staffing, good_arrivals, R"({"id": "a"}, {"id": "b"})", R"({"at": "transitions/t2/probability", "value": 1.5})");
    CHECK(findings_of(text) == Findings{"PRB402 /set/0/value", "REF203 /set/0/value"});
}

TEST_CASE("what an edit of an arm brings stands at that edit, names the arm, and shows where in the base") {
    const auto check = [](const std::string& arms, const std::string& codes) {
        ValidateOptions options;
        options.sets = {RuleSet::core};
        options.select = {codes};
        return validate_text(scenario_with(good_staffing, good_arrivals, arms), reading(), options);
    };
    SECTION("a value, in the line that sets it") {
        const auto report = check(R"({"id": "fair"}, {"id": "more", "set": [{"at": "parameters/p/range", "value": [0.1, 0.95]},
  {"at": "parameters/p/value",
   "value": 20}]})",
                                  "PRB402");
        REQUIRE(test::codes_and_pointers(report) == Findings{"PRB402 /arms/1/set/1/value"});
        const auto& finding = report.diagnostics.front();
        CHECK(finding.location.range->start.line == 7);
        CHECK(finding.message == "parameter \"p\", a probability, is 20, not a number from 0 to 1 (in arm \"more\")");
        CHECK(in_language(finding, "fi").message.ends_with(" (vaihtoehdossa \"more\")"));
        CHECK(in_language(finding, "sv").message.ends_with(" (i alternativet \"more\")"));
    }
    SECTION("a removal, where others still name what is gone") {
        const auto report = check(R"({"id": "less", "remove": ["interrupts/none", "touchpoints/leave"]})", "REF");
        CHECK(test::codes_and_pointers(report) == Findings{"SCH108 /arms/0/remove/0"});
        const auto one = check(R"({"id": "less", "remove": ["sources/memo", "touchpoints/leave"]})", "REF201");
        REQUIRE(test::codes_and_pointers(one) == Findings{"REF201 /arms/0/remove/1"});
        const auto& finding = one.diagnostics.front();
        CHECK(finding.variant == "removed-several");
        CHECK(finding.related.front().location.source == "base.polku.json");
        CHECK(finding.related.front().location.pointer == "/services/0/holds/0/until/0");
        CHECK(finding.related.size() == 4);
        CHECK(to_text(one).find("\n7 | ") == std::string::npos);
        CHECK(finding.message == "touchpoint \"leave\" is removed here, but services/care and others still name it (in arm \"less\")");
    }
    SECTION("an addition") {
        const auto report = check(
            R"({"id": "more", "add": [{"to": "transitions", "value": {"id": "t9", "from": "live", "to": "done", "probability": 0.7}}]})",
            "PRB401");
        REQUIRE(test::codes_and_pointers(report) == Findings{"PRB401 /arms/0/add/0/value/id"});
        CHECK(report.diagnostics.front().related.front().location.pointer == "/transitions/1/probability");
    }
    SECTION("what two arms bring is said of the first, and the second is named beside it") {
        const std::string set = R"("set": [{"at": "transitions/t2/probability", "value": 1.5}]})";
        const auto report = check(R"({"id": "a", )" + set + R"(, {"id": "b", )" + set, "PRB402");
        REQUIRE(test::codes_and_pointers(report) == Findings{"PRB402 /arms/0/set/0/value"});
        REQUIRE(report.diagnostics.front().related.size() == 1);
        CHECK(report.diagnostics.front().related.front().message == "the same in arm \"b\"");
        CHECK(report.diagnostics.front().related.front().location.pointer == "/arms/1/id");
    }
}

TEST_CASE("a model that stands twice in the base is told once, at the second place") {
    auto twice = scenario_with(good_staffing, good_arrivals, "");
    const std::string base = R"({"id": "fi.test.base", "version": "1"})";
    twice.replace(twice.find(base), base.size(), '[' + base + ", " + base + ']');
    CHECK(findings_of(twice) == Findings{"REF202 /base/1/id"});
}

TEST_CASE("the excerpt of a finding in the base shows its line") {
    auto bad = model;
    bad.replace(bad.find("\"range\": [0.1, 0.9]"), 19, "\"range\": [0.5, 0.9]");
    auto read = reading();
    read.resolver = [&](const ModelReference&) { return std::optional(SourceText{"base.polku.json", bad}); };
    ValidateOptions options;
    options.select = {"PRB408"};
    const auto report = validate_text(scenario_with(good_staffing, good_arrivals, ""), read, options);
    REQUIRE(test::codes_and_pointers(report) == Findings{"PRB408 /parameters/0"});
    CHECK(to_text(report).find("3 |  \"parameters\": [{\"id\": \"p\", \"value\": 0.4") != std::string::npos);
}

TEST_CASE("an arm changes the scenario's own keys") {
    const auto text = scenario_with(
        good_staffing, good_arrivals,
        R"({"id": "more", "set": [{"at": "staffing/places/units", "value": 4}, {"at": "parameters/p/value", "value": 0.8}]})");
    const auto scenario = parse_scenario(text, reading()).value_or_throw();
    CHECK(in_arm(scenario, "").value_or_throw() == scenario);
    CHECK(in_arm(scenario, "more").value_or_throw().staffing.at(0).units->value == 4);
    CHECK_FALSE(in_arm(scenario, "mroe"));
    const auto models = apply_scenario(scenario, "more", reading());
    CHECK((*models).at(0)->parameters.at(0).value == 0.8);
}

TEST_CASE("a missing base is one finding, and a scenario cut short never throws") {
    auto text = scenario_with(good_staffing, good_arrivals, R"({"id": "a"})");
    auto missing = text;
    missing.replace(missing.find("fi.test.base"), 12, "fi.test.none");
    CHECK(findings_of(missing) == Findings{"SCH107 /base/id"});
    for (std::size_t length = 0; length + 2 < text.size(); length += 3)
        CHECK_FALSE(validate_text(std::string_view(text).substr(0, length), reading()).empty());
}

TEST_CASE("a scenario keeps findings as a model does, in all its arms") {
    const auto with_lint = [](const std::string& lint) {
        auto text = scenario_with(R"({"resource": "places", "units": 0.1})", good_arrivals, R"({"id": "a"}, {"id": "b"})",
                                  R"({"at": "transitions/t2/probability", "value": 0.4})");
        return text.replace(text.find("\"base\""), 0, R"("lint": {"ignore": [)" + lint + "]}, ");
    };
    const auto check = [&](const std::string& lint, const std::string& today = "") {
        ValidateOptions options;
        options.sets = {RuleSet::simulate};
        options.select = {"CAP501", "REF203", "STY902"};
        options.today = today;
        return validate_text(with_lint(lint), reading(), options);
    };
    using test::codes_and_pointers;
    CHECK(codes_and_pointers(check("")) == Findings{"REF203 /set/0/value", "CAP501 /staffing/0/units"});
    const auto kept = check(R"({"code": "CAP501", "at": "places", "reason": "it is meant to be full", "until": "2026-12-31"},
        {"code": "REF203", "at": "parameters/p", "reason": "a what-if"})");
    CHECK(codes_and_pointers(kept).empty());
    REQUIRE(kept.suppressed.size() == 2);
    CHECK(kept.suppressed[1].suppressed->reason == "it is meant to be full");
    const auto idle =
        check(R"({"code": "CAP501", "at": "flats", "reason": "known"}, {"code": "REF203", "reason": "known", "until": "2026-01-31"})",
              "2026-02-01");
    CHECK(codes_and_pointers(idle) ==
          Findings{"STY902 /lint/ignore/0", "STY902 /lint/ignore/1", "REF203 /set/0/value", "CAP501 /staffing/0/units"});
    CHECK(idle[0].variant == "unused");
    CHECK(idle[1].variant == "ended");
    REQUIRE(idle[0].fix);
    CHECK(idle[0].fix->safe);
}

TEST_CASE("what a scenario accepts is not called unused where an arm could not be checked") {
    auto text = scenario_with(good_staffing, good_arrivals, R"({"id": "a", "set": [{"at": "staffing/flats/units", "value": 4}]})");
    text.replace(text.find("\"base\""), 0, R"("lint": {"ignore": [{"code": "CAP501", "reason": "known"}]}, )");
    ValidateOptions options;
    options.sets = {RuleSet::simulate};
    CHECK(test::codes_and_pointers(validate_text(text, reading(), options)) == Findings{"SCH108 /arms/0/set/0"});
}

TEST_CASE("every shipped scenario is sound and can be run, in every arm") {
    const std::string folder = POLKU_SOURCE_DIR "/models/scenarios/";
    for (const auto* name : {"varha-2023", "northern-ostrobothnia-2023", "shared-list", "age-25", "two-regions"}) {
        std::ifstream file(folder + name + ".polku-scenario.json");
        std::stringstream text;
        text << file.rdbuf();
        ReadOptions read;
        read.resolver = folder_resolver({folder + ".."});
        ValidateOptions options;
        options.sets = rule_sets("simulate").value();
        for (const auto& d : validate_text(text.str(), read, options))
            FAIL_CHECK(name << ' ' << d.code << ' ' << d.location.pointer << ' ' << d.message);
    }
}
