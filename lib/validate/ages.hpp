// For which ages services are, as the rules about ages (ELI) read them.
#pragma once

#include <cstddef>
#include <limits>
#include <optional>
#include <string>

#include "validate/rule.hpp"

namespace polku::detail {

/// Nobody is older than this, as far as a model needs to know (years).
inline constexpr double oldest_age = 120;
/// Ages that differ by less are one: half a minute in years.
inline constexpr double same_age = 1e-6;

/// Years; NaN what the range does not say or what could not be read. Numbers that parameters have without cases.
struct AgeWindow {
    double from = std::numeric_limits<double>::quiet_NaN();   ///< included
    double below = std::numeric_limits<double>::quiet_NaN();  ///< not included
};
AgeWindow age_window(const Context& context, const std::optional<AgeRange>& range);

/// The window of a service; nothing said when it is one that ELI601 finds, or when the service could not be read.
AgeWindow sound_age_window(const Context& context, std::size_t service);

/// True when the path or a service has a window that ELI601 finds.
bool has_bad_window(const Context& context);

/// Whom a place is for: the path, the touchpoint's service and those that one is part of, together.
struct PlaceAges {
    AgeWindow window{};
    std::string from_of{}, below_of{};  ///< which service says so; empty: the path
};
/// `unsure`: what could not be read says nothing.
PlaceAges ages_at(const ServicePath& path, const Unsure& unsure, std::size_t touchpoint);

/// Clients at ages for which a place is not.
struct OutsideAges {
    bool is_young = false;  ///< below the limit; otherwise at it or older
    bool all = false;       ///< everybody
    double share = 0;
    double age = 0;          ///< the limit, years
    double mean = 0;         ///< of all of them, years
    std::string limit_of{};  ///< the service whose limit it is; empty: the path's
    std::string key{};       ///< of the law: what to look at first
};
/// Nothing when fewer than one in a hundred are outside, or when the law is none.
std::optional<OutsideAges> outside_ages(const ServicePath& path, const Law& age, const PlaceAges& place);
/// For clients who come in at the start that `entry` names; nothing when something of it could not be read.
std::optional<OutsideAges> outside_ages(const Context& context, std::size_t entry_age);

/// The age at which a touchpoint's clients grow out of its service, or of one that that is part of, whichever comes first.
struct AgeLimit {
    double below;         ///< years
    std::size_t service;  ///< says so
};
/// For each touchpoint; nothing where no service has a limit, and for pauses, which are outside of services.
std::vector<std::optional<AgeLimit>> age_limits(const Context& context);

/// When an interrupt of type age happens: the age in years, or that much earlier.
double age_of_interrupt(const ServicePath& path, const Trigger& trigger);

}  // namespace polku::detail
