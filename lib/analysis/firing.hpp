// What can be said of the ways of one block (analysis/blocks.hpp) when some of them run side by side.
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include <polku/model.hpp>
#include <polku/remark.hpp>

#include "analysis/hold_rules.hpp"

namespace polku::detail {

/// One firing of a split: the ways that start. Ways that do not touch each other give the same odds and the same counts
/// of visits one after the other as side by side, so the chain walks them in `order` and joins after the last.
/// What does not survive that is listed here.
struct Firing {
    std::vector<std::size_t> order{};  ///< awaited transitions, in the order in which the chain walks them
    bool side_by_side = false;         ///< at least two are awaited: how long the block takes is not known
    bool odds_known = true;
    std::vector<std::size_t> unknown_visits{};  ///< touchpoints
    std::vector<std::size_t> unknown_services{};
    std::vector<std::size_t> unknown_holds{};  ///< resources
    std::vector<Remark> reasons{};             ///< why
};

/// `started` are the transitions out of `split` that start. `leaving` are the interrupts that are live hazards.
Firing analyse_firing(const ServicePath& path, std::size_t split, const std::vector<std::size_t>& started,
                      const std::vector<std::size_t>& leaving, const std::vector<HoldRule>& holds);

}  // namespace polku::detail
