// Any bytes: reading and checking end, and every finding names a place and a code of the catalogue.
#include <cstdint>
#include <cstdlib>
#include <polku/validate.hpp>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    for (const auto& finding : polku::validate_text(text, {}))
        if (polku::find_catalogue_entry(finding.code) == nullptr || finding.message.empty()) std::abort();
    return 0;
}
