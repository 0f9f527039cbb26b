// The parts of a page context; each writes one key or two. See page_context.cpp for the whole.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <polku/api.hpp>
#include <polku/layout.hpp>

#include "api/json_writer.hpp"

namespace polku::api {

/// What all parts need. Texts go through here, so that every fallback to another language is marked and counted.
struct Page {
    const ServicePath& path;
    const PathView view;
    const std::string language;
    JsonWriter out{};
    int fallbacks = 0;

    /// {"text": …, "language": null or the tag of the language it fell back to}; null when there is no text.
    void text(const Text& text);
    void text(const ViewText& text);
    template <class T>
    void text_field(std::string_view name, const T& value) {
        out.key(name);
        text(value);
    }
    /// Words that polku says itself, in the shape of a text.
    void own_words(std::string_view words);

    std::string_view anchor_prefix() const { return "vaihe-"; }
    std::string anchor(std::size_t touchpoint) const;
    /// A value of the parameter with its unit.
    std::string parameter_words(std::size_t parameter, double value) const;
    int number(std::size_t touchpoint) const { return view.nodes[touchpoint].number; }

private:
    void write_text(std::string_view text, std::string_view language_used);
};

/// The text in the page's language or else another, unmarked: for tables and sentences; `otherwise` when there is none.
std::string chosen(const Page& page, const Text& text, std::string_view otherwise);
/// True when both tags name one language: "fi-x-easy" and "fi".
bool same_language(std::string_view a, std::string_view b) noexcept;
/// The URL when its scheme is http, https, mailto or tel; empty for every other.
std::string safe_url(std::string_view url);

void write_facts(Page& page, const Result* exact, const Result* simulated);
void write_stages(Page& page);
void write_step(Page& page, std::size_t touchpoint);
void write_any_time(Page& page);
void write_legend(Page& page);
void write_glossary(Page& page);
void write_sources(Page& page);
void write_parameters(Page& page);
void write_findings(Page& page, const std::vector<Diagnostic>& findings);
/// True when the result has a remark with that key.
bool has_remark(const Result& result, std::string_view key);
/// `conditions` and `notTakenIntoAccount` of a result: what its figures rest on, and what else it leaves out.
void write_conditions(Page& page, const Result& result, const Scenario* scenario);
/// A result as tables of words; null without one. `scenario`, if any, is the one whose arrivals it may use.
void write_result(Page& page, std::string_view name, const Result* result, const Scenario* scenario);
/// Mean time to an end and share of clients who reach a goal: exact where known, else simulated, else null.
void write_key_figures(Page& page, const Result* exact, const Result* simulated);

}  // namespace polku::api
