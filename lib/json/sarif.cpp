// SARIF 2.1.0: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
#include <algorithm>
#include <array>
#include <map>
#include <set>

#include <polku/json.hpp>
#include <polku/version.hpp>

#include "json/json_text.hpp"
#include "json/writer.hpp"

namespace polku {
namespace {

using json::Writer;

void member(Writer& writer, std::string_view key, std::string_view text) {
    writer.key(key);
    writer.string(text);
}

void member(Writer& writer, std::string_view key, std::uint64_t number) {
    writer.key(key);
    writer.scalar(std::to_string(number));
}

void message(Writer& writer, std::string_view key, std::string_view text) {
    writer.key(key);
    writer.begin_object();
    member(writer, "text", text);
    writer.end();
}

std::string_view level(Severity severity) {
    switch (severity) {
        case Severity::error: return "error";
        case Severity::warning: return "warning";
        case Severity::advice: return "note";
    }
    return "none";
}

/// The name of a text as a reference to a file (RFC 3986).
std::string uri_of(std::string_view name) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string uri = name.substr(0, 1) == "/" ? "file://" : "";
    for (const char c : name) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                           std::string_view("-._~/").find(c) != std::string_view::npos;
        if (plain) {
            uri += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        uri += '%';
        uri += digits[byte / 16U];
        uri += digits[byte % 16U];
    }
    return uri;
}

class SarifWriter {
public:
    SarifWriter(const Report& report, const SarifOptions& options) : report_(report), options_(options) {
        codes_.insert(report.codes.begin(), report.codes.end());
        for (const auto& source : report.sources) add_source(source);
        for (const auto* list : {&report.diagnostics, &report.suppressed}) {
            for (const auto& finding : *list) {
                codes_.insert(finding.code);
                add_source(finding.location.source);
                for (const auto& related : finding.related) add_source(related.location.source);
            }
        }
    }

