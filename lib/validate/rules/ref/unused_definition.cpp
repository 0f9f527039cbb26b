// REF203: something defined that nothing uses: parameters, attributes, stages, lanes, actors, channels, resources,
// services. A parameter is also used by a text that quotes it ("{review-every}"). Sources are not looked at: a list of
// documents may hold more than is cited.
#include <algorithm>
#include <array>
#include <functional>
#include <set>

#include "model/references.hpp"
#include "model/texts.hpp"
#include "validate/rules.hpp"

namespace polku::detail::rules {
namespace {

struct Definitions {
    ReferenceKind kind;
    std::string_view pointer;
};
constexpr std::array looked_at{
    Definitions{ReferenceKind::parameter, "/parameters"}, Definitions{ReferenceKind::attribute, "/population/attributes"},
    Definitions{ReferenceKind::stage, "/stages"},         Definitions{ReferenceKind::lane, "/lanes"},
    Definitions{ReferenceKind::actor, "/actors"},         Definitions{ReferenceKind::channel, "/channels"},
    Definitions{ReferenceKind::resource, "/resources"},   Definitions{ReferenceKind::service, "/services"},
};

}  // namespace

void unused_definition(Context& context) {
    const auto& data = context.path.data();
    std::array<std::set<std::string, std::less<>>, 12> used;
    const auto use = [&](ReferenceKind kind, std::string_view id) { used[static_cast<std::size_t>(kind)].emplace(id); };
    for_each_reference(data, [&](const Reference& reference) {
        use(reference.kind, reference.id);
        if (reference.kind != ReferenceKind::payer) return;  // a payer is a service or an actor
        use(ReferenceKind::service, reference.id);
        use(ReferenceKind::actor, reference.id);
    });
    for_each_text(data, [&](const Text& text, const TextPlace&) {
        for (const auto& translation : text.translations())
            for_each_quoted_id(translation.text, [&](std::string_view id) { use(ReferenceKind::parameter, id); });
    });
    const bool has_subpath =
        std::any_of(data.touchpoints.begin(), data.touchpoints.end(), [](const Touchpoint& t) { return t.subpath.has_value(); });
    for (const auto& definitions : looked_at) {
        // Stages and lanes that are not defined are the default ones, and stages may be taken from the phases.
        if (definitions.kind == ReferenceKind::stage &&
            (data.stages.empty() || used[static_cast<std::size_t>(ReferenceKind::stage)].empty()))
            continue;
        if (definitions.kind == ReferenceKind::lane && (data.lanes.empty() || used[static_cast<std::size_t>(ReferenceKind::lane)].empty()))
            continue;
        // Attributes with equal ids are shared with sub-paths, whose conditions stand in other models.
        if (definitions.kind == ReferenceKind::attribute && has_subpath) continue;
        const auto ids = defined_ids(data, definitions.kind);
        for (std::size_t i = 0; i < ids.size(); ++i) {
            if (used[static_cast<std::size_t>(definitions.kind)].count(ids[i])) continue;
            const std::string kind(to_string(definitions.kind));
            context.report(make_diagnostic("REF203", "", {{"kind", kind}, {"id", quoted_excerpt(ids[i])}},
                                           child_pointer(definitions.pointer, i), {kind, std::string(ids[i]), {}}),
                           "id");
        }
    }
}

}  // namespace polku::detail::rules
