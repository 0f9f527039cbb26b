#include <algorithm>
#include <cmath>

#include "simulate/program_builder.hpp"

namespace polku::simulation {
namespace {

/// Appends `items`, or finds them where an earlier configuration put equal ones.
template <class T>
Slice append(std::vector<T>& all, const std::vector<T>& items, Slice earlier) {
    const auto known = part(all, earlier);
    if (std::equal(known.begin(), known.end(), items.begin(), items.end())) return earlier;
    const auto begin = static_cast<Index>(all.size());
    all.insert(all.end(), items.begin(), items.end());
    return {begin, static_cast<Index>(all.size())};
}

}  // namespace

Index ProgramBuilder::law_index(const Law& law, const Situation& situation, const std::string& what, const std::string& pointer,
                                const Subject& subject) {
    std::string problem;
    const auto made = Distribution::make(path_, law, situation, &problem);
    if (!made) {
        fail("ANA924", "law", {{"touchpoint", what}, {"problem", problem}}, pointer, subject);
        return 0;
    }
    auto& samplers = program_.samplers;
    const auto found = std::find_if(samplers.begin(), samplers.end(), [&](const Sampler& s) { return s.law() == *made; });
    const auto index = static_cast<Index>(found - samplers.begin());
    if (found == samplers.end()) samplers.emplace_back(*made);
    return index;
}

ConditionCode::Index ProgramBuilder::compile(const Boxed<Condition>& condition, const Situation& situation, const std::string& element,
                                             const std::string& pointer, const Subject& subject) {
    if (!condition) return ConditionCode::always;
    const auto code = program_.conditions.compile(path_, *condition, situation);
    if (program_.conditions.asks_age(code)) age_questions_.push_back({element, pointer, subject});
    return code;
}

void ProgramBuilder::build_behaviours() {
    const auto configurations = program_.configurations();
    const auto count = program_.points.size();
    program_.behaviour_of.reserve(configurations * count);
    for (std::size_t config = 0; config < configurations; ++config) {
        const auto situation = situation_of(config);
        for (Index t = 0; t < count; ++t) {
            const auto behaviour = behaviour_at(t, config, situation);
            const auto& known = program_.behaviours;
            if (config > 0 && known[program_.behaviour_of[(config - 1) * count + t]] == behaviour) {
                program_.behaviour_of.push_back(program_.behaviour_of[(config - 1) * count + t]);
                continue;
            }
            program_.behaviour_of.push_back(static_cast<Index>(known.size()));
            program_.behaviours.push_back(behaviour);
        }
        build_clock_numbers(situation);
    }
}

Behaviour ProgramBuilder::behaviour_at(Index t, std::size_t config, const Situation& situation) {
    Behaviour behaviour;
    if (config > 0) {  // the slices of the configuration before, to be kept where nothing differs
        const auto& before = program_.behaviour(config - 1, t);
        behaviour.ways = before.ways;
        behaviour.work = before.work;
        behaviour.rhythms = before.rhythms;
        behaviour.holds = before.holds;
    }
    build_work(t, behaviour, situation);
    std::vector<HoldStart> holds;
    for (Index r = 0; r < hold_rules_.size(); ++r) {
        const auto& rule = hold_rules_[r];
        if (std::find(rule.from.begin(), rule.from.end(), t) == rule.from.end()) continue;
        const auto& resource = path_->resources[rule.resource].id;
        HoldStart start{r, rule.resource, value_of(path_, rule.hold->slots, situation),
                        rule.hold->priority ? value_of(path_, *rule.hold->priority, situation) : 0,
                        compile(rule.hold->when, situation, "hold " + resource, touchpoint_pointer(t), touchpoint_subject(path_, t))};
        if (!(start.slots >= 0 && std::isfinite(start.slots)))
            fail("ANA924", "slots", {{"resource", resource}, {"value", text_of(start.slots)}}, touchpoint_pointer(t),
                 touchpoint_subject(path_, t));
        if (start.condition != ConditionCode::never) holds.push_back(start);
    }
    behaviour.holds = append(program_.holds, holds, behaviour.holds);
    if (program_.points[t].is_end) {
        behaviour.ways = append(program_.ways, {}, Slice{});
        return behaviour;
    }
    build_stay(t, behaviour, situation);
    build_ways(t, behaviour, situation);
    return behaviour;
}

void ProgramBuilder::build_stay(Index t, Behaviour& behaviour, const Situation& situation) {
    const auto& touchpoint = path_->touchpoints[t];
    if (!touchpoint.duration) return;
    const auto pointer = child_pointer(touchpoint_pointer(t), "duration");
    if (touchpoint.duration->until_age) {
        behaviour.stay = Behaviour::Stay::until_age;
        behaviour.until_age = value_of(path_, *touchpoint.duration->until_age, situation) * days_in(Unit::year);
        age_questions_.push_back({"length " + touchpoint.id, pointer, touchpoint_subject(path_, t)});
    } else if (touchpoint.duration->law) {
        behaviour.law = law_index(*touchpoint.duration->law, situation, touchpoint.id, pointer, touchpoint_subject(path_, t));
        if (!problems_.empty() || program_.samplers[behaviour.law].law().is_zero()) return;
        behaviour.stay = Behaviour::Stay::drawn;
        behaviour.in_workdays = touchpoint.duration->law->unit == Unit::workday;
    }
}

void ProgramBuilder::build_ways(Index t, Behaviour& behaviour, const Situation& situation) {
    using Choice = Transition::Choice;
    const auto& touchpoint = path_->touchpoints[t];
    const auto out = path_.outgoing(t);
    std::vector<Way> ways, last;
    bool with_probability = false, with_condition = false;
    for (const auto i : out) {
        const auto& transition = path_->transitions[i];
        Way way{static_cast<Index>(path_.to_of(i)), static_cast<Index>(i)};
        way.awaited = transition.awaited;
        way.condition = compile(transition.when, situation, "transition " + transition.id, child_pointer(transition_pointer(i), "when"),
                                transition_subject(path_, i));
        with_probability |= transition.choice == Choice::probability || transition.choice == Choice::rest;
        with_condition |= transition.choice == Choice::when || transition.choice == Choice::otherwise;
        if (way.condition == ConditionCode::never) continue;
        (transition.choice == Choice::otherwise ? last : ways).push_back(way);
    }
    ways.insert(ways.end(), last.begin(), last.end());

    if (touchpoint.split) {
        behaviour.choice = Behaviour::Choice::split;
    } else if (with_probability) {
        behaviour.choice = Behaviour::Choice::probability;
        build_probabilities(t, ways, situation);
    } else if (with_condition) {
        behaviour.choice = Behaviour::Choice::condition;
        const auto certain = std::find_if(ways.begin(), ways.end(), [](const Way& w) { return w.condition == ConditionCode::always; });
        if (certain != ways.end()) ways.erase(certain + 1, ways.end());
    } else {
        if (out.size() > 1)
            fail("ANA925", "alternatives", {{"touchpoint", touchpoint.id}}, touchpoint_pointer(t), touchpoint_subject(path_, t));
        behaviour.choice = Behaviour::Choice::single;
    }
    if (!touchpoint.split) {
        if (ways.empty()) behaviour.choice = Behaviour::Choice::nothing;
        if (ways.size() == 1 && ways.front().condition == ConditionCode::always) behaviour.choice = Behaviour::Choice::single;
    }
    behaviour.ways = append(program_.ways, ways, behaviour.ways);
}

void ProgramBuilder::build_probabilities(Index t, std::vector<Way>& ways, const Situation& situation) {
    const auto& id = path_->touchpoints[t].id;
    double sum = 0;
    std::size_t rests = 0;
    std::vector<double> probabilities;
    for (const auto& way : ways) {
        const auto& transition = path_->transitions[way.transition];
        const bool rest = transition.choice == Transition::Choice::rest;
        if (!rest && transition.choice != Transition::Choice::probability)
            fail("ANA925", "alternatives", {{"touchpoint", id}}, touchpoint_pointer(t), touchpoint_subject(path_, t));
        const double p = rest ? 0 : value_of(path_, transition.probability, situation);
        if (!(p >= 0 && p <= 1))
            fail("ANA924", "probability", {{"touchpoint", id}, {"value", text_of(p)}}, transition_pointer(way.transition),
                 transition_subject(path_, way.transition));
        rests += rest ? 1 : 0;
        sum += p;
        probabilities.push_back(p);
    }
    constexpr double tolerance = 1e-9;  // as in PRB401
    if (!(sum <= 1 + tolerance) || (rests == 0 && sum < 1 - tolerance))
        fail("ANA924", "sum", {{"touchpoint", id}, {"sum", text_of(sum)}}, touchpoint_pointer(t), touchpoint_subject(path_, t));
    double cumulative = 0;
    std::size_t last = 0;
    for (std::size_t i = 0; i < ways.size(); ++i) {
        if (path_->transitions[ways[i].transition].choice == Transition::Choice::rest)
            probabilities[i] = std::max(0.0, 1 - sum) / static_cast<double>(rests);
        cumulative += probabilities[i];
        ways[i].cumulative = cumulative;
        if (probabilities[i] > 0) last = i;
    }
    for (std::size_t i = last; i < ways.size(); ++i) ways[i].cumulative = 1;  // the last that can be taken takes what rounding left
    ways.erase(ways.begin() + static_cast<std::ptrdiff_t>(std::min(last + 1, ways.size())), ways.end());
}

void ProgramBuilder::build_work(Index t, Behaviour& behaviour, const Situation& situation) {
    constexpr std::size_t rhythm_limit = 64;  // those that apply are remembered as bits of a word
    const auto& touchpoint = path_->touchpoints[t];
    const auto actor = [&](const std::string& id) { return static_cast<Index>(path_.find_actor(id).value()); };
    std::vector<WorkHours> work;
    for (const auto& w : touchpoint.work) work.push_back({actor(w.actor), value_of(path_, w.hours, situation)});
    behaviour.work = append(program_.work, work, behaviour.work);

    if (touchpoint.contacts.size() > rhythm_limit)
        fail("SIM957", "rhythms", {{"touchpoint", touchpoint.id}, {"limit", std::to_string(rhythm_limit)}}, touchpoint_pointer(t),
             touchpoint_subject(path_, t));
    std::vector<Rhythm> rhythms;
    for (std::size_t i = 0; i < touchpoint.contacts.size(); ++i) {
        const auto& contact = touchpoint.contacts[i];
        Rhythm rhythm;
        rhythm.every = days_of(path_, contact.every, situation);
        rhythm.hours = value_of(path_, contact.hours, situation);
        rhythm.in_workdays = contact.every.unit == Unit::workday;
        rhythm.condition = compile(contact.when, situation, "contact " + contact.id, touchpoint_pointer(t), touchpoint_subject(path_, t));
        if (!(rhythm.every > 0))
            fail("SIM957", "interval", {{"touchpoint", touchpoint.id}, {"value", text_of(rhythm.every)}}, touchpoint_pointer(t),
                 touchpoint_subject(path_, t));
        auto [known, is_new] = rhythm_actors_.try_emplace({t, i});
        if (is_new) {
            known->second.begin = static_cast<Index>(program_.actor_lists.size());
            for (const auto& id : contact.actors) program_.actor_lists.push_back(actor(id));
            known->second.end = static_cast<Index>(program_.actor_lists.size());
        }
        rhythm.actors = known->second;
        if (rhythm.condition != ConditionCode::never) rhythms.push_back(rhythm);
    }
    behaviour.rhythms = append(program_.rhythms, rhythms, behaviour.rhythms);
}

void ProgramBuilder::build_clock_numbers(const Situation& situation) {
    for (const auto& clock : program_.clocks) {
        const auto& interrupt = path_->interrupts[clock.interrupt];
        const auto& trigger = interrupt.trigger;
        double number = 0;
        switch (clock.type) {
            case TriggerType::hazard:
                number = value_of(path_, trigger.rate, situation) / days_in(trigger.per);
                if (!(number >= 0 && std::isfinite(number)))
                    fail("ANA924", "rate", {{"interrupt", interrupt.id}, {"value", text_of(number)}},
                         child_pointer("/interrupts", clock.interrupt), {"interrupt", interrupt.id, ""});
                break;
            case TriggerType::age:
                number = value_of(path_, trigger.at, situation) * days_in(Unit::year) -
                         (trigger.before ? days_of(path_, *trigger.before, situation) : 0);
                break;
            case TriggerType::after: number = days_of(path_, trigger.time, situation); break;
            case TriggerType::date: number = clock.date; break;
        }
        program_.clock_numbers.push_back(number);
    }
}

void ProgramBuilder::require_ages() {
    for (const auto& entry : program_.entries)
        if (entry.age.empty())
            for (const auto& question : age_questions_)
                fail("SIM954", "", {{"element", question.element}, {"at", path_->touchpoints[entry.touchpoint].id}}, question.pointer,
                     question.subject);
}

}  // namespace polku::simulation
