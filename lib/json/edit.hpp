// Changing a document by id paths: what variants, scenarios and arms have in common.
#pragma once

#include <cstdint>
#include <string_view>

#include "json/contract/object_contract.hpp"
#include "json/document.hpp"
#include "json/findings.hpp"

namespace polku::json {

/// Header keys that every model says itself (exact rule 8): no variant inherits them and no edit reaches them.
bool is_own_header(std::string_view key) noexcept;

/// Applies `remove`, then `add`, then `set` of one object with such keys to documents.
class Editor {
public:
    /// `document` owns what is made new; `contract` is that of the roots that are edited.
    Editor(Document& document, const ObjectContract& contract, Findings& findings)
        : document_(document), contract_(contract), findings_(findings) {}

    /// Which addresses are meant; the others are passed over.
    using Meant = bool (*)(std::string_view address);
    /// `edits` stands at `pointer` in its own text. An address that matches in none of the roots is a finding; false when there is one.
    bool apply(const Node& edits, std::string_view pointer, const std::vector<Node*>& roots, Meant meant = nullptr);

private:
    struct Place {
        Node* parent = nullptr;
        Node* node = nullptr;          ///< nullptr: an absent key that the contract knows
        std::string_view key{};        ///< of an absent key
        const Shape* shape = nullptr;  ///< nullptr: nothing is known about the value
    };
    enum class Failure { none, no_match, ambiguous, unknown_key, work };

    Failure find(Node& root, std::string_view address, Place& place);
    Failure step(Place& place, std::string_view segment, bool last);
    /// False when enough was looked through.
    bool may_visit(std::uint64_t nodes);
    Node* item(Node& list, const Shape* item_shape, std::string_view id, Failure& failure);
    const ObjectContract* contract_of(const Node& node, const Shape* shape) const;
    void remove(const Node& address, std::string_view pointer, const std::vector<Node*>& roots);
    void add(const Node& addition, std::string_view pointer, const std::vector<Node*>& roots);
    void set(const Node& setting, std::string_view pointer, const std::vector<Node*>& roots);
    bool add_to(Place& place, const Node& addition, const Node& value, std::string_view pointer);
    /// Runs `change` on every root where the address matches; reports when it matches nowhere.
    template <class Change>
    void each_match(const Node& address, std::string_view pointer, const std::vector<Node*>& roots, Change change);
    void report(std::string_view variant, std::vector<Argument> args, const Node& node, std::string_view pointer);
    void make_list(Node& node, const Shape* shape);
    Node* copy_of(const Node& value, std::string_view key);

    Document& document_;
    const ObjectContract& contract_;
    Findings& findings_;
    std::uint64_t visits_ = 0;
    bool failed_ = false;
};

/// The key by which an element of a list is addressed: `id`, or what its contract names; empty for plain values.
std::string_view identity_of(const Node& item, const ObjectContract* contract) noexcept;

}  // namespace polku::json
