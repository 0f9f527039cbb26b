// The three reference workloads, which tests hold against known answers and the benchmark times against other tools.
#pragma once

#include <string_view>
#include <utility>

#include "scenario_parts.hpp"

namespace polku::test {

inline Law law_with_cv(LawKind kind, double mean, double cv) {
    Law law;
    law.dist = kind;
    law.mean = literal(mean);
    if (kind != LawKind::exponential) law.cv = literal(cv);
    return law;
}

inline void lasts(PathData& data, std::string_view id, const Law& law) {
    for (auto& touchpoint : data.touchpoints)
        if (touchpoint.id == id) touchpoint.duration.emplace().law = law;
}

/// W1 (q03): three stations in tandem, one client a day.
inline ServicePath tandem() {
    return stations("start need -> a~exp(3.3333333333333335) -> b~exp(8) -> c~exp(20) -> end done", {{"a", 4}, {"b", 10}, {"c", 25}});
}
inline Scenario tandem_arrivals(double days) { return arrivals(tandem(), "need", 1, days); }

/// W2 (s01): ten touchpoints and two ends, nobody waits.
inline ServicePath journey() {
    PathData data = mini_data(R"(
        start referral -> contact
        contact -> assessment[0.9], end dropped[rest]
        assessment -> plan[0.85], end completed[0.1], dropped[rest]
        plan -> decision~14[0.95], dropped[rest]
        decision -> guidance[0.45], family_care[0.1], housing[0.25], rehab[0.15], dropped[rest]
        guidance -> review[0.92], dropped[rest]
        family_care -> review[0.95], dropped[rest]
        housing -> review[0.9], dropped[rest]
        rehab -> review[0.8], dropped[rest]
        review -> completed[0.3], plan[0.2 return], guidance[0.35 return], housing[0.1 return], dropped[rest])");
    const double erlang2 = 0.7071067811865476;
    lasts(data, "referral", law_with_cv(LawKind::exponential, 3, 1));
    lasts(data, "contact", law_with_cv(LawKind::lognormal, 7, 0.8));
    lasts(data, "assessment", law_with_cv(LawKind::gamma, 21, erlang2));
    lasts(data, "plan", law_with_cv(LawKind::exponential, 10, 1));
    lasts(data, "guidance", law_with_cv(LawKind::lognormal, 120, 0.6));
    lasts(data, "family_care", law_with_cv(LawKind::gamma, 200, erlang2));
    lasts(data, "housing", law_with_cv(LawKind::gamma, 250, erlang2));
    lasts(data, "rehab", law_with_cv(LawKind::lognormal, 90, 0.5));
    lasts(data, "review", law_with_cv(LawKind::exponential, 7, 1));
    return ServicePath::make(std::move(data)).value_or_throw();
}

/// W3 (s02): 900 clients on the first day, four roles, two of them held together for years.
inline ServicePath caseload() {
    auto data = mini_data(R"(
        start referral -> intake -> support~91
        support -> end closed[0.125], ask[0.1], support[rest return]
        ask -> special -> support
        *(ask) -> support[0.016666666666666666/day])");
    data.resources = {workers("A", 1, 45), workers("B", 19, 50), workers("C", 38, 25), workers("D", 1, 160)};
    data.services.front().holds = {hold_of("A", {"intake"}, {"intake"}), hold_of("B", {"support"}), hold_of("C", {"support"}),
                                   hold_of("D", {"ask"}, {"special"})};
    lasts(data, "intake", law_with_cv(LawKind::lognormal, 28, 0.5));
    lasts(data, "special", law_with_cv(LawKind::gamma, 182, 0.7071067811865476));
    return ServicePath::make(std::move(data)).value_or_throw();
}
inline Scenario caseload_scenario() {
    auto scenario = arrivals(caseload(), "referral", 1.03, 3650);
    scenario.start = all_at("support", 900);
    return scenario;
}

}  // namespace polku::test
