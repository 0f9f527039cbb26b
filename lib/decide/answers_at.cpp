#include "decide/answers_at.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

#include "decide/quantities.hpp"
#include "decide/replications.hpp"
#include "simulate/estimate.hpp"

namespace polku::decide {

std::vector<Factor> factors_of(std::span<const ServicePath> models) {
    std::vector<Factor> factors;
    for (const auto& model : models)
        for (const auto& parameter : model->parameters) {
            const bool known = std::any_of(factors.begin(), factors.end(), [&](const Factor& f) { return f.id == parameter.id; });
            if (!known && parameter.range && parameter.range->first < parameter.range->second)
                factors.push_back({parameter.id, parameter.range->first, parameter.range->second});
        }
    if (factors.empty()) throw std::invalid_argument("no parameter has a range to vary over");
    return factors;
}

ServicePath at_point(const ServicePath& model, const std::vector<Factor>& factors, const Cube& point) {
    auto data = model.data();
    for (std::size_t f = 0; f < factors.size(); ++f)
        if (const auto at = model.find_parameter(factors[f].id))
            data.parameters[*at].value = factors[f].low + point[f] * (factors[f].high - factors[f].low);
    return ServicePath::make(std::move(data)).value_or_throw();  // its references are as sound as they were
}

std::vector<Answer> followed(const Result& exact) {
    std::vector<Answer> answers;
    const auto add = [&](const char* table_name, const char* column, const char* unit, std::size_t most) {
        const auto* table = exact.find_table(table_name);
        const auto& ids = std::get<std::vector<std::string>>(table->columns.front().values);
        const auto& values = table->values<double>(column);
        for (std::size_t row = 0; row < std::min(ids.size(), most); ++row)
            answers.push_back({std::string(table_name) + '/' + ids[row], unit, values[row]});
    };
    constexpr auto all = static_cast<std::size_t>(-1);
    add("ends", "probability", "1", all);
    add("time", "mean", "day", 1);  // the first row is the whole path
    add("places", "places", "place", all);
    return answers;
}

std::vector<Answer> followed_in_scenario(const Result& simulated) {
    constexpr auto told = std::to_array<std::string_view>({"wait_for", "queue", "used", "ended", "inside", "share"});
    std::vector<Answer> answers;
    const Replications replications(simulated);
    for (const auto& series : replications.all())
        if (std::find(told.begin(), told.end(), series.quantity) != told.end())
            answers.push_back(
                {series.quantity + '/' + series.id, std::string(unit_of(series.quantity)), simulation::estimate_of(series.values).mean});
    return answers;
}

}  // namespace polku::decide