    std::string write() {
        writer_.begin_object();
        member(writer_, "$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
        member(writer_, "version", "2.1.0");
        writer_.key("runs");
        writer_.begin_list();
        run();
        writer_.end();
        writer_.end();
        return json::with_hidden_escaped(writer_.take());
    }

private:
    void add_source(const std::string& source) {
        if (!source.empty() && artifacts_.emplace(source, sources_.size()).second) sources_.push_back(source);
    }

    void run() {
        writer_.begin_object();
        writer_.key("tool");
        writer_.begin_object();
        writer_.key("driver");
        writer_.begin_object();
        member(writer_, "name", "polku");
        member(writer_, "version", version());
        member(writer_, "language", report_.language);
        rules();
        writer_.end();
        writer_.end();
        member(writer_, "language", report_.language);
        member(writer_, "columnKind", "unicodeCodePoints");
        writer_.key("artifacts");
        writer_.begin_list();
        for (const auto& source : sources_) {
            writer_.begin_object();
            writer_.key("location");
            writer_.begin_object();
            member(writer_, "uri", uri_of(source));
            writer_.end();
            member(writer_, "mimeType", "application/json");
            writer_.end();
        }
        writer_.end();
        writer_.key("results");
        writer_.begin_list();
        for (const auto& finding : report_.diagnostics) result(finding);
        for (const auto& finding : report_.suppressed) result(finding);
        writer_.end();
        writer_.end();
    }

    void rules() {
        writer_.key("rules");
        writer_.begin_list();
        for (const auto& code : codes_) {
            writer_.begin_object();
            member(writer_, "id", code);
            if (const auto* entry = find_catalogue_entry(code)) {
                member(writer_, "name", entry->name);
                message(writer_, "shortDescription", entry->summary.in(report_.language));
                writer_.key("help");
                writer_.begin_object();
                const auto page = explain(code);
                member(writer_, "text", page);
                member(writer_, "markdown", page);
                writer_.end();
                if (!options_.pages.empty())
                    member(writer_, "helpUri", options_.pages + (options_.pages.back() == '/' ? "" : "/") + code + ".html");
                writer_.key("defaultConfiguration");
                writer_.begin_object();
                member(writer_, "level", level(entry->severity));
                writer_.end();
                writer_.key("properties");
                writer_.begin_object();
                writer_.key("tags");
                writer_.begin_list();
                writer_.string(to_string(entry->set));
                writer_.end();
                writer_.end();
            }
            writer_.end();
        }
        writer_.end();
    }

    void artifact(const std::string& source) {
        writer_.key("artifactLocation");
        writer_.begin_object();
        member(writer_, "uri", uri_of(source));
        member(writer_, "index", artifacts_.at(source));
        writer_.end();
    }

    void region(std::string_view key, const Range& range) {
        const auto& [start, end] = range;
        writer_.key(key);
        writer_.begin_object();
        // A byte order mark has no column: what is only that is told in bytes.
        const bool has_columns = start.line > 0 && (start.offset == end.offset || start.line != end.line || start.column != end.column);
        if (has_columns) {
            member(writer_, "startLine", start.line);
            member(writer_, "startColumn", start.column);
            member(writer_, "endLine", end.line);
            member(writer_, "endColumn", end.column);
        } else {
            member(writer_, "byteOffset", start.offset);
            member(writer_, "byteLength", end.offset - std::min(start.offset, end.offset));
        }
        writer_.end();
    }

    void location(const Location& place, std::string_view sentence, const Subject* subject) {
        writer_.begin_object();
        if (!place.source.empty()) {
            writer_.key("physicalLocation");
            writer_.begin_object();
            artifact(place.source);
            if (place.range) region("region", *place.range);
            writer_.end();
        }
        writer_.key("logicalLocations");
        writer_.begin_list();
        writer_.begin_object();
        if (subject != nullptr && !subject->id.empty()) member(writer_, "name", subject->id);
        member(writer_, "fullyQualifiedName", place.pointer);
        member(writer_, "kind", "element");
        writer_.end();
        writer_.end();
        if (!sentence.empty()) message(writer_, "message", sentence);
        writer_.end();
    }

    void result(const Diagnostic& finding) {
        writer_.begin_object();
        member(writer_, "ruleId", finding.code);
        member(writer_, "ruleIndex", static_cast<std::uint64_t>(std::distance(codes_.begin(), codes_.find(finding.code))));
        member(writer_, "level", level(finding.severity));
        message(writer_, "message", finding.hint.empty() ? finding.message : finding.message + "\n" + finding.hint);
        writer_.key("locations");
        writer_.begin_list();
        location(finding.location, "", &finding.subject);
        writer_.end();
        if (!finding.related.empty()) {
            writer_.key("relatedLocations");
            writer_.begin_list();
            for (const auto& related : finding.related) location(related.location, related.message, nullptr);
            writer_.end();
        }
        writer_.key("partialFingerprints");
        writer_.begin_object();
        member(writer_, "pathModel/v1", fingerprint(finding));
        writer_.end();
        if (finding.fix && !finding.location.source.empty()) fix(finding);
        suppressions(finding);
        properties(finding);
        writer_.end();
    }

    void fix(const Diagnostic& finding) {
        writer_.key("fixes");
        writer_.begin_list();
        writer_.begin_object();
        message(writer_, "description", finding.hint.empty() ? finding.message : finding.hint);
        writer_.key("artifactChanges");
        writer_.begin_list();
        writer_.begin_object();
        artifact(finding.location.source);
        writer_.key("replacements");
        writer_.begin_list();
        for (const auto& edit : finding.fix->edits) {
            writer_.begin_object();
            region("deletedRegion", edit.range);
            message(writer_, "insertedContent", edit.text);
            writer_.end();
        }
        writer_.end();
        writer_.end();
        writer_.end();
        writer_.end();
        writer_.end();
    }

    // Where any result has the key, all must have it: none means that the finding counts.
    void suppressions(const Diagnostic& finding) {
        writer_.key("suppressions");
        writer_.begin_list();
        if (finding.suppressed) {
            writer_.begin_object();
            member(writer_, "kind", finding.suppressed->kind == SuppressedBy::Kind::model ? "inSource" : "external");
            member(writer_, "status", "accepted");
            if (!finding.suppressed->reason.empty()) member(writer_, "justification", finding.suppressed->reason);
            writer_.end();
        }
        writer_.end();
    }

    void properties(const Diagnostic& finding) {
        writer_.key("properties");
        writer_.begin_object();
        writer_.key("args");
        writer_.begin_object();
        for (const auto& argument : finding.args) member(writer_, argument.name, argument.value);
        writer_.end();
        writer_.key("witness");
        writer_.begin_list();
        for (const auto& id : finding.witness) writer_.string(id);
        writer_.end();
        writer_.end();
    }

    const Report& report_;
    const SarifOptions& options_;
    Writer writer_{};
    std::set<std::string> codes_{};
    std::vector<std::string> sources_{};
    std::map<std::string, std::uint64_t> artifacts_{};
};

}  // namespace

std::string to_sarif(const Report& report, const SarifOptions& options) { return SarifWriter(report, options).write(); }

}  // namespace polku
