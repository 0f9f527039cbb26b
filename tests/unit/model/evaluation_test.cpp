#include <polku/evaluation.hpp>

#include "catch.hpp"

using namespace polku;

namespace {

Condition attribute_is(std::string id, std::optional<Condition::Value> value = std::nullopt) {
    Condition c;
    c.kind = Condition::Kind::attribute;
    c.subject = std::move(id);
    c.is = std::move(value);
    return c;
}

Condition age(std::optional<double> at_least, std::optional<double> below) {
    Condition c = attribute_is("age");
    if (at_least) c.at_least = Bound{literal(*at_least), {}};
    if (below) c.below = Bound{literal(*below), {}};
    return c;
}

Condition group(Condition::Kind kind, std::vector<Condition> parts) {
    Condition c;
    c.kind = kind;
    c.parts = std::move(parts);
    return c;
}

// Attributes: special (bool, 0.3), residence (own rest, other 0.2, abroad 0.1).
ServicePath path_with_attributes() {
    PathData data;
    data.id = "fi.test.attributes";
    data.population.emplace();
    Attribute special;
    special.id = "special";
    special.share = literal(0.3);
    Attribute residence;
    residence.id = "residence";
    residence.type = AttributeType::enumeration;
    for (const auto* id : {"own", "other", "abroad"}) {
        residence.values.push_back({});
        residence.values.back().id = id;
    }
    residence.values[1].share = literal(0.2);
    residence.values[2].share = literal(0.1);
    data.population->attributes = {special, residence};
    Parameter limit;
    limit.id = "limit";
    limit.value = 23;
    ParameterCase old;
    old.until = "2023-12-31";
    old.value = 25;
    ParameterCase needs;
    needs.when = attribute_is("special");
    needs.value = 24;
    limit.cases = {old, needs};
    data.parameters = {limit};
    return ServicePath::make(data).value_or_throw();
}

}  // namespace

TEST_CASE("conditions are three-valued: what is not known does not decide") {
    const auto path = path_with_attributes();
    const AttributeValues values{1, 2};
    Situation s;
    s.attributes = &values;
    using Kind = Condition::Kind;
    CHECK(evaluate(path, attribute_is("special"), s) == Truth::yes);
    CHECK(evaluate(path, attribute_is("special", false), s) == Truth::no);
    CHECK(evaluate(path, attribute_is("residence", std::string("abroad")), s) == Truth::yes);
    CHECK(evaluate(path, attribute_is("residence", std::string("own")), s) == Truth::no);
    CHECK(evaluate(path, age(21, std::nullopt), s) == Truth::unknown);
    CHECK(evaluate(path, group(Kind::all, {age(21, {}), attribute_is("special", false)}), s) == Truth::no);
    CHECK(evaluate(path, group(Kind::any, {age(21, {}), attribute_is("special")}), s) == Truth::yes);
    CHECK(evaluate(path, group(Kind::all, {age(21, {}), attribute_is("special")}), s) == Truth::unknown);
    CHECK(evaluate(path, group(Kind::negation, {age(21, {})}), s) == Truth::unknown);
    CHECK(evaluate(path, group(Kind::negation, {attribute_is("special")}), s) == Truth::no);
    CHECK(evaluate(path, group(Kind::all, {}), s) == Truth::yes);
    CHECK(evaluate(path, group(Kind::any, {}), s) == Truth::no);
    s.age = 21.0;
    CHECK(evaluate(path, age(21, 23), s) == Truth::yes);
    CHECK(evaluate(path, age({}, 21), s) == Truth::no);
}

TEST_CASE("the first parameter case that matches wins") {
    const auto path = path_with_attributes();
    const AttributeValues plain{0, 0};
    const AttributeValues special{1, 0};
    Situation s;
    CHECK(value_of(path, parameter("limit")) == 23);
    s.attributes = &plain;
    CHECK(value_of(path, parameter("limit"), s) == 23);
    s.attributes = &special;
    CHECK(value_of(path, parameter("limit"), s) == 24);
    s.today = "2023-12-31";
    CHECK(value_of(path, parameter("limit"), s) == 25);
    s.today = "2024-01-01";
    CHECK(value_of(path, parameter("limit"), s) == 24);
    CHECK_THROWS_AS(value_of(path, parameter("none")), std::out_of_range);
    CHECK(value_of(with_parameter(path, "limit", 21), parameter("limit")) == 21);
    CHECK(days_of(path, Quantity{literal(2), Unit::month}) == 60.875);
}

TEST_CASE("attribute classes carry the whole population") {
    const auto path = path_with_attributes();
    CHECK(attributes_in_use(path) == std::vector<std::size_t>{0});
    const auto classes = attribute_classes(path, {0, 1});
    REQUIRE(classes);
    REQUIRE(classes->size() == 6);
    double sum = 0;
    for (const auto& c : *classes) sum += c.share;
    CHECK(sum == Approx(1).epsilon(1e-15));
    CHECK((*classes)[0].values == AttributeValues{0, 0});
    CHECK((*classes)[0].share == Approx(0.49));
    CHECK((*classes)[5].share == Approx(0.03));
    CHECK_FALSE(attribute_classes(path, {0, 1}, 5));
    CHECK(attribute_classes(path, {})->size() == 1);
}

TEST_CASE("dates are dates") {
    CHECK(days_from_civil("1970-01-01") == 0);
    CHECK(days_from_civil("2024-02-29") == 19782);
    CHECK_FALSE(days_from_civil("2023-02-29"));
    CHECK_FALSE(days_from_civil("2023-2-9"));
    CHECK_FALSE(days_from_civil("20230-1-01"));
}
