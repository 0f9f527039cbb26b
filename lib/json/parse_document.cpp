#include "json/parse_document.hpp"

#include <algorithm>
#include <cstdint>
#include <nlohmann/json.hpp>

#include "json/json_text.hpp"
#include "json/scan.hpp"
#include "json/syntax_error.hpp"

namespace polku::json {
namespace {

// Builds nodes from nlohmann's events. The events carry no places; but between two of them stand only white space,
// commas and colons, so that one cursor over the text finds where each token begins and ends.
class Builder : public nlohmann::json_sax<nlohmann::json> {
public:
    Builder(Document& document, const SourceFile& source, const Limits& limits, Findings& findings, ListTaker* taker = nullptr,
            std::vector<std::size_t> list_sizes = {})
        : document_(document),
          source_(source),
          text_(source.text()),
          limits_(limits),
          findings_(findings),
          taker_(taker),
          list_sizes_(std::move(list_sizes)) {
        if (text_.substr(0, 3) == "\xEF\xBB\xBF") cursor_ = 3;
    }
    bool parse() {
        const bool whole = parse({0, static_cast<std::uint32_t>(text_.size())});
        document_.set_root(top_);
        return whole;
    }
    /// Of the text only that value.
    bool parse(Span span) {
        cursor_ = std::max<std::size_t>(cursor_, span.begin);
        return nlohmann::json::sax_parse(text_.begin() + span.begin, text_.begin() + span.end, this);
    }

    const Node* top() const { return top_; }

