// How far the work is, and whether to go on: asked between its expensive parts.
#pragma once

#include <cstddef>
#include <vector>

#include <polku/analysis.hpp>

namespace polku::detail {

/// The work is some rounds of like length: the path as it is, then each value of each parameter that is varied.
class Watch {
public:
    Watch(const AnalysisOptions& options, std::size_t rounds) : options_(options), rounds_(static_cast<double>(rounds)) {}

    /// Says that `done` of the `all` parts of this round are done; false when the caller wants no more of them.
    bool go_on(std::size_t done, std::size_t all) const {
        if (options_.progress) options_.progress((finished_ + static_cast<double>(done) / static_cast<double>(all)) / rounds_);
        return !stopped();
    }
    /// Ends a round, whatever came of it; false when the caller wants no other.
    bool round_done() {
        const bool wanted = go_on(1, 1);
        finished_ += 1;
        return wanted;
    }
    bool stopped() const { return options_.stop.stop_requested(); }
    static std::vector<Diagnostic> finding() { return {make_diagnostic("ANA930", "", {}, "")}; }

private:
    const AnalysisOptions& options_;
    double rounds_;
    double finished_ = 0;
};

}  // namespace polku::detail
