// Reader's findings and rules together: all mistakes at once, and each only once.
#include <algorithm>

#include <polku/report.hpp>
#include <polku/validate.hpp>

#include "catch.hpp"
#include "findings.hpp"
#include "rule_page.hpp"

using namespace polku;
using polku::test::codes;
using polku::test::codes_and_pointers;
using polku::test::Lines;
using polku::test::whole_model;

namespace {

// need → plan → done, with what a test changes in it.
std::string model(const std::string& from, const std::string& to) {
    std::string text = whole_model(R"({
 "touchpoints": [
  {"id": "need", "service": "care", "phase": "entry", "kind": "start"},
  {"id": "plan", "service": "care", "phase": "middle", "kind": "action", "duration": {"dist": "fixed", "value": 30, "unit": "day"}},
  {"id": "done", "service": "care", "phase": "exit", "kind": "end", "outcome": "goal-reached"},
  {"id": "left", "service": "care", "phase": "exit", "kind": "end", "outcome": "client-declined"}
 ],
 "transitions": [
  {"id": "t1", "from": "need", "to": "plan"},
  {"id": "t2", "from": "plan", "to": "done", "probability": 0.7},
  {"id": "t3", "from": "plan", "to": "left", "probability": "rest"}
 ]})");
    if (from.empty()) return text;
    const auto at = text.find(from);
    if (at == std::string::npos) throw std::invalid_argument("not in the model: " + from);
    return text.replace(at, from.size(), to);
}

Lines found(const std::string& from, const std::string& to) { return codes_and_pointers(validate_text(model(from, to), {})); }

}  // namespace

TEST_CASE("a sound text has no findings") { CHECK(found("", "").empty()); }

TEST_CASE("an id that is missing is one finding, however often it is named") {
    ValidateOptions options;
    options.select = {"REF201"};
    const auto report = validate_text(model("\"id\": \"care\"", "\"id\": \"caer\""), {}, options);
    REQUIRE(codes(report) == Lines{"REF201"});
    const auto& finding = report.diagnostics.front();
    CHECK(finding.message == "no service is called \"care\", which is named 4 times; did you mean \"caer\"?");
    CHECK(finding.location.pointer == "/touchpoints/0/service");
    Lines others;
    for (const auto& related : finding.related) others.push_back(related.location.pointer);
    CHECK(others == Lines{"/touchpoints/1/service", "/touchpoints/2/service", "/touchpoints/3/service"});
    REQUIRE(finding.fix);
    CHECK(finding.fix->edits.size() == 4);
}

TEST_CASE("one root cause is one finding") {
    // The source of a dangling way is no dead end, the probable target is not unreachable, the sum is not judged.
    CHECK(found(R"("to": "plan")", R"("to": "plna")") == Lines{"REF201 /transitions/0/to"});
    CHECK(found(R"("to": "done")", R"("to": "doen")") == Lines{"REF201 /transitions/1/to"});
    // Nobody can tell what was meant: one island may be the consequence.
    CHECK(found(R"("to": "plan")", R"("to": "xyz")") == Lines{"REF201 /transitions/0/to"});
    CHECK(found(R"("from": "need")", R"("from": "nede")") == Lines{"REF201 /transitions/0/from"});
    // A misread kind, probability or parameter has no consequences of its own.
    CHECK(found(R"("kind": "start")", R"("kind": "strat")") == Lines{"SCH105 /touchpoints/0/kind"});
    CHECK(found(R"("kind": "end")", R"("kind": "edn")").size() == 1);
    CHECK(found(R"("probability": 0.7)", R"("probabilty": 0.7)") == Lines{"SCH103 /transitions/1/probabilty"});
    CHECK(found(R"("probability": 0.7)", R"("probability": "0.7")") == Lines{"SCH104 /transitions/1/probability"});
    CHECK(found(R"("phase": "exit")", R"("phase": "exti")") == Lines{"SCH105 /touchpoints/2/phase"});
    CHECK(found(R"("dist": "fixed")", R"("dist": "fixd")") == Lines{"PRB404 /touchpoints/1/duration/dist"});
    CHECK(found(R"("transitions")", R"("transitons")").size() == 1);
    CHECK(found(R"(, "to": "plan"})", R"(})") == Lines{"SCH102 /transitions/0"});
    CHECK(found(R"("id": "plan")", R"("id": "need")").at(0) == "REF202 /touchpoints/1/id");
}

