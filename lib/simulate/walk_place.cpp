// Clients who are on the way when the clock starts.
#include <algorithm>

#include "simulate/walk.hpp"

namespace polku::simulation {

Index Walk::place(std::uint64_t family, std::uint64_t number, const Placement& placement, double now) {
    failure_ = Failure::nothing;
    const Index client = new_client();
    clients_[client].family = family;
    clients_[client].number = number;
    clients_[client].entered = now;
    clients_[client].from_before = true;
    clients_[client].client_class = placement.client_class;
    clients_[client].age = placement.age;
    clients_[client].entry = placement.standings.front().point;
    attributes_ = placement.attributes;
    select(client, now);
    around_.entered();
    for (const auto& hold : placement.holds) {
        Held held{hold.resource, hold.rule, none, none, now, hold.slots, hold.priority};
        around_.keeps(held);
        holds_.append(me().holds, held);
    }
    std::vector<std::pair<Index, Index>> blocks;  // per split, for this client
    for (const auto& standing : placement.standings) stand(standing, block_of(program_.points[standing.point].on_way, blocks));
    // A block waits for those of its awaited ways on which somebody stands.
    for (const auto& [split, block] : blocks) {
        std::vector<Index> ways;
        for (const auto& standing : placement.standings)
            for (Index way = program_.points[standing.point].on_way; way != none;) {
                const auto from = static_cast<Index>(program_.path.from_of(way));
                if (from == split && program_.path->transitions[way].awaited && std::find(ways.begin(), ways.end(), way) == ways.end())
                    ways.push_back(way);
                way = program_.points[from].on_way;
            }
        blocks_[block].waiting = static_cast<std::uint32_t>(ways.size());
    }
    settle();
    plan();
    return client;
}

/// The block of the split whose way out this is, and those around it, made when they are not there yet.
Index Walk::block_of(Index way, std::vector<std::pair<Index, Index>>& known) {
    if (way == none) return none;
    const auto split = static_cast<Index>(program_.path.from_of(way));
    for (const auto& [of, block] : known)
        if (of == split) return block;
    const Index outer_way = program_.points[split].on_way;
    const Index parent = block_of(outer_way, known);
    const bool awaited = outer_way == none || program_.path->transitions[outer_way].awaited;
    const Index block = blocks_.append(me().blocks, {split, parent, new_slot(std::nullopt), awaited, 0});
    known.emplace_back(split, block);
    return block;
}

void Walk::stand(const Standing& standing, Index block) {
    const Index t = standing.point;
    const auto& point = program_.points[t];
    const auto& behaviour = program_.behaviour(config_, t);
    const bool awaited = point.on_way == none || program_.path->transitions[point.on_way].awaited;
    const Index index = new_thread(block, new_slot(std::nullopt), awaited);
    auto& thread = threads_[index];
    thread.visit = point.counter == none ? 1 : ++visits()[point.counter];
    if (point.moment != none) moments()[point.moment] = now_ - standing.elapsed;
    last_ = t;
    if (thread_clocks_ > 0) move_thread_clocks(thread, none, t);
    enter_scopes(t);
    for (const Index clock : part(program_.clock_lists, point.client_clocks))  // it has stood in the scope for as long
        if (auto& running = client_clock(clock);
            program_.clocks[clock].type == TriggerType::after && program_.clocks[clock].since == none) {
            running.active_since = std::min(running.active_since, now_ - standing.elapsed);
            set_time(clock, running);
        }
    if (!program_.since_clocks.empty()) since_entered(t);
    thread.record = around_.arrived(t, thread.visit);
    thread.point = t;
    thread.entered = thread.started = now_;
    thread.until = program_.later(now_, standing.remaining, behaviour.stay == Behaviour::Stay::drawn && behaviour.in_workdays);
    thread.before = standing.elapsed;
    start_contacts(index, behaviour);
    thread.way_draw = uniform(this->block(point.stream, thread.visit)[Draw::way_out]);
    if (!point.is_pause) ++me().outside_pauses;
}

}  // namespace polku::simulation
