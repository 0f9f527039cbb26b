// LOC703: a text says other numbers, quotes other parameters or has other links than the same text in the source language.
#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "model/subject.hpp"
#include "model/texts.hpp"
#include "text/facts.hpp"
#include "text/letters.hpp"
#include "text/links.hpp"
#include "validate/rules.hpp"

namespace polku::detail::rules {
namespace {

std::vector<std::string> in_braces(const std::vector<std::string>& ids) {
    std::vector<std::string> quotes;
    for (const auto& id : ids) quotes.push_back('{' + id + '}');
    return quotes;
}

// Numbers and quotes as a list of an argument: separated by spaces.
std::string list_of(const std::vector<std::string>& numbers, const std::vector<std::string>& quotes) {
    std::string list;
    for (const auto& items : {numbers, in_braces(quotes)})
        for (const auto& item : items) list += (list.empty() ? "" : " ") + item;
    return quoted_excerpt(list, list.size());
}

// Most texts have neither numbers nor quotes nor links, and need not be taken apart.
bool may_have_facts(const Text::Translation& translation) {
    const std::string_view text = translation.text;
    return has_digit(text) || may_have_links(text) || text.find_first_of("{@") != std::string_view::npos;
}

struct Version {
    std::string_view language;
    TextFacts facts;
    std::string_view text;
};

// Where the first of these numbers or quotes stands; empty when it is written in another manner ("4 pm" for 16).
std::string_view place_of(const std::vector<std::string>& numbers, const std::vector<std::string>& quotes, std::string_view text) {
    const auto is_digit = [&](std::size_t i) { return i < text.size() && text[i] >= '0' && text[i] <= '9'; };
    for (const auto& number : numbers)
        for (auto at = text.find(number); at != std::string_view::npos; at = text.find(number, at + 1))
            if ((at == 0 || !is_digit(at - 1)) && !is_digit(at + number.size())) return text.substr(at, number.size());
    for (const auto& quote : in_braces(quotes))
        if (const auto at = text.find(quote); at != std::string_view::npos) return text.substr(at, quote.size());
    return {};
}

// Each translation is compared with the source language, or with the first. When two or more agree with each other and not with
// the source, the source is the one that is wrong, and said once.
void compare(Context& context, const TextPlace& place, const std::vector<Version>& versions, std::string_view source) {
    auto reference = std::find_if(versions.begin(), versions.end(), [&](const Version& v) { return v.language == source; });
    if (reference == versions.end()) reference = versions.begin();
    const auto differs = [](const Version& a, const Version& b) { return !difference(a.facts, b.facts).empty(); };
    const auto report = [&](const Version& version, const Version& right) {
        const auto found = difference(right.facts, version.facts);
        const auto missing = list_of(found.numbers_missing, found.quotes_missing), added = list_of(found.numbers_added, found.quotes_added);
        const auto* variant = missing.empty() ? added.empty() ? "links" : "added" : added.empty() ? "missing" : "";
        std::vector<Argument> args{{"language", quoted_excerpt(version.language)}, {"source", quoted_excerpt(right.language)}};
        if (!missing.empty()) args.push_back({"missing", missing});
        if (!added.empty()) args.push_back({"added", added});
        if (found.links) {
            args.push_back({"links", std::to_string(version.facts.links)});
            args.push_back({"wanted", std::to_string(right.facts.links)});
        }
        auto finding = make_diagnostic("LOC703", variant, std::move(args), child_pointer(place.pointer, version.language),
                                       subject_at(context.path.data(), place.pointer));
        finding.related.push_back(make_related("other-language", child_pointer(place.pointer, right.language)));
        context.report_in_text(std::move(finding), {version.text, place_of(found.numbers_added, found.quotes_added, version.text)},
                               {right.text, place_of(found.numbers_missing, found.quotes_missing, right.text)});
    };
    std::vector<const Version*> others, apart;
    for (const auto& version : versions)
        if (&version != &*reference) others.push_back(&version);
    for (const auto* other : others)
        if (differs(*reference, *other)) apart.push_back(other);
    const bool others_agree = others.size() > 1 && std::none_of(others.begin() + 1, others.end(),
                                                                [&](const Version* other) { return differs(*others.front(), *other); });
    if (apart.size() == others.size() && others_agree) return report(*reference, *others.front());  // the source is the odd one
    for (const auto* version : apart) report(*version, *reference);
}

// The declared language that a tag probably means: "sv-FI" and "swe" are "sv". "se" is Northern Sámi, and often a slip.
std::string_view meant_by(std::string_view tag, const std::vector<std::string_view>& declared) {
    const auto known = [&](std::string_view language) { return std::find(declared.begin(), declared.end(), language) != declared.end(); };
    if (const auto primary = tag.substr(0, tag.find('-')); known(primary)) return *std::find(declared.begin(), declared.end(), primary);
    constexpr std::array<std::pair<std::string_view, std::string_view>, 4> slips{
        {{"swe", "sv"}, {"se", "sv"}, {"fin", "fi"}, {"eng", "en"}}};
    for (const auto& [slip, language] : slips)
        if (tag == slip && known(language)) return language;
    return {};
}

bool has_a_tag(std::string_view language) {
    // ISO 639-1, two letters each.
    constexpr std::string_view all =
        "aaabaeafakamanarasavayazbabebgbibmbnbobrbscacechcocrcscucvcydadedvdzeeeleneoeseteufafffifjfofrfygagdglgngugvhahehihohrhthuhyhziaid"
        "ieigiiik"
        "ioisitiujajvkakgkikjkkklkmknkokrkskukvkwkylalblglilnloltlulvmgmhmimkmlmnmrmsmtmynanbndnengnlnnnonrnvnyocojomorospapiplpsptqurmrnro"
        "rurwsascsdse"
        "sgsiskslsmsnsosqsrssstsusvswtatetgthtitktltntotrtstttwtyugukuruzvevivovowawoxhyiyozazhzu";
    for (std::size_t i = 0; i < all.size(); i += 2)
        if (all.substr(i, 2) == language) return true;
    return false;
}

// Texts under a tag that is a slip for a declared language which they lack, or that no language has: once for each tag.
void misspelt_tags(Context& context) {
    const auto& data = context.path.data();
    std::vector<std::string_view> declared{data.languages.source};
    for (const auto* list : {&data.languages.required, &data.languages.offered})
        declared.insert(declared.end(), list->begin(), list->end());
    struct Found {
        std::string pointer, text, nearest;
        std::size_t count = 0;
    };
    std::map<std::string, Found> found;
    for_each_text(data, [&](const Text& text, const TextPlace& place) {
        for (const auto& translation : text.translations()) {
            const std::string_view tag = translation.language;
            if (std::find(declared.begin(), declared.end(), tag) != declared.end()) continue;
            const auto nearest = meant_by(tag, declared);
            const bool slip = !nearest.empty() && text.find(nearest) == nullptr;
            const auto primary = primary_language(tag);
            if (!slip && (primary.size() != 2 || has_a_tag(primary))) continue;
            auto& one = found[translation.language];
            if (one.count++ == 0) one = {child_pointer(place.pointer, tag), place.pointer, std::string(slip ? nearest : ""), 1};
        }
    });
    for (const auto& [tag, one] : found) {
        std::vector<Argument> args{{"language", quoted_excerpt(tag)}, {"count", std::to_string(one.count)}};
        if (!one.nearest.empty()) args.push_back({"nearest", one.nearest});
        context.report(make_diagnostic("LOC703", one.nearest.empty() ? "no-language" : "slip", std::move(args), one.pointer,
                                       subject_at(data, one.text)),
                       "", Anchor::key);
    }
}

}  // namespace

void language_mismatch(Context& context) {
    const auto& data = context.path.data();
    misspelt_tags(context);
    for_each_text(data, [&](const Text& text, const TextPlace& place) {
        const auto& translations = text.translations();
        if (translations.size() < 2 || std::none_of(translations.begin(), translations.end(), may_have_facts)) return;
        std::vector<Version> versions;
        for (const auto& translation : translations)
            versions.push_back({translation.language, text_facts(translation.text, translation.language), translation.text});
        compare(context, place, versions, data.languages.source);
    });
}

}  // namespace polku::detail::rules
