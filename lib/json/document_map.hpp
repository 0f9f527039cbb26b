// JSON pointers → places in the texts a document came from.
#pragma once

#include <memory>
#include <mutex>
#include <unordered_map>
#include <vector>

#include <polku/diagnostic.hpp>

#include "json/document.hpp"
#include "json/parse_document.hpp"

namespace polku::json {

/// Keeps the document, or the text it can be made from again, so that findings can still be placed long after reading. Safe to use
/// from many threads.
class DocumentMap : public SourceMap {
public:
    explicit DocumentMap(std::shared_ptr<const Document> document) : document_(std::move(document)) {}
    /// Keeps the text alone where that is enough: a document takes several times its room, and most are never asked for a place
    /// again. The text was read without a syntax error.
    void forget();
    Location locate(std::string_view pointer, Anchor anchor) const override;
    std::string_view line(std::string_view source, std::uint32_t number) const override;

private:
    const Node* child(const Node& parent, std::string_view token) const;
    const Node* item(const Node& list, std::size_t index) const;

    const Document& document() const;

    mutable std::mutex mutex_;
    mutable std::shared_ptr<const Document> document_;  // nullptr after forgetting, until a place is asked for
    std::shared_ptr<const SourceFile> text_{};          // once forgotten
    mutable FoldedDocument folded_{};                   // the document when it was made again
    // Its items that were asked for, by where they begin.
    mutable std::unordered_map<std::uint32_t, const Node*> unfolded_{};
    // Lists are chains of nodes; a thousand findings in a list of a million need an index of it, made once.
    mutable std::unordered_map<const Node*, std::vector<const Node*>> items_;  // looked up, never iterated
};

}  // namespace polku::json
