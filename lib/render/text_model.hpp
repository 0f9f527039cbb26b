// What the text forms of a path (plain, Markdown) say, before any escaping: the same facts as the picture, in its order.
#pragma once

#include <string>
#include <vector>

#include <polku/layout.hpp>

namespace polku {

struct TextWay {
    int number = 0;     ///< of the touchpoint it leads to
    std::string name;   ///< of that touchpoint
    std::string label;  ///< when it is taken; may be empty
    bool back = false;
};
struct TextStep {
    int number = 0;
    std::string name;
    std::string lane;
    std::string description;
    std::vector<std::string> signs;  ///< the words of its signs
    bool end = false;
    std::vector<TextWay> ways;
};
struct TextStage {
    std::string name;
    std::vector<TextStep> steps;  ///< by number
};
struct TextModel {
    std::string title, summary;
    std::vector<TextStage> stages;
    std::vector<TextWay> interrupts;  ///< label: what happens
};

/// "9 Name – sign": what a card says, in one line.
std::string name_with_signs(const ViewNode& node);

TextModel text_model(const ServicePath& path, const PathView& view);

}  // namespace polku
