#include <polku/validate.hpp>

#include "diagnostic/append.hpp"
#include "json/subpaths.hpp"
#include "validate/finish.hpp"
#include "validate/run.hpp"
#include "validate/subpath_findings.hpp"
#include "validate/suppressions.hpp"

namespace polku {

Report validate(const ServicePath& path, const ValidateOptions& options) {
    auto findings = detail::run_rules(detail::all_rules(), path, {}, options);
    detail::append(findings, detail::subpath_findings(path, options.resolver));
    detail::apply_lint(findings, path->ignored, path.source_map(), options, detail::Completeness::whole);
    auto map = path.shared_source_map();
    auto source = map ? map->locate("", Anchor::opening_brace).source : std::string{};
    return detail::finished(std::move(findings), {std::move(source), std::move(map), {}, {}}, options);
}

Report validate(const Scenario& scenario, std::span<const ServicePath> models, const ValidateOptions& options) {
    auto findings = detail::run_rules(detail::all_scenario_rules(), scenario, nullptr, models,
                                      detail::walked_models({models.begin(), models.end()}, options.resolver), options);
    detail::apply_lint(findings, scenario.ignored, nullptr, options, detail::Completeness::partial);
    return detail::finished(std::move(findings), {}, options);
}

}  // namespace polku
