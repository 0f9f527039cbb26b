// The column and the row of a touchpoint, before any drawing.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <polku/layout.hpp>
#include <polku/model.hpp>

namespace polku {

/// A list of stages or lanes and, for each touchpoint, its place in it.
struct Columns {
    std::vector<ViewStage> stages;
    std::vector<std::size_t> of_touchpoint;
};
struct Rows {
    std::vector<ViewLane> lanes;
    std::vector<std::size_t> of_touchpoint;
};

/// The path's own stages, or the three default ones by rule 17: ends last; the main service by phase; of the others, what
/// no middle touchpoint of the main service leads to is first, what leads to none is last, the rest is in the middle.
Columns stage_columns(const ServicePath& path, std::string_view language);

/// The path's own lanes, or client, professionals and providers. A touchpoint stands in the lane of its initiator, of the
/// client when the client is among several; an end in the client's lane when the client reached or declined something,
/// else in the lane it is most often entered from (`shares` by transition).
Rows lane_rows(const ServicePath& path, std::string_view language, const std::vector<double>& shares);

/// `text` in `language` or the path's source language, with parameters written out.
ViewText view_text(const ServicePath& path, const Text& text, std::string_view language);

}  // namespace polku
