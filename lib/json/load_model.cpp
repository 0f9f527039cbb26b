#include "json/load_model.hpp"

#include <algorithm>
#include <array>
#include <unordered_set>

#include "json/contract/contracts.hpp"
#include "json/edit.hpp"
#include "json/format_check.hpp"
#include "json/old_names.hpp"
#include "json/parse_document.hpp"
#include "json/reader.hpp"
#include "json/version_pin.hpp"

namespace polku::json {
namespace {

// These are inherited, but a variant may say its own.
constexpr std::array<std::string_view, 10> header_keys{"region",   "languages", "title",   "summary", "description",
                                                       "audience", "price",     "contact", "tags",    "ptv"};
constexpr std::array<std::string_view, 3> edit_keys{"remove", "add", "set"};

bool is_own(std::string_view key) { return is_own_header(key) || key == "notes" || key.substr(0, 2) == "x-"; }
bool is_header(std::string_view key) { return std::find(header_keys.begin(), header_keys.end(), key) != header_keys.end(); }
bool is_edit(std::string_view key) { return std::find(edit_keys.begin(), edit_keys.end(), key) != edit_keys.end(); }

std::string_view text_at(const Node& object, std::string_view key) {
    const Node* node = object.find(key);
    return node != nullptr && node->is(NodeKind::string) ? node->text : std::string_view{};
}

// Loads one model after the other; `chain_` holds the ids from the variant down to the base that is being loaded.
class Loader {
public:
    Loader(const ReadOptions& options, Findings& findings) : options_(options), findings_(findings) {}

    LoadedModel load(const ParsedText& parsed) {
        LoadedModel model{parsed.document, false, parsed.whole};
        Node* root = parsed.document->root();
        // Where the text breaks off before it says its format, the syntax error is all there is to say.
        const bool says_format = root != nullptr && root->is(NodeKind::object) && root->find("format") != nullptr;
        if (root == nullptr || (!parsed.whole && !says_format) || !check_format(*root, "polku", findings_)) return model;
        model.usable = true;
        if (root->find("extends") == nullptr) return model;
        chain_.emplace_back(text_at(*root, "id"));
        merge(model, *root);
        chain_.pop_back();
        return model;
    }

    LoadedModel load_named(const Node& reference, std::string_view pointer) {
        LoadedModel missing{std::make_shared<Document>(), false, true};
        ModelReference wanted;
        if (!read_reference(reference, pointer, wanted)) return missing;
        const auto report = [&](std::string_view variant, const std::vector<Argument>& more = {}) {
            std::vector<Argument> args{{"id", wanted.id}, {"version", wanted.version}};
            args.insert(args.end(), more.begin(), more.end());
            findings_.report("SCH107", variant, std::move(args), child_pointer(pointer, "id"), *reference.source,
                             reference.find("id")->span);
            return missing;
        };
        if (std::find(chain_.begin(), chain_.end(), wanted.id) != chain_.end()) return report("cycle");
        constexpr std::size_t longest_chain = 16;
        if (chain_.size() >= longest_chain) return report("chain");
        if (!options_.resolver) return report("no-resolver");
        const auto found = options_.resolver(wanted);
        if (!found) return report(wanted.version.empty() ? "" : "version");
        if (!found->twins.empty())
            return report("twice", {{"file", quoted_excerpt(found->name)}, {"other", quoted_excerpt(found->twins.front())}});
        auto model = load(parse_document(found->text, found->name, options_.limits, findings_));
        const Node* root = model.document->root();
        if (!model.usable || !model.whole) {
            report("broken");
            model.usable = false;
        } else if (text_at(*root, "id") != wanted.id || !version_matches(text_at(*root, "version"), wanted.version)) {
            report(wanted.version.empty() ? "other" : "other-version");
            model.usable = false;
        }
        return model;
    }

private:
    bool read_reference(const Node& node, std::string_view pointer, ModelReference& wanted) {
        Findings found;
        Reader reader(found, pointer);
        reader.object(contract<ModelReference>(), node, &wanted);
        const bool sound = !found.has_errors() && node.find("id") != nullptr;  // the text may break off before it names the model
        for (auto& finding : found.take()) findings_.add(std::move(finding));
        return sound;
    }

    void merge(LoadedModel& variant, Node& own) {
        auto base = load_named(*own.find("extends"), "/extends");
        variant.document->keep(base.document);
        variant.edited = base.edited;
        check_edits(own);
        if (!base.usable) {
            variant.usable = false;
            return;
        }
        Node& base_root = *base.document->root();
        if (text_at(base_root, "kind") == "observed") {
            findings_.report("SCH107", "observed", {{"id", std::string{text_at(base_root, "id")}}}, "/extends/id", *own.source,
                             own.find("extends")->find("id")->span);
            variant.usable = false;
            return;
        }
        const OldNames old_names(base_root);
        // The variant's own object stands for the merged one, so that what is missing is missing there.
        const auto make_object = [&] {
            Node* object = variant.document->make(NodeKind::object, own.source, own.span);
            object->closed = own.closed;
            return object;
        };
        Node* merged = make_object();
        take_children(base_root, *merged, [](const Node& child) { return !is_own(child.key); });
        const bool edits_failed = !Editor(*variant.document, contract<PathData>(), findings_).apply(own, "", {merged});
        // What the variant says itself is neither inherited nor left as an edit made it.
        std::unordered_set<std::string_view> said;
        for (const Node& child : Children(own))
            if (is_own(child.key) || is_header(child.key)) said.insert(child.key);
        Node* whole = make_object();
        take_children(*merged, *whole, [&](const Node& child) { return said.count(child.key) == 0; });
        take_children(own, *whole, [&](const Node& child) {
            if (child.key == "extends") return false;
            if (is_own(child.key) || is_header(child.key)) return true;
            if (!is_edit(child.key)) foreign_key(child);
            return false;
        });
        if (!edits_failed) old_names.report(*whole, *own.source, findings_);
        variant.edited = variant.edited && !edits_failed;
        variant.document->set_root(whole);
    }

    template <class Keep>
    static void take_children(Node& from, Node& to, Keep keep) {
        for (Node* child = from.first_child; child != nullptr;) {
            Node* next = child->next;
            if (keep(*child)) to.append(child);
            child = next;
        }
        from.clear();
    }

    void foreign_key(const Node& child) {
        const bool known = contract<PathData>().find(child.key) != nullptr;
        findings_.report("SCH108", known ? "not-own" : "unknown-own", {{"key", quoted_excerpt(child.key)}},
                         child_pointer("", child.key.substr(0, 200)), *child.source, child.key_span);
    }

    void check_edits(const Node& own) {
        Edits edits;
        for (const auto& field : contract<Edits>().fields) {
            const Node* list = own.find(field.key);
            if (list == nullptr) continue;
            Reader reader(findings_, child_pointer("", field.key));
            field.read(reader, *list, &edits);
        }
    }

    const ReadOptions& options_;
    Findings& findings_;
    std::vector<std::string> chain_;
};

}  // namespace

LoadedModel load_model(const ParsedText& text, const ReadOptions& options, Findings& findings) {
    return Loader(options, findings).load(text);
}

LoadedModel load_reference(const Node& at, std::string_view pointer, const ReadOptions& options, Findings& findings) {
    return Loader(options, findings).load_named(at, pointer);
}

}  // namespace polku::json