    bool null() override { return leaf(NodeKind::null, 4) != nullptr; }
    bool boolean(bool value) override {
        Node* node = leaf(NodeKind::boolean, value ? 4 : 5);
        if (node != nullptr) node->boolean = value;
        return node != nullptr;
    }
    bool number_integer(number_integer_t) override { return number(); }
    bool number_unsigned(number_unsigned_t) override { return number(); }
    bool number_float(number_float_t, const string_t&) override { return number(); }
    bool binary(binary_t&) override { return false; }
    bool string(string_t& value) override {
        const auto begin = next_token();
        const auto end = string_end(begin, value);
        Node* node = add(NodeKind::string, begin, end - begin);
        if (node == nullptr) return false;
        node->closed = true;
        node->text = decoded(begin, end, value);
        return true;
    }
    bool key(string_t& value) override {
        const auto begin = next_token();
        const auto end = string_end(begin, value);
        key_span_ = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
        key_ = decoded(begin, end, value);
        cursor_ = end;
        return true;
    }
    bool start_object(std::size_t) override { return open(NodeKind::object); }
    bool start_array(std::size_t) override { return open(NodeKind::array); }
    bool end_object() override {
        close();
        report_duplicates(*closed_);
        return true;
    }
    bool end_array() override {
        close();
        return true;
    }
    bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception& error) override {
        report_syntax_error(source_, cursor_, position == 0 ? 0 : position - 1, error.what(), pointer(), findings_);
        return false;
    }

private:
    bool number() {
        const auto begin = next_token();
        auto end = begin;
        while (end < text_.size() && std::string_view{"0123456789+-.eE"}.find(text_[end]) != std::string_view::npos) ++end;
        Node* node = leaf(NodeKind::number, end - begin);
        if (node != nullptr) node->text = text_.substr(begin, end - begin);
        return node != nullptr;
    }
    Node* leaf(NodeKind kind, std::size_t length) {
        Node* node = add(kind, next_token(), length);
        if (node != nullptr) node->closed = true;
        return node;
    }
    bool open(NodeKind kind) {
        Node* node = add(kind, next_token(), 1);
        if (node == nullptr) return false;
        open_.push_back(node);
        if (taker_ != nullptr && open_.size() == 2) ask_taker(*open_[0], *node);
        return true;
    }
    void close() {
        closed_ = open_.back();
        open_.pop_back();
        if (open_.size() == 1) taken_ = false;
        cursor_ = next_token() + 1;
        closed_->span.end = static_cast<std::uint32_t>(cursor_);
        closed_->closed = true;
    }
    void ask_taker(const Node& root, const Node& list) {
        taken_ = false;
        if (!list.is(NodeKind::array)) return;
        const auto number = lists_++;
        const auto items = number < list_sizes_.size() ? list_sizes_[number] : 0;
        taken_ = taker_->wish(root, list, items) == ListTaker::Wish::take;
        before_items_ = document_.mark();
    }
    // Few enough that they stay in the processor's cache.
    static constexpr std::size_t taken_at_once = 64;
    bool make_room(Node& list) {
        if (list.count < taken_at_once) return true;
        if (!taker_->take(list)) return false;
        list.clear();
        document_.rewind(before_items_);
        return true;
    }
    Node* add(NodeKind kind, std::size_t begin, std::size_t length) {
        if (taken_ && open_.size() == 2 && !make_room(*open_.back())) return nullptr;
        if (++values_ > limits_.values) {
            findings_.report("SYN006", "values", {{"limit", std::to_string(limits_.values)}}, "", source_,
                             {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + 1)});
            return nullptr;
        }
        cursor_ = begin + length;
        Node* node = document_.make(kind, &source_, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(cursor_)});
        if (open_.empty()) {
            top_ = node;
        } else {
            if (open_.back()->is(NodeKind::object)) {
                node->key = key_;
                node->key_span = key_span_;
            }
            open_.back()->append(node);
        }
        return node;
    }

    static constexpr bool stands_between(char c) { return c == ',' || c == ':' || c == ' ' || c == '\n' || c == '\r' || c == '\t'; }
    std::size_t next_token() const {
        auto at = cursor_;
        while (at < text_.size() && stands_between(text_[at])) ++at;
        return at;
    }
    std::size_t string_end(std::size_t begin, const std::string& value) const {
        // Most strings stand in the text as they are. (A backslash in front of the quote would stand in `value`, too, and be two.)
        auto at = begin + 1;
        if (text_.compare(at, value.size(), value) == 0 && text_.substr(at + value.size(), 1) == "\"") return at + value.size() + 1;
        while (at < text_.size() && text_[at] != '"') at += text_[at] == '\\' ? 2 : 1;
        return std::min(at + 1, text_.size());
    }
    // A string without escapes stands in the text as it is: it is not copied.
    std::string_view decoded(std::size_t begin, std::size_t end, string_t& value) {
        if (end - begin == value.size() + 2) return text_.substr(begin + 1, value.size());
        return document_.store(std::move(value));
    }

    // Comparing each with each is the fastest way for what most objects have.
    static constexpr std::size_t few_members = 16;
    static bool has_duplicates(const Node& object) {
        for (const Node* a = object.first_child; a != nullptr; a = a->next)
            for (const Node* b = a->next; b != nullptr; b = b->next)
                if (a->key == b->key) return true;
        return false;
    }

    void report_duplicates(const Node& object) {
        if (object.count <= few_members && !has_duplicates(object)) return;
        std::vector<const Node*> members;
        for (const Node& child : Children(object)) members.push_back(&child);
        std::stable_sort(members.begin(), members.end(), [](const Node* a, const Node* b) { return a->key < b->key; });
        std::vector<std::pair<const Node*, const Node*>> repeated;
        const Node* first = nullptr;
        for (const Node* member : members) {
            if (first != nullptr && member->key == first->key) repeated.emplace_back(member, first);
            else first = member;
        }
        std::sort(repeated.begin(), repeated.end(), [](const auto& a, const auto& b) { return a.first->span.begin < b.first->span.begin; });
        for (const auto& [again, original] : repeated) report_duplicate(*again, *original);
    }
    void report_duplicate(const Node& again, const Node& original) {
        if (!findings_.wants("SYN004")) return;
        auto& finding = findings_.add_at("SYN004", "", {{"key", quoted_excerpt(again.key)}},
                                         child_pointer(pointer(closed_), again.key.substr(0, 200)), source_, again.key_span);
        auto& first = finding.related.emplace_back(make_related("first", finding.location.pointer));
        first.location.source = source_.name();
        first.location.range = source_.range(original.key_span);
    }

    // Only findings need pointers: one is put together from what is open.
    std::string pointer(const Node* inside = nullptr) const {
        std::string path;
        for (std::size_t i = 1; i < open_.size(); ++i) path = child(path, *open_[i - 1], *open_[i]);
        if (inside != nullptr && !open_.empty()) path = child(path, *open_.back(), *inside);
        return path;
    }
    static std::string child(const std::string& path, const Node& parent, const Node& node) {
        if (parent.is(NodeKind::object)) return child_pointer(path, node.key);
        return child_pointer(path, std::size_t{parent.count} - 1);
    }

    Document& document_;
    const SourceFile& source_;
    std::string_view text_;
    const Limits& limits_;
    Findings& findings_;
    ListTaker* taker_;
    std::vector<std::size_t> list_sizes_;  // of the lists right below the root
    std::size_t lists_ = 0;                // of these that began
    bool taken_ = false;                   // the items of the list right below the root that is open
    Document::Mark before_items_{};
    Node* top_ = nullptr;
    std::vector<Node*> open_;
    Node* closed_ = nullptr;
    std::size_t cursor_ = 0;
    std::size_t values_ = 0;
    std::string_view key_;
    Span key_span_;
};

