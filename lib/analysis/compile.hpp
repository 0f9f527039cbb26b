// From a path and one class of clients to a chain.
#pragma once

#include <vector>

#include <polku/diagnostic.hpp>
#include <polku/evaluation.hpp>

#include "analysis/chain.hpp"
#include "analysis/hold_rules.hpp"
#include "analysis/notes.hpp"
#include "analysis/sojourn.hpp"

namespace polku::detail {

struct CompileOptions {
    bool hazards = true;
    std::size_t state_limit = 20'000;
};

/// Compiles chains of one path; the path must outlive it.
class Compiler {
public:
    Compiler(const ServicePath& path, const CompileOptions& options, SojournCache& cache);

    /// The chain of clients of one class that enter at touchpoint `entry`. No value, with the reasons as findings, when
    /// a condition depends on what a chain does not know, or a number makes no chain. Notes say which flags were set.
    Outcome<Chain> compile(std::size_t entry, const AttributeValues& attributes, Notes& notes) const;

private:
    friend class ChainBuilder;
    const ServicePath& path_;
    CompileOptions options_;
    SojournCache& cache_;
    std::vector<HoldRule> holds_;
    std::vector<int> counter_caps_;  ///< per touchpoint: how far visits must be counted for conditions; 0: not at all
};

}  // namespace polku::detail
