#include "analysis/firing.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "analysis/blocks.hpp"

namespace polku::detail {
namespace {

struct Way {
    std::size_t transition = 0;
    bool awaited = true;
    std::vector<bool> region{};  ///< touchpoints the way can come to before the join
    bool reaches_end = false;
};

bool holds_in_scope(const ServicePath& path, std::size_t interrupt, const std::vector<bool>& region) {
    const auto scope = path.interrupt_scope(interrupt);
    return std::any_of(scope.begin(), scope.end(), [&](std::size_t t) { return region[t]; });
}

bool covers(const ServicePath& path, std::size_t interrupt, const std::vector<bool>& region) {
    const auto scope = path.interrupt_scope(interrupt);
    for (std::size_t t = 0; t < region.size(); ++t)
        if (region[t] && std::find(scope.begin(), scope.end(), t) == scope.end()) return false;
    return true;
}

Way make_way(const ServicePath& path, std::size_t join, std::size_t transition, const std::vector<std::size_t>& hazards) {
    Way way{transition, path->transitions[transition].awaited, std::vector<bool>(path->touchpoints.size(), false), false};
    std::vector<std::size_t> open{path.to_of(transition)};
    while (!open.empty()) {
        const auto t = open.back();
        open.pop_back();
        if (t == join || way.region[t]) continue;
        if (path->touchpoints[t].kind == TouchpointKind::end) {
            way.reaches_end = true;
            continue;
        }
        way.region[t] = true;
        for (const auto out : path.outgoing(t)) open.push_back(path.to_of(out));
        for (const auto i : hazards) {
            const auto scope = path.interrupt_scope(i);
            if (path->interrupts[i].cancels == Cancels::thread && std::find(scope.begin(), scope.end(), t) != scope.end())
                open.push_back(path.interrupt_target(i));
        }
    }
    return way;
}

bool any_part(const Condition& condition, const std::function<bool(const Condition&)>& wanted) {
    return wanted(condition) ||
           std::any_of(condition.parts.begin(), condition.parts.end(), [&](const Condition& part) { return any_part(part, wanted); });
}

std::vector<std::string> ids_of(const ServicePath& path, const std::vector<bool>& region) {
    std::vector<std::string> ids;
    for (std::size_t t = 0; t < region.size(); ++t)
        if (region[t]) ids.push_back(path->touchpoints[t].id);
    return ids;
}

class Analysis {
public:
    Analysis(const ServicePath& path, std::size_t split, const std::vector<std::size_t>& started, const std::vector<std::size_t>& hazards,
             const std::vector<HoldRule>& holds)
        : path_(path), name_(path->touchpoints[split].id), hazards_(hazards), holds_(holds) {
        const auto join = joins_of_splits(path)[split];
        for (const auto transition : started) ways_.push_back(make_way(path, join, transition, hazards));
        awaited_ = std::count_if(ways_.begin(), ways_.end(), [](const Way& way) { return way.awaited; });
    }

    Firing run() {
        firing_.side_by_side = awaited_ > 1;
        if (awaited_ == 0) return firing_;  // joins at once, nothing runs
        if (firing_.side_by_side) firing_.reasons.push_back(make_remark("block-time", {{"split", {name_}}}));
        order_ways();
        check_ways_nobody_waits_for();
        check_hazards();
        check_settings_and_conditions();
        check_services();
        check_holds();
        return firing_;
    }

private:
    bool runs_beside(const Way& way) const { return firing_.side_by_side || !way.awaited; }
    /// Another way can end it before it is done.
    bool can_be_cut(const Way& way) const {
        return !way.awaited || std::any_of(ways_.begin(), ways_.end(), [&](const Way& other) {
            return other.transition != way.transition && other.awaited && other.reaches_end;
        });
    }
    /// `element` is what the remark names beside the split, if anything.
    void lose_odds(std::string_view remark, std::vector<RemarkArgument> element = {}) {
        firing_.odds_known = false;
        element.insert(element.begin(), {"split", {name_}});
        firing_.reasons.push_back(make_remark(remark, std::move(element)));
    }
    void lose_visits(const Way& way, std::string_view remark) {
        for (std::size_t t = 0; t < way.region.size(); ++t)
            if (way.region[t]) firing_.unknown_visits.push_back(t);
        if (auto ids = ids_of(path_, way.region); !ids.empty())
            firing_.reasons.push_back(make_remark(remark, {{"touchpoint", std::move(ids)}}));
    }

    // A way that can come to an end cancels the others: it is walked first, and what the others do is not known.
    void order_ways() {
        const auto leaves = std::count_if(ways_.begin(), ways_.end(), [](const Way& w) { return w.awaited && w.reaches_end; });
        for (const bool leaving : {true, false})
            for (const auto& way : ways_)
                if (way.awaited && way.reaches_end == leaving) firing_.order.push_back(way.transition);
        if (!firing_.side_by_side || leaves == 0) return;
        if (leaves > 1) return lose_odds("block-two-ends");
        for (const auto& way : ways_)
            if (way.awaited && !way.reaches_end) lose_visits(way, "block-visits");
    }

    void check_ways_nobody_waits_for() {
        for (const auto& way : ways_) {
            if (way.awaited) continue;
            lose_visits(way, "block-visits-unawaited");
            if (way.reaches_end) lose_odds("block-unawaited-end");
        }
    }

