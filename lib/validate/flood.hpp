// A cap on how many findings one rule keeps: a hostile model has a million mistakes of a kind, and each finding takes a kilobyte.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include <polku/diagnostic.hpp>

namespace polku::detail {

/// Findings that were left out of a list, by severity.
struct LeftOut {
    std::size_t total = 0, errors = 0, warnings = 0;
    void add(Severity severity);
    void add(const LeftOut& more);
};

/// SYS053: of so many findings of `code`, `hidden` are not listed.
Diagnostic findings_cut(std::string_view code, std::size_t total, const LeftOut& hidden);

/// The findings of one rule.
class Flood {
public:
    static constexpr std::size_t most = 10'000;

    /// False when enough were kept: this one is only counted.
    bool wants(const Diagnostic& finding);
    void add(Diagnostic finding) { kept_.push_back(std::move(finding)); }
    /// With a SYS053 behind them when some were left out.
    std::vector<Diagnostic> take();

private:
    std::vector<Diagnostic> kept_{};
    LeftOut left_out_{};
};

}  // namespace polku::detail
