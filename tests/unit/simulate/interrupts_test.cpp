// Interrupts with fixed times, so that every client's outcome is known by hand.
#include <cmath>

#include <polku/simulate.hpp>

#include "catch.hpp"
#include "simulation_support.hpp"

using namespace polku;
using namespace polku::test;

namespace {

SimulationOptions few(std::int64_t clients = 100) {
    SimulationOptions options;
    options.clients = clients;
    options.threads = 1;
    return options;
}

Result run(const PathData& data, const SimulationOptions& options = few()) {
    return simulate_clients(ServicePath::make(data).value_or_throw(), options).value_or_throw();
}

double ended_at(const Result& result, std::string_view id) { return number(result, "ends", id, "probability"); }
double mean_time(const Result& result, std::string_view scope = "path") { return number(result, "time", scope, "mean"); }

void set_entry_age(PathData& data, std::string at, double years) {
    if (!data.population) data.population = Population{};
    EntryAge age;
    age.at = std::move(at);
    age.law.value = literal(years);
    age.law.unit = Unit::year;
    data.population->entry_age.push_back(age);
}

}  // namespace

TEST_CASE("an age interrupt fires exactly on reaching the age") {
    auto data = mini_data("start a~100 -> b~1000 -> end done; * -> end old[age 21]");
    set_entry_age(data, "a", 20);
    const auto result = run(data);
    CHECK(ended_at(result, "old") == 1);
    CHECK(mean_time(result) == 365.25);
    CHECK(number(result, "time", "path", "sd") == 0);
    CHECK(number(result, "visits", "b", "visits") == 1);
    CHECK(number(result, "interrupts", "i1", "times_per_client") == 1);
}

TEST_CASE("`before` moves the age interrupt earlier") {
    auto data = mini_data("start a~100 -> b~1000 -> end done; * -> end old[age 21]");
    set_entry_age(data, "a", 20);
    data.interrupts[0].trigger.before = Quantity{literal(6), Unit::month};
    CHECK(mean_time(run(data)) == 365.25 - 6 * 30.4375);
}

TEST_CASE("a client past the age is interrupted on entering the scope, and only once") {
    auto data = mini_data("start a~10 -> b~20 -> c~5 -> end done; *(b) -> d[age 18]; d~3 -> b[return]");
    set_entry_age(data, "a", 30);
    const auto result = run(data);
    // a 10, b 0 (interrupted at once), d 3, b 20 (not again), c 5
    CHECK(mean_time(result) == 38);
    CHECK(number(result, "visits", "b", "visits") == 2);
    CHECK(number(result, "interrupts", "i1", "times_per_client") == 1);
}

TEST_CASE("an interrupt wins over a touchpoint that ends at the same time") {
    auto data = mini_data("start a~10 -> end done; * -> end late[after 10]");
    CHECK(ended_at(run(data), "late") == 1);
    data.interrupts[0].trigger.time.value = literal(10.5);
    CHECK(ended_at(run(data), "done") == 1);
}

TEST_CASE("interrupts at the same time fire in file order") {
    const auto result = run(mini_data("start a~10 -> end done; * -> end first[after 4]; * -> end second[after 4]"));
    CHECK(ended_at(result, "first") == 1);
    CHECK(mean_time(result) == 4);
}

TEST_CASE("`after` counts from entering the scope, anew for each stay in it") {
    // In scope b and c for 8 + 4 days, out of it in d, then 8 again: 12 days are reached in c's last day only in one stay.
    auto data = mini_data("start a~50 -> b~8 -> c~3 -> d~50 -> b2~8 -> end done; *(b c b2) -> end late[after 10]");
    const auto result = run(data);
    CHECK(ended_at(result, "late") == 1);
    CHECK(mean_time(result) == 60);
    data.interrupts[0].trigger.time.value = literal(12);
    CHECK(ended_at(run(data), "done") == 1);
}

TEST_CASE("`after` with `since` counts from entering that touchpoint, also before the scope is entered") {
    auto data = mini_data("start a~50 -> b~8 -> c~3 -> d~50 -> end done; *(d) -> end late[after 10]");
    data.interrupts[0].trigger.since = "b";
    CHECK(mean_time(run(data)) == 61);  // 11 days after b the client enters d and is past 10 days
    data.interrupts[0].trigger.time.value = literal(20);
    CHECK(mean_time(run(data)) == 70);  // 50 + 20
    data.interrupts[0].trigger.time.value = literal(100);
    CHECK(ended_at(run(data), "done") == 1);
}

