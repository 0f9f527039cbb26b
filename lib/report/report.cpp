// Counting findings, putting reports together, and what a baseline keeps of one.
#include <polku/report.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "report/twins.hpp"

namespace polku {
namespace {

std::size_t number(const Diagnostic& finding, std::string_view argument) {
    for (const auto& [name, value] : finding.args) {
        std::size_t read = 0;
        if (name == argument && std::from_chars(value.data(), value.data() + value.size(), read).ec == std::errc{}) return read;
    }
    return 0;
}

// The texts of several reports, asked one after the other.
class Texts : public SourceMap {
public:
    explicit Texts(std::vector<std::shared_ptr<const SourceMap>> maps) : maps_(std::move(maps)) {}
    Location locate(std::string_view pointer, Anchor) const override { return {{}, std::string(pointer), std::nullopt}; }
    std::string_view line(std::string_view source, std::uint32_t number) const override {
        for (const auto& map : maps_)
            if (const auto found = map->line(source, number); !found.empty()) return found;
        return {};
    }

private:
    std::vector<std::shared_ptr<const SourceMap>> maps_;
};

// Appends what is not there yet. Two texts that build on the same third one both tell of it.
class Collector {
public:
    void add(std::vector<Diagnostic>& list, std::vector<Diagnostic> more) {
        for (auto& finding : more) {
            const auto& place = finding.location;
            const auto offset = place.range ? place.range->start.offset : 0;
            auto& known = known_[{place.source, offset, place.pointer, finding.code}];
            const bool told = std::any_of(known.begin(), known.end(), [&](const Diagnostic& d) { return d == finding; });
            if (told && !place.source.empty()) continue;
            known.push_back(finding);
            list.push_back(std::move(finding));
        }
    }

private:
    std::map<std::tuple<std::string, std::uint64_t, std::string, std::string>, std::vector<Diagnostic>> known_;
};

}  // namespace

bool can_be_suppressed(std::string_view code) noexcept {
    constexpr auto never = std::to_array<std::string_view>({"SYN", "SYS", "SCH101"});
    return std::none_of(never.begin(), never.end(), [code](std::string_view start) { return code.substr(0, start.size()) == start; });
}

bool can_be_suppressed(const Diagnostic& finding) noexcept {
    // An address or telephone number may be a service's; an identity code is a person's.
    if (finding.code == "PRV961") return finding.variant == "email" || finding.variant == "phone";
    return can_be_suppressed(finding.code);
}

Counts count(std::span<const Diagnostic> findings) {
    Counts counts;
    const auto add = [&](Severity severity, std::size_t many) {
        (severity == Severity::error ? counts.errors : severity == Severity::warning ? counts.warnings : counts.advice) += many;
    };
    for (const auto& finding : findings) {
        if (finding.code == "SYS053") {
            const auto hidden = number(finding, "hidden"), errors = number(finding, "hidden_errors"),
                       warnings = number(finding, "hidden_warnings");
            add(Severity::error, errors);
            add(Severity::warning, warnings);
            add(Severity::advice, hidden - std::min(hidden, errors + warnings));
            counts.hidden += hidden;
        } else if (finding.variant == "more") {  // a reader kept so many and counted the rest
            add(finding.severity, number(finding, "count"));
            counts.hidden += number(finding, "count");
        } else {
            add(finding.severity, 1);
        }
    }
    return counts;
}

Counts count(const Report& report) {
    auto counts = count(std::span<const Diagnostic>(report.diagnostics));
    const auto known = count(std::span<const Diagnostic>(report.suppressed));
    counts.suppressed = known.errors + known.warnings + known.advice;
    return counts;
}

Report merged(std::vector<Report> reports) {
    if (reports.size() == 1) return std::move(reports.front());
    Report all;
    Collector collector;
    std::set<std::string> codes;
    std::vector<std::shared_ptr<const SourceMap>> maps;
    auto twins = detail::find_twins(reports);
    for (std::size_t i = 0; i < reports.size(); ++i) {
        auto& report = reports[i];
        collector.add(all.diagnostics, std::move(report.diagnostics));
        collector.add(all.diagnostics, std::move(twins[i]));
        collector.add(all.suppressed, std::move(report.suppressed));
        codes.insert(report.codes.begin(), report.codes.end());
        std::move(report.sources.begin(), report.sources.end(), std::back_inserter(all.sources));
        all.language = report.language;
        if (report.map) maps.push_back(std::move(report.map));
    }
    all.codes.assign(codes.begin(), codes.end());
    if (!maps.empty()) all.map = std::make_shared<Texts>(std::move(maps));
    return all;
}

std::vector<BaselineEntry> baseline_of(const Report& report) {
    const std::string source = report.sources.empty() ? "" : report.sources.front();
    std::map<std::pair<std::string, std::string>, std::uint64_t> counts;
    const auto add = [&](const Diagnostic& finding) {
        if (can_be_suppressed(finding)) ++counts[{finding.code, fingerprint(finding)}];
    };
    for (const auto& finding : report.diagnostics) add(finding);
    for (const auto& finding : report.suppressed)
        if (finding.suppressed && finding.suppressed->kind == SuppressedBy::Kind::baseline) add(finding);
    std::vector<BaselineEntry> entries;
    for (const auto& [key, many] : counts) entries.push_back({source, key.first, key.second, many, {}});
    return entries;
}

}  // namespace polku
