#include "validate/language_coverage.hpp"

#include "model/subject.hpp"
#include "model/texts.hpp"
#include "text/letters.hpp"

namespace polku::detail {
namespace {

constexpr std::size_t places_shown = 10;

struct Coverage {
    std::size_t with = 0;
    std::size_t all = 0;
    std::vector<std::string> missing;  ///< pointers of the first texts without it
};

// The coverage of each language, in their order. Texts for authors (notes, and descriptions that no page shows) need no
// translation; texts that the reader found wrong are left out.
std::vector<Coverage> coverage_of(const Context& context, const std::vector<WantedLanguage>& wanted) {
    std::vector<Coverage> coverage(wanted.size());
    for_each_text(context.path.data(), [&](const Text& text, const TextPlace& place) {
        if (place.reader == TextReader::author || context.has_reader_error(place.pointer)) return;
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            auto& one = coverage[i];
            ++one.all;
            const auto* written = text.find(wanted[i].language);
            if (written != nullptr && !trimmed(*written).empty()) ++one.with;
            else if (one.missing.size() < places_shown)
                one.missing.push_back(written == nullptr ? place.pointer : child_pointer(place.pointer, wanted[i].language));
        }
    });
    return coverage;
}

}  // namespace

void report_missing_languages(Context& context, std::string_view code, const std::vector<WantedLanguage>& wanted) {
    if (wanted.empty()) return;
    const auto coverage = coverage_of(context, wanted);
    for (std::size_t i = 0; i < coverage.size(); ++i) {
        const auto& one = coverage[i];
        if (one.with == one.all) continue;
        std::vector<Argument> args{{"language", quoted_excerpt(wanted[i].language)},
                                   {"missing", std::to_string(one.all - one.with)},
                                   {"with", std::to_string(one.with)},
                                   {"all", std::to_string(one.all)}};
        if (one.with == 0 && one.all > 1) {
            context.report(make_diagnostic(code, "nowhere", std::move(args), wanted[i].pointer));
            continue;
        }
        auto finding = make_diagnostic(code, one.with + 1 == one.all ? "" : "several", std::move(args), one.missing.front(),
                                       subject_at(context.path.data(), one.missing.front()));
        for (std::size_t k = 1; k < one.missing.size(); ++k) finding.related.push_back(make_related("missing-too", one.missing[k]));
        // A text that is there, but blank, is pointed at itself.
        const bool blank = one.missing.front().ends_with('/' + std::string(wanted[i].language));
        context.report(std::move(finding), "", blank ? Anchor::value : Anchor::opening_brace);
    }
}

}  // namespace polku::detail
