#include "simulate/estimate.hpp"

#include <cmath>

#include "catch.hpp"

using namespace polku::simulation;

TEST_CASE("moments merged from parts are those of the whole") {
    const std::vector<double> values{3, 1e6, 1e6 + 1, 7, 7, 0.25, -4, 12};
    Moments whole;
    for (const double v : values) whole.add(v);
    for (std::size_t cut = 0; cut <= values.size(); ++cut) {
        Moments first, second;
        for (std::size_t i = 0; i < values.size(); ++i) (i < cut ? first : second).add(values[i]);
        first.merge(second);
        CHECK(first.n == whole.n);
        CHECK(first.mean == Approx(whole.mean).epsilon(1e-14));
        CHECK(first.variance() == Approx(whole.variance()).epsilon(1e-13));
    }
    CHECK(std::isnan(Moments{}.variance()));
}

TEST_CASE("counts give the moments of their values") {
    Counts counts;
    for (const std::uint64_t v : {0u, 2u, 2u, 5u}) counts.add(v);
    const auto moments = counts.moments(4);
    CHECK(moments.mean == 2.25);
    CHECK(moments.variance() == Approx(4.25).epsilon(1e-15));
}

TEST_CASE("the 95 % quantile of Student's t, and the normal one it becomes") {
    CHECK(std::isnan(t_quantile_95(1)));
    CHECK(t_quantile_95(2) == Approx(12.7062047).epsilon(1e-8));
    CHECK(t_quantile_95(20) == Approx(2.0930240544).epsilon(1e-8));
    CHECK(t_quantile_95(2001) == Approx(1.9599640).epsilon(1e-8));
    CHECK(t_quantile_95(2000) == Approx(t_quantile_95(2001)).epsilon(1e-3));
}

TEST_CASE("one replication is judged by its clients, several by their means") {
    Moments a, b;
    for (const double v : {1.0, 2.0, 3.0}) a.add(v);
    for (const double v : {5.0, 5.0, 5.0}) b.add(v);
    CHECK(estimate({a}).half_width == Approx(t_quantile_95(3) * std::sqrt(1.0 / 3)));
    CHECK(estimate({a, b}).mean == 3.5);
    CHECK(estimate({a, b}).half_width == Approx(t_quantile_95(2) * 1.5));
    CHECK(pooled({a, b}).n == 6);
    CHECK(pooled({a, b}).mean == Approx(3.5));
    Moments alone;
    alone.add(4);
    CHECK(std::isnan(estimate({alone}).half_width));
}

TEST_CASE("an empirical quantile is the smallest value that covers the share") {
    std::vector<double> values{9, 1, 7, 3, 5, 2, 8, 4, 10, 6};
    CHECK(empirical_quantile(values, 0.1) == 1);
    CHECK(empirical_quantile(values, 0.11) == 2);
    CHECK(empirical_quantile(values, 0.5) == 5);
    CHECK(empirical_quantile(values, 0.9) == 9);
    CHECK(empirical_quantile(values, 1) == 10);
    std::vector<double> nothing;
    CHECK(std::isnan(empirical_quantile(nothing, 0.5)));
}
