// A positioned JSON document: what the text says, tolerant of what the contract will not accept.
// Variants and scenarios are merged on documents, so every node knows the text that wrote it.
#pragma once

#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "json/source_file.hpp"

namespace polku::json {

enum class NodeKind : std::uint8_t { null, boolean, number, string, array, object };

/// A value with its place. Children form a list, so that merging can insert and remove without moving anything;
/// nodes live in the arena of a Document and are trivially destroyed, so depth costs no stack.
struct Node {
    NodeKind kind = NodeKind::null;
    bool boolean = false;
    bool closed = false;      ///< its end was read; false for what a syntax error cut off
    std::uint32_t count = 0;  ///< of children
    const SourceFile* source = nullptr;
    Span span{};              ///< of the value
    Span key_span{};          ///< of the key with its quotes; empty for items of arrays
    std::string_view key{};   ///< decoded
    std::string_view text{};  ///< a string decoded, a number as spelled
    Node* first_child = nullptr;
    Node* last_child = nullptr;
    Node* next = nullptr;

    bool is(NodeKind k) const noexcept { return kind == k; }
    const Node* find(std::string_view name) const noexcept;
    Node* find(std::string_view name) noexcept;
    void append(Node* child) noexcept;
    /// Puts `child` behind `position`, or first when that is nullptr.
    void insert_after(Node* position, Node* child) noexcept;
    void remove(const Node* child) noexcept;
    /// Forgets all children; they stay in the document.
    void clear() noexcept;
};

/// Loops over the children of a node.
class Children {
public:
    explicit Children(const Node& parent) : first_(parent.first_child) {}
    struct Iterator {
        const Node* node;
        const Node& operator*() const noexcept { return *node; }
        Iterator& operator++() noexcept {
            node = node->next;
            return *this;
        }
        bool operator!=(const Iterator& other) const noexcept { return node != other.node; }
    };
    Iterator begin() const noexcept { return {first_}; }
    Iterator end() const noexcept { return {nullptr}; }

private:
    const Node* first_;
};

/// Owns nodes, decoded texts and the sources they stand in. A merged document also keeps those it was made of.
class Document {
public:
    Document() = default;
    Document(const Document&) = delete;
    Document& operator=(const Document&) = delete;

    const SourceFile& add_source(std::shared_ptr<const SourceFile> source);
    /// The other document lives as long as this one: its nodes may be used here.
    void keep(std::shared_ptr<const Document> other) { kept_.push_back(std::move(other)); }
    Node* make(NodeKind kind, const SourceFile* source, Span span);
    std::string_view store(std::string text);
    /// What was made and stored since `mark()` is gone after `rewind()`: nothing may point to it any more.
    struct Mark {
        std::size_t blocks, nodes, texts;
    };
    Mark mark() const noexcept { return {nodes_.size(), nodes_.empty() ? 0 : nodes_.back().size(), texts_.size()}; }
    void rewind(const Mark& mark);
    /// A copy of `node` and all below it, without its place in a parent.
    Node* clone(const Node& node);

    Node* root() const noexcept { return root_; }
    void set_root(Node* root) noexcept { root_ = root; }
    /// The source of that name here or in a kept document; nullptr when there is none.
    const SourceFile* find_source(std::string_view name) const noexcept;
    const SourceFile* main_source() const noexcept { return sources_.empty() ? nullptr : sources_.front().get(); }
    /// The text that all of the document was read from; nullptr when it was put together from several.
    std::shared_ptr<const SourceFile> only_source() const noexcept {
        return sources_.size() == 1 && kept_.empty() ? sources_.front() : nullptr;
    }

private:
    std::vector<std::shared_ptr<const SourceFile>> sources_;
    std::vector<std::shared_ptr<const Document>> kept_;
    std::vector<std::vector<Node>> nodes_;  // blocks that are never moved: each takes more than the one before, up to a bound
    std::deque<std::string> texts_;
    Node* root_ = nullptr;
};

/// "an object", "a text", … as messages call what was found.
std::string_view name_of_kind(NodeKind kind) noexcept;
/// The value in one line of canonical JSON: keys in their order, numbers shortest.
std::string compact_json(const Node& node);
/// The value as a message may quote it: its source text, cut.
std::string excerpt_of(const Node& node);
/// The pointer of the narrowest value below `root` in whose text byte `offset` stands.
std::string pointer_at(const Node& root, std::size_t offset);
/// The place of a part of `node`.
Range place_of(const Node& node, Anchor anchor);

}  // namespace polku::json
