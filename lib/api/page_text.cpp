// Texts of a page: chosen by language, numbers filled in, fallbacks marked; addresses that are safe to link to.
#include <algorithm>
#include <array>

#include "api/page.hpp"

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
    std::string lower(cleaned);
    std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    constexpr std::array<std::string_view, 4> schemes{"https://", "http://", "mailto:", "tel:"};
    const bool known = std::any_of(schemes.begin(), schemes.end(), [&](std::string_view scheme) { return lower.starts_with(scheme); });
    return known ? cleaned : std::string{};
}

std::string chosen(const Page& page, const Text& text, std::string_view otherwise) {
    const auto choice = text.choose(page.language, page.path->languages.source);
    return std::string(choice.text.empty() ? otherwise : choice.text);
}

}  // namespace polku::api
