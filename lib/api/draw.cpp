#include <array>
#include <utility>

#include <polku/api.hpp>

#include "api/setting.hpp"

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

Outcome<std::string> draw(const ServicePath& path, const PictureOptions& options) {
    std::vector<Diagnostic> diagnostics;
    if (options.checks == Checks::strict) diagnostics = api::core_findings(path);
    if (has_errors(diagnostics)) return diagnostics;
    DrawOptions drawing = options.drawing;
    drawing.language = options.language.empty() ? path->languages.source : options.language;
    switch (options.format) {
        case DrawFormat::svg: return {to_svg(path, drawing), std::move(diagnostics)};
        case DrawFormat::text: return {to_text(path, drawing), std::move(diagnostics)};
        case DrawFormat::markdown: return {to_markdown(path, drawing), std::move(diagnostics)};
        case DrawFormat::mermaid: return {to_mermaid(path, drawing), std::move(diagnostics)};
        case DrawFormat::dot: return {to_dot(path, drawing), std::move(diagnostics)};
    }
    return diagnostics;
}

}  // namespace polku
