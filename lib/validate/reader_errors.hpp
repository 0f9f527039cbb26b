// What the reader's findings leave unsure, so that rules do not report the consequences of a mistake beside it.
#pragma once

#include <string_view>
#include <vector>

#include <polku/diagnostic.hpp>
#include <polku/model.hpp>

#include "validate/rule.hpp"

namespace polku::detail {

/// False when a whole list that the way is made of could not be read: then rules would only report that it is missing.
bool can_be_checked(const std::vector<Diagnostic>& findings);

/// Leaves out REF203 findings about ids that stand in the text more than once: what could not be read may use them. And those about a
/// kind of which some reference names nothing (`said` are the reader's findings): after a renaming it is the one that is meant, and a
/// fix would remove it.
void forget_uncertain_uses(std::vector<Diagnostic>& findings, const std::vector<Diagnostic>& said, std::string_view text);

/// `part` is what could be read; `findings` are the reader's (SCH, REF201, REF202) with pointers into what was read.
Unsure unsure_of(const ServicePath::SoundPart& part, const std::vector<Diagnostic>& findings);

}  // namespace polku::detail
