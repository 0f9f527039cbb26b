// The rules about ages and about the days on which a model holds.
#include <cmath>

#include <polku/validate.hpp>

#include "catch.hpp"
#include "findings.hpp"
#include "mini_path.hpp"
#include "rule_page.hpp"

using namespace polku;
using polku::test::codes_and_pointers;
using polku::test::Lines;
using polku::test::mini_data;
using polku::test::whole_model;

namespace {

ValidateOptions only_ages() {
    ValidateOptions options;
    options.select = {"ELI"};
    return options;
}
std::vector<Diagnostic> check(PathData data) {
    data.valid_from = "2025-01-01";
    return validate(ServicePath::make(std::move(data)).value_or_throw(), only_ages());
}
Lines found(const PathData& data) { return codes_and_pointers(check(data)); }

AgeRange ages(std::optional<double> from, std::optional<double> below) {
    AgeRange range;
    if (from) range.from = literal(*from);
    if (below) range.below = literal(*below);
    return range;
}
// `text` with an age window for its first service.
PathData aged(std::string_view text, std::optional<double> from, std::optional<double> below) {
    auto data = mini_data(text);
    data.services[0].age = ages(from, below);
    return data;
}
// The same for clients who enter at `age`.
PathData entered(PathData data, double age) {
    EntryAge entry;
    entry.at = "need";
    entry.law.value = literal(age);
    entry.law.unit = Unit::year;
    data.population.emplace().entry_age.push_back(entry);
    return data;
}
void set_outcome(PathData& data, std::string_view id, EndOutcome outcome) {
    for (auto& touchpoint : data.touchpoints)
        if (touchpoint.id == id) touchpoint.outcome = outcome;
}

}  // namespace

TEST_CASE("ELI601: each end of a window, and one finding for a window") {
    const std::string way = "start need -> help -> end done";
    CHECK(found(aged(way, 18, 18.5)).empty());
    CHECK(found(aged(way, 0, 120)).empty());
    const auto old = check(aged(way, 121, 130));
    REQUIRE(codes_and_pointers(old) == Lines{"ELI601 /services/0/age"});
    CHECK(old[0].message == "121 is no age of a client: it is not from 0 to 120 years");
    const auto nobody = check(aged(way, 30, 20));
    REQUIRE(codes_and_pointers(nobody) == Lines{"ELI601 /services/0/age"});
    CHECK(nobody[0].message == "an age from 30 and below 20 is nobody's age");
    // By way of parameters, too.
    auto data = mini_data("$limit = 17; " + way);
    data.services[0].age = ages(18, {});
    data.services[0].age->below = parameter("limit");
    CHECK(found(data) == Lines{"ELI601 /services/0/age"});
    data.parameters[0].value = -1;
    CHECK(check(data).at(0).variant == "age");
}

TEST_CASE("ELI602: whoever gives and whoever takes, each pair of services once") {
    const auto check_ages = [](std::string_view way, AgeRange giver, AgeRange taker) {
        auto data = mini_data("service youth; service adult external; " + std::string(way));
        data.services[0].age = giver;
        data.services[1].age = taker;
        return codes_and_pointers(check(std::move(data)));
    };
    const std::string gives = "start need -> exit bye to adult -> entry meet@adult -> end done@adult";
    CHECK(check_ages(gives, ages(18, 23), ages(65, {})) == Lines{"ELI602 /touchpoints/1/handoff"});
    CHECK(check_ages(gives, ages(18, 23), ages(23, {})).empty());
    CHECK(check_ages(gives, ages(30, {}), ages(18, 30)) == Lines{"ELI602 /touchpoints/1/handoff"});
    const std::string takes = "start need -> bye -> entry meet@adult to adult -> end done@adult";
    CHECK(check_ages(takes, ages(18, 23), ages(65, {})) == Lines{"ELI602 /touchpoints/2/handoff"});
    // Only an interrupt leads to the hand-off.
    const std::string interrupted = "start need -> help -> end done; * -> entry meet@adult to adult[0.1/month]; meet -> done";
    CHECK(check_ages(interrupted, ages(18, 23), ages(65, {})) == Lines{"ELI602 /touchpoints/3/handoff"});
    const std::string twice =
        "start need -> help; help -> exit a to adult[0.5], exit b to adult[rest]; a -> entry meet@adult; b -> meet -> "
        "end done@adult";
    CHECK(check_ages(twice, ages(18, 23), ages(65, {})) == Lines{"ELI602 /touchpoints/2/handoff"});
    // A window that is wrong itself is told once, as ELI601.
    CHECK(check_ages(gives, ages(23, 18), ages(65, {})) == Lines{"ELI601 /services/0/age"});
}

