#include "model/special_functions.hpp"

#include <cmath>

#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <boost/math/special_functions/erf.hpp>
#include <boost/math/special_functions/gamma.hpp>

#include "catch.hpp"

namespace em = polku::exact_math;
namespace bm = boost::math;

TEST_CASE("erfc and the normal law agree with Boost.Math") {
    for (double x = -6; x < 26; x += 0.037) {
        INFO(x);
        CHECK(em::erfc(x) == Approx(bm::erfc(x)).epsilon(1e-12));
    }
    const bm::normal normal;
    for (double p = 1e-300; p < 1e-3; p *= 17) CHECK(em::normal_quantile(p) == Approx(bm::quantile(normal, p)).epsilon(1e-14));
    for (double p = 1e-3; p < 1; p += 1e-3) {
        INFO(p);
        CHECK(em::normal_quantile(p) == Approx(bm::quantile(normal, p)).epsilon(1e-13).margin(1e-15));
        CHECK(em::normal_cdf(em::normal_quantile(p)) == Approx(p).epsilon(1e-13));
    }
    CHECK(em::normal_quantile(0.5) == 0);
    CHECK(em::normal_quantile(1 - 0x1p-53) == Approx(-em::normal_quantile(0x1p-53)).epsilon(1e-15));
}

TEST_CASE("lgamma agrees with the C library") {
    for (double x = 0.01; x < 300; x *= 1.07) {
        INFO(x);
        CHECK(em::lgamma(x) == Approx(std::lgamma(x)).epsilon(1e-14).margin(1e-14));
    }
    CHECK(em::lgamma(1) == Approx(0).margin(1e-14));
}

TEST_CASE("incomplete gamma functions agree with Boost.Math, and their inverse inverts") {
    for (const double a : {0.05, 0.3, 0.5, 1.0, 1.5625, 2.0, 4.0, 9.9, 10.0, 25.0, 123.4, 1e4, 1e6})
        for (const double ratio : {0.01, 0.2, 0.7, 0.9, 0.99, 1.0, 1.01, 1.2, 2.0, 5.0}) {
            const double x = a * ratio;
            INFO("a " << a << " x " << x);
            const double p = bm::gamma_p(a, x), q = bm::gamma_q(a, x);
            if (p > 1e-280) CHECK(em::gamma_p(a, x) == Approx(p).epsilon(1e-11));
            if (q > 1e-280) CHECK(em::gamma_q(a, x) == Approx(q).epsilon(1e-11));
        }
    for (const double a : {0.05, 0.3, 1.0, 1.5625, 2.0, 4.0, 25.0, 123.4, 1e4})
        for (const double p : {1e-12, 1e-3, 0.1, 0.5, 0.50001, 0.9, 0.999, 1 - 1e-12}) {
            const double x = em::gamma_p_inverse(a, p);
            INFO("a " << a << " p " << p << " x " << x);
            if (x < 1e-290) continue;
            CHECK(x == Approx(bm::gamma_p_inv(a, p)).epsilon(p > 0.9999 ? 1e-4 : 1e-10));
            if (p <= 0.5) CHECK(em::gamma_p(a, x) == Approx(p).epsilon(1e-11));
            else CHECK(em::gamma_q(a, x) == Approx(1 - p).epsilon(1e-11));
        }
    CHECK(em::gamma_p_inverse(2.0, 0.0) == 0);
}

TEST_CASE("Student's t agrees with Boost.Math and with tables") {
    for (const double df : {1.0, 2.0, 5.0, 9.0, 19.0, 120.0, 1e4}) {
        const bm::students_t law(df);
        for (const double p : {0.6, 0.9, 0.975, 0.995, 0.9999})
            CHECK(em::student_t_quantile(p, df) == Approx(bm::quantile(law, p)).epsilon(1e-11));
    }
    CHECK(em::student_t_quantile(0.975, 9) == Approx(2.262157163).epsilon(1e-9));
    CHECK(em::student_t_cdf(-1.5, 7) == Approx(1 - em::student_t_cdf(1.5, 7)).epsilon(1e-13));
}
