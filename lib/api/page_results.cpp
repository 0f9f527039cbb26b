// Results as tables of words: ids become names, days become lengths of time, shares become per cent.
#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <variant>

#include "api/language.hpp"
#include "api/page.hpp"
#include "api/words.hpp"

namespace polku::api {

namespace {

constexpr std::string_view not_known = "–";

struct Cell {
    std::string text;
    std::string detail{};  ///< the number behind rounded words
};

/// What a page shows of a table: these columns where the table has them. Tables that are not here are for programs.
struct Shown {
    std::string_view table;
    std::array<std::string_view, 7> columns;
};
constexpr auto shown_tables = std::to_array<Shown>({
    {"ends", {"end", "outcome", "probability", "half_width", "mean_time"}},
    {"time", {"scope", "mean", "half_width", "sd", "p10", "p50", "p90"}},
    {"visits", {"touchpoint", "visits", "half_width"}},
    {"rounds", {"touchpoint", "rounds", "probability"}},
    {"places", {"resource", "places", "capacity"}},
    {"hours", {"actor", "hours_per_client"}},
    {"clients", {"scope", "clients"}},
    {"sensitivity", {"parameter", "low", "high", "answer", "at_low", "at_high"}},
});

std::string_view text_at(const Table& table, std::string_view column, std::size_t row) {
    const auto* found = table.find_column(column);
    const auto* texts = found ? std::get_if<std::vector<std::string>>(&found->values) : nullptr;
    return texts ? std::string_view((*texts)[row]) : std::string_view{};
}

double number_at(const Table& table, std::string_view column, std::size_t row) {
    const auto* found = table.find_column(column);
    if (!found) return std::nan("");
    if (const auto* doubles = std::get_if<std::vector<double>>(&found->values)) return (*doubles)[row];
    if (const auto* whole = std::get_if<std::vector<std::int64_t>>(&found->values)) return static_cast<double>((*whole)[row]);
    return std::nan("");
}

/// The name in `elements` at `index`; the id when there is none.
template <class Elements>
std::string element_name(const Page& page, const Elements& elements, std::optional<std::size_t> index, std::string_view id) {
    return index ? chosen(page, elements[*index].name, id) : std::string(id);
}

std::string name_of_id(const Page& page, std::string_view column, std::string_view id) {
    const auto& path = page.path;
    if (const std::string key = std::string(column) + "." + std::string(id); has_word(key)) return std::string(word(key, page.language));
    if (column == "actor") return element_name(page, path->actors, path.find_actor(id), id);
    if (column == "resource") return element_name(page, path->resources, path.find_resource(id), id);
    if (column == "parameter") return element_name(page, path->parameters, path.find_parameter(id), id);
    if (column == "scope" || column == "service") return element_name(page, path->services, path.find_service(id), id);
    if (column == "answer") {  // "ends/own-home", "time/path", "places/flats"
        const auto slash = id.find('/');
        const auto kind = id.substr(0, slash);
        return name_of_id(page,
                          kind == "ends"     ? "end"
                          : kind == "places" ? "resource"
                                             : "scope",
                          id.substr(std::min(id.size(), slash + 1)));
    }
    const auto index = path.find_touchpoint(id);
    return index ? std::to_string(page.number(*index)) + ". " + page.view.nodes[*index].name.text : std::string(id);
}

/// `unit` is that of the column, or "share" for a part of a whole, which people read as per cent.
Cell number_cell(const Page& page, std::string_view unit, double value) {
    if (!std::isfinite(value)) return {std::string(not_known)};
    if (unit == "share") return {percent_words(value, page.language)};
    if (unit == "day")
        return {value <= 0 ? std::string(not_known) : days_words(value, page.language), quantity_words(value, Unit::day, page.language)};
    return {number_words(value, std::fabs(value) < 10 ? 2 : 1, page.language)};
}

Cell sensitivity_cell(const Page& page, const Table& table, std::string_view column, std::size_t row, double value) {
    if (column == "low" || column == "high")
        if (const auto parameter = page.path.find_parameter(text_at(table, "parameter", row)))
            return {page.parameter_words(*parameter, value)};
    const bool share = text_at(table, "answer", row).starts_with("ends/");
    return number_cell(page, share ? "share" : text_at(table, "unit", row), value);
}

Cell cell_of(const Page& page, const Table& table, const Column& column, std::size_t row) {
    if (std::holds_alternative<std::vector<std::string>>(column.values)) {
        const auto id = text_at(table, column.name, row);
        return {id.empty() ? std::string(not_known) : name_of_id(page, column.name, id)};
    }
    const double value = number_at(table, column.name, row);
    if (table.name == "sensitivity") return sensitivity_cell(page, table, column.name, row, value);
    const bool share = column.name == "probability" || (column.name == "half_width" && table.find_column("probability"));
    return number_cell(page, share ? "share" : std::string_view(column.unit), value);
}

/// Where clients can come to with these interrupts.
template <class Predicate>
std::vector<bool> reached_with(const ServicePath& path, Predicate happens) {
    std::vector<bool> reached(path->touchpoints.size(), false);
    std::vector<std::size_t> open(path.starts().begin(), path.starts().end());
    while (!open.empty()) {
        const auto t = open.back();
        open.pop_back();
        if (reached[t]) continue;
        reached[t] = true;
        for (const auto way : path.outgoing(t)) open.push_back(path.to_of(way));
        for (std::size_t i = 0; i < path->interrupts.size(); ++i) {
            const auto scope = path.interrupt_scope(i);
            if (happens(path->interrupts[i]) && std::find(scope.begin(), scope.end(), t) != scope.end())
                open.push_back(path.interrupt_target(i));
        }
    }
    return reached;
}

/// True for an end that only interrupts lead to which the computation left out: its share is not 0 but not computed.
bool only_by_left_out(const Page& page, const RunSettings& settings, std::string_view end) {
    const auto index = page.path.find_touchpoint(end);
    if (!index) return false;
    const auto happens = [&](const Interrupt& i) {
        return i.trigger.type == TriggerType::hazard ? settings.hazards : settings.age_and_date;
    };
    return !reached_with(page.path, happens)[*index] && reached_with(page.path, [](const Interrupt&) { return true; })[*index];
}

/// What a page shows of one row of the table of rounds.
struct RoundsRow {
    bool shown = true;
    bool or_more = false;  ///< this number of rounds and all above, whose shares are added
    double probability = std::nan("");
};

/// The rows of each touchpoint up to where less than one in a hundred is left; these are in the last one.
std::vector<RoundsRow> rounds_rows(const Table& table) {
    constexpr double worth_a_row = 0.01, nothing = 1e-6;  // the table itself stops below 1e-6
    std::vector<RoundsRow> rows(table.rows());
    double left = 1;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto id = text_at(table, "touchpoint", i);
        const bool first = i == 0 || id != text_at(table, "touchpoint", i - 1);
        const bool last = i + 1 == rows.size() || id != text_at(table, "touchpoint", i + 1);
        if (first) left = 1;
        else if (!rows[i - 1].shown || rows[i - 1].or_more || left < nothing) {
            rows[i].shown = false;
            continue;
        }
        rows[i].probability = number_at(table, "probability", i);
        const double above = left - rows[i].probability;
        rows[i].or_more = above > nothing && (last || above < worth_a_row);
        if (rows[i].or_more) rows[i].probability = left;
        left = above;
    }
    return rows;
}

/// False for what only the path with its sub-paths put in has: a page is about the path itself.
bool of_this_path(const Page& page, const Table& table, std::size_t row) {
    if (const auto id = text_at(table, "touchpoint", row); !id.empty()) return page.path.find_touchpoint(id).has_value();
    if (const auto id = text_at(table, "scope", row); !id.empty()) return id == "path" || page.path.find_service(id).has_value();
    if (const auto id = text_at(table, "resource", row); !id.empty()) return page.path.find_resource(id).has_value();
    if (const auto id = text_at(table, "actor", row); !id.empty()) return page.path.find_actor(id).has_value();
    if (const auto id = text_at(table, "parameter", row); !id.empty()) return page.path.find_parameter(id).has_value();
    return true;
}

/// Of a sensitivity study a page shows what moves the time to an end or the chance of a goal.
bool worth_showing(const Page& page, const Table& table, std::size_t row) {
    if (table.name != "sensitivity") return true;
    const double low = number_at(table, "at_low", row), high = number_at(table, "at_high", row);
    if (!(std::fabs(high - low) > 0.005 * std::fabs(high + low))) return false;
    const auto answer = text_at(table, "answer", row);
    if (answer == "time/path") return true;
    const auto end = answer.starts_with("ends/") ? page.path.find_touchpoint(answer.substr(5)) : std::nullopt;
    return end && page.path->touchpoints[*end].outcome == EndOutcome::goal_reached;
}

void write_columns(Page& page, const std::vector<const Column*>& columns) {
    page.out.open_array("columns");
    for (const auto* column : columns) {
        const std::string key = "column." + column->name;
        page.out.open_object();
        page.out.field("name", column->name);
        page.out.field("header", has_word(key) ? word(key, page.language) : std::string_view(column->name));
        page.out.truth_field("number", !std::holds_alternative<std::vector<std::string>>(column->values));
        page.out.close_object();
    }
    page.out.close_array();
}

/// The cells of one row; none when the page does not show it.
std::vector<Cell> row_of(const Page& page, const RunSettings& settings, const Table& table, const std::vector<const Column*>& columns,
                         std::size_t row, const std::vector<RoundsRow>& rounds) {
    if (!of_this_path(page, table, row) || !worth_showing(page, table, row)) return {};
    if (!rounds.empty() && !rounds[row].shown) return {};
    const bool not_computed = table.name == "ends" && only_by_left_out(page, settings, text_at(table, "end", row));
    std::vector<Cell> cells;
    for (const auto* column : columns) {
        Cell cell = cell_of(page, table, *column, row);
        if (not_computed && !std::holds_alternative<std::vector<std::string>>(column->values)) cell = {std::string(not_known)};
        if (!rounds.empty() && rounds[row].or_more && column->name == "rounds")
            cell = {phrase("sentence.or-more", page.language, {{"n", cell.text}})};
        if (!rounds.empty() && column->name == "probability") cell = number_cell(page, "share", rounds[row].probability);
        cells.push_back(std::move(cell));
    }
    return cells;
}

/// A table as the page shows it.
struct Excerpt {
    const Table* table;
    std::vector<const Column*> columns{};
    std::vector<std::vector<Cell>> rows{};

