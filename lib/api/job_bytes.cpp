// Jobs as bytes: models and scenario as their canonical JSON, and how they are run.
#include <utility>

#include <polku/api.hpp>

#include "simulate/bytes.hpp"
#include "simulate/envelope.hpp"

namespace polku {

namespace {

using simulation::Is;

/// A job as texts and numbers.
struct JobTexts {
    std::vector<std::string> models{};
    std::string scenario{};  ///< empty: none
    bool keep_each = true;
    SimulationOptions options{};
    std::vector<std::string> starts{};  ///< of the entries
    std::vector<double> per_month{};
};

void fields(auto& a, Is<JobTexts> auto& t) {
    auto& o = t.options;
    a(t.models, t.scenario, t.keep_each, t.starts, t.per_month);
    a(o.seed, o.replications, o.clients, o.start_date, o.hazards, o.age_and_date, o.keep_clients, o.budget.events, o.budget.bytes);
}

}  // namespace

std::string to_bytes(const Job& job) {
    JobTexts texts;
    for (const auto& model : job.models) texts.models.push_back(to_json(model));
    if (job.scenario) texts.scenario = to_json(*job.scenario);
    texts.keep_each = job.keep_each;
    texts.options = job.options;
    for (const auto& entry : job.options.entries) {
        texts.starts.push_back(entry.at);
        texts.per_month.push_back(entry.per_month);
    }
    simulation::ByteWriter writer;
    writer(texts);
    return detail::in_envelope("job", writer.take());
}

Outcome<Job> job_from_bytes(std::string_view bytes) {
    const auto body = detail::out_of_envelope("job", bytes);
    if (!body) return body.diagnostics();
    JobTexts texts;
    simulation::ByteReader reader(*body);
    reader(texts);
    const auto& options = texts.options;
    if (!reader.is_done() || texts.models.empty() || texts.starts.size() != texts.per_month.size() || options.replications < 1 ||
        options.clients < 1)
        return std::vector{detail::broken_bytes()};
    Job job{{}, {}, std::move(texts.options), texts.keep_each};
    for (std::size_t i = 0; i < texts.starts.size(); ++i) job.options.entries.push_back({texts.starts[i], texts.per_month[i]});
    for (const auto& text : texts.models) {
        const auto model = parse_path(text);
        if (!model) return model.diagnostics();
        job.models.push_back(*model);
    }
    if (!texts.scenario.empty()) {
        auto scenario = parse_scenario(texts.scenario);
        if (!scenario) return scenario.diagnostics();
        job.scenario = *std::move(scenario);
    }
    return job;
}

}  // namespace polku
