// PRB407: a parameter whose unit is another one than that of the place it stands in. Nothing is ever converted, so the
// number is read in the unit of the place. The unit of a parameter is free text: only what names a unit of time is
// compared ("week", "weeks", "per week"), as nobody can tell whether "kk" is meant as "month".
#include <charconv>

#include "model/references.hpp"
#include "validate/rules.hpp"

namespace polku::detail::rules {
namespace {

std::optional<Unit> unit_of_time(std::string_view words) {
    if (words.starts_with("per ")) words.remove_prefix(4);
    if (words.ends_with('s')) words.remove_suffix(1);
    return find_enumerator<Unit>(words);
}

// Where the unit of the place could not be read, that was said.
bool is_unsure(const Context& context, std::string_view pointer) {
    constexpr std::string_view list = "/touchpoints/";
    std::size_t index = 0;
    return pointer.starts_with(list) &&
           std::from_chars(pointer.data() + list.size(), pointer.data() + pointer.size(), index).ec == std::errc{} &&
           context.is_unsure(index);
}

}  // namespace

void parameter_unit(Context& context) {
    for_each_reference(context.path.data(), [&](const Reference& reference) {
        if (reference.kind != ReferenceKind::parameter || !reference.unit) return;
        const auto index = context.path.find_parameter(reference.id);
        if (!index || Unsure::at(context.unsure.parameters, *index)) return;
        const auto& parameter = context.path->parameters[*index];
        const auto unit = unit_of_time(parameter.unit);
        if (!unit || *unit == *reference.unit || is_unsure(context, reference.pointer)) return;
        auto finding = make_diagnostic("PRB407", "parameter",
                                       {{"parameter", quoted_excerpt(parameter.id)},
                                        {"found", quoted_excerpt(parameter.unit)},
                                        {"wanted", std::string{name_of(*reference.unit)}}},
                                       reference.pointer, {"parameter", parameter.id, {}});
        finding.related.push_back(make_related("unit-here", child_pointer(child_pointer("/parameters", *index), "unit")));
        context.report(std::move(finding));
    });
}

}  // namespace polku::detail::rules