    /// False when there is nothing in it but dashes.
    bool has_figures() const {
        for (const auto& row : rows)
            for (std::size_t i = 0; i < columns.size(); ++i)
                if (!std::holds_alternative<std::vector<std::string>>(columns[i]->values) && row[i].text != not_known) return true;
        return false;
    }
};

Excerpt excerpt_of(const Page& page, const Result& result, const Table& table, const Shown& shown) {
    Excerpt excerpt{&table};
    for (const auto name : shown.columns) {
        // Arrivals without the staffing that goes with them would make a false comparison.
        if (name == "capacity" && result.scenario.empty()) continue;
        if (const auto* column = table.find_column(name)) excerpt.columns.push_back(column);
    }
    const auto rounds = table.name == "rounds" ? rounds_rows(table) : std::vector<RoundsRow>{};
    for (std::size_t row = 0; row < table.rows(); ++row)
        if (auto cells = row_of(page, result.settings, table, excerpt.columns, row, rounds); !cells.empty())
            excerpt.rows.push_back(std::move(cells));
    return excerpt;
}

void write_excerpt(Page& page, const Excerpt& excerpt) {
    page.out.open_object();
    page.out.field("name", excerpt.table->name);
    page.out.field("caption", word("table." + excerpt.table->name, page.language));
    write_columns(page, excerpt.columns);
    page.out.open_array("rows");
    for (const auto& row : excerpt.rows) {
        page.out.open_array();
        for (const auto& cell : row) {
            page.out.open_object();
            page.out.field("text", cell.text);
            page.out.field_or_null("detail", cell.detail);
            page.out.close_object();
        }
        page.out.close_array();
    }
    page.out.close_array();
    page.out.close_object();
}

}  // namespace

