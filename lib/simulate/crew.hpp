// Pieces of work on threads. Pieces are handed out in their order, so that all before the first that failed have been done.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>
#include <vector>

namespace polku::simulation {

struct CrewOptions {
    unsigned threads = 0;  ///< 0: one per core
    std::stop_token stop{};
    std::function<void(double done)> progress{};  ///< from the calling thread only
};

/// Does pieces 0 … count-1. `hire` makes, on each thread, what does them: `bool (std::size_t piece)`, false when no more shall be
/// begun. An exception of a piece or of `progress` ends the work and passes through.
template <class Hire>
void work_off(std::size_t count, const CrewOptions& options, Hire&& hire) {
    std::atomic<std::size_t> next{0}, done{0};
    std::atomic<bool> abandoned{false};
    std::mutex exception_mutex;
    std::exception_ptr exception;
    const auto report = [&] {
        if (options.progress) options.progress(static_cast<double>(done.load()) / static_cast<double>(count));
    };
    const auto work = [&](auto&& after_piece) {
        auto worker = hire();
        while (!abandoned && !options.stop.stop_requested()) {
            const auto piece = next.fetch_add(1);
            if (piece >= count) break;
            if (!worker(piece)) abandoned = true;
            ++done;
            after_piece();
        }
    };
    const auto help = [&] {
        try {
            work([] {});
        } catch (...) {
            const std::lock_guard lock(exception_mutex);
            if (!exception) exception = std::current_exception();
            abandoned = true;
        }
    };
    {
        const unsigned wanted = options.threads > 0 ? options.threads : std::max(1u, std::thread::hardware_concurrency());
        std::vector<std::jthread> helpers;
        for (std::size_t i = 1; i < std::min<std::size_t>(wanted, count); ++i) helpers.emplace_back(help);
        try {
            work(report);
        } catch (...) {
            abandoned = true;  // the helpers end after their piece; their joining follows
            throw;
        }
    }
    if (exception) std::rethrow_exception(exception);
    if (done == count) report();
}

}  // namespace polku::simulation
