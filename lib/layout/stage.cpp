#include "layout/stage.hpp"

#include <algorithm>
#include <optional>

#include "layout/words.hpp"

namespace polku {
namespace {

ViewText chrome(Word w, std::string_view language) { return {std::string(word(w, language)), std::string(word_language(language))}; }

/// Which touchpoints can be reached from `seeds` along transitions, or against them.
enum class Direction { forward, backward };
std::vector<bool> reach(const ServicePath& path, const std::vector<std::size_t>& seeds, Direction direction) {
    std::vector<bool> seen(path->touchpoints.size(), false);
    std::vector<std::size_t> stack = seeds;
    for (const std::size_t s : seeds) seen[s] = true;
    while (!stack.empty()) {
        const std::size_t t = stack.back();
        stack.pop_back();
        for (const std::size_t i : direction == Direction::forward ? path.outgoing(t) : path.incoming(t)) {
            const std::size_t other = direction == Direction::forward ? path.to_of(i) : path.from_of(i);
            if (!seen[other]) seen[other] = true, stack.push_back(other);
        }
    }
    return seen;
}

std::size_t default_stage(Phase phase) { return static_cast<std::size_t>(phase); }

template <class T>
std::optional<std::size_t> index_of(const std::vector<T>& list, std::string_view id) {
    const auto it = std::find_if(list.begin(), list.end(), [&](const T& x) { return x.id == id; });
    if (id.empty() || it == list.end()) return std::nullopt;
    return static_cast<std::size_t>(it - list.begin());
}

std::size_t default_lane(ActorKind kind) {
    switch (kind) {
        case ActorKind::client:
        case ActorKind::close_person: return 0;
        case ActorKind::provider: return 2;
        default: return 1;
    }
}

}  // namespace

ViewText view_text(const ServicePath& path, const Text& text, std::string_view language) {
    const Text::Choice choice = text.choose(language, path->languages.source);
    return {with_numbers(path, choice.text, language), std::string(choice.language_used)};
}

Columns stage_columns(const ServicePath& path, std::string_view language) {
    const PathData& data = path.data();
    Columns columns;
    columns.of_touchpoint.resize(data.touchpoints.size(), 0);
    if (data.stages.empty()) {
        columns.stages = {{"entry", chrome(Word::stage_first, language), {}},
                          {"middle", chrome(Word::stage_middle, language), {}},
                          {"exit", chrome(Word::stage_last, language), {}}};
        std::vector<std::size_t> middles;
        for (std::size_t t = 0; t < data.touchpoints.size(); ++t)
            if (path.service_of(t) == path.main_service() && data.touchpoints[t].phase == Phase::middle) middles.push_back(t);
        const std::vector<bool> after = reach(path, middles, Direction::forward), before = reach(path, middles, Direction::backward);
        for (std::size_t t = 0; t < data.touchpoints.size(); ++t) {
            const Touchpoint& touchpoint = data.touchpoints[t];
            columns.of_touchpoint[t] = touchpoint.kind == TouchpointKind::end      ? 2
                                       : path.service_of(t) == path.main_service() ? default_stage(touchpoint.phase)
                                       : !after[t]                                 ? 0
                                       : !before[t]                                ? 2
                                                                                   : 1;
        }
        return columns;
    }
    for (const Stage& stage : data.stages)
        columns.stages.push_back({stage.id, view_text(path, stage.name, language), view_text(path, stage.summary, language)});
    const std::size_t last = data.stages.size() - 1;
    for (std::size_t t = 0; t < data.touchpoints.size(); ++t) {
        const Touchpoint& touchpoint = data.touchpoints[t];
        auto stage = index_of(data.stages, touchpoint.stage);
        if (!stage && !data.services.empty()) stage = index_of(data.stages, data.services[path.service_of(t)].stage);
        // A touchpoint without any stage is a finding of the validator; it is still drawn, by its phase.
        columns.of_touchpoint[t] =
            stage.value_or(touchpoint.kind == TouchpointKind::end ? last : default_stage(touchpoint.phase) * last / 2);
    }
    return columns;
}

Rows lane_rows(const ServicePath& path, std::string_view language, const std::vector<double>& shares) {
    const PathData& data = path.data();
    Rows rows;
    if (data.lanes.empty()) {
        rows.lanes = {{"client", chrome(Word::lane_client, language), true},
                      {"professionals", chrome(Word::lane_professionals, language), false},
                      {"providers", chrome(Word::lane_providers, language), false}};
    } else {
        for (const Lane& lane : data.lanes) rows.lanes.push_back({lane.id, view_text(path, lane.name, language), false});
    }
    std::vector<std::size_t> lane_of_actor;
    std::optional<std::size_t> client_lane;
    for (const Actor& actor : data.actors) {
        lane_of_actor.push_back(data.lanes.empty()
                                    ? default_lane(actor.kind)
                                    : index_of(data.lanes, actor.lane).value_or(std::min(default_lane(actor.kind), data.lanes.size() - 1)));
        if (actor.kind == ActorKind::client && !client_lane) client_lane = lane_of_actor.back();
    }
    const std::size_t client = client_lane.value_or(0);
    rows.lanes[client].client = true;

    const auto lane_among = [&](const std::vector<std::string>& actors) -> std::optional<std::size_t> {
        std::optional<std::size_t> first;
        for (const std::string& id : actors) {
            const auto actor = path.find_actor(id);
            if (!actor) continue;
            if (lane_of_actor[*actor] == client) return client;
            if (!first) first = lane_of_actor[*actor];
        }
        return first;
    };
    rows.of_touchpoint.assign(data.touchpoints.size(), client);
    for (std::size_t t = 0; t < data.touchpoints.size(); ++t) {
        const Touchpoint& touchpoint = data.touchpoints[t];
        auto lane = lane_among(touchpoint.initiator);
        if (!lane && touchpoint.kind != TouchpointKind::end) lane = lane_among(touchpoint.participants);
        rows.of_touchpoint[t] = lane.value_or(client);
    }
    for (const std::size_t t : path.ends()) {
        const EndOutcome outcome = data.touchpoints[t].outcome.value_or(EndOutcome::other);
        if (!data.touchpoints[t].initiator.empty() || outcome == EndOutcome::goal_reached || outcome == EndOutcome::client_declined)
            continue;
        double most = -1;
        for (const std::size_t i : path.incoming(t))
            if (shares[i] > most) most = shares[i], rows.of_touchpoint[t] = rows.of_touchpoint[path.from_of(i)];
    }
    return rows;
}

}  // namespace polku
