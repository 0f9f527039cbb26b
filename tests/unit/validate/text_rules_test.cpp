// The hard parts of the rules about texts, people and numbers: what they must not say.
#include <algorithm>
#include <filesystem>

#include <polku/report.hpp>
#include <polku/validate.hpp>

#include "catch.hpp"
#include "findings.hpp"
#include "mini_path.hpp"
#include "rule_page.hpp"

using namespace polku;
using polku::test::codes_and_pointers;
using polku::test::file_text;
using polku::test::Lines;

namespace {

// A model whose texts say enough for every rule of the set "public"; `more` stands in its head, `help` in its middle touchpoint.
std::string model(const std::string& more, const std::string& help = "") {
    return R"({"format": "polku/1.0", "id": "example", "version": "1.0.0", "title": {"fi": "Esimerkki", "en": "Example"}, )" + more +
           R"("sources": [{"id": "memo", "type": "memo"}], "services": [{"id": "s"}], "touchpoints": [
    {"id": "need", "service": "s", "phase": "entry", "kind": "start", "name": {"fi": "Tarve", "en": "Need"},
     "description": {"fi": "Pyydät apua.", "en": "You ask for help."}},
    {"id": "help", "service": "s", "phase": "middle", "kind": "decision", "name": {"fi": "Apu", "en": "Help"},
     "description": {"fi": "Saat apua.", "en": "You get help."}, "redress": {"fi": "Voit valittaa.", "en": "You can appeal."},
     "duration": {"dist": "fixed", "value": 2, "unit": "day", "sources": ["memo"]})" +
           help + R"(},
    {"id": "done", "service": "s", "phase": "exit", "kind": "end", "outcome": "other", "name": {"fi": "Valmis", "en": "Done"},
     "description": {"fi": "Et tarvitse apua.", "en": "You need no help."}}],
  "transitions": [{"id": "t1", "from": "need", "to": "help"}, {"id": "t2", "from": "help", "to": "done"}]})";
}

const std::string deciding = R"("actors": [{"id": "sw", "kind": "professional", "mayDecide": true}], )";
const std::string decided = R"(, "initiator": "sw")";

Report check(const std::string& text) {
    ValidateOptions options;
    options.sets = *rule_sets("all");
    return validate_text(text, {}, options);
}

Lines found_in(const std::string& text) { return codes_and_pointers(check(text)); }

std::string argument(const Diagnostic& finding, std::string_view name) {
    for (const auto& arg : finding.args)
        if (arg.name == name) return arg.value;
    return {};
}

}  // namespace

TEST_CASE("the example of these tests has no findings") { CHECK(found_in(model(deciding, decided)) == Lines{}); }

TEST_CASE("coverage of a language is counted over all texts but those for authors") {
    const auto report = check(model(deciding + R"("languages": {"source": "fi", "required": ["fi", "sv"]}, )",
                                    decided + R"(, "notes": {"fi": "Luonnos."}, "youDo": {"fi": "Kysy.", "sv": "Fråga."})"));
    REQUIRE(report.size() == 1);
    CHECK(report[0].code == "LOC701");
    CHECK(report[0].location.pointer == "/title");
    CHECK(argument(report[0], "with") == "1");
    CHECK(argument(report[0], "all") == "9");
    CHECK(argument(report[0], "missing") == "8");
    CHECK(report[0].related.size() == 7);
}

TEST_CASE("a text that the reader found wrong is not also missing a language") {
    const auto text = model(deciding + R"("languages": {"source": "fi", "required": ["fi", "en"]}, )",
                            decided + R"(, "youDo": {"fi": "Kysy.", "e n": "Ask."})");
    const auto lines = found_in(text);
    CHECK(lines.size() == 1);
    CHECK(lines.front().rfind("SCH", 0) == 0);
}

TEST_CASE("an authority that could not be read is not also missing") {
    const auto lines = found_in(model(R"("actors": [{"id": "sw", "kind": "professional", "mayDecide": "maybe"}], )", decided));
    CHECK(lines == Lines{"SCH105 /actors/0/mayDecide"});
    CHECK(found_in(model("", decided)) == Lines{"REF201 /touchpoints/1/initiator"});
}

