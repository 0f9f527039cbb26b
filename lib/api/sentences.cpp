#include "api/sentences.hpp"

#include <algorithm>
#include <optional>

#include <polku/distribution.hpp>
#include <polku/evaluation.hpp>

#include "api/language.hpp"
#include "api/words.hpp"
#include "layout/words.hpp"

namespace polku::api {

namespace {

std::string name_of_touchpoint(const ServicePath& path, std::string_view id, std::string_view language) {
    const auto index = path.find_touchpoint(id);
    if (!index) return std::string(id);
    const auto choice = path->touchpoints[*index].name.choose(language, path->languages.source);
    return std::string(choice.text.empty() ? id : choice.text);
}

std::string text_or(const Text& text, std::string_view otherwise, const ServicePath& path, std::string_view language) {
    const auto choice = text.choose(language, path->languages.source);
    return std::string(choice.text.empty() ? otherwise : choice.text);
}

std::string bound_number(const ServicePath& path, const Bound& bound, std::string_view language) {
    return number_words(value_of(path, bound.value), 2, language);
}

std::string bound_time(const ServicePath& path, const Bound& bound, std::string_view language) {
    return quantity_words(value_of(path, bound.value), bound.unit.value_or(Unit::day), language);
}

/// The words of both bounds that are there, joined.
template <class AtLeast, class Below>
std::string bounds(const Condition& condition, std::string_view language, AtLeast at_least, Below below) {
    std::vector<std::string> parts;
    if (condition.at_least) parts.push_back(at_least(*condition.at_least));
    if (condition.below) parts.push_back(below(*condition.below));
    return and_list(parts, word("sentence.and", language));
}

std::string attribute_value_name(const ServicePath& path, const Attribute& attribute, const Condition::Value& value,
                                 std::string_view language) {
    const auto* id = std::get_if<std::string>(&value);
    if (!id) return {};
    for (const auto& candidate : attribute.values)
        if (candidate.id == *id) return text_or(candidate.name, *id, path, language);
    return *id;
}

std::string attribute_words(const ServicePath& path, const Condition& condition, std::string_view language) {
    if (condition.subject == "age")
        return bounds(
            condition, language,
            [&](const Bound& b) {
                return phrase("sentence.age-at-least", language, {{"n", bound_number(path, b, language)}});
            },
            [&](const Bound& b) {
                return phrase("sentence.age-below", language, {{"n", bound_number(path, b, language)}});
            });
    const auto index = path.find_attribute(condition.subject);
    if (!index) return condition.subject;
    const auto& attribute = path->population->attributes[*index];
    const std::string name = text_or(attribute.name, attribute.id, path, language);
    std::vector<std::string> values;
    if (condition.is) values.push_back(attribute_value_name(path, attribute, *condition.is, language));
    for (const auto& value : condition.in) values.push_back(attribute_value_name(path, attribute, value, language));
    if (attribute.type == AttributeType::enumeration && !values.empty()) {
        const std::string list = and_list(values, word("sentence.or", language));
        return phrase("sentence.is", language, {{"what", name}, {"value", list}});
    }
    const bool wanted = !condition.is || std::get<bool>(*condition.is);
    return phrase(wanted ? "sentence.yes" : "sentence.no", language, {{"what", name}});
}

std::string joined_parts(const ServicePath& path, const Condition& condition, std::string_view joint, std::string_view language) {
    std::vector<std::string> parts;
    for (const auto& part : condition.parts) parts.push_back(condition_words(path, part, language));
    return and_list(parts, word(joint, language));
}

std::string resource_name(const ServicePath& path, std::string_view id, std::string_view language) {
    const auto index = path.find_resource(id);
    return index ? text_or(path->resources[*index].name, id, path, language) : std::string(id);
}

std::string law_words(const ServicePath& path, const Law& law, std::string_view language) {
    if (law.dist == LawKind::fixed && law.value) {
        const double amount = value_of(path, *law.value);
        return amount == 0 ? std::string{} : quantity_words(amount, law.unit, language);
    }
    const auto distribution = Distribution::make(path, law);
    if (!distribution || distribution->is_zero()) return {};
    const std::string about = about_days_words(distribution->mean(), language);
    const double day = days_in(law.unit);
    if (law.min && law.max)
        return phrase("sentence.between", language,
                      {{"time", about},
                       {"low", quantity_words(value_of(path, *law.min), law.unit, language)},
                       {"high", quantity_words(value_of(path, *law.max), law.unit, language)}});
    if (law.p90)
        return phrase("sentence.usually", language, {{"time", about}, {"high", days_words(value_of(path, *law.p90) * day, language)}});
    return about;
}

}  // namespace

std::string and_list(std::span<const std::string> items, std::string_view joint) {
    std::string out;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0) out += i + 1 == items.size() ? " " + std::string(joint) + " " : ", ";
        out += items[i];
    }
    return out;
}

