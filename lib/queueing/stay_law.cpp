#include <stdexcept>

#include "diagnostic/forms.hpp"
#include "polku/infinite_server.hpp"
#include "polku/phase_type.hpp"

namespace polku {

StayLaw stay_law(const Distribution& law) {
    if (law.is_zero()) throw std::invalid_argument("the stay must not always be 0");
    return {law.mean(), [law](double t) { return 1 - law.cdf(t); }, [law](double t) { return law.limited_mean(t); }, law.kinks()};
}

StayLaw stay_law(const PhaseType& law) {
    if (law.mean() == 0) throw std::invalid_argument("the stay must not always be 0");
    return {law.mean(), [law](double t) { return law.survival(t); }, [law](double t) { return law.limited_mean(t); }, {}};
}

StayLaw stay_law(const Law& law) {
    static const auto no_parameters = ServicePath::make({}).value_or_throw();
    std::string problem;
    std::optional<Distribution> made;
    try {
        made = Distribution::make(no_parameters, law, {}, &problem);
    } catch (const std::out_of_range&) {
        throw std::invalid_argument("the stay must have numbers, not parameters: no path says here what they are");
    }
    if (!made) throw std::invalid_argument("the stay is no law: " + detail::phrase_text(problem, "en"));
    return stay_law(*made);
}

}  // namespace polku
