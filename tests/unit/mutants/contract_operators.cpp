// SCH: sound JSON that is not what the format says.
#include "mutants.hpp"

namespace polku::test {
namespace {

using Pointer = std::optional<std::string>;

Pointer set_in_first(Json& model, const char* list, const Test& test, const char* key, Json value) {
    const auto index = first_of(model, list, test);
    if (!index) return std::nullopt;
    model[list][*index][key] = std::move(value);
    return place(list, *index, key);
}

bool has_law(const Json& touchpoint) { return touchpoint.contains("duration") && touchpoint["duration"].contains("dist"); }

}  // namespace

std::vector<Operator> contract_operators() {
    const Test any = [](const Json&) { return true; };
    return {
        in_document("a format of the future", "SCH101", [](Json& model) -> Pointer { return model["format"] = "polku/2.0", "/format"; }),
        in_document("no format", "SCH101", [](Json& model) -> Pointer { return model.erase("format"), ""; }),
        in_document("a touchpoint without its phase", "SCH102",
                    [](Json& model) -> Pointer { return model["touchpoints"][1].erase("phase"), place("touchpoints", 1, "phase"); }),
        in_document("a law without its unit", "SCH102",
                    [](Json& model) -> Pointer {
                        const auto i = first_of(model, "touchpoints", has_law);
                        if (!i) return std::nullopt;
                        model["touchpoints"][*i]["duration"].erase("unit");
                        return place("touchpoints", *i, "duration/unit");
                    }),
        in_document(
            "a misspelt key", "SCH103",
            [](Json& model) -> Pointer { return model["touchpoints"][1]["chanels"] = Json::array(), place("touchpoints", 1, "chanels"); }),
        in_document("an outcome where no end is", "SCH103",
                    [any](Json& model) {
                        return set_in_first(
                            model, "touchpoints", [](const Json& t) { return is(t, "kind", "action"); }, "outcome", "other");
                    }),
        in_document("a number as a text", "SCH104",
                    [](Json& model) {
                        return set_in_first(
                            model, "transitions", [](const Json& t) { return t.contains("probability"); }, "probability", "0.5");
                    }),
        in_document("a list where one value stands", "SCH104",
                    [any](Json& model) { return set_in_first(model, "touchpoints", any, "phase", Json::array({"entry"})); }),
        in_document("a misspelt phase", "SCH105", [any](Json& model) { return set_in_first(model, "touchpoints", any, "phase", "exti"); }),
        in_document("the 30th of February", "SCH105",
                    [](Json& model) -> Pointer { return model["validFrom"] = "2025-02-30", "/validFrom"; }),
        in_document("an unknown unit", "SCH105",
                    [](Json& model) -> Pointer {
                        const auto i = first_of(model, "touchpoints", has_law);
                        if (!i) return std::nullopt;
                        model["touchpoints"][*i]["duration"]["unit"] = "fortnight";
                        return place("touchpoints", *i, "duration/unit");
                    }),
        in_document("an unknown language", "SCH105",
                    [](Json& model) -> Pointer { return model["languages"]["offered"] = {"finnish!"}, "/languages/offered/0"; }),
        in_document("an id that leads out of its folder", "SCH106",
                    [any](Json& model) { return set_in_first(model, "glossary", any, "id", "../x"); }),
        in_document("a capital letter in an id", "SCH106",
                    [any](Json& model) { return set_in_first(model, "glossary", any, "id", "Plan"); }),
        in_document("a base that nobody has", "SCH107",
                    [](Json& model) -> Pointer {
                        Json variant{{"format", "polku/1.0"}, {"id", "fi.polku.mutant"}, {"version", "1.0.0"}};
                        variant["extends"] = {{"id", "fi.polku.nowhere"}, {"version", "1.0.0"}};
                        model = std::move(variant);
                        return "/extends";
                    }),
    };
}

}  // namespace polku::test
