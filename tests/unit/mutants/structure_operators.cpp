// GRA: the way itself is broken.
#include <algorithm>

#include "mutants.hpp"

namespace polku::test {
namespace {

using Pointer = std::optional<std::string>;

bool is_end(const Json& touchpoint) { return is(touchpoint, "kind", "end"); }

std::string id_of(const Json& item) { return item["id"].get<std::string>(); }

// A touchpoint of the middle with one way out and no other way to where it leads.
std::optional<std::size_t> step_on_the_only_way(const Json& model) {
    return first_of(model, "touchpoints", [&](const Json& touchpoint) {
        const auto id = id_of(touchpoint);
        return is(touchpoint, "phase", "middle") && is(touchpoint, "kind", "action") && count_ways(model, "from", id) > 0;
    });
}

// A new touchpoint beside `beside`, of the same service.
Json step(const Json& beside, std::string id) {
    return {{"id", std::move(id)},
            {"service", beside["service"]},
            {"phase", "middle"},
            {"kind", "action"},
            {"duration", {{"dist", "fixed"}, {"value", 3}, {"unit", "day"}}}};
}

Json way(std::string id, std::string from, std::string to) {
    return {{"id", std::move(id)}, {"from", std::move(from)}, {"to", std::move(to)}};
}

// Makes the first chosen way of the model lead to `id` instead.
void lead_somewhere_to(Json& model, const std::string& id) {
    const auto k = first_of(model, "transitions", [](const Json& t) { return t.contains("probability"); });
    if (k) model["transitions"][*k]["to"] = id;
}

}  // namespace

std::vector<Operator> structure_operators() {
    return {
        in_document("no start", "GRA301",
                    [](Json& model) -> Pointer {
                        for (auto& touchpoint : model["touchpoints"])
                            if (is(touchpoint, "kind", "start")) touchpoint["kind"] = "action";
                        return "/touchpoints";
                    }),
        in_document("a service whose entry became its middle", "GRA301",
                    [](Json& model) -> Pointer {
                        const auto s = first_of(model, "services", [&](const Json& service) {
                            return !service.contains("partial") && !service.contains("external") && id_of(service) != model["main"] &&
                                   first_of(model, "touchpoints", [&](const Json& t) { return t["service"] == service["id"]; });
                        });
                        if (!s) return std::nullopt;
                        for (auto& touchpoint : model["touchpoints"])
                            if (touchpoint["service"] == model["services"][*s]["id"] && is(touchpoint, "phase", "entry"))
                                touchpoint["phase"] = "middle";
                        return place("services", *s);
                    }),
        in_document("no end: all of them became steps", "GRA302",
                    [](Json& model) -> Pointer {
                        for (auto& touchpoint : model["touchpoints"])
                            if (is_end(touchpoint)) {
                                touchpoint["kind"] = "action";
                                touchpoint.erase("outcome");
                            }
                        return "/touchpoints";
                    }),
        in_document("an island", "GRA303",
                    [](Json& model) -> Pointer {
                        const auto end = first_of(model, "touchpoints", is_end);
                        model["touchpoints"].push_back(step(model["touchpoints"][*end], "island"));
                        model["transitions"].push_back(way("off-island", "island", id_of(model["touchpoints"][*end])));
                        return place("touchpoints", model["touchpoints"].size() - 1, "");
                    }),
        in_document("a step without a way out", "GRA304",
                    [](Json& model) -> Pointer {
                        const auto i = step_on_the_only_way(model);
                        if (!i) return std::nullopt;
                        remove_ways(model, "from", id_of(model["touchpoints"][*i]));
                        return place("touchpoints", *i);
                    }),
        in_document("a trap: two steps that only lead to each other", "GRA305",
                    [](Json& model) -> Pointer {
                        const auto end = first_of(model, "touchpoints", is_end);
                        const Json beside = model["touchpoints"][*end];
                        model["interrupts"].clear();
                        model["touchpoints"].push_back(step(beside, "trap"));
                        model["touchpoints"].push_back(step(beside, "trap-too"));
                        model["transitions"].push_back(way("into-trap", "trap", "trap-too"));
                        model["transitions"].push_back(way("back-to-trap", "trap-too", "trap"));
                        model["transitions"].back()["kind"] = "return";
                        lead_somewhere_to(model, "trap");
                        return place("touchpoints", model["touchpoints"].size() - 2);
                    }),
        in_document("an end that nothing leads to", "GRA306",
                    [](Json& model) -> Pointer {
                        Json end = model["touchpoints"][*first_of(model, "touchpoints", is_end)];
                        end["id"] = "end-nobody";
                        model["touchpoints"].push_back(end);
                        return place("touchpoints", model["touchpoints"].size() - 1);
                    }),
        in_document("swapped phases: the middle comes after the exit", "GRA307",
                    [](Json& model) -> Pointer {
                        for (std::size_t k = 0; k < model["transitions"].size(); ++k) {
                            const auto& t = model["transitions"][k];
                            const auto from = first_of(model, "touchpoints", [&](const Json& p) { return p["id"] == t["from"]; });
                            const auto to = first_of(model, "touchpoints", [&](const Json& p) { return p["id"] == t["to"]; });
                            auto &a = model["touchpoints"][*from], &b = model["touchpoints"][*to];
                            if (a["service"] != b["service"] || !is(a, "phase", "middle") || !is(b, "phase", "middle") ||
                                is(t, "kind", "return"))
                                continue;
                            a["phase"] = "exit";
                            return place("transitions", k);
                        }
                        return std::nullopt;
                    }),
        in_document("a hand-off that does not say to whom", "GRA308",
                    [](Json& model) -> Pointer {
                        const auto i = first_of(model, "touchpoints", [](const Json& t) { return t.contains("handoff"); });
                        if (!i) return std::nullopt;
                        model["touchpoints"][*i].erase("handoff");
                        model["touchpoints"][*i]["kind"] = "handoff";
                        return place("touchpoints", *i, "kind");
                    }),
        in_document("a round in which no time passes", "GRA309",
                    [](Json& model) -> Pointer {
                        const auto end = first_of(model, "touchpoints", is_end);
                        Json spin = step(model["touchpoints"][*end], "spin");
                        spin["kind"] = "choice";
                        spin["duration"]["value"] = 0;
                        model["touchpoints"].push_back(spin);
                        model["transitions"].push_back(way("round", "spin", "spin"));
                        model["transitions"].back()["probability"] = 0.5;
                        model["transitions"].back()["kind"] = "return";
                        model["transitions"].push_back(way("off", "spin", id_of(model["touchpoints"][*end])));
                        model["transitions"].back()["probability"] = 0.5;
                        lead_somewhere_to(model, "spin");
                        return place("touchpoints", model["touchpoints"].size() - 1);
                    }),
        in_document("a round that is left once in a hundred times", "GRA311",
                    [](Json& model) -> Pointer {
                        const auto end = first_of(model, "touchpoints", is_end);
                        model["touchpoints"].push_back(step(model["touchpoints"][*end], "again"));
                        model["transitions"].push_back(way("round", "again", "again"));
                        model["transitions"].back()["probability"] = 0.999;
                        model["transitions"].back()["kind"] = "return";
                        model["transitions"].push_back(way("off", "again", id_of(model["touchpoints"][*end])));
                        model["transitions"].back()["probability"] = 0.001;
                        lead_somewhere_to(model, "again");
                        return place("touchpoints", model["touchpoints"].size() - 1);
                    }),
        in_document("a split whose ways nobody waits for", "GRA312",
                    [](Json& model) -> Pointer {
                        const auto end = first_of(model, "touchpoints", is_end);
                        const Json beside = model["touchpoints"][*end];
                        Json split = step(beside, "fork");
                        split["split"] = "all";
                        model["touchpoints"].push_back(split);
                        for (const auto* side : {"one-side", "other-side"}) {
                            model["touchpoints"].push_back(step(beside, side));
                            model["transitions"].push_back(way(std::string("to-") + side, "fork", side));
                        }
                        Json join = step(beside, "meet-again");
                        join["join"] = "fork";
                        model["touchpoints"].push_back(join);
                        model["transitions"].push_back(way("in-time", "one-side", "meet-again"));
                        model["transitions"].push_back(way("never", "other-side", "one-side"));
                        model["transitions"].push_back(way("off-join", "meet-again", id_of(beside)));
                        lead_somewhere_to(model, "fork");
                        return "";
                    }),
        in_document("a voluntary service that cannot be declined", "GRA313",
                    [](Json& model) -> Pointer {
                        if (!first_of(model, "services", [](const Json& s) { return s.contains("voluntary"); })) return std::nullopt;
                        const auto i = first_of(model, "interrupts", [](const Json& t) { return is(t, "to", "end-left"); });
                        if (!i) return std::nullopt;
                        model["interrupts"].erase(*i);
                        return "";
                    }),
        in_document("a hold whose last touchpoint cannot be reached from its first", "GRA314",
                    [](Json& model) -> Pointer {
                        const auto s = first_of(model, "services", [](const Json& service) { return service.contains("holds"); });
                        // A pause gives every place back, so that nothing would be wrong.
                        if (!s || first_of(model, "touchpoints", [](const Json& t) { return is(t, "kind", "pause"); })) return std::nullopt;
                        const auto start = first_of(model, "touchpoints", [&](const Json& t) {
                            return is(t, "kind", "start") && count_ways(model, "to", id_of(t)) == 0 &&
                                   model["services"][*s]["holds"][0]["from"].dump().find(t["id"].dump()) == std::string::npos;
                        });
                        if (!start) return std::nullopt;
                        model["services"][*s]["holds"][0]["until"] = Json::array({model["touchpoints"][*start]["id"]});
                        return place("services", *s, "holds/0");
                    }),
    };
}

}  // namespace polku::test