TEST_CASE("a message never holds an identity code") {
    const auto report = check(model(deciding + R"("x-131052-308T": 1, )", decided + R"(, "tags": ["131052-308T"])"));
    REQUIRE(report.size() == 2);
    for (const auto& finding : report) {
        CHECK(finding.code == "PRV961");
        CHECK(finding.severity == Severity::error);
        for (const auto* language : {"en", "fi", "sv"}) {
            const auto told = in_language(finding, language);
            CHECK(told.message.find("xxxxxx-xxxx") != std::string::npos);
            CHECK((told.message + told.hint).find("131052") == std::string::npos);
        }
        for (const auto& arg : finding.args) CHECK(arg.value.find("131052") == std::string::npos);
        CHECK(finding.subject.id.find("131052") == std::string::npos);
    }
}

TEST_CASE("an identity code cannot be suppressed in the model, and a temporary one is a warning") {
    const auto lint = R"("lint": {"ignore": [{"code": "PRV961", "reason": "131052-308T is only an example"}]}, )";
    const auto lines = found_in(model(deciding + lint, decided));
    CHECK(lines == Lines{"STY902 /lint/ignore/0", "PRV961 /lint/ignore/0/reason"});
    const auto report = check(model(deciding, decided + R"(, "notes": {"en": "010190-900P"})"));
    REQUIRE(report.size() == 1);
    CHECK(report[0].severity == Severity::warning);
    const auto known = R"("lint": {"ignore": [{"code": "PRV961", "reason": "made up for a test"}]}, )";
    CHECK(found_in(model(deciding + known, decided + R"(, "notes": {"en": "010190-900P"})")) ==
          Lines{"STY902 /lint/ignore/0", "PRV961 /touchpoints/1/notes/en"});
}

TEST_CASE("no configuration and no baseline silences an identity code, but both may keep a telephone number") {
    const auto found = [](const std::string& notes) {
        const auto text = model(deciding, decided + R"(, "notes": {"en": ")" + notes + R"("})");
        const auto before = validate_text(text, {});  // the rules that are always asked
        ValidateOptions options;
        options.suppressions.push_back({{{}, "PRV961", "", "known", ""}, {}});
        const auto configured = validate_text(text, {}, options);
        options.suppressions.clear();
        options.baseline = baseline_of(before);
        const auto known = validate_text(text, {}, options);
        return Lines{std::to_string(before.size()), std::to_string(configured.suppressed.size()), std::to_string(known.suppressed.size())};
    };
    CHECK(found("131052-308T") == Lines{"1", "0", "0"});
    CHECK(found("811228-9874") == Lines{"1", "0", "0"});
    CHECK(found("010190-900P") == Lines{"1", "0", "0"});
    CHECK(found("040 123 4567") == Lines{"1", "1", "1"});
}

TEST_CASE("an identity code is told whatever is asked, and nobody who asks for its silence is told that it hides nothing") {
    const auto text = model(deciding, decided + R"(, "notes": {"en": "131052-308T"})");
    const auto variants = [&](const ValidateOptions& options, const std::string& of) {
        Lines found;
        for (const auto& finding : validate_text(of, {.source_name = "m.json"}, options))
            found.push_back(finding.code + ' ' + finding.variant);
        return found;
    };
    ValidateOptions ignoring, selecting, keeping, knowing;
    ignoring.ignore = {"PRV961"};
    selecting.select = {"GRA"};
    CHECK(variants(ignoring, text) == Lines{"PRV961 "});
    CHECK(variants(selecting, text) == Lines{"PRV961 "});
    const auto phone = model(deciding, decided + R"(, "notes": {"en": "040 123 4567"})");
    CHECK(variants(ignoring, phone) == Lines{});
    CHECK(variants(selecting, phone) == Lines{});
    for (const auto* at : {"", "s/help"}) {
        keeping.suppressions = {{{{}, "PRV961", at, "known", ""}, {}}};
        auto found = variants(keeping, text);
        std::sort(found.begin(), found.end());
        CHECK(found == Lines{"PRV961 ", "STY902 identity-code"});
        CHECK(variants(keeping, model(deciding, decided)) == Lines{"STY902 unused"});
    }
    const auto own = model(R"("lint": {"ignore": [{"code": "PRV961", "at": "s/help", "reason": "known"}]}, )" + deciding,
                           decided + R"(, "notes": {"en": "131052-308T"})");
    CHECK(variants({}, own) == Lines{"STY902 identity-code", "PRV961 "});
    // A baseline holds none that polku writes; one that somebody wrote is told so, too.
    CHECK(baseline_of(validate_text(text, {})).empty());
    knowing.baseline = {{"m.json", "PRV961", fingerprint(*validate_text(text, {}).begin()), 1, {}}};
    auto found = variants(knowing, text);
    std::sort(found.begin(), found.end());
    CHECK(found == Lines{"PRV961 ", "STY902 identity-code"});
    CHECK(variants(knowing, model(deciding, decided)) == Lines{"STY902 baseline"});
}

