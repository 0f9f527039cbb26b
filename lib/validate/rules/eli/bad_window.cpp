// ELI601: ages that nobody has, and a model that ends before it begins.
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "validate/ages.hpp"
#include "validate/rules.hpp"
#include "validate/wording.hpp"

namespace polku::detail::rules {
namespace {

struct EmptyWindow {
    std::string pointer;
    double from, below;
    std::optional<Number> from_number, below_number;
    Subject subject;
    /// That one of its ends has; empty when both are written out.
    const std::string& parameter() const {
        static const std::string none;
        for (const auto* number : {&below_number, &from_number})
            if (*number && !(*number)->is_literal()) return (*number)->param;
        return none;
    }
};

void check_window(Context& context, const std::optional<AgeRange>& range, const std::string& around, const Subject& subject,
                  std::vector<EmptyWindow>& empty) {
    const auto pointer = around + "/age";
    if (context.has_reader_error(pointer)) return;
    const auto [from, below] = age_window(context, range);
    for (const auto& [key, age] : {std::pair{"from", from}, std::pair{"below", below}})
        if (age < 0 || age > oldest_age)
            return context.report(
                make_diagnostic("ELI601", "age", {{"value", rounded_number(age)}, {"limit", rounded_number(oldest_age)}}, pointer, subject),
                key);
    if (from >= below) empty.push_back({pointer, from, below, range->from, range->below, subject});
}

// Windows in which nobody is. What several have from one parameter is said once, at the parameter.
void report_empty(Context& context, const std::vector<EmptyWindow>& empty) {
    std::map<std::string, std::vector<const EmptyWindow*>> by_parameter;
    for (const auto& window : empty) by_parameter[window.parameter()].push_back(&window);
    for (const auto& [parameter, windows] : by_parameter) {
        const auto index = context.path.find_parameter(parameter);
        const bool shared = index && windows.size() > 1;
        for (const auto* window : windows) {
            auto finding = make_diagnostic("ELI601", "", {{"from", rounded_number(window->from)}, {"below", rounded_number(window->below)}},
                                           window->pointer, window->subject);
            if (!shared) {
                context.report(std::move(finding), "below");
                continue;
            }
            finding.location.pointer = child_pointer("/parameters", *index);
            finding.subject = {"parameter", parameter, {}};
            for (const auto* other : windows) finding.related.push_back(make_related("shows-here", other->pointer));
            context.report(std::move(finding), "value");
            break;
        }
    }
}

}  // namespace

void bad_window(Context& context) {
    const auto& path = context.path;
    std::vector<EmptyWindow> empty;
    if (path->population) check_window(context, path->population->age, "/population", {}, empty);
    for (std::size_t s = 0; s < path->services.size(); ++s)
        if (!Unsure::at(context.unsure.services, s))
            check_window(context, path->services[s].age, child_pointer("/services", s), {"service", path->services[s].id, {}}, empty);
    report_empty(context, empty);
    const auto& from = path->valid_from;
    const auto& until = path->valid_to;
    if (!from.empty() && !until.empty() && until < from)
        context.report(make_diagnostic("ELI601", "dates", {{"from", from}, {"until", until}}, "/validTo"));
}

}  // namespace polku::detail::rules
