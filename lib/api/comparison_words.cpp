// A comparison as a manager reads it: how long people wait for what, in which alternative, and which differences are no chance.
#include <algorithm>
#include <cmath>

#include "api/decision_text.hpp"
#include "api/words.hpp"

namespace polku::api {
namespace {

/// A mean of one quantity in one alternative, or its difference from the baseline.
struct Mean {
    std::string arm;
    double value = 0, half_width = 0;
};

std::vector<Mean> rows_of(const Result& compared, std::string_view table, std::string_view value, std::string_view quantity,
                          const std::string& id) {
    const auto& quantities = texts_of(compared, table, "quantity");
    const auto& ids = texts_of(compared, table, "id");
    std::vector<Mean> rows;
    for (std::size_t row = 0; row < ids.size(); ++row)
        if (quantities[row] == quantity && ids[row] == id)
            rows.push_back({texts_of(compared, table, "arm")[row], numbers_of(compared, table, value)[row],
                            numbers_of(compared, table, "half_width")[row]});
    return rows;
}

std::string difference_words(const DecisionText& text, const Mean& difference) {
    const auto arm = text.arm(difference.arm);
    if (difference.value == 0 && !(difference.half_width > 0)) return phrase("decide.same", text.language(), {{"arm", arm}});
    const bool clear = std::fabs(difference.value) > difference.half_width;
    if (!clear) {
        const auto range = text.range(difference.value, difference.half_width, -HUGE_VAL);
        return phrase("decide.unclear", text.language(), {{"arm", arm}, {"range", range}});
    }
    const double size = std::fabs(difference.value);
    return phrase(difference.value < 0 ? "decide.less" : "decide.more", text.language(),
                  {{"arm", arm}, {"n", text.number(size)}, {"range", text.range(size, difference.half_width, 0)}});
}

/// One resource: the alternatives, then the differences. False when nobody waits for it in any of them.
bool add_resource(DecisionText& text, const Result& compared, const std::string& id) {
    const auto waits = rows_of(compared, "arms", "mean", "wait_for", id);
    const auto queues = rows_of(compared, "arms", "mean", "queue", id);
    if (std::none_of(waits.begin(), waits.end(), [](const Mean& wait) { return wait.value > 0; })) return false;
    text.gap();
    text.line(text.resource(id));
    for (std::size_t i = 0; i < waits.size() && i < queues.size(); ++i)
        text.item(phrase("decide.arm", text.language(),
                         {{"arm", text.arm(waits[i].arm)},
                          {"wait", text.number(waits[i].value)},
                          {"range", text.range(waits[i].value, waits[i].half_width, 0)},
                          {"queue", text.number(queues[i].value)},
                          {"queue-range", text.range(queues[i].value, queues[i].half_width, 0)}}));
    for (const auto& difference : rows_of(compared, "differences", "difference", "wait_for", id))
        text.item(difference_words(text, difference));
    return true;
}

void add_missing(DecisionText& text, const Result& compared) {
    const auto& arms = texts_of(compared, "missing", "arm");
    const auto& ids = texts_of(compared, "missing", "id");
    std::vector<std::string> told;
    for (const auto& arm : arms) {
        if (std::find(told.begin(), told.end(), arm) != told.end()) continue;
        told.push_back(arm);
        std::vector<std::string> lacks;
        for (std::size_t row = 0; row < arms.size(); ++row)
            if (arms[row] == arm && std::find(lacks.begin(), lacks.end(), text.resource(ids[row])) == lacks.end())
                lacks.push_back(text.resource(ids[row]));
        text.line(phrase("decide.only", text.language(), {{"arm", text.arm(arm)}, {"list", text.list(lacks)}}));
    }
}

}  // namespace

std::string comparison_words(DecisionText text, const Result& compared) {
    text.heading();
    text.runs();
    std::vector<std::string> ids, without_wait;
    const auto& quantities = texts_of(compared, "arms", "quantity");
    for (std::size_t row = 0; row < quantities.size(); ++row) {
        const auto& id = texts_of(compared, "arms", "id")[row];
        if (quantities[row] == "wait_for" && text.is_limited(id) && std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
    }
    for (const auto& id : ids)
        if (!add_resource(text, compared, id)) without_wait.push_back(text.resource(id));
    text.gap();
    if (!without_wait.empty()) text.line(phrase("decide.nobody-waits", text.language(), {{"list", text.list(without_wait)}}));
    const auto& differences = numbers_of(compared, "differences", "difference");
    const auto& half_widths = numbers_of(compared, "differences", "half_width");
    std::size_t clear = 0;
    for (std::size_t row = 0; row < differences.size(); ++row) clear += std::fabs(differences[row]) > half_widths[row] ? 1 : 0;
    text.line(phrase("decide.clear", text.language(), {{"n", std::to_string(clear)}, {"all", std::to_string(differences.size())}}));
    add_missing(text, compared);
    text.foundations();
    return text.take();
}

}  // namespace polku::api
