// LOC703: a text says other numbers, quotes other parameters or has other links than the same text in the source language.
#include <algorithm>

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
};

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
        context.report(std::move(finding));
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

}  // namespace

void language_mismatch(Context& context) {
    const auto& data = context.path.data();
    for_each_text(data, [&](const Text& text, const TextPlace& place) {
        const auto& translations = text.translations();
        if (translations.size() < 2 || std::none_of(translations.begin(), translations.end(), may_have_facts)) return;
        std::vector<Version> versions;
        for (const auto& translation : translations)
            versions.push_back({translation.language, text_facts(translation.text, translation.language)});
        compare(context, place, versions, data.languages.source);
    });
}

}  // namespace polku::detail::rules
