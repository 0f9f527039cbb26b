// Service paths written in C++. Standard library only.
//
//     auto home = polku::PathBuilder("own-home")
//                     .title({{"fi", "Oma koti"}, {"en", "A home of one's own"}})
//                     .service("housing", {{"fi", "Asumispalvelu"}})
//                     .entry("assess", {{"fi", "Arvio yhdessä"}}, {.duration = polku::dist::uniform(3, 43), .staff = "social-worker"})
//                     .middle("live", {{"fi", "Asut tuetusti"}}, {.duration = polku::dist::lognormal(365, 700)})
//                     .exit("own", {{"fi", "Oma koti"}}, {.outcome = polku::EndOutcome::goal_reached})
//                     .link("assess", "live")
//                     .link("live", "own")
//                     .build();  // Outcome<ServicePath>
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <polku/model.hpp>

namespace polku {

/// How long a client stays, in days unless a unit is said.
namespace dist {
Duration fixed(double value, Unit unit = Unit::day);
Duration uniform(double min, double max, Unit unit = Unit::day);
Duration triangular(double min, double mode, double max, Unit unit = Unit::day);
Duration exponential(double mean, Unit unit = Unit::day);
/// cv is the standard deviation divided by the mean.
Duration gamma(double mean, double cv, Unit unit = Unit::day);
Duration weibull(double mean, double cv, Unit unit = Unit::day);
/// Half stay no longer than `median`, nine of ten no longer than `p90`.
Duration lognormal(double median, double p90, Unit unit = Unit::day);
Duration lognormal_mean_cv(double mean, double cv, Unit unit = Unit::day);
/// Observed values; weights are equal when empty.
Duration empirical(std::vector<double> values, std::vector<double> weights = {}, Unit unit = Unit::day);
/// Until an age in years is reached; no time when it is past.
Duration until_age(double years);
}  // namespace dist

/// Conditions as data.
namespace when {
/// The attribute is true.
Condition is_true(std::string attribute);
/// The attribute has that value.
Condition is(std::string attribute, std::string value);
Condition age_at_least(double years);
Condition age_below(double years);
/// The touchpoint was entered that often or more.
Condition visits_at_least(std::string touchpoint, double count);
Condition holds(std::string resource);
Condition all(std::vector<Condition> parts);
Condition any(std::vector<Condition> parts);
Condition negation(Condition part);
}  // namespace when

/// What makes an interrupt happen.
namespace trigger {
/// By chance, `rate` times per `per` for each client.
Trigger hazard(double rate, Unit per = Unit::month);
/// At an age in years.
Trigger age(double years);
/// A length of time after entering the scope.
Trigger after(double value, Unit unit = Unit::day);
/// On a day, ISO 8601.
Trigger date(std::string on);
}  // namespace trigger

using Translations = std::vector<Text::Translation>;

struct TouchpointOptions {
    std::optional<TouchpointKind> kind{};  ///< absent: see PathBuilder::entry and exit
    Boxed<Duration> duration{};
    std::string staff{};  ///< id of an actor, who starts it; an unknown one becomes a professional
    std::vector<std::string> channels{};
    std::optional<EndOutcome> outcome{};
    Translations description{};
};

struct HoldOptions {
    double slots = 1;
    std::vector<std::string> from{};
    std::vector<std::string> until{};
    Boxed<Condition> when{};
};

/// Puts a path together piece by piece. A value that never changes: every call gives a new builder, so that one
/// beginning can have many ends. Nothing is checked before `build`, so pieces may come in any order.
class PathBuilder {
public:
    explicit PathBuilder(std::string id);
    /// Goes on from a path that exists.
    explicit PathBuilder(const ServicePath& path);

    [[nodiscard]] PathBuilder version(std::string version) const;
    [[nodiscard]] PathBuilder title(Translations title) const;
    [[nodiscard]] PathBuilder summary(Translations summary) const;
    [[nodiscard]] PathBuilder languages(Languages languages) const;

    /// A service; touchpoints and holds that follow belong to it.
    [[nodiscard]] PathBuilder service(std::string id, Translations name = {}) const;
    [[nodiscard]] PathBuilder service(Service service) const;

    /// A touchpoint of the entry phase. The first one of the path is its start, others are actions, unless `kind` says more.
    [[nodiscard]] PathBuilder entry(std::string id, Translations name = {}, TouchpointOptions options = {}) const;
    [[nodiscard]] PathBuilder middle(std::string id, Translations name = {}, TouchpointOptions options = {}) const;
    /// A touchpoint of the exit phase: an end when it has an outcome, otherwise an action, unless `kind` says more.
    [[nodiscard]] PathBuilder exit(std::string id, Translations name = {}, TouchpointOptions options = {}) const;
    /// Any touchpoint; without a service it belongs to the last one.
    [[nodiscard]] PathBuilder touchpoint(Touchpoint touchpoint) const;

    /// The only way from one touchpoint to another. Ways are called t1, t2, …
    [[nodiscard]] PathBuilder link(std::string from, std::string to) const;
    /// One way of several, with its share.
    [[nodiscard]] PathBuilder link(std::string from, std::string to, double probability) const;
    /// One way of several, taken when the condition is true.
    [[nodiscard]] PathBuilder link(std::string from, std::string to, Condition condition) const;
    /// What the other shares leave.
    [[nodiscard]] PathBuilder link_rest(std::string from, std::string to) const;
    /// Taken when no condition beside it is true.
    [[nodiscard]] PathBuilder link_otherwise(std::string from, std::string to) const;
    /// Any way; without an id it gets one.
    [[nodiscard]] PathBuilder link(Transition transition) const;

    /// Leads to `to` from everywhere in `scope`.
    [[nodiscard]] PathBuilder interrupt(std::string id, Trigger trigger, std::string to, Scope scope = {}) const;
    [[nodiscard]] PathBuilder resource(std::string id, ResourceMode mode, double units, double slots_per_unit = 1) const;
    /// Clients of the last service hold a place of the resource.
    [[nodiscard]] PathBuilder hold(std::string resource, HoldOptions options) const;
    [[nodiscard]] PathBuilder parameter(std::string id, double value) const;
    /// A property that is true for a share of the clients.
    [[nodiscard]] PathBuilder attribute(std::string id, double share) const;
    [[nodiscard]] PathBuilder actor(std::string id, ActorKind kind, Translations name = {}) const;
    [[nodiscard]] PathBuilder channel(std::string id, ChannelType type, Translations name = {}) const;

    /// Everything said so far, for what has no method of its own.
    const PathData& data() const& noexcept { return data_; }
    [[nodiscard]] PathBuilder with(PathData data) const;

    /// The path, or what is wrong with its ids and references.
    Outcome<ServicePath> build() const;

private:
    template <class Change>
    PathBuilder changed(Change change) const;
    PathBuilder phase(Phase phase, std::string id, Translations name, TouchpointOptions options) const;

    PathData data_{};
};

}  // namespace polku
