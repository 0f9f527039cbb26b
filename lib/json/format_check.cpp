#include "json/format_check.hpp"

#include <charconv>

#include "json/contract/grammar.hpp"

namespace polku::json {
namespace {

struct Version {
    unsigned major_part = 0, minor_part = 0;
    bool valid = false;
};

Version version_of(std::string_view text) {
    Version v;
    const auto dot = text.find('.');
    v.valid = is_version(text, 2) && text.find('.', dot + 1) == std::string_view::npos;
    if (!v.valid) return v;
    std::from_chars(text.data(), text.data() + dot, v.major_part);
    std::from_chars(text.data() + dot + 1, text.data() + text.size(), v.minor_part);
    return v;
}

}  // namespace

bool check_format(const Node& root, std::string_view family, Findings& findings) {
    const std::string wanted = std::string{family} + "/1.0";
    const auto report = [&](std::string_view variant, const Node& node, Span span, std::string pointer) -> Diagnostic* {
        std::string found = node.is(NodeKind::string) ? quoted_excerpt(node.text) : excerpt_of(node);
        return findings.report("SCH101", variant, {{"found", std::move(found)}, {"wanted", wanted}}, std::move(pointer), *root.source,
                               span);
    };
    const Span brace{root.span.begin, root.span.begin + 1};
    if (!root.is(NodeKind::object)) {
        report("kind", root, brace, "");
        return false;
    }
    const Node* format = root.find("format");
    if (format == nullptr) {
        if (root.closed) report("", root, brace, "");
        return false;
    }
    const std::string prefix = std::string{family} + '/';
    const bool ours = format->is(NodeKind::string) && format->text.substr(0, prefix.size()) == prefix;
    const auto version = ours ? version_of(format->text.substr(prefix.size())) : Version{};
    if (!version.valid) {
        report("unknown", *format, format->span, "/format");
        return false;
    }
    if (version.major_part != 1) {
        report(version.major_part > 1 ? "newer" : "unknown", *format, format->span, "/format");
        return false;
    }
    if (version.minor_part > 0)
        if (auto* warning = report("newer-minor", *format, format->span, "/format")) warning->severity = Severity::warning;
    return true;
}

}  // namespace polku::json
