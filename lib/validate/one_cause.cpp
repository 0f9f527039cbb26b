#include "validate/one_cause.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "diagnostic/argument.hpp"

namespace polku::detail {
namespace {

std::string parent_of(const std::string& pointer) { return pointer.substr(0, std::min(pointer.rfind('/'), pointer.size())); }

// Finding numbers by code, source and what `key_of` gives; nothing for the empty key.
template <class KeyOf>
std::map<std::string, std::vector<std::size_t>> grouped(const std::vector<Diagnostic>& findings, std::string_view code, KeyOf key_of) {
    std::map<std::string, std::vector<std::size_t>> groups;
    for (std::size_t i = 0; i < findings.size(); ++i)
        if (findings[i].code == code && !findings[i].suppressed)
            if (const auto key = key_of(findings[i]); !key.empty()) groups[findings[i].location.source + '\n' + key].push_back(i);
    return groups;
}

// "move-in" twice and "move-out" nowhere: somebody copied an element and did not change its id.
void name_copies(std::vector<Diagnostic>& findings, std::vector<char>& is_said) {
    const auto kind = [](const Diagnostic& finding) {
        const auto& variant = finding.variant;
        const bool counted = variant == "more" || variant == "base" || variant.starts_with("removed");
        return counted ? std::string() : std::string(argument(finding, "kind"));
    };
    const auto twice = grouped(findings, "REF202", kind), missing = grouped(findings, "REF201", kind);
    for (const auto& [key, copies] : twice) {
        const auto found = missing.find(key);
        if (found == missing.end() || copies.size() > 1 || found->second.size() > 1) continue;
        const auto& lost = findings[found->second.front()];
        auto& copy = findings[copies.front()];
        auto renamed = make_diagnostic("REF202", "renamed", {copy.args[0], copy.args[1], {"missing", std::string(argument(lost, "id"))}},
                                       copy.location.pointer, copy.subject);
        renamed.location = copy.location;
        renamed.related = copy.related;
        auto named = make_related("missing-here", lost.location.pointer);
        named.location = lost.location;
        renamed.related.push_back(std::move(named));
        copy = std::move(renamed);
        is_said[found->second.front()] = 1;
    }
}

void leave_to_unknown_laws(const std::vector<Diagnostic>& findings, std::vector<char>& is_said) {
    std::set<std::pair<std::string, std::string>> laws;
    for (const auto& finding : findings)
        if (finding.code == "PRB404") laws.emplace(finding.location.source, parent_of(finding.location.pointer));
    for (std::size_t i = 0; !laws.empty() && i < findings.size(); ++i)
        if (findings[i].code == "SCH103" && laws.count({findings[i].location.source, parent_of(findings[i].location.pointer)}) > 0)
            is_said[i] = 1;
}

void leave_to_errors(const std::vector<Diagnostic>& findings, std::vector<char>& is_said) {
    std::set<std::pair<std::string, std::uint64_t>> errors;
    for (const auto& finding : findings)
        if (finding.severity == Severity::error && finding.location.range && !finding.suppressed)
            errors.emplace(finding.location.source, finding.location.range->start.offset);
    for (std::size_t i = 0; !errors.empty() && i < findings.size(); ++i) {
        const auto& finding = findings[i];
        if (finding.code != "PRB408" || !finding.variant.empty() || !finding.location.range) continue;
        if (errors.count({finding.location.source, finding.location.range->start.offset}) > 0) is_said[i] = 1;
    }
}

}  // namespace

void say_causes_once(std::vector<Diagnostic>& findings) {
    std::vector<char> is_said(findings.size(), 0);
    name_copies(findings, is_said);
    leave_to_unknown_laws(findings, is_said);
    leave_to_errors(findings, is_said);
    std::size_t i = 0;
    findings.erase(std::remove_if(findings.begin(), findings.end(), [&](const Diagnostic&) { return is_said[i++] != 0; }), findings.end());
}

}  // namespace polku::detail
