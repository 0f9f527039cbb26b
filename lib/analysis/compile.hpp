// From a path and one class of clients to a chain.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include <polku/diagnostic.hpp>
#include <polku/evaluation.hpp>

#include "analysis/blocks.hpp"
#include "analysis/chain.hpp"
#include "analysis/hold_rules.hpp"
#include "analysis/sojourn.hpp"

namespace polku::detail {

/// Sentences, each once, in the order in which they came up.
class Notes {
public:
    void add(std::string sentence);
    const std::vector<std::string>& sentences() const noexcept { return sentences_; }

private:
    std::vector<std::string> sentences_{};
};

/// Stays already computed: transforms of some laws are costly, and classes and parameter values share most of them.
class SojournCache {
public:
    const Sojourn& find_or_make(std::size_t touchpoint, const Distribution& stay, double hazard);

private:
    struct Entry {
        Distribution stay;
        double hazard;
        Sojourn sojourn;
    };
    std::map<std::size_t, std::vector<Entry>> entries_{};
};

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
