#include "json/edit.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "json/contract/contracts.hpp"
#include "json/contract/grammar.hpp"

namespace polku::json {
namespace {

// Searching is linear in a list: this many steps are enough for any real model and soon over for a hostile one.
constexpr std::uint64_t most_visits = 100'000'000;

const Node* string_at(const Node& object, std::string_view key) {
    const Node* node = object.is(NodeKind::object) ? object.find(key) : nullptr;
    return node != nullptr && node->is(NodeKind::string) ? node : nullptr;
}

}  // namespace

bool is_own_header(std::string_view key) noexcept {
    constexpr std::array<std::string_view, 9> keys{"format", "$schema",   "extends", "id",     "version",
                                                   "status", "validFrom", "validTo", "updated"};
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

std::string_view identity_of(const Node& item, const ObjectContract* contract) noexcept {
    if (item.is(NodeKind::string)) return item.text;
    const Node* id = string_at(item, contract == nullptr ? "id" : contract->identity);
    return id == nullptr ? std::string_view{} : id->text;
}

bool Editor::apply(const Node& edits, std::string_view pointer, const std::vector<Node*>& roots, Meant meant) {
    const auto each = [&](std::string_view key, std::string_view address_key, auto action) {
        const Node* list = edits.find(key);
        if (list == nullptr || !list->is(NodeKind::array)) return;
        std::unordered_map<std::string_view, const Node*> seen;
        const auto list_pointer = child_pointer(pointer, key);
        std::size_t index = 0;
        for (const Node& edit : Children(*list)) {
            const auto edit_pointer = child_pointer(list_pointer, index++);
            const Node* address = address_key.empty() ? &edit : string_at(edit, address_key);
            if (address == nullptr || !address->is(NodeKind::string)) continue;  // said by the contract
            if (meant != nullptr && !meant(address->text)) continue;
            if (const auto first_key = address->text.substr(0, address->text.find('/')); is_own_header(first_key)) {
                report("own", {{"key", std::string{first_key}}}, *address, edit_pointer);
                continue;
            }
            if (const auto [first, fresh] = seen.emplace(address->text, address); !fresh && key != "add") {
                report("twice", {{"at", quoted_excerpt(address->text)}}, *address, edit_pointer);
                continue;
            }
            action(edit, edit_pointer);
        }
    };
    each("remove", "", [&](const Node& edit, std::string_view at) { remove(edit, at, roots); });
    each("add", "to", [&](const Node& edit, std::string_view at) { add(edit, at, roots); });
    each("set", "at", [&](const Node& edit, std::string_view at) { set(edit, at, roots); });
    return !failed_;
}

template <class Change>
void Editor::each_match(const Node& address, std::string_view pointer, const std::vector<Node*>& roots, Change change) {
    bool matched = false;
    Failure worst = Failure::no_match;
    for (Node* root : roots) {
        Place place;
        const auto failure = find(*root, address.text, place);
        if (failure == Failure::none && change(place)) matched = true;
        else if (failure != Failure::none && failure != Failure::no_match) worst = failure;
    }
    if (matched) return;
    constexpr std::string_view variants[] = {"", "", "ambiguous", "unknown-key", "work"};
    report(variants[static_cast<std::size_t>(worst)], {{"at", quoted_excerpt(address.text)}}, address, pointer);
}

void Editor::remove(const Node& address, std::string_view pointer, const std::vector<Node*>& roots) {
    each_match(address, pointer, roots, [](const Place& place) {
        if (place.node == nullptr || place.parent == nullptr) return false;
        place.parent->remove(place.node);
        return true;
    });
}

void Editor::add(const Node& addition, std::string_view pointer, const std::vector<Node*>& roots) {
    const Node* value = addition.find("value");
    if (value == nullptr) return;
    each_match(*addition.find("to"), pointer, roots, [&](Place& place) { return add_to(place, addition, *value, pointer); });
}

bool Editor::add_to(Place& place, const Node& addition, const Node& value, std::string_view pointer) {
    const bool is_list = place.shape != nullptr && (place.shape->kind == ShapeKind::list || place.shape->kind == ShapeKind::one_or_list);
    if (place.node == nullptr && is_list) {
        place.node = document_.make(NodeKind::array, value.source, value.span);
        place.node->closed = true;
        place.node->key = place.key;
        place.parent->append(place.node);
    }
    if (place.node != nullptr) make_list(*place.node, place.shape);
    if (place.node == nullptr || !place.node->is(NodeKind::array)) {
        report("no-list", {{"at", quoted_excerpt(addition.find("to")->text)}}, *addition.find("to"), pointer);
        return true;
    }
    const Shape* item_shape = is_list ? place.shape->item.get() : nullptr;
    Failure failure = Failure::none;
    const auto id = identity_of(value, contract_of(value, item_shape));
    if (!id.empty() && item(*place.node, item_shape, id, failure) != nullptr) {
        report("exists", {{"id", quoted_excerpt(id)}, {"at", quoted_excerpt(addition.find("to")->text)}}, value, pointer);
        return true;
    }
    Node* after = place.node->last_child;
    if (const Node* wanted = string_at(addition, "after")) {
        after = item(*place.node, item_shape, wanted->text, failure);
        if (after == nullptr) {
            report("no-after", {{"id", quoted_excerpt(wanted->text)}, {"at", quoted_excerpt(addition.find("to")->text)}}, *wanted, pointer);
            return true;
        }
    }
    place.node->insert_after(after, copy_of(value, ""));
    return true;
}

void Editor::set(const Node& setting, std::string_view pointer, const std::vector<Node*>& roots) {
    const Node* value = setting.find("value");
    if (value == nullptr) return;
    each_match(*setting.find("at"), pointer, roots, [&](const Place& place) {
        if (place.parent == nullptr) return false;
        if (place.node == nullptr) {
            place.parent->append(copy_of(*value, place.key));
            return true;
        }
        place.parent->insert_after(place.node, copy_of(*value, place.node->key));
        place.parent->remove(place.node);
        return true;
    });
}

// The new node keeps the place where its value was written, also for its key: that is what a person must change.
Node* Editor::copy_of(const Node& value, std::string_view key) {
    Node* node = document_.clone(value);
    node->key = document_.store(std::string{key});
    return node;
}

Editor::Failure Editor::find(Node& root, std::string_view address, Place& place) {
    place = {nullptr, &root, {}, nullptr};
    while (true) {
        const auto end = address.find('/');
        const auto failure = step(place, address.substr(0, end), end == std::string_view::npos);
        if (failure != Failure::none || end == std::string_view::npos) return failure;
        address.remove_prefix(end + 1);
    }
}

Editor::Failure Editor::step(Place& place, std::string_view segment, bool last) {
    Node& here = *place.node;
    const bool at_root = place.parent == nullptr;
    const Shape* shape = place.shape;
    make_list(here, shape);
    if (here.is(NodeKind::array)) {
        const bool is_list = shape != nullptr && shape->item != nullptr;
        Failure failure = Failure::none;
        Node* found = item(here, is_list ? shape->item.get() : nullptr, segment, failure);
        if (failure != Failure::none) return failure;
        if (found == nullptr) return Failure::no_match;
        place = {&here, found, {}, is_list ? shape->item.get() : nullptr};
        return Failure::none;
    }
    if (!here.is(NodeKind::object)) return Failure::no_match;
    const ObjectContract* contract = at_root ? &contract_ : contract_of(here, shape);
    const Field* field = contract == nullptr ? nullptr : contract->find(segment);
    if (!may_visit(here.count)) return Failure::work;
    Node* found = here.find(segment);
    place = {&here, found, segment, field == nullptr ? nullptr : &field->shape};
    if (found != nullptr) return Failure::none;
    if (!last) return Failure::no_match;
    const bool language = shape != nullptr && shape->kind == ShapeKind::text && is_language_tag(segment);
    const bool own = contract != nullptr && contract->read_extension && segment.substr(0, 2) == "x-";
    return field != nullptr || language || own ? Failure::none : contract != nullptr ? Failure::unknown_key : Failure::no_match;
}

// Where one value may stand for a list, "client" means ["client"].
void Editor::make_list(Node& node, const Shape* shape) {
    if (shape == nullptr || shape->kind != ShapeKind::one_or_list || node.is(NodeKind::array)) return;
    Node* only = document_.clone(node);
    only->key = {};
    node.kind = NodeKind::array;
    node.clear();
    node.append(only);
}

bool Editor::may_visit(std::uint64_t nodes) { return (visits_ += nodes) <= most_visits; }

Node* Editor::item(Node& list, const Shape* item_shape, std::string_view id, Failure& failure) {
    Node* found = nullptr;
    for (Node* node = list.first_child; node != nullptr; node = node->next) {
        if (!may_visit(1 + std::uint64_t{node->count})) {  // its members are looked through for what names it
            failure = Failure::work;
            return nullptr;
        }
        if (identity_of(*node, contract_of(*node, item_shape)) != id) continue;
        if (found != nullptr) failure = Failure::ambiguous;
        found = node;
    }
    return found;
}

const ObjectContract* Editor::contract_of(const Node& node, const Shape* shape) const {
    if (shape == nullptr || !node.is(NodeKind::object)) return nullptr;
    if (shape->kind == ShapeKind::param_number && node.find("param") != nullptr) return &contract<Number>();
    if (!shape->switch_key.empty() && node.find(shape->switch_key) != nullptr) return &shape->switch_object();
    if (shape->kind == ShapeKind::one_or_list && shape->item) return contract_of(node, shape->item.get());
    return shape->object == nullptr ? nullptr : &shape->object();
}

void Editor::report(std::string_view variant, std::vector<Argument> args, const Node& node, std::string_view pointer) {
    failed_ = true;
    findings_.report("SCH108", variant, std::move(args), std::string{pointer}, *node.source, node.span);
}

}  // namespace polku::json
