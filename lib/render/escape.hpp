// One escaping function for each kind of output (docs: rules on output safety). Every text and attribute goes through one.
#pragma once

#include <string>
#include <string_view>

namespace polku {

/// XML text and attributes in double quotes. What XML 1.0 does not allow becomes U+FFFD.
std::string escape_xml(std::string_view text);
/// A DOT string between its double quotes.
std::string escape_dot(std::string_view text);
/// A Mermaid text between double quotes: everything with a meaning to Mermaid or HTML as a numeric entity.
std::string escape_mermaid(std::string_view text);
/// Markdown inline text: every character with a meaning is escaped, line ends become spaces.
std::string escape_markdown(std::string_view text);
/// Plain text for a terminal or a file: control and direction characters are removed, line ends become spaces.
std::string escape_plain(std::string_view text);

}  // namespace polku
