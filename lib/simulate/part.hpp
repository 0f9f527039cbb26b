// What is in a part.
#pragma once

#include <vector>

#include <polku/parts.hpp>

#include "simulate/chunks.hpp"
#include "simulate/run_tally.hpp"

namespace polku {

/// Either runs or chunks, in the order of their pieces. Fewer than the pieces when one of them failed, or could not be done within the
/// budget: that one is the last.
struct Part::Data {
    PieceRange pieces{};
    std::vector<simulation::RunTally> runs{};
    std::vector<simulation::Chunk> chunks{};
};

namespace simulation {

/// Whether a part can be one of this simulation: its lists are as long as they must be, and what they name there is. What bytes from
/// elsewhere said is looked at once, here, so that nothing later needs to.
bool fits(const Plan& plan, const RunTally& run);
bool fits(const Program& program, const SimulationOptions& options, const Chunk& chunk);

}  // namespace simulation
}  // namespace polku
