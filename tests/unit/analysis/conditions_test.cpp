#include <cmath>

#include "catch.hpp"
#include "mini_path.hpp"
#include "result_reading.hpp"

using namespace polku;
using namespace polku::test;

namespace {

Outcome<Result> outcome_of(PathData data) { return exact_answers(ServicePath::make(std::move(data)).value_or_throw()); }
Result exact(PathData data) { return outcome_of(std::move(data)).value_or_throw(); }
Approx exactly(double value) { return Approx(value).epsilon(1e-12); }

}  // namespace

TEST_CASE("an attribute is decided once per client: who cannot leave a loop once never leaves it") {
    const auto outcome = outcome_of(mini_data("?lucky = 0.25\nstart a -> b~5; b -> end done[if lucky], b[otherwise]"));
    REQUIRE_FALSE(outcome);
    CHECK(outcome.diagnostics()[0].code == "ANA923");
    CHECK(outcome.diagnostics()[0].subject.id == "b");
}

TEST_CASE("classes are mixed with their shares; the variance includes that between classes") {
    const auto result =
        exact(mini_data("?special = 0.25; ?home = own:rest|other:0.4\n"
                        "start a~10 -> b~100[if special], c~20[if home=other], d~2[otherwise]; b -> end e; c -> e; d -> e"));
    CHECK(visits(result, "b") == exactly(0.25));
    CHECK(visits(result, "c") == exactly(0.75 * 0.4));
    CHECK(visits(result, "d") == exactly(0.75 * 0.6));
    const double mean = 0.25 * 110 + 0.3 * 30 + 0.45 * 12;
    const double square = 0.25 * 110 * 110 + 0.3 * 30 * 30 + 0.45 * 12 * 12;
    CHECK(mean_time(result) == exactly(mean));
    CHECK(sd_time(result) == exactly(std::sqrt(square - mean * mean)));
}

TEST_CASE("parameter cases change probabilities per class") {
    auto data = mini_data("?special = 0.5; $p = 0.2\nstart a -> b[$p return], end e[rest]; b -> a[return]");
    ParameterCase special;
    special.when = Condition{};
    special.when->kind = Condition::Kind::attribute;
    special.when->subject = "special";
    special.value = 0.5;
    data.parameters[0].cases = {special};
    CHECK(visits(exact(data), "b") == exactly(0.5 * 0.25 + 0.5 * 1));
}

TEST_CASE("a touchpoint sets an attribute on completion, before the way out is chosen") {
    auto data = mini_data("?done = 0\nstart a~1 -> b~10; b -> end e[if done], a[otherwise]");
    data.touchpoints[1].sets = {{"done", true}};
    CHECK(mean_time(exact(data)) == exactly(11));
    data.touchpoints[1].sets.clear();
    data.touchpoints[0].sets = {{"done", true}};
    CHECK(mean_time(exact(data)) == exactly(11));
}

TEST_CASE("an interrupted touchpoint sets nothing") {
    auto data = mini_data("?told = 0\nstart a~30 -> end e; *(a) -> ask[0.05/day]; ask -> end knew[if told], end unknown[otherwise]");
    data.touchpoints[0].sets = {{"told", true}};
    const auto result = exact(data);
    CHECK(odds(result, "knew") == 0);
    CHECK(odds(result, "unknown") == exactly(1 - std::exp(-1.5)));
}

TEST_CASE("conditions on visits are followed exactly by counting in the state") {
    const auto result = exact(mini_data(
        "start a~1 -> review~10; review -> end stop[if visits(review)>=4], more~5[otherwise]; more -> review[0.9 return], end left[rest]"));
    CHECK(odds(result, "stop") == exactly(0.9 * 0.9 * 0.9));
    CHECK(visits(result, "review") == exactly(1 + 0.9 + 0.81 + 0.729));
    const auto law = rounds_of(result, "review");
    CHECK(law[0] == Approx(0).margin(1e-15));
    CHECK(law[1] == exactly(0.1));
    CHECK(law[2] == exactly(0.09));
    CHECK(law[3] == exactly(0.081));
    CHECK(law[4] == exactly(0.729));
    CHECK(law.size() == 5);
}

TEST_CASE("conditions on holds are followed") {
    auto data = mini_data("start a~1 -> b~2[0.3], c~2[rest]; b -> d; c -> d; d -> end with[if !x], end without[otherwise]");
    Resource pool;
    pool.id = "flat";
    data.resources.push_back(pool);
    Hold hold;
    hold.resource = "flat";
    hold.from = {"b"};
    data.services[0].holds.push_back(hold);
    for (auto& t : data.transitions)
        if (t.when) {
            t.when = Condition{};
            t.when->kind = Condition::Kind::holds;
            t.when->subject = "flat";
        }
    CHECK(odds(exact(data), "with") == exactly(0.3));
}

