// The walk over all texts and strings of a model: the kitchen-sink model has every key of the format.
#include "model/texts.hpp"

#include <fstream>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include <polku/json.hpp>

#include "catch.hpp"

using namespace polku;

namespace {

using Json = nlohmann::ordered_json;
using Pointers = std::set<std::string>;

ServicePath kitchen_sink() {
    return read_path(std::string(POLKU_SOURCE_DIR) + "/tests/unit/json/data/kitchen-sink.polku.json").value_or_throw();
}

// Texts are the objects that have the language "en" (the model is in several); strings are what stands elsewhere.
struct Written {
    Pointers texts;
    std::map<std::string, std::string> strings;  ///< pointer → key
};

void collect(const Json& json, const std::string& pointer, const std::string& key, Written& written) {
    if (key.rfind("x-", 0) == 0) return;
    if (json.is_object() && !json.empty() && (json.contains("en") || json.contains("fi")) && json.begin()->is_string()) {
        written.texts.insert(pointer);
    } else if (json.is_object()) {
        for (const auto& [name, value] : json.items()) collect(value, child_pointer(pointer, name), name, written);
    } else if (json.is_array()) {
        for (std::size_t i = 0; i < json.size(); ++i) collect(json[i], child_pointer(pointer, i), key, written);
    } else if (json.is_string()) {
        written.strings[pointer] = key;
    }
}

Written written_in(const ServicePath& path) {
    Written written;
    collect(Json::parse(to_json(path)), "", "", written);
    return written;
}

}  // namespace

TEST_CASE("the walk finds every text of a model") {
    const auto path = kitchen_sink();
    Pointers found;
    detail::for_each_text(path.data(), [&](const Text&, const detail::TextPlace& place) { CHECK(found.insert(place.pointer).second); });
    CHECK(found == written_in(path).texts);
    CHECK(found.size() > 60);
}

TEST_CASE("the walk over strings leaves out words of the format, dates of the head, and ids where they are used") {
    const auto path = kitchen_sink();
    Pointers found;
    detail::for_each_string(path.data(), [&](std::string_view, std::string_view language, const std::string& pointer) {
        if (language.empty()) CHECK(found.insert(pointer).second);
    });
    const std::set<std::string> left_out{
        "format",      "status",   "kind",       "validFrom", "validTo",      "updated",  "source",      "required", "offered",
        "main",        "type",     "lane",       "mayDecide", "param",        "attr",     "is",          "in",       "visits",
        "since",       "holds",    "dist",       "unit",      "share",        "strength", "from",        "until",    "actor",
        "mode",        "units",    "per",        "assign",    "owner",        "partOf",   "stage",       "resource", "service",
        "phase",       "icon",     "initiator",  "receiver",  "participants", "channels", "actors",      "value",    "to",
        "probability", "releases", "ends",       "awaited",   "services",     "phases",   "touchpoints", "cancels",  "on",
        "severity",    "bearer",   "touchpoint", "outcome",   "split",        "join",     "sources",     "start",    "theirs",
        "ours",        "at",       "code",       "version"};
    for (const auto& [pointer, key] : written_in(path).strings) {
        INFO(pointer);
        CHECK((found.count(pointer) > 0 || left_out.count(key) > 0 || pointer.find("/subpath/id") != std::string::npos));
    }
    for (const auto* pointer : {"/id", "/contact/phone", "/sources/0/cite", "/touchpoints/0/id", "/lint/ignore/0/reason"}) {
        INFO(pointer);
        CHECK(found.count(pointer) == 1);
    }
}

TEST_CASE("names are labels, and who reads a text is known") {
    const auto path = kitchen_sink();
    std::map<std::string, detail::TextReader> readers;
    Pointers labels;
    detail::for_each_text(path.data(), [&](const Text&, const detail::TextPlace& place) {
        readers[place.pointer] = place.reader;
        if (place.label) labels.insert(place.pointer);
    });
    CHECK(readers.at("/title") == detail::TextReader::client);
    CHECK(readers.at("/touchpoints/0/description") == detail::TextReader::client);
    CHECK(readers.at("/touchpoints/0/professional") == detail::TextReader::staff);
    CHECK(readers.at("/touchpoints/0/notes") == detail::TextReader::author);
    CHECK(readers.at("/parameters/0/name") == detail::TextReader::staff);
    CHECK(readers.at("/parameters/0/description") == detail::TextReader::author);
    CHECK(labels.count("/touchpoints/0/name") == 1);
    CHECK(labels.count("/touchpoints/0/description") == 0);
}
