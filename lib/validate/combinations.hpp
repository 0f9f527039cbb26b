// The combinations of attributes, age, date and history that conditions can tell apart: age, counts of visits and times are
// cut at the numbers that the conditions name, so that inside one combination every condition has one answer.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <polku/evaluation.hpp>

namespace polku::detail {

/// Which clients there can be: values of attributes with a share, or that a touchpoint sets, and the ages of the population.
struct Occurring {
    explicit Occurring(const ServicePath& path);
    std::vector<std::vector<char>> values{};  ///< per attribute and value
    double age_from = 0;                      ///< years
    double age_below;                         ///< years, not included; infinite when nothing says
};

/// A walk over all combinations that the conditions named with `tell_apart` can tell apart:
///
///     for (bool more = all.start(); more; more = all.next()) … all.situation() …
class Combinations {
public:
    /// More are not looked at: who asks says that it was not decided.
    static constexpr std::size_t most = 4096;

    /// Without `occurring` every combination can occur.
    explicit Combinations(const ServicePath& path, const Occurring* occurring = nullptr);
    Combinations(const Combinations&) = delete;
    Combinations& operator=(const Combinations&) = delete;

    void tell_apart(const Condition& condition);
    /// The cases of a parameter.
    void tell_apart(const Number& number);
    void tell_apart(const ParameterCase& parameter_case);
    /// The client has just completed this touchpoint, so has been there.
    void has_visited(std::size_t touchpoint);

    /// How many there are; `most` + 1 for any number above `most`.
    std::size_t count() const;
    /// The same for one client, of whom attributes and holds are known.
    std::size_t count_for_a_client() const;
    /// From now on only combinations of a client with these attributes and holds. False when there is none.
    bool only_for(const AttributeValues& attributes, const std::function<bool(std::size_t resource)>& holds);
    /// The attributes that are told apart, ascending.
    std::vector<std::size_t> attributes() const { return subjects(What::attribute); }
    /// Goes to the first one.
    bool start();
    /// Goes to the next one; false after the last.
    bool next();
    const Situation& situation() const noexcept { return situation_; }
    /// False when no client can be in it: a value without a share that nothing sets, an age outside the population.
    bool can_occur() const;
    /// For messages with "{x:case}": "flag-is special-need true;age-between 18 21;visits-from review 4". Empty when nothing is
    /// told apart.
    std::string facts() const;

private:
    enum class What { attribute, age, date, visits, elapsed, holds };
    /// One question with the places where its answers part. A number x stands for "from x to the next".
    struct Axis {
        What what = What::attribute;
        std::size_t subject = 0;           ///< attribute, touchpoint or resource
        std::vector<double> cuts{};        ///< ascending; what is no number counts 0, 1, …; elapsed: -1 is "never"
        std::vector<std::string> dates{};  ///< date: the first is before all others
        std::size_t at = 0;                ///< which one
        bool stands_still = false;         ///< `at` is what a client has
        std::size_t size() const { return what == What::date ? dates.size() : cuts.size(); }
        bool operator<(const Axis& other) const { return what != other.what ? what < other.what : subject < other.subject; }
    };

    std::vector<std::size_t> subjects(What what) const;
    Axis& axis(What what, std::size_t subject);
    const Axis* find(What what, std::size_t subject) const;
    void cut(Axis& axis, const Condition& condition, Unit plain);
    void cut_date(std::string date);
    double value_of_axis(What what, std::size_t subject) const;
    void settle();
    bool can_occur(const Axis& axis) const;
    std::string facts_of(const Axis& axis) const;

    const ServicePath& path_;
    const Occurring* occurring_;
    std::vector<Axis> axes_{};  ///< ordered
    std::vector<std::size_t> visited_{};
    AttributeValues attributes_{};
    Situation situation_{};
};

}  // namespace polku::detail
