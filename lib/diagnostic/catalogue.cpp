// All codes in one order, and findings made from them.
#include "diagnostic/catalogue/catalogue.hpp"

#include <algorithm>
#include <array>

#include "diagnostic/forms.hpp"
#include "text/masking.hpp"

namespace polku {
namespace {

std::vector<const detail::CodeTexts*> ordered_texts() {
    const std::array groups{detail::acc_codes(), detail::dec_codes(), detail::loc_codes(), detail::pla_codes(), detail::prv_codes(),
                            detail::src_codes(), detail::ana_codes(), detail::cap_codes(), detail::eli_codes(), detail::gra_codes(),
                            detail::prb_codes(), detail::ref_codes(), detail::rul_codes(), detail::sch_codes(), detail::sim_codes(),
                            detail::sty_codes(), detail::syn_codes(), detail::sys_codes()};
    std::vector<const detail::CodeTexts*> all;
    for (const auto group : groups)
        for (const auto& texts : group) all.push_back(&texts);
    std::sort(all.begin(), all.end(), [](const auto* a, const auto* b) { return a->entry.code < b->entry.code; });
    return all;
}

std::vector<CatalogueEntry> entries_of(const std::vector<const detail::CodeTexts*>& all) {
    std::vector<CatalogueEntry> entries;
    for (const auto* texts : all) entries.push_back(texts->entry);
    return entries;
}

// Made when the program starts: looking up a code promises not to fail, so it must not be what first asks for memory.
const std::vector<const detail::CodeTexts*> all_texts = ordered_texts();
const std::vector<CatalogueEntry> all_entries = entries_of(all_texts);

const detail::MessageTemplate* find_message(const detail::CodeTexts& texts, std::string_view variant) noexcept {
    const auto found =
        std::find_if(texts.messages.begin(), texts.messages.end(), [&](const detail::MessageTemplate& m) { return m.variant == variant; });
    return found == texts.messages.end() ? nullptr : &*found;
}

const detail::NamedPhrase* find_related(std::string_view key) noexcept {
    const auto phrases = detail::related_phrases();
    const auto found = std::find_if(phrases.begin(), phrases.end(), [key](const detail::NamedPhrase& p) { return p.key == key; });
    return found == phrases.end() ? nullptr : &*found;
}

// What only an arm of a scenario brings says so, whatever it is.
std::string message_in(const detail::MessageTemplate& message, const std::vector<Argument>& args, std::string_view language) {
    static constexpr Phrase in_arm{" (in arm \"{in_arm}\")", " (vaihtoehdossa \"{in_arm}\")", " (i alternativet \"{in_arm}\")"};
    auto text = detail::filled(message.message.in(language), args, language);
    const bool of_arm = std::any_of(args.begin(), args.end(), [](const Argument& a) { return a.name == "in_arm"; });
    return of_arm ? text + detail::filled(in_arm.in(language), args, language) : text;
}

// No finding shows what belongs to a person, wherever it got its facts from.
std::vector<Argument> masked(std::vector<Argument> args) {
    for (auto& argument : args) argument.value = detail::with_personal_data_masked(argument.value);
    return args;
}

}  // namespace

const detail::CodeTexts* detail::find_texts(std::string_view code) noexcept {
    const auto found = std::lower_bound(all_texts.begin(), all_texts.end(), code,
                                        [](const CodeTexts* texts, std::string_view c) { return texts->entry.code < c; });
    return found != all_texts.end() && (*found)->entry.code == code ? *found : nullptr;
}

std::span<const CatalogueEntry> catalogue() noexcept { return all_entries; }

const CatalogueEntry* find_catalogue_entry(std::string_view code_or_name) noexcept {
    for (const auto& entry : catalogue())
        if (entry.code == code_or_name || entry.name == code_or_name) return &entry;
    return nullptr;
}

Diagnostic make_diagnostic(std::string_view code, std::string_view variant, std::vector<Argument> args, std::string pointer,
                           Subject subject) {
    const auto* texts = detail::find_texts(code);
    if (texts == nullptr) throw std::invalid_argument("no such code in the catalogue: " + std::string(code));
    const auto* message = find_message(*texts, variant);
    if (message == nullptr)
        throw std::invalid_argument("code " + std::string(code) + " has no text variant \"" + std::string(variant) + '"');
    args = masked(std::move(args));
    Diagnostic finding;
    finding.code = texts->entry.code;
    finding.name = texts->entry.name;
    finding.variant = variant;
    finding.severity = texts->entry.severity;
    finding.message = message_in(*message, args, "en");
    finding.hint = detail::filled(message->hint.en, args, "en");
    finding.args = std::move(args);
    finding.subject = std::move(subject);
    finding.location.pointer = std::move(pointer);
    return finding;
}

Related make_related(std::string_view phrase, std::string pointer, std::vector<Argument> args) {
    const auto* found = find_related(phrase);
    if (found == nullptr) throw std::invalid_argument("no such sentence for a related place: " + std::string(phrase));
    args = masked(std::move(args));
    auto message = detail::filled(found->phrase.en, args, "en");
    return {{{}, std::move(pointer), std::nullopt}, std::string(phrase), std::move(args), std::move(message)};
}

Diagnostic in_language(Diagnostic finding, std::string_view language) {
    const auto primary = language.substr(0, language.find('-'));
    finding.language = primary == "fi" || primary == "sv" ? primary : "en";
    const auto* texts = detail::find_texts(finding.code);
    const auto* message = texts == nullptr ? nullptr : find_message(*texts, finding.variant);
    if (message != nullptr) {
        finding.message = message_in(*message, finding.args, language);
        finding.hint = detail::filled(message->hint.in(language), finding.args, language);
    }
    for (auto& related : finding.related)
        if (const auto* found = find_related(related.phrase))
            related.message = detail::filled(found->phrase.in(language), related.args, language);
    return finding;
}

}  // namespace polku
