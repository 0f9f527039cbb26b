#include <limits>

#include "catch.hpp"
#include "mini_path.hpp"
#include "result_reading.hpp"

using namespace polku;
using namespace polku::test;

namespace {

Outcome<Result> outcome_of(std::string_view text, std::vector<Entry> entries = {}) {
    AnalysisOptions options;
    options.entries = std::move(entries);
    return exact_answers(mini_path(text), options);
}
Approx exactly(double value) { return Approx(value).epsilon(1e-12); }

std::string only_code(const Outcome<Result>& outcome) {
    REQUIRE_FALSE(outcome);
    REQUIRE(outcome.diagnostics().size() == 1);
    return outcome.diagnostics().front().code;
}

}  // namespace

TEST_CASE("entries: several starts are mixed in the ratio of their arrivals") {
    const auto result = outcome_of("start a~10 -> c~5 -> end e; start b~30 -> c", {{"a", 3}, {"b", 1}}).value_or_throw();
    CHECK(visits(result, "a") == exactly(0.75));
    CHECK(visits(result, "c") == exactly(1));
    CHECK(mean_time(result) == exactly(0.75 * 15 + 0.25 * 35));
    CHECK(sd_time(result) == exactly(std::sqrt(0.75 * 0.25) * 20));
    CHECK(number_in(result, "clients", "path", "clients") == exactly(20 * 4 / 30.4375));
    CHECK(number_in(result, "clients", "path", "arrivals") == exactly(4));
}

TEST_CASE("entries: none given means one client a month at the first start, and the result says so") {
    const auto result = outcome_of("start a~10 -> end e; start b -> e").value_or_throw();
    CHECK(visits(result, "a") == 1);
    CHECK(visits(result, "b") == 0);
    CHECK(says(result, "default-arrivals", {{"touchpoint", {"a"}}}));
}

TEST_CASE("entries: findings") {
    CHECK(only_code(outcome_of("start a -> b; b -> end e", {{"b", 1}})) == "ANA926");
    CHECK(only_code(outcome_of("start a -> end e", {{"nowhere", 1}})) == "ANA926");
    CHECK(only_code(outcome_of("start a -> end e", {{"a", -1}})) == "ANA926");
    CHECK(only_code(outcome_of("start a -> end e", {{"a", 0}})) == "ANA926");
    CHECK(only_code(outcome_of("start a -> end e", {{"a", std::numeric_limits<double>::quiet_NaN()}})) == "ANA926");
    CHECK(only_code(outcome_of("a -> end e")) == "ANA926");
}

TEST_CASE("findings: what no number can be computed from") {
    CHECK(only_code(outcome_of("start a -> b; b -> c; c -> b[return]")) == "ANA923");
    CHECK(only_code(outcome_of("start a -> b")) == "ANA925");
    CHECK(only_code(outcome_of("start a -> b, c; b -> end e; c -> e")) == "ANA925");
    CHECK(only_code(outcome_of("?x = 0.5\nstart a -> end e[if x]")) == "ANA925");
    CHECK(only_code(outcome_of("start a -> end b[0.5], end c[0.6]")) == "ANA924");
    CHECK(only_code(outcome_of("start a -> end b[0.5], end c[0.4]")) == "ANA924");
    CHECK(only_code(outcome_of("?x = 1.5\nstart a -> end b[if x], end c[otherwise]")) == "ANA924");
    CHECK(only_code(outcome_of("start a~uniform(5,1) -> end b")) == "ANA924");
    CHECK(only_code(outcome_of("start a~-3 -> end b")) == "ANA924");
}

TEST_CASE("findings: a loop that is left only in one class of clients is found in the other") {
    const auto outcome = outcome_of("?x = 0.5\nstart a -> end e[if x], b[otherwise]; b -> c; c -> b[return]");
    CHECK(only_code(outcome) == "ANA923");
    CHECK(outcome.diagnostics()[0].subject.id == "b");
    CHECK(outcome.diagnostics()[0].witness == std::vector<std::string>{"b", "c", "b"});
}

TEST_CASE("findings: counting visits without an end to it") {
    const auto outcome = outcome_of("start a -> b; b -> end e[if visits(b)>=1000000], b[otherwise]");
    CHECK(only_code(outcome) == "ANA922");
}

TEST_CASE("what a path has and exact answers leave out is named") {
    auto data = mini_data("start a~1 -> end e");
    data.touchpoints[0].work.push_back({});
    data.touchpoints[0].work[0].actor = "w";
    Actor actor;
    actor.id = "w";
    data.actors.push_back(actor);
    Cost cost;
    cost.id = "c1";
    data.costs.push_back(cost);
    const auto result = exact_answers(ServicePath::make(data).value_or_throw()).value_or_throw();
    CHECK(says(result, "no-work"));
    CHECK(says(result, "no-costs", {{"cost", {"c1"}}}));
    CHECK_FALSE(says(result, "no-waiting"));
    CHECK(result.engine == "exact");
}
