// PRV962: a law of an observed model that shows the times of single clients. Other counts of real clients the format cannot hold:
// a parameter does not say from how many cases it was fitted.
#include "validate/rules.hpp"

namespace polku::detail::rules {
namespace {

constexpr std::size_t fewest_clients = 5;

void check(Context& context, const Law& law, const std::string& pointer, const Subject& subject) {
    if (law.dist != LawKind::empirical || law.values.empty() || law.values.size() >= fewest_clients) return;
    context.report(make_diagnostic("PRV962", "", {{"count", std::to_string(law.values.size())}, {"limit", std::to_string(fewest_clients)}},
                                   child_pointer(pointer, "values"), subject));
}

}  // namespace

void small_cell(Context& context) {
    const auto& path = context.path;
    if (path->kind != ModelKind::observed) return;
    if (path->population)
        for (std::size_t i = 0; i < path->population->entry_age.size(); ++i)
            check(context, path->population->entry_age[i].law, child_pointer("/population/entryAge", i), {});
    for (std::size_t i = 0; i < path->touchpoints.size(); ++i)
        if (const auto& duration = context.touchpoint(i).duration; duration && duration->law && !context.is_unsure(i))
            check(context, *duration->law, child_pointer(touchpoint_pointer(i), "duration"), touchpoint_subject(path, i));
}

}  // namespace polku::detail::rules
