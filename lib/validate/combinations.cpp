#include "validate/combinations.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "validate/wording.hpp"

namespace polku::detail {
namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();
constexpr const char* before_all_dates = "0000-01-01";

bool can_be_positive(const ServicePath& path, const Number& number) {
    if (number.is_literal()) return number.value > 0;
    const auto index = path.find_parameter(number.param);
    return !index || path->parameters[*index].value > 0 || path->parameters[*index].range || !path->parameters[*index].cases.empty();
}

// Every value that a number can have.
std::vector<double> values_of(const ServicePath& path, const Number& number) {
    if (number.is_literal()) return {number.value};
    const auto index = path.find_parameter(number.param);
    if (!index) return {};
    std::vector<double> values{path->parameters[*index].value};
    for (const auto& c : path->parameters[*index].cases) values.push_back(c.value);
    return values;
}

std::vector<char> values_with_share(const ServicePath& path, const Attribute& attribute) {
    if (attribute.type == AttributeType::boolean) {
        const bool known = attribute.share && attribute.share->is_literal();
        return {static_cast<char>(!known || attribute.share->value < 1),
                static_cast<char>(attribute.share && can_be_positive(path, *attribute.share))};
    }
    std::vector<char> found;
    double rest = 1;
    for (const auto& value : attribute.values) {
        found.push_back(static_cast<char>(!value.share || can_be_positive(path, *value.share)));
        if (value.share) rest -= value.share->is_literal() ? value.share->value : 0;
    }
    for (std::size_t i = 0; i < found.size(); ++i)
        if (!attribute.values[i].share && rest < 1e-9) found[i] = 0;
    return found;
}

std::size_t number_of(const Attribute& attribute, const Condition::Value& value) {
    if (const auto* flag = std::get_if<bool>(&value)) return *flag ? 1 : 0;
    for (std::size_t i = 0; i < attribute.values.size(); ++i)
        if (attribute.values[i].id == std::get<std::string>(value)) return i;
    return attribute.values.size();
}

void insert_sorted(std::vector<double>& cuts, double value) {
    const auto place = std::lower_bound(cuts.begin(), cuts.end(), value);
    if (place == cuts.end() || *place != value) cuts.insert(place, value);
}

}  // namespace

Occurring::Occurring(const ServicePath& path) : age_below(infinite) {
    if (!path->population) return;
    const auto& population = *path->population;
    for (const auto& attribute : population.attributes) values.push_back(values_with_share(path, attribute));
    for (const auto& touchpoint : path->touchpoints)
        for (const auto& setting : touchpoint.sets)
            if (const auto a = path.find_attribute(setting.attribute)) {
                const auto value = number_of(population.attributes[*a], setting.value);
                if (value < values[*a].size()) values[*a][value] = 1;
            }
    if (!population.age) return;
    if (population.age->from) {
        const auto ages = values_of(path, *population.age->from);
        if (!ages.empty()) age_from = *std::min_element(ages.begin(), ages.end());
    }
    if (population.age->below) {
        const auto ages = values_of(path, *population.age->below);
        if (!ages.empty()) age_below = *std::max_element(ages.begin(), ages.end());
    }
}

Combinations::Combinations(const ServicePath& path, const Occurring* occurring) : path_(path), occurring_(occurring) {
    attributes_.assign(path->population ? path->population->attributes.size() : 0, 0);
    situation_.attributes = &attributes_;
    situation_.visits = [this](std::size_t t) { return value_of_axis(What::visits, t); };
    situation_.elapsed = [this](std::size_t t) {
        const double days = value_of_axis(What::elapsed, t);
        return days < 0 ? std::nullopt : std::optional(days);
    };
    situation_.holds = [this](std::size_t r) { return value_of_axis(What::holds, r) > 0; };
}

Combinations::Axis& Combinations::axis(What what, std::size_t subject) {
    Axis wanted;
    wanted.what = what;
    wanted.subject = subject;
    const auto place = std::lower_bound(axes_.begin(), axes_.end(), wanted);
    if (place != axes_.end() && place->what == what && place->subject == subject) return *place;
    std::size_t answers = 1;
    if (what == What::holds) answers = 2;
    if (what == What::attribute) {
        const auto& attribute = path_->population->attributes[subject];
        answers = attribute.type == AttributeType::boolean ? 2 : std::max<std::size_t>(1, attribute.values.size());
    }
    if (what == What::elapsed) wanted.cuts.push_back(-1);
    for (std::size_t i = 0; i < answers; ++i) wanted.cuts.push_back(static_cast<double>(i));
    if (what == What::date) wanted.dates = {before_all_dates};
    if (what == What::age && occurring_ != nullptr) {
        insert_sorted(wanted.cuts, occurring_->age_from);
        if (occurring_->age_below < infinite) insert_sorted(wanted.cuts, occurring_->age_below);
    }
    return *axes_.insert(place, std::move(wanted));
}