TEST_CASE("what only a dropped or misread element uses is not called unused") {
    const std::string parameters = R"("parameters": [{"id": "p", "value": 0.7}], "touchpoints")";
    const auto check = [&](const std::string& from, const std::string& to) {
        auto text = model(R"("touchpoints")", parameters);
        text.replace(text.find(from), from.size(), to);
        return codes(validate_text(text, {}));
    };
    CHECK(check("x", "x") == Lines{"REF203"});
    CHECK(check(R"("done", "probability": 0.7)", R"("doen", "probability": {"param": "p"})") == Lines{"REF201"});
    CHECK(check(R"("probability": 0.7)", R"("probabilty": {"param": "p"})") == Lines{"SCH103"});
}

TEST_CASE("a harmless mistake in an element does not hide another in it") {
    CHECK(found(R"("kind": "action", "duration": {"dist": "fixed", "value": 30)",
                R"("kind": "action", "nmae": {"fi": "x"}, "duration": {"dist": "fixed", "value": -30)") ==
          Lines{"SCH103 /touchpoints/1/nmae", "PRB406 /touchpoints/1/duration/value"});
}

TEST_CASE("pointers and places are those of the text, also behind what was left out") {
    // The first touchpoint is left out (its id is taken), so the later ones move up.
    auto text = model(R"({"id": "need",)", R"({"id": "need", "service": "care", "phase": "entry", "kind": "start"},
  {"id": "need",)");
    text.replace(text.find(R"("value": 30)"), 11, R"("value": -3)");
    ReadOptions read;
    read.source_name = "a.json";
    const auto findings = validate_text(text, read);
    REQUIRE(codes_and_pointers(findings) == Lines{"REF202 /touchpoints/1/id", "PRB406 /touchpoints/2/duration/value"});
    CHECK(findings[1].location.source == "a.json");
    const auto& range = findings[1].location.range.value();
    CHECK(text.substr(range.start.offset, range.end.offset - range.start.offset) == "-3");
    CHECK(range.start.line == 5);
}

TEST_CASE("the place of a finding is the narrowest thing to change") {
    const auto marked = [](const std::string& from, const std::string& to) {
        const auto text = model(from, to);
        const auto findings = validate_text(text, {});
        REQUIRE(findings.size() == 1);
        const auto& range = findings[0].location.range.value();
        return text.substr(range.start.offset, range.end.offset - range.start.offset);
    };
    CHECK(marked(R"("probability": 0.7)", R"("probability": 70)") == "70");
    CHECK(marked(R"("value": 30, "unit": "day")", R"("value": 30, "unit": "year")") == R"("year")");
    CHECK(marked(R"("id": "t3", "from": "plan", "to": "left", "probability": "rest")", R"("id": "t3", "from": "plan", "to": "left")") ==
          R"("plan")");
    CHECK(marked(R"("dist": "fixed", "value": 30)", R"("dist": "uniform", "min": 9, "max": 3)") == R"("uniform")");
}

TEST_CASE("ten different mistakes in one file: all ten, each with its place and what to do") {
    const auto folder = std::string(POLKU_SOURCE_DIR) + "/tests/golden/";
    const auto text = polku::test::file_text(folder + "ten-mistakes.polku.json");
    ReadOptions read;
    read.source_name = "ten-mistakes.polku.json";
    const auto findings = validate_text(text, read);
    CHECK(findings.size() == 10);
    auto distinct = codes(findings);
    std::sort(distinct.begin(), distinct.end());
    CHECK(std::unique(distinct.begin(), distinct.end()) == distinct.end());
    for (const auto& finding : findings) {
        INFO(finding.code);
        CHECK(finding.location.range.has_value());
        CHECK_FALSE(finding.hint.empty());
    }
    CHECK(to_text(findings, read_tolerantly(text, read).map.get()) == polku::test::file_text(folder + "ten-mistakes.expected.txt"));
}

TEST_CASE("what an edit of a variant brings stands at that edit") {
    ReadOptions read;
    read.source_name = "variant.polku.json";
    read.resolver = [](const ModelReference&) {
        return std::optional(SourceText{"base.polku.json", model("\"id\": \"example\"", "\"id\": \"base\"")});
    };
    const auto check = [&](const std::string& edits) {
        return validate_text(R"({"format": "polku/1.0", "id": "mine", "version": "1.0.0", "extends": {"id": "base"},)"
                             "\n" +
                                 edits + "}",
                             read);
    };
    SECTION("a transition that was forgotten") {
        const auto report = check(R"("remove": ["transitions/t1", "touchpoints/plan", "transitions/t2"],
 "add": [{"to": "touchpoints", "value": {"id": "new", "service": "care", "phase": "middle", "kind": "action",
   "duration": {"dist": "fixed", "value": 1, "unit": "day"}}},
  {"to": "transitions", "value": {"id": "n1", "from": "need", "to": "new"}},
  {"to": "transitions", "value": {"id": "n2", "from": "new", "to": "done"}}])");
        REQUIRE(codes_and_pointers(report) == Lines{"REF201 /remove/1"});
        const auto& finding = report.diagnostics.front();
        CHECK(finding.location.source == "variant.polku.json");
        CHECK(finding.location.range->start.line == 2);
        CHECK(finding.message == "touchpoint \"plan\" is removed here, but transitions/t3 still names it");
        CHECK(finding.hint == "remove or change transitions/t3, too");
        REQUIRE(finding.related.size() == 1);
        CHECK(finding.related.front().location.source == "base.polku.json");
        CHECK(finding.related.front().location.pointer == "/transitions/0/from");
    }
    SECTION("a way that is missing now") {
        const auto report = check(R"("remove": ["transitions/t3", "transitions/t2", "transitions/t1", "touchpoints/plan"])");
        CHECK(std::all_of(report.begin(), report.end(), [](const Diagnostic& d) { return d.location.source == "variant.polku.json"; }));
        const auto lines = codes_and_pointers(report);
        CHECK(std::count(lines.begin(), lines.end(), "GRA304 /remove/2") == 1);
        CHECK(std::count(lines.begin(), lines.end(), "GRA306 /remove/0") == 1);
    }
    SECTION("an address with a mistake is all there is to say") {
        CHECK(codes_and_pointers(check(R"("remove": ["transitions/t2", "touchpoints/plna"])")) == Lines{"SCH108 /remove/1"});
    }
    SECTION("what the base has itself stays there") {
        read.resolver = [](const ModelReference&) {
            auto text = model("\"id\": \"example\"", "\"id\": \"base\"");
            return std::optional(SourceText{"base.polku.json", text.replace(text.find("0.7"), 3, "1.7")});
        };
        const auto report = check(R"("set": [{"at": "touchpoints/plan/duration/value", "value": 31}])");
        CHECK(codes_and_pointers(report).front() == "PRB402 /transitions/1/probability");
        CHECK(report.diagnostics.front().location.source == "base.polku.json");
    }
}

TEST_CASE("what follows from a mistake is not said beside it") {
    SECTION("a way that is written twice: REF204, as an error") {
        const auto report =
            validate_text(model("\"to\": \"plan\"},", "\"to\": \"plan\"}, {\"id\": \"t0\", \"from\": \"need\", \"to\": \"plan\"},"), {});
        REQUIRE(codes_and_pointers(report) == Lines{"REF204 /transitions/1"});
        CHECK(report.diagnostics.front().severity == Severity::error);
    }
    SECTION("a share and its range in percent") {
        auto text = model("0.7", "{\"param\": \"p\"}");
        text.replace(text.find("\"touchpoints\""), 0, "\"parameters\": [{\"id\": \"p\", \"value\": 70, \"range\": [60, 80]}], ");
        CHECK(codes_and_pointers(validate_text(text, {})) == Lines{"PRB402 /parameters/0/value"});
        text.replace(text.find("70"), 2, "0.7");
        CHECK(codes_and_pointers(validate_text(text, {})) == Lines{"PRB402 /parameters/0/range/1"});
    }
    SECTION("a touchpoint of a service that is not there") {
        CHECK(found("\"id\": \"plan\", \"service\": \"care\"", "\"id\": \"plan\", \"service\": \"other\"") ==
              Lines{"REF201 /touchpoints/1/service"});
    }
    SECTION("a value that the attribute does not have") {
        auto text = model(R"("probability": 0.7)", R"("when": {"attr": "need-is", "is": "bgi"})");
        text.replace(text.find("\"probability\": \"rest\""), 21, "\"otherwise\": true");
        text.replace(text.find("\"touchpoints\""), 0, R"("population": {"attributes": [{"id": "need-is", "type": "enum",
            "values": [{"id": "big", "share": 0.5}, {"id": "small", "share": 0.5}]}]}, )");
        CHECK(codes_and_pointers(validate_text(text, {})) == Lines{"REF201 /transitions/1/when/is"});
    }
    SECTION("one parameter that empties several windows") {
        auto text = model(R"({"id": "care"})", R"({"id": "care", "age": {"from": 18, "below": {"param": "limit"}}})");
        text.replace(text.find("\"touchpoints\""), 0, R"("parameters": [{"id": "limit", "value": 17, "unit": "year"}],
            "population": {"age": {"from": 18, "below": {"param": "limit"}}}, )");
        ValidateOptions options;
        options.sets = *rule_sets("public");
        options.select = {"ELI601"};
        const auto report = validate_text(text, {}, options);
        REQUIRE(codes_and_pointers(report) == Lines{"ELI601 /parameters/0"});
        CHECK(report.diagnostics.front().related.size() == 2);
    }
}

