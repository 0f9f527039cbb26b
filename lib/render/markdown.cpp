#include <polku/render.hpp>

#include "layout/words.hpp"
#include "render/escape.hpp"
#include "render/text_model.hpp"

namespace polku {

std::string to_markdown(const ServicePath& path, const DrawOptions& options) {
    const TextModel model = text_model(path, view(path, options.language));
    const std::string& language = options.language;
    const auto way_text = [&](const TextWay& way) {
        return (way.label.empty() ? "" : escape_markdown(way.label) + " → ") + std::to_string(way.number) + " " + escape_markdown(way.name);
    };
    std::string out = "# " + escape_markdown(model.title) + "\n";
    if (!model.summary.empty()) out += "\n" + escape_markdown(model.summary) + "\n";
    for (const TextStage& stage : model.stages) {
        out += "\n## " + escape_markdown(stage.name) + "\n\n";
        for (const TextStep& step : stage.steps) {
            // The number stands in the text: a list of Markdown would count for itself.
            out += "- **" + std::to_string(step.number) + " " + escape_markdown(step.name) + "**";
            if (!step.lane.empty()) out += " (" + escape_markdown(step.lane) + ")";
            for (const std::string& sign : step.signs) out += " – " + escape_markdown(sign);
            out += "\n";
            if (!step.description.empty()) out += "  " + escape_markdown(step.description) + "\n";
            for (const TextWay& way : step.ways)
                out += "  - " + std::string(word(way.back ? Word::back_to : Word::next, language)) + ": " + way_text(way) + "\n";
            if (step.end) out += "  - " + std::string(word(Word::no_next, language)) + "\n";
        }
    }
    if (!model.interrupts.empty()) {
        out += "\n## " + std::string(word(Word::any_time, language)) + "\n\n";
        for (const TextWay& way : model.interrupts) out += "- " + way_text(way) + "\n";
    }
    return out;
}

}  // namespace polku