TEST_CASE("no excerpt and no other finding shows an identity code") {
    const auto text = model(deciding, R"(, "initiator": "sw", "youDo": {"en": "TODO 131052-308T"})");
    const auto report = check(text);
    REQUIRE(report.size() == 2);  // PRV961 and LOC702
    const auto shown = to_text(report, report.map.get());
    CHECK(shown.find("TODO xxxxxx-xxxx") != std::string::npos);
    CHECK(shown.find("131052") == std::string::npos);
    CHECK(quoted_excerpt("131052-308T") == "xxxxxx-xxxx");
}

TEST_CASE("no form of a report has a digit of what belongs to a person, wherever it stands and however it is written") {
    // In a text of one language only, with an escape, in an id, a key, a value that cannot be, and where a reference names nothing.
    const auto text =
        model(deciding + R"("tags": ["131052-308t"], "x-131052-308T": {"131052-308T": 1}, "131052-308T": 1,
        "notes": {"fi": "131052\u2013308T\n131052-308T, 040 123 4567, matti308@posti.example", "en": "matti308@posti.example"}, )",
              R"(, "initiator": "131052-308t", "stage": "131052-308T", "youDo": {"fi": "TODO 131052-308T", "en": "TODO 010190-900P",
        "sv": "Ring +358 40 123 4567"})");
    for (const auto* language : {"en", "fi", "sv"}) {
        ValidateOptions options;
        options.sets = *rule_sets("all");
        options.language = language;
        const auto report = validate_text(text, {.source_name = "m.json"}, options);
        CHECK(report.size() > 8);
        CHECK(std::none_of(report.begin(), report.end(), [](const Diagnostic& d) { return d.code == "LOC703"; }));
        const auto sarif = to_sarif(report);  // before its results stand the pages of the rules, with the example of PRV961
        for (const auto& shown : {to_text(report), to_json(report), to_json_lines(report), sarif.substr(sarif.find("\"results\"")),
                                  to_github(report), to_junit(report)})
            for (const auto* digits : {"131052", "010190", "4567", "308t", "308T", "matti"}) {
                const auto at = shown.find(digits);
                CHECK((at == std::string::npos ? "" : shown.substr(at < 60 ? 0 : at - 60, 120)) == "");
            }
    }
}

TEST_CASE("a scenario is looked through, too") {
    ReadOptions read;
    read.resolver = folder_resolver({std::filesystem::path(POLKU_SOURCE_DIR) / "models"});
    ValidateOptions options;
    options.sets = *rule_sets("public");
    const std::string text = R"({"format": "polku-scenario/1.0", "id": "s", "base": {"id": "fi.polku.housing", "version": "1.0.0"},
        "notes": {"en": "\u00c4sked 131052-308T."}, "arms": [{"id": "a", "title": {"en": "Call 040 123 4567"}}]})";
    for (const std::string source : {"", "asked.polku-scenario.json"}) {
        read.source_name = source;
        const auto report = validate_text(text, read, options);
        CHECK(codes_and_pointers(report) == Lines{"PRV961 /notes/en", "PRV961 /arms/0/title/en"});
        std::vector<std::string> marked;
        for (const auto& finding : report) {
            REQUIRE(finding.location.range);
            const auto& [start, end] = *finding.location.range;
            marked.push_back(text.substr(start.offset, end.offset - start.offset));
        }
        CHECK(marked == Lines{"131052-308T", "040 123 4567"});
    }
}

TEST_CASE("what a region says of how to reach it is no personal data") {
    const auto contact = R"("contact": {"hours": {"fi": "Soita 040 123 4567.", "en": "Call 040 123 4567."}, "phone": "040 123 4567",
        "email": "aftercare@county.example", "url": "mailto:aftercare@county.example"}, )";
    CHECK(found_in(model(deciding + contact, decided)) == Lines{});
    // … but an identity code is, wherever it stands.
    CHECK(found_in(model(deciding + R"("contact": {"phone": "131052-308T"}, )", decided)) == Lines{"PRV961 /contact/phone"});
}

