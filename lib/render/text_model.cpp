#include "render/text_model.hpp"

#include "layout/stage.hpp"

namespace polku {

std::string name_with_signs(const ViewNode& node) {
    std::string text = std::to_string(node.number) + " " + node.name.text;
    for (const ViewSign& sign : node.signs) text += " – " + sign.words;
    return text;
}

TextModel text_model(const ServicePath& path, const PathView& view) {
    TextModel model{view.title.text, view.summary.text, {}, {}};
    for (const ViewStage& stage : view.stages) model.stages.push_back({stage.name.text, {}});
    if (model.stages.empty() && !view.nodes.empty()) model.stages.emplace_back();
    for (const std::size_t n : view.order) {
        const ViewNode& node = view.nodes[n];
        TextStep step;
        step.number = node.number;
        step.name = node.name.text;
        step.lane = node.lane < view.lanes.size() ? view.lanes[node.lane].name.text : "";
        step.description = view_text(path, path->touchpoints[node.touchpoint].description, view.language).text;
        for (const ViewSign& sign : node.signs) step.signs.push_back(sign.words);
        step.end = node.next.empty();
        for (const std::size_t l : node.next) {
            const ViewLink& link = view.links[l];
            step.ways.push_back({view.nodes[link.to].number, view.nodes[link.to].name.text, link.label.text, link.back});
        }
        model.stages[node.stage].steps.push_back(std::move(step));
    }
    for (const ViewInterrupt& i : view.interrupts)
        model.interrupts.push_back({view.nodes[i.to].number, view.nodes[i.to].name.text, i.label.text, false});
    return model;
}

}  // namespace polku
