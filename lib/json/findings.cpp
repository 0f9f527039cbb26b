#include "json/findings.hpp"

#include <algorithm>

namespace polku::json {

bool Findings::wants(std::string_view code, Severity severity) {
    auto found = std::find_if(counts_.begin(), counts_.end(), [&](const Count& c) { return c.code == code && c.severity == severity; });
    if (found == counts_.end()) found = counts_.insert(counts_.end(), {std::string{code}, severity, 0});
    return ++found->seen <= kept_per_code;
}

Diagnostic& Findings::add_at(std::string_view code, std::string_view variant, std::vector<Argument> args, std::string pointer,
                             const SourceFile& source, Span span) {
    auto finding = make_diagnostic(code, variant, std::move(args), std::move(pointer));
    finding.location.source = source.name();
    finding.location.range = source.range(span);
    return add(std::move(finding));
}

Diagnostic* Findings::report(std::string_view code, std::string_view variant, std::vector<Argument> args, std::string pointer,
                             const SourceFile& source, Span span) {
    return wants(code) ? &add_at(code, variant, std::move(args), std::move(pointer), source, span) : nullptr;
}

std::vector<Diagnostic> Findings::take() {
    for (const auto& count : counts_) {
        if (count.seen <= kept_per_code) continue;
        auto last = std::find_if(list_.rbegin(), list_.rend(),
                                 [&](const Diagnostic& d) { return d.code == count.code && d.severity == count.severity; });
        if (last == list_.rend()) continue;
        auto rest = make_diagnostic(count.code, "more", {{"count", std::to_string(count.seen - kept_per_code)}}, last->location.pointer);
        rest.severity = last->severity;
        rest.location = last->location;
        list_.push_back(std::move(rest));
    }
    counts_.clear();
    return std::move(list_);
}

}  // namespace polku::json
