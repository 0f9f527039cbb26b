// E-mail addresses and telephone numbers in a text.
#pragma once

#include <string_view>
#include <vector>

namespace polku::detail {

/// The e-mail addresses of a text in order; views into it.
std::vector<std::string_view> find_emails(std::string_view text);

/// The telephone numbers of a text in order; views into it: "+358 40 123 4567", "+358 (0)40 …", "00358 …", "040 123 4567",
/// "09-1234 567", groups parted by one blank or hyphen. At least seven digits, the first of them 0 or behind a "+", so that dates, years,
/// sums of money, sections of laws, business ids (1234567-8) and identity codes are none. Short numbers such as 112 and 116 117 are not
/// looked for: they belong to nobody.
std::vector<std::string_view> find_phone_numbers(std::string_view text);

}  // namespace polku::detail
