// Laws, conditions and triggers in one expression each.
#include <polku/builder.hpp>

namespace polku {
namespace {

Law law_of(LawKind kind, Unit unit) {
    Law law;
    law.dist = kind;
    law.unit = unit;
    return law;
}

Duration lasting(Law law) {
    Duration duration;
    duration.law = std::move(law);
    return duration;
}

std::vector<Number> literals(const std::vector<double>& values) {
    std::vector<Number> numbers;
    for (const double value : values) numbers.push_back(literal(value));
    return numbers;
}

Duration by_mean_and_cv(LawKind kind, double mean, double cv, Unit unit) {
    auto law = law_of(kind, unit);
    law.mean = literal(mean);
    law.cv = literal(cv);
    return lasting(std::move(law));
}

Condition condition_on(Condition::Kind kind, std::string subject) {
    Condition condition;
    condition.kind = kind;
    condition.subject = std::move(subject);
    return condition;
}

Condition combined(Condition::Kind kind, std::vector<Condition> parts) {
    Condition condition;
    condition.kind = kind;
    condition.parts = std::move(parts);
    return condition;
}

Trigger triggered_by(TriggerType type) {
    Trigger trigger;
    trigger.type = type;
    return trigger;
}

}  // namespace

Duration dist::fixed(double value, Unit unit) {
    auto law = law_of(LawKind::fixed, unit);
    law.value = literal(value);
    return lasting(std::move(law));
}
Duration dist::uniform(double min, double max, Unit unit) {
    auto law = law_of(LawKind::uniform, unit);
    law.min = literal(min);
    law.max = literal(max);
    return lasting(std::move(law));
}
Duration dist::triangular(double min, double mode, double max, Unit unit) {
    auto law = law_of(LawKind::triangular, unit);
    law.min = literal(min);
    law.mode = literal(mode);
    law.max = literal(max);
    return lasting(std::move(law));
}
Duration dist::exponential(double mean, Unit unit) {
    auto law = law_of(LawKind::exponential, unit);
    law.mean = literal(mean);
    return lasting(std::move(law));
}
Duration dist::gamma(double mean, double cv, Unit unit) { return by_mean_and_cv(LawKind::gamma, mean, cv, unit); }
Duration dist::weibull(double mean, double cv, Unit unit) { return by_mean_and_cv(LawKind::weibull, mean, cv, unit); }
Duration dist::lognormal_mean_cv(double mean, double cv, Unit unit) { return by_mean_and_cv(LawKind::lognormal, mean, cv, unit); }
Duration dist::lognormal(double median, double p90, Unit unit) {
    auto law = law_of(LawKind::lognormal, unit);
    law.median = literal(median);
    law.p90 = literal(p90);
    return lasting(std::move(law));
}
Duration dist::empirical(std::vector<double> values, std::vector<double> weights, Unit unit) {
    auto law = law_of(LawKind::empirical, unit);
    law.values = literals(values);
    law.weights = literals(weights);
    return lasting(std::move(law));
}
Duration dist::until_age(double years) {
    Duration duration;
    duration.until_age = literal(years);
    return duration;
}

Condition when::is_true(std::string attribute) { return condition_on(Condition::Kind::attribute, std::move(attribute)); }
Condition when::is(std::string attribute, std::string value) {
    auto condition = condition_on(Condition::Kind::attribute, std::move(attribute));
    condition.is = Condition::Value{std::move(value)};
    return condition;
}
Condition when::age_at_least(double years) {
    auto condition = condition_on(Condition::Kind::attribute, "age");
    condition.at_least = Bound{literal(years), std::nullopt};
    return condition;
}
Condition when::age_below(double years) {
    auto condition = condition_on(Condition::Kind::attribute, "age");
    condition.below = Bound{literal(years), std::nullopt};
    return condition;
}
Condition when::visits_at_least(std::string touchpoint, double count) {
    auto condition = condition_on(Condition::Kind::visits, std::move(touchpoint));
    condition.at_least = Bound{literal(count), std::nullopt};
    return condition;
}
Condition when::holds(std::string resource) { return condition_on(Condition::Kind::holds, std::move(resource)); }
Condition when::all(std::vector<Condition> parts) { return combined(Condition::Kind::all, std::move(parts)); }
Condition when::any(std::vector<Condition> parts) { return combined(Condition::Kind::any, std::move(parts)); }
Condition when::negation(Condition part) { return combined(Condition::Kind::negation, {std::move(part)}); }

Trigger trigger::hazard(double rate, Unit per) {
    auto made = triggered_by(TriggerType::hazard);
    made.rate = literal(rate);
    made.per = per;
    return made;
}
Trigger trigger::age(double years) {
    auto made = triggered_by(TriggerType::age);
    made.at = literal(years);
    return made;
}
Trigger trigger::after(double value, Unit unit) {
    auto made = triggered_by(TriggerType::after);
    made.time = {literal(value), unit};
    return made;
}
Trigger trigger::date(std::string on) {
    auto made = triggered_by(TriggerType::date);
    made.on = std::move(on);
    return made;
}

}  // namespace polku