TEST_CASE("ELI603: a way to where nothing happens, one finding for services of one age") {
    const auto findings = check(aged("start need -> help~300 -> train~20 -> end done", 18, 23));
    REQUIRE(codes_and_pointers(findings) == Lines{"ELI603 /services/0/age"});
    CHECK(findings[0].message ==
          "nothing leads the clients of \"s\" on who turn 23 at \"help\" and \"train\", though the service is for those below 23");
    CHECK(findings[0].witness == Lines{"need", "help"});
    CHECK(findings[0].subject.id == "s");
    auto two = mini_data("service a; service b; start need -> help@a~300 -> train@b~300 -> end done");
    two.services[0].age = two.services[1].age = ages(18, 23);
    CHECK(found(two) == Lines{"ELI603 /services/0/age"});
    two.services[1].age = ages(18, 30);
    CHECK(found(two) == Lines{"ELI603 /services/0/age", "ELI603 /services/1/age"});
}

TEST_CASE("ELI603: what leads on, and what does not") {
    const std::string way = "start need -> help~300 -> end done; ";
    CHECK(found(aged(way + "* -> end old[age 23]", 18, 23)).empty());
    CHECK(found(aged(way + "* -> end old[age 24]", 18, 23)) == Lines{"ELI603 /services/0/age"});
    CHECK(found(aged(way + "* -> end old[0.1/month]", 18, 23)) == Lines{"ELI603 /services/0/age"});
    CHECK(found(aged(way + "*(need) -> end old[age 23]", 18, 23)) == Lines{"ELI603 /services/0/age"});
    // Two years late, but called two years before.
    auto early = aged(way + "* -> end old[age 25]", 18, 23);
    early.interrupts[0].trigger.before = Quantity{literal(2), Unit::year};
    CHECK(found(early).empty());
    // Where no time passes nobody has a birthday, and a stay of a day ends about the birthday; in a pause the client is outside of the
    // service.
    CHECK(found(aged("start need -> help -> end done", 18, 23)).empty());
    CHECK(found(aged("start need -> help~1 -> end done", 18, 23)).empty());
    CHECK(found(aged("start need -> help~1.5 -> end done", 18, 23)) == Lines{"ELI603 /services/0/age"});
    CHECK(found(aged("start need -> middle subpath help -> end done", 18, 23)) == Lines{"ELI603 /services/0/age"});
    CHECK(found(aged("start need -> middle pause rest~30 -> end done", 18, 23)).empty());
    CHECK(found(aged("start need -> help~age(23) -> end done", 18, 23)).empty());
    CHECK(found(aged("start need -> help~age(25) -> end done", 18, 23)) == Lines{"ELI603 /services/0/age"});
    // Nobody comes there.
    CHECK(found(aged("start need -> end done; help~300 -> done", 18, 23)).empty());
    // Without a highest age there is nothing to reach.
    CHECK(found(aged(way, 18, {})).empty());
}

TEST_CASE("ELI603: an interrupt before the limit happens once") {
    // It leads to a talk and back: at the limit nothing is left.
    CHECK(found(aged("start need -> help~300; help -> end done; *(help) -> talk~1[age 22]; talk -> help[return]", 18, 23)) ==
          Lines{"ELI603 /services/0/age"});
    // It leads on: what is behind it may take its time.
    CHECK(found(aged("start need -> help~300; help -> end done; *(help) -> ready~90[age 22]; ready -> last~30 -> done", 18, 23)).empty());
    // Unless clients come there without it, too.
    CHECK(found(aged("start need -> help~300; help -> ready; *(help) -> ready~90[age 22]; ready -> end done", 18, 23)) ==
          Lines{"ELI603 /services/0/age"});
}

