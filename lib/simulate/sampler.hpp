// A law ready to be drawn from: one uniform number gives one time, by inversion.
#pragma once

#include <optional>
#include <utility>

#include <polku/distribution.hpp>

#include "simulate/quantile_table.hpp"

namespace polku::simulation {

class Sampler {
public:
    explicit Sampler(Distribution law) : law_(std::move(law)), table_(QuantileTable::make(law_)) {}
    double draw(double u) const { return table_ && QuantileTable::covers(u) ? (*table_)(u) : law_.quantile(u); }
    const Distribution& law() const noexcept { return law_; }

private:
    Distribution law_;
    std::optional<QuantileTable> table_;
};

}  // namespace polku::simulation
