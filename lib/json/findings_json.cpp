// Findings as JSON, for programs.
#include <algorithm>

#include <polku/json.hpp>

#include "json/writer.hpp"

namespace polku {
namespace {

using json::Writer;

void write_string(Writer& writer, std::string_view key, std::string_view text) {
    writer.key(key);
    writer.string(text);
}

void write_count(Writer& writer, std::string_view key, std::uint64_t count) {
    writer.key(key);
    writer.scalar(std::to_string(count));
}

void write_position(Writer& writer, std::string_view key, const Position& position) {
    writer.key(key);
    writer.begin_object();
    write_count(writer, "line", position.line);
    write_count(writer, "column", position.column);
    write_count(writer, "utf16", position.utf16);
    write_count(writer, "offset", position.offset);
    writer.end();
}

void write_location(Writer& writer, const Location& location) {
    write_string(writer, "source", location.source);
    write_string(writer, "pointer", location.pointer);
    writer.key("range");
    if (!location.range) {
        writer.null();
        return;
    }
    writer.begin_object();
    write_position(writer, "start", location.range->start);
    write_position(writer, "end", location.range->end);
    writer.end();
}

void write_finding(Writer& writer, const Diagnostic& finding) {
    writer.begin_object();
    write_string(writer, "code", finding.code);
    write_string(writer, "name", finding.name);
    write_string(writer, "severity", to_string(finding.severity));
    write_string(writer, "lang", finding.language);
    write_string(writer, "message", finding.message);
    writer.key("args");
    writer.begin_object();
    for (const auto& argument : finding.args) write_string(writer, argument.name, argument.value);
    writer.end();
    writer.key("subject");
    writer.begin_object();
    write_string(writer, "service", finding.subject.service);
    write_string(writer, "kind", finding.subject.kind);
    write_string(writer, "id", finding.subject.id);
    writer.end();
    write_location(writer, finding.location);
    writer.key("related");
    writer.begin_list();
    for (const auto& related : finding.related) {
        writer.begin_object();
        write_location(writer, related.location);
        write_string(writer, "message", related.message);
        writer.end();
    }
    writer.end();
    writer.key("witness");
    writer.begin_list();
    for (const auto& id : finding.witness) writer.string(id);
    writer.end();
    write_string(writer, "hint", finding.hint);
    writer.key("fix");
    writer.null();
    write_string(writer, "doc", "rules/" + finding.code + ".html");
    write_string(writer, "fingerprint", fingerprint(finding));
    writer.key("suppressed");
    writer.null();
    writer.end();
}

}  // namespace

std::string to_json(const std::vector<Diagnostic>& diagnostics) {
    const auto count = [&](Severity severity) {
        return static_cast<std::uint64_t>(
            std::count_if(diagnostics.begin(), diagnostics.end(), [&](const Diagnostic& d) { return d.severity == severity; }));
    };
    Writer writer;
    writer.begin_object();
    write_string(writer, "format", "polku-findings/1.0");
    writer.key("findings");
    writer.begin_list();
    for (const auto& finding : diagnostics) write_finding(writer, finding);
    writer.end();
    write_count(writer, "errors", count(Severity::error));
    write_count(writer, "warnings", count(Severity::warning));
    write_count(writer, "advice", count(Severity::advice));
    writer.end();
    return writer.take();
}

}  // namespace polku