TEST_CASE("hints lead somewhere when they are followed") {
    SECTION("the sum of a case is told in the values of that case") {
        auto text = model("0.7", "{\"param\": \"p\"}");
        text.replace(text.find("\"rest\""), 6, "0.3");
        text.replace(text.find("\"touchpoints\""), 0, R"("population": {"attributes": [{"id": "a", "type": "bool", "share": 0.5}]},
            "parameters": [{"id": "p", "value": 0.7, "cases": [{"when": {"attr": "a"}, "value": 0.9}]}], )");
        const auto report = validate_text(text, {});
        REQUIRE(codes(report) == Lines{"PRB401"});
        CHECK(report.diagnostics.front().message.find("1.2") != std::string::npos);
        CHECK(report.diagnostics.front().hint.find("\"done\" (0.9)") != std::string::npos);
    }
    SECTION("letters with marks become those under the marks") {
        const auto repaired = [](const std::string& id) {
            for (const auto& d : validate_text(model("\"id\": \"t3\"", "\"id\": \"" + id + "\""), {}))
                if (d.code == "SCH106") return d.hint;
            return std::string{};
        };
        CHECK(repaired("\xC3\xA5lder") == "write \"alder\"");
        CHECK(repaired("P\xC3\xA4\xC3\xA4t\xC3\xB6s") == "write \"paatos\"");
    }
    SECTION("keys of one's own are not offered where the format has none") {
        auto text = model(R"("probability": 0.7)", R"("when": {"attr": "age", "lessThan": 18})");
        for (const auto& d : validate_text(text, {}))
            if (d.code == "SCH103") {
                CHECK(d.variant == "closed");
                CHECK(d.hint.find("x-") == std::string::npos);
                CHECK(d.hint.find("\"below\"") != std::string::npos);
                return;
            }
        FAIL("no SCH103");
    }
}

