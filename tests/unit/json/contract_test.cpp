// What the format's contract refuses: each kind with its exact place, and all of a file at once.
#include "catch.hpp"

#include "findings_support.hpp"

using namespace polku_test;

namespace {

struct Case {
    std::string from, to;  ///< the change of the small model
    std::string finding;
    std::string words;
};

}  // namespace

TEST_CASE("each contract finding points at the narrowest thing to change") {
    const auto c = GENERATE(values<Case>({
        // SCH102 points at the brace of the object
        {R"("phase": "entry", )", "", "SCH102 8:5-8:6", "the touchpoint \"a\" has no \"phase\""},
        {R"(  "version": "1.0.0",)"
         "\n",
         "", "SCH102 1:1-1:2", "the model \"fi.test.small\" has no \"version\""},
        {R"(, "outcome": "goal-reached")", "", "SCH102 9:5-9:6", "has no \"outcome\""},
        // SCH103 points at the key
        {R"("phase": "entry")", R"("phse": "entry")", "SCH103 8:33-8:39", "did you mean \"phase\"?"},
        {R"("kind": "start")", R"("kind": "start", "legal": true)", "SCH103 8:68-8:75", "\"legal\" is no key of the touchpoint \"a\""},
        {R"("kind": "start")", R"("kind": "start", "outcome": "other")", "SCH103 8:68-8:77", "stands only where \"kind\" is \"end\""},
        {R"("to": "b")", R"("to": "b", "probability": 1, "otherwise": true)", "SCH103 11:73-11:84", "exclude each other"},
        {R"("to": "b")", R"("to": "b", "when": {"holds": "r", "is": true})", "SCH103 11:78-11:82", "only beside \"attr\""},
        {R"("id": "s")", R"("id": "s", "set": [])", "SCH103 6:28-6:33", "no key of the service"},
        // SCH104 and SCH105 point at the value
        {R"("to": "b")", R"("to": "b", "probability": "0.5")", "SCH104 11:70-11:75", "a number, {\"param\": …} or \"rest\""},
        {R"("id": "s")", R"("id": "s", "external": "yes")", "SCH104 6:40-6:45", "must be true or false"},
        {R"([{"id": "s"}])", R"({"id": "s"})", "SCH104 6:15-6:26", "\"services\" is an object, but must be a list"},
        {R"([{"id": "s"}])", R"([{"id": "s"}, null])", "SCH104 6:29-6:33", "this item is null"},
        {R"("version": "1.0.0")", R"("version": "1.0.0", "$schema": null)", "SCH104 4:34-4:38", "\"$schema\" is null"},
        {R"("Pieni")", "17", "SCH104 5:19-5:21", "must be a text"},
        {R"("kind": "start")", R"("kind": "start", "duration": 30)", "SCH104 8:80-8:82",
         R"(write an object such as {"dist": "fixed", "value": 30, "unit": "day"})"},
        {R"("to": "b")", R"("to": "b", "when": "age < 18")", "SCH104 11:63-11:73", R"(such as {"attr": "age", "below": 18})"},
        {R"([{"id": "s"}])", R"([{"id": "s", "age": 18}])", "SCH104 6:35-6:37", "but must be an object / write an object"},
        {R"("kind": "start")", R"("kind": "strat")", "SCH105 8:59-8:66", "did you mean \"start\"?"},
        {R"("to": "b")", R"("to": "b", "kind": "forward")", "SCH105 11:63-11:72",
         "only \"return\" / leave the key out, or write \"return\""},
        {R"("kind": "start")", R"("kind": "zzzzzzzzz")", "SCH105 8:59-8:70", "is not one of \"start\", \"action\""},
        {R"("version": "1.0.0")", R"("version": "1.0.0", "validFrom": "2023-02-30")", "SCH105 4:36-4:48", "no day of the calendar"},
        {R"("version": "1.0.0")", R"("version": "1.0")", "SCH105 4:14-4:19", "no version"},
        {R"("version": "1.0.0")", R"("version": "01.0.0")", "SCH105 4:14-4:22", "no version"},
        {R"({"fi": "Pieni")", R"({"Suomi": "Pieni")", "SCH105 5:13-5:20", "no language tag"},
        {R"("kind": "start")", R"("kind": "start", "duration": {"dist": "fixed", "value": 1, "unit": "days"})", "SCH105 8:118-8:124",
         "did you mean \"day\"?"},
        {R"("kind": "start")", R"("kind": "start", "duration": {"until": {"age": 140}})", "SCH105 8:98-8:101", "at most 130"},
        {R"("to": "b")", R"("to": "b", "otherwise": false)", "SCH105 11:68-11:73", "can only be true"},
        {R"([{"id": "s"}])", "[]", "SCH105 6:15-6:17", "is empty"},
        {R"("kind": "start")", R"("kind": "start", "duration": {"dist": "lognromal", "unit": "day"})", "PRB404 8:89-8:100",
         "did you mean \"lognormal\"?"},
        // SCH106
        {R"({"id": "a")", R"({"id": "../a")", "SCH106 8:12-8:18", "is no id"},
        {R"({"id": "a")", R"({"id": "Plan B")", "SCH106 8:12-8:20", "write \"plan-b\""},
        {R"({"id": "a")", R"({"id": "moveIn")", "SCH106 8:12-8:20", "write \"move-in\""},
        {R"({"id": "a")", R"({"id": "nul")", "SCH106 8:12-8:17", "Windows device"},
        {R"("fi.test.small")", R"("fi.com1.small")", "SCH106 3:9-3:24", "Windows device"},
        {R"("fi.test.small")", R"("fi..small")", "SCH106 3:9-3:20", "id of a model"},
    }));
    const auto findings = findings_of(replaced(small_model, c.from, c.to));
    INFO(c.to);
    REQUIRE_FALSE(findings.empty());
    const auto found = std::find_if(findings.begin(), findings.end(), [&](const auto& d) { return d.code == c.finding.substr(0, 6); });
    REQUIRE(found != findings.end());
    CHECK(found->code + ' ' + place(*found) == c.finding);
    INFO(found->message + " / " + found->hint);
    CHECK((found->message + " / " + found->hint).find(c.words) != std::string::npos);
}

