#include <polku/api.hpp>
#include <polku/validate.hpp>

#include <cmath>

#include "catch.hpp"
#include "findings.hpp"
#include "mini_path.hpp"

using namespace polku;

namespace {

ServicePath path_of(std::string_view text) { return test::mini_path(text); }

constexpr std::string_view good = "start need~10 -> plan[0.75], end left[rest]; plan~30 -> end home";
constexpr std::string_view stuck = "start need -> plan[0.75], end left[rest]; plan -> stuck";

Scenario scenario_of(std::vector<Arrival> arrivals) {
    Scenario scenario;
    scenario.id = "s";
    scenario.version = "1.0.0";
    scenario.base = {{"mini", "1.0.0"}};
    scenario.arrivals = std::move(arrivals);
    return scenario;
}

Arrival poisson(std::string at, double rate, Unit per) {
    Arrival arrival;
    arrival.at = std::move(at);
    arrival.rate = literal(rate);
    arrival.per = per;
    return arrival;
}

std::vector<std::string> codes_of(const Outcome<Result>& outcome) { return test::codes(outcome.diagnostics()); }

std::vector<Remark> unchecked_rules(const Outcome<Result>& outcome) {
    auto remarks = outcome->not_taken_into_account;
    std::erase_if(remarks, [](const Remark& remark) { return remark.key != "rules-unchecked"; });
    return remarks;
}

}  // namespace

TEST_CASE("a sound path is computed, simulated and drawn") {
    const auto path = path_of(good);
    const auto exact = analyse(path);
    REQUIRE(exact);
    CHECK(exact->model_hash == model_hash(path));
    const auto& ends = *exact->find_table("ends");
    CHECK(std::get<std::vector<double>>(ends.find_column("probability")->values)[1] == Approx(0.75));
    SimulateOptions options;
    options.engine.clients = 100;
    CHECK(simulate(path, options));
    for (const auto format : {DrawFormat::svg, DrawFormat::text, DrawFormat::markdown, DrawFormat::mermaid, DrawFormat::dot}) {
        PictureOptions picture;
        picture.format = format;
        const auto drawn = draw(path, picture);
        REQUIRE(drawn);
        CHECK(drawn->find("plan") != std::string::npos);
    }
}

TEST_CASE("a path with errors of the core is refused with its findings") {
    const auto path = path_of(stuck);
    for (const auto& diagnostics : {analyse(path).diagnostics(), simulate(path).diagnostics(), draw(path).diagnostics()}) {
        REQUIRE(has_errors(diagnostics));
        CHECK(diagnostics.front().code == "GRA304");
    }
    PictureOptions unchecked;
    unchecked.checks = Checks::off;
    CHECK(draw(path, unchecked));
}

TEST_CASE("arrivals of a scenario become entries") {
    const auto path = path_of(good);
    Arrival cohort;
    cohort.at = "need";
    cohort.process = ArrivalProcess::cohort;
    cohort.clients = literal(40);
    Arrival scheduled;
    scheduled.at = "need";
    scheduled.process = ArrivalProcess::scheduled;
    scheduled.every = Quantity{literal(1), Unit::week};
    scheduled.clients = literal(2);
    Arrival empirical;
    empirical.at = "need";
    empirical.process = ArrivalProcess::empirical;
    empirical.times = {literal(1), literal(3)};
    empirical.per = Unit::month;
    Arrival elsewhere = poisson("need", 5, Unit::month);
    elsewhere.path = "another";
    const auto entries = entries_of(path, scenario_of({poisson("need", 12, Unit::year), cohort, scheduled, empirical, elsewhere}));
    REQUIRE(entries.size() == 1);
    CHECK(entries[0].at == "need");
    CHECK(entries[0].per_month == Approx(1 + 2 * 30.4375 / 7 + 0.5));  // forty clients on one day are not forty a month
}

