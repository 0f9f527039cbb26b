// The contract table as Markdown: every key explained.
#include <algorithm>
#include <string>

#include <polku/json.hpp>

#include "json/contract/contracts.hpp"
#include "json/contract/walk.hpp"
#include "json/json_text.hpp"

namespace polku {
namespace json {
namespace {

std::string link_to(const ObjectContract& contract) {
    std::string anchor{contract.name};
    std::replace(anchor.begin(), anchor.end(), ' ', '-');
    return '[' + std::string{contract.name} + "](#" + anchor + ')';
}

std::string code(std::string_view word) { return '`' + std::string{word} + '`'; }

std::string joined(const std::vector<std::string_view>& words, std::string_view separator) {
    std::string text;
    for (const auto word : words) {
        if (!text.empty()) text += separator;
        text += code(word);
    }
    return text;
}

std::string range_of(const Shape& s) {
    if (s.min && s.max) return " from " + number_text(*s.min) + " to " + number_text(*s.max);
    if (s.min) return " from " + number_text(*s.min);
    if (s.max) return " up to " + number_text(*s.max);
    return {};
}

std::string value_of(const Shape& s) {
    switch (s.kind) {
        case ShapeKind::text: return "texts by language";
        case ShapeKind::string: return "text";
        case ShapeKind::id: return "id";
        case ShapeKind::model_id: return "id of a model";
        case ShapeKind::reference: return (s.refers_to.substr(0, 1) == "a" ? "id of an " : "id of a ") + std::string{s.refers_to};
        case ShapeKind::version: return "version";
        case ShapeKind::version_pin: return "version or its first numbers";
        case ShapeKind::date: return "date";
        case ShapeKind::language: return "language tag";
        case ShapeKind::boolean: return "true or false";
        case ShapeKind::only_true: return "true";
        case ShapeKind::integer: return "whole number" + range_of(s);
        case ShapeKind::number: return "number" + range_of(s);
        case ShapeKind::param_number: {
            std::string text = "number" + range_of(s) + ", or " + link_to(contract<Number>());
            if (s.object != nullptr) text += ", or " + link_to(s.object());
            if (!s.words.empty()) text += ", or " + joined(s.words, ", ");
            return text;
        }
        case ShapeKind::words: {
            std::string text = s.or_boolean ? "`false`, `true`, " : "";
            text += joined(s.words, ", ");
            if (s.object != nullptr) text += ", or " + link_to(s.object());
            return text;
        }
        case ShapeKind::value: return "true, false, or the id of a value";
        case ShapeKind::object: {
            std::string text = link_to(s.object());
            if (s.switch_object != nullptr) text += ", or " + link_to(s.switch_object());
            return text;
        }
        case ShapeKind::list: {
            const std::string count = s.most != 0     ? "list of " + std::to_string(s.most) + ": "
                                      : s.fewest != 0 ? "list of at least one: "
                                                      : "list: ";
            return count + value_of(*s.item);
        }
        case ShapeKind::one_or_list: return value_of(*s.item) + ", or a list of them";
        case ShapeKind::any: return "any JSON";
    }
    return {};
}

std::string needed(const ObjectContract& contract, const Field& field) {
    const auto in_group = [&](const auto& groups) {
        return std::any_of(groups.begin(), groups.end(),
                           [&](const auto& g) { return std::find(g.begin(), g.end(), field.key) != g.end(); });
    };
    if (field.required) return "yes";
    if (!field.other_key.empty()) {
        const std::string when = code(field.other_key) + " is " + joined(field.other_values, " or ");
        return (field.required_then ? "if " : "only if ") + when;
    }
    if (!field.beside.empty()) return "only beside " + joined(field.beside, " or ");
    if (in_group(contract.exactly_one)) return "one of them";
    if (in_group(contract.at_most_one)) return "at most one of them";
    return "";
}

std::string uses_of(const Field& field) {
    std::string text;
    for (const auto use : field.uses) {
        if (!text.empty()) text += ", ";
        text += name_of_use(use);
    }
    return text;
}

std::string section(const ObjectContract& contract) {
    std::string text = "### " + std::string{contract.name} + "\n\n" + std::string{contract.doc} + "\n\n";
    if (!contract.fields.empty()) text += "| Key | Value | Needed | Meaning | Used by |\n| --- | --- | --- | --- | --- |\n";
    for (const auto& field : contract.fields)
        text += "| " + code(field.key) + " | " + value_of(field.shape) + " | " + needed(contract, field) + " | " + std::string{field.doc} +
                " | " + uses_of(field) + " |\n";
    if (contract.read_extension) text += "\nKeys that begin with `x-` are free.\n";
    return text;
}

}  // namespace
}  // namespace json

std::string contract_reference() {
    std::string text;
    std::vector<const json::ObjectContract*> done;
    const auto add = [&](std::string_view heading, const json::ObjectContract& root) {
        text += (text.empty() ? "## " : "\n## ") + std::string{heading} + '\n';
        for (const auto* contract : json::reachable_contracts(root)) {
            if (std::find(done.begin(), done.end(), contract) != done.end()) continue;
            done.push_back(contract);
            text += '\n' + json::section(*contract);
        }
    };
    add("Objects of a model", json::contract<PathData>());
    add("Objects of a scenario", json::contract<Scenario>());
    add("Objects of a result", json::contract<Result>());
    return text;
}

}  // namespace polku
