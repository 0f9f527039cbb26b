#include <algorithm>
#include <charconv>
#include <chrono>
#include <stdexcept>

#include <polku/evaluation.hpp>

namespace polku {
namespace {

Truth truth(bool value) { return value ? Truth::yes : Truth::no; }

// The index of a value of an attribute; nullopt for a value the attribute does not have.
std::optional<int> index_of(const Attribute& attribute, const Condition::Value& value) {
    if (const auto* flag = std::get_if<bool>(&value)) {
        if (attribute.type != AttributeType::boolean) return std::nullopt;
        return *flag ? 1 : 0;
    }
    const auto& id = std::get<std::string>(value);
    for (std::size_t i = 0; i < attribute.values.size(); ++i)
        if (attribute.values[i].id == id) return static_cast<int>(i);
    return std::nullopt;
}

double bound_of(const ServicePath& path, const Bound& bound, const Situation& situation, Unit plain) {
    const double value = value_of(path, bound.value, situation);
    return bound.unit ? value * days_in(*bound.unit) / days_in(plain) : value;
}

// `plain` is the unit of a bound without one: years for age, days for elapsed, and visits have none.
Truth within(const ServicePath& path, const Condition& c, std::optional<double> value, const Situation& s, Unit plain) {
    if (!value) return Truth::unknown;
    const bool high_enough = !c.at_least || *value >= bound_of(path, *c.at_least, s, plain);
    const bool low_enough = !c.below || *value < bound_of(path, *c.below, s, plain);
    return truth(high_enough && low_enough);
}

Truth attribute_condition(const ServicePath& path, const Condition& c, const Situation& s) {
    if (c.subject == "age") return within(path, c, s.age, s, Unit::year);
    const auto index = path.find_attribute(c.subject);
    if (!index || s.attributes == nullptr || *index >= s.attributes->size()) return Truth::unknown;
    const auto& attribute = path->population->attributes[*index];
    const int actual = (*s.attributes)[*index];
    if (actual < 0) return Truth::unknown;
    if (c.in.empty()) return truth(index_of(attribute, c.is.value_or(Condition::Value{true})) == actual);
    return truth(std::any_of(c.in.begin(), c.in.end(), [&](const auto& value) { return index_of(attribute, value) == actual; }));
}

Truth negated(Truth t) { return t == Truth::unknown ? t : truth(t == Truth::no); }

// Kleene: one deciding part decides; otherwise any unknown part leaves it unknown.
Truth combined(const ServicePath& path, const Condition& c, const Situation& s, Truth deciding) {
    bool unknown = false;
    for (const auto& part : c.parts) {
        const auto t = evaluate(path, part, s);
        if (t == deciding) return deciding;
        unknown = unknown || t == Truth::unknown;
    }
    return unknown ? Truth::unknown : negated(deciding);
}

void collect_attributes(const ServicePath& path, const Condition& c, std::vector<bool>& used) {
    if (c.kind == Condition::Kind::attribute)
        if (const auto index = path.find_attribute(c.subject)) used[*index] = true;
    for (const auto& part : c.parts) collect_attributes(path, part, used);
}

}  // namespace

Truth evaluate(const ServicePath& path, const Condition& c, const Situation& s) {
    switch (c.kind) {
        case Condition::Kind::attribute: return attribute_condition(path, c, s);
        case Condition::Kind::visits: {
            const auto index = path.find_touchpoint(c.subject);
            if (!index || !s.visits) return Truth::unknown;
            return within(path, c, s.visits(*index), s, Unit::day);
        }
        case Condition::Kind::elapsed: {
            const auto index = path.find_touchpoint(c.subject);
            if (!index || !s.elapsed) return Truth::unknown;
            const auto days = s.elapsed(*index);
            return days ? within(path, c, days, s, Unit::day) : Truth::no;  // never entered: no time has passed since
        }
        case Condition::Kind::holds: {
            const auto index = path.find_resource(c.subject);
            if (!index || !s.holds) return Truth::unknown;
            return truth(s.holds(*index));
        }
        case Condition::Kind::all: return combined(path, c, s, Truth::no);
        case Condition::Kind::any: return combined(path, c, s, Truth::yes);
        case Condition::Kind::negation: return c.parts.empty() ? Truth::unknown : negated(evaluate(path, c.parts.front(), s));
    }
    return Truth::unknown;
}

bool matches(const ServicePath& path, const ParameterCase& c, const Situation& s) {
    if (!c.from.empty() || !c.until.empty()) {
        if (!s.today) return false;  // ISO dates compare as text
        if (!c.from.empty() && *s.today < c.from) return false;
        if (!c.until.empty() && *s.today > c.until) return false;
    }
    return !c.when || evaluate(path, *c.when, s) == Truth::yes;
}

double value_of(const ServicePath& path, const Number& number, const Situation& situation) {
    if (number.is_literal()) return number.value;
    const auto index = path.find_parameter(number.param);
    if (!index) throw std::out_of_range("no parameter is called \"" + number.param + '"');
    const auto& parameter = path->parameters[*index];
    for (const auto& c : parameter.cases)
        if (matches(path, c, situation)) return c.value;
    return parameter.value;
}

double days_of(const ServicePath& path, const Quantity& quantity, const Situation& situation) {
    return value_of(path, quantity.value, situation) * days_in(quantity.unit);
}

std::vector<std::size_t> attributes_in_use(const ServicePath& path) {
    if (!path->population) return {};
    std::vector<bool> used(path->population->attributes.size(), false);
    const auto collect = [&](const Boxed<Condition>& c) {
        if (c) collect_attributes(path, *c, used);
    };
    for (const auto& parameter : path->parameters)
        for (const auto& c : parameter.cases) collect(c.when);
    for (const auto& service : path->services)
        for (const auto& hold : service.holds) collect(hold.when);
    for (const auto& touchpoint : path->touchpoints) {
        for (const auto& hold : touchpoint.holds) collect(hold.when);
        for (const auto& contact : touchpoint.contacts) collect(contact.when);
    }
    for (const auto& transition : path->transitions) collect(transition.when);
    for (const auto& rule : path->rules) {
        collect(rule.when);
        collect(rule.require);
    }
    std::vector<std::size_t> indices;
    for (std::size_t i = 0; i < used.size(); ++i)
        if (used[i]) indices.push_back(i);
    return indices;
}

std::vector<double> attribute_shares(const ServicePath& path, std::size_t attribute) {
    const auto& a = path->population.value().attributes.at(attribute);
    if (a.type == AttributeType::boolean) {
        const double share = a.share ? value_of(path, *a.share) : 0;
        return {1 - share, share};
    }
    std::vector<double> shares;
    double sum = 0;
    for (const auto& value : a.values) {
        shares.push_back(value.share ? value_of(path, *value.share) : 0);
        sum += shares.back();
    }
    for (std::size_t i = 0; i < a.values.size(); ++i)
        if (!a.values[i].share) shares[i] = 1 - sum;
    return shares;
}

std::optional<std::vector<AttributeClass>> attribute_classes(const ServicePath& path, const std::vector<std::size_t>& attributes,
                                                             std::size_t limit) {
    const std::size_t count = path->population ? path->population->attributes.size() : 0;
    std::vector<AttributeClass> classes{{AttributeValues(count, 0), 1.0}};
    for (const auto attribute : attributes) {
        const auto shares = attribute_shares(path, attribute);
        std::vector<AttributeClass> split;
        for (const auto& c : classes)
            for (std::size_t value = 0; value < shares.size(); ++value) {
                if (shares[value] <= 0) continue;
                if (split.size() == limit) return std::nullopt;
                split.push_back(c);
                split.back().values[attribute] = static_cast<int>(value);
                split.back().share *= shares[value];
            }
        classes = std::move(split);
    }
    return classes;
}

ServicePath with_parameter(const ServicePath& path, std::string_view parameter_id, double value) {
    const auto index = path.find_parameter(parameter_id);
    if (!index) throw std::out_of_range("no parameter is called \"" + std::string(parameter_id) + '"');
    PathData data = path.data();
    data.parameters[*index].value = value;
    return ServicePath::make(std::move(data)).value_or_throw();
}

std::optional<long> days_from_civil(std::string_view iso_date) noexcept {
    if (iso_date.size() != 10 || iso_date[4] != '-' || iso_date[7] != '-') return std::nullopt;
    const auto number = [&](std::size_t begin, std::size_t length) -> int {
        int value = 0;
        for (std::size_t i = begin; i < begin + length; ++i) {
            if (iso_date[i] < '0' || iso_date[i] > '9') return -1;
            value = value * 10 + (iso_date[i] - '0');
        }
        return value;
    };
    const int year = number(0, 4);
    const int month = number(5, 2);
    const int day = number(8, 2);
    if (year < 0 || month < 0 || day < 0) return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                           std::chrono::day{static_cast<unsigned>(day)}};
    if (!date.ok()) return std::nullopt;
    return std::chrono::sys_days{date}.time_since_epoch().count();
}

}  // namespace polku
