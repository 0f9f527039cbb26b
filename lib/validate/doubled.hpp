// A way that is written twice.
#pragma once

#include <algorithm>
#include <cstddef>

#include <polku/model.hpp>

namespace polku::detail {

/// True when two ways lead to the same touchpoint on the same terms.
inline bool says_the_same(const ServicePath& path, std::size_t a, std::size_t b) {
    const auto &x = path->transitions[a], &y = path->transitions[b];
    return path.to_of(a) == path.to_of(b) && x.choice == y.choice && x.when == y.when && x.ends == y.ends && x.label == y.label;
}

/// True when `way` has neither probability nor condition and an earlier one of `ways` says the same: nobody can tell which is taken, and
/// REF204 says that as an error. Only the first hundred are compared: a hostile file may have a million.
template <class Ways>
bool is_double_of_another(const ServicePath& path, const Ways& ways, std::size_t way) {
    using Choice = Transition::Choice;
    const auto choice = path->transitions[way].choice;
    if (choice != Choice::unconditional && choice != Choice::rest && choice != Choice::otherwise) return false;
    std::size_t compared = 0;
    for (const auto other : ways) {
        if (other == way || ++compared > 100) return false;
        if (says_the_same(path, other, way)) return true;
    }
    return false;
}

}  // namespace polku::detail
