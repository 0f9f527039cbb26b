// PRV963: text that acts on the program that shows it.
#include <array>
#include <charconv>

#include "model/subject.hpp"
#include "model/texts.hpp"
#include "text/links.hpp"
#include "text/unsafe.hpp"
#include "validate/rules.hpp"

namespace polku::detail::rules {
namespace {

std::string code_point_name(char32_t c) {
    std::array<char, 8> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), static_cast<std::uint32_t>(c), 16).ptr;
    std::string name(digits.data(), end);
    for (auto& digit : name) digit = digit >= 'a' ? static_cast<char>(digit - 32) : digit;
    return "U+" + std::string(name.size() < 4 ? 4 - name.size() : 0, '0') + name;
}

// The first scheme in a text, or of an address, that a page may not link to.
std::string unsafe_scheme(std::string_view value, bool is_address) {
    if (is_address) {
        const auto scheme = scheme_of(value);
        return is_safe_scheme(scheme) ? std::string{} : scheme;
    }
    for (const auto link : find_links(value))
        if (const auto scheme = scheme_of(link); !scheme.empty() && !is_safe_scheme(scheme)) return scheme;
    return {};
}

}  // namespace

void unsafe_text(Context& context) {
    const auto& data = context.path.data();
    for_each_string(data, [&](std::string_view value, std::string_view language, const std::string& pointer) {
        const auto report = [&](std::string_view variant, std::vector<Argument> args) {
            context.report(make_diagnostic("PRV963", variant, std::move(args), pointer, subject_at(data, pointer)));
        };
        if (const auto scheme = unsafe_scheme(value, pointer.ends_with("/url")); !scheme.empty())
            report("", {{"scheme", quoted_excerpt(scheme)}});
        if (pointer.ends_with("/url") && value.find_first_of(" \t") != std::string_view::npos)
            report("blank", {{"text", quoted_excerpt(value, 40)}});
        if (const auto c = find_bidi_control(value, language)) report("bidi", {{"character", code_point_name(*c)}});
        if (const auto c = find_xml_illegal(value)) report("control", {{"character", code_point_name(*c)}});
        if (!language.empty() && looks_like_formula(value)) report("formula", {{"text", quoted_excerpt(value, 20)}});
    });
}

}  // namespace polku::detail::rules
