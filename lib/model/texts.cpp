#include "model/texts.hpp"

#include <algorithm>

namespace polku::detail {
namespace {

class Walk {
public:
    Walk(const PathData& data, const TextSink& visit) : data_(data), visit_(visit) {}

    void everything() {
        element(data_);
        text("title", data_.title);
        text("summary", data_.summary);
        text("audience", data_.audience);
        text("price", data_.price);
        if (data_.contact) at("contact", [&] { contact(*data_.contact); });
        each("stages", data_.stages, [&](const Stage& stage) {
            named(stage);
            text("summary", stage.summary);
        });
        each_named("lanes", data_.lanes);
        if (data_.population) at("population", [&] { population(*data_.population); });
        each_named("parameters", data_.parameters);
        each("sources", data_.source_list, [&](const Source& source) { element(source); });
        each_named("actors", data_.actors);
        each_named("channels", data_.channels);
        each_named("resources", data_.resources);
        each_named("services", data_.services);
        each("touchpoints", data_.touchpoints, [&](const Touchpoint& t) { touchpoint(t); });
        each("transitions", data_.transitions, [&](const Transition& t) { labelled(t); });
        each("interrupts", data_.interrupts, [&](const Interrupt& interrupt) { labelled(interrupt); });
        each("rules", data_.rules, [&](const Rule& rule) { element(rule); });
        each("costs", data_.costs, [&](const Cost& cost) { element(cost); });
        each("glossary", data_.glossary, [&](const GlossaryEntry& entry) {
            element(entry);
            text("term", entry.term);
            text("text", entry.text);
        });
    }

private:
    template <class Body>
    void at(std::string_view token, Body body) {
        const auto size = pointer_.size();
        pointer_ += '/';
        pointer_ += token;
        body();
        pointer_.resize(size);
    }
    template <class List, class Body>
    void each(std::string_view key, const List& list, Body body) {
        at(key, [&] {
            for (std::size_t i = 0; i < list.size(); ++i) at(std::to_string(i), [&] { body(list[i]); });
        });
    }
    template <class List>
    void each_named(std::string_view key, const List& list) {
        each(key, list, [&](const auto& item) { named(item); });
    }
    void text(std::string_view key, const Text& text) {
        at(key, [&] { visit_(text, pointer_); });
    }
    void element(const Element& element) {
        text("description", element.description);
        text("notes", element.notes);
    }
    template <class Item>
    void named(const Item& item) {
        element(item);
        text("name", item.name);
    }
    template <class Item>
    void labelled(const Item& item) {
        element(item);
        text("label", item.label);
    }
    void contact(const Contact& contact) {
        named(contact);
        text("hours", contact.hours);
    }
    void population(const Population& population) {
        element(population);
        each("attributes", population.attributes, [&](const Attribute& attribute) {
            named(attribute);
            each_named("values", attribute.values);
        });
    }
    void touchpoint(const Touchpoint& t) {
        named(t);
        text("youDo", t.you_do);
        text("professional", t.professional);
        text("redress", t.redress);
        if (t.duration) at("duration", [&] { element(*t.duration); });
        if (t.handoff) at("handoff", [&] { element(*t.handoff); });
        each("contacts", t.contacts, [&](const ContactRhythm& rhythm) { element(rhythm); });
    }

    const PathData& data_;
    const TextSink& visit_;
    std::string pointer_{};
};

}  // namespace

void for_each_text(const PathData& data, const TextSink& visit) { Walk(data, visit).everything(); }

void edit_texts(PathData& data, const std::function<void(Text&)>& edit) {
    // Every text of the walk is one of `data`, which is not const here: one walk serves readers and editors.
    for_each_text(data, [&](const Text& text, const std::string&) { edit(const_cast<Text&>(text)); });
}

std::string with_quotes_replaced(std::string_view text, const QuoteReplacement& replacement) {
    std::string out;
    while (!text.empty()) {
        const auto open = std::min(text.find('{'), text.size());
        out += text.substr(0, open);
        text.remove_prefix(open);
        // An id holds no brace, so a quote ends before the next one of either kind.
        const auto close = text.find_first_of("{}", 1);
        if (close == std::string_view::npos || text[close] == '{') {
            const auto plain = std::min(close, text.size());
            out += text.substr(0, plain);
            text.remove_prefix(plain);
            continue;
        }
        if (const auto replaced = replacement(text.substr(1, close - 1))) out += *replaced;
        else out += text.substr(0, close + 1);
        text.remove_prefix(close + 1);
    }
    return out;
}

void for_each_quoted_id(std::string_view text, const std::function<void(std::string_view)>& visit) {
    with_quotes_replaced(text, [&](std::string_view id) {
        visit(id);
        return std::nullopt;
    });
}

}  // namespace polku::detail
