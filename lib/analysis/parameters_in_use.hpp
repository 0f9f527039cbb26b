// Which parameters the exact answers depend on, and how.
#pragma once

#include <vector>

#include <polku/model.hpp>

namespace polku::detail {

enum class ParameterUse {
    none,    ///< no exact answer depends on it
    shares,  ///< only the shares of attributes: every class keeps its answers
    chain,   ///< probabilities, stays, rates, holds or conditions
};

/// Per parameter, in document order.
std::vector<ParameterUse> parameters_in_use(const ServicePath& path);

}  // namespace polku::detail