const Combinations::Axis* Combinations::find(What what, std::size_t subject) const {
    for (const auto& axis : axes_)
        if (axis.what == what && axis.subject == subject) return &axis;
    return nullptr;
}

void Combinations::cut(Axis& axis, const Condition& condition, Unit plain) {
    for (const auto* bound : {&condition.at_least, &condition.below}) {
        if (!*bound) continue;
        for (double value : values_of(path_, (*bound)->value)) {
            if ((*bound)->unit) value = value * days_in(*(*bound)->unit) / days_in(plain);  // exactly as `evaluate` compares
            if (axis.what == What::visits) value = std::ceil(value);
            if (value > 0 && std::isfinite(value)) insert_sorted(axis.cuts, value);
        }
    }
}

void Combinations::cut_date(std::string date) {
    auto& dates = axis(What::date, 0).dates;
    const auto place = std::lower_bound(dates.begin(), dates.end(), date);
    if (place == dates.end() || *place != date) dates.insert(place, std::move(date));
}

void Combinations::tell_apart(const Condition& condition) {
    switch (condition.kind) {
        case Condition::Kind::attribute:
            if (condition.subject == "age") cut(axis(What::age, 0), condition, Unit::year);
            else if (const auto a = path_.find_attribute(condition.subject)) axis(What::attribute, *a);
            break;
        case Condition::Kind::visits:
            if (const auto t = path_.find_touchpoint(condition.subject)) cut(axis(What::visits, *t), condition, Unit::day);
            break;
        case Condition::Kind::elapsed:
            if (const auto t = path_.find_touchpoint(condition.subject)) cut(axis(What::elapsed, *t), condition, Unit::day);
            break;
        case Condition::Kind::holds:
            if (const auto r = path_.find_resource(condition.subject)) axis(What::holds, *r);
            break;
        case Condition::Kind::all:
        case Condition::Kind::any:
        case Condition::Kind::negation: break;
    }
    for (const auto* bound : {&condition.at_least, &condition.below})
        if (*bound) tell_apart((*bound)->value);
    for (const auto& part : condition.parts) tell_apart(part);
}

void Combinations::tell_apart(const Number& number) {
    const auto index = number.is_literal() ? std::nullopt : path_.find_parameter(number.param);
    if (!index) return;
    for (const auto& c : path_->parameters[*index].cases) tell_apart(c);
}

void Combinations::tell_apart(const ParameterCase& c) {
    if (c.when) tell_apart(*c.when);
    if (!c.from.empty()) cut_date(c.from);
    // The day after, as a text: dates are compared as texts, and this one comes before every later date.
    if (!c.until.empty()) cut_date(c.until + "+");
}

void Combinations::has_visited(std::size_t touchpoint) { visited_.push_back(touchpoint); }

std::size_t Combinations::count() const {
    std::size_t product = 1;
    for (const auto& axis : axes_) {
        product *= axis.size();
        if (product > most) return most + 1;
    }
    return product;
}

std::size_t Combinations::count_for_a_client() const {
    std::size_t product = 1;
    for (const auto& axis : axes_) {
        if (axis.what != What::attribute && axis.what != What::holds) product *= axis.size();
        if (product > most) return most + 1;
    }
    return product;
}

bool Combinations::only_for(const AttributeValues& attributes, const std::function<bool(std::size_t)>& holds) {
    for (auto& axis : axes_) {
        if (axis.what != What::attribute && axis.what != What::holds) continue;
        const int value = axis.what == What::holds ? (holds(axis.subject) ? 1 : 0) : attributes[axis.subject];
        if (value < 0 || static_cast<std::size_t>(value) >= axis.size()) return false;
        axis.at = static_cast<std::size_t>(value);
        axis.stands_still = true;
    }
    return true;
}

std::vector<std::size_t> Combinations::subjects(What what) const {
    std::vector<std::size_t> found;
    for (const auto& axis : axes_)
        if (axis.what == what) found.push_back(axis.subject);
    return found;
}

bool Combinations::start() {
    for (auto& axis : axes_) {
        if (axis.what == What::visits && std::count(visited_.begin(), visited_.end(), axis.subject)) insert_sorted(axis.cuts, 1);
        if (!axis.stands_still) axis.at = 0;
    }
    settle();
    return true;
}

