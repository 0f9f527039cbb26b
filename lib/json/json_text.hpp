// The smallest pieces of JSON text: quoted strings and numbers.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace polku::json {

/// Appends `text` as a JSON string. What is no UTF-8 becomes U+FFFD, so that the result is always JSON.
void append_quoted(std::string& out, std::string_view text);
std::string quoted(std::string_view text);
/// A JSON text with characters that hide or turn others (bidi controls, zero width) written as escapes: it means the same, and
/// can be shown.
std::string with_hidden_escaped(std::string_view json);
/// The shortest decimal that reads back as the same double; "null" for what JSON cannot say (NaN, infinity).
std::string number_text(double value);
/// The double a JSON number means; nullopt when it is out of range or no number.
std::optional<double> parse_number(std::string_view text) noexcept;
/// A JSON number in its shortest spelling. Whole numbers written as such are kept digit by digit.
std::string canonical_number(std::string_view text);

}  // namespace polku::json
