// Which element a pointer into a model stands in.
#pragma once

#include <string_view>

#include <polku/model.hpp>

namespace polku::detail {

/// "/touchpoints/3/name/fi" → touchpoint 3, so that a finding names its subject. Empty for what belongs to the whole model.
Subject subject_at(const PathData& data, std::string_view pointer);

}  // namespace polku::detail