TEST_CASE("`after` with `since` fires once for each entering of that touchpoint") {
    auto data = mini_data("start a~1 -> b~6 -> c~6 -> end done[if visits(b)>=3], b[otherwise]; *(c) -> x[after 8]; x~0 -> c[return]");
    data.interrupts[0].trigger.since = "b";
    const auto result = run(data);
    // Each round: b 6 days, c 2 days, interrupted, c again 6 days, not interrupted a second time.
    CHECK(number(result, "visits", "b", "visits") == 3);
    CHECK(number(result, "interrupts", "i1", "times_per_client") == 3);
    CHECK(mean_time(result) == 1 + 3 * (6 + 2 + 6));
}

TEST_CASE("a date interrupt needs the date of the start and fires on its day") {
    const auto data = mini_data("start a~10 -> b~100 -> end done; * -> end closed[date 2026-02-01]");
    auto options = few();
    options.start_date = "2026-01-01";
    CHECK(mean_time(run(data, options)) == 31);
    options.start_date = "2026-03-01";  // past: on entering the scope
    CHECK(mean_time(run(data, options)) == 0);
    const auto without = run(data);
    CHECK(ended_at(without, "done") == 1);
    REQUIRE(without.not_taken_into_account.size() == 2);
    CHECK(without.not_taken_into_account[0] == make_remark("no-date-interrupts", {{"interrupt", {"i1"}}}));
    options.start_date = "next week";
    const auto refused = simulate_clients(ServicePath::make(data).value_or_throw(), options);
    CHECK_FALSE(refused.has_value());
    CHECK(refused.diagnostics().front().code == "SIM957");
}

TEST_CASE("age limits with dates are tested again on the day they change") {
    auto data = mini_data("$limit = 23; start a~5000 -> end done; * -> end old[age $limit]");
    ParameterCase until;
    until.until = "2023-12-31";
    until.value = 25;
    data.parameters[0].cases.push_back(until);
    set_entry_age(data, "a", 22);
    auto options = few();
    options.start_date = "2023-01-01";
    CHECK(mean_time(run(data, options)) == 365.25);  // 23 is reached after the limit fell to 23 on day 365
    data.population->entry_age[0].law.value = literal(24);
    CHECK(mean_time(run(data, options)) == 365);  // on the day of the change: past 23, not yet 25
    data.population->entry_age[0].law.value = literal(24.5);
    CHECK(mean_time(run(data, options)) == 0.5 * 365.25);  // 25 comes first
    const auto dateless = run(data);
    CHECK(mean_time(dateless) == 0);
    CHECK(dateless.not_taken_into_account[0] == make_remark("no-dated-values", {{"parameter", {"limit"}}}));
}

