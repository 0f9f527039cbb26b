// All language-keyed texts of a path, and the parameters that they quote.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include <polku/model.hpp>

namespace polku::detail {

/// Calls `visit` for every text, empty ones included, in document order. `pointer` lives only during the call.
using TextSink = std::function<void(const Text&, const std::string& pointer)>;
void for_each_text(const PathData& data, const TextSink& visit);

/// The same walk over data that may be changed.
void edit_texts(PathData& data, const std::function<void(Text&)>& edit);

/// `text` with what `replacement` says for each quote: "every {review-every} months" quotes "review-every". A quote for
/// which it says nothing stays as it is written, braces and all.
using QuoteReplacement = std::function<std::optional<std::string>(std::string_view id)>;
std::string with_quotes_replaced(std::string_view text, const QuoteReplacement& replacement);

/// What stands in braces in a text, whether it names a parameter or not.
void for_each_quoted_id(std::string_view text, const std::function<void(std::string_view)>& visit);

}  // namespace polku::detail