TEST_CASE("conditions on age and elapsed time are refused, with the place") {
    auto outcome = outcome_of(mini_data("start a -> b[if age>=21], end e[otherwise]; b -> e"));
    REQUIRE_FALSE(outcome);
    CHECK(outcome.diagnostics()[0].code == "ANA921");
    CHECK(outcome.diagnostics()[0].location.pointer == "/transitions/0/when");
    CHECK(outcome.diagnostics()[0].subject.id == "t1");

    auto data = mini_data("$p = 0.2\nstart a -> b[$p], end e[rest]; b -> e");
    ParameterCase old;
    old.when = Condition{};
    old.when->kind = Condition::Kind::attribute;
    old.when->subject = "age";
    old.when->at_least = Bound{literal(21), {}};
    old.value = 0.5;
    data.parameters[0].cases = {old};
    outcome = outcome_of(data);
    REQUIRE_FALSE(outcome);
    CHECK(outcome.diagnostics()[0].code == "ANA921");
    CHECK(outcome.diagnostics()[0].location.pointer == "/parameters/0/cases/0");
}

TEST_CASE("a condition on age that nobody comes to, or that another part decides, refuses nothing") {
    CHECK(odds(exact(mini_data("start a -> end e; b -> e[if age>=21], c[otherwise]; c -> e")), "e") == 1);
}

TEST_CASE("a stay until an age leaves odds exact and times not computed") {
    const auto result =
        exact(mini_data("service one; service two\nstart a@one~5 -> b@two~age(18) -> c@one~7; c -> end d@one[0.5], end e@one[rest]"));
    CHECK(odds(result, "d") == exactly(0.5));
    CHECK(std::isnan(mean_time(result)));
    CHECK(std::isnan(mean_time(result, "two")));
    CHECK(mean_time(result, "one") == exactly(12));
    CHECK(says(result, "stay-until-age", {{"touchpoint", {"b"}}}));
    const auto cut = exact(mini_data("start a~5 -> b~age(18) -> end d; *(b) -> end gone[0.1/month]"));
    CHECK(std::isnan(odds(cut, "d")));
    CHECK(visits(cut, "b") == 1);
}

TEST_CASE("a stay until an age is exact when everybody comes to it at the same time after entering") {
    const double year = 365.25;
    const auto data = [](std::string_view text, LawKind kind, double min, double mode, double max) {
        auto made = mini_data(text);
        EntryAge age;
        age.at = "a";
        age.law.dist = kind;
        age.law.unit = Unit::year;
        if (kind == LawKind::fixed) age.law.value = literal(min);
        else age.law.min = literal(min), age.law.max = literal(max);
        if (kind == LawKind::triangular) age.law.mode = literal(mode);
        if (!made.population) made.population.emplace();
        made.population->entry_age = {age};
        return made;
    };
    const std::string straight = "start a~5 -> b~age(18) -> end d";
    auto result = exact(data(straight, LawKind::fixed, 17, 0, 0));
    CHECK(mean_time(result) == exactly(year));
    CHECK(sd_time(result) == 0);
    result = exact(data(straight, LawKind::uniform, 17.2, 0, 17.7));
    CHECK(mean_time(result) == exactly(0.55 * year));
    CHECK(sd_time(result) == exactly(0.5 * year / std::sqrt(12)));
    result = exact(data(straight, LawKind::triangular, 17, 17.5, 17.6));
    CHECK(mean_time(result) == exactly((18 - (17 + 17.5 + 17.6) / 3) * year));
    CHECK(mean_time(exact(data(straight, LawKind::uniform, 18, 0, 22))) == exactly(5));
    // Some are past the age and some are not; the way there takes a time of its own; a second visit finds the age past.
    CHECK(std::isnan(mean_time(exact(data(straight, LawKind::uniform, 17, 0, 19)))));
    CHECK(std::isnan(mean_time(exact(data("start a~exp(5) -> b~age(18) -> end d", LawKind::fixed, 17, 0, 0)))));
    CHECK(std::isnan(mean_time(exact(data("start a~5 -> b~age(18); b -> b[0.5 return], end d[rest]", LawKind::fixed, 17, 0, 0)))));
    CHECK(mean_time(exact(data("start a~exp(5) -> b~age(18) -> end d", LawKind::fixed, 18, 0, 0))) == exactly(5));
    // A hazard against what is left: survival of a uniform time.
    result = exact(data("start a~5 -> b~age(18) -> end d; *(b) -> end gone[0.01/day]", LawKind::uniform, 17.2, 0, 17.7));
    const double low = 0.3 * year - 5, high = 0.8 * year - 5;
    CHECK(odds(result, "d") == exactly((std::exp(-0.01 * low) - std::exp(-0.01 * high)) / (0.01 * (high - low))));
}

TEST_CASE("a date in a parameter's cases is left out by name") {
    auto data = mini_data("$p = 0.2\nstart a -> b[$p], end e[rest]; b -> e");
    ParameterCase dated;
    dated.from = "2024-01-01";
    dated.value = 0.9;
    data.parameters[0].cases = {dated};
    const auto result = exact(data);
    CHECK(visits(result, "b") == exactly(0.2));
    CHECK(says(result, "exact-without-dates", {{"parameter", {"p"}}}));
}
