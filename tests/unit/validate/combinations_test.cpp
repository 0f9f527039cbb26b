// Combinations are exact: inside one, every condition has the same answer for every client.
#include "validate/combinations.hpp"

#include <functional>
#include <random>
#include <set>

#include "catch.hpp"
#include "mini_path.hpp"

using namespace polku;
using namespace polku::test;
using detail::Combinations;
using detail::Occurring;
using Lines = std::vector<std::string>;

namespace {

Lines texts(const ServicePath& path, bool only_occurring = false) {
    const Occurring occurring(path);
    Combinations all(path, &occurring);
    for (const auto& transition : path->transitions)
        if (transition.when) all.tell_apart(*transition.when);
    Lines lines;
    for (bool more = all.start(); more; more = all.next())
        if (!only_occurring || all.can_occur()) lines.push_back(all.facts());
    CHECK((only_occurring || lines.size() == all.count()));
    return lines;
}

}  // namespace

TEST_CASE("combinations: attributes and numbers, cut where conditions part") {
    CHECK(texts(mini_path("?x = 0.5; start a -> b[if x], end c[otherwise]; b -> c")) == Lines{"flag-is x false", "flag-is x true"});
    CHECK(texts(mini_path("?h = own:rest|other:0.1; start a -> end b[if h=own], end c[otherwise]")) ==
          Lines{"value-is h own", "value-is h other"});
    CHECK(texts(mini_path("start a -> b[if age<18], b[if age>=21], end c[otherwise]; b -> c")) ==
          Lines{"age-below 18", "age-between 18 21", "age-from 21"});
    CHECK(texts(mini_path("start a -> b[if visits(b)>=3], end c[otherwise]; b -> a")) == Lines{"visits-below b 3", "visits-from b 3"});
    CHECK(texts(mini_path("start a -> b[if visits(b)>=1], end c[otherwise]; b -> a")) == Lines{"not-visited b", "visits-from b 1"});
    CHECK(texts(mini_path("start a -> end b")) == Lines{""});
}

TEST_CASE("combinations: what no client can be") {
    CHECK(texts(mini_path("?x = 0; start a -> b[if x], end c[otherwise]; b -> c"), true) == Lines{"flag-is x false"});
    CHECK(texts(mini_path("?x = 1; start a -> b[if x], end c[otherwise]; b -> c"), true) == Lines{"flag-is x true"});
    CHECK(texts(mini_path("?h = own:rest|other:1; start a -> end b[if h=own], end c[otherwise]"), true) == Lines{"value-is h other"});
    auto data = mini_data("?x = 0; start a -> b[if x], end c[otherwise]; b -> c");
    data.touchpoints[1].sets = {{"x", true}};
    CHECK(texts(ServicePath::make(data).value_or_throw(), true) == Lines{"flag-is x false", "flag-is x true"});
    auto aged = mini_data("?x = 0.5; start a -> b[if age<18], b[if age>=21], end c[otherwise]; b -> c");
    aged.population->age.emplace();
    aged.population->age->from = literal(18);
    aged.population->age->below = literal(23);
    CHECK(texts(ServicePath::make(aged).value_or_throw(), true) == Lines{"age-between 18 21", "age-between 21 23"});
}

TEST_CASE("combinations: dates and cases of parameters, times since a touchpoint") {
    auto data = mini_data("start a -> b[if age<18], end c[otherwise]; b -> c");
    auto& limit = data.parameters.emplace_back();
    limit.id = "limit";
    limit.value = 23;
    ParameterCase before;
    before.until = "2023-12-31";
    before.value = 25;
    limit.cases = {before};
    data.transitions[0].when->below->value = parameter("limit");
    CHECK(texts(ServicePath::make(data).value_or_throw()) ==
          Lines{"age-below 23;date-until 2023-12-31", "age-between 23 25;date-until 2023-12-31", "age-from 25;date-until 2023-12-31",
                "age-below 23;date-after 2023-12-31", "age-between 23 25;date-after 2023-12-31", "age-from 25;date-after 2023-12-31"});
    auto since = mini_data("start a -> b[if age<18], end c[otherwise]; b -> c");
    Condition passed;
    passed.kind = Condition::Kind::elapsed;
    passed.subject = "a";
    passed.at_least = Bound{literal(2), Unit::week};
    since.transitions[0].when = passed;
    CHECK(texts(ServicePath::make(since).value_or_throw()) == Lines{"not-visited a", "elapsed-below a 14", "elapsed-from a 14"});
}

// Clients drawn at random: the combination they are in answers as they do, for conditions drawn at random.
TEST_CASE("combinations: every client is in a combination that answers the same") {
    std::mt19937 bits(7);
    const auto below = [&](std::uint32_t n) { return static_cast<std::size_t>(bits()) % n; };
    const auto base = mini_data("?x = 0.5; ?h = own:rest|other:0.1|none:0.2; start a -> b -> end c");
    std::function<Condition(int)> any = [&](int depth) {
        Condition c;
        const auto kind = below(depth > 0 ? 7 : 4);
        if (kind == 0) c.kind = Condition::Kind::attribute, c.subject = "x";
        else if (kind == 1) c.kind = Condition::Kind::attribute, c.subject = "h", c.in = {std::string("own"), std::string("none")};
        else if (kind < 4) {
            c.kind = kind == 2 ? Condition::Kind::attribute : Condition::Kind::visits;
            c.subject = kind == 2 ? "age" : "b";
            if (below(2)) c.at_least = Bound{literal(static_cast<double>(below(6)) / 2), {}};
            else c.below = Bound{literal(static_cast<double>(below(6)) / 2), {}};
        } else {
            c.kind = kind == 4 ? Condition::Kind::all : kind == 5 ? Condition::Kind::any : Condition::Kind::negation;
            for (std::size_t i = kind == 6 ? 1 : 2; i > 0; --i) c.parts.push_back(any(depth - 1));
        }
        return c;
    };
    const auto path = ServicePath::make(base).value_or_throw();
    const Occurring occurring(path);
    for (int round = 0; round < 300; ++round) {
        const std::vector<Condition> conditions{any(2), any(2), any(2)};
        std::set<std::vector<Truth>> answers, expected;
        Combinations all(path, &occurring);
        for (const auto& c : conditions) all.tell_apart(c);
        for (bool more = all.start(); more; more = all.next()) {
            auto& row = answers;
            std::vector<Truth> truths;
            for (const auto& c : conditions) truths.push_back(evaluate(path, c, all.situation()));
            row.insert(truths);
        }
        // A fine grid of clients gives the same set of answers.
        for (int x = 0; x < 2; ++x)
            for (int h = 0; h < 3; ++h)
                for (double age = 0; age < 4; age += 0.25)
                    for (int visits = 0; visits < 5; ++visits) {
                        const AttributeValues values{x, h};
                        Situation client;
                        client.attributes = &values;
                        client.age = age;
                        client.visits = [&](std::size_t) { return visits; };
                        std::vector<Truth> truths;
                        for (const auto& c : conditions) truths.push_back(evaluate(path, c, client));
                        expected.insert(truths);
                    }
        CHECK(answers == expected);
    }
}
