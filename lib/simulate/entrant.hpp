// Who a client is on entering: what is drawn before the first step.
#pragma once

#include <limits>
#include <optional>

#include "simulate/program.hpp"
#include "simulate/streams.hpp"

namespace polku::simulation {

struct Entrant {
    Index client_class = 0;
    Index entry = none;  ///< touchpoint
    double age = 0;      ///< days; NaN when not known
};

/// Draws the client's attributes into `attributes`, then where he enters, unless at `entry` (of Program::entries), and his age.
inline Entrant draw_entrant(const Program& program, const ClientStreams& streams, std::optional<Index> entry, AttributeValues& attributes) {
    for (std::size_t a = 0; a < program.attributes.size(); ++a)
        attributes[a] = program.attributes[a].value_at(uniform(streams.block(program.attributes[a].stream, 0)[Draw::value]));
    Entrant entrant;
    if (program.classes.size() > 1) entrant.client_class = program.class_of(attributes);
    if (!entry && program.entries.size() == 1) entry = 0;
    if (entry && program.entries[*entry].age.empty()) {
        entrant.entry = program.entries[*entry].touchpoint;
        entrant.age = std::numeric_limits<double>::quiet_NaN();
        return entrant;
    }
    static const std::uint64_t entry_stream = stream_name(StreamOf::client, "entry");
    const auto drawn = streams.block(entry_stream, 0);
    const auto& chosen = program.entries[entry ? *entry : program.entry_at(uniform(drawn[Draw::entry]))];
    entrant.entry = chosen.touchpoint;
    entrant.age = chosen.age.empty() ? std::numeric_limits<double>::quiet_NaN()
                                     : program.samplers[chosen.age[entrant.client_class]].draw(uniform(drawn[Draw::entry_age]));
    return entrant;
}

}  // namespace polku::simulation
