// The facts at the top of a page and what stands at its foot: contact, glossary, sources, parameters, findings.
#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "api/language.hpp"
#include "api/page.hpp"
#include "api/sentences.hpp"
#include "api/words.hpp"
#include "layout/words.hpp"

namespace polku::api {

namespace {

/// "tel:" with the digits of a phone number people wrote; empty when there are too few.
std::string phone_url(std::string_view phone) {
    std::string digits;
    for (const char c : phone)
        if ((c >= '0' && c <= '9') || (c == '+' && digits.empty())) digits += c;
    return digits.size() < 3 ? std::string{} : "tel:" + digits;
}

std::string email_url(std::string_view email) {
    const bool plain = std::all_of(email.begin(), email.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               std::string_view("@.-_+").find(c) != std::string_view::npos;
    });
    return plain && std::count(email.begin(), email.end(), '@') == 1 ? "mailto:" + std::string(email) : std::string{};
}

void write_link(Page& page, std::string_view name, std::string_view text, std::string_view url) {
    page.out.key(name);
    if (text.empty()) return page.out.null();
    page.out.open_object();
    page.out.field("text", text);
    page.out.field_or_null("url", url);
    page.out.close_object();
}

void write_contact(Page& page) {
    page.out.key("contact");
    const auto& contact = page.path->contact;
    if (!contact) return page.out.null();
    page.out.open_object();
    page.text_field("name", contact->name);
    page.text_field("hours", contact->hours);
    write_link(page, "phone", contact->phone, phone_url(contact->phone));
    write_link(page, "email", contact->email, email_url(contact->email));
    write_link(page, "url", contact->url, safe_url(contact->url));
    page.out.close_object();
}

void write_cited(Page& page, const std::vector<std::string>& ids) {
    page.out.open_array("sources");
    for (const auto& id : ids) page.out.text(id);
    page.out.close_array();
}

}  // namespace

void write_facts(Page& page, const Result* exact, const Result* simulated) {
    const auto& data = page.path.data();
    auto& out = page.out;
    page.text_field("audience", data.audience);
    out.field_or_null("ages",
                      data.population && data.population->age ? age_words(page.path, *data.population->age, page.language) : std::string{});
    page.text_field("price", data.price);
    write_contact(page);
    out.open_array("services");
    for (const auto& service : data.services) {
        out.open_object();
        out.field("id", service.id);
        page.text_field("name", service.name);
        page.text_field("description", service.description);
        out.truth_field("main", &service == &data.services[page.path.main_service()]);
        out.truth_field("external", service.external);
        out.truth_field("voluntary", service.voluntary);
        out.close_object();
    }
    out.close_array();
    write_key_figures(page, exact, simulated);
}

namespace {

std::string_view sign_name(LegendSign sign) {
    switch (sign) {
        case LegendSign::main: return "main";
        case LegendSign::other: return "other";
        case LegendSign::back: return "back";
        case LegendSign::choice: return "choice";
        case LegendSign::join: return "join";
        case LegendSign::split: return "split";
        case LegendSign::subpath: return "subpath";
        case LegendSign::end: return "end";
        case LegendSign::backstage: return "backstage";
    }
    return "other";
}

}  // namespace

void write_legend(Page& page) {
    page.out.open_array("legend");
    for (const LegendSign sign : legend_signs(page.view)) {
        page.out.open_object();
        page.out.field("sign", sign_name(sign));
        page.out.field("text", polku::word(legend_word(sign), page.language));
        page.out.close_object();
    }
    page.out.close_array();
}

void write_glossary(Page& page) {
    page.out.open_array("glossary");
    for (const auto& entry : page.path->glossary) {
        page.out.open_object();
        page.out.field("id", entry.id);
        page.text_field("term", entry.term);
        page.text_field("text", entry.text);
        page.out.close_object();
    }
    page.out.close_array();
}

void write_sources(Page& page) {
    page.out.open_array("sources");
    for (const auto& source : page.path->source_list) {
        page.out.open_object();
        page.out.field("id", source.id);
        page.out.field("type", name_of(source.type));
        page.out.field("typeText", word("source." + std::string(name_of(source.type)), page.language));
        page.out.field("cite", source.cite);
        page.out.field_or_null("url", safe_url(source.url));
        page.out.field_or_null("date", date_text(source.date, page.language));
        page.out.close_object();
    }
    page.out.close_array();
}

std::string Page::parameter_words(std::size_t parameter, double value) const {
    return api::parameter_words(value, path->parameters[parameter].unit, language);
}

void write_parameters(Page& page) {
    page.out.open_array("parameters");
    for (std::size_t i = 0; i < page.path->parameters.size(); ++i) {
        const auto& parameter = page.path->parameters[i];
        const auto words_of = [&](double value) { return page.parameter_words(i, value); };
        page.out.open_object();
        page.out.field("id", parameter.id);
        page.text_field("name", parameter.name);
        page.out.field("value", words_of(parameter.value));
        page.out.field_or_null(
            "range", parameter.range ? number_words(parameter.range->first, 4, page.language) + "–" + words_of(parameter.range->second)
                                     : std::string{});
        page.out.field_or_null("strength", parameter.strength ? name_of(*parameter.strength) : std::string_view{});
        page.out.field_or_null("strengthText", parameter.strength
                                                   ? word("strength." + std::string(name_of(*parameter.strength)), page.language)
                                                   : std::string_view{});
        write_cited(page, parameter.sources);
        page.out.close_object();
    }
    page.out.close_array();
}

void write_findings(Page& page, const std::vector<Diagnostic>& findings) {
    int errors = 0, warnings = 0, advice = 0;
    page.out.open_object("findings");
    page.out.open_array("list");
    for (const auto& finding : findings) {
        (finding.severity == Severity::error ? errors : finding.severity == Severity::warning ? warnings : advice) += 1;
        std::optional<std::size_t> touchpoint;
        if (finding.subject.kind == "touchpoint") touchpoint = page.path.find_touchpoint(finding.subject.id);
        page.out.open_object();
        page.out.field("code", finding.code);
        page.out.field("name", finding.name);
        page.out.field("severity", to_string(finding.severity));
        page.out.field("severityText", to_word(finding.severity, page.language));
        page.out.field("message", finding.message);
        page.out.field_or_null("hint", finding.hint);
        page.out.field("pointer", finding.location.pointer);
        page.out.field_or_null("anchor", touchpoint ? page.anchor(*touchpoint) : std::string{});
        page.out.key("number");
        if (touchpoint) page.out.integer(page.number(*touchpoint));
        else page.out.null();
        page.out.close_object();
    }
    page.out.close_array();
    page.out.integer_field("errors", errors);
    page.out.integer_field("warnings", warnings);
    page.out.integer_field("advice", advice);
    page.out.close_object();
}

}  // namespace polku::api
