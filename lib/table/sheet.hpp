// A table that is filled row by row.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include <polku/table.hpp>

namespace polku::detail {

struct Heading {
    const char* name;
    const char* unit;
};

/// `Cells` are std::string, double or std::int64_t, one for each column.
template <class... Cells>
class Sheet {
public:
    Sheet(std::string name, const std::array<Heading, sizeof...(Cells)>& headings) : name_(std::move(name)), headings_(headings) {}

    void add(std::type_identity_t<Cells>... cells) { add_each(std::index_sequence_for<Cells...>{}, std::move(cells)...); }

    Table table() && {
        Table made{name_, {}};
        take_each(made, std::index_sequence_for<Cells...>{});
        return made;
    }

private:
    template <std::size_t... I>
    void add_each(std::index_sequence<I...>, Cells... cells) {
        (std::get<I>(columns_).push_back(std::move(cells)), ...);
    }
    template <std::size_t... I>
    void take_each(Table& made, std::index_sequence<I...>) {
        (made.columns.push_back({headings_[I].name, headings_[I].unit, std::move(std::get<I>(columns_))}), ...);
    }

    std::string name_;
    std::array<Heading, sizeof...(Cells)> headings_;
    std::tuple<std::vector<Cells>...> columns_{};
};

}  // namespace polku::detail
