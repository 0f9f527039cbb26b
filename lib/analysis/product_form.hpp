// Whether a path is a network in which each line looks as if it stood alone.
#pragma once

#include <span>
#include <vector>

#include <polku/model.hpp>
#include <polku/scenario.hpp>

#include "analysis/directed.hpp"
#include "analysis/station.hpp"

namespace polku::detail {

/// Clients come at random, walk one way at a time that does not depend on what was before, and stand either where there is room for
/// all or in one line for one place. Then each line with exponential stays is an M/M/c queue of its own (J. R. Jackson 1957; with
/// any stays where there is room for all: F. Baskett, K. M. Chandy, R. R. Muntz & F. G. Palacios, Journal of the ACM 22 (1975) 248),
/// and what flows out of it to where nobody comes back from is again random (F. J. Beutler & B. Melamed, Operations Research 26
/// (1978) 1059).
class ProductForm {
public:
    /// `rules` are the path's; `stations` are those of all limited resources.
    ProductForm(const ServicePath& path, const Scenario& scenario, std::span<const HoldRule> rules, std::span<const Station> stations);

    /// The line's long run is that of its station alone: M/M/c, or M/G/1 where nobody comes back.
    bool is_exact(const Station& station, std::size_t servers) const;

private:
    bool plain_ = false;                        ///< arrivals, ways and holds are as they must be
    std::vector<const Station*> station_at_{};  ///< per touchpoint
    Directed back_;                             ///< ways, backwards
    Components components_{};
    std::vector<std::size_t> sizes_{};  ///< of the components
    std::vector<char> loops_{};         ///< per touchpoint: a way leads back to itself
};

}  // namespace polku::detail
