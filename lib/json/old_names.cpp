#include "json/old_names.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <iterator>
#include <map>

#include "text/letters.hpp"
#include "text/words.hpp"

namespace polku::json {
namespace {

using Stems = std::vector<std::string>;

// Words that stand beside a name without being part of it.
bool is_possessive(std::string_view word) {
    constexpr std::array<std::string_view, 13> words{"sinun", "oma",  "omat", "din", "ditt", "dina", "egen",
                                                     "eget",  "egna", "the",  "a",   "your", "own"};
    return std::find(words.begin(), words.end(), word) != words.end();
}

// What stays of a word in most of its forms: all but the last three letters, at least four. "työntekijäsi" and "työntekijälle" both
// begin like "työntek".
std::string stem_of(std::string_view word) {
    const auto letters = code_points(detail::folded(word));
    return to_utf8(std::u32string_view(letters).substr(0, std::max<std::size_t>(4, letters.size() < 3 ? 0 : letters.size() - 3)));
}

// The stems of a name's words, without possessives and without what stands in brackets.
Stems stems_of(std::string_view name, std::string_view language) {
    Stems stems;
    for (detail::WordWalk walk(name.substr(0, name.find('(')), language); walk.next();)
        if (const auto word = detail::folded(walk.word().text); !is_possessive(word)) stems.push_back(stem_of(word));
    return stems;
}

// One short word ("worker") stands in too many texts for other reasons. Finnish and Swedish names are long compounds.
bool tells_enough(const Stems& stems) { return stems.size() > 1 || (stems.size() == 1 && code_points(stems.front()).size() >= 5); }

bool uses(std::string_view text, std::string_view language, const Stems& stems) {
    std::vector<std::string> words;
    for (detail::WordWalk walk(text, language); walk.next();) words.push_back(detail::folded(walk.word().text));
    const auto begins = [](const std::string& word, const std::string& stem) { return word.starts_with(stem); };
    return std::search(words.begin(), words.end(), stems.begin(), stems.end(), begins) != words.end();
}

// Every text in `language` below `node` that was not written in `own`, with its pointer.
void for_each_inherited(const Node& node, const std::string& pointer, std::string_view language, const SourceFile& own,
                        const std::function<void(const Node&, const std::string&)>& visit) {
    std::size_t index = 0;
    for (const auto& child : Children(node)) {
        const auto place = node.is(NodeKind::array) ? child_pointer(pointer, index++) : child_pointer(pointer, child.key);
        if (child.is(NodeKind::string)) {
            if (child.key == language && child.source != &own) visit(child, place);
        } else if (child.key != "notes") {
            for_each_inherited(child, place, language, own, visit);
        }
    }
}

struct Name {
    std::string_view actor, language, text;
    std::string pointer;
    const Node* node;
};

std::vector<Name> names_of(const Node& model) {
    std::vector<Name> names;
    const Node* actors = model.find("actors");
    if (actors == nullptr || !actors->is(NodeKind::array)) return names;
    std::size_t index = 0;
    for (const auto& actor : Children(*actors)) {
        const auto pointer = child_pointer("/actors", index++) + "/name";
        const Node* id = actor.is(NodeKind::object) ? actor.find("id") : nullptr;
        const Node* name = actor.is(NodeKind::object) ? actor.find("name") : nullptr;
        if (id == nullptr || name == nullptr || !name->is(NodeKind::object)) continue;
        for (const auto& text : Children(*name))
            if (text.is(NodeKind::string)) names.push_back({id->text, text.key, text.text, child_pointer(pointer, text.key), &text});
    }
    return names;
}

}  // namespace

OldNames::OldNames(const Node& base) {
    for (const auto& name : names_of(base)) before_.emplace(Key{name.actor, name.language}, name.text);
}

void OldNames::report(const Node& merged, const SourceFile& source, Findings& findings) const {
    constexpr std::size_t names_looked_at = 20, places_shown = 10;
    std::size_t looked_at = 0;
    const auto names = names_of(merged);
    std::map<std::string_view, std::size_t> said;  // by actor
    for (const auto& name : names) {
        const auto old = before_.find({std::string(name.actor), std::string(name.language)});
        if (old == before_.end() || old->second == name.text) continue;
        if (++looked_at > names_looked_at) return;
        const auto stems = stems_of(old->second, name.language);
        // Words that some actor is still called by are not old.
        const auto is_called_so = [&](const Name& other) {
            return other.language == name.language && uses(other.text, other.language, stems);
        };
        if (!tells_enough(stems) || std::any_of(names.begin(), names.end(), is_called_so)) continue;
        std::vector<Related> places;
        std::size_t count = 0;
        for_each_inherited(merged, "", name.language, source, [&](const Node& text, const std::string& pointer) {
            if (!uses(text.text, name.language, stems) || ++count > places_shown) return;
            places.push_back(make_related("old-name", pointer));
            places.back().location.source = text.source->name();
            places.back().location.range = place_of(text, Anchor::value);
        });
        if (count == 0) continue;
        // One actor is renamed once, in however many languages.
        if (const auto known = said.find(name.actor); known != said.end()) {
            auto& others = findings.at(known->second).related;
            others.insert(others.end(), std::make_move_iterator(places.begin()), std::make_move_iterator(places.end()));
            continue;
        }
        said.emplace(name.actor, findings.size());
        auto& finding = findings.add_at("LOC705", count == 1 ? "" : "several",
                                        {{"actor", quoted_excerpt(name.actor)},
                                         {"old", quoted_excerpt(old->second)},
                                         {"name", quoted_excerpt(name.text)},
                                         {"language", quoted_excerpt(name.language)},
                                         {"count", std::to_string(count)}},
                                        name.pointer, *name.node->source, name.node->span);
        finding.subject = {"actor", std::string(name.actor), {}};
        finding.related = std::move(places);
    }
}

}  // namespace polku::json
