#include <polku/api.hpp>

#include <cmath>
#include <map>
#include <nlohmann/json.hpp>

#include "api/language.hpp"
#include "api/page.hpp"
#include "catch.hpp"
#include "mini_path.hpp"

using namespace polku;
using Json = nlohmann::json;

namespace {

constexpr std::string_view text =
    "start need~10 -> review[0.75], end left[rest]; review~exp(30) -> review2[return 0.2], end home[rest];"
    "review2 -> review; * -> left[0.02/month]; *(review) -> home[age 23]; $rate = 0.2 in 0.1..0.3";

PathData data_of() {
    auto data = test::mini_data(text);
    data.languages = {"fi", {"fi"}, {"fi", "sv"}};
    data.title.set("fi", "Polku");
    data.summary.set("sv", "Kort");
    for (auto& touchpoint : data.touchpoints) {
        touchpoint.name.set("fi", "Nimi " + touchpoint.id);
        if (touchpoint.id == "home") touchpoint.outcome = EndOutcome::goal_reached;
        if (touchpoint.id == "left") touchpoint.outcome = EndOutcome::client_declined;
    }
    return data;
}

ServicePath path_of(PathData data) { return ServicePath::make(std::move(data)).value_or_throw(); }

Json context_of(const ServicePath& path, PageOptions options = {}) { return Json::parse(page_context(path, options)); }

}  // namespace

TEST_CASE("every edge of the model is a link exactly once") {
    const auto path = path_of(data_of());
    const auto page = context_of(path);
    std::map<std::string, int> seen;
    for (const auto& stage : page["stages"])
        for (const auto& step : stage["steps"])
            for (const auto& way : step["next"]) ++seen[way["edge"]];
    for (const auto& way : page["anyTime"]) ++seen[way["edge"]];
    std::map<std::string, int> expected;
    for (const auto& transition : path->transitions) expected[transition.id] = 1;
    for (const auto& interrupt : path->interrupts) expected[interrupt.id] = 1;
    CHECK(seen == expected);
}

TEST_CASE("every touchpoint is a step once, numbered from one, and links name its number") {
    const auto path = path_of(data_of());
    const auto page = context_of(path);
    std::map<int, std::string> steps;
    for (const auto& stage : page["stages"])
        for (const auto& step : stage["steps"]) steps[step["number"]] = step["name"]["text"];
    REQUIRE(steps.size() == path->touchpoints.size());
    CHECK(steps.begin()->first == 1);
    CHECK(steps.rbegin()->first == static_cast<int>(path->touchpoints.size()));
    for (const auto& stage : page["stages"])
        for (const auto& step : stage["steps"])
            for (const auto& way : step["next"]) {
                CHECK(way["name"]["text"] == steps[way["number"]]);
                CHECK(way["anchor"] == "vaihe-" + std::to_string(way["number"].get<int>()));
            }
}

TEST_CASE("a way back is told where it leads") {
    const auto page = context_of(path_of(data_of()));
    int back_here = 0;
    for (const auto& stage : page["stages"])
        for (const auto& step : stage["steps"])
            for (const auto& way : step["backHere"]) {
                ++back_here;
                CHECK(way["back"] == true);
            }
    CHECK(back_here >= 1);
}

TEST_CASE("a text in another language is marked, and counted") {
    const auto path = path_of(data_of());
    CHECK(context_of(path)["title"] == Json({{"text", "Polku"}, {"language", nullptr}}));
    CHECK(context_of(path)["lead"] == Json({{"text", "Kort"}, {"language", "sv"}}));
    PageOptions swedish;
    swedish.language = "sv";
    const auto page = context_of(path, swedish);
    CHECK(page["title"] == Json({{"text", "Polku"}, {"language", "fi"}}));
    CHECK(page["lead"]["language"] == nullptr);
    CHECK(page["fallbacks"] > static_cast<int>(path->touchpoints.size()));
    CHECK(page["words"]["skip"] == "Hoppa till innehållet");
    CHECK(page["languages"].size() == 2);
}

