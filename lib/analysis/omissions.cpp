#include "analysis/omissions.hpp"

#include <algorithm>
#include <utility>

#include "analysis/parameters_in_use.hpp"

namespace polku::detail {
namespace {

bool depends_on_time(const Condition& condition) {
    const bool itself =
        condition.kind == Condition::Kind::elapsed || (condition.kind == Condition::Kind::attribute && condition.subject == "age");
    return itself || std::any_of(condition.parts.begin(), condition.parts.end(), depends_on_time);
}

}  // namespace

void note_omissions(const ServicePath& path, const AnalysisOptions& options, Notes& notes) {
    notes.add_about("exact-without-clocks", "interrupt",
                    ids_where(path->interrupts, [](const Interrupt& i) { return i.trigger.type != TriggerType::hazard; }));
    if (!options.hazards)
        notes.add_about("hazards-off", "interrupt",
                        ids_where(path->interrupts, [](const Interrupt& i) { return i.trigger.type == TriggerType::hazard; }));
    const auto dated = [](const ParameterCase& c) { return !c.from.empty() || !c.until.empty(); };
    const auto uses = parameters_in_use(path);
    std::vector<std::string> dated_parameters;
    for (std::size_t i = 0; i < uses.size(); ++i)
        if (uses[i] != ParameterUse::none && std::any_of(path->parameters[i].cases.begin(), path->parameters[i].cases.end(), dated))
            dated_parameters.push_back(path->parameters[i].id);
    notes.add_about("exact-without-dates", "parameter", std::move(dated_parameters));
    const auto has_holds = [](const auto& element) { return !element.holds.empty(); };
    if (std::any_of(path->services.begin(), path->services.end(), has_holds) ||
        std::any_of(path->touchpoints.begin(), path->touchpoints.end(), has_holds))
        notes.add(make_remark("no-waiting"));
    if (std::any_of(path->touchpoints.begin(), path->touchpoints.end(),
                    [](const Touchpoint& t) { return !t.work.empty() || !t.contacts.empty(); }))
        notes.add(make_remark("no-work"));
    notes.add_about("no-costs", "cost", ids_where(path->costs, [](const Cost&) { return true; }));
}

std::vector<Diagnostic> refuse_parameters(const ServicePath& path) {
    std::vector<Diagnostic> problems;
    const auto uses = parameters_in_use(path);
    for (std::size_t i = 0; i < uses.size(); ++i) {
        const auto& parameter = path->parameters[i];
        if (uses[i] == ParameterUse::none) continue;
        for (std::size_t c = 0; c < parameter.cases.size(); ++c)
            if (parameter.cases[c].when && depends_on_time(*parameter.cases[c].when))
                problems.push_back(make_diagnostic("ANA921", "parameter", {{"parameter", parameter.id}},
                                                   child_pointer(child_pointer(child_pointer("/parameters", i), "cases"), c),
                                                   {"parameter", parameter.id, ""}));
    }
    return problems;
}

}  // namespace polku::detail
