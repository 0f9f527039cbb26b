#include "model/size_limits.hpp"

#include <string>
#include <string_view>
#include <unordered_map>

#include "model/references.hpp"
#include "model/scopes.hpp"

namespace polku::detail {
namespace {

Diagnostic too_much(std::string_view variant, std::size_t limit, std::string_view pointer) {
    return make_diagnostic("SYN006", variant, {{"limit", std::to_string(limit)}}, std::string{pointer});
}

bool has_too_many_interrupt_places(const PathData& data) {
    if (data.interrupts.empty()) return false;
    const Scopes scopes(data);
    std::size_t places = 0;
    for (const auto& interrupt : data.interrupts)
        if ((places += scopes.size_of(interrupt)) > most_interrupt_places) return true;
    return false;
}

bool has_too_many_parameter_cases(const PathData& data) {
    std::unordered_map<std::string_view, std::size_t> cases;
    for (const auto& parameter : data.parameters)
        if (!parameter.cases.empty()) cases.emplace(parameter.id, parameter.cases.size());
    if (cases.empty()) return false;
    std::size_t sum = 0;
    for_each_reference(data, [&](const Reference& reference) {
        if (reference.kind != ReferenceKind::parameter) return;
        if (const auto found = cases.find(reference.id); found != cases.end()) sum += found->second;
    });
    return sum > most_parameter_cases;
}

bool has_too_deep_services(const PathData& data) {
    std::unordered_map<std::string_view, std::string_view> around;
    for (const auto& service : data.services)
        if (!service.part_of.empty()) around.emplace(service.id, service.part_of);
    for (const auto& service : data.services) {
        std::size_t depth = 1;
        for (auto at = around.find(service.id); at != around.end() && depth <= deepest_services; at = around.find(at->second)) {
            if (at->second == service.id) break;  // a circle: REF206
            ++depth;
        }
        if (depth > deepest_services) return true;
    }
    return false;
}

}  // namespace

std::vector<Diagnostic> check_size_limits(const PathData& data) {
    std::vector<Diagnostic> findings;
    if (has_too_many_interrupt_places(data)) findings.push_back(too_much("scopes", most_interrupt_places, "/interrupts"));
    if (has_too_many_parameter_cases(data)) findings.push_back(too_much("cases", most_parameter_cases, "/parameters"));
    if (has_too_deep_services(data)) findings.push_back(too_much("services", deepest_services, "/services"));
    return findings;
}

void cut_to_size_limits(PathData& data, const std::vector<Diagnostic>& findings) {
    for (const auto& finding : findings) {
        if (finding.code != "SYN006") continue;
        const auto& pointer = finding.location.pointer;
        if (pointer == "/interrupts") data.interrupts.clear();
        if (pointer == "/parameters")
            for (auto& parameter : data.parameters) parameter.cases.clear();
        if (pointer == "/services")
            for (auto& service : data.services) service.part_of.clear();
    }
}

}  // namespace polku::detail
