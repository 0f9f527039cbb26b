// What a block is: a split, its ways and its join (docs/reference/format.md, "Side by side"). Every touchpoint lies on one
// way of one split or on none; where that cannot be said, or where a join would wait for ever, the block is not sound.
//
// The decision is exact for the control flow: every way with `when` may or may not be taken, every chosen way may be. It
// takes time linear in touchpoints and ways, so there is no size above which it is not made.
#pragma once

#include <cstddef>
#include <vector>

#include <polku/model.hpp>

#include "analysis/directed.hpp"

namespace polku::detail {

struct BlockProblem {
    enum class Kind {
        no_split,        ///< a join that waits for a touchpoint that is no split
        second_join,     ///< a second join for one split
        nothing_starts,  ///< a split without a join, of which perhaps no awaited way starts: nobody goes on
        again,           ///< the split can be reached from inside its own block
        twice,           ///< two ways of the split come to one touchpoint before the join
        mixed,           ///< the touchpoint can be reached on a way of the split and also without it
        crossed,         ///< a join is reached from inside a block within its own, past the inner join
        past_split,      ///< a join is reached without its split
        interrupt,       ///< an interrupt leads into the block, or one of a single way out of it
        stuck,           ///< from the touchpoint an awaited way comes neither to its join nor to an end
        never_joins,     ///< a way that always starts comes to ends only, so that the join never goes on
    };
    Kind kind = Kind::mixed;
    std::size_t touchpoint = nowhere;
    std::size_t split = nowhere;      ///< whose block it is
    std::size_t way = nowhere;        ///< stuck, never_joins: the transition out of the split
    std::size_t interrupt = nowhere;  ///< interrupt: which
    /// A way that shows it, from a start; the last 200 touchpoints of a longer one.
    std::vector<std::size_t> witness{};
    bool operator==(const BlockProblem&) const = default;
};

struct Blocks {
    std::vector<std::size_t> joins;        ///< per touchpoint: the join of this split; nowhere
    std::vector<std::size_t> ways;         ///< per touchpoint: the transition out of a split on whose way it lies (the innermost); nowhere
    std::vector<BlockProblem> problems{};  ///< empty: every block is sound. Of many problems the first thousand.
};

/// The join of each split; nowhere for other touchpoints and for splits without one. Of two joins the first.
std::vector<std::size_t> joins_of_splits(const ServicePath& path);

/// True when `touchpoint` lies on a way that nobody waits for: who goes round there goes on when the block is left.
bool stops_with_its_block(const ServicePath& path, const Blocks& blocks, std::size_t touchpoint);

/// Interrupts are looked at for where they lead, but never count as a way on: they would hide a join that waits for ever.
Blocks find_blocks(const ServicePath& path);

}  // namespace polku::detail
