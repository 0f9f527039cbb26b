// Any bytes: the reader answers with a value or findings, and what it accepts it writes and reads back unchanged.
#include <cstdint>
#include <cstdlib>
#include <polku/json.hpp>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto first = polku::parse_path(text);
    if (!first) {
        if (first.diagnostics().empty()) std::abort();  // refused without a word
        return 0;
    }
    const std::string written = polku::to_json(*first);
    const auto second = polku::parse_path(written);
    if (!second || !(*second == *first) || polku::to_json(*second) != written) std::abort();
    return 0;
}
