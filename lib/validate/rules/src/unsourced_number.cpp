// SRC551: numbers that nobody can defend: without a source and not called an assumption; and, in an approved model, too many
// assumptions. One finding for each, however many numbers.
#include <algorithm>
#include <initializer_list>
#include <set>

#include "model/subject.hpp"
#include "validate/rules.hpp"

namespace polku::detail::rules {
namespace {

constexpr std::size_t places_shown = 10;
// Of an approved model at most half of the numbers may be assumptions. The limit is a choice, not a finding of research: above it
// what the model computes rests on guesses more than on anything else.
constexpr double most_assumptions = 0.5;

// The numbers of a model, each once: parameters, and what stands in their place. Numbers of conditions are rules, not measurements.
class Figures {
public:
    explicit Figures(const Context& context) : context_(context), data_(context.path.data()) {
        for (const auto& source : data_.source_list)
            if (source.type == SourceType::assumption) assumptions_.insert(source.id);
    }

    void count() {
        parameters();
        population();
        for (std::size_t i = 0; i < data_.resources.size(); ++i) resource(data_.resources[i], child_pointer("/resources", i));
        for (std::size_t i = 0; i < data_.services.size(); ++i)
            age(data_.services[i].age, child_pointer("/services", i), data_.services[i]);
        for (std::size_t i = 0; i < data_.touchpoints.size(); ++i) touchpoint(data_.touchpoints[i], touchpoint_pointer(i));
        for (std::size_t i = 0; i < data_.transitions.size(); ++i) {
            const auto& t = data_.transitions[i];
            if (t.choice == Transition::Choice::probability && t.probability.is_literal())
                figure(child_pointer(transition_pointer(i), "probability"), {&t});
        }
        for (std::size_t i = 0; i < data_.interrupts.size(); ++i) interrupt(data_.interrupts[i], child_pointer("/interrupts", i));
        for (std::size_t i = 0; i < data_.costs.size(); ++i)
            if (data_.costs[i].amount.is_literal()) figure(child_pointer(child_pointer("/costs", i), "amount"), {&data_.costs[i]});
    }

    std::size_t all = 0, assumed = 0, unsourced = 0;
    std::vector<std::string> places{};  ///< of the first without a source

private:
    // A number has the sources of the nearest element around it that has any; `around` begins with the nearest. A document
    // beside an assumption names the thing, and the assumption its number.
    void figure(std::string pointer, std::initializer_list<const Element*> around, std::optional<Strength> strength = std::nullopt) {
        if (context_.has_reader_error(pointer)) return;
        ++all;
        const auto* nearest = std::find_if(around.begin(), around.end(), [](const Element* element) { return !element->sources.empty(); });
        const bool has_source = nearest != around.end();
        const bool is_assumption = strength ? *strength == Strength::assumption : has_source && cites_assumption(**nearest);
        if (is_assumption) ++assumed;
        if (has_source || is_assumption) return;
        ++unsourced;
        if (places.size() < places_shown) places.push_back(std::move(pointer));
    }
    bool cites_assumption(const Element& element) const {
        return std::any_of(element.sources.begin(), element.sources.end(),
                           [&](const std::string& id) { return assumptions_.count(id) > 0; });
    }
    static bool has_literal(const Law& law) {
        const auto literal = [](const std::optional<Number>& number) { return number && number->is_literal(); };
        return literal(law.value) || literal(law.min) || literal(law.mode) || literal(law.max) || literal(law.mean) || literal(law.cv) ||
               literal(law.median) || literal(law.p90) ||
               std::any_of(law.values.begin(), law.values.end(), [](const Number& number) { return number.is_literal(); });
    }

