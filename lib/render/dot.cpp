#include <polku/render.hpp>

#include "render/escape.hpp"
#include "render/text_model.hpp"

namespace polku {
namespace {

std::string_view dot_shape(CardKind kind) {
    switch (kind) {
        case CardKind::start: return "oval";
        case CardKind::choice: return "hexagon";
        case CardKind::goal: return "doubleoctagon";
        case CardKind::end: return "oval";
        default: return "box";
    }
}

}  // namespace

std::string to_dot(const ServicePath& path, const DrawOptions& options) {
    const PathView seen = view(path, options.language);
    const auto quoted = [](std::string_view text) { return "\"" + escape_dot(text) + "\""; };
    std::string out = "digraph " + quoted(path->id) + " {\n";
    out += "  graph [rankdir=LR, label=" + quoted(seen.title.text) + ", fontname=\"Liberation Sans\", compound=true];\n";
    out += "  node [shape=box, style=rounded, fontname=\"Liberation Sans\"];\n  edge [fontname=\"Liberation Sans\"];\n";
    for (std::size_t s = 0; s < seen.stages.size(); ++s) {
        out += "  subgraph cluster_" + std::to_string(s) + " {\n    label=" + quoted(seen.stages[s].name.text) + ";\n";
        for (const std::size_t n : seen.order) {
            const ViewNode& node = seen.nodes[n];
            if (node.stage != s) continue;
            out += "    " + quoted(node.id) + " [label=" + quoted(name_with_signs(node)) + ", shape=" + std::string(dot_shape(node.kind)) +
                   ", group=" + quoted(node.lane < seen.lanes.size() ? seen.lanes[node.lane].id : "") + "];\n";
        }
        out += "  }\n";
    }
    for (const ViewLink& link : seen.links) {
        out += "  " + quoted(seen.nodes[link.from].id) + " -> " + quoted(seen.nodes[link.to].id) + " [label=" + quoted(link.label.text);
        if (link.main) out += ", penwidth=2.5, weight=4";
        if (link.back) out += ", style=dashed, constraint=false";
        out += "];\n";
    }
    for (const ViewInterrupt& i : seen.interrupts) {
        const std::string id = "any time " + std::to_string(i.interrupt + 1);
        out += "  " + quoted(id) + " [label=" + quoted(i.label.text) + ", shape=note];\n";
        out += "  " + quoted(id) + " -> " + quoted(seen.nodes[i.to].id) + " [style=dotted];\n";
    }
    return out + "}\n";
}

}  // namespace polku