TEST_CASE("numbers that say where they come from are no unsourced numbers") {
    const auto parameter = [](const std::string& rest) {
        return R"("parameters": [{"id": "limit", "value": 23)" + rest +
               R"(}], "summary": {"fi": "Alle {limit}.", "en": "Under {limit}."}, )";
    };
    CHECK(found_in(model(deciding + parameter(R"(, "sources": ["memo"])"), decided)) == Lines{});
    CHECK(found_in(model(deciding + parameter(R"(, "strength": "assumption")"), decided)) == Lines{});
    CHECK(found_in(model(deciding + parameter(R"(, "strength": "law")"), decided)) == Lines{"SRC551 /parameters/0/value"});
}

TEST_CASE("SRC551 counts each number once, wherever it stands, and a source around it is enough") {
    const auto count = [](PathData data) {
        ValidateOptions options;
        options.select = {"SRC551"};
        const auto report = validate(ServicePath::make(std::move(data)).value_or_throw(), options);
        return report.empty() ? std::string("0") : report[0].args.at(0).value + " of " + report[0].args.at(1).value;
    };
    const auto with = [](auto change) {
        auto data = polku::test::mini_data("$p = 0.5; ?x = $p; start need -> help -> end done");
        data.source_list.emplace_back().id = "memo";
        data.parameters[0].sources = {"memo"};
        change(data);
        return data;
    };
    // Each change is one number; `sourced` gives it a source at the place or around it.
    const auto check = [&](auto change, auto sourced) {
        CHECK(count(with(change)) == "1 of 2");
        CHECK(count(with([&](PathData& data) {
                  change(data);
                  sourced(data);
              })) == "0");
    };
    CHECK(count(with([](PathData&) {})) == "0");
    check([](PathData& data) { data.population->attributes[0].share = literal(0.5); },
          [](PathData& data) { data.population->sources = {"memo"}; });
    check([](PathData& data) { data.population->age.emplace().below = literal(23); },
          [](PathData& data) { data.population->age->sources = {"memo"}; });
    check([](PathData& data) { data.services[0].age.emplace().from = literal(18); },
          [](PathData& data) { data.services[0].sources = {"memo"}; });
    check([](PathData& data) { data.touchpoints[1].duration.emplace().until_age = literal(18); },
          [](PathData& data) { data.touchpoints[1].duration->sources = {"memo"}; });
    check([](PathData& data) { data.touchpoints[1].work.emplace_back().hours = literal(2); },
          [](PathData& data) { data.touchpoints[1].work[0].sources = {"memo"}; });
    const auto contact = [](PathData& data) {
        auto& rhythm = data.touchpoints[1].contacts.emplace_back();
        rhythm.id = "meeting";
        rhythm.every = Quantity{parameter("p"), Unit::week};
        rhythm.hours = literal(1);
    };
    check(contact, [](PathData& data) { data.touchpoints[1].sources = {"memo"}; });
    const auto resource = [](PathData& data) {
        data.resources.emplace_back().id = "flats";
        data.resources[0].units = literal(5);
    };
    check(resource, [](PathData& data) { data.resources[0].sources = {"memo"}; });
    CHECK(count(with([&](PathData& data) {
              resource(data);
              data.resources[0].slots_per_unit = literal(25);
          })) == "2 of 3");
    CHECK(count(with([&](PathData& data) {
              resource(data);
              data.resources[0].unlimited = true;
          })) == "0");
    CHECK(count(with([&](PathData& data) {
              resource(data);
              data.resources[0].strength = Strength::assumption;
          })) == "0");
    check([](PathData& data) { data.costs.emplace_back().amount = literal(40); }, [](PathData& data) { data.costs[0].sources = {"memo"}; });
    const auto law = [](PathData& data) {
        auto& duration = data.touchpoints[1].duration.emplace().law.emplace();
        duration.dist = LawKind::empirical;
        duration.values = {parameter("p"), literal(3)};
    };
    check(law, [](PathData& data) { data.touchpoints[1].duration->law->sources = {"memo"}; });
    const auto interrupt = [](auto set) {
        return [set](PathData& data) {
            auto& interrupt = data.interrupts.emplace_back();
            interrupt.id = "i";
            interrupt.to = "done";
            set(interrupt.trigger);
        };
    };
    const auto cited = [](PathData& data) { data.interrupts[0].sources = {"memo"}; };
    check(interrupt([](Trigger& trigger) { trigger.rate = literal(0.1); }), cited);
    check(interrupt([](Trigger& trigger) {
              trigger.type = TriggerType::after;
              trigger.time = Quantity{literal(1), Unit::month};
          }),
          cited);
    check(interrupt([](Trigger& trigger) {
              trigger.type = TriggerType::age;
              trigger.at = parameter("p");
              trigger.before = Quantity{literal(6), Unit::month};
          }),
          cited);
    CHECK(count(with(interrupt([](Trigger& trigger) {
              trigger.type = TriggerType::date;
              trigger.on = "2026-01-01";
          }))) == "0");
    // Two ways out, of which one says a number.
    CHECK(count(polku::test::mini_data("start need; need -> a[0.5], end done[rest]; a -> done")) == "1 of 1");
    // The parts of an attribute, but not the rest.
    CHECK(count(polku::test::mini_data(
              "?home = own:0.5|rented:0.2|none:rest; start need -> a[if home=own], end done[otherwise]; a -> done")) == "2 of 2");
}