TEST_CASE("a whole number that is below its least, or none, is told with its key and what may stand there") {
    const auto number = GENERATE(values<std::string>({"-1", "1.5", "1e3"}));
    const auto outcome = polku::parse_scenario(R"({"format": "polku-scenario/1.0", "id": "a", "version": "1.0.0", "title": {"en": "A"},
        "base": [{"id": "b"}], "run": {"replications": )" +
                                                   number + "}}",
                                               {});
    const auto findings = outcome.diagnostics();
    const auto found = std::find_if(findings.begin(), findings.end(), [](const auto& d) { return d.variant == "integer"; });
    REQUIRE(found != findings.end());
    CHECK(found->message == "\"replications\" is " + number + ", but must be a whole number of at least 1");
    CHECK(found->hint == "write a whole number, 1 or more, without point and exponent");
}

TEST_CASE("SCH101 is one finding and nothing else") {
    const auto c = GENERATE(values<Case>({
        {R"(  "format": "polku/1.0",)"
         "\n",
         "", "SCH101 1:1-1:2", "add \"format\""},
        {"polku/1.0", "polku/2.0", "SCH101 2:13-2:24", "newer polku"},
        {"polku/1.0", "bpmn", "SCH101 2:13-2:19", "not \"polku/1.0\""},
        {"\"polku/1.0\"", "1", "SCH101 2:13-2:14", "not \"polku/1.0\""},
        {"polku/1.0", "polku-scenario/1.0", "SCH101 2:13-2:33", "not \"polku/1.0\""},
        {"polku/1.0", "polku/01.0", "SCH101 2:13-2:25", "not \"polku/1.0\""},
        {"polku/1.0", "polku/1.00", "SCH101 2:13-2:25", "not \"polku/1.0\""},
        {"polku/1.0", "polku/1.", "SCH101 2:13-2:23", "not \"polku/1.0\""},
        {"polku/1.0", "polku/+1.0", "SCH101 2:13-2:25", "not \"polku/1.0\""},
        {"polku/1.0", "polku/1.0.0", "SCH101 2:13-2:26", "not \"polku/1.0\""},
    }));
    const auto findings = findings_of(replaced(replaced(small_model, "entry", "nonsense"), c.from, c.to));
    REQUIRE(findings.size() == 1);
    CHECK(summary(findings)[0] == c.finding);
    CHECK((findings[0].message + findings[0].hint).find(c.words) != std::string::npos);
    CHECK(summary(findings_of("[]")) == std::vector<std::string>{"SCH101 1:1-1:2"});
}

