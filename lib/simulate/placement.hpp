// A client who is already on the way when the clock starts.
#pragma once

#include <vector>

#include "simulate/client.hpp"

namespace polku::simulation {

/// Where one of its ways stands, for how long it has, and how long it will.
struct Standing {
    Index point = 0;
    double elapsed = 0, remaining = 0;  ///< days
};

struct Placement {
    Index client_class = 0;
    double age = 0;                     ///< days, at this moment; NaN when not known
    AttributeValues attributes{};       ///< at entry
    std::vector<Standing> standings{};  ///< side by side
    std::vector<HoldStart> holds{};     ///< what it holds
};

}  // namespace polku::simulation