TEST_CASE("blank is not written, and one id is one rhythm of contacts") {
    auto text = model(R"("kind": "start")", R"("kind": "start", "name": {"fi": "Tarve", "sv": "  "})");
    text.replace(text.find("\"title\""), 0, R"("languages": {"source": "fi", "required": ["fi", "sv"]}, )");
    text.replace(text.find("\"Example\"}"), 10, "\"Example\", \"fi\": \"Malli\", \"sv\": \"Exempel\"}");
    const auto report = validate_text(text, {});
    REQUIRE(codes_and_pointers(report) == Lines{"LOC701 /touchpoints/0/name/sv"});
    CHECK(report.diagnostics.front().severity == Severity::error);

    const std::string rhythm = R"({"id": "call", "actors": ["sw"], "every": {"value": 1, "unit": "week"}, "hours": 1})";
    auto twice = model(R"("duration": {"dist": "fixed", "value": 30, "unit": "day"})",
                       R"("duration": {"dist": "fixed", "value": 30, "unit": "day"}, "contacts": [)" + rhythm + ", " + rhythm + "]");
    twice.replace(twice.find("\"touchpoints\""), 0, R"("actors": [{"id": "sw", "kind": "professional"}], )");
    CHECK(codes_and_pointers(validate_text(twice, {})) == Lines{"REF202 /touchpoints/1/contacts/1/id"});
}

