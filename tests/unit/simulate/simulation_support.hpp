// Fixtures and look-ups shared by the tests of the simulation.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

#include <polku/simulate.hpp>
#include <polku/table.hpp>

#include "mini_path.hpp"

namespace polku::test {

/// The number in `column` of the row whose first column is `id`.
inline double number(const Result& result, std::string_view table_name, std::string_view id, std::string_view column) {
    const Table* table = result.find_table(table_name);
    if (table == nullptr) throw std::invalid_argument("no table " + std::string(table_name));
    const auto& ids = std::get<std::vector<std::string>>(table->columns.front().values);
    const Column* numbers = table->find_column(column);
    if (numbers == nullptr) throw std::invalid_argument("no column " + std::string(column));
    for (std::size_t row = 0; row < ids.size(); ++row)
        if (ids[row] == id) return std::get<std::vector<double>>(numbers->values)[row];
    throw std::invalid_argument("no row " + std::string(id));
}

inline Law law_with_cv(LawKind kind, double mean, double cv) {
    Law law;
    law.dist = kind;
    law.mean = literal(mean);
    if (kind != LawKind::exponential) law.cv = literal(cv);
    return law;
}

/// Workload W2: 10 transient touchpoints, 2 ends.
inline ServicePath reference_workload() {
    PathData data = mini_data(R"(
        start referral -> contact
        contact -> assessment[0.9], end dropped[rest]
        assessment -> plan[0.85], end completed[0.1], dropped[rest]
        plan -> decision~14[0.95], dropped[rest]
        decision -> guidance[0.45], family_care[0.1], housing[0.25], rehab[0.15], dropped[rest]
        guidance -> review[0.92], dropped[rest]
        family_care -> review[0.95], dropped[rest]
        housing -> review[0.9], dropped[rest]
        rehab -> review[0.8], dropped[rest]
        review -> completed[0.3], plan[0.2 return], guidance[0.35 return], housing[0.1 return], dropped[rest])");
    const double erlang2 = 0.7071067811865476;
    const std::vector<std::pair<std::string, Law>> laws{
        {"referral", law_with_cv(LawKind::exponential, 3, 1)},    {"contact", law_with_cv(LawKind::lognormal, 7, 0.8)},
        {"assessment", law_with_cv(LawKind::gamma, 21, erlang2)}, {"plan", law_with_cv(LawKind::exponential, 10, 1)},
        {"guidance", law_with_cv(LawKind::lognormal, 120, 0.6)},  {"family_care", law_with_cv(LawKind::gamma, 200, erlang2)},
        {"housing", law_with_cv(LawKind::gamma, 250, erlang2)},   {"rehab", law_with_cv(LawKind::lognormal, 90, 0.5)},
        {"review", law_with_cv(LawKind::exponential, 7, 1)}};
    for (const auto& [id, law] : laws)
        for (auto& touchpoint : data.touchpoints)
            if (touchpoint.id == id) {
                touchpoint.duration = Duration{};
                touchpoint.duration->law = law;
            }
    return ServicePath::make(std::move(data)).value_or_throw();
}

}  // namespace polku::test