TEST_CASE("an approved model may rest on assumptions by half, not more") {
    const auto approved = [](const std::string& strength) {
        return R"("status": "approved", "parameters": [{"id": "a", "value": 1, "strength": "law", "sources": ["memo"]},
            {"id": "b", "value": 2, "strength": "assumption"}, {"id": "c", "value": 3, "strength": ")" +
               strength + R"(", "sources": ["memo"]}], "summary": {"fi": "{a} {b} {c}", "en": "{a} {b} {c}"}, )";
    };
    // Four numbers: these three and the duration, which has a source.
    CHECK(found_in(model(deciding + approved("assumption"), decided)) == Lines{});
    const auto more =
        model(deciding + approved("assumption"), decided + R"(, "work": [{"actor": "sw", "hours": 1, "sources": ["guess"]}])");
    auto with_guess = more;
    with_guess.replace(with_guess.find(R"("sources": [{"id": "memo")"), 12, R"("sources": [{"id": "guess", "type": "assumption"}, )");
    const auto report = check(with_guess);
    REQUIRE(report.size() == 1);
    CHECK(report[0].location.pointer == "/status");
    CHECK(report[0].severity == Severity::error);
    CHECK(argument(report[0], "count") == "3");
    CHECK(argument(report[0], "all") == "5");
}

TEST_CASE("LIX points at the hardest text of some length and says what it counted") {
    std::string easy;
    for (int i = 0; i < 12; ++i) easy += "Saat apua kotiin. ";
    const auto hard = R"("summary": {"fi": "Omatyöntekijäsi."}, "audience": {"fi": "Palvelujärjestelmän toimintakäytännöt perustuvat
        lainsäädännön velvoitteisiin ja viranomaisyhteistyöhön."}, "price": {"fi": ")";
    auto text = model(deciding + hard + easy + R"("}, )", decided);
    text.erase(std::remove(text.begin(), text.end(), '\n'), text.end());
    CHECK(found_in(text) == Lines{});  // 36 + 7 + 1 + 7 words, long: 6
    std::string harder = text;
    for (auto at = harder.find("Saat apua kotiin. "); at != std::string::npos; at = harder.find("Saat apua kotiin. "))
        harder.replace(at, 18, "Saat asumispalvelua. ");
    const auto report = check(harder);
    REQUIRE(report.size() == 1);
    CHECK(report[0].code == "PLA802");
    CHECK(report[0].severity == Severity::advice);
    CHECK(report[0].location.pointer == "/audience/fi");
    CHECK(argument(report[0], "long_words") == "19");
    CHECK(argument(report[0], "long_word") == "9");
    CHECK(report[0].message.find("a measure, not a certificate") != std::string::npos);
}

TEST_CASE("mutants of the shipped models are found where they are") {
    const auto folder = std::filesystem::path(POLKU_SOURCE_DIR) / "models";
    const auto text = file_text((folder / "guidance-support.polku.json").string());
    ValidateOptions options;
    options.sets = *rule_sets("all");
    ReadOptions read;
    read.resolver = folder_resolver({folder});
    const auto mutant = [&](const std::string& from, const std::string& to) {
        auto changed = text;
        const auto at = changed.find(from);
        REQUIRE(at != std::string::npos);
        changed.replace(at, from.size(), to);
        return codes_and_pointers(validate_text(changed, read, options));
    };
    CHECK(mutant("", "") == Lines{});
    CHECK(mutant(R"(, "sv": "Du behöver stöd i vardagen")", "") == Lines{"LOC701 /touchpoints/0/name"});
    CHECK(mutant("Saat päätöksen kirjallisena.", "TODO.") == Lines{"LOC702 /touchpoints/3/description/fi"});
    CHECK(mutant("med {review-every} månaders", "med 3 månaders") == Lines{"LOC703 /touchpoints/8/description/sv"});
    CHECK(mutant("when you turn {age-limit}.", "when you turn 25.") == Lines{"LOC703 /touchpoints/12/description/en"});
    CHECK(mutant("Kerrot, mikä sujuu", "Mikäli haluat, kerrot, mikä sujuu") == Lines{"PLA803 /touchpoints/1/description/fi"});
    CHECK(mutant(R"("initiator": "sw")", R"("initiator": "matching")") == Lines{"DEC451 /touchpoints/3/initiator"});
    CHECK(mutant(R"("channels": ["phone", "message", "office", "visit"])", R"("channels": ["phone"])") ==
          Lines{"ACC851 /touchpoints/0/channels"});
    CHECK(mutant(R"("status": "draft")", R"("status": "approved")") == Lines{"SRC551 /status"});
}

