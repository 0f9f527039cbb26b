#include "analysis/omissions.hpp"

#include <algorithm>

#include "analysis/parameters_in_use.hpp"

namespace polku::detail {
namespace {

bool depends_on_time(const Condition& condition) {
    const bool itself =
        condition.kind == Condition::Kind::elapsed || (condition.kind == Condition::Kind::attribute && condition.subject == "age");
    return itself || std::any_of(condition.parts.begin(), condition.parts.end(), depends_on_time);
}

template <class List, class Predicate>
std::string ids_where(const List& list, Predicate predicate) {
    std::string ids;
    for (const auto& element : list)
        if (predicate(element)) ids += (ids.empty() ? "" : ", ") + quoted(element.id);
    return ids;
}

}  // namespace

void note_omissions(const ServicePath& path, const AnalysisOptions& options, Notes& notes) {
    const auto add = [&](const std::string& ids, const std::string& before, const std::string& after) {
        if (!ids.empty()) notes.add(before + ids + after);
    };
    add(ids_where(path->interrupts, [](const Interrupt& i) { return i.trigger.type != TriggerType::hazard; }),
        "interrupts on age, time or date are switched off: ", "");
    if (!options.hazards)
        add(ids_where(path->interrupts, [](const Interrupt& i) { return i.trigger.type == TriggerType::hazard; }),
            "hazard interrupts were switched off by the caller: ", "");
    const auto dated = [](const ParameterCase& c) { return !c.from.empty() || !c.until.empty(); };
    const auto uses = parameters_in_use(path);
    for (std::size_t i = 0; i < uses.size(); ++i)
        if (uses[i] != ParameterUse::none && std::any_of(path->parameters[i].cases.begin(), path->parameters[i].cases.end(), dated))
            notes.add("parameter " + quoted(path->parameters[i].id) + " changes with the date: exact answers use its value without dates");
    const auto has_holds = [](const auto& element) { return !element.holds.empty(); };
    if (std::any_of(path->services.begin(), path->services.end(), has_holds) ||
        std::any_of(path->touchpoints.begin(), path->touchpoints.end(), has_holds))
        notes.add("nobody waits for a place: every hold is granted at once");
    add(ids_where(path->touchpoints, [](const Touchpoint& t) { return !t.work.empty() || !t.contacts.empty(); }),
        "hours of work and contacts are not counted: ", "");
    add(ids_where(path->costs, [](const Cost&) { return true; }), "costs are not counted: ", "");
}

std::vector<Diagnostic> refuse_parameters(const ServicePath& path) {
    std::vector<Diagnostic> problems;
    const auto uses = parameters_in_use(path);
    for (std::size_t i = 0; i < uses.size(); ++i) {
        const auto& parameter = path->parameters[i];
        if (uses[i] == ParameterUse::none) continue;
        for (std::size_t c = 0; c < parameter.cases.size(); ++c)
            if (parameter.cases[c].when && depends_on_time(*parameter.cases[c].when))
                problems.push_back(make_diagnostic("ANA101", "parameter", {{"parameter", parameter.id}, {"what", "age or elapsed time"}},
                                                   child_pointer(child_pointer(child_pointer("/parameters", i), "cases"), c),
                                                   {"parameter", parameter.id, ""}));
    }
    return problems;
}

}  // namespace polku::detail
