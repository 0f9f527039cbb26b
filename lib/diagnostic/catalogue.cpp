// All codes in one order, and findings made from them.
#include "diagnostic/catalogue/catalogue.hpp"

#include <algorithm>
#include <array>

namespace polku {
namespace {

std::vector<const detail::CodeTexts*> ordered_texts() {
    const std::array groups{detail::ana_codes(), detail::gra_codes(), detail::prb_codes(), detail::ref_codes(),
                            detail::sch_codes(), detail::sim_codes(), detail::syn_codes(), detail::sys_codes()};
    std::vector<const detail::CodeTexts*> all;
    for (const auto group : groups)
        for (const auto& texts : group) all.push_back(&texts);
    std::sort(all.begin(), all.end(), [](const auto* a, const auto* b) { return a->entry.code < b->entry.code; });
    return all;
}

const std::vector<const detail::CodeTexts*>& all_texts() {
    static const auto texts = ordered_texts();
    return texts;
}

std::string fill(std::string_view text, const std::vector<Argument>& args) {
    std::string filled;
    for (std::size_t i = 0; i < text.size();) {
        const auto close = text[i] == '{' ? text.find('}', i) : std::string_view::npos;
        const auto name = close == std::string_view::npos ? std::string_view{} : text.substr(i + 1, close - i - 1);
        const auto arg = std::find_if(args.begin(), args.end(), [&](const Argument& a) { return a.name == name; });
        if (!name.empty() && arg != args.end()) {
            filled += arg->value;
            i = close + 1;
        } else {
            filled += text[i++];
        }
    }
    return filled;
}

}  // namespace

const detail::CodeTexts* detail::find_texts(std::string_view code) noexcept {
    const auto& all = all_texts();
    const auto found =
        std::lower_bound(all.begin(), all.end(), code, [](const CodeTexts* texts, std::string_view c) { return texts->entry.code < c; });
    return found != all.end() && (*found)->entry.code == code ? *found : nullptr;
}

std::span<const CatalogueEntry> catalogue() noexcept {
    static const auto entries = [] {
        std::vector<CatalogueEntry> list;
        for (const auto* texts : all_texts()) list.push_back(texts->entry);
        return list;
    }();
    return entries;
}

const CatalogueEntry* find_catalogue_entry(std::string_view code_or_name) noexcept {
    for (const auto& entry : catalogue())
        if (entry.code == code_or_name || entry.name == code_or_name) return &entry;
    return nullptr;
}

Diagnostic make_diagnostic(std::string_view code, std::string_view variant, std::vector<Argument> args, std::string pointer,
                           Subject subject) {
    const auto* texts = detail::find_texts(code);
    if (texts == nullptr) throw std::invalid_argument("no such code in the catalogue: " + std::string(code));
    const auto found = std::find_if(texts->messages.begin(), texts->messages.end(),
                                    [&](const detail::MessageTemplate& m) { return m.variant == variant; });
    if (found == texts->messages.end())
        throw std::invalid_argument("code " + std::string(code) + " has no text variant \"" + std::string(variant) + '"');
    Diagnostic finding;
    finding.code = texts->entry.code;
    finding.name = texts->entry.name;
    finding.severity = texts->entry.severity;
    finding.message = fill(found->message, args);
    finding.hint = fill(found->hint, args);
    finding.args = std::move(args);
    finding.subject = std::move(subject);
    finding.location.pointer = std::move(pointer);
    return finding;
}

}  // namespace polku
