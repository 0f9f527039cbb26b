// ACC851: the client has to take the first step, and there is one way only to take it.
#include <algorithm>

#include "validate/rules.hpp"

namespace polku::detail::rules {

void few_channels(Context& context) {
    const auto& path = context.path;
    const auto is_client = [&](const std::string& id) {
        const auto actor = path.find_actor(id);
        return actor && path->actors[*actor].kind == ActorKind::client;
    };
    for (std::size_t i = 0; i < path->touchpoints.size(); ++i) {
        const auto& t = context.touchpoint(i);
        // Without any channel the model does not say how people meet; that is no claim that there is one way only.
        if (t.phase != Phase::entry || t.channels.size() != 1 || context.is_unsure(i)) continue;
        if (std::none_of(t.initiator.begin(), t.initiator.end(), is_client)) continue;
        const auto pointer = child_pointer(touchpoint_pointer(i), "channels");
        if (context.has_reader_error(pointer)) continue;
        context.report(make_diagnostic("ACC851", "",
                                       {{"touchpoint", quoted_excerpt(t.id)}, {"channel", quoted_excerpt(t.channels.front())}}, pointer,
                                       touchpoint_subject(path, i)));
    }
}

}  // namespace polku::detail::rules
