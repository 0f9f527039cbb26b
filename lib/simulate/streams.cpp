#include "simulate/streams.hpp"

namespace polku::simulation {

std::uint64_t stream_name(StreamOf kind, std::string_view id) noexcept {
    constexpr std::string_view kinds[] = {"client/", "attribute/", "touchpoint/", "interrupt/", "resource/", "arrivals/"};
    std::uint64_t hash = 14695981039346656037u;
    for (const auto text : {kinds[static_cast<std::size_t>(kind)], id})
        for (const char c : text) {
            hash ^= static_cast<unsigned char>(c);
            hash *= 1099511628211u;
        }
    return hash;
}

}  // namespace polku::simulation
