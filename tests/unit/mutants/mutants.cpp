#include "mutants.hpp"

#include <algorithm>

namespace polku::test {

Operator in_document(std::string_view name, std::string_view code, std::function<std::optional<std::string>(Json&)> change) {
    return {name, code, [change = std::move(change)](const std::string& text) -> std::optional<Mutant> {
                auto model = Json::parse(text);
                const auto pointer = change(model);
                if (!pointer) return std::nullopt;
                return Mutant{model.dump(1), *pointer};
            }};
}

Operator in_text(std::string_view name, std::string_view code, std::string what, std::string by) {
    return {name, code, [what = std::move(what), by = std::move(by)](const std::string& text) -> std::optional<Mutant> {
                const auto at = text.find(what);
                if (at == std::string::npos) return std::nullopt;
                return Mutant{std::string(text).replace(at, what.size(), by), ""};
            }};
}

std::vector<Operator> all_operators() {
    std::vector<Operator> all;
    for (auto& group : {syntax_operators(), contract_operators(), reference_operators(), structure_operators(), number_operators(),
                        age_operators(), publication_operators()})
        all.insert(all.end(), group.begin(), group.end());
    return all;
}

std::optional<std::size_t> first_of(const Json& model, const char* list, const Test& test) {
    if (!model.contains(list)) return std::nullopt;
    const auto& items = model[list];
    const auto found = std::find_if(items.begin(), items.end(), test);
    if (found == items.end()) return std::nullopt;
    return static_cast<std::size_t>(found - items.begin());
}

std::string place(std::string_view list, std::size_t index, std::string_view key) {
    auto pointer = '/' + std::string(list) + '/' + std::to_string(index);
    return key.empty() ? pointer : pointer + '/' + std::string(key);
}

bool is(const Json& item, const char* key, std::string_view text) {
    return item.contains(key) && item[key].is_string() && item[key].get_ref<const std::string&>() == text;
}

std::size_t count_ways(const Json& model, const char* side, const std::string& id) {
    const auto& ways = model["transitions"];
    return static_cast<std::size_t>(std::count_if(ways.begin(), ways.end(), [&](const Json& way) { return is(way, side, id); }));
}

void remove_ways(Json& model, const char* side, const std::string& id) {
    auto& ways = model["transitions"];
    ways.erase(std::remove_if(ways.begin(), ways.end(), [&](const Json& way) { return is(way, side, id); }), ways.end());
}

}  // namespace polku::test
