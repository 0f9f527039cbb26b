// PRB: numbers that cannot be, and numbers that are probably wrong.
#include "mutants.hpp"

namespace polku::test {
namespace {

using Pointer = std::optional<std::string>;

// The first chosen way that has another chosen way beside it.
std::optional<std::size_t> chosen_way(const Json& model) {
    return first_of(model, "transitions", [](const Json& t) { return t.contains("probability") && !is(t, "probability", "rest"); });
}

Operator probability(std::string_view name, std::string_view code, Json value) {
    return in_document(name, code, [value = std::move(value)](Json& model) -> Pointer {
        const auto k = chosen_way(model);
        if (!k) return std::nullopt;
        model["transitions"][*k]["probability"] = value;
        return place("transitions", *k, "probability");
    });
}

// Another law for the first touchpoint of the middle that has one.
Operator law(std::string_view name, std::string_view code, Json value, std::string_view key) {
    return in_document(name, code, [value = std::move(value), key](Json& model) -> Pointer {
        const auto i = first_of(model, "touchpoints", [](const Json& t) {
            return is(t, "phase", "middle") && is(t, "kind", "action") && t.contains("duration") && t["duration"].contains("dist");
        });
        if (!i) return std::nullopt;
        model["touchpoints"][*i]["duration"] = value;
        return place("touchpoints", *i, key);
    });
}

}  // namespace

std::vector<Operator> number_operators() {
    return {
        in_document("probabilities that sum to 1.2", "PRB401",
                    [](Json& model) -> Pointer {
                        const auto k = chosen_way(model);
                        if (!k) return std::nullopt;
                        const auto from = model["transitions"][*k]["from"];
                        std::size_t n = 0;
                        for (auto& t : model["transitions"])
                            if (t["from"] == from) t["probability"] = n++ == 0 ? 0.8 : 0.4;
                        return n == 2 ? Pointer(place("transitions", *k, "probability")) : std::nullopt;
                    }),
        in_document("shares of an attribute that sum to 1.5", "PRB401",
                    [](Json& model) -> Pointer {
                        auto& attributes = model["population"]["attributes"];
                        for (std::size_t i = 0; i < attributes.size(); ++i) {
                            if (!attributes[i].contains("values")) continue;
                            for (auto& value : attributes[i]["values"]) value["share"] = 0.75;
                            return attributes[i]["values"].size() == 2 ? Pointer("/population/attributes/" + std::to_string(i))
                                                                       : std::nullopt;
                        }
                        return std::nullopt;
                    }),
        probability("a probability written in percent", "PRB402", 50),
        probability("a negative probability", "PRB402", -0.25),
        in_document("a negative rate", "PRB402",
                    [](Json& model) -> Pointer {
                        const auto i = first_of(model, "interrupts", [](const Json& t) { return is(t["trigger"], "type", "hazard"); });
                        if (!i) return std::nullopt;
                        model["interrupts"][*i]["trigger"]["rate"] = -1;
                        return place("interrupts", *i, "trigger/rate");
                    }),
        in_document("a share above 1", "PRB402",
                    [](Json& model) -> Pointer {
                        auto& attributes = model["population"]["attributes"];
                        for (std::size_t i = 0; i < attributes.size(); ++i)
                            if (is(attributes[i], "type", "bool")) {
                                attributes[i]["share"] = 1.5;
                                return "/population/attributes/" + std::to_string(i) + "/share";
                            }
                        return std::nullopt;
                    }),
        probability("a way that nobody goes", "PRB403", 0),
        in_document("only some ways with a probability", "PRB403",
                    [](Json& model) -> Pointer {
                        const auto k = chosen_way(model);
                        if (!k) return std::nullopt;
                        model["transitions"][*k].erase("probability");
                        return "";
                    }),
        law("an unknown law", "PRB404", {{"dist", "lognromal"}, {"mean", 3}, {"cv", 1}, {"unit", "day"}}, "duration/dist"),
        law("a smallest time above the largest", "PRB405", {{"dist", "uniform"}, {"min", 9}, {"max", 3}, {"unit", "day"}}, "duration"),
        law("a law without its parameters", "PRB405", {{"dist", "gamma"}, {"unit", "day"}}, "duration"),
        law("a parameter of another law", "SCH103", {{"dist", "exponential"}, {"mean", 3}, {"mode", 2}, {"unit", "day"}}, "duration"),
        law("a negative time", "PRB406", {{"dist", "fixed"}, {"value", -3}, {"unit", "day"}}, "duration/value"),
        law("a middle that takes no time", "PRB406", {{"dist", "fixed"}, {"value", 0}, {"unit", "day"}}, "duration"),
        law("seconds where months were meant", "PRB407", {{"dist", "fixed"}, {"value", 0.01}, {"unit", "hour"}}, "duration"),
        law("years where days were meant", "PRB407", {{"dist", "fixed"}, {"value", 30}, {"unit", "year"}}, "duration"),
        in_document("a parameter in another unit", "PRB407",
                    [](Json& model) -> Pointer {
                        const auto i = first_of(model, "touchpoints", [](const Json& t) {
                            return t.contains("duration") && t["duration"].contains("dist") && t["kind"] != "end";
                        });
                        model["parameters"].push_back({{"id", "some-weeks"}, {"value", 3}, {"unit", "week"}});
                        model["touchpoints"][*i]["duration"] = {{"dist", "fixed"}, {"value", {{"param", "some-weeks"}}}, {"unit", "day"}};
                        return place("touchpoints", *i, "duration");
                    }),
        in_document("a parameter outside its own range", "PRB408",
                    [](Json& model) -> Pointer {
                        const auto i =
                            first_of(model, "parameters", [](const Json& p) { return p.contains("range") && p["range"][0] > 1; });
                        model["parameters"][*i]["value"] = model["parameters"][*i]["range"][1].get<double>() + 1;
                        return place("parameters", *i);
                    }),
        in_document("a hold that takes no place", "PRB408",
                    [](Json& model) -> Pointer {
                        const auto i = first_of(model, "services", [](const Json& s) { return s.contains("holds"); });
                        if (!i) return std::nullopt;
                        model["services"][*i]["holds"][0]["slots"] = 0;
                        return place("services", *i, "holds/0");
                    }),
    };
}

}  // namespace polku::test