TEST_CASE("ELI603 and ELI604: a service inside another ends with it, and those of others are left alone") {
    auto inside = mini_data("service care; service home of care; start need -> help@home~300 -> end done");
    inside.services[0].age = ages(18, 23);
    CHECK(found(inside) == Lines{"ELI603 /services/0/age"});
    inside.services[1].age = ages(18, 21);
    CHECK(found(inside) == Lines{"ELI603 /services/1/age"});
    inside.services[1].external = true;
    CHECK(found(inside).empty());
    inside.services[1].external = false;
    inside.services[1].lasting = true;
    CHECK(found(inside).empty());
}

TEST_CASE("ELI604: the time that is left, the time that is needed, and the way") {
    const std::string way = "start need -> help~365.25 -> end done; * -> end old[age 23]";
    auto data = aged(way, 18, 23);
    set_outcome(data, "done", EndOutcome::goal_reached);
    const auto findings = check(entered(data, 22.5));
    REQUIRE(codes_and_pointers(findings) == Lines{"ELI604 /population/entryAge/0"});
    CHECK(findings[0].message ==
          "clients come to \"need\" at 22.5 years on average; even the shortest way to a goal takes 1 year, and \"s\" ends for them after "
          "6 months");
    CHECK(findings[0].witness == Lines{"need", "help", "done"});
    CHECK(found(entered(data, 22)).empty());  // exactly
    // Past the limit of what they enter is ELI607's; past that of what comes behind is not.
    CHECK(found(entered(data, 23)) == Lines{"ELI607 /population/entryAge/0"});
    auto behind = mini_data("service care; service home; start need@care -> help@home~365.25 -> end done@care; * -> end old@care[age 23]");
    behind.services[1].age = ages(18, 23);
    set_outcome(behind, "done", EndOutcome::goal_reached);
    const auto past = check(entered(behind, 23.5));
    REQUIRE(past.size() == 1);
    CHECK(past[0].message == "clients come to \"need\" at 23.5 years on average, but \"home\" on the way to a goal is for those below 23");
    set_outcome(data, "done", EndOutcome::other);
    CHECK(found(entered(data, 22.5)).empty());  // nobody says what the goal is
}

TEST_CASE("ELI604: the shortest of all ways, by mean times") {
    const auto late = [](std::string_view way, double age) {
        auto data = aged(std::string(way) + "; * -> end old[age 23]", 18, 23);
        set_outcome(data, "done", EndOutcome::goal_reached);
        return !found(entered(data, age)).empty();
    };
    const std::string choice = "start need; need -> long~730.5[0.9], short~365.25[rest]; long -> end done; short -> done";
    CHECK_FALSE(late(choice, 22));
    CHECK(late(choice, 22.01));
    // A way that nobody goes is none.
    CHECK(late("start need; need -> long~730.5[1], short~365.25[0]; long -> end done; short -> done", 22));
    CHECK(late("start need -> help~exp(365.25) -> end done", 22.01));
    // A time that PRB407 finds is not the reason for a second finding.
    CHECK_FALSE(late("start need -> help~4000 -> end done", 22));
    // An interrupt may be the shorter way: after its time, or its mean time.
    const std::string long_stay = "start need -> help~3600 -> end done; ";
    CHECK_FALSE(late(long_stay + "*(help) -> done[after 365]", 22));
    CHECK(late(long_stay + "*(help) -> done[after 366]", 22));
    CHECK_FALSE(late(long_stay + "*(help) -> done[1/year]", 22));
    CHECK(late(long_stay + "*(help) -> done[0.9/year]", 22));
    CHECK(late(long_stay + "*(help) -> done[0/year]", 22));
    // Since when is not known where the scope is wide: at once.
    CHECK_FALSE(late(long_stay + "* -> done[after 3600]", 22));
    // What one's age or a date forces is no way to a goal.
    CHECK(late(long_stay + "*(help) -> done[age 22.5]", 22));
    CHECK(late(long_stay + "*(help) -> done[date 2026-01-01]", 22));
    // A stay until an age is as long as it is for who comes.
    CHECK_FALSE(late("start need -> help~age(22.5) -> more~182 -> end done", 21));
    CHECK(late("start need -> help~age(22.5) -> more~182 -> end done", 22.6));
}

