// What a run of a scenario needs (SIM951): each thing that asks for an age, several models, the first day.
#include <polku/validate.hpp>

#include "catch.hpp"
#include "findings.hpp"
#include "mini_path.hpp"

using namespace polku;
using polku::test::codes_and_pointers;
using polku::test::Lines;
using polku::test::mini_data;

namespace {

const std::string way = "start need -> help~30 -> end done";

ServicePath made(PathData data, std::string id = "mini") {
    data.id = std::move(id);
    return ServicePath::make(std::move(data)).value_or_throw();
}

PathData with_entry_age(PathData data) {
    EntryAge entry;
    entry.at = "need";
    entry.law.value = literal(20);
    entry.law.unit = Unit::year;
    if (!data.population) data.population.emplace();
    data.population->entry_age.push_back(entry);
    return data;
}

Arrival arrival_at(std::string touchpoint, std::string path = {}) {
    Arrival arrival;
    arrival.path = std::move(path);
    arrival.at = std::move(touchpoint);
    arrival.rate = literal(1);
    return arrival;
}

StartRow row_at(std::string touchpoint, Number share, std::string path = {}) {
    StartRow row;
    row.path = std::move(path);
    row.at = {std::move(touchpoint)};
    row.share = std::move(share);
    return row;
}

Scenario scenario_of(const std::vector<ServicePath>& models) {
    Scenario scenario;
    scenario.id = "what-if";
    for (const auto& model : models) scenario.base.push_back({model->id, {}});
    return scenario;
}

std::vector<Diagnostic> check(const Scenario& scenario, const std::vector<ServicePath>& models) {
    ValidateOptions options;
    options.select = {"SIM951"};
    return validate(scenario, models, options).diagnostics;
}

// What one arrival on one model lacks.
Lines lacks(PathData data) {
    const std::vector models{made(std::move(data))};
    auto scenario = scenario_of(models);
    scenario.arrivals = {arrival_at("need")};
    return codes_and_pointers(check(scenario, models));
}

Condition of_age(double below) {
    Condition condition;
    condition.kind = Condition::Kind::attribute;
    condition.subject = "age";
    condition.below = Bound{literal(below), {}};
    return condition;
}
Condition of_attribute(std::string id) {
    Condition condition;
    condition.kind = Condition::Kind::attribute;
    condition.subject = std::move(id);
    return condition;
}

PathData with_hold(Condition when, bool of_service) {
    auto data = mini_data("?x = 0.5; " + way);
    data.resources.emplace_back().id = "flats";
    Hold hold;
    hold.resource = "flats";
    hold.from = hold.until = {"help"};
    hold.when = std::move(when);
    (of_service ? data.services[0].holds : data.touchpoints[1].holds) = {hold};
    return data;
}

PathData with_contact(Boxed<Condition> when) {
    auto data = mini_data("?x = 0.5; " + way);
    auto& contact = data.touchpoints[1].contacts.emplace_back();
    contact.id = "meeting";
    contact.every = Quantity{literal(1), Unit::week};
    contact.when = std::move(when);
    return data;
}

const Lines age_is_missing{"SIM951 /arrivals/0/at"};

}  // namespace

TEST_CASE("SIM951: an age is asked for by interrupts, ways, stays, holds and contacts") {
    CHECK(lacks(mini_data(way)).empty());
    CHECK(lacks(mini_data(way + "; * -> end old[age 23]")) == age_is_missing);
    CHECK(lacks(with_entry_age(mini_data(way + "; * -> end old[age 23]"))).empty());
    CHECK(lacks(mini_data(way + "; * -> end old[after 30]")).empty());
    CHECK(lacks(mini_data("start need -> help~age(23) -> end done")) == age_is_missing);
    const std::string chosen = "?x = 0.5; start need -> help~1; help -> end done[otherwise], more[if ";
    CHECK(lacks(mini_data(chosen + "age<23]; more~1 -> done")) == age_is_missing);
    CHECK(lacks(mini_data(chosen + "!age<23]; more~1 -> done")) == age_is_missing);  // somewhere inside
    CHECK(lacks(mini_data(chosen + "x]; more~1 -> done")).empty());
    for (const bool of_service : {true, false}) {
        CHECK(lacks(with_hold(of_age(23), of_service)) == age_is_missing);
        CHECK(lacks(with_hold(of_attribute("x"), of_service)).empty());
    }
    CHECK(lacks(with_contact(of_age(23))) == age_is_missing);
    CHECK(lacks(with_contact(of_attribute("x"))).empty());
    CHECK(lacks(with_contact(std::nullopt)).empty());
}

