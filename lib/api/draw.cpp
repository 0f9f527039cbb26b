#include <algorithm>
#include <array>
#include <utility>

#include <polku/api.hpp>

#include "api/setting.hpp"
#include "model/texts.hpp"

namespace polku {

std::optional<DrawFormat> find_draw_format(std::string_view name) noexcept {
    constexpr std::array<std::pair<std::string_view, DrawFormat>, 5> formats{{{"svg", DrawFormat::svg},
                                                                              {"text", DrawFormat::text},
                                                                              {"md", DrawFormat::markdown},
                                                                              {"mermaid", DrawFormat::mermaid},
                                                                              {"dot", DrawFormat::dot}}};
    for (const auto& [known, format] : formats)
        if (known == name) return format;
    return std::nullopt;
}

std::vector<std::string> languages_of(const ServicePath& path) {
    std::vector<std::string> tags;
    const auto add = [&](const std::string& tag) {
        if (std::find(tags.begin(), tags.end(), tag) == tags.end()) tags.push_back(tag);
    };
    add(path->languages.source);
    for (const auto& tag : path->languages.required) add(tag);
    for (const auto& tag : path->languages.offered) add(tag);
    detail::for_each_text(path.data(), [&](const Text& text, const detail::TextPlace&) {
        for (const auto& translation : text.translations()) add(translation.language);
    });
    return tags;
}

std::optional<Diagnostic> missing_language(const ServicePath& path, std::string_view language) {
    const auto tags = languages_of(path);
    if (language.empty() || std::find(tags.begin(), tags.end(), language) != tags.end()) return std::nullopt;
    std::string list;
    for (const auto& tag : tags) list += (list.empty() ? "" : ", ") + tag;
    std::vector<Argument> args{{"path", path->id}, {"language", quoted_excerpt(language)}, {"languages", list}};
    const std::string_view near = nearest(language, std::vector<std::string_view>(tags.begin(), tags.end()));
    if (!near.empty()) args.push_back({"nearest", std::string(near)});
    return make_diagnostic("SYS054", near.empty() ? "" : "nearest", std::move(args), "/languages");
}

namespace {

// Whoever finds the picture somewhere can see that nobody asked whether its model is sound.
std::string marked_unchecked(std::string svg) {
    const auto end = svg.rfind("</svg>");
    return end == std::string::npos ? svg : svg.insert(end, "<metadata>" + sentence_of(make_remark("unchecked")) + "</metadata>\n");
}

}  // namespace

Outcome<std::string> draw(const ServicePath& path, const PictureOptions& options) {
    if (auto missing = missing_language(path, options.language)) return std::vector{*std::move(missing)};
    std::vector<Diagnostic> diagnostics;
    if (options.checks == Checks::strict) diagnostics = api::core_findings(path, options.today);
    if (has_errors(diagnostics)) return diagnostics;
    DrawOptions drawing = options.drawing;
    drawing.language = options.language.empty() ? path->languages.source : options.language;
    switch (options.format) {
        case DrawFormat::svg:
            return {options.checks == Checks::off ? marked_unchecked(to_svg(path, drawing)) : to_svg(path, drawing),
                    std::move(diagnostics)};
        case DrawFormat::text: return {to_text(path, drawing), std::move(diagnostics)};
        case DrawFormat::markdown: return {to_markdown(path, drawing), std::move(diagnostics)};
        case DrawFormat::mermaid: return {to_mermaid(path, drawing), std::move(diagnostics)};
        case DrawFormat::dot: return {to_dot(path, drawing), std::move(diagnostics)};
    }
    return diagnostics;
}

}  // namespace polku
