// The human form of findings.
#include <algorithm>

#include <polku/report.hpp>

#include "report/excerpt_line.hpp"
#include "report/visible.hpp"

namespace polku {
namespace {

constexpr std::string_view bold = "\x1b[1m", blue = "\x1b[1;34m", plain = "\x1b[0m";

std::string_view color_of(Severity severity) {
    switch (severity) {
        case Severity::error: return "\x1b[1;31m";
        case Severity::warning: return "\x1b[1;33m";
        case Severity::advice: return "\x1b[1;36m";
    }
    return bold;
}

// The report's own words; findings bring theirs.
constexpr Phrase also{"also", "myös", "också"}, path{"path", "polku", "stig"}, help{"help", "ohje", "hjälp"},
    more{"more", "lisätietoja", "mer"}, left_out{" more)", " muuta)", " till)"},
    more_places{" more places", " muussa paikassa", " ställen till"}, none{"no findings", "ei havaintoja", "inga iakttagelser"},
    not_shown{" not shown", " näyttämättä", " visas inte"}, suppressed{" suppressed", " vaimennettu", " undantagna"},
    one_code{" code looked for", " koodi tarkistettu", " kod granskad"},
    many_codes{" codes looked for", " koodia tarkistettu", " koder granskade"};

// As `to_word` says one of them.
Phrase many_of(Severity severity) {
    switch (severity) {
        case Severity::error: return {"errors", "virhettä", "fel"};
        case Severity::warning: return {"warnings", "varoitusta", "varningar"};
        case Severity::advice: break;
    }
    return {"advice", "neuvoa", "råd"};
}

using detail::visible;

// A place to show: the finding's own, or a related one.
struct Mark {
    Range range;
    char sign;
    std::string label;
};

class Writer {
public:
    Writer(const Diagnostic& finding, const SourceMap* map, const ReportOptions& options)
        : finding_(finding), map_(map), options_(options) {}

    std::string write() {
        heading();
        place();
        excerpts();
        notes();
        return std::move(text_);
    }

private:
    std::string colored(std::string_view color, std::string_view text) const {
        if (options_.color == Color::no) return std::string(text);
        return std::string(color) + std::string(text) + std::string(plain);
    }

    std::string_view in_its_language(const Phrase& phrase) const { return phrase.in(finding_.language); }

    void heading() {
        const auto label = std::string(to_word(finding_.severity, finding_.language)) + '[' + finding_.code + ']';
        text_ += colored(color_of(finding_.severity), label) + colored(bold, ": " + visible(finding_.message)) + '\n';
    }

    static std::string place_text(const Location& location) {
        std::string text = visible(location.source);
        if (location.range) {
            if (!text.empty()) text += ':';
            text += std::to_string(location.range->start.line) + ':' + std::to_string(location.range->start.column);
        }
        if (location.pointer.empty()) return text;
        return text + (text.empty() ? "" : "   ") + visible(location.pointer);
    }

    void place() {
        if (has_text(finding_.location)) marks_.push_back({*finding_.location.range, '^', ""});
        for (const auto& related : shown_related())
            if (has_text(related.location) && !marks_.empty() && related.location.source == finding_.location.source)
                marks_.push_back({*related.location.range, '-', related.message});
        std::stable_sort(marks_.begin(), marks_.end(),
                         [](const Mark& a, const Mark& b) { return a.range.start.offset < b.range.start.offset; });
        for (const auto& mark : marks_) gutter_ = std::max(gutter_, std::to_string(mark.range.start.line).size());
        const auto text = place_text(finding_.location);
        if (!text.empty()) text_ += std::string(gutter_, ' ') + colored(blue, "-->") + ' ' + text + '\n';
    }

    // Enough to see what they have in common; the other forms of a report list all.
    std::span<const Related> shown_related() const {
        constexpr std::size_t most = 10;
        const std::span<const Related> all(finding_.related);
        return all.size() <= most + 1 ? all : all.first(most);
    }

    // A place may be in a file that is no JSON, such as a configuration, whose lines the map does not have.
    bool has_text(const Location& location) const {
        return map_ != nullptr && location.range && location.range->start.line > 0 && knows(location.source, location.range->start.line);
    }

    // An empty line is shown, a line of a text that the map does not have is not: then the first line is empty, too.
    bool knows(const std::string& source, std::uint32_t line) const {
        return !map_->line(source, line).empty() || !map_->line(source, 1).empty();
    }

    void gutter(const std::string& number) { text_ += colored(blue, std::string(gutter_ - number.size(), ' ') + number + " |"); }

