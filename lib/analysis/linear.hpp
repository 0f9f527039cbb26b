// The linear systems of an absorbing chain: I - P, dense when small, sparse when large. Eigen stays behind this header.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

#include "analysis/chain.hpp"

namespace polku::detail {

/// I - P factorised, P the one-step probabilities between states. Solutions are refined once and their residual is checked.
class TransientSystem {
public:
    /// nullopt when the residual of a test solution is above 1e-9: the equations are too nearly singular.
    static std::optional<TransientSystem> make(const Chain& chain);
    ~TransientSystem();
    TransientSystem(TransientSystem&&) noexcept;
    TransientSystem& operator=(TransientSystem&&) noexcept;

    std::size_t size() const noexcept;
    /// x with (I - P) x = b: what is gathered from each state on when b is gathered at each visit.
    std::vector<double> gathered(const std::vector<double>& b) const;
    /// Expected visits to every state when the client starts in `state`: row `state` of (I - P)⁻¹.
    std::vector<double> visits_from(std::size_t state) const;
    /// Expected visits to `state` from every state: column `state` of (I - P)⁻¹.
    std::vector<double> visits_to(std::size_t state) const;

private:
    struct Matrices;
    explicit TransientSystem(std::unique_ptr<Matrices> matrices);
    std::unique_ptr<Matrices> matrices_;
};

}  // namespace polku::detail