TEST_CASE("ELI604: whoever waits for an age that the service ends before does not reach a goal by that way") {
    auto data =
        aged("start need; need -> wait~age(24)[0.5], help~730.5[rest]; wait -> end done; help -> done; * -> end old[age 23]", 18, 23);
    set_outcome(data, "done", EndOutcome::goal_reached);
    CHECK(found(entered(data, 20.9)).empty());
    const auto findings = check(entered(data, 21.1));
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].witness == Lines{"need", "help", "done"});
}

TEST_CASE("ELI603: an entry or exit that lasts, where nothing in the service leads on; and what lasts behind an early interrupt") {
    CHECK(found(aged("start need -> entry help~300 -> end done", 18, 23)) == Lines{"ELI603 /services/0/age"});
    CHECK(found(aged("start need -> exit bye~31 -> end done", 18, 23)) == Lines{"ELI603 /services/0/age"});
    CHECK(found(aged("start need -> exit bye~30 -> end done", 18, 23)).empty());
    // Whoever is older on coming to the middle is led on there, and who is on the way out may take the time.
    CHECK(found(aged("start need -> entry ask~300 -> help~3 -> exit bye~300 -> end done; *(help) -> end old[age 23]", 18, 23)).empty());
    CHECK(found(aged("start need -> entry ask~300 -> help~age(23) -> exit bye~300 -> end done", 18, 23)).empty());
    // Led on at 22: a year later is the birthday.
    const auto behind = [](std::string_view stays) {
        return found(aged(
            "start need -> help~300 -> end done; *(need help) -> exit ready~" + std::string(stays) + "[age 22]; ready -> done", 18, 23));
    };
    CHECK(behind("360").empty());
    CHECK(behind("366").empty());
    CHECK(behind("367") == Lines{"ELI603 /services/0/age"});
}

TEST_CASE("ELI603 names interrupts that come too late, and ELI608 is silent about them") {
    const auto findings = check(aged("start need -> help~300 -> end done; * -> end old[age 24]", 18, 23));
    REQUIRE(codes_and_pointers(findings) == Lines{"ELI603 /services/0/age"});
    REQUIRE(findings[0].related.size() == 1);
    CHECK(findings[0].related[0].message == "this comes only at 24 years");
    CHECK(findings[0].related[0].location.pointer == "/interrupts/0/trigger/at");
}

TEST_CASE("ELI607: some or all who come are too young or too old, and the unit") {
    const auto entry = [](Law law, std::optional<double> from, std::optional<double> below) {
        auto data = aged("start need -> help~30 -> end done; * -> end old[age 60]", from, below);
        data.population.emplace().entry_age.push_back({"need", std::move(law)});
        Lines said;
        for (const auto& finding : check(std::move(data)))
            if (finding.code == "ELI607") said.push_back(std::string(to_string(finding.severity)) + ": " + finding.message);
        return said;
    };
    const auto uniform = [](double min, double max, Unit unit = Unit::year) {
        Law law;
        law.dist = LawKind::uniform;
        law.min = literal(min);
        law.max = literal(max);
        law.unit = unit;
        return law;
    };
    CHECK(entry(uniform(18, 23), 18, 23).empty());
    CHECK(
        entry(uniform(14, 22), 18, 23) ==
        Lines{"warning: 50 % of those who enter at \"need\" are younger than 18 years, but service \"s\" is for clients of 18 and older"});
    CHECK(entry(uniform(19, 35), 18, 23) ==
          Lines{"warning: 75 % of those who enter at \"need\" are 23 years or older, but service \"s\" is for clients below 23"});
    CHECK(entry(uniform(30, 40), 18, 23) ==
          Lines{"error: 100 % of those who enter at \"need\" are 23 years or older, but service \"s\" is for clients below 23"});
    CHECK(entry(uniform(18, 22, Unit::month), 18, 23) == Lines{"error: 100 % of those who enter at \"need\" are younger than 18 years "
                                                               "(1.67 on average), but service \"s\" is for clients of 18 "
                                                               "and older"});
    CHECK(entry(uniform(300, 312, Unit::month), {}, 23)
              .front()
              .rfind("error: 100 % of those who enter at \"need\" are 23 years or older (25.5", 0) == 0);
    // One in a hundred is told, and fewer are not; a birthday belongs to the older.
    CHECK(entry(uniform(17.9, 22.9), 18, {}).size() == 1);
    CHECK(entry(uniform(17.96, 22.9), 18, {}).empty());
    Law fixed;
    fixed.value = literal(18);
    fixed.unit = Unit::year;
    CHECK(entry(fixed, 18, {}).empty());
    CHECK(entry(fixed, {}, 18).size() == 1);
}

