// A path of the mini notation whose clients hold a place.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "scenario_parts.hpp"

namespace polku::test {

/// The path of `text` with five places called "flats", one of them held by each client from the touchpoints `from` until `until`.
inline PathData with_places(std::string_view text, std::vector<std::string> from, std::vector<std::string> until) {
    auto data = mini_data(text);
    data.resources.push_back(places("flats", 5));
    data.services.front().holds.push_back(hold_of("flats", std::move(from), std::move(until)));
    return data;
}

}  // namespace polku::test
