// What cards say beside their names: ways side by side and paths within the path.
#pragma once

#include <polku/layout.hpp>
#include <polku/model.hpp>

namespace polku {

/// Gives every node of the view its signs. Its numbers must be known.
void add_signs(const ServicePath& path, PathView& view);

}  // namespace polku