TEST_CASE("ELI607: the narrowest of the path and the services around the start counts") {
    auto data = mini_data("service care; service home of care; start need@home -> help@home~30 -> end done@home");
    data.services[0].age = ages(18, {});
    data.population.emplace().age = ages(16, {});
    const auto at = [&](double age) {
        auto entering = entered(data, age);
        entering.population->age = data.population->age;
        const auto findings = check(std::move(entering));
        return findings.empty() ? std::string() : findings[0].message;
    };
    CHECK(at(17).find("but service \"care\" is for clients of 18 and older") != std::string::npos);
    CHECK(at(18).empty());
    data.population->age = ages(20, {});
    CHECK(at(19).find("but the path is for clients of 20 and older") != std::string::npos);
    data.services[0].age = ages(23, 18);  // ELI601's
    data.population->age.reset();
    CHECK(at(19).find("ages") == std::string::npos);
}

TEST_CASE("ELI608: too early for anybody, or too late") {
    const auto said = [](PathData data) {
        Lines lines;
        for (const auto& finding : check(std::move(data)))
            if (finding.code == "ELI608") lines.push_back(finding.variant + ' ' + finding.location.pointer + ' ' + finding.message);
        return lines;
    };
    const std::string way = "start need -> help~300 -> end done; *(need help) -> end old[age 23]; ";
    CHECK(said(aged(way + "*(help) -> done[age 22]", 18, 23)).empty());
    CHECK(
        said(aged(way + "*(help) -> done[age 18]", 18, 23)) ==
        Lines{" /interrupts/1/trigger interrupt \"i2\" comes at 18 years, but everybody it is for is 18 or older: all are led on at once"});
    CHECK(said(aged(way + "*(help) -> done[age 18]", {}, 23)).empty());
    // The youngest who enter, when that is known of every start.
    CHECK(said(entered(aged(way + "*(help) -> done[age 18]", {}, 23), 19)).size() == 1);
    CHECK(said(entered(aged("start also -> help; " + way + "*(help) -> done[age 18]", {}, 23), 19)).empty());
    CHECK(said(aged(way + "*(help) -> done[age 24]", 18, 23)) ==
          Lines{"late /interrupts/1/trigger interrupt \"i2\" comes at 24 years, but the services it interrupts are for clients below 23"});
    // A window that is wrong itself is told once, as ELI601.
    CHECK(said(aged(way + "*(help) -> done[age 18]", 23, 18)).empty());
    // In another service of the scope it can come.
    auto two = mini_data(
        "service care; service home; start need@care -> help@care~300 -> live@home~300 -> end done@home; "
        "*(need help) -> end old@care[age 23]; *(help live) -> done[age 65]");
    two.services[0].age = ages(18, 23);
    CHECK(said(two).empty());
    two.services[1].external = true;
    CHECK(said(two).size() == 1);
}

