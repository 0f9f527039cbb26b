// LOC, PLA, PRV, DEC, SRC, RUL, ACC, STY: what a model needs to be published.
#include "mutants.hpp"

namespace polku::test {
namespace {

using Pointer = std::optional<std::string>;

Operator text(std::string_view name, std::string_view code, std::string language, std::string words) {
    return in_document(name, code, [language, words](Json& model) -> Pointer {
        model["touchpoints"][1]["description"][language] = words;
        return place("touchpoints", 1, "description/" + language);
    });
}

// Every text of the model loses a language.
void forget(Json& value, const std::string& language) {
    if (value.is_object() && value.contains("fi") && value.contains(language)) value.erase(language);
    if (value.is_structured())
        for (auto& item : value) forget(item, language);
}

std::optional<std::size_t> decision(const Json& model) {
    return first_of(model, "touchpoints", [](const Json& t) { return is(t, "kind", "decision"); });
}

}  // namespace

std::vector<Operator> publication_operators() {
    return {
        in_document("a name without its Swedish", "LOC701",
                    [](Json& model) -> Pointer { return model["touchpoints"][1]["name"].erase("sv"), "/touchpoints/1/name"; }),
        in_document("a whole language missing", "LOC701", [](Json& model) -> Pointer { return forget(model, "sv"), ""; }),
        text("a text still to be written", "LOC702", "sv", "TODO"),
        in_document("Finnish where Swedish should be", "LOC702",
                    [](Json& model) -> Pointer {
                        auto& words = model["touchpoints"][1]["description"];
                        words["sv"] = words["fi"];
                        return "/touchpoints/1/description/sv";
                    }),
        text("another number in one language", "LOC703", "en", "This takes 7 days. You get an answer within 14 days."),
        text("a long sentence", "PLA801", "fi",
             "Työntekijä kertoo sinulle asiasta ja te sovitte yhdessä siitä mitä seuraavaksi tapahtuu ja kuka auttaa sinua missäkin "
             "asiassa ja "
             "milloin te tapaatte seuraavan kerran ja miten voit ottaa yhteyttä."),
        text("an abbreviation that nobody explains", "PLA803", "fi", "Teet hakemuksen HVA:lle."),
        in_document("a step that says nothing to the client", "PLA804",
                    [](Json& model) -> Pointer { return model["touchpoints"][1].erase("description"), "/touchpoints/1"; }),
        text("a personal identity code", "PRV961", "fi", "Esimerkiksi 131052-308T on asiakas."),
        text("an e-mail address in a text", "PRV961", "en", "Write to some.one@example.org."),
        in_document("a link that runs a script", "PRV963",
                    [](Json& model) -> Pointer {
                        if (!model.contains("sources") || model["sources"].empty()) return std::nullopt;
                        model["sources"][0]["url"] = "javascript:alert(1)";
                        return "/sources/0/url";
                    }),
        text("letters that turn the direction of reading", "PRV963", "en", "You get \u202Etxet help."),
        in_document("a decision by somebody who may not decide", "DEC451",
                    [](Json& model) -> Pointer {
                        const auto i = decision(model);
                        const auto client = first_of(model, "actors", [](const Json& a) { return is(a, "kind", "client"); });
                        if (!i || !client) return std::nullopt;
                        model["touchpoints"][*i]["initiator"] = model["actors"][*client]["id"];
                        return place("touchpoints", *i, "initiator");
                    }),
        in_document("a decision that does not say how to appeal", "DEC452",
                    [](Json& model) -> Pointer {
                        const auto i = decision(model);
                        if (!i) return std::nullopt;
                        model["touchpoints"][*i].erase("redress");
                        return place("touchpoints", *i);
                    }),
        in_document("an entry with one channel", "ACC851",
                    [](Json& model) -> Pointer {
                        const auto i = first_of(model, "touchpoints", [](const Json& t) {
                            return is(t, "kind", "start") && is(t, "phase", "entry") && t.contains("initiator") &&
                                   t["initiator"].dump().find("\"client\"") != std::string::npos && t.contains("channels") &&
                                   t["channels"].is_array() && t["channels"].size() > 1;
                        });
                        if (!i) return std::nullopt;
                        const Json one = model["touchpoints"][*i]["channels"][0];
                        model["touchpoints"][*i]["channels"] = Json::array({one});
                        return place("touchpoints", *i);
                    }),
        in_document("the second worker of another region is forgotten", "RUL351",
                    [](Json& model) -> Pointer {
                        for (auto& service : model["services"]) {
                            if (!service.contains("holds")) continue;
                            auto& holds = service["holds"];
                            for (std::size_t k = 0; k < holds.size(); ++k)
                                if (is(holds[k], "resource", "local-caseload")) {
                                    holds[k]["when"] = {{"attr", "residence"}, {"is", "own"}};
                                    return "/rules";
                                }
                        }
                        return std::nullopt;
                    }),
        in_document("a suppression that hides nothing", "STY902",
                    [](Json& model) -> Pointer {
                        model["lint"] = {{"ignore", Json::array({{{"code", "GRA305"}, {"reason", "no longer there"}}})}};
                        return "/lint/ignore/0";
                    }),
        in_document("a picture with forty steps", "STY901",
                    [](Json& model) -> Pointer {
                        Json beside = model["touchpoints"][1];
                        const auto after = model["touchpoints"][1]["id"];
                        const auto k = first_of(model, "transitions", [&](const Json& t) { return t["from"] == after; });
                        std::string before = after.get<std::string>();
                        const auto to = model["transitions"][*k]["to"];
                        for (int i = 0; i < 30; ++i) {
                            Json more = beside;
                            more["id"] = "more-" + std::to_string(i);
                            if (i == 0) model["transitions"][*k]["to"] = more["id"];
                            else model["transitions"].push_back({{"id", "m" + std::to_string(i)}, {"from", before}, {"to", more["id"]}});
                            before = more["id"].get<std::string>();
                            model["touchpoints"].push_back(std::move(more));
                        }
                        model["transitions"].push_back({{"id", "m-last"}, {"from", before}, {"to", to}});
                        return "";
                    }),
    };
}

}  // namespace polku::test
