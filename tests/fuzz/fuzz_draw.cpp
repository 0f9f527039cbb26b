// A model that can be read: every renderer draws it, whatever the checks say of it.
#include <cstdint>

#include "fuzzing.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace polku;
    const auto path = parse_path({reinterpret_cast<const char*>(data), size}, {.resolver = fuzzing::resolver()});
    if (path) fuzzing::draw_everything(*path);
    return 0;
}
