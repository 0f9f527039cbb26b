#include "json/document.hpp"

#include <algorithm>

#include "json/json_text.hpp"

namespace polku::json {

const Node* Node::find(std::string_view name) const noexcept {
    for (const Node* child = first_child; child != nullptr; child = child->next)
        if (child->key == name) return child;
    return nullptr;
}

Node* Node::find(std::string_view name) noexcept { return const_cast<Node*>(static_cast<const Node*>(this)->find(name)); }

void Node::append(Node* child) noexcept { insert_after(last_child, child); }

void Node::insert_after(Node* position, Node* child) noexcept {
    Node*& link = position == nullptr ? first_child : position->next;
    child->next = link;
    link = child;
    if (child->next == nullptr) last_child = child;
    ++count;
}

void Node::remove(const Node* child) noexcept {
    Node* before = nullptr;
    for (Node* at = first_child; at != nullptr; before = at, at = at->next) {
        if (at != child) continue;
        (before == nullptr ? first_child : before->next) = at->next;
        if (last_child == at) last_child = before;
        --count;
        return;
    }
}

void Node::clear() noexcept {
    first_child = last_child = nullptr;
    count = 0;
}

const SourceFile& Document::add_source(std::shared_ptr<const SourceFile> source) {
    sources_.push_back(std::move(source));
    return *sources_.back();
}

Node* Document::make(NodeKind kind, const SourceFile* source, Span span) {
    if (nodes_.empty() || nodes_.back().size() == nodes_.back().capacity()) {
        // Large blocks go back to the system when they are freed; what is not used of one is never touched.
        constexpr std::size_t smallest = 64, largest = 1 << 19;
        const auto size = nodes_.empty() ? smallest : std::min(largest, 2 * nodes_.back().capacity());
        nodes_.emplace_back().reserve(size);
    }
    auto& node = nodes_.back().emplace_back();
    node.kind = kind;
    node.source = source;
    node.span = span;
    return &node;
}

std::string_view Document::store(std::string text) { return texts_.emplace_back(std::move(text)); }

void Document::rewind(const Mark& mark) {
    nodes_.resize(mark.blocks);
    if (!nodes_.empty()) nodes_.back().resize(mark.nodes);
    texts_.resize(mark.texts);
}

Node* Document::clone(const Node& node) {
    Node* copy = make(node.kind, node.source, node.span);
    copy->boolean = node.boolean;
    copy->closed = node.closed;
    copy->key_span = node.key_span;
    copy->key = node.key;
    copy->text = node.text;
    for (const Node& child : Children(node)) copy->append(clone(child));
    return copy;
}

const SourceFile* Document::find_source(std::string_view name) const noexcept {
    for (const auto& source : sources_)
        if (source->name() == name) return source.get();
    for (const auto& other : kept_)
        if (const auto* source = other->find_source(name)) return source;
    return nullptr;
}

std::string_view name_of_kind(NodeKind kind) noexcept {
    switch (kind) {
        case NodeKind::null: return "null";
        case NodeKind::boolean: return "a-boolean";
        case NodeKind::number: return "a-number";
        case NodeKind::string: return "a-text";
        case NodeKind::array: return "a-list";
        case NodeKind::object: return "an-object";
    }
    return "";
}

namespace {

void append_compact(std::string& out, const Node& node) {
    bool first = true;
    switch (node.kind) {
        case NodeKind::null: out += "null"; break;
        case NodeKind::boolean: out += node.boolean ? "true" : "false"; break;
        case NodeKind::number: out += canonical_number(node.text); break;
        case NodeKind::string: append_quoted(out, node.text); break;
        case NodeKind::array:
            out += '[';
            for (const Node& child : Children(node)) {
                if (!first) out += ',';
                first = false;
                append_compact(out, child);
            }
            out += ']';
            break;
        case NodeKind::object:
            out += '{';
            for (const Node& child : Children(node)) {
                if (!first) out += ',';
                first = false;
                append_quoted(out, child.key);
                out += ':';
                append_compact(out, child);
            }
            out += '}';
            break;
    }
}

}  // namespace

std::string compact_json(const Node& node) {
    std::string out;
    append_compact(out, node);
    return out;
}

std::string excerpt_of(const Node& node) {
    if (node.source == nullptr) return quoted_excerpt(compact_json(node));
    // Only what can be shown is taken: a value may be megabytes long.
    constexpr std::size_t enough = 2000;
    const auto text = node.source->text().substr(node.span.begin, node.span.end - node.span.begin);
    return quoted_excerpt(text.substr(0, enough));
}

std::string pointer_at(const Node& root, std::size_t offset) {
    std::string pointer;
    for (const Node* node = &root; node != nullptr;) {
        const Node* inside = nullptr;
        std::size_t index = 0;
        for (const Node& child : Children(*node)) {
            const auto begin = child.key_span.empty() ? child.span.begin : child.key_span.begin;
            if (begin <= offset && offset < child.span.end) {
                pointer = node->is(NodeKind::array) ? child_pointer(pointer, index) : child_pointer(pointer, child.key);
                inside = &child;
                break;
            }
            ++index;
        }
        node = inside;
    }
    return pointer;
}

Range place_of(const Node& node, Anchor anchor) {
    if (node.source == nullptr) return {};
    Span span = node.span;
    if (anchor == Anchor::key && !node.key_span.empty()) span = node.key_span;
    if (anchor == Anchor::opening_brace && (node.is(NodeKind::object) || node.is(NodeKind::array))) span.end = span.begin + 1;
    return node.source->range(span);
}

}  // namespace polku::json
