#include <polku/diagnostic.hpp>

#include <algorithm>
#include <tuple>

namespace polku {

std::string_view to_string(Severity severity) noexcept {
    switch (severity) {
        case Severity::error: return "error";
        case Severity::warning: return "warning";
        case Severity::advice: return "advice";
    }
    return "";
}

std::string_view to_word(Severity severity, std::string_view language) noexcept {
    switch (severity) {
        case Severity::error: return Phrase("error", "virhe", "fel").in(language);
        case Severity::warning: return Phrase("warning", "varoitus", "varning").in(language);
        case Severity::advice: return Phrase("advice", "neuvo", "råd").in(language);
    }
    return "";
}

std::string_view to_string(RuleSet set) noexcept {
    switch (set) {
        case RuleSet::core: return "core";
        case RuleSet::simulate: return "simulate";
        case RuleSet::publish: return "public";
        case RuleSet::style: return "style";
    }
    return "";
}

std::string_view Phrase::in(std::string_view language) const noexcept {
    const auto primary = language.substr(0, language.find('-'));
    if (primary == "fi" && !fi.empty()) return fi;
    if (primary == "sv" && !sv.empty()) return sv;
    return en;
}

void locate(std::span<Diagnostic> diagnostics, const SourceMap& map, Anchor anchor) {
    const auto fill = [&](Location& location, Anchor at) {
        if (location.range) return;
        auto found = map.locate(location.pointer, at);
        location.source = std::move(found.source);
        location.range = found.range;  // the pointer stays: it may be more exact than the nearest text
    };
    for (auto& finding : diagnostics) {
        fill(finding.location, anchor);
        for (auto& related : finding.related) fill(related.location, Anchor::value);
    }
}

void sort(std::vector<Diagnostic>& diagnostics) {
    std::stable_sort(diagnostics.begin(), diagnostics.end(), [&](const Diagnostic& a, const Diagnostic& b) {
        const auto offset_a = a.location.range ? a.location.range->start.offset : 0;
        const auto offset_b = b.location.range ? b.location.range->start.offset : 0;
        return std::tie(a.location.source, offset_a, a.location.pointer, a.code, a.message) <
               std::tie(b.location.source, offset_b, b.location.pointer, b.code, b.message);
    });
}

bool has_errors(std::span<const Diagnostic> diagnostics) noexcept {
    return std::any_of(diagnostics.begin(), diagnostics.end(), [](const Diagnostic& d) { return d.severity == Severity::error; });
}

std::string child_pointer(std::string_view pointer, std::string_view token) {
    std::string child{pointer};
    child += '/';
    for (const char c : token) {
        if (c == '~') child += "~0";
        else if (c == '/') child += "~1";
        else child += c;
    }
    return child;
}

std::string child_pointer(std::string_view pointer, std::size_t index) {
    return child_pointer(pointer, std::string_view{std::to_string(index)});
}

namespace {

std::string text_of(const std::vector<Diagnostic>& diagnostics) {
    constexpr std::size_t shown = 5;
    std::string text;
    for (std::size_t i = 0; i < std::min(shown, diagnostics.size()); ++i) {
        const auto& d = diagnostics[i];
        if (!text.empty()) text += '\n';
        if (!d.location.source.empty()) text += d.location.source + ':';
        if (d.location.range)
            text += std::to_string(d.location.range->start.line) + ':' + std::to_string(d.location.range->start.column) + ": ";
        text += std::string{to_string(d.severity)} + '[' + d.code + "]: " + d.message;
    }
    if (diagnostics.size() > shown) text += "\nand " + std::to_string(diagnostics.size() - shown) + " more";
    return text.empty() ? "the model has no value" : text;
}

}  // namespace

ModelError::ModelError(std::vector<Diagnostic> diagnostics)
    : std::runtime_error(text_of(diagnostics)), diagnostics_(std::move(diagnostics)) {}

}  // namespace polku
