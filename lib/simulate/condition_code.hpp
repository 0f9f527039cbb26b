// Conditions compiled for one configuration: attributes and bounds are already numbers, what is left asks the client.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include <polku/evaluation.hpp>
#include <polku/model.hpp>

namespace polku::simulation {

/// Who knows which resources a client holds.
class HeldPlaces {
public:
    virtual bool is_held(std::uint32_t resource) const = 0;

protected:
    ~HeldPlaces() = default;
};

/// What a condition may ask of a client at a moment.
struct Asked {
    double age_years = 0;
    double now = 0;
    const std::uint32_t* visits = nullptr;  ///< per counter
    const double* moments = nullptr;        ///< per moment: when a touchpoint was last entered; NaN: never
    const HeldPlaces* held = nullptr;
};

/// Where what conditions ask about touchpoints is kept (Program): visits are counted and moments noted for few of them.
struct Memory {
    std::vector<std::uint32_t> counter{};  ///< per touchpoint
    std::vector<std::uint32_t> moment{};   ///< per touchpoint
};

class ConditionCode {
public:
    using Index = std::int32_t;
    static constexpr Index always = -1, never = -2;

    ConditionCode() = default;
    explicit ConditionCode(Memory memory) : memory_(std::move(memory)) {}

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
    Memory memory_{};
    std::vector<Node> nodes_{};
};

}  // namespace polku::simulation
