// What a sub-path lacks is found by a check that can find its model, not only when something is computed.
#include <filesystem>
#include <fstream>
#include <map>

#include <polku/api.hpp>
#include <polku/validate.hpp>

#include "catch.hpp"
#include "findings.hpp"
#include "temporary_folder.hpp"

using namespace polku;
using polku::test::codes_and_pointers;
using polku::test::Lines;

namespace {

// A path of three touchpoints; `middle` is what stands between its start and its end, `out` what the way out says besides.
std::string model(const std::string& id, const std::string& middle, const std::string& out = "") {
    return R"({"format": "polku/1.0", "id": ")" + id + R"(", "version": "1.0.0", "title": {"en": "A path"}, "services": [{"id": "care"}],
 "touchpoints": [
  {"id": "need", "service": "care", "phase": "entry", "kind": "start"},
  {"id": "help", "service": "care", "phase": "middle", )" +
           middle + R"(},
  {"id": "done", "service": "care", "phase": "exit", "kind": "end", "outcome": "goal-reached"}],
 "transitions": [{"id": "t1", "from": "need", "to": "help"}, {"id": "t2", "from": "help", "to": "done")" +
           out + "}]}";
}

std::string stands_for(const std::string& id, const std::string& start = "need") {
    return R"("kind": "subpath", "subpath": {"id": ")" + id + R"(", "version": "1", "start": ")" + start + R"("})";
}

const std::string steps = R"("kind": "action", "duration": {"dist": "fixed", "value": 3, "unit": "day"})";

Resolver finds(std::map<std::string, std::string> models) {
    return [models = std::move(models)](const ModelReference& wanted) -> std::optional<SourceText> {
        const auto found = models.find(wanted.id);
        return found == models.end() ? std::nullopt : std::optional(SourceText{found->first + ".json", found->second});
    };
}

Report check(const std::string& text, Resolver resolver) {
    ReadOptions read;
    read.source_name = "parent.json";
    read.resolver = std::move(resolver);
    return validate_text(text, read);
}

}  // namespace

TEST_CASE("a sub-path that fits has no findings") {
    CHECK(codes_and_pointers(check(model("x.parent", stands_for("x.child")), finds({{"x.child", model("x.child", steps)}}))).empty());
}

TEST_CASE("what a sub-path lacks is found where it is named") {
    const auto child = finds({{"x.child", model("x.child", steps)}});
    const auto lacks = [&](const std::string& text, const Resolver& resolver) { return codes_and_pointers(check(text, resolver)); };
    const Lines no_model{"SUB151 /touchpoints/1/subpath"};
    CHECK(lacks(model("x.parent", stands_for("x.other")), child) == no_model);
    CHECK(lacks(model("x.parent", stands_for("x.child", "begin")), child) == no_model);
    CHECK(lacks(model("x.parent", stands_for("x.child"), R"(, "ends": ["ready"])"), child) ==
          Lines{"SUB152 /touchpoints/1/subpath", "SUB152 /transitions/1/ends/0"});
    // A slip of the pen is one finding, at the word: that end is not missing, too.
    const auto slip = check(model("x.parent", stands_for("x.child"), R"(, "ends": ["dnoe"])"), child);
    REQUIRE(codes_and_pointers(slip) == Lines{"SUB152 /transitions/1/ends/0"});
    CHECK(slip.front().message.ends_with("did you mean \"done\"?"));
    // Without a resolver a sub-path is one touchpoint.
    CHECK(lacks(model("x.parent", stands_for("x.other")), nullptr).empty());
    const auto finding = check(model("x.parent", stands_for("x.other")), child).front();
    REQUIRE(finding.location.range);
    CHECK(finding.location.source == "parent.json");
    CHECK(finding.location.range->start.line == 4);
}

TEST_CASE("a model with errors is not called missing") {
    auto broken = model("x.child", steps);
    broken.replace(broken.find("\"to\": \"help\""), 12, "\"to\": \"hlep\"");
    const auto report = check(model("x.parent", stands_for("x.child")), finds({{"x.child", broken}}));
    REQUIRE(codes_and_pointers(report) == Lines{"SUB151 /touchpoints/1/subpath"});
    CHECK(report.front().message == "sub-path model \"x.child\" has errors of its own, in x.child.json");
}

TEST_CASE("of two files with the same id and version none is taken in silence") {
    test::TemporaryFolder folder;
    const auto write = [&](const std::string& name, const std::string& text) { std::ofstream(folder.file(name)) << text; };
    const auto parent = model("x.parent", stands_for("x.child"));
    const auto look = [&] { return check(parent, folder_resolver({folder.path(), folder.file(".")})); };  // the same folder twice
    write("child.polku.json", model("x.child", steps));
    CHECK(look().empty());
    std::filesystem::create_symlink("child.polku.json", folder.file("also-child.polku.json"));
    CHECK(look().empty());
    auto copy = model("x.child", steps);
    write("zzz.polku.json", copy);
    const auto report = look();
    REQUIRE(codes_and_pointers(report) == Lines{"SUB151 /touchpoints/1/subpath"});
    CHECK(report.front().variant == "twice");
    CHECK(report.front().message.find("child.polku.json and ") != std::string::npos);
    CHECK(report.front().message.find("zzz.polku.json") != std::string::npos);
    const auto scenario =
        check(R"({"format": "polku-scenario/1.0", "id": "s", "base": {"id": "x.child"}})", folder_resolver({folder.path()}));
    REQUIRE(codes_and_pointers(scenario) == Lines{"SCH107 /base/id"});
    CHECK(scenario.front().message.find("zzz.polku.json") != std::string::npos);
    // A newer version is meant where the pin allows it, and the older ones are no matter.
    copy.replace(copy.find("1.0.0"), 5, "1.2.0");
    write("newer.polku.json", copy);
    CHECK(look().empty());
}

TEST_CASE("what a sub-path of a sub-path lacks is told in the text of its own model") {
    const auto report = check(model("x.parent", stands_for("x.child")), finds({{"x.child", model("x.child", stands_for("x.grandchild"))}}));
    REQUIRE(codes_and_pointers(report) == Lines{"SUB151 /touchpoints/1/subpath"});
    CHECK(report.front().location.source == "x.child.json");
    REQUIRE(report.front().location.range);
}

TEST_CASE("ids that clash with those of a sub-path are found, too") {
    auto parent = model("x.parent", stands_for("x.child"));
    parent.replace(parent.find("\"t1\""), 4, "\"help-t1\"");
    const auto report = check(parent, finds({{"x.child", model("x.child", steps)}}));
    REQUIRE(codes_and_pointers(report) == Lines{"REF202 "});
    CHECK(report.front().message.find("help-t1") != std::string::npos);
}

TEST_CASE("a path in hand is checked with the resolver of the options, and a scenario with that of its text") {
    const auto resolver = finds({{"x.parent", model("x.parent", stands_for("x.other"))}});
    const auto path = parse_path(model("x.parent", stands_for("x.other"))).value_or_throw();
    CHECK(validate(path).empty());
    ValidateOptions options;
    options.resolver = resolver;
    CHECK(codes_and_pointers(validate(path, options)) == Lines{"SUB151 /touchpoints/1/subpath"});
    const auto scenario = R"({"format": "polku-scenario/1.0", "id": "s", "base": {"id": "x.parent"}, "arms": [{"id": "a"}]})";
    const auto report = check(scenario, resolver);
    REQUIRE(codes_and_pointers(report) == Lines{"SUB151 /touchpoints/1/subpath"});  // once, not for every arm
    CHECK(report.front().location.source == "x.parent.json");
    // Whoever computes is told once.
    AnalyseOptions analysis;
    analysis.setting.resolver = resolver;
    CHECK(codes_and_pointers(analyse(path, analysis).diagnostics()) == Lines{"SUB151 /touchpoints/1/subpath"});
}