TEST_CASE("leaving at any time is told as such") {
    const auto page = context_of(path_of(data_of()));
    REQUIRE(page["anyTime"].size() == 2);
    CHECK(page["anyTime"][0]["youStop"] == true);
    CHECK(page["anyTime"][0]["where"] == "missä vaiheessa tahansa");
    CHECK(page["anyTime"][1]["youStop"] == false);
    CHECK(page["anyTime"][1]["trigger"] == "age");
}

TEST_CASE("results come as tables of words") {
    const auto path = path_of(data_of());
    const auto exact = analyse(path).value_or_throw();
    PageOptions options;
    options.exact = &exact;
    const auto page = context_of(path, options);
    CHECK(page["simulated"] == nullptr);
    const auto& ends = page["exact"]["tables"][0];
    CHECK(ends["name"] == "ends");
    CHECK(ends["rows"].size() == path.ends().size());
    CHECK(ends["rows"][0].size() == ends["columns"].size());
    CHECK(page["keyFigures"]["meanTime"].get<std::string>().starts_with("noin "));
    CHECK(context_of(path)["keyFigures"] == nullptr);
}

TEST_CASE("what a result leaves out is said in the page's language, by name") {
    const auto path = path_of(data_of());
    auto exact = analyse(path).value_or_throw();
    exact.not_taken_into_account = {make_remark("default-arrivals", {{"touchpoint", {"need"}}}),
                                    make_remark("no-answer-at", {{"parameter", {"rate"}}, {"value", {"0.9"}}, {"code", {"ANA924"}}}),
                                    make_remark("ways-of-subpath", {{"touchpoint", {"not-here"}}}),
                                    make_remark("contacts-do-not-wait", {{"resource", {"not-here"}}}),
                                    make_remark("hazards-off", {{"interrupt", {"i1", "home-i1"}}})};
    PageOptions options;
    options.exact = &exact;
    CHECK(context_of(path, options)["exact"]["conditions"] ==
          Json({"Tulijoiden määrää ei ole annettu: yksi asiakas kuukaudessa aloittaa vaiheesta ”Nimi need”.",
                "Sattumalta tulevat keskeytykset on otettu pois: ”i1”."}));
    CHECK(context_of(path, options)["exact"]["notTakenIntoAccount"] ==
          Json({"Vastauksia ei ole, kun luvun ”rate” arvo on 0,9 (ANA924).",
                "Osuuksia ja käyntejä vaiheesta ”not-here” eteenpäin ei lasketa: sen oma polku ei ole mukana.",
                "Yhteydenpito ei odota vapaita tunteja: ”not-here”."}));
    options.language = "sv";
    CHECK(context_of(path, options)["exact"]["conditions"][0] ==
          "Inga ankomster har getts: en klient i månaden börjar i steget ”Nimi need”.");
}

TEST_CASE("the conditions of the figures stand beside them, and nothing is said twice") {
    const auto path = path_of(data_of());
    const auto exact = analyse(path).value_or_throw();
    SimulateOptions few;
    few.engine.clients = 10;
    const auto simulated = simulate(path, few).value_or_throw();
    PageOptions options;
    options.exact = &exact;
    options.simulated = &simulated;
    const auto page = context_of(path, options);
    CHECK(page["exact"]["conditions"] ==
          Json({"Tulijoiden määrää ei ole annettu: yksi asiakas kuukaudessa aloittaa vaiheesta ”Nimi need”.",
                "Tarkoissa vastauksissa ei ole mukana keskeytyksiä, jotka riippuvat iästä, ajasta tai päivämäärästä: ”i2”."}));
    CHECK(page["simulated"]["conditions"][0] == "Tietokone kuljetti kuviteltuja asiakkaita polun läpi. Satunnaislukujen siemen on 1.");
    CHECK(page["exact"]["notTakenIntoAccount"].empty());
    CHECK(page["keyFigures"]["condition"] == "Arvio koskee polkuja, jotka eivät katkea iän tai määräajan vuoksi.");
    options.exact = nullptr;
    CHECK(context_of(path, options)["keyFigures"]["condition"] == nullptr);
}