TEST_CASE("a newer minor version is a warning") {
    const auto path = polku::parse_path(replaced(small_model, "polku/1.0", "polku/1.7"));
    REQUIRE(path);
    REQUIRE(path.diagnostics().size() == 1);
    CHECK(path.diagnostics()[0].code == "SCH101");
    CHECK(path.diagnostics()[0].severity == polku::Severity::warning);
}

TEST_CASE("ten mistakes of one file are all reported, in the order of the text") {
    const auto text = R"({
  "format": "polku/1.0",
  "id": "fi.Test.ten",
  "version": "1",
  "titel": {"fi": "Kymmenen"},
  "validFrom": "2025-02-29",
  "services": [{"id": "s", "external": 1}],
  "touchpoints": [
    {"id": "a b", "service": "s", "phase": "entri", "kind": "start"},
    {"id": "b", "id": "b", "service": "s", "phase": "exit", "kind": "end"},
    {"id": "c", "service": "t", "phase": "middle", "kind": "action"}
  ],
  "transitions": [{"id": "t", "from": "a b", "to": "b", "probabilty": 1}]
})";
    const auto findings = findings_of(text);
    CHECK(summary(findings) == std::vector<std::string>{
                                   "SCH106 3:9-3:22",     // capital letter in the id
                                   "SCH105 4:14-4:17",    // version
                                   "SCH103 5:3-5:10",     // titel, and no second finding for the missing title
                                   "SCH105 6:16-6:28",    // no such day
                                   "SCH104 7:40-7:41",    // external
                                   "SCH106 9:12-9:17",    // id with a space
                                   "SCH105 9:44-9:51",    // phase
                                   "SCH102 10:5-10:6",    // outcome
                                   "SYN004 10:17-10:21",  // id twice
                                   "REF201 11:28-11:31",  // no service t
                                   "SCH103 13:57-13:69",  // probabilty
                               });
    for (const auto& finding : findings) CHECK_FALSE(finding.hint.empty());
}

TEST_CASE("findings name the element they are about") {
    const auto findings = findings_of(replaced(small_model, "exit", "exti"));
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].subject == polku::Subject{"touchpoint", "b", "s"});
    CHECK(findings[0].location.pointer == "/touchpoints/1/phase");
    REQUIRE(findings[0].args.size() == 4);
    CHECK(findings[0].args[1] == polku::Argument{"value", "exti"});
    CHECK(findings[0].args[3] == polku::Argument{"nearest", "exit"});
}

TEST_CASE("an element that cannot be read keeps its place, so that pointers stay true") {
    const auto reading = polku::read_tolerantly(replaced(small_model, R"("touchpoints": [)", R"("touchpoints": [ 7,)"));
    REQUIRE(reading.sound_part);
    CHECK(summary(reading.diagnostics) == std::vector<std::string>{"SCH104 7:20-7:21"});
}

TEST_CASE("values in messages are cut and made visible") {
    const auto findings = findings_of(replaced(small_model, R"("entry")", '"' + std::string(300, 'z') + "\\u001b[31m\""));
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].message.size() < 200);
    const auto escape = findings_of(replaced(small_model, R"("entry")", R"("\u001b[31m\u202e")"));
    REQUIRE(escape.size() == 1);
    CHECK(escape[0].message.find("\\u{1b}[31m\\u{202e}") != std::string::npos);
}

TEST_CASE("x- keys are free on every element, nowhere else") {
    const auto extended = polku::parse_path(replaced(small_model, R"({"id": "s"})", R"({"id": "s", "x-mine": {"b" : [1.50, "ä", -0]}})"));
    REQUIRE(extended);
    REQUIRE((*extended)->services[0].extensions.size() == 1);
    CHECK((*extended)->services[0].extensions[0].key == "x-mine");
    CHECK((*extended)->services[0].extensions[0].json == R"({"b":[1.5,"ä",0]})");
    const auto in_param = findings_of(replaced(small_model, R"("to": "b")", R"("to": "b", "probability": {"param": "p", "x-a": 1})"));
    REQUIRE_FALSE(in_param.empty());
    CHECK(in_param.back().code == "SCH103");
}
