// Published answers of absorbing chains (tests/known-answers.json), each to its stated tolerance.
#include "known_answers.hpp"
#include "catch.hpp"
#include "mini_path.hpp"
#include "result_reading.hpp"

using namespace polku;
using namespace polku::test;
using nlohmann::json;

namespace {

/// A chain whose every step takes one day: from → to with probabilities; states without ways out are ends.
class Steps {
public:
    explicit Steps(const std::string& entry) : entry_(entry) { data_ = mini_data("service s"), data_.services.resize(1); }

    void way(const std::string& from, const std::string& to, double probability) {
        Transition t;
        t.id = "w" + std::to_string(data_.transitions.size());
        t.from = "n" + from;
        t.to = "n" + to;
        t.choice = Transition::Choice::probability;
        t.probability = literal(probability);
        data_.transitions.push_back(t);
        note(t.from, true);
        note(t.to, false);
    }
    Result solve() {
        for (auto& touchpoint : data_.touchpoints) touchpoint.kind = kind_of(touchpoint.id);
        return exact_answers(ServicePath::make(data_).value_or_throw()).value_or_throw();
    }
    PathData& data() { return data_; }

private:
    TouchpointKind kind_of(const std::string& id) const {
        if (id == "n" + entry_) return TouchpointKind::start;
        for (const auto& t : data_.transitions)
            if (t.from == id) return TouchpointKind::action;
        return TouchpointKind::end;
    }
    void note(const std::string& id, bool has_way_out) {
        for (auto& touchpoint : data_.touchpoints)
            if (touchpoint.id == id) {
                if (has_way_out) lasts_a_day(touchpoint);
                return;
            }
        Touchpoint touchpoint;
        touchpoint.id = id;
        touchpoint.service = "s";
        if (has_way_out) lasts_a_day(touchpoint);
        data_.touchpoints.push_back(touchpoint);
    }
    static void lasts_a_day(Touchpoint& touchpoint) {
        touchpoint.duration.emplace();
        touchpoint.duration->law.emplace();
        touchpoint.duration->law->value = literal(1);
    }
    std::string entry_;
    PathData data_{};
};

}  // namespace

TEST_CASE("m01: the drunkard's walk") {
    const auto& c = known("m01_drunkard_walk");
    const double tolerance = c["tolerance"]["analytic"];
    const auto p = c["model"]["P"].get<std::vector<std::vector<double>>>();
    for (std::size_t start = 1; start <= 3; ++start) {
        Steps steps(std::to_string(start));
        for (std::size_t i = 1; i <= 3; ++i)
            for (std::size_t j = 0; j < 5; ++j)
                if (p[i][j] > 0) steps.way(std::to_string(i), std::to_string(j), p[i][j]);
        const auto result = steps.solve();
        const auto& expected = c["expected"];
        CHECK(mean_time(result) == Approx(expected["steps"][start - 1].get<double>()).epsilon(tolerance));
        CHECK(sd_time(result) * sd_time(result) == Approx(expected["steps_variance"][start - 1].get<double>()).epsilon(tolerance));
        CHECK(odds(result, "n0") == Approx(expected["absorption"][start - 1][0].get<double>()).epsilon(tolerance));
        CHECK(odds(result, "n4") == Approx(expected["absorption"][start - 1][1].get<double>()).epsilon(tolerance));
        for (std::size_t j = 1; j <= 3; ++j)
            CHECK(visits(result, "n" + std::to_string(j)) == Approx(expected["N"][start - 1][j - 1].get<double>()).epsilon(tolerance));
    }
}

TEST_CASE("m03: the die of Knuth and Yao") {
    const auto& c = known("m03_knuth_yao_die");
    const double tolerance = c["tolerance"]["analytic"];
    Steps steps("0");
    for (const auto& [from, ways] : c["model"]["edges"].items())
        for (const auto& [to, p] : ways.items()) steps.way(from, to, p.get<double>());
    const auto result = steps.solve();
    CHECK(steps.data().touchpoints.size() == c["expected"]["states"].get<std::size_t>());
    for (int face = 7; face <= 12; ++face)
        CHECK(odds(result, "n" + std::to_string(face)) == Approx(fraction(c["expected"]["probability_each_face"])).epsilon(tolerance));
    CHECK(mean_time(result) == Approx(fraction(c["expected"]["expected_flips"])).epsilon(tolerance));
    CHECK(sd_time(result) * sd_time(result) == Approx(c["expected"]["variance_flips"].get<double>()).epsilon(tolerance));
}

