#include "decide/replications.hpp"

#include <stdexcept>

namespace polku::decide {
namespace {

const std::string whole_path = "path";

}  // namespace

Replications::Replications(const Result& result) {
    const auto* table = result.find_table("replications");
    if (table == nullptr) throw std::invalid_argument("the result has no table replications: only simulated scenarios can be compared");
    const auto& quantities = table->values<std::string>("quantity");
    const auto& ids = table->values<std::string>("id");
    const auto& values = table->values<double>("value");
    for (std::size_t row = 0; row < table->rows(); ++row) {
        const std::string& id = ids[row] == result.model ? whole_path : ids[row];
        const auto [at, fresh] = place_.emplace(std::pair{quantities[row], id}, all_.size());
        if (fresh) all_.push_back({quantities[row], id});
        all_[at->second].values.push_back(values[row]);
    }
}

const Series* Replications::find(const std::string& quantity, const std::string& id) const {
    const auto found = place_.find({quantity, id});
    return found == place_.end() ? nullptr : &all_[found->second];
}

}  // namespace polku::decide
