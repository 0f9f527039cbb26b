// The table `replications` of a simulated scenario, as one series of numbers for each quantity.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <polku/table.hpp>

namespace polku::decide {

struct Series {
    std::string quantity, id;
    std::vector<double> values{};  ///< one for each replication
};

class Replications {
public:
    /// What is about the whole path has its model's id in the table, and `path` here, so that models can be compared with models.
    /// Throws std::invalid_argument for a result without the table.
    explicit Replications(const Result& result);
    /// In the order of their first row.
    const std::vector<Series>& all() const noexcept { return all_; }
    /// nullptr when the result has no such quantity.
    const Series* find(const std::string& quantity, const std::string& id) const;

private:
    std::vector<Series> all_{};
    std::map<std::pair<std::string, std::string>, std::size_t> place_{};
};

}  // namespace polku::decide