TEST_CASE("hazards are exponential clocks that stop outside their scope") {
    // In scope for 30 days, out for 1000, in for 30: leaving has probability 1 - exp(-rate * 60).
    const auto data = mini_data("start a~30 -> b~1000 -> c~30 -> end done; *(a c) -> end left[0.3/month]");
    const auto result = run(data, few(100'000));
    const double left = 1 - std::exp(-0.3 * 60 / 30.4375);
    CHECK(std::fabs(ended_at(result, "left") - left) < 4 * std::sqrt(left * (1 - left) / 100'000));
    auto off = few();
    off.hazards = false;
    const auto without = run(data, off);
    CHECK(ended_at(without, "done") == 1);
    CHECK(without.not_taken_into_account[0] == make_remark("hazards-off", {{"interrupt", {"i1"}}}));
}

TEST_CASE("one hazard clock for a client with several ways, or one for each") {
    auto data = mini_data(R"(start a -> split s; s -> b~60, c~60; b -> j join s; c -> j; j -> end done
                             w -> j; *(b c) -> end left[0.3/month])");
    const double once = 1 - std::exp(-0.3 * 60 / 30.4375);
    const auto one_clock = run(data, few(100'000));
    CHECK(std::fabs(ended_at(one_clock, "left") - once) < 4 * std::sqrt(once * (1 - once) / 100'000));
    // For each way: the way goes on at w, inside the block, and w is visited once per way that was interrupted.
    data.interrupts[0].cancels = Cancels::thread;
    data.interrupts[0].to = "w";
    const auto each = run(data, few(100'000));
    CHECK(ended_at(each, "done") == 1);
    CHECK(std::fabs(number(each, "visits", "w", "visits") - 2 * once) < 4 * std::sqrt(2 * once * (1 - once) / 100'000));
    CHECK(number(each, "visits", "j", "visits") == 1);
}

TEST_CASE("an age interrupt of ways moves each way once") {
    auto data = mini_data(R"(start a~100 -> split s; s -> b~1000, c~2000; b -> j join s; c -> j; w~10 -> j; j~1 -> end done
                             *(b c) -> w[age 21])");
    data.interrupts[0].cancels = Cancels::thread;
    set_entry_age(data, "a", 20);
    const auto result = run(data);
    CHECK(number(result, "visits", "w", "visits") == 2);
    CHECK(mean_time(result) == 365.25 + 10 + 1);
}

TEST_CASE("a pause is reached by an explicit scope only, and its time is not path time") {
    const auto all = run(mini_data("start a~10 -> pause p~90 -> b~5 -> end done; * -> end late[after 50]"));
    CHECK(ended_at(all, "done") == 1);
    CHECK(mean_time(all) == 15);
    const auto named = run(mini_data("start a~10 -> pause p~90 -> b~5 -> end done; *(p) -> end late[after 50]"));
    CHECK(ended_at(named, "late") == 1);
    CHECK(mean_time(named) == 10);
    CHECK(mean_time(named, "s") == 10);
}

TEST_CASE("the clock of age goes on in a pause") {
    auto data = mini_data("start a~10 -> pause p~400 -> b~5 -> end done; * -> end old[age 21]");
    set_entry_age(data, "a", 20);
    const auto result = run(data);
    CHECK(ended_at(result, "old") == 1);
    CHECK(mean_time(result) == 10);  // interrupted on entering b, at day 410
}

TEST_CASE("a stay until an age") {
    auto data = mini_data("start a~1 -> b~age(18) -> c~2 -> end done");
    set_entry_age(data, "a", 17);
    CHECK(mean_time(run(data)) == 367.25);
    data.population->entry_age[0].law.value = literal(19);
    CHECK(mean_time(run(data)) == 3);
    data.population.reset();
    const auto refused = simulate_clients(ServicePath::make(data).value_or_throw(), few());
    CHECK_FALSE(refused.has_value());
    CHECK(refused.diagnostics().front().code == "SIM954");
    CHECK(refused.diagnostics().front().location.pointer == "/touchpoints/1/duration");
}

TEST_CASE("age interrupts without ages are named") {
    const auto result = run(mini_data("start a~100 -> end done; * -> end old[age 21]"));
    CHECK(ended_at(result, "done") == 1);
    CHECK(result.not_taken_into_account.back() == make_remark("no-age-at-entry", {{"interrupt", {"i1"}}}));
}

TEST_CASE("an interrupt gives back what it releases and keeps the rest") {
    auto data = mini_data("start a~10 -> b~100 -> end done; after-care~30 -> end left; *(b) -> after-care[after 20]");
    for (const char* id : {"given-back", "kept"}) {
        Resource resource;
        resource.id = id;
        data.resources.push_back(resource);
        Hold hold;
        hold.resource = id;
        hold.from = {"a"};
        data.services[0].holds.push_back(hold);
    }
    data.interrupts[0].releases = {"given-back"};
    const auto result = run(data);
    CHECK(number(result, "places", "given-back", "days_per_client") == 30);
    CHECK(number(result, "places", "kept", "days_per_client") == 60);
}

TEST_CASE("what has come once to a way does not come again after a block inside it") {
    // One way splits again; the age is passed in the inner block, where the outer way's interrupt does not reach.
    auto data =
        mini_data(R"(start a -> split s; s -> b~10, x~1; b -> split t~1; t -> c~5, d~5; c -> u join t; d -> u; u~10 -> u2~10 -> j join s
                             x -> j; j -> end done; w~3 -> u2; *(b u u2) -> w[age 18])");
    data.interrupts[0].cancels = Cancels::thread;
    set_entry_age(data, "a", 30);
    const auto result = run(data);
    // b is interrupted at once and goes to w, then u2: not interrupted a second time.
    CHECK(number(result, "visits", "w", "visits") == 1);
    CHECK(number(result, "visits", "t", "visits") == 0);
    CHECK(mean_time(result) == 3 + 10);

    data = mini_data(R"(start a -> split s; s -> b~10, x~1; b -> split t~1; t -> c~5, d~5; c -> u join t; d -> u; u~10 -> j join s
                        x -> j; j -> end done; w~3 -> t[return]; *(b u) -> w[age 18])");
    data.interrupts[0].cancels = Cancels::thread;
    set_entry_age(data, "a", 30);
    const auto nested = run(data);
    CHECK(number(nested, "visits", "w", "visits") == 1);
    CHECK(number(nested, "visits", "u", "visits") == 1);  // the way after the inner join is the way that split
    CHECK(mean_time(nested) == 3 + 1 + 5 + 10);
}

TEST_CASE("switched off by the caller: interrupts on age, time and date") {
    auto data = mini_data("start a~10 -> end done; * -> end late[after 5]; * -> end old[age 1]; * -> end closed[date 2020-01-01]");
    set_entry_age(data, "a", 20);
    auto options = few();
    options.age_and_date = false;
    const auto result = run(data, options);
    CHECK(ended_at(result, "done") == 1);
    CHECK(result.not_taken_into_account[0] == make_remark("clocks-off", {{"interrupt", {"i1", "i2", "i3"}}}));
}
