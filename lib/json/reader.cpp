#include "json/reader.hpp"

#include <algorithm>
#include <span>

#include "diagnostic/forms.hpp"

namespace polku::json {
namespace {

// Looked for among the first members only: it names objects in messages, and a hostile object has a million.
const Node* string_member(const Node& node, std::string_view key) {
    std::size_t left = 64;
    for (const Node& member : Children(node)) {
        if (member.key == key) return member.is(NodeKind::string) ? &member : nullptr;
        if (--left == 0) break;
    }
    return nullptr;
}

// What an object looks like, where the vocabulary has an example: "a-law". Who writes 30 for a length of time needs more than "an object".
std::string wanted_object(const ObjectContract& contract) {
    auto example = "a-" + std::string(contract.name);
    return detail::word_text(example, "en") == example ? "an-object" : example;
}

std::string list_argument(const std::vector<std::string_view>& words) {
    std::string text;
    for (const auto word : words) text.append(text.empty() ? "" : " ").append(word);
    return text;
}

// What messages call the object: its kind, and its id when it has one.
std::vector<Argument> name_of(const ObjectContract& contract, const Node& node) {
    const Node* id = string_member(node, "id");
    return {{"object", std::string{contract.name}}, {"id", id == nullptr ? "" : quoted_excerpt(id->text)}};
}

}  // namespace

// The field of that key, looked for from `start` on and around: keys mostly stand in the order of the contract.
std::optional<std::size_t> Reader::index_of(const ObjectContract& contract, std::string_view key, std::size_t start) {
    const auto size = contract.fields.size();
    for (std::size_t i = start; i < size; ++i)
        if (contract.fields[i].key == key) return i;
    for (std::size_t i = 0; i < std::min(start, size); ++i)
        if (contract.fields[i].key == key) return i;
    return std::nullopt;
}

const Field* ObjectContract::find(std::string_view key) const noexcept {
    const auto found = std::find_if(fields.begin(), fields.end(), [&](const Field& f) { return f.key == key; });
    return found == fields.end() ? nullptr : &*found;
}

bool Reader::object(const ObjectContract& contract, const Node& node, void* value) {
    if (!node.is(NodeKind::object)) {
        wrong_type(node, wanted_object(contract));
        return false;
    }
    open_.push_back({&contract, &node, path_.size()});
    const auto begin = seen_.size();
    seen_.resize(begin + contract.fields.size(), nullptr);
    members(contract, node, value, begin);
    if (node.closed) check_presence(contract, node, begin);
    seen_.resize(begin);
    open_.pop_back();
    return true;
}

void Reader::members(const ObjectContract& contract, const Node& node, void* value, std::size_t seen) {
    std::size_t expected = 0;
    for (const Node& member : Children(node)) {
        if (contract.read_extension && member.key.substr(0, 2) == "x-") {
            contract.read_extension(member, value);
            continue;
        }
        auto index = index_of(contract, member.key, expected);
        if (!index) {
            const auto meant = unknown_key(contract, node, member);
            // Reading goes on with the key that was probably meant: one mistake should not look like two.
            if (meant.empty() || node.find(meant) != nullptr) continue;
            index = index_of(contract, meant, expected);
        }
        expected = *index + 1;
        auto& first = seen_[seen + *index];
        if (first != nullptr) continue;  // said as SYN004; the first one counts
        first = &member;
        const Step step(*this, member, npos);
        if (contract.fields[*index].read) contract.fields[*index].read(*this, member, value);
    }
}

// True when the contract's key `key` may have the value `word`.
static bool allows(const ObjectContract& contract, std::string_view key, std::string_view word) {
    const Field* field = contract.find(key);
    return field == nullptr || std::find(field->shape.words.begin(), field->shape.words.end(), word) != field->shape.words.end();
}

void Reader::check_presence(const ObjectContract& contract, const Node& node, std::size_t seen) {
    const auto present = std::span(seen_).subspan(seen, contract.fields.size());
    const auto has = [&](std::string_view key) {
        const auto index = index_of(contract, key, 0);
        return index && present[*index] != nullptr;
    };
    const auto missing = [&](std::string_view variant, Argument key) {
        auto args = name_of(contract, node);
        args.push_back(std::move(key));
        report("SCH102", variant, std::move(args), node, Anchor::opening_brace);
    };
    for (std::size_t i = 0; i < contract.fields.size(); ++i) {
        const Field& field = contract.fields[i];
        if (present[i] == nullptr && !field.required && !field.required_then) continue;
        bool needed = field.required;
        if (!field.other_key.empty()) {
            const Node* other = present[*index_of(contract, field.other_key, 0)];
            const auto& values = field.other_values;
            const auto word = other == nullptr ? std::string_view{} : other->text;
            const bool matches = std::find(values.begin(), values.end(), word) != values.end();
            if (!matches && !field.required && present[i] == nullptr) continue;
            if (other != nullptr && (!other->is(NodeKind::string) || !allows(contract, field.other_key, other->text)))
                continue;  // wrong, and said
            needed = needed || (matches && field.required_then);
            if (!matches && present[i] != nullptr) {
                const Step step(*this, *present[i], npos);
                report("SCH103", "misplaced",
                       {{"key", std::string{field.key}}, {"other", std::string{field.other_key}}, {"values", list_argument(values)}},
                       *present[i], Anchor::key);
            }
        }
        if (needed && present[i] == nullptr) missing("", {"key", std::string{field.key}});
        const auto& beside = field.beside;
        if (present[i] != nullptr && !beside.empty() && std::none_of(beside.begin(), beside.end(), has)) {
            const Step step(*this, *present[i], npos);
            report("SCH103", "alone", {{"key", std::string{field.key}}, {"others", list_argument(beside)}}, *present[i], Anchor::key);
        }
    }
    for (const auto& group : contract.exactly_one) {
        if (std::none_of(group.begin(), group.end(), has)) missing("one-of", {"keys", list_argument(group)});
    }
    const auto one_at_most = [&](const std::vector<std::string_view>& group) {
        const Node* first = nullptr;
        for (const Node& member : Children(node)) {
            if (std::find(group.begin(), group.end(), member.key) == group.end()) continue;
            if (first != nullptr && first->key != member.key) {
                const Step step(*this, member, npos);
                report("SCH103", "both", {{"key", std::string{member.key}}, {"other", std::string{first->key}}}, member, Anchor::key);
            }
            if (first == nullptr) first = &member;
        }
    };
    std::for_each(contract.exactly_one.begin(), contract.exactly_one.end(), one_at_most);
    std::for_each(contract.at_most_one.begin(), contract.at_most_one.end(), one_at_most);
}

std::string_view Reader::unknown_key(const ObjectContract& contract, const Node& object, const Node& member) {
    ++errors_;
    if (!findings_.wants("SCH103")) return {};  // a million of them: neither compared nor listed
    const Step step(*this, member, npos);
    std::vector<std::string_view> keys;
    for (const auto& field : contract.fields) keys.push_back(field.key);
    const auto near = nearest(member.key, keys);
    auto args = name_of(contract, object);
    args.insert(args.begin(), {"key", quoted_excerpt(member.key)});
    if (!near.empty()) args.push_back({"nearest", std::string{near}});
    if (near.empty() && !contract.read_extension) {
        args.push_back({"keys", list_argument(keys)});
    }
    add("SCH103", !near.empty() ? "near" : contract.read_extension ? "" : "closed", std::move(args), member, Anchor::key);
    return near;
}

bool Reader::expect(const Node& node, NodeKind kind, std::string_view wanted) {
    if (node.is(kind)) return true;
    wrong_type(node, wanted);
    return false;
}

void Reader::wrong_type(const Node& node, std::string_view wanted) {
    std::string found{name_of_kind(node.kind)};
    if (node.is(NodeKind::boolean)) found = node.boolean ? "true" : "false";
    const bool scalar = node.is(NodeKind::string) || node.is(NodeKind::number);
    report("SCH104", scalar ? "" : "kind",
           {{"key", quoted_excerpt(node.key)}, {"found", found}, {"wanted", std::string{wanted}}, {"value", excerpt_of(node)}}, node);
}

std::string_view Reader::bad_word(const Node& node, const std::vector<std::string_view>& words, std::string_view code) {
    const auto near = nearest(node.text, words);
    std::vector<Argument> args{{"key", std::string{node.key}}, {"value", quoted_excerpt(node.text)}, {"wanted", list_argument(words)}};
    if (!near.empty()) args.push_back({"nearest", std::string{near}});
    report(code, near.empty() ? "" : "near", std::move(args), node);
    return near;
}

Diagnostic* Reader::report(std::string_view code, std::string_view variant, std::vector<Argument> args, const Node& node, Anchor anchor) {
    ++errors_;
    return findings_.wants(code) ? &add(code, variant, std::move(args), node, anchor) : nullptr;
}

void Reader::warn(std::string_view code, std::string_view variant, std::vector<Argument> args, const Node& node) {
    if (findings_.wants(code, Severity::warning)) add(code, variant, std::move(args), node, Anchor::value).severity = Severity::warning;
}

Diagnostic& Reader::add(std::string_view code, std::string_view variant, std::vector<Argument> args, const Node& node, Anchor anchor) {
    auto finding = make_diagnostic(code, variant, std::move(args), pointer(), subject());
    if (node.source != nullptr) {
        finding.location.source = node.source->name();
        finding.location.range = place_of(node, anchor);
    }
    return findings_.add(std::move(finding));
}

std::string Reader::pointer() const {
    std::string text = base_;
    for (const auto& segment : path_)
        text = segment.index == npos ? child_pointer(text, segment.node->key.substr(0, 200)) : child_pointer(text, segment.index);
    return text;
}

Subject Reader::subject() const {
    for (auto open = open_.rbegin(); open != open_.rend(); ++open) {
        if (open->depth == 0) break;  // the whole model has no subject
        const Node* id = string_member(*open->node, "id");
        if (id == nullptr) continue;
        Subject subject{std::string{open->contract->name}, quoted_excerpt(id->text), {}};
        if (const Node* service = string_member(*open->node, "service")) subject.service = quoted_excerpt(service->text);
        return subject;
    }
    return {};
}

}  // namespace polku::json