TEST_CASE("a scenario is named in the result with what is left out of it") {
    const auto path = path_of(good);
    auto scenario = scenario_of({poisson("need", 6, Unit::month)});
    scenario.horizon = Quantity{literal(10), Unit::year};
    AnalyseOptions options;
    options.setting.scenario = scenario;
    const auto result = analyse(path, options);
    REQUIRE(result);
    CHECK(result->scenario == "s");
    REQUIRE_FALSE(result->not_taken_into_account.empty());
    CHECK(result->not_taken_into_account.back() == make_remark("scenario-horizon"));
    const auto& clients = *result->find_table("clients");
    CHECK(std::get<std::vector<double>>(clients.find_column("arrivals")->values)[0] == Approx(6));
}

TEST_CASE("the capacity beside the places is that of the scenario's staffing") {
    auto data = test::mini_data(good);
    for (const auto* id : {"flats", "guides", "nurses", "hours"}) {
        data.resources.emplace_back().id = id;
        data.resources.back().mode = ResourceMode::places;
        data.resources.back().units = literal(3);
        data.services[0].holds.emplace_back().resource = id;
        data.services[0].holds.back().from = {"plan"};
        data.services[0].holds.back().until = {"plan"};
    }
    data.resources[3].mode = ResourceMode::hours;
    const auto path = ServicePath::make(std::move(data)).value_or_throw();
    auto scenario = scenario_of({poisson("need", 6, Unit::month)});
    scenario.staffing.resize(4);
    scenario.staffing[0].resource = "guides";
    scenario.staffing[0].units = literal(20);
    scenario.staffing[0].slots_per_unit = literal(40);
    scenario.staffing[1].resource = "nurses";
    scenario.staffing[1].workers.resize(2);
    for (auto& worker : scenario.staffing[1].workers) worker.slots = literal(60);
    scenario.staffing[1].workers[0].id = "first";
    scenario.staffing[1].workers[1].id = "second";
    scenario.staffing[2].resource = "hours";
    scenario.staffing[3].resource = "of-another-model";
    const auto capacities = [&](auto compute, auto options) {
        options.setting.scenario = scenario;
        const auto result = compute(path, options).value_or_throw();
        return std::get<std::vector<double>>(result.find_table("places")->find_column("capacity")->values);
    };
    scenario.horizon = Quantity{literal(10), Unit::year};  // three flats are too few, but not for ever
    SimulateOptions few;
    few.engine.clients = 10;
    for (const auto& found : {capacities(analyse, AnalyseOptions{}), capacities(simulate, few)}) {
        REQUIRE(found.size() == 4);
        CHECK(found[0] == 3);
        CHECK(found[1] == 800);
        CHECK(found[2] == 120);
        CHECK(std::isnan(found[3]));
    }
    scenario.staffing[0].from = "2027-01-01";
    CHECK(std::isnan(capacities(analyse, AnalyseOptions{})[1]));
}

TEST_CASE("edits of a scenario change the very path in hand") {
    const auto path = path_of(good);
    auto scenario = scenario_of({});
    scenario.edits.set.push_back({"transitions/t1/probability", "0.5"});
    const auto changed = in_scenario(path, scenario, "");
    REQUIRE(changed);
    CHECK((*changed)->transitions[0].probability == literal(0.5));
    scenario.edits.set.push_back({"transitions/nothing/probability", "0.5"});
    CHECK_FALSE(in_scenario(path, scenario, ""));
}

TEST_CASE("an arm's arrivals count, and the result names the arm") {
    const auto path = path_of(good);
    auto scenario = scenario_of({poisson("need", 6, Unit::month)});
    Arm more;
    more.id = "more";
    more.edits.set.push_back({"arrivals/need/rate", "60"});
    scenario.arms = {more};
    AnalyseOptions options;
    options.setting.scenario = scenario;
    options.setting.arm = "more";
    const auto result = analyse(path, options);
    REQUIRE(result);
    CHECK(result->scenario == "s/more");
    CHECK(std::get<std::vector<double>>(result->find_table("clients")->find_column("arrivals")->values)[0] == Approx(60));
    options.setting.arm = "moer";
    CHECK_FALSE(analyse(path, options));
}

