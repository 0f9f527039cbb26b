// All that decides how a client goes on: what becomes one state of the chain.
#pragma once

#include <cstddef>
#include <tuple>
#include <vector>

#include <polku/evaluation.hpp>

namespace polku::detail {

/// A resource held, or not.
struct Held {
    int rule = -1;  ///< of hold_rules; -1: not held
    int depth = 0;  ///< number of open blocks when it began
    bool operator<(const Held& other) const { return std::tie(rule, depth) < std::tie(other.rule, other.depth); }
};

/// An open block and the ways that are still to be walked.
struct Frame {
    std::size_t split = 0;
    bool side_by_side = false;
    std::vector<std::size_t> pending{};  ///< transitions
    bool operator<(const Frame& other) const {
        return std::tie(split, side_by_side, pending) < std::tie(other.split, other.side_by_side, other.pending);
    }
};

struct Place {
    std::size_t touchpoint = 0;
    AttributeValues attributes{};
    std::vector<Held> held{};     ///< per resource
    std::vector<Frame> frames{};  ///< open blocks, the innermost last
    std::vector<int> visits{};    ///< per touchpoint, up to where no condition asks any more
    bool operator<(const Place& other) const {
        return std::tie(touchpoint, attributes, held, frames, visits) <
               std::tie(other.touchpoint, other.attributes, other.held, other.frames, other.visits);
    }
};

/// What conditions and numbers may ask of a client there. Refers to `place`.
Situation situation_of(const Place& place);

}  // namespace polku::detail
