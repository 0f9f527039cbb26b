// A number that changes now and then, and its integral over time.
#pragma once

#include <algorithm>

namespace polku::simulation {

class Meter {
public:
    double level() const noexcept { return level_; }
    double highest() const noexcept { return highest_; }
    /// When it changed last, or was started.
    double since() const noexcept { return since_; }
    /// Level times days, from the last `start` until `now`.
    double area(double now) const noexcept { return area_ + level_ * (now - since_); }
    void add(double now, double change) noexcept {
        area_ += level_ * (now - since_);
        since_ = now;
        level_ += change;
        highest_ = std::max(highest_, level_);
    }
    /// Forgets what was until now; the level stays.
    void start(double now) noexcept {
        area_ = 0;
        since_ = now;
        highest_ = level_;
    }

private:
    double level_ = 0, area_ = 0, since_ = 0, highest_ = 0;
};

}  // namespace polku::simulation
