// Philox 4x64-10: a block of random numbers as a function of a counter and a key, without state.
// Salmon, Moraes, Dror & Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC11. numpy.random.Philox is the
// same function; it adds one to its counter before the first block.
#pragma once

#include <array>
#include <cstdint>

namespace polku::simulation {

using PhiloxBlock = std::array<std::uint64_t, 4>;

struct ProductParts {
    std::uint64_t high, low;
};

inline ProductParts multiply(std::uint64_t a, std::uint64_t b) noexcept {
#ifdef __SIZEOF_INT128__
    __extension__ using Wide = unsigned __int128;
    const Wide product = static_cast<Wide>(a) * b;
    return {static_cast<std::uint64_t>(product >> 64), static_cast<std::uint64_t>(product)};
#else
    const std::uint64_t a_low = a & 0xFFFFFFFFu, a_high = a >> 32, b_low = b & 0xFFFFFFFFu, b_high = b >> 32;
    const std::uint64_t low = a_low * b_low;
    const std::uint64_t middle = a_high * b_low + (low >> 32);
    const std::uint64_t other = a_low * b_high + (middle & 0xFFFFFFFFu);
    return {a_high * b_high + (middle >> 32) + (other >> 32), a * b};
#endif
}

inline PhiloxBlock philox(PhiloxBlock counter, std::array<std::uint64_t, 2> key) noexcept {
    for (int round = 0; round < 10; ++round) {
        const auto first = multiply(0xD2E7470EE14C6C93u, counter[0]);
        const auto second = multiply(0xCA5A826395121157u, counter[2]);
        counter = {second.high ^ counter[1] ^ key[0], second.low, first.high ^ counter[3] ^ key[1], first.low};
        key[0] += 0x9E3779B97F4A7C15u;
        key[1] += 0xBB67AE8584CAA73Bu;
    }
    return counter;
}

}  // namespace polku::simulation
