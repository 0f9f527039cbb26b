// What polku reads beside models, results and scenarios: a value or findings, and what is accepted reads back unchanged.
// There are no importers of other formats yet; theirs will stand here.
#include <cstdint>

#include "fuzzing.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace polku;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto result = parse_result(text);
    if (result) fuzzing::check_round_trip(*result, [](const std::string& t) { return parse_result(t); });
    else if (result.diagnostics().empty()) fuzzing::fail("a result refused without a word");
    const auto scenario = parse_scenario(text);
    if (scenario) {
        fuzzing::check_round_trip(*scenario, [](const std::string& t) { return parse_scenario(t); });
        for (const auto& arm : scenario->arms) fuzzing::check_findings(in_arm(*scenario, arm.id).diagnostics());
    } else if (scenario.diagnostics().empty()) {
        fuzzing::fail("a scenario refused without a word");
    }
    fuzzing::check_findings(result.diagnostics());
    fuzzing::check_findings(scenario.diagnostics());
    return 0;
}
