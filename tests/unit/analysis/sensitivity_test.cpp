#include <cmath>

#include "catch.hpp"
#include "mini_path.hpp"
#include "result_reading.hpp"

using namespace polku;
using namespace polku::test;

namespace {

Outcome<Result> outcome_of(std::string_view text, AnalysisOptions options = {}) { return exact_answers(mini_path(text), options); }
Approx exactly(double value) { return Approx(value).epsilon(1e-12); }

struct Row {
    double low, value, high, at_low, at_value, at_high, slope;
    std::string unit;
};

Row row(const Result& result, std::string_view parameter, std::string_view answer) {
    const Table& table = *result.find_table("sensitivity");
    const auto texts = [&](const char* name) { return std::get<std::vector<std::string>>(table.find_column(name)->values); };
    const auto numbers = [&](const char* name) { return std::get<std::vector<double>>(table.find_column(name)->values); };
    for (std::size_t i = 0; i < table.rows(); ++i)
        if (texts("parameter")[i] == parameter && texts("answer")[i] == answer)
            return {numbers("low")[i],      numbers("value")[i],   numbers("high")[i],  numbers("at_low")[i],
                    numbers("at_value")[i], numbers("at_high")[i], numbers("slope")[i], texts("unit")[i]};
    throw std::out_of_range("no such row");
}

}  // namespace

TEST_CASE("sensitivity: every answer at the ends of every range, against closed forms") {
    const auto result = outcome_of(
                            "$again = 0.6 in 0.5..0.8; $share = 0.5 in 0.25..1; $days = 10 in 5..20; $rate = 0 in 0..0.02\n"
                            "?home = $share\n"
                            "start a -> live~$days[if home], end none[otherwise]\n"
                            "live -> live[$again return], end done[rest]; *(live) -> end gone[$rate/day]")
                            .value_or_throw();
    const auto again = row(result, "again", "time/path");
    CHECK(again.low == 0.5);
    CHECK(again.value == 0.6);
    CHECK(again.high == 0.8);
    CHECK(again.at_low == exactly(0.5 * 20));
    CHECK(again.at_value == exactly(0.5 * 25));
    CHECK(again.at_high == exactly(0.5 * 50));
    CHECK(again.slope == exactly((25 - 10) / 0.3));
    CHECK(again.unit == "day");
    const auto share = row(result, "share", "ends/done");
    CHECK(share.at_low == exactly(0.25));
    CHECK(share.at_high == exactly(1));
    CHECK(share.unit == "1");
    CHECK(row(result, "days", "time/path").at_high == exactly(0.5 * 50));
    CHECK(row(result, "days", "ends/done").slope == 0);
    const double survive = std::exp(-0.2);
    CHECK(row(result, "rate", "ends/done").at_high == exactly(0.5 * survive * 0.4 / (1 - survive * 0.6)));
    CHECK(row(result, "rate", "ends/done").at_low == exactly(0.5));
}

TEST_CASE("sensitivity: places follow too, in places") {
    auto data = mini_data("$days = 10 in 5..20\nstart a~$days -> end e");
    Resource flat;
    flat.id = "flat";
    data.resources.push_back(flat);
    Hold hold;
    hold.resource = "flat";
    hold.from = hold.until = {"a"};
    data.services[0].holds.push_back(hold);
    AnalysisOptions options;
    options.entries = {{"a", 3}};
    const auto result = exact_answers(ServicePath::make(data).value_or_throw(), options).value_or_throw();
    CHECK(row(result, "days", "places/flat").at_high == exactly(20 * 3 / 30.4375));
    CHECK(row(result, "days", "places/flat").unit == "place");
}

TEST_CASE("sensitivity: a bound at which the path has no answer gives NaN and says why") {
    const auto result = outcome_of("$p = 0.5 in 0.1..0.9\nstart a -> end x[$p], end y[0.3], end z[rest]").value_or_throw();
    const auto p = row(result, "p", "ends/x");
    CHECK(p.at_low == exactly(0.1));
    CHECK(std::isnan(p.at_high));
    CHECK(says(result, "no-answer-at", {{"parameter", {"p"}}, {"value", {"0.9"}}, {"code", {"ANA924"}}}));
}

TEST_CASE("sensitivity: parameters without a range have no rows, those that change nothing have slope 0, and it can be left out") {
    const auto result = outcome_of("$p = 0.5; $unused = 3 in 1..5\nstart a -> end x[$p], end y[rest]").value_or_throw();
    CHECK(result.find_table("sensitivity")->rows() == 3);
    CHECK(row(result, "unused", "ends/x").slope == 0);
    AnalysisOptions options;
    options.sensitivity = false;
    CHECK(outcome_of("start a -> end b", options)->find_table("sensitivity") == nullptr);
}

namespace {

constexpr auto four_rounds =
    "$again = 0.6 in 0.5..0.8; $share = 0.5 in 0.25..1\n?home = $share\n"
    "start a -> live~10[if home], end none[otherwise]\nlive -> live[$again return], end done[rest]";

}  // namespace

TEST_CASE("progress goes up from the first class to the last value of the last parameter") {
    std::vector<double> seen;
    AnalysisOptions options;
    options.progress = [&](double done) { seen.push_back(done); };
    REQUIRE(outcome_of(four_rounds, options).has_value());
    // Two classes; then two values of two parameters. Where the share is 1 there is one class.
    CHECK(seen == std::vector{0.0, 0.1, 0.2, 0.2, 0.3, 0.4, 0.4, 0.5, 0.6, 0.6, 0.7, 0.8, 0.8, 1.0});
    seen.clear();
    options.sensitivity = false;
    REQUIRE(outcome_of(four_rounds, options).has_value());
    CHECK(seen == std::vector{0.0, 0.5, 1.0});
}

TEST_CASE("exact answers that are asked to stop have no result, wherever they are") {
    for (int calls = 1; calls <= 14; ++calls) {
        INFO(calls);
        std::stop_source source;
        AnalysisOptions options;
        options.stop = source.get_token();
        int left = calls, asked_on = 0;
        options.progress = [&](double) {
            asked_on += left <= 0;
            if (--left == 0) source.request_stop();
        };
        const auto stopped = outcome_of(four_rounds, options);
        REQUIRE_FALSE(stopped.has_value());
        CHECK(stopped.diagnostics().front().code == "ANA930");
        CHECK(asked_on <= 1);  // it is said that the round is over
    }
}

TEST_CASE("an exception of progress ends the answers and passes through") {
    AnalysisOptions options;
    options.progress = [](double done) {
        if (done > 0.5) throw std::runtime_error("enough");
    };
    CHECK_THROWS_WITH(outcome_of(four_rounds, options), "enough");
}
