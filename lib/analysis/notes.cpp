#include "analysis/notes.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace polku::detail {

void Notes::add(std::string sentence) {
    if (std::find(sentences_.begin(), sentences_.end(), sentence) == sentences_.end()) sentences_.push_back(std::move(sentence));
}

std::string text_of(double value) {
    char buffer[32];
    const auto result = std::to_chars(buffer, buffer + sizeof buffer, value);
    return {buffer, result.ptr};
}

}  // namespace polku::detail
