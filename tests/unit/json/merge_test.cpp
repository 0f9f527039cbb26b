// Variants: what is inherited, what changes, and where findings of the merged model point.
#include "catch.hpp"

#include <map>

#include "findings_support.hpp"

using namespace polku_test;

namespace {

polku::ReadOptions with_models(std::map<std::string, std::string> models) {
    polku::ReadOptions options;
    options.source_name = "variant";
    options.resolver = [models = std::move(models)](const polku::ModelReference& wanted) -> std::optional<polku::SourceText> {
        const auto found = models.find(wanted.id);
        if (found == models.end()) return std::nullopt;
        return polku::SourceText{found->first, found->second};
    };
    return options;
}

std::string variant(const std::string& edits, const std::string& id = "fi.test.v", const std::string& base = "fi.test.small") {
    return "{\"format\": \"polku/1.0\", \"id\": \"" + id + "\", \"version\": \"2.0.0\",\n\"extends\": {\"id\": \"" + base +
           "\", \"version\": \"1.0\"}" + (edits.empty() ? "" : ",\n" + edits) + "}";
}

polku::Outcome<polku::ServicePath> read(const std::string& edits) {
    return polku::parse_path(variant(edits), with_models({{"fi.test.small", small_model}}));
}

std::string first_finding(const polku::Outcome<polku::ServicePath>& outcome) {
    REQUIRE_FALSE(outcome.diagnostics().empty());
    const auto& finding = outcome.diagnostics().front();
    return finding.location.source + ' ' + finding.code + ' ' + place(finding);
}

}  // namespace

TEST_CASE("a variant without edits is its base under another header") {
    const auto base = polku::parse_path(
        replaced(small_model, "\"version\"", "\"status\": \"retired\", \"validFrom\": \"2020-01-01\", \"region\": \"here\", \"version\""));
    REQUIRE(base);
    const auto path = polku::parse_path(variant(""), with_models({{"fi.test.small", polku::to_json(*base)}}));
    REQUIRE(path);
    auto expected = (*base).data();
    expected.id = "fi.test.v";
    expected.version = "2.0.0";
    expected.status = polku::Status::draft;  // status and dates are its own, also when it says none
    expected.valid_from = "";
    CHECK((*path).data() == expected);
}

TEST_CASE("edits go remove, add, set, whatever their order in the text") {
    const auto path = read(R"("set": [{"at": "touchpoints/m/phase", "value": "exit"}],
"add": [{"to": "touchpoints", "after": "a", "value": {"id": "m", "service": "s", "phase": "middle", "kind": "action"}},
        {"to": "transitions", "value": {"id": "t", "from": "a", "to": "m"}}, {"to": "transitions", "value": {"id": "u", "from": "m", "to": "b"}}],
"remove": ["transitions/t"])");
    for (const auto& d : path.diagnostics()) UNSCOPED_INFO(d.code << ' ' << d.message);
    REQUIRE(path);
    REQUIRE((*path)->touchpoints.size() == 3);
    CHECK((*path)->touchpoints[1].id == "m");
    CHECK((*path)->touchpoints[1].phase == polku::Phase::exit);
    CHECK((*path)->transitions[0].to == "m");
}

TEST_CASE("a key the contract knows may be set where it is absent, at any depth") {
    const auto path = read(R"("set": [{"at": "touchpoints/a/duration", "value": {"dist": "fixed", "value": 1, "unit": "day"}},
{"at": "touchpoints/a/duration/description", "value": {"en": "why"}}, {"at": "title/sv", "value": "Liten"},
{"at": "touchpoints/a/initiator", "value": "c"}, {"at": "x-own", "value": [1]}],
"add": [{"to": "actors", "value": {"id": "c", "kind": "client"}}])");
    for (const auto& d : path.diagnostics()) UNSCOPED_INFO(d.code << ' ' << d.message);
    REQUIRE(path);
    CHECK(*(*path)->title.find("sv") == "Liten");
    CHECK_FALSE((*path)->touchpoints[0].duration->law->description.empty());
    CHECK((*path)->touchpoints[0].initiator == std::vector<std::string>{"c"});
    CHECK((*path)->extensions.size() == 1);
}

