#include "validate/times.hpp"

#include <algorithm>

#include <polku/distribution.hpp>

#include "validate/situations.hpp"

namespace polku::detail {

void for_each_law(const Context& context, const std::function<void(const LawPlace&)>& visit) {
    const auto& path = context.path;
    if (path->population)
        for (std::size_t i = 0; i < path->population->entry_age.size(); ++i) {
            const auto& entry = path->population->entry_age[i];
            visit({entry.law, child_pointer("/population/entryAge", i), "entry-age " + quoted_excerpt(entry.at), {}, true});
        }
    for (std::size_t i = 0; i < path->touchpoints.size(); ++i) {
        const auto& touchpoint = context.touchpoint(i);
        if (!touchpoint.duration || !touchpoint.duration->law || context.is_unsure(i)) continue;
        visit({*touchpoint.duration->law, touchpoint_pointer(i) + "/duration", "duration " + quoted_excerpt(touchpoint.id),
               touchpoint_subject(path, i)});
    }
}

std::vector<NamedNumber> numbers_of(const Law& law) {
    std::vector<NamedNumber> numbers;
    const auto add = [&](const char* name, const std::optional<Number>& number) {
        if (number) numbers.emplace_back(name, *number);
    };
    add("value", law.value);
    add("min", law.min);
    add("mode", law.mode);
    add("max", law.max);
    add("mean", law.mean);
    add("cv", law.cv);
    add("median", law.median);
    add("p90", law.p90);
    for (std::size_t i = 0; i < law.values.size(); ++i) numbers.emplace_back("values/" + std::to_string(i), law.values[i]);
    for (std::size_t i = 0; i < law.weights.size(); ++i) numbers.emplace_back("weights/" + std::to_string(i), law.weights[i]);
    return numbers;
}

void for_each_time(const Context& context, const std::function<void(const TimePlace&)>& visit) {
    const auto& path = context.path;
    for (std::size_t i = 0; i < path->touchpoints.size(); ++i) {
        const auto& touchpoint = context.touchpoint(i);
        if (context.is_unsure(i)) continue;
        const auto pointer = touchpoint_pointer(i);
        const auto name = quoted_excerpt(touchpoint.id);
        if (touchpoint.duration && touchpoint.duration->until_age)
            visit({*touchpoint.duration->until_age, Unit::year, pointer + "/duration/until/age", "until-age " + name,
                   touchpoint_subject(path, i), TimeKind::age});
        for (std::size_t k = 0; k < touchpoint.contacts.size(); ++k) {
            const auto& contact = touchpoint.contacts[k];
            visit({contact.every.value, contact.every.unit, child_pointer(pointer + "/contacts", k) + "/every/value",
                   "contact-interval " + name + ' ' + quoted_excerpt(contact.id), touchpoint_subject(path, i), TimeKind::interval});
        }
    }
    for (std::size_t i = 0; i < path->interrupts.size(); ++i) {
        const auto& interrupt = path->interrupts[i];
        const auto& trigger = interrupt.trigger;
        const auto pointer = child_pointer("/interrupts", i) + "/trigger";
        const auto name = quoted_excerpt(interrupt.id);
        const Subject subject{"interrupt", interrupt.id, {}};
        switch (trigger.type) {
            case TriggerType::age: visit({trigger.at, Unit::year, pointer + "/at", "interrupt-age " + name, subject, TimeKind::age}); break;
            case TriggerType::after:
                visit({trigger.time.value, trigger.time.unit, pointer + "/time/value", "interrupt-time " + name, subject});
                break;
            case TriggerType::hazard:
                visit({trigger.rate, trigger.per, pointer + "/rate", "interrupt-rate " + name, subject, TimeKind::rate});
                break;
            case TriggerType::date: break;
        }
        if (trigger.before)
            visit({trigger.before->value, trigger.before->unit, pointer + "/before/value", "interrupt-before " + name, subject});
    }
}

std::vector<double> values_of(const ServicePath& path, const Number& number) {
    const auto index = number.is_literal() ? std::nullopt : path.find_parameter(number.param);
    if (!index) return {number.value};
    const auto& parameter = path->parameters[*index];
    std::vector<double> values{parameter.value};
    for (const auto& c : parameter.cases) values.push_back(c.value);
    return values;
}

bool any_unsure(const Context& context, std::span<const NamedNumber> numbers) {
    return std::any_of(numbers.begin(), numbers.end(), [&](const NamedNumber& named) {
        const auto index = named.second.is_literal() ? std::nullopt : context.path.find_parameter(named.second.param);
        return index && Unsure::at(context.unsure.parameters, *index);
    });
}

double mean_stay(const ServicePath& path, const Touchpoint& touchpoint) {
    if (!touchpoint.duration || !touchpoint.duration->law) return 0;
    const auto law = Distribution::make(path, *touchpoint.duration->law);
    return law && law->mean() <= longest_plausible ? law->mean() : 0;
}

bool can_be_zero(const Context& context, const Law& law) {
    if (law.dist == LawKind::empirical) {  // one value of 0 is enough for a round without time
        for (std::size_t i = 0; i < law.values.size(); ++i) {
            const auto values = values_of(context.path, law.values[i]);
            if (std::find(values.begin(), values.end(), 0.0) != values.end()) return true;
        }
        return false;
    }
    std::vector<Number> numbers;
    for (auto& [name, number] : numbers_of(law)) numbers.push_back(number);
    bool zero = false;
    for_each_situation(context.path, numbers, [&](const Situation& situation, const auto&) {
        const auto made = Distribution::make(context.path, law, situation);
        zero = made && made->is_zero();
        return !zero;
    });
    return zero;
}

}  // namespace polku::detail
