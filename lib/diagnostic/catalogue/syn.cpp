// SYN: the text is not well-formed JSON, or breaks a cap on hostile input.
#include "diagnostic/catalogue/catalogue.hpp"

namespace polku::detail {
namespace {

constexpr MessageTemplate syn001[] = {{"", "{reason}", "write plain JSON (RFC 8259)"}};

constexpr CodeTexts codes[] = {
    {{"SYN001", "invalid-json", Severity::error, "the text is not JSON"}, syn001},
};

}  // namespace

std::span<const CodeTexts> syn_codes() noexcept { return codes; }

}  // namespace polku::detail