std::string number_list(std::vector<int> numbers) {
    std::sort(numbers.begin(), numbers.end());
    std::string out;
    for (std::size_t i = 0; i < numbers.size();) {
        std::size_t last = i;
        while (last + 1 < numbers.size() && numbers[last + 1] == numbers[last] + 1) ++last;
        if (!out.empty()) out += ", ";
        out += std::to_string(numbers[i]);
        if (last > i) (out += last == i + 1 ? ", " : "–") += std::to_string(numbers[last]);
        i = last + 1;
    }
    return out;
}

std::string duration_words(const ServicePath& path, const Duration& duration, std::string_view language) {
    if (duration.until_age)
        return phrase("sentence.until-age", language, {{"n", number_words(value_of(path, *duration.until_age), 2, language)}});
    return duration.law ? law_words(path, *duration.law, language) : std::string{};
}

std::string condition_words(const ServicePath& path, const Condition& condition, std::string_view language) {
    const auto step = [&] { return name_of_touchpoint(path, condition.subject, language); };
    switch (condition.kind) {
        case Condition::Kind::attribute: return attribute_words(path, condition, language);
        case Condition::Kind::visits:
            return bounds(
                condition, language,
                [&](const Bound& b) {
                    return phrase("sentence.visits-at-least", language, {{"what", step()}, {"n", bound_number(path, b, language)}});
                },
                [&](const Bound& b) {
                    return phrase("sentence.visits-below", language, {{"what", step()}, {"n", bound_number(path, b, language)}});
                });
        case Condition::Kind::elapsed:
            return bounds(
                condition, language,
                [&](const Bound& b) {
                    return phrase("sentence.elapsed-at-least", language, {{"what", step()}, {"time", bound_time(path, b, language)}});
                },
                [&](const Bound& b) {
                    return phrase("sentence.elapsed-below", language, {{"what", step()}, {"time", bound_time(path, b, language)}});
                });
        case Condition::Kind::holds:
            return phrase("sentence.holds", language, {{"what", resource_name(path, condition.subject, language)}});
        case Condition::Kind::all: return joined_parts(path, condition, "sentence.and", language);
        case Condition::Kind::any: return joined_parts(path, condition, "sentence.or", language);
        case Condition::Kind::negation:
            return phrase("sentence.not", language, {{"what", joined_parts(path, condition, "sentence.and", language)}});
    }
    return {};
}

std::string age_words(const ServicePath& path, const AgeRange& age, std::string_view language) {
    const auto years = [&](const Number& number, double minus) { return number_words(value_of(path, number) - minus, 1, language); };
    if (age.from && age.below) return phrase("sentence.age-range", language, {{"from", years(*age.from, 0)}, {"to", years(*age.below, 1)}});
    if (age.from) return phrase("sentence.age-from", language, {{"from", years(*age.from, 0)}});
    if (age.below) return phrase("sentence.age-to", language, {{"to", years(*age.below, 1)}});
    return {};
}

std::string rhythm_words(const ServicePath& path, const Quantity& every, std::string_view language) {
    return every_words(value_of(path, every.value), every.unit, language);
}

std::string parameter_words(double value, std::string_view unit, std::string_view language) {
    if (const auto known = find_enumerator<Unit>(unit)) return quantity_words(value, *known, language);
    std::string out = number_words(value, 4, language);
    const auto key = "unit." + std::string(unit);  // "per month"
    if (!unit.empty() && unit != "1") (out += "\u00a0") += has_word(key) ? word(key, language) : unit;
    return out;
}

}  // namespace polku::api
