// Conditions compiled for one configuration: attributes and bounds are already numbers, what is left asks the client.
#pragma once

#include <cstdint>
#include <vector>

#include <polku/evaluation.hpp>
#include <polku/model.hpp>

namespace polku::simulation {

/// What a condition may ask of a client at a moment. Touchpoints and resources are indices.
struct Asked {
    double age_years = 0;
    double now = 0;
    const std::uint32_t* visits = nullptr;  ///< per touchpoint
    const double* last_entered = nullptr;   ///< per touchpoint; valid where visits > 0
    const std::uint8_t* held = nullptr;     ///< per resource
};

class ConditionCode {
public:
    using Index = std::int32_t;
    static constexpr Index always = -1, never = -2;

    /// The compiled condition: always, never, or the place of its code. Attributes must be known in `situation`.
    Index compile(const ServicePath& path, const Condition& condition, const Situation& situation);
    bool holds(Index index, const Asked& asked) const;
    /// Whether the code asks for the age.
    bool asks_age(Index index) const;

private:
    enum class Op : std::uint8_t { age, visits, elapsed, held, all, any, negation };
    struct Node {
        Op op;
        std::uint32_t subject = 0;
        double low = 0, high = 0;  ///< low <= x < high
        std::vector<Index> operands{};
        bool operator==(const Node&) const = default;
    };
    /// The place of an equal node, or of a new one.
    Index add(Node node);
    Index add_range(const ServicePath& path, const Condition& condition, const Situation& situation, Op op, std::uint32_t subject,
                    Unit plain);
    Index combine(const ServicePath& path, const Condition& condition, const Situation& situation, Op op);
    std::vector<Node> nodes_{};
};

}  // namespace polku::simulation
