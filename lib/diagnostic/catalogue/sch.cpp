// SCH: the JSON is well-formed, but not what the format's contract says.
#include "diagnostic/catalogue/catalogue.hpp"

namespace polku::detail {
namespace {

constexpr MessageTemplate sch102[] = {{"", "{object} has no {key}", "add \"{key}\""}};

constexpr CodeTexts codes[] = {
    {{"SCH102", "missing-key", Severity::error, "an object lacks a key it must have"}, sch102},
};

}  // namespace

std::span<const CodeTexts> sch_codes() noexcept { return codes; }

}  // namespace polku::detail
