// What makes simulation fast changes nothing: the loop without events gives the bits of the one with them, and tabled quantiles
// are those of the law.
#include <cmath>
#include <random>
#include <string>

#include "catch.hpp"
#include "simulate/alone.hpp"
#include "simulate/quantile_table.hpp"
#include "simulation_support.hpp"

using namespace polku;
using namespace polku::test;
using namespace polku::simulation;

namespace {

/// All that is recorded of the first clients, once with each gait.
void compare_gaits(const ServicePath& path, std::uint64_t clients, const SimulationOptions& options = {}) {
    const auto program = compile_program(path, options).value_or_throw();
    REQUIRE(Alone::is_direct(program));
    std::vector<VisitRecord> visits[2];
    Alone direct(program, 7, &visits[0]), events(program, 7, &visits[1], Alone::Gait::event_by_event);
    for (std::uint64_t client = 0; client < clients; ++client) {
        INFO("client " << client);
        const auto failure = direct.walk(3, client);
        REQUIRE(failure == events.walk(3, client));
        REQUIRE(direct.last_touchpoint() == events.last_touchpoint());
        if (failure != Walk::Failure::nothing) continue;
        REQUIRE(direct.end() == events.end());
        REQUIRE(direct.entry() == events.entry());
        REQUIRE(direct.time() == events.time());
        REQUIRE(direct.attributes() == events.attributes());
        REQUIRE(direct.visits() == events.visits());
        REQUIRE(direct.service_days() == events.service_days());
        REQUIRE(direct.hours() == events.hours());
    }
    REQUIRE(visits[0].size() == visits[1].size());
    for (std::size_t i = 0; i < visits[0].size(); ++i) {
        REQUIRE(visits[0][i].touchpoint == visits[1][i].touchpoint);
        REQUIRE(visits[0][i].visit == visits[1][i].visit);
        REQUIRE(visits[0][i].arrived == visits[1][i].arrived);
        REQUIRE(visits[0][i].ended == visits[1][i].ended);
    }
}

/// One touchpoint after the other, with laws of several kinds, chances, ways back, two entries and two services.
ServicePath random_direct_path(std::uint32_t seed) {
    std::mt19937 bits(seed);
    const auto below = [&](std::size_t n) { return static_cast<std::size_t>(bits()) % n; };
    const std::size_t size = 4 + below(8);
    const auto law = [&]() -> std::string {
        const auto number = std::to_string(1 + below(40));
        switch (below(5)) {
            case 0: return "";
            case 1: return "~" + number;
            case 2: return "~exp(" + number + ")";
            case 3: return "~uniform(1," + std::to_string(2 + below(9)) + ")";
            default: return "~tri(1,2," + std::to_string(3 + below(9)) + ")";
        }
    };
    std::string text = "service s; service other; start again@other -> n1; ";
    for (std::size_t i = 0; i < size; ++i) {
        const auto id = "n" + std::to_string(i);
        text += (i == 0 ? "start " : "") + id + law() + (below(3) == 0 ? "@other" : "") + " -> ";
        const auto next = i + 1 < size ? "n" + std::to_string(i + 1) : std::string("end done");
        if (below(4) == 0) text += next;
        else if (i > 1 && below(3) == 0) text += next + "[0.6], n" + std::to_string(1 + below(i - 1)) + "[0.3 return], end no[rest]";
        else text += next + "[0.8], end no[rest]";
        text += "; ";
    }
    return mini_path(text);
}

}  // namespace

TEST_CASE("directly or event by event: the same bits") {
    compare_gaits(journey(), 500);
    for (std::uint32_t seed = 0; seed < 100; ++seed) {
        INFO("model " << seed);
        compare_gaits(random_direct_path(seed), 20, {.entries = {{"n0", 2}, {"again", 1}}});
    }
}

TEST_CASE("who never ends is found out in both gaits alike") { compare_gaits(mini_path("start a~1 -> b~2[1], end never[0]; b -> a"), 1); }

TEST_CASE("tabled quantiles are those of the law to eleven digits") {
    const auto path = journey();
    for (const auto kind : {LawKind::gamma, LawKind::lognormal, LawKind::weibull})
        for (const double cv : {0.05, 0.2, 0.5, 0.7071067811865476, 1.0, 1.5}) {
            const auto law = Distribution::make(path, law_with_cv(kind, 12, cv)).value();
            const auto table = QuantileTable::make(law);
            INFO(static_cast<int>(kind) << ' ' << cv);
            REQUIRE(table);
            double before = 0;
            for (int i = 0; i < 4000; ++i) {
                const double u = (i + 0.37) / 4000;
                if (!QuantileTable::covers(u)) continue;
                const double drawn = (*table)(u), exact = law.quantile(u);
                CHECK(std::fabs(drawn - exact) <= QuantileTable::tolerance * exact);
                CHECK(drawn > before);
                before = drawn;
            }
            for (const double end : {0x1p-9, 0.5, 0.5 - 0x1p-54, 1 - 0x1p-9}) {
                CHECK(QuantileTable::covers(end));
                CHECK((*table)(end) == Approx(law.quantile(end)).epsilon(QuantileTable::tolerance));
            }
            CHECK_FALSE(QuantileTable::covers(0x1p-10));
            CHECK_FALSE(QuantileTable::covers(1 - 0x1p-10));
        }
}

TEST_CASE("a law that polynomials do not follow gets no table, nor does one that needs none") {
    const auto path = journey();
    CHECK_FALSE(QuantileTable::make(Distribution::make(path, law_with_cv(LawKind::gamma, 1, 10)).value()));
    CHECK_FALSE(QuantileTable::make(Distribution::make(path, law_with_cv(LawKind::exponential, 1, 1)).value()));
    CHECK_FALSE(QuantileTable::make(Distribution::fixed(3)));
}
