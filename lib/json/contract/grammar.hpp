// The grammars of the format's strings.
#pragma once

#include <string>
#include <string_view>

namespace polku::json {

/// `[a-z0-9][a-z0-9-]{0,63}`
bool is_id(std::string_view text) noexcept;
/// Ids joined by dots, at most 128 bytes.
bool is_model_id(std::string_view text) noexcept;
/// The first part that Windows keeps for a device, because ids become file names; empty if none.
std::string_view device_name(std::string_view id) noexcept;
/// What an id that breaks the grammar might have been meant to be; empty if nothing sensible is left.
std::string repaired_id(std::string_view text);
/// `parts` numbers joined by dots, without zeros in front: "1.2.3".
bool is_version(std::string_view text, std::size_t fewest_parts) noexcept;
/// A day of the Gregorian calendar, YYYY-MM-DD, from year 1583.
bool is_date(std::string_view text) noexcept;
/// A BCP 47 tag by its form: `fi`, `sv-FI`, `fi-x-easy`.
bool is_language_tag(std::string_view text) noexcept;

}  // namespace polku::json