TEST_CASE("a table without a figure is left out, and the page says when the ends are not known") {
    const auto path = path_of(data_of());
    auto exact = analyse(path).value_or_throw();
    PageOptions options;
    options.exact = &exact;
    const auto first_table = [&] { return context_of(path, options)["exact"]["tables"][0]["name"]; };
    CHECK(first_table() == "ends");
    CHECK(context_of(path, options)["exact"]["endsUnknown"] == nullptr);
    for (auto& table : exact.tables)
        for (auto& column : table.columns)
            if (auto* numbers = table.name == "ends" ? std::get_if<std::vector<double>>(&column.values) : nullptr)
                numbers->assign(numbers->size(), std::nan(""));
    CHECK(first_table() == "time");
    CHECK(context_of(path, options)["exact"]["endsUnknown"] == "Sitä, mihin polku päättyy, ei voi laskea tarkasti.");
}

TEST_CASE("the page names whose arrivals the figures use") {
    const auto path = path_of(data_of());
    Scenario scenario;
    scenario.id = "busy";
    scenario.version = "1.0.0";
    scenario.title.set("fi", "Kiire");
    scenario.title.set("sv", "Bråttom");
    scenario.base = {{path->id, "1.0.0"}};
    auto& arrival = scenario.arrivals.emplace_back();
    arrival.at = "need";
    arrival.rate = literal(2.5);
    const auto first_condition = [&](const AnalyseOptions& analysis, std::string language, const Scenario* named) {
        const auto exact = analyse(path, analysis).value_or_throw();
        PageOptions options;
        options.language = std::move(language);
        options.exact = &exact;
        options.scenario = named;
        return context_of(path, options)["exact"]["conditions"][0].get<std::string>();
    };
    AnalyseOptions in_scenario;
    in_scenario.setting.scenario = scenario;
    CHECK(first_condition(in_scenario, "fi", &scenario) == "Asiakkaita tulee kuten skenaariossa ”Kiire”: 2,5 kuukaudessa.");
    CHECK(first_condition(in_scenario, "sv", &scenario) == "Klienter kommer som i scenariot ”Bråttom”: 2,5 i månaden.");
    CHECK(first_condition(in_scenario, "en", nullptr) == "Clients enter as in the scenario “busy”: 2.5 a month.");
    AnalyseOptions only_entries;
    only_entries.engine.entries = entries_of(path, scenario);
    CHECK(first_condition(only_entries, "sv", &scenario) == "Klienter kommer som i scenariot ”Bråttom”: 2,5 i månaden.");
    only_entries.engine.entries = {{"need", 4}};
    CHECK(first_condition(only_entries, "fi", &scenario) == "Polulle tulee 4 asiakasta kuukaudessa.");
    in_scenario.engine.entries = {{"need", 4}};
    CHECK(first_condition(in_scenario, "fi", &scenario) == "Polulle tulee 4 asiakasta kuukaudessa.");
}

TEST_CASE("an end that only left-out interrupts lead to is not computed") {
    const auto path =
        path_of(test::mini_data("start need~10 -> plan[0.75], end gone[rest]; plan~exp(30) -> end home; end old; *(plan) -> old[age 23]"));
    const auto shares = [&](const Result& result) {
        PageOptions options;
        options.language = "en";
        options.exact = &result;
        std::map<std::string, std::string> all;
        const auto page = context_of(path, options);
        for (const auto& row : page["exact"]["tables"][0]["rows"]) {
            const std::string end = row[0]["text"];
            all[end.substr(end.find(' ') + 1)] = row[2]["text"];
        }
        return all;
    };
    const auto percent = [](double share) { return api::percent_words(share, "en"); };
    const auto exact = analyse(path).value_or_throw();
    CHECK(shares(exact) == std::map<std::string, std::string>{{"home", percent(0.75)}, {"gone", percent(0.25)}, {"old", "–"}});
    auto with_ages = exact;
    with_ages.settings.age_and_date = true;
    CHECK(shares(with_ages)["old"] == percent(0));
}

