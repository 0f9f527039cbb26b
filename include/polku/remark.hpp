// Remarks on a result: what it leaves out or assumes, as data, and the sentences that say so. Standard library only.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace polku {

/// What stands for "{name}" in the sentence of a remark.
struct RemarkArgument {
    std::string name;                 ///< a kind of element ("touchpoint", "interrupt", …), or "value", "limit", "code"
    std::vector<std::string> values;  ///< ids of elements in document order; or one number or code
    bool operator==(const RemarkArgument&) const = default;
};

/// One thing that an answer leaves out or assumes. Keys and arguments are stable (docs/reference/results.md), sentences are not.
struct Remark {
    std::string key;
    std::vector<RemarkArgument> args;
    bool operator==(const Remark&) const = default;
};

/// A remark of the catalogue. Throws std::invalid_argument when the catalogue has no such key or other arguments.
Remark make_remark(std::string_view key, std::vector<RemarkArgument> args = {});
/// True when the catalogue has the key with exactly these arguments, each with a value.
bool is_remark(const Remark& remark) noexcept;

/// How a sentence shows one value of an argument.
using ShowArgument = std::function<std::string(std::string_view name, std::string_view value)>;
/// The sentence in the language of a BCP 47 tag ("fi-x-easy" is Finnish; what is not fi or sv is English). Ids stand in quotation
/// marks unless `show` says otherwise. Throws std::invalid_argument when is_remark(remark) is false.
std::string sentence_of(const Remark& remark, std::string_view language = "en", const ShowArgument& show = {});

}  // namespace polku
