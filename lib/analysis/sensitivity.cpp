#include "analysis/sensitivity.hpp"

#include <algorithm>
#include <limits>

#include "analysis/parameters_in_use.hpp"

namespace polku::detail {
namespace {

class Study {
public:
    Study(const ServicePath& path, const std::vector<EntryShare>& entries, double arrivals_per_day, const CompileOptions& options,
          const Answers& base, SojournCache& cache, Notes& notes, Watch& watch)
        : path_(path),
          entries_(entries),
          arrivals_(arrivals_per_day),
          options_(options),
          cache_(cache),
          notes_(notes),
          watch_(watch),
          base_(followed_answers(path, base, arrivals_per_day)),
          uses_(parameters_in_use(path)) {}

    std::vector<SensitivityRow> run() {
        std::vector<SensitivityRow> rows;
        for (std::size_t i = 0; i < path_->parameters.size(); ++i) {
            const auto& parameter = path_->parameters[i];
            if (!parameter.range) continue;
            const auto [low, high] = *parameter.range;
            const auto at_low = answers_at(i, low);
            if (!watch_.round_done()) break;
            const auto at_high = answers_at(i, high);
            if (!watch_.round_done()) break;
            for (std::size_t a = 0; a < base_.size(); ++a)
                rows.push_back({parameter.id, low, parameter.value, high, base_[a].name, base_[a].unit, at_low[a].value, base_[a].value,
                                at_high[a].value});
        }
        return rows;
    }

private:
    std::vector<FollowedAnswer> answers_at(std::size_t index, double value) {
        const auto& parameter = path_->parameters[index];
        if (uses_[index] == ParameterUse::none || value == parameter.value) return base_;
        Notes unused;
        const auto path = with_parameter(path_, parameter.id, value);
        const bool same_classes = uses_[index] == ParameterUse::shares;
        const auto answers = answer(path, entries_, options_, Depth::means, cache_, unused, watch_, same_classes ? &known_ : nullptr);
        if (answers) return followed_answers(path, *answers, arrivals_);
        if (watch_.stopped()) return {};
        notes_.add(make_remark(
            "no-answer-at", {{"parameter", {parameter.id}}, {"value", {text_of(value)}}, {"code", {answers.diagnostics().front().code}}}));
        auto none = base_;
        for (auto& followed : none) followed.value = std::numeric_limits<double>::quiet_NaN();
        return none;
    }

    const ServicePath& path_;
    const std::vector<EntryShare>& entries_;
    double arrivals_;
    const CompileOptions& options_;
    SojournCache& cache_;
    Notes& notes_;
    Watch& watch_;
    std::vector<FollowedAnswer> base_;
    std::vector<ParameterUse> uses_;
    ClassAnswers known_{};
};

}  // namespace

std::vector<FollowedAnswer> followed_answers(const ServicePath& path, const Answers& answers, double arrivals_per_day) {
    std::vector<FollowedAnswer> followed;
    for (std::size_t k = 0; k < path.ends().size(); ++k)
        followed.push_back({"ends/" + path->touchpoints[path.ends()[k]].id, "1", answers.ends[k]});
    followed.push_back({"time/path", "day", answers.time.mean});
    for (std::size_t r = 0; r < path->resources.size(); ++r)
        followed.push_back({"places/" + path->resources[r].id, "place", answers.slot_days[r] * arrivals_per_day});
    return followed;
}

std::size_t rounds_of_sensitivity(const ServicePath& path) {
    const auto& parameters = path->parameters;
    return 2 * static_cast<std::size_t>(
                   std::count_if(parameters.begin(), parameters.end(), [](const Parameter& p) { return p.range.has_value(); }));
}

std::vector<SensitivityRow> sensitivity(const ServicePath& path, const std::vector<EntryShare>& entries, double arrivals_per_day,
                                        const CompileOptions& options, const Answers& base, SojournCache& cache, Notes& notes,
                                        Watch& watch) {
    return Study(path, entries, arrivals_per_day, options, base, cache, notes, watch).run();
}

}  // namespace polku::detail
