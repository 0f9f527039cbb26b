#include "json/read_file.hpp"

#include <fstream>

#include "json/scan.hpp"

namespace polku {
namespace json {
namespace {

std::vector<Diagnostic> unreadable(const std::filesystem::path& file, std::string_view variant, const std::string& reason = "") {
    const auto name = file.empty() ? "\"\"" : quoted_excerpt(file.string(), 200);
    auto finding = make_diagnostic("SYS052", variant, {{"file", name}, {"reason", reason}}, "");
    finding.location.source = file.string();
    return {std::move(finding)};
}

}  // namespace

Outcome<std::string> read_file(const std::filesystem::path& file, const Limits& limits) {
    std::error_code error;
    const auto status = std::filesystem::status(file, error);
    if (status.type() == std::filesystem::file_type::not_found) return unreadable(file, "missing");
    if (error) return unreadable(file, "", error.message());
    if (status.type() == std::filesystem::file_type::directory) return unreadable(file, "folder");
    // A pipe or device may never end: only what has a size is read.
    if (status.type() != std::filesystem::file_type::regular) return unreadable(file, "no-file");
    const auto size = std::filesystem::file_size(file, error);
    if (error) return unreadable(file, "", error.message());
    if (size > limits.bytes) return std::vector<Diagnostic>{size_finding(file.string(), size, limits.bytes)};
    std::ifstream stream(file, std::ios::binary);
    if (!stream) return unreadable(file, "closed");
    std::string text(static_cast<std::size_t>(size), '\0');
    stream.read(text.data(), static_cast<std::streamsize>(size));
    if (stream.bad()) return unreadable(file, "broken");
    text.resize(static_cast<std::size_t>(stream.gcount()));
    return text;
}

ReadOptions options_for_file(const std::filesystem::path& file, ReadOptions options) {
    if (options.source_name.empty()) options.source_name = file.string();
    if (options.resolver) return options;
    auto folder = file.parent_path();
    if (folder.empty()) folder = ".";
    std::vector<std::filesystem::path> folders{folder};
    // A variant or scenario stands in a folder beside the models it builds on.
    if (folder.filename() == "variants" || folder.filename() == "scenarios") folders.push_back(folder / "..");
    options.resolver = folder_resolver(std::move(folders));
    return options;
}

}  // namespace json

Outcome<ServicePath> read_path(const std::filesystem::path& file, ReadOptions options) {
    const auto text = json::read_file(file, options.limits);
    if (!text) return {text.diagnostics()};
    return parse_path(*text, json::options_for_file(file, std::move(options)));
}

}  // namespace polku