    // One clock runs for the client while any way is in its scope: the chain can follow it only when one way is awaited
    // and the clock runs either on all of it or on nothing beside it.
    void check_hazards() {
        for (const auto i : hazards_) {
            if (path_->interrupts[i].cancels != Cancels::client) continue;
            bool beside = false;
            bool awaited_covered = true;
            for (const auto& way : ways_) {
                if (runs_beside(way)) beside = beside || holds_in_scope(path_, i, way.region);
                if (way.awaited) awaited_covered = awaited_covered && covers(path_, i, way.region);
            }
            if (beside && (firing_.side_by_side || !awaited_covered))
                lose_odds("block-interrupted", {{"interrupt", {path_->interrupts[i].id}}});
        }
    }

    void check_settings_and_conditions() {
        if (ways_.size() < 2) return;
        for (std::size_t w = 0; w < ways_.size(); ++w) {
            for (std::size_t t = 0; t < ways_[w].region.size(); ++t) {
                if (!ways_[w].region[t]) continue;
                if (!path_->touchpoints[t].sets.empty()) lose_odds("block-sets", {{"touchpoint", {path_->touchpoints[t].id}}});
                if (!ways_[w].awaited) continue;
                for (const auto out : path_.outgoing(t)) {
                    const auto& when = path_->transitions[out].when;
                    if (when && depends_on_others(*when, w)) lose_odds("block-condition", {{"touchpoint", {path_->touchpoints[t].id}}});
                }
            }
        }
        for (const auto& transition : path_->transitions)
            if (transition.when && depends_on_cut_ways(*transition.when))
                lose_odds("block-counts-unawaited", {{"transition", {transition.id}}});
    }
    bool depends_on_others(const Condition& condition, std::size_t own) const {
        return any_part(condition, [&](const Condition& c) {
            if (c.kind == Condition::Kind::holds) return true;
            if (c.kind != Condition::Kind::visits) return false;
            const auto t = path_.find_touchpoint(c.subject).value();
            for (std::size_t w = 0; w < ways_.size(); ++w)
                if (w != own && ways_[w].region[t]) return true;
            return false;
        });
    }
    bool depends_on_cut_ways(const Condition& condition) const {
        return any_part(condition, [&](const Condition& c) {
            if (c.kind != Condition::Kind::visits) return false;
            const auto t = path_.find_touchpoint(c.subject).value();
            return std::any_of(ways_.begin(), ways_.end(), [&](const Way& way) { return !way.awaited && way.region[t]; });
        });
    }

    // The days in a service add up when only one way is in it.
    void check_services() {
        for (std::size_t s = 0; s < path_->services.size(); ++s) {
            std::size_t ways = 0;
            bool cut = false;
            for (const auto& way : ways_) {
                bool in_service = false;
                for (std::size_t t = 0; t < way.region.size(); ++t) in_service = in_service || (way.region[t] && path_.counts_for(t, s));
                ways += in_service ? 1 : 0;
                cut = cut || (in_service && can_be_cut(way));
            }
            if (ways > 1 || cut) {
                firing_.unknown_services.push_back(s);
                firing_.reasons.push_back(make_remark("block-service", {{"service", {path_->services[s].id}}, {"split", {name_}}}));
            }
        }
    }

    // A hold is followed when everything that begins and ends it lies on one awaited way.
    void check_holds() {
        if (ways_.size() < 2) return;
        for (const auto& rule : holds_) {
            std::size_t touching = 0;
            bool cut = false;
            for (const auto& way : ways_) {
                const bool touches = way_touches(way, rule);
                touching += touches ? 1 : 0;
                cut = cut || (touches && can_be_cut(way));
            }
            if (touching > 1 || cut) {
                firing_.unknown_holds.push_back(rule.resource);
                firing_.reasons.push_back(
                    make_remark("block-places", {{"resource", {path_->resources[rule.resource].id}}, {"split", {name_}}}));
            }
        }
    }
    bool way_touches(const Way& way, const HoldRule& rule) const {
        const auto releases = [&](const auto& element) {
            const auto& ids = element.releases;
            return std::find(ids.begin(), ids.end(), path_->resources[rule.resource].id) != ids.end();
        };
        for (std::size_t t = 0; t < way.region.size(); ++t) {
            if (!way.region[t]) continue;
            if (rule.from[t] || rule.until[t]) return true;
            for (const auto out : path_.outgoing(t))
                if (releases(path_->transitions[out])) return true;
        }
        return std::any_of(hazards_.begin(), hazards_.end(), [&](std::size_t i) {
            const auto& interrupt = path_->interrupts[i];
            return interrupt.cancels == Cancels::thread && releases(interrupt) && holds_in_scope(path_, i, way.region);
        });
    }

    const ServicePath& path_;
    std::string name_;
    const std::vector<std::size_t>& hazards_;
    const std::vector<HoldRule>& holds_;
    std::vector<Way> ways_{};
    std::ptrdiff_t awaited_ = 0;
    Firing firing_{};
};

}  // namespace

Firing analyse_firing(const ServicePath& path, std::size_t split, const std::vector<std::size_t>& started,
                      const std::vector<std::size_t>& leaving, const std::vector<HoldRule>& holds) {
    return Analysis(path, split, started, leaving, holds).run();
}

}  // namespace polku::detail