TEST_CASE("a copy whose id was not changed is one finding, with what is missing for it") {
    auto text = model(R"({"id": "left", "service")", R"({"id": "done", "service")");
    const auto report = validate_text(text, {});
    REQUIRE(codes_and_pointers(report) == Lines{"REF202 /touchpoints/3/id"});
    CHECK(report[0].message == "touchpoint \"done\" is defined twice, and \"left\", which is named elsewhere, is missing");
    REQUIRE(report[0].related.size() == 2);
    CHECK(report[0].related[0].location.pointer == "/touchpoints/2/id");
    CHECK(report[0].related[1].location.pointer == "/transitions/2/to");
    CHECK(report[0].related[1].location.range.has_value());
    // Two that are missing, and nobody knows which of them is the copy.
    const std::string other = R"({"id": "t2", "from": "plan", "to": "done")";
    text.replace(text.find(other), other.size(), R"({"id": "t2", "from": "plan", "to": "over")");
    Lines all;
    for (const auto& finding : validate_text(text, {}))
        if (finding.code.rfind("REF", 0) == 0) all.push_back(finding.code + finding.variant);
    std::sort(all.begin(), all.end());
    CHECK(all == Lines{"REF201", "REF201", "REF202"});
}

TEST_CASE("an unknown law is one finding, whatever it is given") {
    CHECK(found(R"({"dist": "fixed", "value": 30, "unit": "day"})", R"({"dist": "normal", "mean": 30, "sd": 5, "unit": "day"})") ==
          Lines{"PRB404 /touchpoints/1/duration/dist"});
    CHECK(found(R"("value": 30, "unit": "day"})", R"("value": 30, "sd": 5, "unit": "day"})") == Lines{"SCH103 /touchpoints/1/duration/sd"});
}

TEST_CASE("a value that is no probability is not also told to lie outside its own range") {
    const auto with = [](const std::string& value) {
        auto text = model(R"("probability": 0.7)", R"("probability": {"param": "p"})");
        return text.replace(text.find("\"touchpoints\""), 0,
                            R"("parameters": [{"id": "p", "value": )" + value + R"(, "range": [0.5, 0.8]}], )");
    };
    CHECK(codes_and_pointers(validate_text(with("70"), {})) == Lines{"PRB402 /parameters/0/value"});
    CHECK(codes_and_pointers(validate_text(with("0.9"), {})) == Lines{"PRB408 /parameters/0"});
}

TEST_CASE("files with one id and version are told once when they are checked together, also if nobody names them") {
    const auto checked = [](const std::string& name, const std::string& text, std::vector<std::string> ignore = {}) {
        ReadOptions read;
        read.source_name = name;
        ValidateOptions options;
        options.ignore = std::move(ignore);
        options.language = "fi";
        return validate_text(text, read, options);
    };
    const auto text = model("", "");
    const auto together = merged({checked("a.json", text), checked("b.json", "\xEF\xBB\xBF" + text), checked("a.json", text)});
    Lines twins;
    for (const auto& finding : together)
        if (finding.code == "SCH107") twins.push_back(finding.message);
    CHECK(twins == Lines{"malli example on kahdessa tiedostossa samalla versiolla: a.json ja b.json"});
    const auto found = std::find_if(together.begin(), together.end(), [](const Diagnostic& d) { return d.code == "SCH107"; });
    REQUIRE(found != together.end());
    CHECK(found->severity == Severity::warning);
    CHECK(found->location.source == "b.json");
    CHECK(found->location.range.has_value());
    CHECK(found->related.at(0).location.source == "a.json");
    // Another version is another model; who does not ask for it is not told.
    auto newer = text;
    newer.replace(newer.find("1.0.0"), 5, "1.0.1");
    CHECK(merged({checked("a.json", text), checked("b.json", newer)}).empty());
    CHECK(merged({checked("a.json", text, {"SCH107"}), checked("b.json", text, {"SCH107"})}).empty());
    // Who names that model is told as an error, and that is enough.
    ReadOptions read;
    read.source_name = "c.json";
    read.resolver = [&](const ModelReference&) { return SourceText{"a.json", text, {"b.json"}}; };
    const auto naming =
        validate_text(R"({"format": "polku/1.0", "id": "other", "version": "1.0.0", "extends": {"id": "example"}})", read, {});
    Lines severities;
    for (const auto& finding : merged({checked("a.json", text), checked("b.json", text), naming}))
        if (finding.code == "SCH107") severities.push_back(finding.location.source);
    CHECK(severities == Lines{"c.json"});
}