TEST_CASE("holds are addressed by resource, plain lists by value, and one may stand for a list") {
    const auto base = replaced(
        replaced(small_model, R"({"id": "s"})", R"({"id": "s", "holds": [{"resource": "r", "from": ["a"], "until": ["a", "b"]}]})"),
        "\"services\"",
        "\"resources\": [{\"id\": \"r\", \"mode\": \"places\"}], \"actors\": [{\"id\": \"c\", \"kind\": \"client\"}, {\"id\": \"d\", "
        "\"kind\": \"team\"}], \"services\"");
    const auto models =
        with_models({{"fi.test.small", replaced(base, "\"kind\": \"start\"", "\"kind\": \"start\", \"initiator\": \"c\"")}});
    const auto path =
        polku::parse_path(variant(R"("remove": ["services/s/holds/r/until/a"], "set": [{"at": "services/s/holds/r/slots", "value": 2}],
"add": [{"to": "touchpoints/a/initiator", "value": "d"}])"),
                          models);
    for (const auto& d : path.diagnostics()) UNSCOPED_INFO(d.code << ' ' << d.message);
    // "initiator": "c" is one value; adding to it makes it a list
    REQUIRE(path);
    CHECK((*path)->services[0].holds[0].until == std::vector<std::string>{"b"});
    CHECK((*path)->services[0].holds[0].slots == polku::literal(2));
    CHECK((*path)->touchpoints[0].initiator == std::vector<std::string>{"c", "d"});
}

TEST_CASE("a finding points into the file that wrote the value") {
    SECTION("a bad value set by the variant") {
        CHECK(first_finding(read("\"set\": [{\"at\": \"touchpoints/b/phase\", \"value\": \"exti\"}]")) == "variant SCH105 3:48-3:54");
    }
    SECTION("a bad value of the base") {
        const auto path = polku::parse_path(variant(""), with_models({{"fi.test.small", replaced(small_model, "exit", "exti")}}));
        CHECK(first_finding(path) == "fi.test.small SCH105 9:42-9:48");
    }
    SECTION("a reference of the base that the variant left dangling") {
        CHECK(first_finding(read("\"remove\": [\"touchpoints/b\"]")) == "fi.test.small REF201 11:50-11:53");
    }
    SECTION("a quote of no parameter in one language of a text") {
        CHECK(first_finding(read("\"title\": {\"en\": \"Home\", \"fi\": \"Koti {no-such}\"}")) == "variant REF201 3:31-3:47");
    }
    SECTION("what is missing is missing in the variant") {
        const auto path = read("\"remove\": [\"title\"]");
        CHECK(first_finding(path) == "variant SCH102 1:1-1:2");
    }
}

TEST_CASE("edits that cannot be made are findings at the address") {
    const auto [edits, finding] = GENERATE(table<std::string, std::string>({
        {"\"remove\": [\"touchpoints/x\"]", "variant SCH108 3:12-3:27"},
        {"\"remove\": [\"touchpoints/a/duration\"]", "variant SCH108 3:12-3:36"},
        {"\"remove\": [\"\"]", "variant SCH108 3:12-3:14"},
        {"\"set\": [{\"at\": \"touchpoints/a/fase\", \"value\": 1}]", "variant SCH108 3:16-3:36"},
        {"\"set\": [{\"at\": \"touchpoints/0/phase\", \"value\": 1}]", "variant SCH108 3:16-3:37"},
        {"\"set\": [{\"at\": \"main\", \"value\": \"s\"}, {\"at\": \"main\", \"value\": \"s\"}]", "variant SCH108 3:46-3:52"},
        {"\"add\": [{\"to\": \"title\", \"value\": 1}]", "variant SCH108 3:16-3:23"},
        {"\"add\": [{\"to\": \"services\", \"value\": {\"id\": \"s\"}}]", "variant SCH108 3:37-3:48"},
        {"\"add\": [{\"to\": \"services\", \"after\": \"x\", \"value\": {\"id\": \"u\"}}]", "variant SCH108 3:37-3:40"},
        {"\"touchpoints\": []", "variant SCH108 3:1-3:14"},
        {"\"addd\": []", "variant SCH108 3:1-3:7"},
        {"\"set\": [{\"at\": \"main\"}]", "variant SCH102 3:9-3:10"},
        {"\"set\": [{\"to\": \"main\", \"value\": 1}]", "variant SCH102 3:9-3:10"},
        {"\"remove\": [3]", "variant SCH104 3:12-3:13"},
    }));
    INFO(edits);
    CHECK(first_finding(read(edits)) == finding);
}

