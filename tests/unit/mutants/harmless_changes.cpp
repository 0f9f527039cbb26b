// Changes that mean nothing.
#include <algorithm>
#include <set>

#include "mutants.hpp"

namespace polku::test {
namespace {

Json reversed(const Json& value) {
    if (value.is_array()) {
        Json list = Json::array();
        for (const auto& item : value) list.push_back(reversed(item));
        return list;
    }
    if (!value.is_object()) return value;
    Json object = Json::object();
    std::vector<std::string> keys;
    for (const auto& [key, item] : value.items()) keys.push_back(key);
    for (auto key = keys.rbegin(); key != keys.rend(); ++key) object[*key] = reversed(value[*key]);
    return object;
}

std::string replaced(std::string text, std::string_view what, std::string_view by) {
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size())) text.replace(at, what.size(), by);
    return text;
}

// Every touchpoint gets another id, wherever it is named.
std::string renamed(const std::string& text) {
    const auto model = Json::parse(text);
    std::set<std::string> used;
    for (const char* list : {"stages", "services", "actors", "resources", "parameters", "sources", "channels", "lanes", "glossary"})
        if (model.contains(list))
            for (const auto& item : model[list]) used.insert(item["id"].get<std::string>());
    for (const auto& touchpoint : model["touchpoints"]) used.insert(touchpoint["kind"].get<std::string>());
    for (const auto& way : model["transitions"])  // of the sub-path
        if (way.contains("ends"))
            for (const auto& end : way["ends"]) used.insert(end.get<std::string>());
    auto result = text;
    for (const auto& touchpoint : model["touchpoints"]) {
        const auto id = touchpoint["id"].get<std::string>();
        if (used.count(id) != 0) continue;
        result = replaced(std::move(result), '"' + id + '"', "\"renamed-" + id + '"');
        result = replaced(std::move(result), "\"renamed-" + id + "\":", '"' + id + "\":");  // a key of the format
    }
    return result;
}

// +1e-13 on the first probability that is a plain number, or -1e-13 on the share of a population.
std::string nudged(const std::string& text) {
    auto model = Json::parse(text);
    for (auto& parameter : model["parameters"]) {
        const auto value = parameter["value"].get<double>();
        if (value > 0 && value < 1) {
            parameter["value"] = value + 1e-13;
            break;
        }
    }
    return model.dump();
}

}  // namespace

std::vector<Harmless> changes_of_the_text() {
    return {
        {"minified", [](const std::string& text) { return Json::parse(text).dump(); }},
        {"spread over many lines", [](const std::string& text) { return Json::parse(text).dump(7); }},
        {"keys in reverse order", [](const std::string& text) { return reversed(Json::parse(text)).dump(2); }},
        {"line ends of Windows", [](const std::string& text) { return replaced(text, "\n", "\r\n"); }},
        {"every letter beyond ASCII as an escape", [](const std::string& text) { return Json::parse(text).dump(2, ' ', true); }},
        {"a key of one's own", [](const std::string& text) { return replaced(text, "\"format\":", "\"x-mine\": [1, null], \"format\":"); }},
    };
}

std::vector<Harmless> changes_of_a_model() {
    return {
        {"other ids", renamed},
        {"1e-13 more", nudged},
    };
}

}  // namespace polku::test
