// A staffing search as a manager reads it: how many are enough, how sure that is, and what less waiting would take.
#include <algorithm>
#include <cmath>

#include "api/decision_text.hpp"
#include "api/language.hpp"
#include "api/words.hpp"

namespace polku::api {
namespace {

std::string within_words(const DecisionText& text, double days) {
    if (days == 0) return std::string(word("decide.at-once", text.language()));
    return phrase("decide.within", text.language(), {{"n", text.number(days)}});
}

std::string percent(const DecisionText& text, double share) { return percent_words(share, text.language()); }

void add_goals(DecisionText& text, const Result& searched) {
    const auto& places = texts_of(searched, "goals", "at");
    const auto& asked = numbers_of(searched, "goals", "asked");
    const auto& within = numbers_of(searched, "goals", "within");
    for (std::size_t first = 0; first < places.size();) {  // goals that ask the same are one line
        std::size_t last = first;
        std::vector<std::string> names;
        for (; last < places.size() && asked[last] == asked[first] && within[last] == within[first]; ++last)
            names.push_back(text.place(places[last]));
        text.line(
            phrase("decide.goal", text.language(),
                   {{"what", text.list(names)}, {"share", percent(text, asked[first])}, {"within", within_words(text, within[first])}}));
        first = last;
    }
}

/// The numbers of a point that was tried, or of the answer.
void add_numbers(DecisionText& text, const Result& searched, const std::vector<double>& numbers) {
    const auto& ids = texts_of(searched, "roles", "resource");
    for (std::size_t r = 0; r < ids.size(); ++r)
        text.item(phrase(text.is_caseload(ids[r]) ? "decide.role-caseload" : "decide.role", text.language(),
                         {{"resource", text.resource(ids[r])},
                          {"slots", number_words(numbers_of(searched, "roles", "slots")[r], 1, text.language())},
                          {"n", number_words(numbers[r], 0, text.language())},
                          {"now", number_words(numbers_of(searched, "roles", "now")[r], 1, text.language())},
                          {"analytic", number_words(numbers_of(searched, "roles", "analytic")[r], 0, text.language())}}));
}

void add_reached(DecisionText& text, const Result& searched) {
    const auto& places = texts_of(searched, "goals", "at");
    for (std::size_t p = 0; p < places.size(); ++p) {
        const auto range = phrase("decide.range", text.language(),
                                  {{"low", percent(text, numbers_of(searched, "goals", "lower")[p])},
                                   {"high", percent(text, numbers_of(searched, "goals", "upper")[p])}});
        text.item(phrase("decide.reached", text.language(),
                         {{"what", text.place(places[p])},
                          {"share", percent(text, numbers_of(searched, "goals", "reached")[p])},
                          {"within", within_words(text, numbers_of(searched, "goals", "within")[p])},
                          {"range", range}}));
    }
}

void add_one_less(DecisionText& text, const Result& searched) {
    const auto& ids = texts_of(searched, "roles", "resource");
    for (std::size_t r = 0; r < ids.size(); ++r) {
        const auto& verdict = texts_of(searched, "roles", "one_less")[r];
        if (verdict == "none") continue;
        text.item(
            phrase("decide.less-" + verdict, text.language(),
                   {{"resource", text.resource(ids[r])}, {"share", percent(text, numbers_of(searched, "roles", "one_less_reached")[r])}}));
    }
}

void add_price(DecisionText& text, const Result& searched) {
    const auto& points = counts_of(searched, "frontier", "point");
    if (points.size() < 2) return;
    text.gap();
    text.line(std::string(word("decide.price", text.language())));
    constexpr std::size_t shown = 8;  // the last, which waits least, is always one of them
    for (std::size_t row = points.size() > shown ? points.size() - shown : 0; row < points.size(); ++row) {
        const double cost = numbers_of(searched, "frontier", "cost")[row];
        text.item(phrase(std::isnan(cost) ? "decide.price-units" : "decide.price-cost", text.language(),
                         {{"cost", number_words(cost, 0, text.language())},
                          {"units", std::to_string(counts_of(searched, "frontier", "units")[row])},
                          {"share", percent(text, numbers_of(searched, "frontier", "reached")[row])},
                          {"wait", text.number(numbers_of(searched, "frontier", "wait")[row])}}));
    }
}

/// Of the points that were tried the one that comes nearest to the goal.
std::vector<double> nearest(const Result& searched) {
    const auto& reached = numbers_of(searched, "tried", "reached");
    if (reached.empty()) return std::vector<double>(texts_of(searched, "roles", "resource").size(), std::nan(""));
    const auto best = std::max_element(reached.begin(), reached.end()) - reached.begin() + 1;
    std::vector<double> numbers;
    const auto& points = counts_of(searched, "tried_units", "point");
    for (std::size_t row = 0; row < points.size(); ++row)
        if (points[row] == best) numbers.push_back(static_cast<double>(counts_of(searched, "tried_units", "units")[row]));
    return numbers;
}

}  // namespace

std::string staffing_words(DecisionText text, const Result& searched) {
    text.heading();
    add_goals(text, searched);
    text.gap();
    const auto& status = texts_of(searched, "search", "status").front();
    const auto tried = std::to_string(counts_of(searched, "search", "points").front());
    text.line(phrase("decide." + status, text.language(), {{"n", tried}}));
    const bool found = status != "not-found";
    add_numbers(text, searched, found ? numbers_of(searched, "roles", "found") : nearest(searched));
    if (found) {
        text.gap();
        add_reached(text, searched);
        add_one_less(text, searched);
    }
    text.gap();
    text.line(phrase("decide.confidence", text.language(),
                     {{"n", tried}, {"confidence", percent(text, numbers_of(searched, "search", "confidence").front())}}));
    add_price(text, searched);
    text.foundations(texts_of(searched, "roles", "resource"));
    return text.take();
}

}  // namespace polku::api
