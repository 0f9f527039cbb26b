// ELI608: an interrupt of type age that everybody in its scope has had on coming, or that comes after the services in its scope have
// ended for their clients. Where it should have been what leads clients on at the highest age, ELI603 says so.
#include <algorithm>
#include <limits>
#include <map>

#include <polku/distribution.hpp>

#include "validate/age_routes.hpp"
#include "validate/rules.hpp"
#include "validate/times.hpp"
#include "validate/wording.hpp"

namespace polku::detail::rules {
namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();

// The youngest who come in, when that is known of every start: years.
double youngest_at_entry(const Context& context) {
    constexpr double hardly_any = 1e-6;
    const auto& path = context.path;
    std::map<std::size_t, const EntryAge*> entries;  // by start
    if (path->population)
        for (const auto& entry : path->population->entry_age)
            if (const auto start = path.find_touchpoint(entry.at)) entries.emplace(*start, &entry);
    double youngest = infinite;
    for (const auto start : path.starts()) {
        const auto entry = entries.find(start);
        if (entry == entries.end() || any_unsure(context, numbers_of(entry->second->law))) return -infinite;
        const auto law = Distribution::make(path, entry->second->law);
        if (!law) return -infinite;
        youngest = std::min(youngest, law->quantile(hardly_any) / days_in(Unit::year));
    }
    return youngest < infinite ? youngest : -infinite;
}

class Interrupts {
public:
    explicit Interrupts(Context& context) : context_(context), routes_(context), youngest_(youngest_at_entry(context)) {}

    void check(std::size_t k) {
        const auto& path = context_.path;
        const auto& interrupt = path->interrupts[k];
        const auto pointer = child_pointer("/interrupts", k);
        const auto scope = path.interrupt_scope(k);
        if (interrupt.trigger.type != TriggerType::age || scope.empty() || context_.has_reader_error(pointer) ||
            is_unsure(interrupt.trigger))
            return;
        const double age = age_of_interrupt(path, interrupt.trigger);
        const std::vector<Argument> args{{"interrupt", quoted_excerpt(interrupt.id)}, {"age", short_number(age)}};
        const Subject subject{"interrupt", interrupt.id, {}};
        if (const double from = youngest_in(scope); age < from + same_age) {
            auto with_age = args;
            with_age.push_back({"from", short_number(from)});
            return context_.report(make_diagnostic("ELI608", "", std::move(with_age), pointer + "/trigger", subject),
                                   interrupt.trigger.before ? "before" : "at");
        }
        const double below = latest_limit(scope);
        if (!(age > below + same_age) || std::any_of(scope.begin(), scope.end(), [&](auto t) { return routes_.lacks(t); })) return;
        auto with_limit = args;
        with_limit.push_back({"below", rounded_number(below)});
        context_.report(make_diagnostic("ELI608", "late", std::move(with_limit), pointer + "/trigger", subject), "at");
    }

private:
    bool is_unsure(const Trigger& trigger) const {
        const std::vector<NamedNumber> numbers{{"at", trigger.at}, {"before", trigger.before ? trigger.before->value : literal(0)}};
        return any_unsure(context_, numbers);
    }
    // Nobody in the scope is younger.
    double youngest_in(std::span<const std::size_t> scope) const {
        double youngest = infinite;
        for (const auto t : scope) {
            const double from = ages_at(context_.path, context_.unsure, t).window.from;
            // Where a lowest age is given, who enters much later than that is ELI604's; and so is, or ELI607's, who enters past the
            // highest.
            const double entering = routes_.limit(t) && youngest_ >= routes_.limit(t)->below ? -infinite : youngest_;
            youngest = std::min(youngest, from == from ? from : entering);
        }
        return youngest;
    }
    // The age at which the last of the services ends; infinite when one on this path has no end.
    double latest_limit(std::span<const std::size_t> scope) const {
        double latest = -infinite;
        for (const auto t : scope) {
            const auto& service = context_.path->services[context_.path.service_of(t)];
            if (service.external || service.lasting) continue;  // what happens there is not on this path
            latest = std::max(latest, routes_.limit(t) ? routes_.limit(t)->below : infinite);
        }
        return latest > -infinite ? latest : infinite;
    }

    Context& context_;
    AgeRoutes routes_;
    double youngest_;
};

}  // namespace

void mistimed_interrupt(Context& context) {
    const auto& interrupts = context.path->interrupts;
    if (std::none_of(interrupts.begin(), interrupts.end(), [](const Interrupt& i) { return i.trigger.type == TriggerType::age; })) return;
    // What could not be read may be the age of a service.
    if (context.has_reader_error("/services") || context.has_reader_error("/population")) return;
    if (has_bad_window(context)) return;  // ELI601 says it
    Interrupts check(context);
    for (std::size_t k = 0; k < interrupts.size(); ++k) check.check(k);
}

}  // namespace polku::detail::rules
