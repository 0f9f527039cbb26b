#include <polku/render.hpp>

#include "render/escape.hpp"
#include "render/text_model.hpp"

namespace polku {

std::string to_mermaid(const ServicePath& path, const DrawOptions& options) {
    const PathView seen = view(path, options.language);
    // Ids are made, so that no id of a model can be a word of Mermaid ("end") or hold what it does not like.
    const auto id = [&](std::size_t n) { return "n" + std::to_string(seen.nodes[n].number); };
    const auto quoted = [](std::string_view text) { return "\"" + escape_mermaid(text) + "\""; };
    std::string out = "flowchart LR\n";
    for (std::size_t s = 0; s < seen.stages.size(); ++s) {
        out += "  subgraph s" + std::to_string(s + 1) + "[" + quoted(seen.stages[s].name.text) + "]\n";
        for (const std::size_t n : seen.order) {
            const ViewNode& node = seen.nodes[n];
            if (node.stage != s) continue;
            const std::string text = quoted(name_with_signs(node));
            switch (node.kind) {
                case CardKind::start: out += "    " + id(n) + "([" + text + "])\n"; break;
                case CardKind::choice: out += "    " + id(n) + "{{" + text + "}}\n"; break;
                case CardKind::goal: out += "    " + id(n) + "[[" + text + "]]\n"; break;
                case CardKind::end: out += "    " + id(n) + "([" + text + "])\n"; break;
                default: out += "    " + id(n) + "[" + text + "]\n";
            }
        }
        out += "  end\n";
    }
    for (const ViewLink& link : seen.links) {
        const std::string label = link.label.text.empty() ? "" : "|" + quoted(link.label.text) + "|";
        out += "  " + id(link.from) + (link.back ? " -.->" : link.main ? " ==>" : " -->") + label + " " + id(link.to) + "\n";
    }
    for (const ViewInterrupt& i : seen.interrupts) {
        const std::string name = "i" + std::to_string(i.interrupt + 1);
        out += "  " + name + ">" + quoted(i.label.text) + "] -.-> " + id(i.to) + "\n";
    }
    return out;
}

}  // namespace polku
