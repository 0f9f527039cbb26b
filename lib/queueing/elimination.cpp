#include "queueing/elimination.hpp"

namespace polku::detail {

std::optional<std::size_t> first_without_way_out(const Ways& ways) {
    const std::size_t n = ways.leaving.size();
    std::vector<std::size_t> found;
    std::vector<bool> leaves(n, false);
    for (std::size_t i = 0; i < n; ++i)
        if (ways.leaving[i] > 0) {
            leaves[i] = true;
            found.push_back(i);
        }
    for (std::size_t next = 0; next < found.size(); ++next)
        for (std::size_t i = 0; i < n; ++i)
            if (!leaves[i] && ways.between[i][found[next]] > 0) {
                leaves[i] = true;
                found.push_back(i);
            }
    for (std::size_t i = 0; i < n; ++i)
        if (!leaves[i]) return i;
    return std::nullopt;
}

Elimination::Elimination(const Ways& ways) : between_(ways.between), total_(ways.leaving.size(), 0.0) {
    auto leaving = ways.leaving;
    for (std::size_t k = total_.size(); k-- > 0;) {
        double total = leaving[k];
        for (std::size_t j = 0; j < k; ++j) total += between_[k][j];
        total_[k] = total;
        for (std::size_t i = 0; i < k; ++i) {
            const double share = between_[i][k] / total;
            if (share == 0) continue;
            for (std::size_t j = 0; j < k; ++j)
                if (j != i) between_[i][j] += share * between_[k][j];
            leaving[i] += share * leaving[k];
        }
    }
}

std::vector<double> Elimination::time_spent(std::vector<double> entering) const {
    const std::size_t n = total_.size();
    for (std::size_t k = n; k-- > 0;)
        for (std::size_t j = 0; j < k; ++j) entering[j] += entering[k] / total_[k] * between_[k][j];
    for (std::size_t k = 0; k < n; ++k) {
        for (std::size_t j = 0; j < k; ++j) entering[k] += entering[j] * between_[j][k];
        entering[k] /= total_[k];
    }
    return entering;
}

std::vector<double> Elimination::gathered_from(std::vector<double> gathered) const {
    const std::size_t n = total_.size();
    for (std::size_t k = n; k-- > 0;)
        for (std::size_t i = 0; i < k; ++i) gathered[i] += between_[i][k] / total_[k] * gathered[k];
    for (std::size_t k = 0; k < n; ++k) {
        for (std::size_t j = 0; j < k; ++j) gathered[k] += between_[k][j] * gathered[j];
        gathered[k] /= total_[k];
    }
    return gathered;
}

}  // namespace polku::detail
