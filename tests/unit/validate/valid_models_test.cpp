// No rule cries wolf: models that are right by construction have no error, and no warning of the core rules.
#include <map>

#include <polku/report.hpp>
#include <polku/validate.hpp>

#include "catch.hpp"
#include "valid_model.hpp"
#include "watched.hpp"

using namespace polku;

namespace {

constexpr std::uint32_t models = test::watched ? 500 : 10'000;

}  // namespace

TEST_CASE("generated valid models, ten thousand without sanitizers, have no error") {
    ValidateOptions all;
    all.sets = rule_sets("all").value();
    std::size_t touchpoints = 0, largest = 0;
    std::map<std::string, std::size_t> counts;
    for (std::uint32_t seed = 0; seed < models; ++seed) {
        const auto path = ServicePath::make(test::ValidModel(seed).make()).value_or_throw();
        touchpoints += path->touchpoints.size();
        largest = std::max(largest, path->touchpoints.size());
        for (const auto& finding : validate(path, all)) {
            const auto& entry = *find_catalogue_entry(finding.code);
            if (finding.severity == Severity::advice || (finding.severity == Severity::warning && entry.set != RuleSet::core)) continue;
            INFO("seed " << seed << '\n' << to_text(finding, nullptr));
            if (++counts[finding.code] < 4) CHECK(false);
        }
    }
    CHECK(counts.empty());
    CHECK(touchpoints > 10 * models);  // they are no toys
    CHECK(largest > 100);
}
