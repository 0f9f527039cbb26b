// What the fuzz targets share: the shipped models, and what must hold of everything that can be read.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <polku/polku.hpp>

namespace polku::fuzzing {

[[noreturn]] inline void fail(std::string_view what, std::string_view about = {}) {
    std::fprintf(stderr, "%.*s: %.*s\n", static_cast<int>(what.size()), what.data(), static_cast<int>(about.size()), about.data());
    std::abort();
}

inline std::string text_of(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// The texts of the shipped models, by id.
inline const std::map<std::string, std::string>& shipped_models() {
    static const auto models = [] {
        std::map<std::string, std::string> found;
        for (const auto& entry : std::filesystem::directory_iterator(POLKU_SOURCE_DIR "/models")) {
            if (!entry.path().filename().string().ends_with(".polku.json")) continue;
            auto text = text_of(entry.path());
            const auto path = parse_path(text);
            if (!path) fail("a shipped model cannot be read", entry.path().string());
            found.emplace((*path)->id, std::move(text));
        }
        return found;
    }();
    return models;
}

/// Bases, variants and sub-paths are found among the shipped models, in memory.
inline Resolver resolver() {
    return [](const ModelReference& wanted) -> std::optional<SourceText> {
        const auto found = shipped_models().find(wanted.id);
        if (found == shipped_models().end()) return std::nullopt;
        return SourceText{found->first, found->second};
    };
}

/// Every finding has a code of the catalogue and a message, and no rule gave up (SYS051).
inline void check_findings(const std::vector<Diagnostic>& findings) {
    for (const auto& finding : findings) {
        if (find_catalogue_entry(finding.code) == nullptr || finding.message.empty())
            fail("a finding without code or message", finding.code);
        if (finding.code == "SYS051") fail("a rule threw", finding.message);
    }
}

/// What was read is written and read back unchanged. `parse` reads a text of the kind.
template <class T, class Parse>
void check_round_trip(const T& value, Parse parse) {
    const std::string written = to_json(value);
    const auto again = parse(written);
    if (!again) fail("what was written cannot be read", again.diagnostics().front().message);
    if (!(*again == value)) fail("what was written reads as something else");
    if (to_json(*again) != written) fail("what was read is written differently");
}

/// Exact answers and a few simulated clients. A path may be refused, with a reason.
inline void compute(const ServicePath& path) {
    Setting setting;
    setting.resolver = resolver();
    const auto exact = analyse(path, {.setting = setting, .engine = {.sensitivity = path->parameters.size() < 8}});
    check_findings(exact.diagnostics());
    if (!exact && exact.diagnostics().empty()) fail("no answers and no reason");
    SimulationOptions few;
    few.clients = 20;
    few.threads = 1;
    few.start_date = "2026-01-01";
    few.keep_clients = true;
    const auto simulated = simulate(path, {.setting = setting, .engine = few});
    check_findings(simulated.diagnostics());
    if (!simulated && simulated.diagnostics().empty()) fail("no simulation and no reason");
    const auto read = [](const std::string& text) { return parse_result(text); };
    if (exact && parse_result(to_json(*exact))) check_round_trip(*parse_result(to_json(*exact)), read);
    else if (exact) fail("a result cannot be read");
}

/// Every picture and text of the path, in every language it has; the search for a good arrangement is cut short. The picture of
/// a long path and the page with a picture of full effort take seconds, so only short paths get these.
inline void draw_everything(const ServicePath& path) {
    constexpr std::size_t longest_picture = 40, longest_page = 5;
    PictureOptions options{.checks = Checks::off};
    options.drawing.poster.effort = 1;
    for (const auto& language : languages_of(path)) {
        options.language = language;
        for (const auto format : {DrawFormat::svg, DrawFormat::text, DrawFormat::markdown, DrawFormat::mermaid, DrawFormat::dot}) {
            if (format == DrawFormat::svg && path->touchpoints.size() > longest_picture) continue;
            options.format = format;
            const auto picture = draw(path, options);
            if (!picture && picture.diagnostics().empty()) fail("no picture and no reason");
            check_findings(picture.diagnostics());
        }
    }
    if (path->touchpoints.size() <= longest_page && page_context(path).empty()) fail("an empty page");
}

}  // namespace polku::fuzzing
