// The budget of a run while it is spent.
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string_view>
#include <thread>

#include <polku/simulate.hpp>

#include "simulate/world.hpp"

namespace polku::simulation {

/// One number of the budget.
enum class Spent { nothing, events, bytes, seconds };
/// As Result::partial has it.
std::string_view name_of(Spent spent) noexcept;

/// Adds up pieces in their order, as far as they fit.
class Bill {
public:
    explicit Bill(const Budget& budget) : budget_(budget) {}
    /// nothing: it fits, and is added.
    Spent add(std::uint64_t events, std::uint64_t bytes);

private:
    Budget budget_;
    std::uint64_t events_ = 0, bytes_ = 0;
};

class Purse {
public:
    /// The time begins now.
    Purse(const Budget& budget, const std::stop_token& user);
    ~Purse();
    Purse(const Purse&) = delete;
    Purse& operator=(const Purse&) = delete;

    /// A piece has been done, on any thread, in any order. False when no more need be begun: what has been done takes the budget.
    bool pay(std::uint64_t events, std::uint64_t bytes);
    /// Of the user, or of the clock.
    const std::stop_token& stop() const noexcept { return stop_; }
    bool out_of_time() const noexcept { return out_of_time_; }
    bool stopped_by_user() const noexcept { return user_.stop_requested(); }
    Allowance allowance() const;
    const Budget& budget() const noexcept { return budget_; }

private:
    Budget budget_;
    std::stop_token user_;
    std::stop_source both_{};
    std::stop_token stop_;
    std::atomic<std::uint64_t> events_{0}, bytes_{0};
    std::atomic<bool> out_of_time_{false};
    std::mutex mutex_{};
    std::condition_variable_any wake_{};
    std::optional<std::stop_callback<std::function<void()>>> on_user_{};
    std::jthread clock_{};
};

}  // namespace polku::simulation
