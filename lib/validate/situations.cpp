#include "validate/situations.hpp"

#include <algorithm>
#include <set>

#include "validate/wording.hpp"

namespace polku::detail {
namespace {

// What the conditions of the cases ask for.
struct Questions {
    std::set<std::size_t> attributes{};
    std::set<double> ages{};
    std::set<std::string> dates{};
    bool history = false;  ///< visits, elapsed, holds
};

void collect(const ServicePath& path, const Condition& condition, Questions& questions) {
    switch (condition.kind) {
        case Condition::Kind::attribute:
            if (const auto index = path.find_attribute(condition.subject)) questions.attributes.insert(*index);
            if (condition.subject == "age")
                for (const auto& bound : {condition.at_least, condition.below})
                    if (bound && bound->value.is_literal()) questions.ages.insert(bound->value.value);
            break;
        case Condition::Kind::visits:
        case Condition::Kind::elapsed:
        case Condition::Kind::holds: questions.history = true; break;
        case Condition::Kind::all:
        case Condition::Kind::any:
        case Condition::Kind::negation: break;
    }
    for (const auto& part : condition.parts) collect(path, part, questions);
}

Questions questions_of(const ServicePath& path, std::span<const Number> numbers) {
    Questions questions;
    for (const auto& number : numbers) {
        const auto index = number.is_literal() ? std::nullopt : path.find_parameter(number.param);
        if (!index) continue;
        for (const auto& c : path->parameters[*index].cases) {
            if (c.when) collect(path, *c.when, questions);
            if (!c.from.empty()) questions.dates.insert(c.from);
            // The day after, as a text: dates are compared as texts, and this one comes before every later date.
            if (!c.until.empty()) questions.dates.insert(c.until + "+");
        }
    }
    if (!questions.ages.empty()) questions.ages.insert(*questions.ages.begin() - 1);
    if (!questions.dates.empty()) questions.dates.insert("0000-01-01");
    return questions;
}

std::string value_fact(const Attribute& attribute, int value) {
    const auto id = quoted_excerpt(attribute.id);
    if (attribute.type == AttributeType::boolean) return "flag-is " + id + (value != 0 ? " true" : " false");
    return "value-is " + id + ' ' + quoted_excerpt(attribute.values[static_cast<std::size_t>(value)].id);
}

std::string date_fact(const std::string& date) {
    if (date == "0000-01-01") return "date-before-all";
    if (date.back() == '+') return "date-after " + date.substr(0, date.size() - 1);
    return "date-is " + date;
}

}  // namespace

void for_each_situation(const ServicePath& path, std::span<const Number> numbers,
                        const std::function<bool(const Situation&, const std::string&)>& visit) {
    constexpr std::size_t most = 1024;
    if (!visit(Situation{}, "")) return;
    const auto questions = questions_of(path, numbers);
    if (questions.attributes.empty() && questions.ages.empty() && questions.dates.empty() && !questions.history) return;

    const std::vector<std::size_t> attributes(questions.attributes.begin(), questions.attributes.end());
    const std::vector<double> ages(questions.ages.begin(), questions.ages.end());
    const std::vector<std::string> dates(questions.dates.begin(), questions.dates.end());
    // One wheel per question, turned like the wheels of a counter.
    std::vector<std::size_t> sizes, wheel;
    for (const auto a : attributes) {
        const auto& attribute = path->population->attributes[a];
        sizes.push_back(attribute.type == AttributeType::boolean ? 2 : std::max<std::size_t>(1, attribute.values.size()));
    }
    sizes.push_back(std::max<std::size_t>(1, ages.size()));
    sizes.push_back(std::max<std::size_t>(1, dates.size()));
    sizes.push_back(questions.history ? 2 : 1);
    wheel.assign(sizes.size(), 0);

    AttributeValues values(path->population ? path->population->attributes.size() : 0, 0);
    for (std::size_t count = 0; count < most; ++count) {
        Situation situation;
        std::string description;
        const auto add = [&](const std::string& text) { description += (description.empty() ? "" : ";") + text; };
        for (std::size_t i = 0; i < attributes.size(); ++i) {
            const auto& attribute = path->population->attributes[attributes[i]];
            values[attributes[i]] = static_cast<int>(wheel[i]);
            if (attribute.type == AttributeType::boolean || !attribute.values.empty()) add(value_fact(attribute, values[attributes[i]]));
        }
        situation.attributes = &values;
        const auto* rest = &wheel[attributes.size()];
        if (!ages.empty()) {
            situation.age = ages[rest[0]];
            add("age-is " + rounded_number(ages[rest[0]]));
        }
        if (!dates.empty()) {
            situation.today = dates[rest[1]];
            add(date_fact(dates[rest[1]]));
        }
        if (questions.history) {
            const bool much = rest[2] != 0;  // nothing has happened yet, or everything and long ago
            situation.visits = [much](std::size_t) { return much ? 1e9 : 0.0; };
            situation.elapsed = [much](std::size_t) { return much ? std::optional<double>(1e9) : std::nullopt; };
            situation.holds = [much](std::size_t) { return much; };
            add(much ? "much-before" : "nothing-before");
        }
        if (!visit(situation, description)) return;
        std::size_t turned = 0;
        while (turned < wheel.size() && ++wheel[turned] == sizes[turned]) wheel[turned++] = 0;
        if (turned == wheel.size()) return;
    }
}

}  // namespace polku::detail
