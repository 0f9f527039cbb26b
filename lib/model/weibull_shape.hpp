// Moments of Weibull laws: the shape that gives a coefficient of variation.
#pragma once

namespace polku::exact_math {

/// log(Γ(1 + 2x) / Γ(1 + x)²), which is log(1 + cv²) of a Weibull law with shape 1/x. Increasing in x >= 0.
double weibull_log_ratio(double x);
/// The shape of the Weibull law with that coefficient of variation, 0 < cv <= 1000.
double weibull_shape(double cv);

}  // namespace polku::exact_math
