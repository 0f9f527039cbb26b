// PRV961: what belongs to a person: identity codes anywhere in the model; e-mail addresses and telephone numbers outside `contact`.
#include "model/subject.hpp"
#include "model/texts.hpp"
#include "text/contact_details.hpp"
#include "text/identity_code.hpp"
#include "validate/rules.hpp"

namespace polku::detail::rules {
namespace {

// The last two characters: enough to find it, too little to tell whose it is.
std::string masked(std::string_view code) { return "…" + std::string(code.substr(code.size() - 2)); }

std::string_view variant_of(IdentityCodeKind kind) {
    if (kind == IdentityCodeKind::finnish_temporary) return "temporary";
    return kind == IdentityCodeKind::swedish ? "swedish" : "";
}

}  // namespace

void personal_data(Context& context) {
    const auto& data = context.path.data();
    for_each_string(data, [&](std::string_view value, std::string_view, const std::string& pointer) {
        const auto codes = find_identity_codes(value);
        for (const auto& code : codes) {
            // The subject is left out: its id may be the code.
            auto finding = make_diagnostic("PRV961", variant_of(code.kind), {{"code", masked(code.text)}}, pointer);
            if (code.kind == IdentityCodeKind::finnish_temporary) finding.severity = Severity::warning;
            context.report(std::move(finding));
        }
        if (!codes.empty() || pointer.starts_with("/contact/")) return;
        const auto report = [&](std::string_view variant) {
            auto finding = make_diagnostic("PRV961", variant, {}, pointer, subject_at(data, pointer));
            finding.severity = Severity::warning;
            context.report(std::move(finding));
        };
        if (!find_emails(value).empty()) report("email");
        if (!find_phone_numbers(value).empty()) report("phone");
    });
}

}  // namespace polku::detail::rules