    void excerpts() {
        if (marks_.empty()) return;
        gutter("");
        text_ += '\n';
        std::string shown;
        for (const auto& mark : marks_) {
            const auto& [start, end] = mark.range;
            const auto line = map_->line(finding_.location.source, start.line);
            const std::size_t begin = start.column > 0 ? start.column - 1 : 0;
            // What goes on in later lines is marked to the end of its first.
            const std::size_t behind = end.line == start.line && end.column > start.column ? end.column - 1
                                       : end.line > start.line                             ? begin + options_.width
                                                                                           : begin + 1;
            const auto excerpt = detail::excerpt_line(line, begin, behind, options_.width);
            const auto number = std::to_string(start.line);
            if (const auto key = number + excerpt.text; key != shown) {
                gutter(number);
                text_ += ' ' + excerpt.text + '\n';
                shown = key;
            }
            gutter("");
            const auto sign = std::string(excerpt.mark_length, mark.sign) + (mark.label.empty() ? "" : ' ' + visible(mark.label));
            text_ +=
                ' ' + std::string(excerpt.mark_begin, ' ') + colored(mark.sign == '^' ? color_of(finding_.severity) : blue, sign) + '\n';
        }
    }

    void note(const Phrase& name, const std::string& text) {
        text_ += std::string(gutter_ + 1, ' ') + colored(blue, "=") + ' ' + colored(bold, std::string(in_its_language(name)) + ':') + ' ' +
                 text + '\n';
    }

    void notes() {
        for (const auto& related : shown_related())
            if (!has_text(related.location) || marks_.empty() || related.location.source != finding_.location.source)
                note(also, place_text(related.location) + ": " + visible(related.message));
        if (const auto rest = finding_.related.size() - shown_related().size(); rest > 0)
            note(also, std::to_string(rest) + std::string(in_its_language(more_places)));
        if (!finding_.witness.empty()) note(path, witness());
        if (!finding_.hint.empty()) note(help, visible(finding_.hint));
        note(more, "polku explain " + finding_.code);
    }

    std::string witness() const {
        constexpr std::size_t shown = 20;
        std::string text;
        for (std::size_t i = 0; i < finding_.witness.size(); ++i) {
            if (finding_.witness.size() > shown && i == shown - 2) {
                text += " -> … (" + std::to_string(finding_.witness.size() - shown + 1);
                text += in_its_language(left_out);
                i = finding_.witness.size() - 1;
            }
            text += (i > 0 ? " -> " : "") + visible(finding_.witness[i]);
        }
        return text;
    }

    const Diagnostic& finding_;
    const SourceMap* map_;
    const ReportOptions& options_;
    std::vector<Mark> marks_{};
    std::size_t gutter_ = 1;
    std::string text_{};
};

std::string counted(const Counts& counts, std::string_view language) {
    std::string text;
    const auto add = [&](std::size_t many, Severity severity) {
        if (many == 0) return;
        text += (text.empty() ? "" : ", ") + std::to_string(many) + ' ';
        text += many == 1 ? to_word(severity, language) : many_of(severity).in(language);
    };
    add(counts.errors, Severity::error);
    add(counts.warnings, Severity::warning);
    add(counts.advice, Severity::advice);
    if (text.empty()) text = none.in(language);
    std::string aside;
    const auto add_aside = [&](std::size_t many, const Phrase& words) {
        if (many > 0) aside += (aside.empty() ? " (" : ", ") + std::to_string(many) + std::string(words.in(language));
    };
    add_aside(counts.hidden, not_shown);
    add_aside(counts.suppressed, suppressed);
    return aside.empty() ? text : text + aside + ')';
}

}  // namespace

std::string to_text(const Diagnostic& finding, const SourceMap* map, const ReportOptions& options) {
    return Writer(finding, map, options).write();
}

std::string to_text(std::span<const Diagnostic> findings, const SourceMap* map, const ReportOptions& options) {
    std::string text;
    for (const auto& finding : findings) text += to_text(finding, map, options) + '\n';
    return text + summary_text(findings, findings.empty() ? options.language : findings.front().language) + '\n';
}

std::string to_text(const Report& report, const ReportOptions& options) {
    std::string text;
    for (const auto& finding : report.diagnostics) text += to_text(finding, report.map.get(), options) + '\n';
    return text + summary_text(report) + '\n';
}

std::string summary_text(std::span<const Diagnostic> findings, std::string_view language) { return counted(count(findings), language); }

std::string summary_text(const Report& report) {
    const auto looked_for = report.codes.size() == 1 ? one_code : many_codes;
    auto text = counted(count(report), report.language);
    if (!report.codes.empty()) text += "; " + std::to_string(report.codes.size()) + std::string(looked_for.in(report.language));
    return text;
}

}  // namespace polku
