// The order that a picture gives to a graph with cycles: which links lead back, and which way is the main one.
#pragma once

#include <cstddef>
#include <vector>

#include <polku/layout.hpp>

namespace polku {

/// Marks ViewLink::back: returns, links to an earlier stage or an earlier phase of the same service (`against_phases`, by
/// link), and what closes a cycle when one walks from the starts along the most probable links first. The other links
/// are free of cycles afterwards.
void mark_links_back(PathView& view, const std::vector<bool>& against_phases, const std::vector<std::size_t>& starts);

/// Fills PathView::main_way and ViewLink::main: the most probable way from the first start to a goal (to any end when no
/// goal can be reached) without going back.
void mark_main_way(PathView& view, const std::vector<std::size_t>& starts);

}  // namespace polku
