// Remarks about what an answer leaves out, gathered while it is made.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <polku/remark.hpp>

namespace polku::detail {

/// Remarks, each once, in the order in which they came up.
class Notes {
public:
    void add(Remark remark);
    /// A remark about elements of one kind; nothing when there are none.
    void add_about(std::string_view key, std::string_view kind, std::vector<std::string> ids);
    const std::vector<Remark>& remarks() const noexcept { return remarks_; }

private:
    std::vector<Remark> remarks_{};
};

/// Ids of the elements for which `predicate` holds.
template <class List, class Predicate>
std::vector<std::string> ids_where(const List& list, Predicate predicate) {
    std::vector<std::string> ids;
    for (const auto& element : list)
        if (predicate(element)) ids.push_back(element.id);
    return ids;
}

/// The shortest decimal that reads back as the same number.
std::string text_of(double value);

}  // namespace polku::detail
