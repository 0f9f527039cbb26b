// SYS: the tool itself, not the model.
#include "diagnostic/catalogue/catalogue.hpp"

namespace polku::detail {
namespace {

constexpr MessageTemplate sys051[] = {{"", "rule {rule} failed: {reason}", "the other rules still ran; please report this"}};
constexpr MessageTemplate sys052[] = {{"", "cannot read {file}: {reason}", "check the name and that you may read the file"}};

constexpr MessageTemplate sys053[] = {
    {"", "{hidden} more findings of {of} are not shown: {total} in all", "mend those shown first; the same mistake may cause the rest"},
};

constexpr MessageTemplate sys054[] = {
    {"", "\"{path}\" has no texts in \"{language}\"", "ask one of its languages: {languages}"},
    {"nearest", "\"{path}\" has no texts in \"{language}\"; did you mean \"{nearest}\"?", "ask one of its languages: {languages}"},
};

constexpr CodeTexts codes[] = {
    {{"SYS051", "rule-failed", Severity::error, "a rule failed inside; the others still ran"}, sys051},
    {{"SYS052", "unreadable-file", Severity::error, "a file that cannot be opened or read"}, sys052},
    {{"SYS053", "findings-cut", Severity::advice, "so many findings of one code that only the first are shown"}, sys053},
    {{"SYS054", "no-such-language", Severity::error, "a picture asked in a language that the path has no texts in"}, sys054},
};

}  // namespace

std::span<const CodeTexts> sys_codes() noexcept { return codes; }

}  // namespace polku::detail
