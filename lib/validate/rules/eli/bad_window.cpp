// ELI601: ages that nobody has, and a model that ends before it begins.
#include <utility>

#include "validate/ages.hpp"
#include "validate/rules.hpp"
#include "validate/wording.hpp"

namespace polku::detail::rules {
namespace {

void check_window(Context& context, const std::optional<AgeRange>& range, const std::string& around, const Subject& subject) {
    const auto pointer = around + "/age";
    if (context.has_reader_error(pointer)) return;
    const auto [from, below] = age_window(context, range);
    for (const auto& [key, age] : {std::pair{"from", from}, std::pair{"below", below}})
        if (age < 0 || age > oldest_age)
            return context.report(
                make_diagnostic("ELI601", "age", {{"value", rounded_number(age)}, {"limit", rounded_number(oldest_age)}}, pointer, subject),
                key);
    if (from >= below)
        context.report(make_diagnostic("ELI601", "", {{"from", rounded_number(from)}, {"below", rounded_number(below)}}, pointer, subject),
                       "below");
}

}  // namespace

void bad_window(Context& context) {
    const auto& path = context.path;
    if (path->population) check_window(context, path->population->age, "/population", {});
    for (std::size_t s = 0; s < path->services.size(); ++s)
        if (!Unsure::at(context.unsure.services, s))
            check_window(context, path->services[s].age, child_pointer("/services", s), {"service", path->services[s].id, {}});
    const auto& from = path->valid_from;
    const auto& until = path->valid_to;
    if (!from.empty() && !until.empty() && until < from)
        context.report(make_diagnostic("ELI601", "dates", {{"from", from}, {"until", until}}, "/validTo"));
}

}  // namespace polku::detail::rules
