// Text → Document, with every syntax finding.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <polku/json.hpp>

#include "json/document.hpp"
#include "json/findings.hpp"

namespace polku::json {

struct ParsedText {
    std::shared_ptr<Document> document;  ///< its root is nullptr when nothing could be read
    bool whole = false;                  ///< false: a syntax error ends the document somewhere
};

/// Reads JSON. What stands before a syntax error is kept, so that its contract can still be checked.
ParsedText parse_document(std::string_view text, const std::string& name, const Limits& limits, Findings& findings);

/// Takes the items of lists right below the root while they are parsed, so that a document of a million is never there as a whole.
class ListTaker {
public:
    enum class Wish { leave, take };
    virtual ~ListTaker() = default;
    /// What to do with a list that begins and has so many items: leave them in the document, or take them.
    virtual Wish wish(const Node& root, const Node& list, std::size_t items) = 0;
    /// The list has as many items as are taken at once; they are gone from it afterwards. The last ones, at least one, stay in the
    /// document. False: parse no further.
    virtual bool take(const Node& list) = 0;
};
/// The same with a taker. Pointers of findings are then not those of the text.
ParsedText parse_document(std::string_view text, const std::string& name, const Limits& limits, Findings& findings, ListTaker& taker);

/// A document and where the items of its long lists right below the root stand, of which the list itself has only the last ones.
struct FoldedDocument {
    std::shared_ptr<Document> document{};
    std::unordered_map<const Node*, std::vector<Span>> items{};
};
/// The document of a text that was read before without a syntax error; what was found then is not found again.
FoldedDocument parse_again(std::shared_ptr<const SourceFile> source);
/// A value of the only text of a document; it is no child of any other.
const Node* parse_part(Document& document, Span span);

}  // namespace polku::json
