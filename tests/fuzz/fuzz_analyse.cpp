// A model without errors: exact answers and a bounded simulation come, or a reason why not.
#include <cstdint>

#include "fuzzing.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace polku;
    const auto path = parse_path({reinterpret_cast<const char*>(data), size}, {.resolver = fuzzing::resolver()});
    if (path) fuzzing::compute(*path);
    return 0;
}