bool Combinations::next() {
    for (auto& axis : axes_) {
        if (axis.stands_still) continue;
        if (++axis.at < axis.size()) return settle(), true;
        axis.at = 0;
    }
    return false;
}

double Combinations::value_of_axis(What what, std::size_t subject) const {
    const auto* found = find(what, subject);
    return found == nullptr ? 0 : found->cuts[found->at];
}

void Combinations::settle() {
    for (const auto& axis : axes_) {
        if (axis.what == What::attribute) attributes_[axis.subject] = static_cast<int>(axis.at);
        if (axis.what == What::age) situation_.age = axis.cuts[axis.at];
        if (axis.what == What::date) situation_.today = axis.dates[axis.at];
    }
}

bool Combinations::can_occur() const {
    return occurring_ == nullptr || std::all_of(axes_.begin(), axes_.end(), [this](const Axis& axis) { return can_occur(axis); });
}

bool Combinations::can_occur(const Axis& axis) const {
    const bool been = std::count(visited_.begin(), visited_.end(), axis.subject) > 0;
    switch (axis.what) {
        case What::attribute: {
            const auto& values = occurring_->values[axis.subject];
            return axis.at >= values.size() || values[axis.at];
        }
        case What::age: return axis.cuts[axis.at] >= occurring_->age_from && axis.cuts[axis.at] < occurring_->age_below;
        case What::visits: return !been || axis.cuts[axis.at] > 0;
        case What::elapsed: {
            const bool never = axis.cuts[axis.at] < 0;
            const auto* visits = find(What::visits, axis.subject);
            return !(been && never) && (visits == nullptr || (visits->cuts[visits->at] < 1) == never);
        }
        case What::date:
        case What::holds: break;
    }
    return true;
}

std::string Combinations::facts() const {
    std::string all;
    for (const auto& axis : axes_)
        if (const auto facts = facts_of(axis); !facts.empty()) all += (all.empty() ? "" : ";") + facts;
    return all;
}

std::string Combinations::facts_of(const Axis& axis) const {
    // "age-from 18", "visits-between review 2 4"; nothing when every number is meant.
    const auto range = [&](const std::string& kind, const std::string& id) {
        const auto fact = [&](const char* form, const std::string& numbers) { return kind + form + id + ' ' + numbers; };
        const double from = axis.cuts[axis.at];
        if (axis.at + 1 == axis.cuts.size()) return from <= 0 ? std::string() : fact("-from", rounded_number(from));
        const double below = axis.cuts[axis.at + 1];
        if (from <= 0) return fact("-below", rounded_number(below));
        return fact("-between", rounded_number(from) + ' ' + rounded_number(below));
    };
    switch (axis.what) {
        case What::attribute: {
            const auto& attribute = path_->population->attributes[axis.subject];
            const auto id = quoted_excerpt(attribute.id);
            if (attribute.type == AttributeType::boolean) return "flag-is " + id + (axis.at != 0 ? " true" : " false");
            return axis.at < attribute.values.size() ? "value-is " + id + ' ' + quoted_excerpt(attribute.values[axis.at].id)
                                                     : std::string();
        }
        case What::age: return range("age", "");
        case What::date: {
            // A date with "+" is the day after it.
            const auto fact = [](const std::string& date, std::string_view on_it, std::string_view behind_it) {
                return date.back() == '+' ? std::string(behind_it) + date.substr(0, date.size() - 1) : std::string(on_it) + date;
            };
            std::string facts;
            if (axis.at > 0) facts = fact(axis.dates[axis.at], "date-from ", "date-after ");
            if (axis.at + 1 < axis.dates.size())
                facts += (facts.empty() ? "" : ";") + fact(axis.dates[axis.at + 1], "date-before ", "date-until ");
            return facts;
        }
        case What::visits:
        case What::elapsed: {
            const auto id = ' ' + quoted_excerpt(path_->touchpoints[axis.subject].id);
            const bool visits = axis.what == What::visits;
            const double from = axis.cuts[axis.at];
            const bool never = visits ? from < 1 && axis.at + 1 < axis.cuts.size() && axis.cuts[axis.at + 1] == 1 : from < 0;
            return never ? "not-visited" + id : range(visits ? "visits" : "elapsed", id);
        }
        case What::holds: return (axis.at != 0 ? "holds " : "holds-no ") + quoted_excerpt(path_->resources[axis.subject].id);
    }
    return {};
}

}  // namespace polku::detail
