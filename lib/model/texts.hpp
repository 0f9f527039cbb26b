// All language-keyed texts of a path, and the parameters that they quote.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include <polku/model.hpp>

namespace polku::detail {

/// For whom a text is written.
enum class TextReader {
    client,  ///< pictures and pages show it
    staff,   ///< a page shows it to those who work in the services
    author   ///< for those who keep the model
};

struct TextPlace {
    const std::string& pointer;  ///< lives only during the call
    TextReader reader;
    bool label;  ///< a name or a word or two beside an arrow: no sentence
};

/// Calls `visit` for every text that has at least one language, in document order.
using TextSink = std::function<void(const Text&, const TextPlace&)>;
void for_each_text(const PathData& data, const TextSink& visit);

/// The same walk over data that may be changed.
void edit_texts(PathData& data, const std::function<void(Text&)>& edit);

/// The same walk, and every other string that people write: ids where they are defined, addresses, citations, units, tags, reasons,
/// keys that begin with `x-` (at the element that has them) and what stands there (as JSON). Ids where they are used are not visited again.
/// `language` is empty for what is no text; `pointer` lives only during the call.
using StringSink = std::function<void(std::string_view value, std::string_view language, const std::string& pointer)>;
void for_each_string(const PathData& data, const StringSink& visit);

/// `text` with what `replacement` says for each quote: "every {review-every} months" quotes "review-every". A quote for
/// which it says nothing stays as it is written, braces and all.
using QuoteReplacement = std::function<std::optional<std::string>(std::string_view id)>;
std::string with_quotes_replaced(std::string_view text, const QuoteReplacement& replacement);

/// What stands in braces in a text, whether it names a parameter or not.
void for_each_quoted_id(std::string_view text, const std::function<void(std::string_view)>& visit);

}  // namespace polku::detail
