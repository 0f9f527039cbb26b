#include "analysis/visit_law.hpp"

#include <algorithm>

#include <Eigen/Dense>

namespace polku::detail {

VisitLaw visit_law(const std::vector<double>& visits, const std::vector<double>& among, std::size_t longest) {
    using RowMajor = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
    const auto size = static_cast<Eigen::Index>(visits.size());
    VisitLaw law;
    if (size == 0) {
        law.probabilities.assign(longest + 1, 0.0);
        law.probabilities.front() = 1;
        return law;
    }
    const Eigen::Map<const Eigen::VectorXd> v(visits.data(), size);
    const Eigen::Map<const RowMajor> n(among.data(), size, size);
    const Eigen::VectorXd ones = Eigen::VectorXd::Ones(size);
    law.mean = v.sum();
    law.variance = std::max(0.0, 2 * v.dot(n * ones) - law.mean - law.mean * law.mean);
    if (law.variance < 1e-13 * (1 + law.mean * law.mean)) law.variance = 0;  // nothing but rounding

    const Eigen::PartialPivLU<Eigen::MatrixXd> lu{Eigen::MatrixXd(n)};
    const Eigen::VectorXd last = lu.solve(ones);                      // leaves J for good, from each state of J
    Eigen::VectorXd here = lu.transpose().solve(Eigen::VectorXd(v));  // at the n-th visit, in each state of J
    law.probabilities.push_back(std::clamp(1 - here.sum(), 0.0, 1.0));
    for (std::size_t visit = 1; visit <= longest; ++visit) {
        law.probabilities.push_back(std::clamp(here.dot(last), 0.0, 1.0));
        here -= lu.transpose().solve(here).eval();
    }
    return law;
}

}  // namespace polku::detail
