// Web addresses and other links in a text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace polku::detail {

/// Where the link that begins at `begin` ends: "scheme://…", "www.…", "mailto:…" or "tel:…" up to a blank, a quotation mark or a bracket
/// <>, without the punctuation behind it. `begin` itself when none begins there.
std::size_t link_end(std::string_view text, std::size_t begin) noexcept;

/// False for texts in which no link can be: most of them.
bool may_have_links(std::string_view text) noexcept;

/// All links of a text, in order; views into it. Schemes that run code ("javascript:") count without "//".
std::vector<std::string_view> find_links(std::string_view text);

/// "https" of "HTTPS://kela.fi": in small letters, controls and blanks within it taken out as browsers do. Empty for a relative address.
std::string scheme_of(std::string_view url);

/// True for http, https, mailto, tel: the schemes that a page may link to. An empty scheme (a relative address) is not one of them.
bool is_safe_scheme(std::string_view scheme) noexcept;

}  // namespace polku::detail
