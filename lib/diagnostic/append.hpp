// Findings of several steps, one behind the other.
#pragma once

#include <iterator>
#include <vector>

#include <polku/diagnostic.hpp>

namespace polku::detail {

inline void append(std::vector<Diagnostic>& to, std::vector<Diagnostic> more) {
    to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

}  // namespace polku::detail