void write_result(Page& page, std::string_view name, const Result* result, const Scenario* scenario) {
    auto& out = page.out;
    out.key(name);
    if (!result) return out.null();
    out.open_object();
    out.field("engine", result->engine);
    out.field_or_null("scenario", result->scenario);
    out.integer_field("seed", static_cast<std::int64_t>(result->seed));
    write_conditions(page, *result, scenario);
    std::vector<Excerpt> excerpts;
    for (const auto& shown : shown_tables)
        if (const auto* table = result->find_table(shown.table)) excerpts.push_back(excerpt_of(page, *result, *table, shown));
    const bool ends_known = std::any_of(excerpts.begin(), excerpts.end(),
                                        [](const Excerpt& excerpt) { return excerpt.table->name == "ends" && excerpt.has_figures(); });
    out.field_or_null("endsUnknown", ends_known ? std::string_view{} : word("sentence.ends-unknown", page.language));
    out.open_array("tables");
    for (const auto& excerpt : excerpts)
        if (excerpt.has_figures()) write_excerpt(page, excerpt);
    out.close_array();
    out.close_object();
}

namespace {

struct KeyFigures {
    double mean_time = std::nan("");
    double goal = 0;
    bool known() const { return std::isfinite(mean_time) && std::isfinite(goal); }
};

KeyFigures key_figures(const Result* result) {
    const auto* ends = result ? result->find_table("ends") : nullptr;
    const auto* time = result ? result->find_table("time") : nullptr;
    if (!ends || !time || time->rows() == 0) return {};
    KeyFigures figures{number_at(*time, "mean", 0)};
    for (std::size_t row = 0; row < ends->rows(); ++row)
        if (text_at(*ends, "outcome", row) == name_of(EndOutcome::goal_reached)) figures.goal += number_at(*ends, "probability", row);
    return figures;
}

}  // namespace

void write_key_figures(Page& page, const Result* exact, const Result* simulated) {
    const Result* used = exact;
    auto figures = key_figures(used);
    if (!figures.known()) figures = key_figures(used = simulated);
    page.out.key("keyFigures");
    if (!figures.known()) return page.out.null();
    page.out.open_object();
    page.out.field("meanTime", about_days_words(figures.mean_time, page.language));
    page.out.field("meanTimeExact", quantity_words(figures.mean_time, Unit::day, page.language));
    page.out.field("goalShare", percent_words(figures.goal, page.language));
    page.out.field_or_null("condition", has_remark(*used, "exact-without-clocks") || has_remark(*used, "clocks-off")
                                            ? word("sentence.without-clocks", page.language)
                                            : std::string_view{});
    page.out.close_object();
}

}  // namespace polku::api
