// The first day of a scenario: who is there, since when, and with which places.
#include <algorithm>
#include <limits>

#include "simulate/world_side.hpp"

namespace polku::simulation {

void World::place_clients(Index p, const std::stop_token& stop) {
    auto& side = *sides_[p];
    std::uint64_t number = 0;
    for (const auto& row : plan_.starts[p].rows)
        for (std::int64_t i = 0; i < row.clients; ++i, ++number) {
            if (number % 256 == 255 && stop.stop_requested()) return;
            const Index client = side.walk->place(plan_.starts[p].family, number, placement_of(p, row, number), 0);
            side.inside.add(0, 1);
            plan_event(p, client);
        }
}

Placement World::placement_of(Index p, const StartRow& row, std::uint64_t number) const {
    const auto& program = plan_.programs[p];
    const auto& start = plan_.starts[p];
    const ClientStreams streams(seed_, replication_, number, start.family);
    AttributeValues values(start.attributes.size());
    for (std::size_t a = 0; a < values.size(); ++a)
        values[a] = start.attributes[a].value_at(uniform(streams.block(start.attributes[a].stream, 0)[Draw::value]));
    Placement placement;
    placement.client_class = program.classes.size() == 1 ? 0 : program.class_of(values);
    static const std::uint64_t entry_stream = stream_name(StreamOf::client, "entry");
    placement.age =
        start.age.empty()
            ? std::numeric_limits<double>::quiet_NaN()
            : program.samplers[start.age[placement.client_class]].draw(uniform(streams.block(entry_stream, 0)[Draw::entry_age]));
    placement.holds = row.holds[placement.client_class];
    placement.attributes = std::move(values);
    for (const Index point : row.points) placement.standings.push_back(standing_of(p, row, point, placement, number));
    return placement;
}

Standing World::standing_of(Index p, const StartRow& row, Index point, const Placement& placement, std::uint64_t number) const {
    const auto& program = plan_.programs[p];
    const auto& behaviour = program.behaviour(program.configuration(0, placement.client_class), point);
    if (behaviour.stay == Behaviour::Stay::until_age) return {point, 0, std::max(0.0, behaviour.until_age - placement.age)};
    if (behaviour.stay == Behaviour::Stay::zero) return {point, 0, 0};
    const auto drawn = ClientStreams(seed_, replication_, number, plan_.starts[p].family).block(program.points[point].stream, 0);
    const double u = uniform(drawn[Draw::stay]), v = uniform(drawn[Draw::way_out]);
    const auto& stay = program.samplers[behaviour.law].law();
    switch (row.elapsed) {
        case Elapsed::zero: return {point, 0, stay.quantile(u)};
        case Elapsed::steady: {
            const double whole = stay.length_biased_quantile(u);
            return {point, v * whole, (1 - v) * whole};
        }
        case Elapsed::law: break;
    }
    const double elapsed = program.samplers[row.elapsed_law[placement.client_class]].draw(v);
    const double passed = stay.cdf(elapsed);
    if (!(passed < 1)) return {point, elapsed, 0};
    return {point, elapsed, std::max(0.0, stay.quantile(passed + u * (1 - passed)) - elapsed)};
}

/// The first day's clients are dealt out to the workers: to each so many as he has by the scenario, or evenly.
void World::keeps(Index program, Held& held) {
    const Index s = plan_.supply_of[program][held.resource];
    held.worker = desks_[s].neediest(plan_.supplies[s].at_start);
    take(program, sides_[program]->walk->current(), held);
}

}  // namespace polku::simulation
