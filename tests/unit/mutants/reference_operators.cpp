// REF: ids that name nothing, or two things.
#include "mutants.hpp"

namespace polku::test {
namespace {

using Pointer = std::optional<std::string>;

Operator append(std::string_view name, std::string_view code, const char* list, Json item, std::string_view key) {
    return in_document(name, code, [list, item = std::move(item), key](Json& model) -> Pointer {
        model[list].push_back(item);
        return place(list, model[list].size() - 1, key);
    });
}

std::optional<std::size_t> subpath(const Json& model) {
    return first_of(model, "touchpoints", [](const Json& t) { return t.contains("subpath"); });
}

Operator in_subpath(std::string_view name, std::string_view code, std::function<void(Json& model, Json& touchpoint)> change) {
    return in_document(name, code, [change = std::move(change)](Json& model) -> Pointer {
        const auto i = subpath(model);
        if (!i) return std::nullopt;
        change(model, model["touchpoints"][*i]);
        return place("touchpoints", *i, "subpath");
    });
}

}  // namespace

std::vector<Operator> reference_operators() {
    return {
        in_subpath("a sub-path of a model that is not there", "SUB151",
                   [](Json&, Json& touchpoint) { touchpoint["subpath"]["id"] = "fi.polku.nowhere"; }),
        in_subpath("a sub-path that starts where it does not", "SUB151",
                   [](Json&, Json& touchpoint) { touchpoint["subpath"]["start"] = "nowhere"; }),
        in_subpath("an end of a sub-path that no way takes", "SUB152",
                   [](Json& model, Json& touchpoint) {
                       for (auto& way : model["transitions"])
                           if (way["from"] == touchpoint["id"] && way.contains("ends")) way["ends"].erase(0);
                   }),
        in_subpath("a resource of a sub-path that stands for none", "SUB154",
                   [](Json&, Json& touchpoint) { touchpoint["subpath"].erase("bind"); }),
        in_document("a way to a touchpoint that is not there", "REF201",
                    [](Json& model) -> Pointer { return model["transitions"][1]["to"] = "nowhere", place("transitions", 1, "to"); }),
        in_document("a way from a touchpoint that is not there", "REF201",
                    [](Json& model) -> Pointer { return model["transitions"][1]["from"] = "nowhere", place("transitions", 1, "from"); }),
        in_document(
            "a touchpoint of a service that is not there", "REF201",
            [](Json& model) -> Pointer { return model["touchpoints"][2]["service"] = "nowhere", place("touchpoints", 2, "service"); }),
        in_document("a hold of a resource that is not there", "REF201",
                    [](Json& model) -> Pointer {
                        const auto i = first_of(model, "services", [](const Json& s) { return s.contains("holds"); });
                        if (!i) return std::nullopt;
                        model["services"][*i]["holds"][0]["resource"] = "nowhere";
                        return place("services", *i, "holds/0/resource");
                    }),
        in_document("a source that is not there", "REF201",
                    [](Json& model) -> Pointer {
                        return model["touchpoints"][0]["sources"] = Json::array({"nowhere"}), place("touchpoints", 0, "sources/0");
                    }),
        in_document("a parameter that is not there", "REF201",
                    [](Json& model) -> Pointer {
                        model["interrupts"][0]["trigger"]["rate"] = {{"param", "nowhere"}};
                        return "/interrupts/0/trigger/rate/param";
                    }),
        in_document("a text that quotes a parameter that is not there", "REF201",
                    [](Json& model) -> Pointer {
                        model["touchpoints"][0]["description"]["fi"] = "Aikaa on {nowhere} päivää.";
                        return "/touchpoints/0/description/fi";
                    }),
        in_document("a main service that is not there", "REF201",
                    [](Json& model) -> Pointer { return model["main"] = "nowhere", "/main"; }),
        in_document("a touchpoint twice", "REF202",
                    [](Json& model) -> Pointer {
                        model["touchpoints"].push_back(Json(model["touchpoints"][1]));
                        return place("touchpoints", model["touchpoints"].size() - 1, "id");
                    }),
        in_document("a transition id twice", "REF202",
                    [](Json& model) -> Pointer {
                        return model["transitions"][1]["id"] = model["transitions"][0]["id"], place("transitions", 1, "id");
                    }),
        append("a resource nobody holds", "REF203", "resources", {{"id", "spare"}, {"actor", "client"}, {"mode", "places"}}, ""),
        append("a parameter nobody uses", "REF203", "parameters", {{"id", "spare"}, {"value", 3}}, ""),
        in_document("a transition twice", "REF204",
                    [](Json& model) -> Pointer {
                        const auto k = first_of(model, "transitions",
                                                [&](const Json& t) { return t.contains("probability") && t["probability"].is_object(); });
                        if (!k) return std::nullopt;
                        Json twin = model["transitions"][*k];
                        twin["id"] = "twin";
                        twin.erase("label");
                        model["transitions"][*k].erase("label");
                        model["transitions"].push_back(twin);
                        return place("transitions", model["transitions"].size() - 1, "");
                    }),
        in_document("a service that is part of itself", "REF206",
                    [](Json& model) -> Pointer {
                        return model["services"][0]["partOf"] = model["services"][0]["id"], place("services", 0, "partOf");
                    }),
    };
}

}  // namespace polku::test
