#include <polku/api.hpp>

#include <map>
#include <nlohmann/json.hpp>

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
                                    make_remark("no-answer-at", {{"parameter", {"rate"}}, {"value", {"0.9"}}, {"code", {"ANA104"}}}),
                                    make_remark("ways-of-subpath", {{"touchpoint", {"not/here"}}})};
    PageOptions options;
    options.exact = &exact;
    CHECK(context_of(path, options)["exact"]["notTakenIntoAccount"] ==
          Json({"Asiakkaiden tuloa ei ole annettu: yksi asiakas kuukaudessa aloittaa vaiheesta ”Nimi need”.",
                "Vastauksia ei ole, kun luvun ”rate” arvo on 0,9 (ANA104).",
                "Osuuksia ja käyntejä vaiheesta ”not/here” eteenpäin ei lasketa: sen oma polku ei ole mukana."}));
    options.language = "sv";
    CHECK(context_of(path, options)["exact"]["notTakenIntoAccount"][0] ==
          "Inga ankomster har getts: en klient i månaden börjar i steget ”Nimi need”.");
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

TEST_CASE("the same path gives the same bytes") {
    const auto path = path_of(data_of());
    CHECK(page_context(path) == page_context(path_of(data_of())));
}
