// The words of charts: units of the tables of results, legends, and the sentence that says what is seen. A part of words().
#pragma once

#include <span>

#include "api/words.hpp"

namespace polku::api {

std::span<const Word> chart_vocabulary() noexcept;

}  // namespace polku::api
