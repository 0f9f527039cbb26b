// Alternatives beside each other, quantity by quantity.
#include <algorithm>
#include <stdexcept>
#include <utility>
#include <vector>

#include <polku/decide.hpp>

#include "decide/paired.hpp"
#include "decide/quantities.hpp"
#include "decide/replications.hpp"
#include "simulate/estimate.hpp"
#include "table/sheet.hpp"

namespace polku {
namespace {

using decide::Replications;
using decide::Series;
using detail::Sheet;

struct Compared {
    std::string name;
    Replications replications;
};

void need_same_luck(std::span<const Alternative> alternatives) {
    if (alternatives.size() < 2) throw std::invalid_argument("a comparison takes two alternatives or more");
    const auto& first = alternatives.front().result;
    for (std::size_t i = 1; i < alternatives.size(); ++i) {
        const auto& other = alternatives[i].result;
        const auto refuse = [&](const std::string& what) {
            throw std::invalid_argument('"' + alternatives[i].name + "\" and \"" + alternatives.front().name +
                                        "\" cannot be compared: " + what);
        };
        for (std::size_t j = 0; j < i; ++j)
            if (alternatives[j].name == alternatives[i].name)
                throw std::invalid_argument("two alternatives are called \"" + alternatives[i].name + '"');
        if (other.engine != first.engine) refuse("they come from different engines");
        if (other.seed != first.seed || other.stream_version != first.stream_version) refuse("they have different seeds");
        if (other.settings.replications != first.settings.replications) refuse("they have different numbers of replications");
    }
}

/// Every quantity that one of them has: those of the baseline first.
std::vector<std::pair<std::string, std::string>> keys_of(const std::vector<Compared>& compared) {
    std::vector<std::pair<std::string, std::string>> keys;
    for (std::size_t i = 0; i < compared.size(); ++i)
        for (const auto& series : compared[i].replications.all()) {
            const bool known =
                std::any_of(compared.begin(), compared.begin() + static_cast<std::ptrdiff_t>(i),
                            [&](const Compared& before) { return before.replications.find(series.quantity, series.id) != nullptr; });
            if (!known) keys.emplace_back(series.quantity, series.id);
        }
    return keys;
}

std::vector<Table> tables_of(const std::vector<Compared>& compared) {
    Sheet<std::string, std::string, std::string, std::string, double, double> arms(
        "arms", {{{"quantity", ""}, {"id", ""}, {"unit", ""}, {"arm", ""}, {"mean", ""}, {"half_width", ""}}});
    Sheet<std::string, std::string, std::string, std::string, double, double, double, double> differences("differences",
                                                                                                          {{{"quantity", ""},
                                                                                                            {"id", ""},
                                                                                                            {"unit", ""},
                                                                                                            {"arm", ""},
                                                                                                            {"difference", ""},
                                                                                                            {"half_width", ""},
                                                                                                            {"correlation", "1"},
                                                                                                            {"variance_ratio", "1"}}});
    Sheet<std::string, std::string, std::string> missing("missing", {{{"quantity", ""}, {"id", ""}, {"arm", ""}}});
    for (const auto& [quantity, id] : keys_of(compared)) {
        const std::string unit(decide::unit_of(quantity));
        const auto* baseline = compared.front().replications.find(quantity, id);
        for (const auto& one : compared) {
            const auto* series = one.replications.find(quantity, id);
            if (series == nullptr) {
                missing.add(quantity, id, one.name);
                continue;
            }
            const auto mean = simulation::estimate_of(series->values);
            arms.add(quantity, id, unit, one.name, mean.mean, mean.half_width);
            if (baseline == nullptr || series == baseline) continue;
            const auto pair = decide::paired(baseline->values, series->values);
            differences.add(quantity, id, unit, one.name, pair.difference, pair.half_width, pair.correlation, pair.variance_ratio);
        }
    }
    std::vector<Table> tables;
    tables.push_back(std::move(arms).table());
    tables.push_back(std::move(differences).table());
    tables.push_back(std::move(missing).table());
    return tables;
}

}  // namespace

Result compare_results(std::span<const Alternative> alternatives) {
    need_same_luck(alternatives);
    std::vector<Compared> compared;
    for (const auto& [name, result] : alternatives) compared.push_back({name, Replications(result)});
    Result out = alternatives.front().result;
    out.engine = "compared";
    out.scenario = out.scenario.substr(0, out.scenario.find('/'));
    for (const auto& alternative : alternatives)
        for (const auto& remark : alternative.result.not_taken_into_account)
            if (std::find(out.not_taken_into_account.begin(), out.not_taken_into_account.end(), remark) == out.not_taken_into_account.end())
                out.not_taken_into_account.push_back(remark);
    out.tables = tables_of(compared);
    return out;
}

}  // namespace polku
