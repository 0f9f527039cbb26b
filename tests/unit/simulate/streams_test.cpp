#include "simulate/streams.hpp"

#include "catch.hpp"

using namespace polku::simulation;

TEST_CASE("Philox 4x64-10 gives the published vectors") {
    CHECK(philox({0, 0, 0, 0}, {0, 0}) == PhiloxBlock{0x16554d9eca36314c, 0xdb20fe9d672d0fdc, 0xd7e772cee186176b, 0x7e68b68aec7ba23b});
    constexpr std::uint64_t ones = ~std::uint64_t{0};
    CHECK(philox({ones, ones, ones, ones}, {ones, ones}) ==
          PhiloxBlock{0x87b092c3013fe90b, 0x438c3c67be8d0224, 0x9cc7d7c69cd777b6, 0xa09caebf594f0ba0});
    CHECK(philox({0x243f6a8885a308d3, 0x13198a2e03707344, 0xa4093822299f31d0, 0x082efa98ec4e6c89},
                 {0x452821e638d01377, 0xbe5466cf34e90c6c}) ==
          PhiloxBlock{0xa528f45403e61d95, 0x38c72dbd566e9788, 0xa5a1610e72fd18b5, 0x57bd43b5e52b7fe6});
}

TEST_CASE("stream names are FNV-1a of kind and id") {
    CHECK(stream_name(StreamOf::touchpoint, "assess") == 0x292b2ab9ec0029a9u);
    CHECK(stream_name(StreamOf::client, "entry") == 0xb98a899007db93bdu);
    CHECK(stream_name(StreamOf::attribute, "assess") != stream_name(StreamOf::touchpoint, "assess"));
}

TEST_CASE("a client's block is the documented counter and key") {
    const auto name = stream_name(StreamOf::touchpoint, "assess");
    CHECK(ClientStreams(7, 2, 41).block(name, 3) == philox({3, name, 41, 2}, {7, 1}));
    // numpy 2: numpy.random.Philox(counter=[2, name, 41, 2], key=[7, 1]).random_raw(4); it adds one to the counter first.
    CHECK(ClientStreams(7, 2, 41).block(name, 3) ==
          PhiloxBlock{0x25b104952f5b0b3a, 0x91aacb90ca7c2162, 0x85de85409481771a, 0x2b1240fff1f26cc6});
}

TEST_CASE("uniform numbers lie strictly between 0 and 1, and so do their complements") {
    CHECK(uniform(0) == 0x1p-53);
    CHECK(uniform(~std::uint64_t{0}) == 1 - 0x1p-53);
    CHECK(uniform(std::uint64_t{1} << 63) == 0.5 + 0x1p-53);
}
