#include "validate/suppressions.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "validate/selection.hpp"

namespace polku::detail {
namespace {

// Nobody may silence that a text was not read, that a check failed, or that a personal identity code stands in a model.
bool can_be_suppressed(std::string_view code) {
    constexpr auto never = std::to_array<std::string_view>({"SYN", "SYS", "SCH101", "PRV961"});
    return std::none_of(never.begin(), never.end(), [code](std::string_view start) { return code.substr(0, start.size()) == start; });
}

bool has_ended(const Suppression& suppression, std::string_view today) {
    return !suppression.until.empty() && !today.empty() && today > suppression.until;  // ISO dates compare as text
}

// `at` is an id path: "aftercare/plan" (service and touchpoint), "touchpoints/plan", the id alone, or "" for everything.
std::array<std::string, 4> names_of(const Subject& subject) {
    return {"", subject.id, subject.service + '/' + subject.id, subject.kind + "s/" + subject.id};
}

std::string key_of(std::string_view code, std::string_view at) { return std::string(code) + ' ' + std::string(at); }

struct Use {
    bool covers_something = false;
    bool has_ended = false;
};

// Applies suppressions to findings. Those that each covers are looked up, and equal suppressions applied once: a hostile model has
// a hundred thousand of both.
class Marks {
public:
    Marks(std::vector<Diagnostic>& findings, std::span<const Suppression> suppressions) : findings_(findings) {
        for (const auto& suppression : suppressions) covered_.try_emplace(key_of(suppression.code, suppression.at));
        if (covered_.empty()) return;
        for (std::size_t i = 0; i < findings.size(); ++i) {
            if (!can_be_suppressed(findings[i].code)) continue;
            auto names = names_of(findings[i].subject);
            std::sort(names.begin(), names.end());
            const auto end = std::unique(names.begin(), names.end());
            for (auto name = names.begin(); name != end; ++name)
                if (const auto found = covered_.find(key_of(findings[i].code, *name)); found != covered_.end()) found->second.push_back(i);
        }
    }

    Use mark(const Suppression& suppression, SuppressedBy::Kind kind, std::string_view today) {
        Use use;
        use.has_ended = has_ended(suppression, today);
        const auto key = key_of(suppression.code, suppression.at);
        const auto& covered = covered_.at(key);
        use.covers_something = !suppression.reason.empty() && !covered.empty();
        if (!use.covers_something || use.has_ended || !applied_.insert(key).second) return use;
        for (const auto i : covered)
            if (!findings_[i].suppressed) findings_[i].suppressed = SuppressedBy{kind, suppression.reason, suppression.until};
        return use;
    }

private:
    std::vector<Diagnostic>& findings_;
    std::unordered_map<std::string, std::vector<std::size_t>> covered_{};  // looked up, never iterated
    std::unordered_set<std::string> applied_{};
};

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
    Marks marks(findings, path->ignored);
    for (std::size_t i = 0; i < path->ignored.size(); ++i) {
        const auto& suppression = path->ignored[i];
        const auto use = marks.mark(suppression, SuppressedBy::Kind::model, options.today);
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
    Marks marks(findings, options.suppressions);
    for (const auto& suppression : options.suppressions) {
        const auto use = marks.mark(suppression, SuppressedBy::Kind::configuration, options.today);
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
