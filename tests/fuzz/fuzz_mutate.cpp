// Models changed as models, not as bytes: members and items are deleted, doubled, swapped, renamed and given other values, so
// that most changed models can still be read. What has no error is computed and drawn and must read back unchanged.
#include <cstdint>

#include "fuzzing.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace polku;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const ReadOptions read{.resolver = fuzzing::resolver()};
    const auto report = validate_text(text, read);
    fuzzing::check_findings(report.diagnostics);
    if (has_errors(report.diagnostics)) return 0;
    const auto path = parse_path(text, read);
    if (!path) return 0;  // a scenario
    fuzzing::check_round_trip(*path, [](const std::string& t) { return parse_path(t); });
    fuzzing::compute(*path);
    fuzzing::draw_everything(*path);
    return 0;
}
