// How long clients stay, and hold places, where ways run side by side: about, from the chain that walks these ways one after
// the other.
#pragma once

#include <cstddef>
#include <vector>

#include <polku/model.hpp>

#include "analysis/chain.hpp"

namespace polku::detail {

/// Of the awaited ways of each split the one that is longest on average stands for the block; the mean of the longest of them is
/// at least that. Ways that nobody waits for are not walked.
class SideBySide {
public:
    /// `times`: days spent in each state by one client; NaN where that is not known.
    SideBySide(const ServicePath& path, const Chain& chain, const std::vector<double>& times);

    /// Days to the end. NaN where the time in a state is not known.
    double time() const;
    /// Places times days held; a hold that began on a way of a block lasts as long as that way. NaN where the time in a
    /// state with the hold is not known, and where a hold begins on a way that nobody waits for.
    double slot_days(std::size_t resource) const;

private:
    bool counts(std::size_t touchpoint, std::size_t blocks) const;
    /// On a way that nobody waits for.
    bool beside(std::size_t touchpoint) const;

    const ServicePath& path_;
    const Chain& chain_;
    const std::vector<double>& times_;
    std::vector<std::size_t> ways_;     ///< per touchpoint: the way of the innermost block it lies on
    std::vector<std::size_t> longest_;  ///< per split: its longest way
};

}  // namespace polku::detail
