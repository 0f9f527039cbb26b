#include "model/texts.hpp"

#include <algorithm>

namespace polku::detail {
namespace {

class Walk {
public:
    Walk(const PathData& data, const TextSink& text, const StringSink& string) : data_(data), text_(text), string_(string) {}

    void everything() {
        string("$schema", data_.schema);
        string("id", data_.id);
        string("version", data_.version);
        string("region", data_.region);
        text("title", data_.title, client, label);
        text("summary", data_.summary, client);
        element(data_, client);
        text("audience", data_.audience, client);
        text("price", data_.price, client);
        if (data_.contact) at("contact", [&] { contact(*data_.contact); });
        strings("tags", data_.tags);
        string("ptv", data_.ptv);
        each("stages", data_.stages, [&](const Stage& stage) {
            named(stage, client);
            text("summary", stage.summary, client);
        });
        each("lanes", data_.lanes, [&](const Lane& lane) { named(lane, client); });
        if (data_.population) at("population", [&] { population(*data_.population); });
        each("parameters", data_.parameters, [&](const Parameter& p) { parameter(p); });
        each("sources", data_.source_list, [&](const Source& s) { source(s); });
        each("actors", data_.actors, [&](const Actor& actor) { named(actor, client); });
        each("channels", data_.channels, [&](const Channel& channel) {
            named(channel, client);
            string("ptv", channel.ptv);
        });
        each("resources", data_.resources, [&](const Resource& resource) { named(resource, staff); });
        each("services", data_.services, [&](const Service& s) { service(s); });
        each("touchpoints", data_.touchpoints, [&](const Touchpoint& t) { touchpoint(t); });
        each("transitions", data_.transitions, [&](const Transition& t) {
            identified(t);
            text("label", t.label, client, label);
        });
        each("interrupts", data_.interrupts, [&](const Interrupt& i) { interrupt(i); });
        each("rules", data_.rules, [&](const Rule& rule) { identified(rule); });
        each("costs", data_.costs, [&](const Cost& cost) {
            identified(cost);
            string("currency", cost.currency);
        });
        each("glossary", data_.glossary, [&](const GlossaryEntry& entry) {
            identified(entry);
            text("term", entry.term, client, label);
            text("text", entry.text, client);
        });
        if (!data_.ignored.empty()) at("lint", [&] { each("ignore", data_.ignored, [&](const Suppression& s) { suppression(s); }); });
    }

private:
    static constexpr auto client = TextReader::client;
    static constexpr auto staff = TextReader::staff;
    static constexpr auto author = TextReader::author;
    static constexpr bool label = true;

