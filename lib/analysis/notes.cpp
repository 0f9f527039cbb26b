#include "analysis/notes.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace polku::detail {

void Notes::add(Remark remark) {
    if (std::find(remarks_.begin(), remarks_.end(), remark) == remarks_.end()) remarks_.push_back(std::move(remark));
}

void Notes::add_about(std::string_view key, std::string_view kind, std::vector<std::string> ids) {
    if (!ids.empty()) add(make_remark(key, {{std::string(kind), std::move(ids)}}));
}

std::string text_of(double value) {
    char buffer[32];
    const auto result = std::to_chars(buffer, buffer + sizeof buffer, value);
    return {buffer, result.ptr};
}

}  // namespace polku::detail
