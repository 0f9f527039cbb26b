// ELI602: a hand-off to a service that begins at a higher age than the service that hands over ends, or ends before that begins.
// Windows that touch meet: a client is handed over on the birthday.
#include <set>
#include <utility>
#include <vector>

#include "validate/ages.hpp"
#include "validate/rules.hpp"
#include "validate/wording.hpp"

namespace polku::detail::rules {
namespace {

constexpr std::size_t no_hand_off = static_cast<std::size_t>(-1);

// A hand-off stands in the service that gives the client away, or in the one that takes the client.
class HandOffs {
public:
    explicit HandOffs(Context& context) : context_(context), path_(context.path) {
        for (std::size_t s = 0; s < path_->services.size(); ++s) windows_.push_back(sound_age_window(context, s));
    }

    void check() {
        std::vector<std::size_t> takers(path_->touchpoints.size(), no_hand_off);
        for (std::size_t t = 0; t < takers.size(); ++t) {
            const auto& handoff = context_.touchpoint(t).handoff;
            if (!handoff || context_.is_unsure(t)) continue;
            takers[t] = path_.find_service(handoff->to).value_or(no_hand_off);
            if (takers[t] != no_hand_off) compare(t, path_.service_of(t), takers[t]);
        }
        const auto comes = [&](std::size_t from, std::size_t to) {
            if (takers[to] == path_.service_of(to)) compare(to, path_.service_of(from), takers[to]);
        };
        for (std::size_t k = 0; k < path_->transitions.size(); ++k) comes(path_.from_of(k), path_.to_of(k));
        for (std::size_t k = 0; k < path_->interrupts.size(); ++k)
            for (const auto t : path_.interrupt_scope(k)) comes(t, path_.interrupt_target(k));
    }

private:
    // Each pair of services once, however many touchpoints lie between them.
    void compare(std::size_t touchpoint, std::size_t giver, std::size_t taker) {
        if (giver == taker || !seen_.emplace(giver, taker).second) return;
        const auto ours = windows_[giver], theirs = windows_[taker];
        if (ours.below < theirs.from) say("", touchpoint, giver, taker, ours.below, theirs.from);
        else if (theirs.below <= ours.from) say("past", touchpoint, giver, taker, theirs.below, ours.from);
    }
    void say(std::string_view variant, std::size_t touchpoint, std::size_t giver, std::size_t taker, double below, double begins) {
        context_.report(make_diagnostic("ELI602", variant,
                                        {{"from", quoted_excerpt(path_->services[giver].id)},
                                         {"to", quoted_excerpt(path_->services[taker].id)},
                                         {"below", rounded_number(below)},
                                         {"begins", rounded_number(begins)}},
                                        touchpoint_pointer(touchpoint) + "/handoff", touchpoint_subject(path_, touchpoint)),
                        "to");
    }

    Context& context_;
    const ServicePath& path_;
    std::vector<AgeWindow> windows_{};
    std::set<std::pair<std::size_t, std::size_t>> seen_{};
};

}  // namespace

void hand_off_age(Context& context) { HandOffs(context).check(); }

}  // namespace polku::detail::rules
