// Special functions for laws of time and for intervals, on top of exact_math: the same bits on every machine.
// Relative error about 1e-13 unless said otherwise; tested against Boost.Math.
#pragma once

namespace polku::exact_math {

/// Complementary error function.
double erfc(double x);
/// P(Z <= z) and its inverse (0 < p < 1) for a standard normal Z.
double normal_cdf(double z);
double normal_quantile(double p);

/// log Γ(x), x > 0; near its zeros 1 and 2 the error is absolute.
double lgamma(double x);
/// Regularized incomplete gamma functions P(a, x) and Q = 1 - P, a > 0, x >= 0.
double gamma_p(double a, double x);
double gamma_q(double a, double x);
/// x with P(a, x) = p, 0 <= p < 1.
double gamma_p_inverse(double a, double p);

/// P(T <= t) for Student's t with `df` > 0 degrees of freedom, and its inverse for 0.5 <= p < 1.
double student_t_cdf(double t, double df);
double student_t_quantile(double p, double df);

}  // namespace polku::exact_math
