// SYN: the text is not well-formed JSON, or breaks a cap on hostile input.
#include "diagnostic/catalogue/catalogue.hpp"

namespace polku::detail {
namespace {

constexpr MessageTemplate syn001[] = {
    {"", "this is not JSON: \"{found}\" cannot stand here", "write plain JSON (RFC 8259)"},
    {"empty", "the text is empty", "write a model: an object that begins with \"format\": \"polku/1.0\""},
    {"end", "the text ends too early: a bracket or a value is missing", "close every { with } and every [ with ]"},
    {"open-text", "a text has no closing quote", "add the closing \""},
    {"compressed", "this is a {form} file, not JSON", "unpack it first"},
    {"markup", "this looks like {form}, not JSON", "give the model itself as JSON"},
    {"merge", "a merge conflict is left in the file: \"{found}\"", "choose one side and remove the marker lines"},
    {"comment", "JSON has no comments, but one begins here", "move the words to \"notes\", which every element may have"},
    {"single-quotes", "a text stands in double quotes, not in {found}", "write \" instead"},
    {"curly-quotes", "a text stands in straight double quotes, not in {found}", "write \" instead"},
    {"trailing-comma", "the last element is followed by a comma", "remove the comma"},
    {"extra-comma", "two commas stand side by side", "remove one of them"},
    {"missing-comma", "a comma is missing before {found}", "put a comma between the elements"},
    {"missing-colon", "a colon is missing between a key and its value", "write \"key\": value"},
    {"decimal-comma", "a number is written with a decimal comma: \"{found}\"", "write {better}"},
    {"number", "\"{number}\" is not how JSON writes a number",
     "write digits like 0.5, 12 or 1e3: no + in front, no 0 in front, digits on both sides of the point"},
    {"word", "JSON has no word \"{found}\"", "write {better}"},
    {"nan", "JSON has no number \"{word}\"", "leave the key out, or write a finite number"},
    {"bare-key", "the key {found} has no quotes", "write \"{found}\""},
    {"bare-word", "the word {found} has no quotes", "write it in double quotes, or true, false, null or a number"},
    {"key", "a key was expected, but \"{found}\" stands here", "keys are texts in double quotes"},
    {"bracket", "\"{found}\" closes what is not open, or a value is missing before it", "check the brackets and the value before"},
    {"escape", "\"{found}\" is no escape that JSON knows",
     "write \\\\ for a backslash; the escapes are \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u with four digits"},
    {"after-end", "the model ends before this, but more follows", "one file holds one model: remove the rest"},
};
constexpr MessageTemplate syn002[] = {
    {"", "byte {byte} is not UTF-8", "save the file as UTF-8"},
    {"latin1", "byte {byte} is not UTF-8; in ISO 8859-1 it is \"{letter}\"", "save the file as UTF-8, not as ISO 8859-1 (Latin 1)"},
    {"other", "the text is {encoding}, not UTF-8", "save the file as UTF-8"},
    {"bom", "the text begins with a byte order mark", "save the file as UTF-8 without one"},
};
constexpr MessageTemplate syn003[] = {
    {"", "the control character {character} stands in a text as it is", "remove it, or write it as an escape (\\t for a tab)"},
    {"nul", "a NUL byte stands in the text", "remove it; the file may be damaged or of another kind"},
    {"line-end", "a text goes on over the end of its line", "close it with \" on its line; write a line break inside a text as \\n"},
};
constexpr MessageTemplate syn004[] = {
    {"", "the key \"{key}\" stands twice in one object", "keep one of the two"},
    {"more", "{count} more keys that stand twice are not listed", "keep one of each two"},
};
constexpr MessageTemplate syn005[] = {
    {"", "the number {number} is too large", "a number lies between -1.7976931348623157e308 and 1.7976931348623157e308"},
    {"digits", "a number has more than {limit} digits", "write fewer digits: 17 are as exact as can be"},
    {"precision", "the whole number {number} cannot be kept exactly: it is read as {read}",
     "beyond 9007199254740992 not every whole number can be kept"},
    {"more", "{count} more such numbers are not listed", "write them shorter"},
};
constexpr MessageTemplate syn006[] = {
    {"", "the text has {bytes} bytes; the limit is {limit}", "split the model, or raise the limit when you read it"},
    {"depth", "brackets are nested deeper than {limit}", "a model needs less than 30; this may not be one"},
    {"values", "the text has more than {limit} values", "split the model, or raise the limit when you read it"},
    {"string", "a text is longer than {limit} bytes", "shorten it, or raise the limit when you read the model"},
    {"scopes",
     {"the interrupts act in more than {limit} touchpoints, each interrupt counted for itself",
      "keskeytykset vaikuttavat yli {limit} vaiheessa, kun jokainen keskeytys lasketaan erikseen",
      "avbrotten verkar i fler än {limit} steg när varje avbrott räknas för sig"},
     {"name fewer services or touchpoints in their `scope`", "nimeä niiden `scope`-kohdassa vähemmän palveluja tai vaiheita",
      "ange färre tjänster eller steg i deras `scope`"}},
    {"cases",
     {"the uses of parameters, each times the cases of its parameter, are more than {limit}",
      "parametrien käyttökohtia kertaa niiden tapauksia on yli {limit}", "parametrarnas användningar gånger deras fall är fler än {limit}"},
     {"give parameters fewer cases", "anna parametreille vähemmän tapauksia", "ge parametrarna färre fall"}},
    {"services",
     {"more than {limit} services are part of one another", "yli {limit} palvelua on sisäkkäin toistensa osina",
      "fler än {limit} tjänster är delar av varandra"},
     {"let fewer services be part of others", "anna palvelujen olla vähemmän sisäkkäin", "låt färre tjänster vara delar av andra"}},
    {"models",
     {"a scenario has more than {limit} models", "skenaariossa on yli {limit} mallia", "ett scenario har fler än {limit} modeller"},
     {"make several scenarios", "tee useita skenaarioita", "gör flera scenarier"}},
    {"arms",
     {"the arms from \"{arm}\" on were not checked: together their models have more than {limit} touchpoints and transitions",
      "haaraa \"{arm}\" ja sitä seuraavia ei tarkistettu: niiden malleissa on yhteensä yli {limit} vaihetta ja siirtymää",
      "armarna från \"{arm}\" framåt kontrollerades inte: deras modeller har tillsammans fler än {limit} steg och övergångar"},
     {"make several scenarios with fewer arms", "tee useita skenaarioita, joissa on vähemmän haaroja",
      "gör flera scenarier med färre armar"}},
};
constexpr MessageTemplate syn007[] = {
    {"", "the escape {escape} is half of a pair of surrogates", "write the character itself, or both halves"},
};

constexpr CodeTexts codes[] = {
    {{"SYN001", "invalid-json", Severity::error, "the text is not JSON"}, syn001},
    {{"SYN002", "not-utf8", Severity::error, "the text is not UTF-8, or begins with a byte order mark (advice)"}, syn002},
    {{"SYN003", "nul-or-control", Severity::error, "a NUL byte, or a control character inside a text"}, syn003},
    {{"SYN004", "duplicate-key", Severity::error, "a key that stands twice in one object"}, syn004},
    {{"SYN005", "number-range", Severity::error, "a number that cannot be kept (a warning when only its last digits are lost)"}, syn005},
    {{"SYN006", "limit-exceeded", Severity::error, "more bytes, depth, values or text than the limits allow"}, syn006},
    {{"SYN007", "unpaired-surrogate", Severity::error, "an escape that is half of a character"}, syn007},
};

}  // namespace

std::span<const CodeTexts> syn_codes() noexcept { return codes; }

}  // namespace polku::detail
