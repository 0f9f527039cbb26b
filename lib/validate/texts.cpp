#include "validate/texts.hpp"

namespace polku::detail {
namespace {

class Walk {
public:
    explicit Walk(const std::function<void(const Text&)>& visit) : visit_(visit) {}

    void texts(const Element& element) {
        visit_(element.description);
        visit_(element.notes);
    }
    template <class... Texts>
    void texts(const Element& element, const Texts&... own) {
        texts(element);
        (visit_(own), ...);
    }
    template <class List>
    void named(const List& list) {
        for (const auto& element : list) texts(element, element.name);
    }

private:
    const std::function<void(const Text&)>& visit_;
};

}  // namespace

void for_each_text(const PathData& data, const std::function<void(const Text&)>& visit) {
    Walk walk(visit);
    walk.texts(data, data.title, data.summary, data.audience, data.price);
    if (data.contact) walk.texts(*data.contact, data.contact->name, data.contact->hours);
    for (const auto& stage : data.stages) walk.texts(stage, stage.name, stage.summary);
    walk.named(data.lanes);
    if (data.population) {
        walk.texts(*data.population);
        walk.named(data.population->attributes);
        for (const auto& attribute : data.population->attributes) walk.named(attribute.values);
    }
    walk.named(data.parameters);
    for (const auto& source : data.source_list) walk.texts(source);
    walk.named(data.actors);
    walk.named(data.channels);
    walk.named(data.resources);
    walk.named(data.services);
    for (const auto& t : data.touchpoints) {
        walk.texts(t, t.name, t.you_do, t.professional, t.redress);
        if (t.duration) walk.texts(*t.duration);
        if (t.handoff) walk.texts(*t.handoff);
        for (const auto& contact : t.contacts) walk.texts(contact);
    }
    for (const auto& t : data.transitions) walk.texts(t, t.label);
    for (const auto& interrupt : data.interrupts) walk.texts(interrupt, interrupt.label);
    for (const auto& rule : data.rules) walk.texts(rule);
    for (const auto& cost : data.costs) walk.texts(cost);
    for (const auto& entry : data.glossary) walk.texts(entry, entry.term, entry.text);
}

void for_each_quoted_id(const Text& text, const std::function<void(std::string_view)>& visit) {
    for (const auto& translation : text.translations()) {
        const std::string_view all = translation.text;
        for (auto open = all.find('{'); open != std::string_view::npos; open = all.find('{', open + 1)) {
            const auto close = all.find('}', open);
            if (close == std::string_view::npos) break;
            visit(all.substr(open + 1, close - open - 1));
        }
    }
}

}  // namespace polku::detail
