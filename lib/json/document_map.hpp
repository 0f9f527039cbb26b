// JSON pointers → places in the texts a document came from.
#pragma once

#include <memory>
#include <mutex>
#include <unordered_map>
#include <vector>

#include <polku/diagnostic.hpp>

#include "json/document.hpp"

namespace polku::json {

/// Keeps the document, so that findings can still be placed long after reading. Safe to use from many threads.
class DocumentMap : public SourceMap {
public:
    explicit DocumentMap(std::shared_ptr<const Document> document) : document_(std::move(document)) {}
    Location locate(std::string_view pointer, Anchor anchor) const override;
    std::string_view line(std::string_view source, std::uint32_t number) const override;

private:
    const Node* child(const Node& parent, std::string_view token) const;
    const Node* item(const Node& list, std::size_t index) const;

    std::shared_ptr<const Document> document_;
    // Lists are chains of nodes; a thousand findings in a list of a million need an index of it, made once.
    mutable std::mutex mutex_;
    mutable std::unordered_map<const Node*, std::vector<const Node*>> items_;  // looked up, never iterated
};

}  // namespace polku::json