TEST_CASE("no edit reaches what a model says itself") {
    const auto key =
        GENERATE(as<std::string>{}, "format", "$schema", "extends", "id", "version", "status", "validFrom", "validTo", "updated");
    INFO(key);
    for (const auto& edits : {R"("set": [{"at": ")" + key + R"(", "value": "9.9.9"}])", R"("remove": [")" + key + R"("])",
                              R"("add": [{"to": ")" + key + R"(/x", "value": "y"}])"}) {
        const auto path = read(edits);
        CHECK_FALSE(path);
        const auto& finding = path.diagnostics().at(0);
        CHECK(finding.code == "SCH108");
        CHECK(finding.message == "every model says \"" + key + "\" itself: no change reaches it");
        CHECK(place(finding).starts_with("3:"));
    }
    const auto scenario = polku::parse_scenario(R"({"format": "polku-scenario/1.0", "id": "fi.test.sc",
"base": {"id": "fi.test.small", "version": "1"}, "arms": [{"id": "one", "set": [{"at": ")" +
                                                key + R"(", "value": "9.9.9"}]}]})");
    REQUIRE(scenario);
    const auto options = with_models({{"fi.test.small", small_model}});
    CHECK(polku::apply_scenario(*scenario, "", options));
    const auto arm = polku::apply_scenario(*scenario, "one", options);
    CHECK_FALSE(arm);
    CHECK(arm.diagnostics().at(0).code == "SCH108");
    CHECK(arm.diagnostics().at(0).location.pointer == "/arms/0/set/0");
}

TEST_CASE("a variant's own notes stand alone, also beside an edit of them") {
    const auto path = read(R"("notes": {"en": "own"}, "set": [{"at": "notes", "value": {"en": "set"}}])");
    REQUIRE(path);
    CHECK(path.diagnostics().empty());
    CHECK((*path)->notes == polku::Text{{{"en", "own"}}});
}

TEST_CASE("bases that cannot be used") {
    const auto why = [](const polku::Outcome<polku::ServicePath>& outcome) {
        REQUIRE_FALSE(outcome);
        for (const auto& d : outcome.diagnostics())
            if (d.code == "SCH107") return d.message;
        return std::string("no SCH107");
    };
    CHECK(why(polku::parse_path(variant(""))).find("nobody said where") != std::string::npos);
    CHECK(why(polku::parse_path(variant(""), with_models({}))).find("no model is called") != std::string::npos);
    CHECK(why(polku::parse_path(variant(""), with_models({{"fi.test.small", "{"}}))).find("has errors") != std::string::npos);
    CHECK(why(polku::parse_path(variant(""), with_models({{"fi.test.small", replaced(small_model, "1.0.0", "1.1.0")}})))
              .find("another model") != std::string::npos);
    CHECK(why(polku::parse_path(variant(""), with_models({{"fi.test.small",
                                                           replaced(small_model, "\"version\"", "\"kind\": \"observed\", \"version\"")}})))
              .find("observed") != std::string::npos);
    const auto cycle = with_models({{"fi.test.a", variant("", "fi.test.a", "fi.test.b")},
                                    {"fi.test.b", replaced(variant("", "fi.test.b", "fi.test.a"), "2.0.0", "1.0.0")}});
    CHECK(why(polku::parse_path(variant("", "fi.test.a", "fi.test.b"), cycle)).find("builds on itself") != std::string::npos);
    CHECK(why(polku::parse_path(variant("", "fi.test.small"), with_models({{"fi.test.small", small_model}}))).find("builds on itself") !=
          std::string::npos);
}

