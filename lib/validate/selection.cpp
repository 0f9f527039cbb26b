#include "validate/selection.hpp"

#include <algorithm>

namespace polku {
namespace {

// A code, a prefix of one, or a name.
bool names(std::string_view asked, const CatalogueEntry& entry) {
    return !asked.empty() && (entry.code.substr(0, asked.size()) == asked || entry.name == asked);
}

}  // namespace

std::optional<std::vector<RuleSet>> rule_sets(std::string_view name) {
    if (name == "core") return std::vector{RuleSet::core};
    if (name == "simulate") return std::vector{RuleSet::core, RuleSet::simulate};
    if (name == "public") return std::vector{RuleSet::core, RuleSet::publish};
    if (name == "all") return std::vector{RuleSet::core, RuleSet::simulate, RuleSet::publish, RuleSet::style};
    return std::nullopt;
}

bool detail::is_selected(std::string_view code, const ValidateOptions& options) {
    const auto* entry = find_catalogue_entry(code);
    if (entry == nullptr) return false;
    const auto any = [&](const std::vector<std::string>& list) {
        return std::any_of(list.begin(), list.end(), [&](const std::string& asked) { return names(asked, *entry); });
    };
    if (any(options.ignore)) return false;
    if (!options.select.empty()) return any(options.select);
    return entry->set == RuleSet::core || std::find(options.sets.begin(), options.sets.end(), entry->set) != options.sets.end();
}

bool detail::is_looked_for(std::string_view code, const ValidateOptions& options) { return code == "PRV961" || is_selected(code, options); }

}  // namespace polku