TEST_CASE("SIM951: each start that lacks an age is named once, for its own model") {
    const auto aged = mini_data(way + "; start again -> help; * -> end old[age 23]");
    const std::vector models{made(mini_data(way), "plain"), made(with_entry_age(aged), "aged")};
    auto scenario = scenario_of(models);
    // Without a path the first model is meant, which asks for no age.
    scenario.arrivals = {arrival_at("need"), arrival_at("need", "aged"), arrival_at("again", "aged"), arrival_at("again", "aged")};
    const auto findings = check(scenario, models);
    REQUIRE(codes_and_pointers(findings) == Lines{"SIM951 /arrivals/2/at"});
    CHECK(findings[0].subject.id == "again");
}

TEST_CASE("SIM951: those of the first day need ages, if they are on a model that asks for them") {
    const std::vector models{made(mini_data(way), "plain"), made(mini_data(way + "; * -> end old[age 23]"), "aged")};
    auto scenario = scenario_of(models);
    scenario.start.emplace();
    scenario.start->rows = {row_at("help", literal(1))};
    CHECK(check(scenario, models).empty());
    scenario.start->rows = {row_at("help", literal(0.5)), row_at("help", literal(0.5), "aged")};
    CHECK(codes_and_pointers(check(scenario, models)) == Lines{"SIM951 /start"});
    scenario.start->age.emplace().value = literal(20);
    CHECK(check(scenario, models).empty());
}

TEST_CASE("SIM951: the shares of the first day sum to 1, each with the numbers of its own model") {
    const std::vector models{made(mini_data("$p = 0.3; " + way), "first"), made(mini_data("$p = 0.7; " + way), "second")};
    auto scenario = scenario_of(models);
    scenario.start.emplace();
    scenario.start->rows = {row_at("help", parameter("p")), row_at("help", parameter("p"), "second")};
    CHECK(check(scenario, models).empty());
    scenario.start->rows[1].path = "first";
    const auto findings = check(scenario, models);
    REQUIRE(codes_and_pointers(findings) == Lines{"SIM951 /start/rows"});
    CHECK(findings[0].args.at(0).value == "0.6");
    // A model that is not there is told elsewhere, and its shares are nobody's sum.
    scenario.start->rows[1].path = "third";
    CHECK(check(scenario, models).empty());
}

TEST_CASE("SIM951: somebody has to come, and time has to pass") {
    const auto instant = mini_data("start need -> help -> end done");
    const std::vector models{made(instant)};
    auto scenario = scenario_of(models);
    CHECK(codes_and_pointers(check(scenario, models)) == Lines{"SIM951 ", "SIM951 /touchpoints"});
    scenario.arrivals = {arrival_at("need")};
    CHECK(codes_and_pointers(check(scenario, models)) == Lines{"SIM951 /touchpoints"});
    // A path of its own takes time there, though it was not put in.
    auto sub = instant;
    sub.touchpoints[1].kind = TouchpointKind::subpath;
    sub.touchpoints[1].subpath.emplace().model.id = "fi.other";
    const std::vector with_subpath{made(sub)};
    CHECK(check(scenario, with_subpath).empty());
    // A scenario about nothing is told elsewhere.
    CHECK(check(Scenario{}, {}).empty());
}
