// All language-keyed texts of a path, for rules about texts.
#pragma once

#include <functional>
#include <string_view>

#include <polku/model.hpp>

namespace polku::detail {

/// Calls `visit` for every text, empty ones included, in document order.
void for_each_text(const PathData& data, const std::function<void(const Text&)>& visit);

/// The ids in braces in any translation: "every {review-every} months" quotes the parameter "review-every".
void for_each_quoted_id(const Text& text, const std::function<void(std::string_view)>& visit);

}  // namespace polku::detail