TEST_CASE("m04: craps") {
    const auto& c = known("m04_craps");
    const double tolerance = c["tolerance"]["analytic"];
    Steps steps("roll");
    steps.way("roll", "win", 8.0 / 36);
    steps.way("roll", "lose", 4.0 / 36);
    for (const int point : {4, 5, 6, 8, 9, 10}) {
        const double p = (6 - std::abs(7 - point)) / 36.0;
        const auto state = "point" + std::to_string(point);
        steps.way("roll", state, p);
        steps.way(state, "win", p);
        steps.way(state, "lose", 6.0 / 36);
        steps.way(state, state, 30.0 / 36 - p);
    }
    const auto result = steps.solve();
    CHECK(odds(result, "nwin") == Approx(fraction(c["expected"]["p_win"])).epsilon(tolerance));
    CHECK(mean_time(result) == Approx(fraction(c["expected"]["expected_rolls"])).epsilon(tolerance));
}

TEST_CASE("m05: the gambler's ruin") {
    const auto& c = known("m05_gamblers_ruin");
    const double tolerance = c["tolerance"]["analytic"];
    const double p = c["model"]["p"];
    const int n = c["model"]["n"];
    Steps steps(std::to_string(c["model"]["start"].get<int>()));
    for (int i = 1; i < n; ++i) {
        steps.way(std::to_string(i), std::to_string(i + 1), p);
        steps.way(std::to_string(i), std::to_string(i - 1), 1 - p);
    }
    const auto result = steps.solve();
    CHECK(odds(result, "n" + std::to_string(n)) == Approx(c["expected"]["p_target"].get<double>()).epsilon(tolerance));
    CHECK(mean_time(result) == Approx(c["expected"]["expected_duration"].get<double>()).epsilon(tolerance));
}

TEST_CASE("s01: a journey of twelve touchpoints with general laws") {
    const auto& c = known("s01_W2_semi_markov");
    const double tolerance = c["tolerance"]["analytic"];
    const auto& model = c["model"];
    const auto names = model["names"].get<std::vector<std::string>>();
    PathData data = mini_data("service s");
    for (std::size_t i = 0; i < names.size(); ++i) {
        Touchpoint t;
        t.id = names[i];
        t.service = "s";
        t.kind = i == 0 ? TouchpointKind::start : i < 10 ? TouchpointKind::action : TouchpointKind::end;
        if (i < model["sojourn"].size()) {
            const auto& sojourn = model["sojourn"][i];
            const auto kind = sojourn["dist"].get<std::string>();
            Law law;
            law.mean = literal(sojourn["mean"].get<double>());
            if (kind == "det") {
                law.value = law.mean;
                law.mean.reset();
            } else if (kind == "exp") {
                law.dist = LawKind::exponential;
            } else {
                law.dist = kind == "logn" ? LawKind::lognormal : LawKind::gamma;
                law.cv = literal(sojourn["cv"].get<double>());
            }
            t.duration.emplace();
            t.duration->law = law;
        }
        std::replace(t.id.begin(), t.id.end(), '_', '-');
        data.touchpoints.push_back(t);
    }
    for (const auto& [from, ways] : model["P"].items())
        for (const auto& [to, p] : ways.items()) {
            Transition t;
            t.id = "w" + std::to_string(data.transitions.size());
            t.from = from;
            t.to = to;
            std::replace(t.from.begin(), t.from.end(), '_', '-');
            std::replace(t.to.begin(), t.to.end(), '_', '-');
            t.choice = Transition::Choice::probability;
            t.probability = literal(p.get<double>());
            data.transitions.push_back(t);
        }
    const auto result = exact_answers(ServicePath::make(data).value_or_throw()).value_or_throw();
    const auto& expected = c["expected"];
    CHECK(mean_time(result) == Approx(fraction(expected["mean_time_exact"])).epsilon(tolerance));
    CHECK(mean_time(result) == Approx(expected["mean_time"].get<double>()).epsilon(tolerance));
    CHECK(sd_time(result) == Approx(expected["sd_time"].get<double>()).epsilon(tolerance));
    CHECK(odds(result, "completed") == Approx(fraction(expected["p_completed_exact"])).epsilon(tolerance));
    CHECK(odds(result, "dropped") == Approx(expected["p_dropped"].get<double>()).epsilon(tolerance));
    double steps = 0;
    for (auto [name, value] : expected["visits"].items()) {
        auto id = name;
        std::replace(id.begin(), id.end(), '_', '-');
        CHECK(visits(result, id) == Approx(value.get<double>()).epsilon(tolerance));
        steps += visits(result, id);
    }
    CHECK(steps == Approx(fraction(expected["expected_steps_exact"])).epsilon(tolerance));
}
