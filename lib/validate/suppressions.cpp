#include "validate/suppressions.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "validate/selection.hpp"

namespace polku::detail {
namespace {

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
    bool is_in_vain = false;  ///< it covers nothing, and there is a finding of its code that nobody can suppress
};

// Applies suppressions to findings. Those that each covers are looked up, and equal suppressions applied once: a hostile model has
// a hundred thousand of both.
class Marks {
public:
    template <class List>
    Marks(std::vector<Diagnostic>& findings, const List& suppressions) : findings_(findings) {
        for (const auto& suppression : suppressions) covered_.try_emplace(key_of(suppression.code, suppression.at));
        if (covered_.empty()) return;
        for (std::size_t i = 0; i < findings.size(); ++i) {
            if (!can_be_suppressed(findings[i])) {
                unsuppressed_.insert(findings[i].code);
                continue;
            }
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
        use.is_in_vain = covered.empty() && unsuppressed_.count(suppression.code) > 0;
        if (!use.covers_something || use.has_ended || !applied_.insert(key).second) return use;
        for (const auto i : covered)
            if (!findings_[i].suppressed) findings_[i].suppressed = SuppressedBy{kind, suppression.reason, suppression.until};
        return use;
    }

private:
    std::vector<Diagnostic>& findings_;
    std::unordered_map<std::string, std::vector<std::size_t>> covered_{};  // looked up, never iterated
    std::unordered_set<std::string> applied_{};
    std::unordered_set<std::string> unsuppressed_{};  // codes of findings that nobody can suppress
};

// Why an entry does nothing: a variant of STY902; empty when it does something.
std::string_view fault(const Suppression& suppression, const Use& use, const ValidateOptions& options) {
    const auto* entry = find_catalogue_entry(suppression.code);
    if (entry == nullptr || entry->code != suppression.code) return "no-code";
    if (!can_be_suppressed(suppression.code)) return "never";
    if (use.is_in_vain) return "identity-code";
    if (suppression.reason.empty()) return "no-reason";
    if (use.has_ended) return "ended";
    return use.covers_something || !is_selected(suppression.code, options) ? "" : "unused";
}

Diagnostic idle(std::string_view variant, const Suppression& suppression, std::string pointer) {
    return make_diagnostic("STY902", variant, {{"of", quoted_excerpt(suppression.code)}, {"until", suppression.until}}, std::move(pointer),
                           {"suppression", suppression.code, {}});
}

}  // namespace

void apply_lint(std::vector<Diagnostic>& findings, std::span<const Suppression> ignored, const SourceMap* map,
                const ValidateOptions& options, Completeness completeness) {
    std::vector<Diagnostic> idle_entries;
    Marks marks(findings, ignored);
    for (std::size_t i = 0; i < ignored.size(); ++i) {
        const auto& suppression = ignored[i];
        const auto use = marks.mark(suppression, SuppressedBy::Kind::model, options.today);
        const auto variant = fault(suppression, use, options);
        if (variant.empty() || (completeness == Completeness::partial && variant == "unused")) continue;
        auto finding = idle(variant, suppression, child_pointer("/lint/ignore", i));
        if (map != nullptr) {
            const auto key = variant == "ended" ? "until" : variant == "no-reason" ? "reason" : "code";
            const auto place = map->locate(child_pointer(finding.location.pointer, key), Anchor::value);
            finding.location.source = place.source;
            finding.location.range = place.range;
        }
        idle_entries.push_back(std::move(finding));
    }
    findings.insert(findings.end(), idle_entries.begin(), idle_entries.end());
}

void apply_configuration(std::vector<Diagnostic>& findings, const ValidateOptions& options, Completeness completeness) {
    std::vector<Diagnostic> idle_entries;
    Marks marks(findings, options.suppressions);
    for (const auto& suppression : options.suppressions) {
        const auto use = marks.mark(suppression, SuppressedBy::Kind::configuration, options.today);
        const auto variant = fault(suppression, use, options);
        if (variant.empty() || (completeness == Completeness::partial && variant == "unused")) continue;
        auto& finding = idle_entries.emplace_back(idle(variant, suppression, suppression.location.pointer));
        finding.location = suppression.location;
    }
    findings.insert(findings.end(), idle_entries.begin(), idle_entries.end());
}

void apply_baseline(std::vector<Diagnostic>& findings, const ValidateOptions& options, Completeness completeness) {
    std::map<std::string, std::uint64_t, std::less<>> left;
    for (const auto& entry : options.baseline) left[entry.fingerprint] += entry.count;
    if (left.empty()) return;
    std::set<std::string, std::less<>> unsuppressed;  // fingerprints
    for (auto& finding : findings) {
        if (!can_be_suppressed(finding)) unsuppressed.insert(fingerprint(finding));
        if (finding.suppressed || !can_be_suppressed(finding)) continue;
        const auto known = left.find(fingerprint(finding));
        if (known == left.end() || known->second == 0) continue;
        --known->second;
        finding.suppressed = SuppressedBy{SuppressedBy::Kind::baseline, {}, {}};
    }
    if (completeness == Completeness::partial) return;
    for (const auto& entry : options.baseline) {
        auto& rest = left[entry.fingerprint];
        const auto unused = std::min(rest, entry.count);
        if (unused == 0 || !is_selected(entry.code, options)) continue;
        rest -= unused;
        auto& finding = findings.emplace_back(make_diagnostic(
            "STY902", entry.code == "PRV961" && unsuppressed.count(entry.fingerprint) > 0 ? "identity-code" : "baseline",
            {{"of", quoted_excerpt(entry.code)}, {"count", std::to_string(unused)}, {"fingerprint", quoted_excerpt(entry.fingerprint)}},
            entry.location.pointer, {"suppression", entry.code, {}}));
        finding.location = entry.location;
    }
}

}  // namespace polku::detail
