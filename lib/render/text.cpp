#include <polku/render.hpp>

#include "layout/words.hpp"
#include "render/escape.hpp"
#include "render/text_model.hpp"

namespace polku {

std::string to_text(const ServicePath& path, const DrawOptions& options) {
    const TextModel model = text_model(path, view(path, options.language));
    std::string out;
    const auto line = [&](std::string_view indent, std::string_view text) { out += std::string(indent) + escape_plain(text) + "\n"; };
    line("", model.title);
    if (!model.summary.empty()) line("", model.summary);
    for (const TextStage& stage : model.stages) {
        out += "\n";
        line("", stage.name);
        for (const TextStep& step : stage.steps) {
            std::string head = std::to_string(step.number) + ". " + step.name + (step.lane.empty() ? "" : " [" + step.lane + "]");
            for (const std::string& sign : step.signs) head += " – " + sign;
            line("  ", head);
            if (!step.description.empty()) line("     ", step.description);
            for (const TextWay& way : step.ways)
                line("     ", std::string(way.back ? "<- " : "-> ") + (way.label.empty() ? "" : way.label + ": ") +
                                  std::to_string(way.number) + ". " + way.name);
        }
    }
    if (!model.interrupts.empty()) {
        out += "\n";
        line("", word(Word::any_time, options.language));
        for (const TextWay& way : model.interrupts) line("  ", way.label + " -> " + std::to_string(way.number) + ". " + way.name);
    }
    return out;
}

}  // namespace polku
