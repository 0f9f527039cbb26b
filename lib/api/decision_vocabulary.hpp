// The words in which decisions are told, and the headings of their tables: a part of words().
#pragma once

#include <span>

#include "api/words.hpp"

namespace polku::api {

std::span<const Word> decision_vocabulary() noexcept;

}  // namespace polku::api