    // A key, or an index where the key is empty. Most elements have no text: their pointer is never spelled out.
    struct Step {
        std::string_view key;
        std::size_t index = 0;
    };
    const std::string& pointer() {
        pointer_.clear();
        for (const auto& step : steps_) {
            pointer_ += '/';
            if (step.key.empty()) pointer_ += std::to_string(step.index);
            else pointer_ += step.key;
        }
        return pointer_;
    }
    template <class Body>
    void at(Step step, Body body) {
        steps_.push_back(step);
        body();
        steps_.pop_back();
    }
    template <class Body>
    void at(std::string_view key, Body body) {
        at(Step{key}, body);
    }
    template <class List, class Body>
    void each(std::string_view key, const List& list, Body body) {
        if (list.empty()) return;
        at(key, [&] {
            for (std::size_t i = 0; i < list.size(); ++i) at(Step{{}, i}, [&] { body(list[i]); });
        });
    }
    void text(std::string_view key, const Text& text, TextReader reader, bool is_label = false) {
        if (text.empty()) return;
        at(key, [&] {
            if (text_) text_(text, {pointer(), reader, is_label});
            if (!string_) return;
            for (const auto& translation : text.translations())
                at(translation.language, [&] { string_(translation.text, translation.language, pointer()); });
        });
    }
    void string(std::string_view key, const std::string& value) {
        if (string_ && !value.empty()) at(key, [&] { string_(value, {}, pointer()); });
    }
    void strings(std::string_view key, const std::vector<std::string>& list) {
        if (string_) each(key, list, [&](const std::string& value) { string_(value, {}, pointer()); });
    }
    void element(const Element& element, TextReader description = author) {
        text("description", element.description, description);
        text("notes", element.notes, author);
        if (!string_) return;
        for (const auto& extension : element.extensions) {
            string_(extension.key, {}, pointer());
            string_(extension.json, {}, child_pointer(pointer(), extension.key));  // the one key that may need an escape
        }
    }
    template <class Item>
    void identified(const Item& item, TextReader description = author) {
        string("id", item.id);
        element(item, description);
    }
    template <class Item>
    void named(const Item& item, TextReader name, TextReader description = author) {
        identified(item, description);
        text("name", item.name, name, label);
    }
    void contact(const Contact& contact) {
        element(contact);
        text("name", contact.name, client, label);
        text("hours", contact.hours, client, label);
        string("phone", contact.phone);
        string("email", contact.email);
        string("url", contact.url);
    }
    void population(const Population& population) {
        element(population);
        age(population.age);
        each("entryAge", population.entry_age, [&](const EntryAge& entry) { element(entry.law); });
        each("attributes", population.attributes, [&](const Attribute& attribute) {
            named(attribute, staff);
            each("values", attribute.values, [&](const AttributeValue& value) { named(value, staff); });
        });
    }
    void age(const std::optional<AgeRange>& range) {
        if (range) at("age", [&] { element(*range); });
    }
    void parameter(const Parameter& parameter) {
        named(parameter, staff);
        string("unit", parameter.unit);
        each("cases", parameter.cases, [&](const ParameterCase& one) { element(one); });
    }
    void source(const Source& source) {
        identified(source);
        string("cite", source.cite);
        string("url", source.url);
        string("seed", source.seed);
        string("date", source.date);
    }
    void service(const Service& service) {
        named(service, client, client);
        age(service.age);
        string("ptv", service.ptv);
        each("holds", service.holds, [&](const Hold& hold) { element(hold); });
    }
    void touchpoint(const Touchpoint& t) {
        named(t, client, client);
        text("youDo", t.you_do, client);
        text("professional", t.professional, staff);
        text("redress", t.redress, client);
        if (t.duration) at("duration", [&] { t.duration->law ? element(*t.duration->law) : element(*t.duration); });
        each("work", t.work, [&](const Work& work) { element(work); });
        each("contacts", t.contacts, [&](const ContactRhythm& rhythm) { identified(rhythm, client); });
        each("holds", t.holds, [&](const Hold& hold) { element(hold); });
        if (t.handoff)
            at("handoff", [&] {
                element(*t.handoff);
                strings("carries", t.handoff->carries);
            });
        if (t.subpath) at("subpath", [&] { element(*t.subpath); });
        strings("tags", t.tags);
    }
    void interrupt(const Interrupt& interrupt) {
        identified(interrupt, client);
        at("trigger", [&] { element(interrupt.trigger); });
        text("label", interrupt.label, client, label);
    }
    void suppression(const Suppression& suppression) {
        element(suppression);
        string("at", suppression.at);
        string("reason", suppression.reason);
    }

    const PathData& data_;
    const TextSink& text_;
    const StringSink& string_;
    std::vector<Step> steps_{};
    std::string pointer_{};  ///< as last spelled out
};

}  // namespace

void for_each_text(const PathData& data, const TextSink& visit) {
    const StringSink none;
    Walk(data, visit, none).everything();
}

void for_each_string(const PathData& data, const StringSink& visit) {
    const TextSink none;
    Walk(data, none, visit).everything();
}

void edit_texts(PathData& data, const std::function<void(Text&)>& edit) {
    // Every text of the walk is one of `data`, which is not const here: one walk serves readers and editors.
    for_each_text(data, [&](const Text& text, const TextPlace&) { edit(const_cast<Text&>(text)); });
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
