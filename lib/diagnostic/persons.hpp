// Findings without what belongs to a person.
#pragma once

#include <vector>

#include <polku/diagnostic.hpp>

namespace polku::detail {

/// The findings as whoever asked gets them: what their places, subjects and ways say of keys and ids is masked as their arguments are.
/// Before, places are needed as they are, to find them in the text.
std::vector<Diagnostic> with_persons_hidden(std::vector<Diagnostic> findings);

}  // namespace polku::detail
