// ELI: ages and days that do not fit each other.
#include "mutants.hpp"

#include <algorithm>

namespace polku::test {
namespace {

using Pointer = std::optional<std::string>;

// The first service with a highest age; every shipped model has one.
std::size_t aged_service(const Json& model) {
    return *first_of(model, "services", [](const Json& s) { return s.contains("age") && s["age"].contains("below"); });
}

std::string only_entry_age(Json& model, double age) {
    auto& entries = model["population"]["entryAge"];
    const auto last = entries.size() - 1;
    entries[last] = {{"at", entries[last]["at"]}, {"dist", "fixed"}, {"value", age}, {"unit", "year"}, {"sources", {"guess"}}};
    return "/population/entryAge/" + std::to_string(last);
}

std::size_t age_limit(const Json& model) {
    return *first_of(model, "parameters", [](const Json& p) { return is(p, "id", "age-limit"); });
}

}  // namespace

std::vector<Operator> age_operators() {
    return {
        in_document("ages that end before they begin", "ELI601",
                    [](Json& model) -> Pointer {
                        const auto s = aged_service(model);
                        model["services"][s]["age"] = {{"from", 23}, {"below", 18}};
                        return place("services", s, "age");
                    }),
        in_document("an age that nobody reaches", "ELI601",
                    [](Json& model) -> Pointer {
                        model["population"]["age"]["below"] = 125;
                        return "/population/age";
                    }),
        in_document("a model that ends before it begins", "ELI601",
                    [](Json& model) -> Pointer {
                        model["validTo"] = "2024-12-31";
                        return "/validTo";
                    }),
        in_document("a hand-off to a service for the old", "ELI602",
                    [](Json& model) -> Pointer {
                        auto& touchpoints = model["touchpoints"];
                        for (std::size_t i = touchpoints.size(); i-- > 0;) {
                            if (!touchpoints[i].contains("handoff")) continue;
                            const auto to = touchpoints[i]["handoff"]["to"];
                            const auto s = *first_of(model, "services", [&](const Json& service) { return service["id"] == to; });
                            model["services"][s]["age"] = {{"from", 65}};
                            return place("touchpoints", i, "handoff");
                        }
                        return std::nullopt;
                    }),
        in_document("a highest age at which nothing happens", "ELI603",
                    [](Json& model) -> Pointer {
                        const auto is_age = [](const Json& interrupt) { return is(interrupt["trigger"], "type", "age"); };
                        auto& interrupts = model["interrupts"];
                        for (const auto& interrupt : interrupts)
                            if (is_age(interrupt)) {
                                auto& ends = model["touchpoints"];
                                const auto to = interrupt["to"];
                                ends.erase(std::remove_if(ends.begin(), ends.end(),
                                                          [&](const Json& t) { return t["id"] == to && is(t, "outcome", "age-limit"); }),
                                           ends.end());
                            }
                        interrupts.erase(std::remove_if(interrupts.begin(), interrupts.end(), is_age), interrupts.end());
                        return "/services";
                    }),
        in_document("an interrupt that comes after the highest age", "ELI603",
                    [](Json& model) -> Pointer {
                        for (auto& interrupt : model["interrupts"])
                            if (is(interrupt["trigger"], "type", "age")) interrupt["trigger"]["at"] = 25;
                        return "/services";
                    }),
        in_document("clients who enter too late", "ELI604", [](Json& model) -> Pointer { return only_entry_age(model, 22.9); }),
        in_document("clients older than the service takes", "ELI607", [](Json& model) -> Pointer { return only_entry_age(model, 24); }),
        in_document("ages at entry in months", "ELI607",
                    [](Json& model) -> Pointer {
                        auto& entries = model["population"]["entryAge"];
                        entries.back()["unit"] = "month";
                        return "/population/entryAge/" + std::to_string(entries.size() - 1);
                    }),
        in_document("an interrupt that leads everybody on at once", "ELI608",
                    [](Json& model) -> Pointer {
                        const auto i = *first_of(model, "interrupts", [](const Json& interrupt) {
                            return is(interrupt["trigger"], "type", "age") && interrupt["trigger"].contains("before");
                        });
                        model["interrupts"][i]["trigger"]["before"] = {{"value", 100}, {"unit", "month"}};
                        return place("interrupts", i, "trigger");
                    }),
        in_document("a limit of age without a day", "ELI605", [](Json& model) -> Pointer { return model.erase("validFrom"), ""; }),
        in_document("a limit of age for days before the model", "ELI605",
                    [](Json& model) -> Pointer {
                        const auto i = age_limit(model);
                        model["parameters"][i]["cases"] = {{{"until", "2023-12-31"}, {"value", 25}}};
                        return place("parameters", i, "cases/0");
                    }),
    };
}

}  // namespace polku::test