TEST_CASE("bases merge first, so a variant of a variant sees what the first one made") {
    const auto first =
        replaced(variant("\"set\": [{\"at\": \"touchpoints/b/tags\", \"value\": [\"one\"]}]", "fi.test.first"), "2.0.0", "1.0.3");
    const auto path =
        polku::parse_path(variant("\"add\": [{\"to\": \"touchpoints/b/tags\", \"value\": \"two\"}]", "fi.test.second", "fi.test.first"),
                          with_models({{"fi.test.small", small_model}, {"fi.test.first", first}}));
    for (const auto& d : path.diagnostics()) UNSCOPED_INFO(d.code << ' ' << d.message);
    REQUIRE(path);
    CHECK((*path)->touchpoints[1].tags == std::vector<std::string>{"one", "two"});
}

TEST_CASE("scenarios change models, and arms change them further") {
    const auto text = [](const std::string& more) {
        return R"({"format": "polku-scenario/1.0", "id": "fi.test.sc", "base": {"id": "fi.test.small", "version": "1"},
"set": [{"at": "title/en", "value": "What if"}],
"arms": [{"id": "one", "set": [{"at": "title/en", "value": "One"}, {"at": "staffing/r/units", "value": 3}]}])" +
               more + "}";
    };
    const auto options = with_models({{"fi.test.small", small_model}});
    const auto scenario = polku::parse_scenario(text(""));
    REQUIRE(scenario);
    const auto plain = polku::apply_scenario(*scenario, "", options);
    REQUIRE(plain);
    REQUIRE((*plain).size() == 1);
    CHECK(*(*plain)[0]->title.find("en") == "What if");
    const auto arm = polku::apply_scenario(*scenario, "one", options);
    REQUIRE(arm);
    CHECK(*(*arm)[0]->title.find("en") == "One");
    const auto none = polku::apply_scenario(*scenario, "two", options);
    REQUIRE_FALSE(none);
    CHECK(none.diagnostics()[0].code == "SCH108");
    CHECK(polku::apply_scenario(*scenario, "", {}).diagnostics()[0].code == "SCH107");
    const auto twins =
        polku::parse_scenario(text(R"(, "targets": [{"id": "q", "measure": {"cost": {}}}, {"id": "q", "measure": {"cost": {}}}])"));
    REQUIRE_FALSE(twins);
    CHECK(twins.diagnostics()[0].code == "REF202");
}

TEST_CASE("a list names each address once, but may add to one list several times") {
    const auto twice = read(R"("remove": ["transitions/t", "transitions/t"])");
    CHECK(first_finding(twice) == "variant SCH108 3:29-3:44");
    const auto added = read(R"("add": [{"to": "touchpoints/a/tags", "value": "one"}, {"to": "touchpoints/a/tags", "value": "two"}])");
    REQUIRE(added);
    CHECK((*added)->touchpoints[0].tags == std::vector<std::string>{"one", "two"});
    // The same address in two lists is one after the other.
    const auto replaced_way =
        read(R"("remove": ["transitions/t"], "add": [{"to": "transitions", "value": {"id": "t", "from": "a", "to": "b"}}])");
    CHECK(replaced_way);
}

TEST_CASE("an arm removes, adds and sets what is the scenario's, and leaves the rest to the models") {
    const auto scenario = polku::parse_scenario(R"({"format": "polku-scenario/1.0", "id": "fi.test.sc", "base": {"id": "fi.test.small"},
"staffing": [{"resource": "r", "units": 1}, {"resource": "q", "units": 2}],
"arms": [{"id": "one", "remove": ["staffing/q", "touchpoints/a/tags/old"],
 "add": [{"to": "arrivals", "value": {"at": "a", "process": "poisson", "rate": 1, "per": "month"}}, {"to": "touchpoints/a/tags", "value": "new"}],
 "set": [{"at": "staffing/r/units", "value": 3}]},
 {"id": "none", "remove": ["staffing/p"], "add": [{"to": "staffing/r/workers/x", "value": 1}], "set": [{"at": "horizon/valu", "value": 1}]}]})")
                              .value_or_throw();
    const auto changed = polku::in_arm(scenario, "one").value_or_throw();
    REQUIRE(changed.staffing.size() == 1);
    CHECK(changed.staffing[0].units == polku::literal(3));
    REQUIRE(changed.arrivals.size() == 1);
    CHECK(changed.arrivals[0].at == "a");
    const auto base = replaced(small_model, R"("kind": "start")", R"("kind": "start", "tags": ["old"])");
    const auto paths = polku::apply_scenario(scenario, "one", with_models({{"fi.test.small", base}}));
    REQUIRE(paths);
    CHECK((*paths)[0]->touchpoints[0].tags == std::vector<std::string>{"new"});
    const auto none = polku::in_arm(scenario, "none");
    REQUIRE_FALSE(none);
    std::vector<std::string> pointers;
    for (const auto& d : none.diagnostics()) pointers.push_back(d.code + ' ' + d.location.pointer);
    CHECK(pointers == std::vector<std::string>{"SCH108 /arms/1/remove/0", "SCH108 /arms/1/add/0", "SCH108 /arms/1/set/0"});
}

