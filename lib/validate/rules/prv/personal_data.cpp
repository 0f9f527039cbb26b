// PRV961: what belongs to a person: identity codes anywhere in a model or a scenario; e-mail addresses and telephone numbers outside
// `contact`.
#include <algorithm>

#include <polku/json.hpp>

#include "json/parse_document.hpp"
#include "model/subject.hpp"
#include "model/texts.hpp"
#include "text/contact_details.hpp"
#include "text/identity_code.hpp"
#include "validate/rules.hpp"

namespace polku::detail::rules {
namespace {

std::string_view variant_of(IdentityCodeKind kind) {
    if (kind == IdentityCodeKind::finnish_temporary) return "temporary";
    return kind == IdentityCodeKind::swedish ? "swedish" : "";
}

bool is_contact(std::string_view pointer) { return pointer.starts_with("/contact/"); }

struct Personal {
    Diagnostic finding;
    std::string_view part;  ///< of the string
};

/// What is personal in the string at `pointer`, each kind once.
std::vector<Personal> personal_in(std::string_view value, const std::string& pointer, const Subject& subject) {
    std::vector<Personal> found;
    const auto warn = [&](Diagnostic finding, std::string_view part) {
        finding.severity = Severity::warning;
        found.push_back({std::move(finding), part});
    };
    for (const auto& code : find_identity_codes(value)) {
        const auto variant = variant_of(code.kind);
        if (std::any_of(found.begin(), found.end(), [&](const Personal& said) { return said.finding.variant == variant; })) continue;
        // The subject is left out: its id may be the code.
        auto finding = make_diagnostic("PRV961", variant, {{"code", quoted_excerpt(code.text)}}, pointer);
        if (code.kind == IdentityCodeKind::finnish_temporary) warn(std::move(finding), code.text);
        else found.push_back({std::move(finding), code.text});
    }
    if (!found.empty() || is_contact(pointer)) return found;
    if (const auto emails = find_emails(value); !emails.empty())
        warn(make_diagnostic("PRV961", "email", {}, pointer, subject), emails.front());
    if (const auto numbers = find_phone_numbers(value); !numbers.empty())
        warn(make_diagnostic("PRV961", "phone", {}, pointer, subject), numbers.front());
    return found;
}

void look_in(ScenarioContext& context, const json::Node& node, const std::string& pointer) {
    std::size_t index = 0;
    for (const auto& child : json::Children(node)) {
        const auto place = node.is(json::NodeKind::array) ? child_pointer(pointer, index++) : child_pointer(pointer, child.key);
        if (child.is(json::NodeKind::string))
            for (auto& personal : personal_in(child.text, place, {}))
                context.report_in_text(std::move(personal.finding), {child.text, personal.part});
        look_in(context, child, place);
    }
}

}  // namespace

void personal_data(Context& context) {
    const auto& data = context.path.data();
    for_each_string(data, [&](std::string_view value, std::string_view, const std::string& pointer) {
        for (auto& personal : personal_in(value, pointer, subject_at(data, pointer)))
            context.report_in_text(std::move(personal.finding), {value, personal.part});
    });
}

void personal_data_in_scenario(ScenarioContext& context) {
    // A scenario is small, and its changes hold any JSON: its canonical text is gone through.
    json::Findings none;
    const auto parsed = json::parse_document(to_json(context.scenario), "", Limits{}, none);
    if (const auto* root = parsed.document->root()) look_in(context, *root, "");
}

}  // namespace polku::detail::rules
