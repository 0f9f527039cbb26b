// Unfolds the places a client can come to into the states of a chain.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "analysis/blocks.hpp"
#include "analysis/compile.hpp"
#include "analysis/firing.hpp"
#include "analysis/place.hpp"

namespace polku::detail {

/// One class of clients that enter at one touchpoint. Breadth first, so that states stand in a stable order.
class ChainBuilder {
public:
    ChainBuilder(const Compiler& compiler, Notes& notes);
    Outcome<Chain> build(std::size_t entry, const AttributeValues& attributes);

private:
    /// A state, or an end (its position among the path's ends).
    struct Target {
        std::size_t to = 0;
        bool is_end = false;
        std::vector<std::size_t> begun{};  ///< resources whose hold begins there
    };
    using Probable = std::vector<std::pair<std::size_t, double>>;  ///< transitions and their probabilities

    void fail(std::string_view code, std::string_view variant, std::vector<Argument> args, std::string pointer, Subject subject);
    bool is_true(const Condition& condition, const Place& place, const std::string& pointer, const std::string& element,
                 const Subject& subject);
    bool is_true(std::size_t transition, const Place& place);
    std::size_t state_of(Place place);
    double slots_of(const Held& held, const Place& place);
    void expand(std::size_t number);

    // Coming to a touchpoint (chain_arrival.cpp)
    Target arrive(Place place, std::size_t touchpoint);
    bool closes(const Place& place, std::size_t t) const;
    /// Holds that began in the block end with it; beside other ways that is later than this way's own arrival.
    void leave_block_holds(Place& place, bool side_by_side);
    /// Gives the resources of those that begin.
    std::vector<std::size_t> begin_holds(Place& place);

    // Leaving it (chain_departure.cpp)
    /// The rates per day of the clocks that run here; kept in clocks_.
    double total_hazard(const Place& place);
    double rate_of(std::size_t i, const Place& place);
    std::optional<Distribution> stay_of(const Place& place, std::size_t number);
    void release(Place& place, const std::vector<std::string>& resources) const;
    Target interrupted(const Place& from, std::size_t i);
    /// Completing a touchpoint: it sets attributes, its `until` ends holds, then the way out is chosen.
    Place completed(const Place& from) const;
    void set(Place& place, const AttributeSetting& setting) const;
    std::vector<std::pair<Target, double>> ways_on(const Place& from, std::size_t number);
    void no_way(std::size_t t, std::string_view variant);
    Probable choices(const Place& place, std::size_t number);
    Probable ends_of_subpath(std::size_t t, std::size_t number);
    Probable by_probability(const Place& place);

    // Ways side by side (chain_blocks.cpp)
    Target fire(Place place, std::size_t number);
    const Firing& firing_of(std::size_t split, const std::vector<std::size_t>& started, const std::vector<std::size_t>& live);
    std::vector<std::size_t> hazards_in_path() const;
    void note(const Firing& firing, std::size_t number, const Place& place);
    /// Behind ways out that are not known nothing is known: neither visits and ends, nor time in services and holds. Asked of
    /// the path, not of the chain, because ways that the chain does not walk may lead there too.
    void lose_what_lies_behind();
    void add_interrupted(std::size_t touchpoint, std::vector<std::size_t>& open) const;

    const Compiler& c_;
    const ServicePath& path_;
    std::vector<std::size_t> joins_;  ///< of each split
    Notes& notes_;
    std::size_t entry_ = 0;
    std::vector<std::optional<double>> arrivals_{};  ///< per touchpoint, days after entering, where that is fixed
    std::vector<std::optional<double>> mean_arrivals_{};
    Chain chain_{};
    std::map<Place, std::size_t> numbers_{};
    std::vector<const Place*> places_{};                    ///< keys of numbers_, which stay where they are
    std::vector<std::pair<std::size_t, double>> clocks_{};  ///< interrupts and rates a day at the state being expanded
    std::map<std::tuple<std::size_t, std::vector<std::size_t>, std::vector<std::size_t>>, Firing> firings_{};
    std::vector<Diagnostic> problems_{};
};

}  // namespace polku::detail
