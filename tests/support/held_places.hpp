// A path of the mini notation whose clients hold a place.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "mini_path.hpp"

namespace polku::test {

/// The path of `text` with five places called "flats", one of them held by each client from the touchpoints `from` until `until`.
inline PathData with_places(std::string_view text, std::vector<std::string> from, std::vector<std::string> until) {
    auto data = mini_data(text);
    Resource resource;
    resource.id = "flats";
    resource.mode = ResourceMode::places;
    resource.units = literal(5);
    data.resources.push_back(resource);
    Hold hold;
    hold.resource = resource.id;
    hold.from = std::move(from);
    hold.until = std::move(until);
    data.services.front().holds.push_back(hold);
    return data;
}

}  // namespace polku::test