TEST_CASE("a saved result says what repeats it") {
    const auto path = path_of("start need~10 -> plan[0.75], end left[rest]; start back -> plan; plan~30 -> end home; * -> left[0.1/month]");
    const auto saved = [](const Outcome<Result>& result) { return parse_result(to_json(result.value_or_throw())).value_or_throw(); };
    SimulateOptions options;
    options.setting.scenario =
        scenario_of({poisson("need", 7, Unit::year), poisson("back", 0.3, Unit::week), poisson("need", 1, Unit::day)});
    options.engine.seed = 9;
    options.engine.clients = 40;
    options.engine.replications = 3;
    options.engine.start_date = "2026-01-01";
    options.engine.hazards = false;
    options.engine.keep_clients = true;
    const auto simulated = saved(simulate(path, options));
    CHECK(simulated.settings.entries.size() == 2);
    SimulateOptions again;
    again.setting.scenario = options.setting.scenario;
    again.engine.seed = simulated.seed;
    const auto& settings = simulated.settings;
    again.engine.entries = settings.entries;
    again.engine.clients = settings.clients;
    again.engine.replications = settings.replications;
    again.engine.start_date = settings.start_date;
    again.engine.hazards = settings.hazards;
    again.engine.age_and_date = settings.age_and_date;
    again.engine.keep_clients = settings.keep_clients;
    CHECK(to_json(simulate(path, again).value_or_throw()) == to_json(simulated));

    AnalyseOptions exact;
    exact.engine.sensitivity = false;
    const auto answers = saved(analyse(path, exact));
    CHECK(answers.settings.entries.empty());
    CHECK_FALSE(answers.settings.age_and_date);
    CHECK_FALSE(answers.settings.sensitivity);
    exact.engine = {answers.settings.entries, answers.settings.hazards, answers.settings.sensitivity};
    CHECK(to_json(analyse(path, exact).value_or_throw()) == to_json(answers));
}

TEST_CASE("entries that are given win over a scenario's arrivals, and the result says so") {
    const auto path = path_of(good);
    AnalyseOptions options;
    options.setting.scenario = scenario_of({poisson("need", 6, Unit::month)});
    options.engine.entries = {{"need", 3}};
    CHECK(analyse(path, options)->not_taken_into_account == std::vector{make_remark("scenario-arrivals")});
    options.engine.entries = {{"need", 6}};
    CHECK(analyse(path, options)->not_taken_into_account.empty());
}