    void parameters() {
        for (std::size_t i = 0; i < data_.parameters.size(); ++i) {
            const auto& parameter = data_.parameters[i];
            figure(child_pointer(child_pointer("/parameters", i), "value"), {&parameter}, parameter.strength);
        }
    }
    void population() {
        if (!data_.population) return;
        const auto& population = *data_.population;
        age(population.age, "/population", population);
        for (std::size_t i = 0; i < population.entry_age.size(); ++i)
            if (has_literal(population.entry_age[i].law))
                figure(child_pointer("/population/entryAge", i), {&population.entry_age[i].law, &population});
        for (std::size_t i = 0; i < population.attributes.size(); ++i) {
            const auto& attribute = population.attributes[i];
            const auto pointer = child_pointer("/population/attributes", i);
            if (attribute.share && attribute.share->is_literal()) figure(child_pointer(pointer, "share"), {&attribute, &population});
            for (std::size_t k = 0; k < attribute.values.size(); ++k) {
                const auto& value = attribute.values[k];
                if (value.share && value.share->is_literal())
                    figure(child_pointer(child_pointer(child_pointer(pointer, "values"), k), "share"), {&value, &attribute, &population});
            }
        }
    }
    void age(const std::optional<AgeRange>& range, const std::string& pointer, const Element& around) {
        if (!range) return;
        const auto literal = [](const std::optional<Number>& number) { return number && number->is_literal(); };
        if (literal(range->from) || literal(range->below)) figure(child_pointer(pointer, "age"), {&*range, &around});
    }
    void resource(const Resource& resource, const std::string& pointer) {
        if (!resource.unlimited && resource.units.is_literal()) figure(child_pointer(pointer, "units"), {&resource}, resource.strength);
        if (resource.slots_per_unit.is_literal() && resource.slots_per_unit.value != 1)
            figure(child_pointer(pointer, "slotsPerUnit"), {&resource}, resource.strength);
    }
    void touchpoint(const Touchpoint& t, const std::string& pointer) {
        if (t.duration && t.duration->law && has_literal(*t.duration->law))
            figure(child_pointer(pointer, "duration"), {&*t.duration->law, &t});
        if (t.duration && t.duration->until_age && t.duration->until_age->is_literal())
            figure(child_pointer(pointer, "duration"), {&*t.duration, &t});
        for (std::size_t i = 0; i < t.work.size(); ++i)
            if (t.work[i].hours.is_literal()) figure(child_pointer(child_pointer(pointer, "work"), i), {&t.work[i], &t});
        for (std::size_t i = 0; i < t.contacts.size(); ++i)
            if (t.contacts[i].every.value.is_literal() || t.contacts[i].hours.is_literal())
                figure(child_pointer(child_pointer(pointer, "contacts"), i), {&t.contacts[i], &t});
    }
    void interrupt(const Interrupt& interrupt, const std::string& pointer) {
        const auto& trigger = interrupt.trigger;
        const bool is_number =
            (trigger.type == TriggerType::hazard && trigger.rate.is_literal()) ||
            (trigger.type == TriggerType::after && trigger.time.value.is_literal()) ||
            (trigger.type == TriggerType::age && (trigger.at.is_literal() || (trigger.before && trigger.before->value.is_literal())));
        if (is_number) figure(child_pointer(pointer, "trigger"), {&trigger, &interrupt});
    }

    const Context& context_;
    const PathData& data_;
    std::set<std::string, std::less<>> assumptions_{};  ///< ids of sources
};

}  // namespace

void unsourced_number(Context& context) {
    Figures figures(context);
    figures.count();
    const auto& path = context.path;
    if (figures.unsourced > 0) {
        auto finding = make_diagnostic("SRC551", figures.unsourced == 1 ? "" : "several",
                                       {{"count", std::to_string(figures.unsourced)}, {"all", std::to_string(figures.all)}},
                                       figures.places.front(), subject_at(path.data(), figures.places.front()));
        for (std::size_t i = 1; i < figures.places.size(); ++i) finding.related.push_back(make_related("unsourced-too", figures.places[i]));
        context.report(std::move(finding));
    }
    const auto all = static_cast<double>(figures.all), assumed = static_cast<double>(figures.assumed);
    if (path->status != Status::approved || assumed <= most_assumptions * all) return;
    auto finding = make_diagnostic("SRC551", "assumptions",
                                   {{"count", std::to_string(figures.assumed)}, {"all", std::to_string(figures.all)}}, "/status");
    finding.severity = Severity::error;
    context.report(std::move(finding));
}

}  // namespace polku::detail::rules
