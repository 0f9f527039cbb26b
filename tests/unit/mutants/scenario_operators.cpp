// Mistakes in scenarios: who comes, who works, for how long, and what the arms change.
#include "mutants.hpp"

namespace polku::test {
namespace {

using Pointer = std::optional<std::string>;

// What the authors have accepted hides nothing of what a mistake brings.
Operator not_accepted(std::string_view name, std::string_view code, std::function<Pointer(Json&)> change) {
    return in_document(name, code, [change = std::move(change)](Json& scenario) -> Pointer {
        scenario.erase("lint");
        return change(scenario);
    });
}

// The last resource that has a number of units.
std::optional<std::size_t> staffed(const Json& scenario) {
    std::optional<std::size_t> last;
    for (std::size_t i = 0; i < scenario["staffing"].size(); ++i)
        if (scenario["staffing"][i].contains("units")) last = i;
    return last;
}

Operator units(std::string_view name, std::string_view code, double number) {
    return not_accepted(name, code, [number](Json& scenario) -> Pointer {
        const auto i = staffed(scenario);
        if (!i) return std::nullopt;
        scenario["staffing"][*i]["units"] = number;
        return place("staffing", *i, "units");
    });
}

// Changes of the first clients; those who start empty have none.
Operator at_start(std::string_view name, std::string_view code, std::function<Pointer(Json&)> change) {
    return not_accepted(name, code, [change = std::move(change)](Json& scenario) -> Pointer {
        return scenario.contains("start") ? change(scenario) : std::nullopt;
    });
}

Operator arm_sets(std::string_view name, std::string_view code, Json setting, std::string pointer) {
    return in_document(name, code, [setting = std::move(setting), pointer = std::move(pointer)](Json& scenario) -> Pointer {
        auto& arm = scenario["arms"][0];
        if (!arm.contains("set")) arm["set"] = Json::array();
        arm["set"].push_back(setting);
        return pointer.empty() ? "/arms/0/set/" + std::to_string(arm["set"].size() - 1) : pointer;
    });
}

Json years(double number) { return {{"value", number}, {"unit", "year"}}; }

}  // namespace

std::vector<Operator> scenario_operators() {
    return {
        units("so few that more come than there is room for", "CAP501", 1),
        not_accepted("thirty times as many arrivals", "CAP501",
                     [](Json& scenario) -> Pointer {
                         for (auto& arrival : scenario["arrivals"]) arrival["rate"] = arrival["rate"].get<double>() * 30;
                         return "/staffing";
                     }),
        units("none of a resource that clients need", "CAP503", 0),
        at_start("three times as many on the first day, and few who come", "CAP504",
                 [](Json& scenario) -> Pointer {
                     for (auto& arrival : scenario["arrivals"]) arrival["rate"] = 0.1;
                     scenario["start"]["clients"] = scenario["start"]["clients"].get<double>() * 3;
                     return "/staffing/0";
                 }),
        in_document("a closed day on a Sunday", "CAP505",
                    [](Json& scenario) -> Pointer {
                        scenario["calendar"] = {{"closed", Json::array({"2023-12-24"})}};
                        return "/calendar/closed/0";
                    }),
        in_document("a closed day on Christmas Day", "CAP505",
                    [](Json& scenario) -> Pointer {
                        scenario["calendar"] = {{"holidays", "fi"}, {"closed", Json::array({"2023-12-25"})}};
                        return "/calendar/closed/0";
                    }),
        in_document("staffing that ends before it begins", "CAP505",
                    [](Json& scenario) -> Pointer {
                        auto& staffing = scenario["staffing"][0];
                        staffing["from"] = "2025-01-01";
                        staffing["until"] = "2024-01-01";
                        return "/staffing/0/until";
                    }),
        in_document("nobody comes", "SIM951",
                    [](Json& scenario) -> Pointer { return scenario.erase("arrivals"), scenario.erase("start"), ""; }),
        in_document("arrivals at what is no start", "SIM951",
                    [](Json& scenario) -> Pointer { return scenario["arrivals"][0]["at"] = "assess", "/arrivals/0/at"; }),
        at_start("no age on the first day", "SIM951", [](Json& scenario) -> Pointer { return scenario["start"].erase("age"), "/start"; }),
        at_start("more than all on the first day", "SIM951",
                 [](Json& scenario) -> Pointer {
                     auto& share = scenario["start"]["rows"][0]["share"];
                     share = share.get<double>() + 0.2;
                     return "/start/rows";
                 }),
        not_accepted("a horizon of a month", "SIM952",
                     [](Json& scenario) -> Pointer {
                         scenario.erase("start");
                         scenario["horizon"] = {{"value", 1}, {"unit", "month"}};
                         return "/horizon";
                     }),
        not_accepted("an empty start that counts", "SIM952",
                     [](Json& scenario) -> Pointer {
                         scenario.erase("start");
                         scenario["horizon"] = years(20);
                         scenario["run"].erase("warmUp");
                         return "/run";
                     }),
        in_document("a model that is not there", "SCH107",
                    [](Json& scenario) -> Pointer {
                        auto& base = scenario["base"];
                        (base.is_array() ? base[0] : base)["id"] = "fi.polku.nowhere";
                        return "/base";
                    }),
        arm_sets("an arm that changes what is not there", "SCH108", {{"at", "parameters/nowhere/value"}, {"value", 3}}, ""),
        arm_sets("an arm that changes staffing that is not there", "SCH108", {{"at", "staffing/nowhere/units"}, {"value", 3}}, ""),
        arm_sets("an arm with a time below nothing", "PRB406",
                 {{"at", "touchpoints/assess/duration"}, {"value", {{"dist", "fixed"}, {"value", -2}, {"unit", "day"}}}}, "/arms/0/set"),
        in_document("an arm that takes away what is used", "REF201",
                    [](Json& scenario) -> Pointer {
                        scenario["arms"][0]["remove"] = Json::array({"resources/guide-caseload"});
                        return "/arms/0/remove/0";
                    }),
        in_document("an arm twice", "REF202",
                    [](Json& scenario) -> Pointer {
                        scenario["arms"].push_back(Json(scenario["arms"][0]));
                        return place("arms", scenario["arms"].size() - 1, "id");
                    }),
        in_document("a target twice", "REF202",
                    [](Json& scenario) -> Pointer {
                        scenario["targets"].push_back(Json(scenario["targets"][0]));
                        return place("targets", scenario["targets"].size() - 1, "id");
                    }),
        in_document("arrivals at a touchpoint that is not there", "REF201",
                    [](Json& scenario) -> Pointer { return scenario["arrivals"][0]["at"] = "nowhere", "/arrivals/0/at"; }),
        in_document("staffing of a resource that is not there", "REF201",
                    [](Json& scenario) -> Pointer { return scenario["staffing"][0]["resource"] = "nowhere", "/staffing/0/resource"; }),
        at_start("first clients at a touchpoint that is not there", "REF201",
                 [](Json& scenario) -> Pointer {
                     scenario["start"]["rows"][0]["at"] = Json::array({"nowhere"});
                     return "/start/rows/0/at";
                 }),
        in_document("a source that is not there", "REF201",
                    [](Json& scenario) -> Pointer {
                        scenario["staffing"][0]["sources"] = Json::array({"nowhere"});
                        return "/staffing/0/sources/0";
                    }),
        in_document("arrivals at random without a rate", "SCH102",
                    [](Json& scenario) -> Pointer { return scenario["arrivals"][0].erase("rate"), "/arrivals/0"; }),
        in_document("a way of arriving that nobody knows", "SCH105",
                    [](Json& scenario) -> Pointer { return scenario["arrivals"][0]["process"] = "poison", "/arrivals/0/process"; }),
        in_document("holidays of a country that polku does not know", "SCH105",
                    [](Json& scenario) -> Pointer {
                        return scenario["calendar"] = {{"holidays", "FI"}}, "/calendar/holidays";
                    }),
        in_document("a misspelt key", "SCH103",
                    [](Json& scenario) -> Pointer { return scenario["horizont"] = scenario["horizon"], "/horizont"; }),
        in_document("a personal identity code", "PRV961",
                    [](Json& scenario) -> Pointer {
                        scenario["notes"]["fi"] = "Esimerkiksi 131052-308T on asiakas.";
                        return "/notes/fi";
                    }),
        not_accepted("a suppression that hides nothing", "STY902",
                     [](Json& scenario) -> Pointer {
                         scenario["lint"] = {{"ignore", Json::array({{{"code", "CAP503"}, {"reason", "no longer there"}}})}};
                         return "/lint/ignore/0";
                     }),
    };
}

}  // namespace polku::test
