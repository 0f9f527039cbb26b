// W3 by hand: 900 clients on the first day, four roles, two of them held together for years, ten years. One loop that knows nothing
// else; the limit that the engine is measured by: the same generator, the same kind of heap, the same recorded outputs (how full each
// role is, who waits how long for what, who gives up, who ends).
#pragma once

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <vector>

#include "simulate/event_queue.hpp"
#include "simulate/meter.hpp"
#include "simulate/streams.hpp"

namespace polku::bench {

struct CaseloadAnswer {
    std::array<double, 4> busy{};  ///< A, B, C, D: places taken, over time
    double wait_support = 0, wait_special = 0;
    std::uint64_t left = 0, completed = 0;
};

class BareCaseload {
public:
    explicit BareCaseload(std::uint64_t seed) : seed_(seed) {}

    CaseloadAnswer run(std::uint64_t replication) {
        restart(replication);
        for (std::uint32_t i = 0; i < 900; ++i) {
            const auto c = enter();
            take(B);
            take(C);
            plan(c, uniform(c)[0] * review, Next::reviewed);
        }
        plan_arrival();
        while (!queue_.empty() && queue_.next_time() < horizon) {
            const auto event = queue_.take();
            now_ = event.time();
            if (event.person() == arrival) {
                ask_intake(enter());
                plan_arrival();
                continue;
            }
            auto& c = clients_[event.person()];
            if (c.order == event.order()) happens(event.person());
        }
        CaseloadAnswer answer;
        for (std::size_t role = 0; role < 4; ++role) answer.busy[role] = busy_[role].area(horizon) / horizon;
        answer.wait_support = support_wait_ / static_cast<double>(supported_);
        answer.wait_special = special_wait_ / static_cast<double>(served_);
        answer.left = left_;
        answer.completed = completed_;
        return answer;
    }

private:
    enum Role : std::size_t { A, B, C, D };
    enum class Next : std::uint8_t { intake_done, reviewed, gives_up, special_done };
    struct Person {
        std::uint32_t order = 0;  ///< of the event that counts
        Next next{};
        std::uint64_t number = 0, draws = 0;
        double since = 0;
    };
    static constexpr double horizon = 3650, review = 91;
    static constexpr std::array<double, 4> limit{45, 950, 950, 160};
    static constexpr std::uint32_t arrival = ~0u;

    void restart(std::uint64_t replication) {
        replication_ = replication;
        now_ = 0;
        order_ = 0;
        entered_ = arrivals_ = 0;
        clients_.clear();
        free_.clear();
        queue_.clear();
        busy_ = {};
        intake_.clear();
        support_.clear();
        special_.clear();
        support_wait_ = special_wait_ = 0;
        supported_ = served_ = left_ = completed_ = 0;
    }
    std::array<double, 4> uniform(std::uint32_t c) {
        auto& client = clients_[c];
        const auto block = simulation::ClientStreams(seed_, replication_, client.number).block(1, client.draws++);
        return {simulation::uniform(block[0]), simulation::uniform(block[1]), simulation::uniform(block[2]), simulation::uniform(block[3])};
    }
    std::uint32_t enter() {
        std::uint32_t c = static_cast<std::uint32_t>(clients_.size());
        if (free_.empty()) clients_.emplace_back();
        else {
            c = free_.back();
            free_.pop_back();
        }
        clients_[c] = {};
        clients_[c].number = entered_++;
        return c;
    }
    void plan(std::uint32_t c, double after, Next next) {
        clients_[c].next = next;
        clients_[c].order = ++order_;
        queue_.push({now_ + after, order_, c});
    }
    void plan_arrival() {
        const auto block = simulation::ClientStreams(seed_, replication_, arrivals_++).block(2, 0);
        queue_.push({now_ - std::log(simulation::uniform(block[0])) / 1.03, ++order_, arrival});
    }
    bool has_room(Role role) const { return busy_[role].level() < limit[role]; }
    void take(Role role) { busy_[role].add(now_, 1); }
    void give_back(Role role) { busy_[role].add(now_, -1); }

    void ask_intake(std::uint32_t c) {
        if (!has_room(A)) return intake_.push_back(c);
        begin_intake(c);
    }
    void begin_intake(std::uint32_t c) {
        take(A);
        static const double square = std::log1p(0.25), sigma = std::sqrt(square), mu = std::log(28.0) - square / 2;
        const auto u = uniform(c);
        plan(c, std::exp(mu + sigma * std::sqrt(-2 * std::log(u[0])) * std::cos(6.283185307179586 * u[1])), Next::intake_done);
    }
    void ask_support(std::uint32_t c) {
        clients_[c].since = now_;
        if (!has_room(B) || !has_room(C) || !support_.empty()) return support_.push_back(c);
        begin_support(c);
    }
    void begin_support(std::uint32_t c) {
        take(B);
        take(C);
        support_wait_ += now_ - clients_[c].since;
        ++supported_;
        plan(c, review, Next::reviewed);
    }
    void begin_special(std::uint32_t c) {
        take(D);
        special_wait_ += now_ - clients_[c].since;
        ++served_;
        const auto u = uniform(c);
        plan(c, -91 * std::log(u[0] * u[1]), Next::special_done);
    }
    void happens(std::uint32_t c) {
        switch (clients_[c].next) {
            case Next::intake_done:
                give_back(A);
                if (!intake_.empty()) {
                    begin_intake(intake_.front());
                    intake_.pop_front();
                }
                return ask_support(c);
            case Next::reviewed: {
                const double u = uniform(c)[0];
                if (u < 0.125) return close(c);
                if (u >= 0.225) return plan(c, review, Next::reviewed);
                clients_[c].since = now_;
                if (has_room(D)) return begin_special(c);
                plan(c, -60 * std::log(uniform(c)[0]), Next::gives_up);
                return special_.push_back({c, clients_[c].order});
            }
            case Next::gives_up: ++left_; return plan(c, review, Next::reviewed);
            case Next::special_done:
                give_back(D);
                plan(c, review, Next::reviewed);
                while (!special_.empty() && has_room(D)) {
                    const auto [first, order] = special_.front();
                    special_.pop_front();
                    if (clients_[first].order == order) begin_special(first);  // else he has given up
                }
        }
    }
    void close(std::uint32_t c) {
        give_back(B);
        give_back(C);
        ++completed_;
        clients_[c].order = 0;
        free_.push_back(c);
        if (support_.empty()) return;
        begin_support(support_.front());
        support_.pop_front();
    }

    std::uint64_t seed_, replication_ = 0;
    double now_ = 0;
    std::uint32_t order_ = 0;
    std::uint64_t entered_ = 0, arrivals_ = 0;
    std::vector<Person> clients_{};
    std::vector<std::uint32_t> free_{};
    simulation::EventQueue queue_{};
    std::array<simulation::Meter, 4> busy_{};
    std::deque<std::uint32_t> intake_{}, support_{};
    std::deque<std::pair<std::uint32_t, std::uint32_t>> special_{};
    double support_wait_ = 0, special_wait_ = 0;
    std::uint64_t supported_ = 0, served_ = 0, left_ = 0, completed_ = 0;
};

}  // namespace polku::bench
