// Long lists are read in pieces as long as there is nothing to say; what is said and where is as if the text were read whole.
#include <string>

#include "catch.hpp"

#include "findings_support.hpp"

using namespace polku_test;
using polku::Anchor;

namespace {

// One value a line, with what wants to break: escapes in keys and texts, lists in lists, a list that is no list of the format's.
std::string long_model(std::size_t n, std::size_t ways) {
    const auto id = [n](std::size_t i) { return i == 0 ? "need" : i == n + 1 ? "done" : "t" + std::to_string(i); };
    std::string text =
        "{\"format\": \"polku/1.0\", \"id\": \"long\", \"version\": \"1.0.0\", \"title\": {\"en\": \"Lo\\u006eg\"},\n"
        "\"x-lists\": [[1, 2], {\"a\": [3]}, 4],\n\"tags\": [\"first\"";
    for (std::size_t i = 0; i < n; ++i) text += ",\n\"tag \\\"" + std::to_string(i) + "\\\\\"";
    text += "],\n\"services\": [{\"id\": \"s\"}],\n\"touchpoints\": [\n";
    text += R"({"id": "need", "service": "s", "phase": "entry", "kind": "start"},)"
            "\n";
    for (std::size_t i = 1; i <= n; ++i)
        text += R"({"id": ")" + id(i) + R"(", "service": "s", "phase": "middle", "\u006bind": "action", "name": {"en": "Step )" +
                std::to_string(i) + R"( \u00e4"}, "tags": ["a", "b"], "duration": {"dist": "fixed", "value": )" + std::to_string(i) +
                R"(.5, "unit": "day"}},)"
                "\n";
    text += R"({"id": "done", "service": "s", "phase": "exit", "kind": "end", "outcome": "other"}],)"
            "\n\"transitions\": [";
    for (std::size_t i = 0; i < ways; ++i)
        text += (i == 0 ? "\n" : ",\n") +
                (R"({"id": "w)" + std::to_string(i) + R"(", "from": ")" + id(i) + R"(", "to": ")" + id(i + 1) + "\"}");
    return text + "]}\n";
}
std::string long_model(std::size_t n) { return long_model(n, n + 1); }

// A text that begins with a mark has something to be said about, so that it is read whole. The mark has no column.
const std::string mark = "\xEF\xBB\xBF";

std::string shown(const polku::Location& location) {
    polku::Diagnostic finding;
    finding.location = location;
    return location.source + ' ' + location.pointer + ' ' + place(finding);
}

// The findings, without the one about the mark, in all their words and places.
std::vector<std::string> told(const polku::PathReading& reading) {
    std::vector<std::string> lines;
    for (const auto& finding : reading.diagnostics) {
        if (finding.variant == "bom") continue;
        std::string line = finding.code + ' ' + finding.message + ' ' + shown(finding.location);
        for (const auto& related : finding.related) line += " | " + related.message + ' ' + shown(related.location);
        lines.push_back(line);
    }
    return lines;
}

void same_in_pieces_and_whole(const std::string& text) {
    const auto pieces = polku::read_tolerantly(text), whole = polku::read_tolerantly(mark + text);
    CHECK(told(pieces) == told(whole));
    REQUIRE(pieces.path.has_value() == whole.path.has_value());
    REQUIRE(pieces.sound_part.has_value() == whole.sound_part.has_value());
    if (pieces.path) CHECK(*pieces.path == *whole.path);
    if (pieces.sound_part) CHECK(pieces.sound_part->path == whole.sound_part->path);
    const auto& data = pieces.path ? pieces.path->data() : pieces.sound_part->path.data();
    const auto same_place = [&](const std::string& pointer) {
        for (const auto anchor : {Anchor::value, Anchor::key, Anchor::opening_brace})
            if (shown(pieces.map->locate(pointer, anchor)) != shown(whole.map->locate(pointer, anchor))) return false;
        return true;
    };
    bool all_same = true;
    // Backwards and forwards: items are parsed when they are asked for.
    for (std::size_t i = data.touchpoints.size() + 1; i-- > 0;)
        for (const auto* key : {"", "/name/en", "/duration/value", "/tags/1", "/kind", "/nothing/0"})
            all_same = all_same && same_place(polku::touchpoint_pointer(i) + key);
    for (std::size_t i = 0; i <= data.transitions.size(); ++i)
        for (const auto* key : {"", "/from", "/to"}) all_same = all_same && same_place(polku::transition_pointer(i) + key);
    for (std::size_t i = 0; i <= data.tags.size(); ++i) all_same = all_same && same_place("/tags/" + std::to_string(i));
    for (const auto* pointer : {"", "/title/en", "/services/0/id", "/x-lists/0/1", "/x-lists/1/a/0"})
        all_same = all_same && same_place(pointer);
    CHECK(all_same);
}

}  // namespace

