// JUnit XML, as build servers read it.
#include <algorithm>
#include <map>
#include <set>

#include <polku/report.hpp>

#include "report/visible.hpp"

namespace polku {
namespace {

// Text for attributes and elements alike. What XML cannot say is visible already.
std::string xml(std::string_view text) {
    std::string out;
    const auto shown = detail::visible(text);
    for (std::size_t i = 0; i < shown.size(); ++i) {
        // U+FFFE and U+FFFF are no characters of XML.
        if (shown.compare(i, 2, "\xEF\xBF") == 0 && i + 2 < shown.size() && static_cast<unsigned char>(shown[i + 2]) >= 0xBE) {
            out += "\xEF\xBF\xBD";
            i += 2;
            continue;
        }
        switch (const char c = shown[i]) {
            case '&': out += "&amp;"; break;
            case '<': out += "&lt;"; break;
            case '>': out += "&gt;"; break;
            case '"': out += "&quot;"; break;
            case '\'': out += "&apos;"; break;
            default: out += c;
        }
    }
    return out;
}

std::string line_of(const Diagnostic& finding) {
    std::string place = finding.location.pointer;
    if (finding.location.range && finding.location.range->start.line > 0)
        place =
            std::to_string(finding.location.range->start.line) + ':' + std::to_string(finding.location.range->start.column) + ' ' + place;
    std::string text = std::string(to_string(finding.severity)) + ' ' + place + ": " + finding.message;
    if (!finding.hint.empty()) text += " (" + finding.hint + ')';
    if (finding.suppressed) text += " [suppressed" + (finding.suppressed->reason.empty() ? "" : ": " + finding.suppressed->reason) + ']';
    return xml(text) + '\n';
}

struct Case {
    std::vector<const Diagnostic*> failing{}, told{};
};

std::string text_of(const std::string& suite, const std::string& code, const Case& of_case) {
    const auto* entry = find_catalogue_entry(code);
    const auto name = code + (entry == nullptr ? "" : ' ' + std::string(entry->name));
    std::string text = "    <testcase classname=\"" + xml(suite) + "\" name=\"" + xml(name) + '"';
    if (of_case.failing.empty() && of_case.told.empty()) return text + "/>\n";
    text += ">\n";
    if (!of_case.failing.empty()) {
        const auto& first = *of_case.failing.front();
        text += "      <failure type=\"" + std::string(to_string(first.severity)) + "\" message=\"" + xml(first.message) + "\">";
        for (const auto* finding : of_case.failing) text += line_of(*finding);
        text += "</failure>\n";
    }
    if (!of_case.told.empty()) {
        text += "      <system-out>";
        for (const auto* finding : of_case.told) text += line_of(*finding);
        text += "</system-out>\n";
    }
    return text + "    </testcase>\n";
}

}  // namespace

std::string to_junit(const Report& report, Severity fails_from) {
    // A finding without a text belongs to the first that was checked.
    const std::string first = report.sources.empty() ? "" : report.sources.front();
    std::vector<std::string> suites;
    std::map<std::string, std::map<std::string, Case>> cases;
    const auto suite = [&](const std::string& name) -> std::map<std::string, Case>& {
        if (cases.find(name) == cases.end()) suites.push_back(name);
        return cases[name];
    };
    for (const auto& source : report.sources)
        for (const auto& code : report.codes) suite(source)[code];
    const auto place = [&](const Diagnostic& finding, bool known) {
        auto& of_code = suite(finding.location.source.empty() ? first : finding.location.source)[finding.code];
        (!known && finding.severity <= fails_from ? of_code.failing : of_code.told).push_back(&finding);
    };
    for (const auto& finding : report.diagnostics) place(finding, false);
    for (const auto& finding : report.suppressed) place(finding, true);

    std::string text;
    std::size_t tests = 0, failures = 0;
    for (const auto& name : suites) {
        std::string inner;
        std::size_t failed = 0;
        for (const auto& [code, of_code] : cases[name]) {
            inner += text_of(name, code, of_code);
            failed += of_code.failing.empty() ? 0 : 1;
        }
        text += "  <testsuite name=\"" + xml(name) + "\" tests=\"" + std::to_string(cases[name].size()) + "\" failures=\"" +
                std::to_string(failed) + "\" errors=\"0\" skipped=\"0\">\n" + inner + "  </testsuite>\n";
        tests += cases[name].size();
        failures += failed;
    }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"polku\" tests=\"" + std::to_string(tests) + "\" failures=\"" +
           std::to_string(failures) + "\" errors=\"0\" skipped=\"0\">\n" + text + "</testsuites>\n";
}

}  // namespace polku
