#include <polku/validate.hpp>

#include "validate/reader_errors.hpp"
#include "validate/run.hpp"

namespace polku {

std::vector<Diagnostic> validate_text(std::string_view text, const ReadOptions& read, const ValidateOptions& options) {
    auto reading = read_tolerantly(text, read);
    auto findings = std::move(reading.diagnostics);
    const auto check = [&](const ServicePath& path, const detail::Unsure& unsure) {
        auto found = detail::run_rules(detail::all_rules(), path, unsure, options);
        findings.insert(findings.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
        detail::apply_suppressions(findings, path.data(), options.today);
    };
    if (reading.path) check(*reading.path, {});
    else if (reading.sound_part && detail::can_be_checked(findings))
        check(reading.sound_part->path, detail::unsure_of(*reading.sound_part, findings));
    return detail::finished(std::move(findings), options);
}

}  // namespace polku