TEST_CASE("a model of any length says the same when it is read in pieces") {
    for (const std::size_t n : std::initializer_list<std::size_t>{0, 1, 61, 62, 63, 64, 65, 126, 127, 128, 300}) {
        const auto text = long_model(n);
        INFO(n);
        same_in_pieces_and_whole(text);
        const auto path = polku::parse_path(text);
        REQUIRE(path);
        CHECK(path.diagnostics().empty());
        REQUIRE((*path)->touchpoints.size() == n + 2);
        REQUIRE((*path)->transitions.size() == n + 1);
        REQUIRE((*path)->tags.size() == n + 1);
        for (std::size_t i = 1; i <= n; ++i) {
            REQUIRE((*path)->touchpoints[i].id == "t" + std::to_string(i));
            REQUIRE(*(*path)->touchpoints[i].name.find("en") == "Step " + std::to_string(i) + " ä");
            REQUIRE((*path)->tags[i] == "tag \"" + std::to_string(i - 1) + "\\");
        }
    }
}

TEST_CASE("a fault far into a long list is told as it always was") {
    const auto text = long_model(200);
    for (const auto& [from, to] : std::vector<std::pair<std::string, std::string>>{
             {R"("from": "t150")", R"("from": "t15O")"},                           // names nothing
             {R"({"id": "t131")", R"({"id": "t7")"},                               // twice
             {R"("value": 99.5)", R"("value": "99.5")"},                           // wrong type
             {R"("value": 99.5)", R"("valeu": 99.5)"},                             // unknown key
             {R"("value": 199.5)", R"("value": 9007199254740993)"},                // a warning
             {R"("id": "t70", )", ""},                                             // missing
             {R"({"id": "t100")", R"(7, {"id": "t100")"},                          // no touchpoint at all
             {R"("id": "w180")", R"("id": "w180", "id": "w180")"},                 // a key twice
             {"\"services\": [", "\"touchpoints\": [], \"services\": ["},          // a list twice
             {"\"services\": [{\"id\": \"s\"}]", "\"services\": []"},              // an empty list
             {"\"services\":", "\"extends\": {\"id\": \"base\"}, \"services\":"},  // a variant that says so late
             {"\"transitions\": [", "\"transitions\": {}, \"x-t\": ["},            // an object instead of a list
             {"polku/1.0", "polku/1.1"},
             {"polku/1.0", "polku/2.0"},
             {"\"format\": \"polku/1.0\", ", ""},
         }) {
        INFO(from << " -> " << to);
        const auto broken = replaced(text, from, to);
        const auto pieces = polku::read_tolerantly(broken), whole = polku::read_tolerantly(mark + broken);
        CHECK(!told(pieces).empty());
        CHECK(told(pieces) == told(whole));
        if (pieces.path || pieces.sound_part) same_in_pieces_and_whole(broken);
    }
    for (std::size_t size = 0; size < text.size(); size += 97) {  // cut off
        const auto cut = text.substr(0, size);
        REQUIRE(told(polku::read_tolerantly(cut)) == told(polku::read_tolerantly(mark + cut)));
    }
    for (const std::size_t ways : std::initializer_list<std::size_t>{0, 64, 199}) same_in_pieces_and_whole(long_model(200, ways));
}
