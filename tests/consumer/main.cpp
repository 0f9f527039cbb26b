// Uses an installed polku as any program would: reads a model from a text, checks it, computes, simulates and draws.
#include <cmath>
#include <iostream>
#include <stdexcept>
#include <string>
#include <variant>
#include <vector>

#include <polku/polku.hpp>

namespace {

// Half of the clients try once more after each try of 10 days; 4 of 10 come home and 1 of 10 leaves.
constexpr auto model = R"({
  "format": "polku/1.0", "id": "fi.example.home", "version": "1.0.0", "title": {"en": "A home of one's own"},
  "languages": {"source": "en"},
  "services": [{"id": "housing"}],
  "touchpoints": [
    {"id": "need", "service": "housing", "phase": "entry", "kind": "start", "name": {"en": "You need a home"}},
    {"id": "try", "service": "housing", "phase": "middle", "kind": "action", "name": {"en": "Trial"},
     "duration": {"dist": "fixed", "value": 10, "unit": "day"}},
    {"id": "home", "service": "housing", "phase": "exit", "kind": "end", "outcome": "goal-reached", "name": {"en": "Your home"}},
    {"id": "left", "service": "housing", "phase": "exit", "kind": "end", "outcome": "client-declined", "name": {"en": "You left"}}
  ],
  "transitions": [
    {"id": "t1", "from": "need", "to": "try"},
    {"id": "t2", "from": "try", "to": "try", "probability": 0.5, "kind": "return"},
    {"id": "t3", "from": "try", "to": "home", "probability": 0.4},
    {"id": "t4", "from": "try", "to": "left", "probability": "rest"}
  ]
})";

void expect(bool holds, const std::string& what) {
    if (!holds) throw std::runtime_error("not so: " + what);
}
void expect_near(double found, double wanted, double tolerance, const std::string& what) {
    expect(std::abs(found - wanted) <= tolerance, what + " is " + std::to_string(found) + ", not " + std::to_string(wanted));
}

double number(const polku::Result& result, const char* table, const char* column, std::size_t row) {
    return std::get<std::vector<double>>(result.find_table(table)->find_column(column)->values).at(row);
}

void use() {
    const auto path = polku::parse_path(model).value_or_throw();
    expect(polku::parse_path(polku::to_json(path)).value_or_throw() == path, "what is written reads back the same");

    expect(polku::validate(path).diagnostics.empty(), "the model has no findings");
    std::string broken = model;
    broken.replace(broken.find("\"home\", \"probability\""), 6, "\"hone\"");
    const auto findings = polku::validate_text(broken, {}).diagnostics;
    expect(findings.size() == 1 && findings[0].code == "REF201", "a way to nowhere is one finding");
    expect(polku::to_text(findings, nullptr).find("did you mean \"home\"?") != std::string::npos, "and says what was meant");

    // The number of tries is geometric: 2 on average, with the variance 2, of 10 days each.
    const auto exact = polku::analyse(path).value_or_throw();
    expect_near(number(exact, "visits", "visits", 1), 2, 1e-12, "the mean number of tries");
    expect_near(number(exact, "time", "mean", 0), 20, 1e-12, "the mean time");
    expect_near(number(exact, "time", "sd", 0), 10 * std::sqrt(2.0), 1e-12, "the standard deviation of the time");
    expect_near(number(exact, "ends", "probability", 0), 0.8, 1e-12, "the share of those who come home");

    // Of 10,000 clients the share has a standard deviation of 0.004: 0.02 off is five of them.
    const auto simulated = polku::simulate(path).value_or_throw();
    expect_near(number(simulated, "ends", "probability", 0), 0.8, 0.02, "the simulated share");
    expect_near(number(simulated, "time", "mean", 0), 10 * number(simulated, "visits", "visits", 1), 1e-9, "ten days for each try");
    expect(polku::to_json(polku::simulate(path).value_or_throw()) == polku::to_json(simulated), "the same seed gives the same bytes");

    const auto picture = polku::draw(path).value_or_throw();
    expect(picture.find("<svg") != std::string::npos && picture.find("Trial") != std::string::npos, "the picture shows the way");
}

}  // namespace

int main() {
    try {
        use();
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
    std::cout << "polku " << polku::version() << " works\n";
    return 0;
}
