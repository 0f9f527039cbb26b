// Waiting for places that are one pool: Erlang's loss and delay formulas as bare numbers, for every load.
//
// A. K. Erlang, "Solution of some problems in the theory of probabilities of significance in automatic telephone exchanges"
// (1917); R. B. Cooper, Introduction to Queueing Theory (1981), chapter 3. The recursion over the number of places adds only
// positive numbers, so that it is stable for thousands of places. Delay: clients come at random, stay for times of one exponential
// law, and wait as long as they must, first come, first served.
#pragma once

#include <cstddef>

namespace polku::detail {

constexpr double most_places = 1e7;

/// The share of clients who find all `places` taken when nobody waits. `load` is arrivals times mean stay, 0 or more.
double erlang_loss(std::size_t places, double load);
/// The share of clients who wait; 1 when the load is not below the places.
double erlang_delay(std::size_t places, double load);
/// The mean wait of all clients, in the unit of `stay`, the mean time a place is held; infinite when the load is not below the
/// places.
double erlang_wait(std::size_t places, double load, double stay);
/// The smallest number of units of `slots` places each with which the load is below the places and at most `share` of the
/// clients wait longer than `wait`, in mean stays. `slots` is above 0. 0 when that would take more than ten million places.
std::size_t units_needed(double load, double slots, double share, double wait = 0);

}  // namespace polku::detail
