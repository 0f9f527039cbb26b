#include "report/twins.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "diagnostic/argument.hpp"
#include "diagnostic/code_points.hpp"

namespace polku::detail {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// The byte of a line at a column, from 1 and in code points.
std::size_t byte_at(std::string_view line, std::uint32_t column) {
    std::size_t at = 0;
    for (; column > 1 && at < line.size(); --column) at += first_code_point(line.substr(at)).bytes;
    return at;
}

// The string at `pointer` as it is written; empty when there is none. Ids and versions have no escapes.
std::string string_at(const SourceMap& map, std::string_view pointer) {
    constexpr std::uint32_t far = 100'000;
    const auto place = map.locate(pointer, Anchor::value);
    if (!place.range || place.range->start.column > far || place.range->start.line != place.range->end.line) return {};
    auto line = map.line(place.source, place.range->start.line);
    if (line.starts_with(byte_order_mark)) line.remove_prefix(byte_order_mark.size());
    const auto begin = byte_at(line, place.range->start.column), end = byte_at(line, place.range->end.column);
    if (begin >= line.size() || end < begin + 2 || line[begin] != '"') return {};
    return std::string(line.substr(begin + 1, end - begin - 2));
}

}  // namespace

std::vector<std::vector<Diagnostic>> find_twins(std::span<const Report> reports) {
    std::vector<std::vector<Diagnostic>> twins(reports.size());
    std::set<std::string, std::less<>> said;
    for (const auto& report : reports)
        for (const auto& finding : report)
            if (finding.variant == "twice" && (finding.code == "SCH107" || finding.code == "SUB151"))
                for (const auto* name : {"id", "model"}) said.emplace(argument(finding, name));
    std::map<std::pair<std::string, std::string>, std::size_t> first;  // by id and version
    for (std::size_t i = 0; i < reports.size(); ++i) {
        const auto& report = reports[i];
        const bool is_asked = std::find(report.codes.begin(), report.codes.end(), "SCH107") != report.codes.end();
        if (!report.map || report.sources.size() != 1 || !is_asked) continue;
        const auto id = string_at(*report.map, "/id"), version = string_at(*report.map, "/version");
        if (id.empty() || version.empty()) continue;
        const auto [place, is_new] = first.emplace(std::pair{id, version}, i);
        const auto& earlier = reports[place->second];
        if (is_new || earlier.sources == report.sources || said.count(quoted_excerpt(id)) > 0) continue;
        auto finding = make_diagnostic("SCH107", "twice",
                                       {{"id", quoted_excerpt(id)},
                                        {"version", quoted_excerpt(version)},
                                        {"file", quoted_excerpt(earlier.sources.front())},
                                        {"other", quoted_excerpt(report.sources.front())}},
                                       "/id");
        finding.severity = Severity::warning;  // nobody has named it yet
        finding.location = report.map->locate("/id", Anchor::value);
        auto other = make_related("other", "/id");
        other.location = earlier.map->locate("/id", Anchor::value);
        finding.related.push_back(std::move(other));
        twins[i].push_back(in_language(std::move(finding), report.language));
    }
    return twins;
}

}  // namespace polku::detail
