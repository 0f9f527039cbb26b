// Texts of a page: chosen by language, numbers filled in, fallbacks marked; addresses that are safe to link to.
#include "api/page.hpp"
#include "text/links.hpp"

namespace polku::api {

bool same_language(std::string_view a, std::string_view b) noexcept { return a.substr(0, a.find('-')) == b.substr(0, b.find('-')); }

std::string Page::anchor(std::size_t touchpoint) const { return std::string(anchor_prefix()) + std::to_string(number(touchpoint)); }

void Page::write_text(std::string_view text, std::string_view language_used) {
    if (text.empty()) return out.null();
    const bool fallback = !same_language(language_used, language);
    if (fallback) ++fallbacks;
    out.open_object();
    out.field("text", text);
    out.field_or_null("language", fallback ? language_used : std::string_view{});
    out.close_object();
}

void Page::text(const Text& text) {
    const auto choice = text.choose(language, path->languages.source);
    write_text(with_numbers(path, choice.text, language), choice.language_used);
}

void Page::text(const ViewText& text) { write_text(text.text, text.language); }

void Page::own_words(std::string_view words) { write_text(words, language); }

std::string safe_url(std::string_view url) {
    std::string cleaned;
    for (const char c : url)
        if (static_cast<unsigned char>(c) > 0x20 && c != 0x7f) cleaned += c;
    return detail::is_safe_scheme(detail::scheme_of(cleaned)) ? cleaned : std::string{};
}

std::string chosen(const Page& page, const Text& text, std::string_view otherwise) {
    const auto choice = text.choose(page.language, page.path->languages.source);
    return std::string(choice.text.empty() ? otherwise : choice.text);
}

}  // namespace polku::api
