// Mutants: mistakes put into sound models one at a time. Each operator says which code must find it, and where.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

namespace polku::test {

using Json = nlohmann::ordered_json;

struct Mutant {
    std::string text;
    std::string pointer;  ///< where the mistake is; empty: the committed table alone says where it is found
};

/// One kind of mistake. `make` gives nothing when a model has no place for it.
struct Operator {
    std::string_view name;
    std::string_view code;  ///< finds it
    std::function<std::optional<Mutant>(const std::string& canonical_text)> make;
};

/// A change of the model as a document. `change` returns the pointer of the mistake, or nothing when there is no place for it.
Operator in_document(std::string_view name, std::string_view code, std::function<std::optional<std::string>(Json&)> change);
/// Puts `by` in the place of the first `what` of the text.
Operator in_text(std::string_view name, std::string_view code, std::string what, std::string by);

// One group per file.
std::vector<Operator> syntax_operators();
std::vector<Operator> contract_operators();
std::vector<Operator> reference_operators();
std::vector<Operator> structure_operators();
std::vector<Operator> number_operators();
std::vector<Operator> age_operators();
std::vector<Operator> publication_operators();
std::vector<Operator> all_operators();
/// Mistakes in scenarios.
std::vector<Operator> scenario_operators();

/// A change that means nothing: the findings stay what they were.
struct Harmless {
    std::string_view name;
    std::function<std::string(const std::string& text)> make;
};
/// Of any JSON: the findings have the same pointers and facts.
std::vector<Harmless> changes_of_the_text();
/// Of a model: other ids, other numbers that mean the same.
std::vector<Harmless> changes_of_a_model();

// Finding places in a model.
using Test = std::function<bool(const Json&)>;
/// The index of the first item of `model[list]` that passes; nothing when there is none.
std::optional<std::size_t> first_of(const Json& model, const char* list, const Test& test);
/// "/list/3/key"; the key may be several, "a/b".
std::string place(std::string_view list, std::size_t index, std::string_view key = {});
/// True when `item[key]` is that text.
bool is(const Json& item, const char* key, std::string_view text);
/// Transitions out of or to a touchpoint: their number.
std::size_t count_ways(const Json& model, const char* side, const std::string& id);
void remove_ways(Json& model, const char* side, const std::string& id);

}  // namespace polku::test
