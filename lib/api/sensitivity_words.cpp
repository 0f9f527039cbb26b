// A study of sensitivity as a manager reads it: for each answer the figures that change it most.
#include <algorithm>
#include <cmath>

#include "api/decision_text.hpp"
#include "api/language.hpp"
#include "api/words.hpp"

namespace polku::api {
namespace {

constexpr std::size_t most_told = 3;

std::string amount(const DecisionText& text, double value, std::string_view unit) {
    if (unit == "1") return percent_words(value, text.language());
    if (unit == "day") return phrase("decide.days", text.language(), {{"n", text.number(value)}});
    return text.number(value);
}

/// A change of a share is not per cent of it.
std::string change(const DecisionText& text, double value, std::string_view unit) {
    if (unit != "1") return amount(text, value, unit);
    return phrase("decide.percentage-points", text.language(), {{"n", text.number(100 * value)}});
}

/// What a manager asks about first; lines and places in use are in the tables.
bool is_told(const DecisionText& text, const std::string& answer) {
    const auto slash = answer.find('/');
    const auto quantity = answer.substr(0, slash);
    if (quantity == "wait_for") return text.is_limited(answer.substr(slash + 1));
    return quantity != "queue" && quantity != "used" && quantity != "ended";
}

/// "wait_for/guides": "Counsellors: wait". What is about the whole path has no name.
std::string answer_words(const DecisionText& text, const std::string& answer) {
    const auto slash = answer.find('/');
    const auto id = answer.substr(slash + 1);
    const std::string what(word("quantity." + answer.substr(0, slash), text.language()));
    return id == "path" ? what : text.place(id) + ": " + what;
}

/// Rows of the answer, the strongest first, without those that do nothing.
std::vector<std::size_t> strongest(const Result& studied, std::string_view table, std::string_view strength, const std::string& answer) {
    const auto& answers = texts_of(studied, table, "answer");
    const auto& sizes = numbers_of(studied, table, strength);
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < answers.size(); ++row)
        if (answers[row] == answer && sizes[row] > 1e-9) rows.push_back(row);
    std::stable_sort(rows.begin(), rows.end(), [&](std::size_t a, std::size_t b) { return sizes[a] > sizes[b]; });
    rows.resize(std::min(rows.size(), most_told));
    return rows;
}

std::string row_words(const DecisionText& text, const Result& studied, std::string_view table, std::size_t row, std::string_view unit) {
    const auto name = text.parameter(texts_of(studied, table, "parameter")[row]);
    const auto low = text.number(numbers_of(studied, table, "low")[row]), high = text.number(numbers_of(studied, table, "high")[row]);
    if (table == "indices")
        return phrase("decide.share", text.language(),
                      {{"parameter", name},
                       {"low", low},
                       {"high", high},
                       {"first", percent_words(std::max(numbers_of(studied, table, "first")[row], 0.0), text.language())},
                       {"total", percent_words(numbers_of(studied, table, "total")[row], text.language())}});
    const double size = numbers_of(studied, table, "mu_star")[row], half = numbers_of(studied, table, "half_width")[row];
    if (std::isnan(half))
        return phrase("decide.effect-once", text.language(),
                      {{"parameter", name}, {"low", low}, {"high", high}, {"size", change(text, size, unit)}});
    const double scale = unit == "1" ? 100 : 1;
    return phrase("decide.effect", text.language(),
                  {{"parameter", name},
                   {"low", low},
                   {"high", high},
                   {"size", change(text, size, unit)},
                   {"range", text.range(scale * size, scale * half, 0)}});
}

}  // namespace

std::string sensitivity_words(DecisionText text, const Result& studied) {
    text.heading();
    text.line(std::string(word("decide.study", text.language())));
    text.line(std::string(word("decide.interval-note", text.language())));
    const bool morris = studied.find_table("effects") != nullptr;
    const std::string_view table = morris ? "effects" : "indices", strength = morris ? "mu_star" : "total";
    if (studied.tables.empty()) {
        text.foundations();
        return text.take();
    }
    const auto& answers = texts_of(studied, "answers", "answer");
    for (std::size_t a = 0; a < answers.size(); ++a) {
        const auto rows = strongest(studied, table, strength, answers[a]);
        if (rows.empty() || !is_told(text, answers[a])) continue;
        const auto& unit = texts_of(studied, "answers", "unit")[a];
        text.gap();
        text.line(
            phrase("decide.answer", text.language(),
                   {{"answer", answer_words(text, answers[a])}, {"mean", amount(text, numbers_of(studied, "answers", "mean")[a], unit)}}));
        for (const auto row : rows) text.item(row_words(text, studied, table, row, unit));
    }
    text.foundations();
    return text.take();
}

}  // namespace polku::api
