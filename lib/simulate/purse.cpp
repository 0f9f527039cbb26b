#include "simulate/purse.hpp"

#include <algorithm>
#include <cmath>

namespace polku::simulation {

std::string_view name_of(Spent spent) noexcept {
    switch (spent) {
        case Spent::events: return "events";
        case Spent::bytes: return "memory";
        case Spent::seconds: return "time";
        case Spent::nothing: break;
    }
    return "";
}

Spent Bill::add(std::uint64_t events, std::uint64_t bytes) {
    if (budget_.events && events_ + events > *budget_.events) return Spent::events;
    if (budget_.bytes && bytes_ + bytes > *budget_.bytes) return Spent::bytes;
    events_ += events;
    bytes_ += bytes;
    return Spent::nothing;
}

Purse::Purse(const Budget& budget, const std::stop_token& user) : budget_(budget), user_(user), stop_(user) {
    if (!budget.seconds) return;
    stop_ = both_.get_token();
    on_user_.emplace(user, [this] { both_.request_stop(); });
    constexpr double century = 3e9;  // more than a clock can count in all units
    const auto end = std::chrono::steady_clock::now() + std::chrono::duration_cast<std::chrono::steady_clock::duration>(
                                                            std::chrono::duration<double>(std::clamp(*budget.seconds, 0.0, century)));
    clock_ = std::jthread([this, end](const std::stop_token& over) {
        std::unique_lock lock(mutex_);
        wake_.wait_until(lock, over, end, [] { return false; });
        if (over.stop_requested()) return;
        out_of_time_ = true;
        both_.request_stop();
    });
}

Purse::~Purse() = default;

bool Purse::pay(std::uint64_t events, std::uint64_t bytes) {
    events_ += events;
    bytes_ += bytes;
    return !(budget_.events && events_ > *budget_.events) && !(budget_.bytes && bytes_ > *budget_.bytes);
}

Allowance Purse::allowance() const {
    Allowance allowance;
    if (budget_.events) allowance.events = *budget_.events;
    if (budget_.bytes) allowance.bytes = *budget_.bytes;
    return allowance;
}

}  // namespace polku::simulation
