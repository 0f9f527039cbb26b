#include "analysis/linear.hpp"

#include <Eigen/Dense>
#include <Eigen/Sparse>
#include <Eigen/SparseLU>

namespace polku::detail {
namespace {

using Sparse = Eigen::SparseMatrix<double>;
constexpr std::size_t dense_limit = 300;

Eigen::Map<const Eigen::VectorXd> vector_of(const std::vector<double>& values) {
    return {values.data(), static_cast<Eigen::Index>(values.size())};
}

Sparse matrix_of(const Chain& chain) {
    std::vector<Eigen::Triplet<double>> entries;
    for (std::size_t i = 0; i < chain.states.size(); ++i) {
        entries.emplace_back(static_cast<int>(i), static_cast<int>(i), 1.0);
        for (const auto& edge : chain.states[i].edges)
            if (!edge.is_end) entries.emplace_back(static_cast<int>(i), static_cast<int>(edge.to), -edge.probability);
    }
    const auto n = static_cast<Eigen::Index>(chain.states.size());
    Sparse matrix(n, n);
    matrix.setFromTriplets(entries.begin(), entries.end());
    return matrix;
}

}  // namespace

struct TransientSystem::Matrices {
    Sparse a;
    bool dense = true;
    Eigen::PartialPivLU<Eigen::MatrixXd> lu{};
    Eigen::SparseLU<Sparse> sparse_lu{};

    Eigen::VectorXd solve_once(const Eigen::VectorXd& b) { return dense ? lu.solve(b).eval() : sparse_lu.solve(b).eval(); }
    Eigen::VectorXd solve_transposed_once(const Eigen::VectorXd& b) {
        return dense ? lu.transpose().solve(b).eval() : sparse_lu.transpose().solve(b).eval();
    }
    // One step of iterative refinement takes back most of what elimination lost.
    Eigen::VectorXd solve(const Eigen::VectorXd& b) {
        Eigen::VectorXd x = solve_once(b);
        return x + solve_once(b - a * x);
    }
    Eigen::VectorXd solve_transposed(const Eigen::VectorXd& b) {
        Eigen::VectorXd x = solve_transposed_once(b);
        return x + solve_transposed_once(b - a.transpose() * x);
    }
    bool factorise() {
        if (dense) {
            lu.compute(Eigen::MatrixXd(a));
            return true;
        }
        sparse_lu.compute(a);
        return sparse_lu.info() == Eigen::Success;
    }
    // Both tests have exact answers that grow with the time to the end, so a nearly closed loop shows.
    bool is_sound() {
        const Eigen::VectorXd ones = Eigen::VectorXd::Ones(a.rows());
        const Eigen::VectorXd steps = solve(ones);
        const Eigen::VectorXd visits = solve_transposed(ones);
        const double scale = 1 + std::max(steps.lpNorm<Eigen::Infinity>(), visits.lpNorm<Eigen::Infinity>());
        return steps.allFinite() && visits.allFinite() && scale < 1e12 && (a * steps - ones).lpNorm<Eigen::Infinity>() <= 1e-9 * scale &&
               (a.transpose() * visits - ones).lpNorm<Eigen::Infinity>() <= 1e-9 * scale;
    }
};

TransientSystem::TransientSystem(std::unique_ptr<Matrices> matrices) : matrices_(std::move(matrices)) {}
TransientSystem::~TransientSystem() = default;
TransientSystem::TransientSystem(TransientSystem&&) noexcept = default;
TransientSystem& TransientSystem::operator=(TransientSystem&&) noexcept = default;

std::optional<TransientSystem> TransientSystem::make(const Chain& chain) {
    auto matrices = std::make_unique<Matrices>();
    matrices->a = matrix_of(chain);
    matrices->dense = chain.states.size() <= dense_limit;
    if (!matrices->factorise() || !matrices->is_sound()) return std::nullopt;
    return TransientSystem(std::move(matrices));
}

std::size_t TransientSystem::size() const noexcept { return static_cast<std::size_t>(matrices_->a.rows()); }

std::vector<double> TransientSystem::gathered(const std::vector<double>& b) const {
    const Eigen::VectorXd x = matrices_->solve(vector_of(b));
    return {x.begin(), x.end()};
}

std::vector<double> TransientSystem::visits_from(std::size_t state) const {
    const Eigen::VectorXd x = matrices_->solve_transposed(Eigen::VectorXd::Unit(matrices_->a.rows(), static_cast<Eigen::Index>(state)));
    return {x.begin(), x.end()};
}

std::vector<double> TransientSystem::visits_to(std::size_t state) const {
    const Eigen::VectorXd x = matrices_->solve(Eigen::VectorXd::Unit(matrices_->a.rows(), static_cast<Eigen::Index>(state)));
    return {x.begin(), x.end()};
}

}  // namespace polku::detail
