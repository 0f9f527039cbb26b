// Stays that last until an age, where their law can be known.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include <polku/distribution.hpp>
#include <polku/model.hpp>

namespace polku::detail {

/// For each touchpoint the days after entering the path at which it is come to; no value when that is not always the same,
/// or when it is never come to. Pauses count: the client grows older there too.
std::vector<std::optional<double>> fixed_arrivals(const ServicePath& path, std::size_t entry);

/// The same with the mean of every stay: the mean time of coming to each touchpoint that is come to in one way only.
std::vector<std::optional<double>> mean_arrivals(const ServicePath& path, std::size_t entry);

/// About how many days are left until the age of `limit` days, for who comes `arrival` days after entering: none when the mean age then
/// is past. NaN when the arrival or the age at entering is not known.
double mean_stay_until_age(const ServicePath& path, std::size_t entry, std::optional<double> arrival, double limit);

/// The law of what is left, at `arrival` days after entering at `entry`, until the age of `limit` days; no value when it is
/// not known: no entry age, no fixed arrival, or an age that is past for some clients and not for others. Clients whose age
/// is past for certain stay no time at all, whenever they come.
std::optional<Distribution> stay_until_age(const ServicePath& path, std::size_t entry, std::optional<double> arrival, double limit);

}  // namespace polku::detail
