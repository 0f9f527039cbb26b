// Which edit of a variant, a scenario or an arm brought a finding: the one without which it would not be there.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <polku/diagnostic.hpp>
#include <polku/scenario.hpp>

namespace polku::detail {

/// One edit, by its place in the text that makes it.
struct EditPlace {
    std::string pointer{};    ///< "/arms/0/set/1"
    std::string_view list{};  ///< "remove", "add" or "set"
    std::size_t index = 0;    ///< in that list
    std::string address{};    ///< what it removes, adds to or sets
};

/// The edits that stand at `pointer`, in the order of the format.
std::vector<EditPlace> places_of(const Edits& edits, std::string_view pointer);
/// All but these.
Edits without(Edits edits, std::vector<EditPlace> left_out);

/// What a finding says, wherever and in whatever numbers: the same matter in a model before and after an edit.
std::string matter_of(const Diagnostic& finding);

/// The findings without some of the edits; nullopt when enough was tried.
using FindingsWithout = std::function<std::optional<std::vector<Diagnostic>>(const std::vector<EditPlace>&)>;

/// Moves those of `findings` that would not be there without one edit to that edit, in the text of `map`; the place that they had
/// becomes a related one. A way cannot come back alone when what it leads to was removed, too: both are left out then. Findings of one
/// matter that one edit brought, in several models, become one.
void blame_edits(std::vector<Diagnostic>& findings, const std::vector<EditPlace>& edits, const FindingsWithout& findings_without,
                 const SourceMap& map);

}  // namespace polku::detail