namespace {

// What a finding of that code marks, by bytes, by code points and by UTF-16 units: the three must agree.
std::string marked(const std::string& text, std::string_view code) {
    const auto report = check(text);
    const auto found = std::find_if(report.begin(), report.end(), [&](const Diagnostic& d) { return d.code == code; });
    if (found == report.end() || !found->location.range) return "no finding";
    const auto& [start, end] = *found->location.range;
    const auto part = text.substr(start.offset, end.offset - start.offset);
    const auto bytes_before_line = text.rfind('\n', start.offset) + 1;  // npos + 1 is 0
    std::size_t column = 1, utf16 = 1;
    for (std::size_t i = bytes_before_line; i < start.offset; ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if ((byte & 0xc0) == 0x80) continue;
        ++column;
        utf16 += byte >= 0xf0 ? 2 : 1;
    }
    if (start.column != column || start.utf16 != utf16 || end.line != start.line) return "wrong place";
    return part;
}

std::string with_help(const std::string& finnish, const std::string& english) {
    return model(deciding, decided + R"(, "youDo": {"fi": ")" + finnish + R"(", "en": ")" + english + "\"}");
}

}  // namespace

TEST_CASE("findings about words of a text mark the word, behind escapes and letters of any width") {
    const std::string before = R"(Sy\u00f6t \"ä\" \ud83d\ude00 😀\n)";
    CHECK(marked(with_help(before + "RRP.", "No."), "PLA803") == "RRP");
    CHECK(marked(with_help(before + "131052-308T.", "No."), "PRV961") == "131052-308T");
    CHECK(marked(with_help(before + R"(131052\u2013308T.)", "No."), "PRV961") == R"(131052\u2013308T)");
    CHECK(marked(with_help(before + "matti@esim.fi.", "No."), "PRV961") == "matti@esim.fi");
    CHECK(marked(with_help(before + "Soita 040 123 4567.", "No."), "PRV961") == "040 123 4567");
    CHECK(marked(with_help(before + "Kestää 130 päivää.", "It takes 140 days."), "LOC703") == "140");
    // What is missing is marked where it stands.
    const auto text = with_help(before + "Kestää 130 päivää.", "It takes long.");
    const auto lacking = check(text);
    const auto found = std::find_if(lacking.begin(), lacking.end(), [](const Diagnostic& d) { return d.code == "LOC703"; });
    REQUIRE(found != lacking.end());
    const auto& [start, end] = found->related.at(0).location.range.value();
    CHECK(text.substr(start.offset, end.offset - start.offset) == "130");
    std::string sentence = "Yksi";
    for (int i = 0; i < 20; ++i) sentence += " kaksi";
    CHECK(marked(with_help(before + "Lyhyt lause. " + sentence + ". Toinen.", "No."), "PLA801") == sentence + '.');
    // One line, and a byte order mark before it.
    auto one_line = with_help(before + "RRP.", "No.");
    one_line.erase(std::remove(one_line.begin(), one_line.end(), '\n'), one_line.end());
    CHECK(marked(one_line, "PLA803") == "RRP");
}

TEST_CASE("the excerpt shows the word, and masks what belongs to a person") {
    std::string far(400, 'a');
    const auto text = with_help(far + " 131052-308T " + far, "No.");
    const auto report = check(text);
    const auto human = to_text(report);
    CHECK(human.find("xxxxxx-xxxx") != std::string::npos);
    CHECK(human.find("131052") == std::string::npos);
    CHECK(human.find("308T") == std::string::npos);
    const auto other = to_text(check(with_help(far + " HVA " + far, "No.")));
    CHECK(other.find(" HVA ") != std::string::npos);
    CHECK(other.find("^^^") != std::string::npos);
}
