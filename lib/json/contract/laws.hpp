// Durations stand in one object with either the keys of a law or the key `until`.
#pragma once

#include "json/contract/codecs.hpp"

namespace polku::json {

struct DurationCodec {
    using type = Duration;
    void read(Reader&, const Node&, Duration&) const;
    void write(Writer&, const Duration&) const;
    Shape shape() const;
};
inline DurationCodec duration() { return {}; }

}  // namespace polku::json