TEST_CASE("an address that two elements answer to is refused") {
    const auto base = replaced(small_model, R"({"id": "s"})",
                               R"({"id": "s", "holds": [{"resource": "r", "from": ["a"]}, {"resource": "r", "from": ["a"]}]})");
    const auto models =
        with_models({{"fi.test.small", replaced(base, "\"services\"", R"("resources": [{"id": "r", "mode": "places"}], "services")")}});
    for (const auto* edits : {R"("set": [{"at": "services/s/holds/r/slots", "value": 2}])", R"("remove": ["services/s/holds/r"])"}) {
        const auto path = polku::parse_path(variant(edits), models);
        REQUIRE_FALSE(path);
        CHECK(path.diagnostics().front().code == "SCH108");
        CHECK(path.diagnostics().front().variant == "ambiguous");
    }
}

TEST_CASE("arms, targets and sources of a scenario have names of their own") {
    const auto findings = polku::parse_scenario(R"({"format": "polku-scenario/1.0", "id": "fi.test.sc", "base": {"id": "fi.test.small"},
"arms": [{"id": "x"}, {"id": "y"}, {"id": "x"}], "targets": [{"id": "x", "measure": {"cost": {}}}, {"id": "x", "measure": {"cost": {}}}],
"sources": [{"id": "x", "type": "memo"}, {"id": "x", "type": "memo"}]})")
                              .diagnostics();
    std::vector<std::string> pointers;
    for (const auto& d : findings) pointers.push_back(d.code + ' ' + d.location.pointer + ' ' + d.related.at(0).location.pointer);
    CHECK(pointers == std::vector<std::string>{"REF202 /arms/2/id /arms/0/id", "REF202 /targets/1/id /targets/0/id",
                                               "REF202 /sources/1/id /sources/0/id"});
}

TEST_CASE("a scenario is about at most 64 models") {
    const auto of = [](int models) {
        std::string bases;
        for (int i = 0; i < models; ++i) bases += (i > 0 ? ", {\"id\": \"m" : "{\"id\": \"m") + std::to_string(i) + "\"}";
        return polku::parse_scenario(R"({"format": "polku-scenario/1.0", "id": "fi.test.sc", "base": [)" + bases + "]}");
    };
    CHECK(of(64));
    const auto many = of(65);
    REQUIRE_FALSE(many);
    CHECK(many.diagnostics().at(0).code == "SYN006");
    CHECK(many.diagnostics().at(0).location.pointer == "/base");
}

TEST_CASE("several bases are changed where the address matches") {
    auto scenario = polku::parse_scenario(
                        R"({"format": "polku-scenario/1.0", "id": "fi.test.sc", "base": [{"id": "fi.test.small"}, {"id": "fi.test.other"}],
"set": [{"at": "touchpoints/z/tags", "value": ["here"]}]})")
                        .value_or_throw();
    const auto other = replaced(replaced(replaced(small_model, "fi.test.small", "fi.test.other"), R"({"id": "a")", R"({"id": "z")"),
                                R"("from": "a")", R"("from": "z")");
    const auto paths = polku::apply_scenario(scenario, "", with_models({{"fi.test.small", small_model}, {"fi.test.other", other}}));
    for (const auto& d : paths.diagnostics()) UNSCOPED_INFO(d.code << ' ' << d.message);
    REQUIRE(paths);
    REQUIRE((*paths).size() == 2);
    CHECK((*paths)[0]->touchpoints[0].tags.empty());
    CHECK((*paths)[1]->touchpoints[0].tags == std::vector<std::string>{"here"});
}
