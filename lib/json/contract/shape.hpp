// What a key's value looks like: enough to check it, to describe it in a schema, and to explain it in a table.
#pragma once

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace polku::json {

struct ObjectContract;
/// Contracts refer to each other through functions, because they may be recursive (conditions).
using ObjectContractFunction = const ObjectContract& (*)();

enum class ShapeKind {
    text,         ///< {"fi": "…", "sv": "…"}
    string,       ///< one text for machines or for all languages
    id,           ///< names the element itself
    model_id,     ///< dotted
    reference,    ///< the id of an element of kind `refers_to`
    version,      ///< 1.2.3
    version_pin,  ///< 1, 1.2 or 1.2.3
    date,         ///< ISO 8601
    language,     ///< BCP 47
    boolean,
    only_true,  ///< true: false is said by leaving the key out
    integer,
    number,        ///< a plain number
    param_number,  ///< a number or {"param": id}
    words,         ///< one of `words`
    value,         ///< true, false, or the id of a value of an attribute
    object,
    list,
    one_or_list,  ///< an item, or a list of items
    any           ///< any JSON
};

struct Shape {
    ShapeKind kind = ShapeKind::any;
    std::vector<std::string_view> words{};  ///< the words allowed, or allowed besides a number or an object
    bool or_boolean = false;                ///< false and true are allowed too
    std::string_view refers_to{};
    ObjectContractFunction object = nullptr;         ///< also what may stand instead of a number (bounds) or a word
    std::string_view switch_key{};                   ///< an object with this key …
    ObjectContractFunction switch_object = nullptr;  ///< … has this contract instead
    std::shared_ptr<const Shape> item{};
    std::optional<double> min{}, max{};
    std::string_view range_rule{};  ///< a rule that checks the range instead of the reader, with a better text
    std::size_t fewest = 0;         ///< of a list
    std::size_t most = 0;           ///< of a list; 0: any number
};

/// Which part of polku uses a key today; `none` is kept and written, and engines say that they leave it out.
enum class Use { none, reader, checks, exact, simulation, picture, page };
std::string_view name_of_use(Use use) noexcept;

}  // namespace polku::json
