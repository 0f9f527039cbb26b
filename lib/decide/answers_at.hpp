// What an engine answers where the parameters have other values.
#pragma once

#include <span>
#include <string>
#include <vector>

#include <polku/decide.hpp>

#include "decide/morris.hpp"

namespace polku::decide {

/// A parameter that varies.
struct Factor {
    std::string id{};
    double low = 0, high = 0;
};
/// Those with a range, by the document order of the models. Throws std::invalid_argument when there are none.
std::vector<Factor> factors_of(std::span<const ServicePath> models);
/// The model with the values of a point for those of the factors that it has.
ServicePath at_point(const ServicePath& model, const std::vector<Factor>& factors, const Cube& point);

struct Answer {
    std::string name{}, unit{};
    double value = 0;
};
/// "ends/x", "time/path", "places/x" of exact answers, as in the table `sensitivity`.
std::vector<Answer> followed(const Result& exact);
/// "wait_for/x", "queue/x", "used/x", "ended/path", "inside/path", "share/x" of a simulated scenario.
std::vector<Answer> followed_in_scenario(const Result& simulated);

}  // namespace polku::decide
