// What the reader's findings leave unsure, so that rules do not report the consequences of a mistake beside it.
#pragma once

#include <vector>

#include <polku/diagnostic.hpp>
#include <polku/model.hpp>

#include "validate/rule.hpp"

namespace polku::detail {

/// `part` is what could be read; `findings` are the reader's (SCH, REF201, REF202) with pointers into what was read.
Unsure unsure_of(const ServicePath::SoundPart& part, const std::vector<Diagnostic>& findings);

}  // namespace polku::detail
