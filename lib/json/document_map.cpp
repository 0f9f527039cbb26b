#include "json/document_map.hpp"

#include <charconv>

namespace polku::json {
namespace {

std::string unescaped(std::string_view token) {
    std::string text;
    for (std::size_t i = 0; i < token.size(); ++i) {
        if (token[i] == '~' && i + 1 < token.size()) text += token[++i] == '1' ? '/' : '~';
        else text += token[i];
    }
    return text;
}

}  // namespace

void DocumentMap::forget() {
    const std::lock_guard lock(mutex_);
    text_ = document_->only_source();
    if (!text_) return;
    items_.clear();
    document_.reset();
}

const Document& DocumentMap::document() const {
    if (!document_) {
        folded_ = parse_again(text_);
        document_ = folded_.document;
    }
    return *document_;
}

Location DocumentMap::locate(std::string_view pointer, Anchor anchor) const {
    const std::lock_guard lock(mutex_);
    Location location{{}, std::string{pointer}, std::nullopt};
    if (!document_ && pointer.empty() && anchor == Anchor::opening_brace) {  // whoever asks which text it is needs no document
        const auto brace = text_->text().find('{');
        return {text_->name(), {}, Range{text_->position(brace), text_->position(brace + 1)}};
    }
    const Node* node = document().root();
    if (node == nullptr) return location;
    bool whole = true;
    std::string_view rest = pointer;
    while (!rest.empty()) {
        rest.remove_prefix(1);  // '/'
        const auto end = std::min(rest.find('/'), rest.size());
        const Node* next = child(*node, rest.substr(0, end));
        if (next == nullptr) {
            whole = false;
            break;
        }
        node = next;
        rest.remove_prefix(end);
    }
    if (node->source == nullptr) return location;
    location.source = node->source->name();
    // An ancestor that stands in for what has no text is pointed at by its brace: its whole text would be too much.
    location.range = place_of(*node, whole ? anchor : Anchor::opening_brace);
    return location;
}

const Node* DocumentMap::child(const Node& parent, std::string_view token) const {
    if (parent.is(NodeKind::object)) return parent.find(unescaped(token));
    std::size_t index = 0;
    const auto [end, error] = std::from_chars(token.data(), token.data() + token.size(), index);
    if (!parent.is(NodeKind::array) || error != std::errc{} || end != token.data() + token.size()) {
        // One value may stand where a list could: its item 0 is itself.
        return parent.is(NodeKind::string) && token == "0" ? &parent : nullptr;
    }
    return item(parent, index);
}

const Node* DocumentMap::item(const Node& list, std::size_t index) const {
    if (const auto folded = folded_.items.find(&list); folded != folded_.items.end()) {
        if (index >= folded->second.size()) return nullptr;
        const auto span = folded->second[index];
        auto& item = unfolded_[span.begin];
        if (item == nullptr) item = parse_part(*folded_.document, span);
        return item;
    }
    auto& items = items_[&list];
    if (items.empty())
        for (const Node& node : Children(list)) items.push_back(&node);
    return index < items.size() ? items[index] : nullptr;
}

std::string_view DocumentMap::line(std::string_view source, std::uint32_t number) const {
    if (text_) return source == text_->name() ? text_->line(number) : std::string_view{};
    const auto* file = document_->find_source(source);
    return file == nullptr ? std::string_view{} : file->line(number);
}

}  // namespace polku::json
