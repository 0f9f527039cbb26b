// A law ready to be drawn from: one uniform number gives one time, by inversion.
#pragma once

#include <vector>

#include <polku/distribution.hpp>

namespace polku::simulation {

class Sampler {
public:
    explicit Sampler(Distribution law) : law_(std::move(law)) {}
    double draw(double u) const { return law_.quantile(u); }
    const Distribution& law() const noexcept { return law_; }

private:
    Distribution law_;
};

}  // namespace polku::simulation