TEST_CASE("clients at the start that the arrivals do not keep are a warning with both numbers") {
    const auto path = path_of(good);  // 10 + 0.75 * 30 = 32.5 days
    AnalyseOptions options;
    options.setting.scenario = scenario_of({poisson("need", 2, Unit::day)});  // keeps 65
    auto& start = options.setting.scenario->start.emplace();
    start.clients = literal(80);
    start.rows.emplace_back();
    start.rows.back().at = {"need"};
    start.rows.back().share = literal(1);
    CHECK(codes_of(analyse(path, options)).empty());  // 65 is less than 20 % from 80
    start.clients = literal(82);
    const auto few = analyse(path, options);
    REQUIRE(codes_of(few) == std::vector<std::string>{"ANA929"});
    const auto& finding = few.diagnostics().front();
    CHECK(finding.severity == Severity::warning);
    CHECK(finding.message ==
          "arrivals of 60.9 a month × a mean time of 32.5 days keep 65 clients on the path, but the scenario starts with 82");
    CHECK(finding.location.pointer == "/start/clients");
    start.clients = literal(54);
    CHECK(codes_of(analyse(path, options)).size() == 1);  // 65 is more than 54 by over 20 %
    start.clients = literal(55);
    CHECK(codes_of(analyse(path, options)).empty());

    SECTION("other arrivals than the scenario's say nothing about it") {
        start.clients = literal(900);
        options.engine.entries = {{"need", 1}};
        CHECK(codes_of(analyse(path, options)).empty());
    }
    SECTION("nor do answers without the mean time") {
        start.clients = literal(900);
        const auto side_by_side = path_of("start need -> split s; s -> b~10, c~5; b -> j join s; c -> j; j -> end home");
        CHECK(codes_of(analyse(side_by_side, options)).empty());
    }
    SECTION("interrupts that exact answers leave out are named") {
        start.clients = literal(900);
        const auto aged = analyse(path_of(std::string(good) + "; * -> left[age 23]"), options);
        REQUIRE(codes_of(aged) == std::vector<std::string>{"ANA929"});
        CHECK(aged.diagnostics().front().message.find("without interrupts on age, time or date") != std::string::npos);
    }
    SECTION("of several models, each has the clients of its rows") {
        options.setting.scenario->base.push_back({"other", "1.0.0"});
        options.setting.resolver = [](const ModelReference&) -> std::optional<SourceText> {
            auto data = test::mini_data("start a -> end b");
            data.id = "other";
            return SourceText{"other", to_json(ServicePath::make(data).value_or_throw())};
        };
        start.clients = literal(130);
        start.rows.push_back(start.rows.front());
        start.rows.back().path = "other";
        start.rows[0].share = start.rows[1].share = literal(0.5);
        CHECK(codes_of(analyse(path, options)).empty());
        start.rows[0].share = literal(0.9);
        start.rows[1].share = literal(0.1);
        CHECK(codes_of(analyse(path, options)) == std::vector<std::string>{"ANA929"});
        start.rows[0].share = parameter("of-the-other-model");
        CHECK(codes_of(analyse(path, options)).empty());
    }
}

TEST_CASE("a scenario about another model is refused") {
    const auto path = path_of(good);
    auto scenario = scenario_of({});
    scenario.base.front().id = "fi.test.another";
    AnalyseOptions options;
    options.setting.scenario = scenario;
    const auto result = analyse(path, options);
    REQUIRE_FALSE(result);
    CHECK(result.diagnostics().front().message.find(path->id) != std::string::npos);
}

TEST_CASE("the path's own rules are proved before anything is computed") {
    auto data = test::mini_data(std::string(good) + "; ?special = 0.2");
    auto& rule = data.rules.emplace_back();
    rule.id = "all-special";
    rule.require.kind = Condition::Kind::attribute;
    rule.require.subject = "special";
    AnalyseOptions options;
    const auto answer = [&] { return analyse(ServicePath::make(data).value_or_throw(), options); };
    REQUIRE_FALSE(answer());
    CHECK(codes_of(answer()) == std::vector<std::string>{"RUL351"});
    // A rule whose breaking is a warning comes along, and one that holds says nothing.
    data.rules.front().severity = Severity::warning;
    CHECK(codes_of(answer()) == std::vector<std::string>{"RUL351"});
    CHECK(unchecked_rules(answer()).empty());
    data.rules.front().when = rule.require;
    CHECK(codes_of(answer()).empty());
    CHECK(unchecked_rules(answer()).empty());
    options.setting.checks = Checks::off;
    CHECK(unchecked_rules(answer()) == std::vector{make_remark("rules-unchecked", {{"rule", {"all-special"}}})});
}

TEST_CASE("what is about texts and their readers keeps nothing from being computed") {
    auto data = test::mini_data(good);
    data.languages = {"fi", {"fi", "sv"}, {}};
    data.notes.set("fi", "Kuten 131052-308T.");
    data.ignored.push_back({{}, "GRA307", "", "was once so", ""});
    const auto path = ServicePath::make(std::move(data)).value_or_throw();
    CHECK(has_errors(validate(path).diagnostics));
    const auto result = analyse(path);
    REQUIRE(result);
    CHECK(result.diagnostics().empty());
    CHECK(draw(path));
}

