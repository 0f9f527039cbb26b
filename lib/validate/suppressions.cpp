#include "validate/suppressions.hpp"

#include <algorithm>
#include <array>

#include "validate/selection.hpp"

namespace polku::detail {
namespace {

// `at` is an id path: "aftercare/plan" (service and touchpoint), "touchpoints/plan", or the id alone.
bool names(std::string_view at, const Subject& subject) {
    if (at.empty()) return true;
    if (at == subject.id) return true;
    const auto slash = at.rfind('/');
    if (slash == std::string_view::npos || at.substr(slash + 1) != subject.id) return false;
    const auto owner = at.substr(0, slash);
    return owner == subject.service || owner == subject.kind + "s";
}

// Nobody may silence that a text was not read, that a check failed, or that a personal identity code stands in a model.
bool can_be_suppressed(std::string_view code) {
    constexpr auto never = std::to_array<std::string_view>({"SYN", "SYS", "SCH101", "PRV961"});
    return std::none_of(never.begin(), never.end(), [code](std::string_view start) { return code.substr(0, start.size()) == start; });
}

bool has_ended(const Suppression& suppression, std::string_view today) {
    return !suppression.until.empty() && !today.empty() && today > suppression.until;  // ISO dates compare as text
}

bool covers(const Suppression& suppression, const Diagnostic& finding) {
    return suppression.code == finding.code && !suppression.reason.empty() && can_be_suppressed(finding.code) &&
           names(suppression.at, finding.subject);
}

struct Use {
    bool covers_something = false;
    bool has_ended = false;
};

Use mark(std::vector<Diagnostic>& findings, const Suppression& suppression, SuppressedBy::Kind kind, std::string_view today) {
    Use use;
    use.has_ended = has_ended(suppression, today);
    for (auto& finding : findings) {
        if (!covers(suppression, finding)) continue;
        use.covers_something = true;
        if (!use.has_ended && !finding.suppressed) finding.suppressed = SuppressedBy{kind, suppression.reason, suppression.until};
    }
    return use;
}

// Why an entry does nothing: a variant of STY902; empty when it does something.
std::string_view fault(const Suppression& suppression, const Use& use, const ValidateOptions& options) {
    const auto* entry = find_catalogue_entry(suppression.code);
    if (entry == nullptr || entry->code != suppression.code) return "no-code";
    if (!can_be_suppressed(suppression.code)) return "never";
    if (suppression.reason.empty()) return "no-reason";
    if (use.has_ended) return "ended";
    return use.covers_something || !is_selected(suppression.code, options) ? "" : "unused";
}

Diagnostic idle(std::string_view variant, const Suppression& suppression, std::string pointer) {
    return make_diagnostic("STY902", variant, {{"of", quoted_excerpt(suppression.code)}, {"until", suppression.until}}, std::move(pointer),
                           {"suppression", suppression.code, {}});
}

}  // namespace

void apply_lint(std::vector<Diagnostic>& findings, const ServicePath& path, const ValidateOptions& options, bool complete) {
    std::vector<Diagnostic> idle_entries;
    for (std::size_t i = 0; i < path->ignored.size(); ++i) {
        const auto& suppression = path->ignored[i];
        const auto use = mark(findings, suppression, SuppressedBy::Kind::model, options.today);
        const auto variant = fault(suppression, use, options);
        if (variant.empty() || (!complete && variant == "unused")) continue;
        auto finding = idle(variant, suppression, child_pointer("/lint/ignore", i));
        if (const auto* map = path.source_map()) {
            const auto key = variant == "ended" ? "until" : variant == "no-reason" ? "reason" : "code";
            const auto place = map->locate(child_pointer(finding.location.pointer, key), Anchor::value);
            finding.location.source = place.source;
            finding.location.range = place.range;
        }
        idle_entries.push_back(std::move(finding));
    }
    findings.insert(findings.end(), idle_entries.begin(), idle_entries.end());
}

void apply_configuration(std::vector<Diagnostic>& findings, const ValidateOptions& options) {
    std::vector<Diagnostic> idle_entries;
    for (const auto& suppression : options.suppressions) {
        const auto use = mark(findings, suppression, SuppressedBy::Kind::configuration, options.today);
        const auto variant = fault(suppression, use, options);
        if (!variant.empty()) idle_entries.push_back(idle(variant, suppression, ""));
    }
    std::vector<std::string> known = options.baseline;
    std::sort(known.begin(), known.end());
    for (auto& finding : findings)
        if (!finding.suppressed && can_be_suppressed(finding.code) && std::binary_search(known.begin(), known.end(), fingerprint(finding)))
            finding.suppressed = SuppressedBy{SuppressedBy::Kind::baseline, {}, {}};
    findings.insert(findings.end(), idle_entries.begin(), idle_entries.end());
}

}  // namespace polku::detail
