// What a rule is: a code and a function that looks at a path and reports. One rule, one file in rules/<group>/.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <polku/diagnostic.hpp>
#include <polku/model.hpp>

#include "analysis/graph_facts.hpp"
#include "validate/flood.hpp"
#include "validate/text_part.hpp"

namespace polku::detail {

/// What is not known of a path that was read from a text with errors. Rules stay silent where an error that was
/// already reported may be the cause: one root cause, one finding.
struct Unsure {
    std::vector<char> touchpoints{};  ///< something of it could not be read; empty means all are sure
    std::vector<char> ways_out{};     ///< a way out is missing, or how it is chosen
    std::vector<char> ways_in{};      ///< a way in is missing
    std::vector<char> services{};
    std::vector<char> parameters{};
    std::size_t ways_to_nowhere = 0;    ///< ways whose target nobody can guess
    std::size_t ways_from_nowhere = 0;  ///< ways whose touchpoint nobody can guess
    bool left_out = false;              ///< a whole touchpoint was left out
    std::vector<std::string> errors{};  ///< pointers of the reader's errors into what was read, ordered
    /// From a pointer into the path to one into what was read.
    std::function<std::string(std::string_view)> original_pointer{};

    /// True when nothing of the way is unsure.
    bool nothing() const noexcept;
    static bool at(const std::vector<char>& list, std::size_t index) { return index < list.size() && list[index] != 0; }
};

/// Everything a rule may look at, and where it reports.
class Context {
public:
    Context(const ServicePath& of_path, const GraphFacts& its_facts, const Unsure& what_is_unsure)
        : path(of_path), facts(its_facts), unsure(what_is_unsure) {}

    const ServicePath& path;
    const GraphFacts& facts;
    const Unsure& unsure;

    /// Adds a finding. Its place in the text is that of the member `key` of what its pointer points at ("" for the
    /// value itself), so that the range is the narrowest thing to change.
    void report(Diagnostic finding, std::string_view key = {}, Anchor anchor = Anchor::value);
    /// Adds a finding about a part of the text that its pointer points at, which is then its range; and so for its first related place.
    void report_in_text(Diagnostic finding, const TextPart& here, const TextPart& there = {});

    const Touchpoint& touchpoint(std::size_t index) const { return path->touchpoints[index]; }
    /// The ids of touchpoints, for args and witnesses.
    std::vector<std::string> ids_of(std::span<const std::size_t> touchpoints) const;
    bool is_unsure(std::size_t touchpoint) const { return Unsure::at(unsure.touchpoints, touchpoint); }
    bool unsure_ways_out(std::size_t touchpoint) const;
    /// True when the reader found an error at `pointer` (into the path) or below it.
    bool has_reader_error(std::string_view pointer) const;

    std::vector<Diagnostic> take() { return findings_.take(); }

private:
    void settle(Location& location, std::string_view key, Anchor anchor) const;
    bool is_of_something_missing(const Diagnostic& finding) const;
    Flood findings_{};
};

struct RuleEntry {
    std::string_view code;
    std::string_view name;  ///< its file and function
    void (*check)(Context&);
};

/// Every rule, ordered by code: one explicit table (rules.cpp), as static registration gets lost in static libraries.
std::span<const RuleEntry> all_rules() noexcept;

}  // namespace polku::detail
