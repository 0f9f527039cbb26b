#include <algorithm>
#include <cmath>

#include <polku/table.hpp>

namespace polku {

std::size_t Column::size() const noexcept {
    return std::visit([](const auto& list) { return list.size(); }, values);
}

bool Column::operator==(const Column& other) const {
    if (name != other.name || unit != other.unit || values.index() != other.values.index()) return false;
    const auto* doubles = std::get_if<std::vector<double>>(&values);
    if (doubles == nullptr) return values == other.values;
    const auto& theirs = std::get<std::vector<double>>(other.values);
    return std::equal(doubles->begin(), doubles->end(), theirs.begin(), theirs.end(),
                      [](double a, double b) { return a == b || (std::isnan(a) && std::isnan(b)); });
}

const Column* Table::find_column(std::string_view column_name) const noexcept {
    const auto found = std::find_if(columns.begin(), columns.end(), [&](const Column& c) { return c.name == column_name; });
    return found == columns.end() ? nullptr : &*found;
}

const Table* Result::find_table(std::string_view table_name) const noexcept {
    const auto found = std::find_if(tables.begin(), tables.end(), [&](const Table& t) { return t.name == table_name; });
    return found == tables.end() ? nullptr : &*found;
}

}  // namespace polku