TEST_CASE("before a simulation in a scenario all that it lacks is said at once") {
    const auto path = path_of("start need~10 -> plan; start back~1 -> plan; plan~30 -> end home; * -> home[age 23]");
    SimulateOptions options;
    options.engine.clients = 10;
    options.setting.scenario = scenario_of({poisson("need", 6, Unit::month), poisson("back", 1, Unit::month)});
    const auto refused = simulate(path, options);
    REQUIRE_FALSE(refused);
    CHECK(codes_of(refused) == std::vector<std::string>{"SIM951", "SIM951"});

    SECTION("nobody comes") {
        options.setting.scenario = scenario_of({});
        const auto young = path_of(good);
        CHECK(codes_of(simulate(young, options)) == std::vector<std::string>{"SIM951"});
        CHECK(analyse(young, {options.setting, {}}));  // exact answers are about one client
        options.engine.entries = {{"need", 2}};
        CHECK(simulate(young, options));  // others than the scenario's come
    }
    SECTION("told to, it is simulated, and the result says so") {
        options.setting.checks = Checks::off;
        options.setting.scenario = scenario_of({});
        const auto result = simulate(path_of(good), options);
        REQUIRE(result);
        CHECK(result->not_taken_into_account.front() == make_remark("unchecked"));
    }
}

TEST_CASE("a scenario without enough of a resource says so beside its simulation, and stops one that would never be steady") {
    auto data = test::mini_data("start need -> live~30.4375 -> end home");
    data.resources.emplace_back().id = "flats";
    data.resources.back().mode = ResourceMode::places;
    data.resources.back().units = literal(3);
    data.services[0].holds.emplace_back().resource = "flats";
    data.services[0].holds.back().from = {"live"};
    data.services[0].holds.back().until = {"live"};
    const auto path = ServicePath::make(std::move(data)).value_or_throw();
    SimulateOptions options;
    options.engine.clients = 10;
    options.setting.scenario = scenario_of({poisson("need", 6, Unit::month)});
    CHECK_FALSE(simulate(path, options));
    options.setting.scenario->horizon = Quantity{literal(10), Unit::year};
    options.setting.scenario->run.emplace().warm_up = Quantity{literal(1), Unit::year};
    const auto result = simulate(path, options);
    REQUIRE(result);
    CHECK(codes_of(result) == std::vector<std::string>{"CAP501"});
}

TEST_CASE("a picture in a language that the path does not have is refused, one that some texts have is drawn") {
    auto data = test::mini_data(good);
    data.languages = {"fi", {"fi", "sv"}, {}};
    data.touchpoints.front().description.set("se", "Davvisámegiella");
    const auto path = ServicePath::make(std::move(data)).value_or_throw();
    CHECK(languages_of(path) == std::vector<std::string>{"fi", "sv", "se"});
    const auto in = [&](const char* language) {
        PictureOptions options;
        options.format = DrawFormat::text;
        options.language = language;
        return draw(path, options);
    };
    for (const char* language : {"", "fi", "sv", "se"}) CHECK(in(language));
    for (const char* language : {"pl", "FI", "fi-FI", "s", "\x1b"}) {
        const auto refused = in(language);
        REQUIRE_FALSE(refused);
        REQUIRE(refused.diagnostics().size() == 1);
        CHECK(refused.diagnostics().front().code == "SYS054");
        CHECK(refused.diagnostics().front().hint == "ask one of its languages: fi, sv, se");
    }
    CHECK(in("pl").diagnostics().front().message == "\"mini\" has no texts in \"pl\"");
    CHECK(in("svv").diagnostics().front().message == "\"mini\" has no texts in \"svv\"; did you mean \"sv\"?");
    CHECK(in("\x1b").diagnostics().front().message == "\"mini\" has no texts in \"\\u{1b}\"");
}

TEST_CASE("formats of drawing have names") {
    CHECK(find_draw_format("svg") == DrawFormat::svg);
    CHECK(find_draw_format("md") == DrawFormat::markdown);
    CHECK_FALSE(find_draw_format("pdf"));
}
