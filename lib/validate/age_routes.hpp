// What happens to clients when they reach the highest age of their service.
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "validate/ages.hpp"
#include "validate/rule.hpp"

namespace polku::detail {

class AgeRoutes {
public:
    explicit AgeRoutes(const Context& context);

    const std::optional<AgeLimit>& limit(std::size_t touchpoint) const { return limits_[touchpoint]; }

    /// True when a client who is here at the highest age stays. Looked at are touchpoints that take longer than a day, as a shorter stay
    /// ends about the birthday; of the entry and the exit those that take longer than a month, and only where nothing leads on at that age
    /// in all of the service: whoever reaches it in the entry is led on when entering the middle, and the exit may take its time.
    bool lacks(std::size_t touchpoint) const;

    /// The ids on the way from a start.
    std::vector<std::string> way_to(std::size_t touchpoint) const;

private:
    bool leads_on(std::size_t interrupt, std::size_t touchpoint);
    Reach ordinary();
    void come_early();
    bool takes_longer(std::size_t touchpoint, double days) const;
    bool past_the_limit(std::size_t touchpoint) const;
    void note_where_any_leads_on();

    const Context& context_;
    const ServicePath& path_;
    std::vector<std::optional<AgeLimit>> limits_;
    std::vector<char> led_on_;  ///< an interrupt takes clients away from here at the highest age or before
    std::vector<double>
        early_;  ///< age at which those who were led on before the highest age come here by the shortest way; infinite: never
    std::set<double> led_on_at_;  ///< highest ages at which something in a service leads on
    Reach ordinary_;              ///< where clients come to without having been led on by their age within the service
};

}  // namespace polku::detail
