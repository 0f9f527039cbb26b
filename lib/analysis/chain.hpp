// The path of one attribute class as an absorbing semi-Markov chain.
#pragma once

#include <cstddef>
#include <vector>

namespace polku::detail {

/// One way to leave a state. `time` and `square` are E[T; this way] and E[T²; this way] in days: the length of the
/// stay and the way out are not independent when a hazard can cut the stay short. Both are 0 in a pause.
struct ChainEdge {
    std::size_t to = 0;  ///< a state, or the position of an end among the path's ends
    bool is_end = false;
    double probability = 0;
    double time = 0;
    double square = 0;
    std::vector<std::size_t> begun{};  ///< resources whose hold begins on coming there
};

struct ChainState {
    std::size_t touchpoint = 0;
    std::vector<double> slots{};        ///< held of each resource
    std::size_t blocks = 0;             ///< open blocks
    std::vector<std::size_t> around{};  ///< per resource: the innermost so many of them were opened after its hold began
    bool odds_known = true;             ///< false: the ways out depend on what this algebra does not follow
    bool stay_known = true;             ///< false: the length of the stay is not known; its moments stand at 0
    double about_stay = 0;              ///< then: about how long it is, in days; NaN when not even that is known
    bool clock_known = true;            ///< false: stays beside each other begin here, so that they do not add up
    std::vector<ChainEdge> edges{};
};

/// State 0 is where the client enters. Flags name what the chain cannot tell although its algebra gives a number.
struct Chain {
    std::vector<ChainState> states{};
    std::vector<std::size_t> begun{};      ///< resources whose hold begins on entering
    std::vector<bool> unknown_visits{};    ///< per touchpoint, ends too
    std::vector<bool> unknown_services{};  ///< per service
    std::vector<bool> unknown_holds{};     ///< per resource
};

}  // namespace polku::detail
