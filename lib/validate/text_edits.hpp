// Changes of a JSON text by pointers, that leave every other byte as it is.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <polku/diagnostic.hpp>

#include "json/source_file.hpp"

namespace polku::detail {

/// A text with the map of the document read from it. What stands in another text, or is not in this one as the pointer says (a variant's
/// list is merged from several), is not changed: there is no edit then.
class EditedText {
public:
    EditedText(std::string_view text, std::string_view source, const SourceMap& map)
        : file_(std::string(source), std::string(text)), text_(file_.text()), map_(map) {}

    /// The bytes of a range; empty when it is not in the text.
    std::string_view at(const Range& range) const;
    /// The place of a value; nullopt when it stands in another text or nowhere.
    std::optional<Range> value(std::string_view pointer) const;
    /// True when the object above has a member of that pointer here.
    bool has_member(std::string_view pointer) const;
    /// Takes an item out of its list, or a member out of its object, with its comma and the white space to the next one. What
    /// holds nothing else is taken out with it.
    std::optional<TextEdit> removal(std::string_view pointer) const;

private:
    struct Stretch {
        std::size_t begin, end;
    };
    std::optional<Stretch> value_at(std::string_view pointer) const;
    std::optional<Stretch> key_at(std::string_view pointer) const;
    TextEdit cut(Stretch stretch) const;
    std::size_t skip(std::size_t offset) const;

    json::SourceFile file_;
    std::string_view text_;
    const SourceMap& map_;
};

/// `text` with edits made, which are in its order and do not overlap.
std::string with_edits(std::string_view text, const std::vector<TextEdit>& edits);

}  // namespace polku::detail
