// Any bytes: the reader answers with a value or findings, and what it accepts it writes and reads back unchanged.
#include <cstdint>

#include "fuzzing.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace polku;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto path = parse_path(text);
    if (path) fuzzing::check_round_trip(*path, [](const std::string& t) { return parse_path(t); });
    else if (path.diagnostics().empty()) fuzzing::fail("refused without a word");
    return 0;
}