TEST_CASE("ELI605: a day for the model, and no values for other days") {
    auto data = aged("$limit = 23; start need -> help~30 -> end done; * -> end old[age $limit]", 18, {});
    const auto path = [&] { return validate(ServicePath::make(data).value_or_throw(), only_ages()); };
    REQUIRE(codes_and_pointers(path()) == Lines{"ELI605 "});
    data.services[0].age.reset();
    CHECK(path().size() == 1);  // the interrupt is a limit
    data.interrupts.clear();
    CHECK(path().empty());
    data.population.emplace().age = ages({}, 23);
    CHECK(path().size() == 1);
    data.population->age->below = parameter("limit");
    data.valid_from = "2025-01-01";
    data.valid_to = "2026-12-31";
    CHECK(path().empty());
    const auto dated = [&](std::string from, std::string until) {
        ParameterCase one;
        one.from = std::move(from);
        one.until = std::move(until);
        one.value = 25;
        data.parameters[0].cases = {one};
        const auto findings = path();
        return findings.empty() ? std::string("none") : findings[0].variant;
    };
    CHECK(dated("", "2024-12-31") == "before");
    CHECK(dated("", "2025-01-01") == "none");
    CHECK(dated("2027-01-01", "") == "after");
    CHECK(dated("2026-12-31", "") == "none");
    CHECK(dated("2020-01-01", "2030-12-31") == "none");
    // A parameter that is no limit of age is nobody's law.
    data.population.reset();
    CHECK(dated("", "2024-12-31") == "none");
}

TEST_CASE("what could not be read may be the reason: then the rules about ages are silent") {
    const auto found_in = [](const std::string& head, const std::string& age, const std::string& duration, const std::string& trigger) {
        const auto text = whole_model("{" + head + R"("services": [{"id": "care", "age": )" + age + R"(}],
 "population": {"entryAge": [{"at": "need", "dist": "fixed", "value": 22.9, "unit": "year"}]},
 "touchpoints": [
  {"id": "need", "service": "care", "phase": "entry", "kind": "start"},
  {"id": "help", "service": "care", "phase": "middle", "kind": "action", "duration": )" +
                                      duration + R"(},
  {"id": "done", "service": "care", "phase": "exit", "kind": "end", "outcome": "goal-reached"},
  {"id": "old", "service": "care", "phase": "exit", "kind": "end", "outcome": "other"}
 ],
 "transitions": [{"id": "t1", "from": "need", "to": "help"}, {"id": "t2", "from": "help", "to": "done"}],
 "interrupts": [{"id": "i", "trigger": )" +
                                      trigger + R"(, "to": "old"}]})");
        Lines codes;
        for (const auto& finding : validate_text(text, {}, only_ages()))
            if (finding.code.substr(0, 3) == "ELI") codes.push_back(finding.code);
        return codes;
    };
    const std::string head = R"("validFrom": "2025-01-01", )", age = R"({"from": 18, "below": 23})";
    const std::string year = R"({"dist": "fixed", "value": 1, "unit": "year"})", trigger = R"({"type": "age", "at": 23})";
    CHECK(found_in(head, age, year, trigger) == Lines{"ELI604"});
    CHECK(found_in("", age, year, trigger) == Lines{"ELI605", "ELI604"});
    CHECK(found_in(R"("validfrom": "2025-01-01", )", age, year, trigger) == Lines{"ELI604"});
    CHECK(found_in(R"("validFrom": "soon", )", age, year, trigger) == Lines{"ELI604"});
    CHECK(found_in(head, R"({"from": 18, "below": {"param": "limit"}})", year, trigger).empty());
    CHECK(found_in(head, R"({"from": 18, "below": "23"})", year, trigger).empty());
    CHECK(found_in(head, age, year, R"({"type": "agee", "at": 23})").empty());
    CHECK(found_in(head, age, R"({"dist": "fixed", "value": "1", "unit": "year"})", trigger).empty());
    // A parameter whose value could not be read is no age of 0.
    const std::string broken = R"("parameters": [{"id": "limit", "value": "23"}], )" + head;
    CHECK(found_in(broken, R"({"from": 18, "below": {"param": "limit"}})", year, R"({"type": "age", "at": {"param": "limit"}})").empty());
}
