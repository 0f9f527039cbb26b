// The page context (docs/reference/page-context.md): everything a page shows, in one JSON text.
#include <polku/api.hpp>
#include <polku/version.hpp>

#include <algorithm>

#include "api/language.hpp"
#include "api/page.hpp"
#include "api/words.hpp"
#include "layout/words.hpp"

namespace polku {

namespace api {

namespace {

void write_words(Page& page) {
    page.out.open_object("words");
    for (const auto& entry : words())
        if (is_page_word(entry)) page.out.field(entry.key, in_language(entry, page.language));
    page.out.field("next", word(polku::Word::next, page.language));
    page.out.field("path-ends", word(polku::Word::no_next, page.language));
    page.out.close_object();
}

/// The languages a page of this path is offered in: the required, then the offered; the source language when none is named.
std::vector<std::string> offered_languages(const PathData& data) {
    std::vector<std::string> out;
    const auto add = [&](const std::string& tag) {
        if (std::find(out.begin(), out.end(), tag) == out.end()) out.push_back(tag);
    };
    for (const auto& tag : data.languages.required) add(tag);
    for (const auto& tag : data.languages.offered) add(tag);
    if (out.empty()) add(data.languages.source);
    return out;
}

/// A language's own name where polku knows it, otherwise its tag.
std::string language_name(std::string_view tag) {
    for (const std::string_view known : {"fi", "sv", "en"})
        if (tag == known) return std::string(word("language-name", tag));
    return std::string(tag);
}

void write_languages(Page& page) {
    page.out.open_array("languages");
    for (const auto& tag : offered_languages(page.path.data())) {
        page.out.open_object();
        page.out.field("language", tag);
        page.out.field("name", language_name(tag));
        page.out.truth_field("current", tag == page.language);
        page.out.close_object();
    }
    page.out.close_array();
}

void write_dates(Page& page) {
    const auto& data = page.path.data();
    const auto date = [&](std::string_view name, std::string_view iso) {
        page.out.key(name);
        if (iso.empty()) return page.out.null();
        page.out.open_object();
        page.out.field("date", iso);
        page.out.field("text", date_text(iso, page.language));
        page.out.close_object();
    };
    date("validFrom", data.valid_from);
    date("validTo", data.valid_to);
    date("updated", data.updated);
}

void write_header(Page& page) {
    const auto& data = page.path.data();
    auto& out = page.out;
    out.field("format", "polku-page/1.0");
    out.field("generator", "polku " + std::string(version()));
    out.field("language", page.language);
    out.field("id", data.id);
    out.field("version", data.version);
    out.field_or_null("region", data.region);
    write_dates(page);
    out.open_object("status");
    out.field("id", name_of(data.status));
    out.field("text", word("status." + std::string(name_of(data.status)), page.language));
    out.close_object();
    write_languages(page);
    page.text_field("title", data.title);
    page.text_field("lead", data.summary);
    page.text_field("description", data.description);
}

void write_picture(Page& page) {
    page.out.open_object("picture");
    page.out.field("svg", to_svg(page.path, {.language = page.language, .poster = {}, .overlay = {}}));
    page.out.close_object();
}

}  // namespace

}  // namespace api

std::string page_context(const ServicePath& path, const PageOptions& options) {
    using namespace api;
    const std::string language = options.language.empty() ? path->languages.source : options.language;
    Page page{path, view(path, language), language};
    page.out.open_object();
    write_header(page);
    write_facts(page, options.exact, options.simulated);
    write_picture(page);
    write_legend(page);
    write_stages(page);
    write_any_time(page);
    write_result(page, "exact", options.exact, options.scenario);
    write_result(page, "simulated", options.simulated, options.scenario);
    write_findings(page, options.findings);
    write_glossary(page);
    write_sources(page);
    write_parameters(page);
    page.out.integer_field("fallbacks", page.fallbacks);
    write_words(page);
    page.out.close_object();
    return std::move(page.out).take() + "\n";
}

}  // namespace polku
