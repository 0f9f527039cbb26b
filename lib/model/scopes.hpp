// Which touchpoints the interrupts of a path act in (exact rule 3 of the format).
#pragma once

#include <array>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <polku/model.hpp>

namespace polku::detail {

/// Lists by service and phase, made once: the touchpoints of a scope then cost as much as there are, and not a look at every
/// touchpoint for every interrupt. Looks into the data, which must outlive it and stay as it is.
class Scopes {
public:
    explicit Scopes(const PathData& data);

    /// Intersection of the keys, union within a key; ends and pauses only when named themselves. In document order.
    std::vector<std::size_t> of(const Interrupt& interrupt) const;
    /// How many these are at most, without listing them.
    std::size_t size_of(const Interrupt& interrupt) const;

private:
    using ByPhase = std::array<std::vector<std::size_t>, 3>;

    std::vector<std::size_t> named(const Scope& scope) const;
    template <class Visit>
    void each_list(const Scope& scope, Visit visit) const;

    const PathData& data_;
    std::vector<std::size_t> everywhere_{};
    ByPhase by_phase_{};
    std::unordered_map<std::string_view, ByPhase> by_service_{};
    std::unordered_map<std::string_view, std::size_t> touchpoints_{};
};

}  // namespace polku::detail
