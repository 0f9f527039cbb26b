#include "layout/signs.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "layout/words.hpp"

namespace polku {
namespace {

std::string filled(Word pattern, const std::string& list, std::string_view language) {
    std::string text(word(pattern, language));
    return text.replace(text.find("{list}"), 6, list);
}

/// "9, 10 and 12"
std::string number_list(const std::vector<int>& numbers, std::string_view language) {
    std::string text = std::to_string(numbers.front());
    for (std::size_t i = 1; i < numbers.size(); ++i)
        text += (i + 1 == numbers.size() ? " " + std::string(word(Word::list_and, language)) + " " : ", ") + std::to_string(numbers[i]);
    return text;
}

/// The nodes on a way out of a split, up to its join.
std::vector<bool> nodes_on(const PathView& view, const ViewLink& way, std::size_t join) {
    std::vector<bool> on(view.nodes.size(), false);
    std::vector<std::size_t> open;
    const auto reach = [&](std::size_t node) {
        if (node == join || on[node]) return;
        on[node] = true;
        open.push_back(node);
    };
    reach(way.to);
    while (!open.empty()) {
        const std::size_t node = open.back();
        open.pop_back();
        for (const std::size_t l : view.nodes[node].next) reach(view.links[l].to);
    }
    return on;
}

/// When the join begins; nothing when it waits for none of the ways of its split.
std::optional<std::string> join_words(const ServicePath& path, const PathView& view, std::size_t join, std::size_t split) {
    std::vector<bool> awaited(view.nodes.size(), false);
    for (const std::size_t l : view.nodes[split].next) {
        if (!path->transitions[view.links[l].transition].awaited) continue;
        const std::vector<bool> on = nodes_on(view, view.links[l], join);
        for (std::size_t n = 0; n < on.size(); ++n) awaited[n] = awaited[n] || on[n];
    }
    std::vector<int> numbers;  // of the last step of each way that is waited for
    bool all = true;
    for (const std::size_t l : view.nodes[join].previous) {
        const std::size_t from = view.links[l].from;
        if (from == split) continue;
        if (awaited[from]) numbers.push_back(view.nodes[from].number);
        else all = false;
    }
    if (numbers.empty()) return std::nullopt;
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    if (all) return std::string(word(Word::sign_join_all, view.language));
    return filled(numbers.size() == 1 ? Word::sign_join_one : Word::sign_join_some, number_list(numbers, view.language), view.language);
}

}  // namespace

void add_signs(const ServicePath& path, PathView& view) {
    for (std::size_t n = 0; n < view.nodes.size(); ++n) {
        ViewNode& node = view.nodes[n];
        const Touchpoint& touchpoint = path->touchpoints[node.touchpoint];
        if (!touchpoint.join.empty())
            if (const auto split = path.find_touchpoint(touchpoint.join))
                if (auto words = join_words(path, view, n, *split)) node.signs.push_back({CardSign::join, *std::move(words)});
        if (touchpoint.split && node.next.size() > 1)
            node.signs.push_back({CardSign::split, std::string(word(Word::sign_split, view.language))});
        if (touchpoint.subpath) node.signs.push_back({CardSign::subpath, std::string(word(Word::sign_subpath, view.language))});
    }
}

std::vector<LegendSign> legend_signs(const PathView& view) {
    std::vector<LegendSign> signs;
    const auto add = [&](LegendSign sign, bool used) {
        if (used) signs.push_back(sign);
    };
    const auto any_link = [&](auto test) { return std::any_of(view.links.begin(), view.links.end(), test); };
    const auto any_node = [&](auto test) { return std::any_of(view.nodes.begin(), view.nodes.end(), test); };
    const auto on_card = [&](CardSign wanted) {
        return any_node([&](const ViewNode& node) {
            return std::any_of(node.signs.begin(), node.signs.end(), [&](const ViewSign& sign) { return sign.sign == wanted; });
        });
    };
    add(LegendSign::main, any_link([](const ViewLink& link) { return link.main; }));
    add(LegendSign::other, any_link([](const ViewLink& link) { return !link.main && !link.back; }));
    add(LegendSign::back, any_link([](const ViewLink& link) { return link.back; }));
    add(LegendSign::choice, any_node([](const ViewNode& node) { return node.kind == CardKind::choice; }));
    add(LegendSign::join, on_card(CardSign::join));
    add(LegendSign::split, on_card(CardSign::split));
    add(LegendSign::subpath, on_card(CardSign::subpath));
    add(LegendSign::end, any_node([](const ViewNode& node) { return node.kind == CardKind::end; }));
    add(LegendSign::backstage, any_node([](const ViewNode& node) { return node.backstage; }));
    return signs;
}

}  // namespace polku
