#include <polku/validate.hpp>

#include "validate/run.hpp"

namespace polku {

std::vector<Diagnostic> validate(const ServicePath& path, const ValidateOptions& options) {
    auto findings = detail::run_rules(detail::all_rules(), path, {}, options);
    detail::apply_suppressions(findings, path.data(), options.today);
    return detail::finished(std::move(findings), options);
}

}  // namespace polku
