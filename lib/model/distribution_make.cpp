// Fills in the numbers of a law and says in words why they make none.
#include <algorithm>
#include <charconv>
#include <cmath>
#include <numeric>

#include "model/exact_math.hpp"
#include "model/special_functions.hpp"
#include "model/weibull_shape.hpp"
#include "polku/distribution.hpp"

namespace polku {
namespace {

std::string said(double value) {
    char text[32];
    const auto end = std::to_chars(text, text + sizeof text, value).ptr;
    return {text, end};
}

/// The law's numbers in its own unit, and the first problem met: a key of the phrases that findings show, with its facts.
struct Reader {
    const ServicePath& path;
    const Situation& situation;
    std::string problem{};

    bool ok() const { return problem.empty(); }
    void fail(std::string text) {
        if (ok()) problem = std::move(text);
    }
    double read(const std::optional<Number>& number, std::string_view name, LawKind kind) {
        if (!number) {
            fail("law-needs " + std::string(name_of(kind)) + ' ' + std::string(name));
            return 0;
        }
        return not_negative(value_of(path, *number, situation), name);
    }
    double not_negative(double value, std::string_view name) {
        if (!std::isfinite(value)) fail("not-finite " + std::string(name));
        else if (value < 0) fail("below-zero " + std::string(name) + ' ' + said(value));
        return value;
    }
    double one_not_negative(double value, std::string_view list) {
        if (!std::isfinite(value)) fail("one-not-finite " + std::string(list));
        else if (value < 0) fail("one-below-zero " + std::string(list) + ' ' + said(value));
        return value;
    }
    void in_order(double lower, std::string_view lower_name, double upper, std::string_view upper_name) {
        if (upper < lower) fail("below " + std::string(upper_name) + ' ' + said(upper) + ' ' + std::string(lower_name) + ' ' + said(lower));
    }
};

}  // namespace

std::optional<Distribution> Distribution::make(const ServicePath& path, const Law& law, const Situation& situation, std::string* problem) {
    namespace em = exact_math;
    Reader in{path, situation};
    Distribution made;
    made.kind_ = law.dist;
    const double unit = days_in(law.unit);
    const auto mean_and_cv = [&] { return std::pair{in.read(law.mean, "mean", law.dist) * unit, in.read(law.cv, "cv", law.dist)}; };
    const auto finish = [&](Distribution result) -> std::optional<Distribution> {
        if (problem) *problem = in.problem;
        if (!in.ok()) return std::nullopt;
        return result;
    };

    switch (law.dist) {
        case LawKind::fixed: made.a_ = in.read(law.value, "value", law.dist) * unit; break;
        case LawKind::uniform: {
            const double min = in.read(law.min, "min", law.dist), max = in.read(law.max, "max", law.dist);
            in.in_order(min, "min", max, "max");
            made.a_ = min * unit;
            made.b_ = max * unit;
            break;
        }
        case LawKind::triangular: {
            const double min = in.read(law.min, "min", law.dist), mode = in.read(law.mode, "mode", law.dist),
                         max = in.read(law.max, "max", law.dist);
            in.in_order(min, "min", max, "max");
            in.in_order(min, "min", mode, "mode");
            in.in_order(mode, "mode", max, "max");
            made.a_ = min * unit;
            made.b_ = mode * unit;
            made.c_ = max * unit;
            break;
        }
        case LawKind::exponential: {
            const double mean = in.read(law.mean, "mean", law.dist) * unit;
            if (mean == 0) return finish(fixed(0));
            made.a_ = mean;
            break;
        }
        case LawKind::gamma: {
            const auto [mean, cv] = mean_and_cv();
            if (mean == 0 || cv == 0) return finish(fixed(mean));
            made.a_ = 1 / (cv * cv);
            made.b_ = mean * cv * cv;
            // Below, a draw costs more and more (its series has about 1 / cv terms), and nobody can tell it from a fixed time.
            if (in.ok() && (cv < 1e-4 || !std::isfinite(made.a_) || !std::isfinite(made.b_) || made.b_ == 0))
                in.fail("cv-of-gamma " + said(cv));
            break;
        }
        case LawKind::lognormal: {
            if (law.median || law.p90 || !law.mean) {
                const double median = in.read(law.median, "median", law.dist), p90 = in.read(law.p90, "p90", law.dist);
                if (in.ok() && median == 0) in.fail("median-zero");
                if (in.ok() && p90 <= median) in.fail("p90-not-above " + said(p90) + ' ' + said(median));
                if (!in.ok()) break;
                made.a_ = em::log(median * unit);
                made.b_ = em::log(p90 / median) / em::normal_quantile(0.9);
                break;
            }
            const auto [mean, cv] = mean_and_cv();
            if (mean == 0 || cv == 0) return finish(fixed(mean));
            const double square = em::log1p(cv * cv);
            if (!std::isfinite(square) || square == 0) in.fail("cv-out-of-range " + said(cv));
            made.a_ = em::log(mean) - 0.5 * square;
            made.b_ = std::sqrt(square);
            break;
        }
        case LawKind::weibull: {
            const auto [mean, cv] = mean_and_cv();
            if (mean == 0 || cv == 0) return finish(fixed(mean));
            if (in.ok() && (cv > 1000 || cv < 1e-6)) in.fail("cv-of-weibull " + said(cv));
            if (!in.ok()) break;
            made.a_ = em::weibull_shape(cv);
            made.b_ = mean / em::exp(em::lgamma(1 + 1 / made.a_));
            break;
        }
        case LawKind::empirical: {
            if (law.values.empty()) in.fail("law-needs empirical values");
            if (!law.weights.empty() && law.weights.size() != law.values.size())
                in.fail("weights-for-values " + std::to_string(law.weights.size()) + ' ' + std::to_string(law.values.size()));
            if (!in.ok()) break;
            std::vector<std::pair<double, double>> points;
            double total = 0;
            for (std::size_t i = 0; i < law.values.size(); ++i) {
                const double value = in.one_not_negative(value_of(path, law.values[i], situation), "values") * unit;
                const double weight = law.weights.empty() ? 1.0 : in.one_not_negative(value_of(path, law.weights[i], situation), "weights");
                total += weight;
                if (weight > 0) points.emplace_back(value, weight);
            }
            if (in.ok() && !(total > 0 && std::isfinite(total))) in.fail("weights-sum");
            if (!in.ok()) break;
            std::stable_sort(points.begin(), points.end(), [](const auto& x, const auto& y) { return x.first < y.first; });
            double sum = 0;
            for (const auto& [value, weight] : points) {
                sum += weight;
                made.values_.push_back(value);
                made.cumulative_.push_back(std::min(sum / total, 1.0));
            }
            made.cumulative_.back() = 1;
            break;
        }
    }
    if (!std::isfinite(made.a_) || !std::isfinite(made.b_) || !std::isfinite(made.c_)) in.fail("numbers-out-of-range");
    return finish(std::move(made));
}

}  // namespace polku
