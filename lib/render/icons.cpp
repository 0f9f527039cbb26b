// Own drawings: plain lines that stay clear at 20 px.
#include "render/icons.hpp"

#include <array>
#include <cstddef>

namespace polku {
namespace {

constexpr auto paths = std::to_array<std::string_view>({
    "M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8z M4.5 20.5a7.5 6.5 0 0 1 15 0",                                                // person
    "M12 20s-7-4.6-7-9.6A4 4 0 0 1 12 8a4 4 0 0 1 7 2.4C19 15.4 12 20 12 20z",                                        // heart
    "M7 3h3l1.5 5-2 1.5a11 11 0 0 0 5 5l1.5-2 5 1.5v3a2 2 0 0 1-2 2A16 16 0 0 1 5 5a2 2 0 0 1 2-2z",                  // phone
    "M4 5h16v11h-9l-4 4v-4H4z",                                                                                       // message
    "M3 6h18v13H3z M3 7l9 7 9-7",                                                                                     // letter
    "M5 21V4h9v17 M14 9h5v12 M3 21h18 M8 8h3 M8 12h3 M8 16h3",                                                        // office
    "M4 11l8-7 8 7 M6 10v10h12V10 M10 20v-6h4v6",                                                                     // home
    "M3 7h12v10H3z M15 11l6-4v10l-6-4",                                                                               // video
    "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z M3 12h18 M12 3c-5 5-5 13 0 18 M12 3c5 5 5 13 0 18",                         // web
    "M9 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6z M3 19a6 5 0 0 1 12 0 M16 6a2.6 2.6 0 1 1 0 5 M17.5 14a5 5 0 0 1 4 5",          // group
    "M4 5h16v10h-9l-4 4v-4H4z M8 9h8 M8 12h5",                                                                        // talk
    "M6 3h8l4 4v14H6z M14 3v4h4 M9 12h6 M9 16h6",                                                                     // document
    "M6 3h8l4 4v14H6z M14 3v4h4 M9 13l2 2 4-4",                                                                       // decision
    "M8.5 9a3.5 3.5 0 1 1 5 3.2c-1 .5-1.5 1.2-1.5 2.3 M12 18v.2",                                                     // question
    "M3 8h13 M12 4l4 4-4 4 M21 16H8 M12 12l-4 4 4 4",                                                                 // handoff
    "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16z M12 8v4l3 2",                                                               // clock
    "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16z M10 9v6 M14 9v6",                                                           // pause
    "M6 20a2 2 0 1 0 0-4 2 2 0 0 0 0 4z M18 8a2 2 0 1 0 0-4 2 2 0 0 0 0 4z M16 6H9a3 3 0 0 0 0 6h6a3 3 0 0 1 0 6H8",  // path
    "M6 21V4 M6 5h12l-3 4 3 4H6",                                                                                     // flag
    "M10 4H5v16h5 M9 12h10 M15 8l4 4-4 4",                                                                            // exit_door
    "M11 4a6 6 0 1 0 0 12 6 6 0 0 0 0-12z M15.5 15.5L20 20",                                                          // search
    "M8 12a4 4 0 1 0 0 8 4 4 0 0 0 0-8z M11 13l9-9 M16 8l3 3 M14 10l2 2",                                             // key
    "M4 8l8-4 8 4v9l-8 4-8-4z M4 8l8 4 8-4 M12 12v9",                                                                 // box
    "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16z M15.5 9.5a4 4 0 1 0 0 5 M7.5 11h5 M7.5 13h5",                               // money
    "M3 8h18v11H3z M9 8V5h6v3 M3 13h18",                                                                              // work
    "M4 4h16v16H4z M12 8v8 M8 12h8",                                                                                  // health
    "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16z M8.5 12l2.5 2.5 4.5-5",                                                     // check
    "M5 6h14v14H5z M5 10h14 M9 4v4 M15 4v4 M9 15l2 2 4-4",                                                            // calendar
});
static_assert(paths.size() == EnumNames<Icon>::values.size(), "one drawing for every icon");

}  // namespace

std::string_view icon_path(Icon icon) noexcept { return paths[static_cast<std::size_t>(icon)]; }

}  // namespace polku