ParsedText parse(std::string_view text, const std::string& name, const Limits& limits, Findings& findings, ListTaker* taker) {
    ParsedText parsed{std::make_shared<Document>(), false};
    // Offsets are 32 bits wide; nobody may ask for more.
    const auto largest = std::min<std::uint64_t>(limits.bytes, UINT32_MAX - 1);
    if (text.size() > largest) {
        findings.add(size_finding(name, text.size(), largest));
        return parsed;
    }
    const auto& source = parsed.document->add_source(std::make_shared<SourceFile>(name, std::string{text}));
    auto scanned = scan_text(source, limits, findings);
    if (!scanned.sound) return parsed;
    Builder builder(*parsed.document, source, limits, findings, taker, std::move(scanned.list_sizes));
    parsed.whole = builder.parse();
    return parsed;
}

constexpr Limits no_limits() {
    Limits none;
    none.values = SIZE_MAX;
    return none;
}

// Keeps where the items stand and nothing else of them.
class Folding : public ListTaker {
public:
    explicit Folding(FoldedDocument& folded) : folded_(folded) {}
    Wish wish(const Node&, const Node&, std::size_t) override { return Wish::take; }
    bool take(const Node& list) override {
        auto& items = folded_.items[&list];
        for (const Node& item : Children(list)) items.push_back(item.span);
        return true;
    }

private:
    FoldedDocument& folded_;
};

}  // namespace

ParsedText parse_document(std::string_view text, const std::string& name, const Limits& limits, Findings& findings) {
    return parse(text, name, limits, findings, nullptr);
}

ParsedText parse_document(std::string_view text, const std::string& name, const Limits& limits, Findings& findings, ListTaker& taker) {
    return parse(text, name, limits, findings, &taker);
}

FoldedDocument parse_again(std::shared_ptr<const SourceFile> source) {
    FoldedDocument folded{std::make_shared<Document>()};
    Folding folding(folded);
    Findings known;
    const auto none = no_limits();
    Builder(*folded.document, folded.document->add_source(std::move(source)), none, known, &folding).parse();
    for (auto& [list, items] : folded.items)
        for (const Node& item : Children(*list)) items.push_back(item.span);
    return folded;
}

const Node* parse_part(Document& document, Span span) {
    Findings known;
    const auto none = no_limits();
    Builder builder(document, *document.main_source(), none, known);
    builder.parse(span);
    return builder.top();
}

}  // namespace polku::json
