// Any bytes, a model or a scenario: reading and checking end, every finding has a code of the catalogue, and the report and
// the JSON of the findings can be made.
#include <cstdint>

#include "fuzzing.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace polku;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    ReadOptions read;
    read.resolver = fuzzing::resolver();
    const auto found = validate_text(text, read, {.sets = *rule_sets("all")});
    fuzzing::check_findings(found.diagnostics);
    if (to_text(found.diagnostics, found.map.get()).empty() || to_json(found.diagnostics).empty()) fuzzing::fail("an empty report");
    return 0;
}