TEST_CASE("rounds end where less than one in a hundred is left") {
    const auto path = path_of(test::mini_data("start need -> plan; plan~30 -> need2[return 0.2], end home[rest]; need2 -> plan"));
    auto result = analyse(path).value_or_throw();
    using Rows = std::vector<std::string>;
    const auto rounds = [&](std::vector<double> probabilities) {
        const std::vector<std::string> ids(probabilities.size(), "plan");
        std::vector<std::int64_t> numbers;
        for (std::size_t n = 0; n < probabilities.size(); ++n) numbers.push_back(static_cast<std::int64_t>(n));
        result.tables = {{"rounds", {{"touchpoint", "", ids}, {"rounds", "1", numbers}, {"probability", "1", probabilities}}}};
        PageOptions options;
        options.language = "en";
        options.exact = &result;
        Rows rows;
        const auto page = context_of(path, options);
        for (const auto& row : page["exact"]["tables"][0]["rows"])
            rows.push_back(row[1]["text"].get<std::string>() + ": " + row[2]["text"].get<std::string>());
        return rows;
    };
    const auto row = [](const std::string& number, double share) { return number + ": " + api::percent_words(share, "en"); };
    CHECK(rounds({0, 0.8, 0.16, 0.032, 0.0064, 0.00128}) == Rows{row("0", 0), row("1", 0.8), row("2", 0.16), row("3 or more", 0.04)});
    CHECK(rounds({0, 0.75, 0.25, 0, 0}) == Rows{row("0", 0), row("1", 0.75), row("2", 0.25)});
    CHECK(rounds({0.5, 0.3}) == Rows{row("0", 0.5), row("1 or more", 0.5)});
    CHECK(rounds({std::nan("")}) == Rows{"0: –"});
}

TEST_CASE("findings are shown and counted") {
    auto data = data_of();
    const auto path = path_of(std::move(data));
    PageOptions options;
    options.findings = {make_diagnostic("GRA304", "", {}, "/touchpoints/0", touchpoint_subject(path, 0))};
    const auto findings = context_of(path, options)["findings"];
    CHECK(findings["errors"] == 1);
    CHECK(findings["list"][0]["code"] == "GRA304");
    CHECK(findings["list"][0]["anchor"] == "vaihe-1");
}

TEST_CASE("only addresses that are safe become links") {
    using polku::api::safe_url;
    CHECK(safe_url("https://example.org/a?b=c") == "https://example.org/a?b=c");
    CHECK(safe_url("HTTP://example.org") == "HTTP://example.org");
    CHECK(safe_url("javascript:alert(1)") == "");
    CHECK(safe_url("java\nscript:alert(1)") == "");
    CHECK(safe_url("\x01https://example.org") == "https://example.org");
    CHECK(safe_url("data:text/html,x") == "");
    CHECK(safe_url("//example.org") == "");
    CHECK(safe_url("") == "");
}

TEST_CASE("a page in a language that no text is in still has its picture, and counts what fell back") {
    const auto page = context_of(path_of(data_of()), {.language = "de"});
    CHECK(page["fallbacks"] > 0);
    CHECK(page["picture"]["svg"].get<std::string>().starts_with("<svg"));
}

TEST_CASE("a step says that its ways start together, and what it waits for; the legend has these signs") {
    const auto page =
        context_of(test::mini_path("start a -> split b; b -> c, e; c -> d join b; e -> d; d -> end done"), {.language = "fi"});
    std::map<std::string, Json> steps;
    for (const auto& stage : page["stages"])
        for (const auto& step : stage["steps"]) steps[step["id"]] = step;
    CHECK(steps["b"]["all"] == true);
    CHECK(steps["d"]["begins"] == "kun kaikki ovat valmiit");
    for (const char* id : {"a", "c", "e", "done"}) {
        CHECK(steps[id]["all"] == false);
        CHECK(steps[id]["begins"].is_null());
    }
    std::vector<std::string> signs;
    for (const auto& sign : page["legend"]) signs.push_back(sign["sign"]);
    CHECK(signs == std::vector<std::string>{"main", "other", "join", "split", "end"});
}

TEST_CASE("the same path gives the same bytes") {
    const auto path = path_of(data_of());
    CHECK(page_context(path) == page_context(path_of(data_of())));
}
