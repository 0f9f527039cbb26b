// Elementary functions with the same bits on every machine: only + - * / sqrt and integer operations.
// The C library's log and exp differ between versions and pick variants by processor, so simulated clients
// would too. Needs IEEE 754 doubles, round-to-nearest and -ffp-contract=off (the build sets it).
#pragma once

namespace polku::exact_math {

/// e^x. Error below 1 ulp where the result is normal; 0 below -745.2, infinity above 709.8.
double exp(double x);
/// e^x - 1 without cancellation near 0. Error below 4 ulp.
double expm1(double x);
/// Natural logarithm; -infinity at 0, NaN below. Error below 1 ulp.
double log(double x);
/// log(1 + x) without cancellation near 0. Error below 4 ulp.
double log1p(double x);
/// log(1 + x) - x without cancellation near 0, x > -1.
double log1p_minus_x(double x);
/// x^y for x >= 0, as exp(y log x): the relative error grows with |y log x|.
double pow(double x, double y);

}  // namespace polku::exact_math
