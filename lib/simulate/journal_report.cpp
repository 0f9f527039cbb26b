#include "simulate/journal_report.hpp"

#include <algorithm>
#include <string>

#include "simulate/stopped.hpp"
#include "table/sheet.hpp"

namespace polku::simulation {
namespace {

using detail::Sheet;

class JournalReport {
public:
    JournalReport(const Plan& plan, const std::vector<RunTally>& runs, const std::stop_token& stop)
        : plan_(plan), runs_(runs), stop_(stop) {}

    std::vector<Table> tables() const { return {clients(), visits(), holds()}; }

private:
    const ServicePath& path(Index p) const { return plan_.programs[p].path; }
    std::string touchpoint(Index p, Index t) const {
        if (t == none) return {};
        const auto& id = path(p)->touchpoints[t].id;
        return plan_.programs.size() == 1 ? id : path(p)->id + '/' + id;
    }

    Table clients() const {
        Sheet<std::int64_t, std::int64_t, std::string, std::string, std::int64_t, double, double, double, std::string, std::string, double,
              double>
            sheet("client_log", {{{"replication", ""},
                                  {"client", ""},
                                  {"path", ""},
                                  {"entry", ""},
                                  {"from_before", "1"},
                                  {"age", "year"},
                                  {"entered", "day"},
                                  {"ended", "day"},
                                  {"end", ""},
                                  {"outcome", ""},
                                  {"time", "day"},
                                  {"waited", "day"}}});
        for (std::size_t r = 0; r < runs_.size(); ++r) {
            stop_if_asked(stop_);
            const auto& rows = runs_[r].journal.clients;
            for (std::size_t c = 0; c < rows.size(); ++c) {
                const auto& row = rows[c];
                std::string outcome;
                if (row.end != none)
                    if (const auto& end = path(row.program)->touchpoints[row.end].outcome) outcome = name_of(*end);
                sheet.add(static_cast<std::int64_t>(r), static_cast<std::int64_t>(c), path(row.program)->id,
                          touchpoint(row.program, row.entry), row.from_before ? 1 : 0, row.age / days_in(Unit::year), row.entered,
                          row.ended, touchpoint(row.program, row.end), outcome,
                          row.from_before ? not_yet : row.ended - row.entered - row.paused, row.waited);
            }
        }
        Table table = std::move(sheet).table();
        for (Index p = 0; p < plan_.programs.size(); ++p)
            for (std::size_t a = 0; a < plan_.programs[p].attributes.size(); ++a) table.columns.push_back(attribute(p, a));
        return table;
    }

    /// Empty for the clients of other paths.
    Column attribute(Index p, std::size_t a) const {
        const auto& attribute = path(p)->population->attributes[a];
        Column column{"attribute." + (plan_.programs.size() == 1 ? attribute.id : path(p)->id + '/' + attribute.id), "", {}};
        auto& values = column.values.emplace<std::vector<std::string>>();
        for (const auto& run : runs_)
            for (const auto& row : run.journal.clients) {
                if (row.program != p) values.emplace_back();
                else if (attribute.type == AttributeType::boolean) values.emplace_back(row.attributes[a] != 0 ? "true" : "false");
                else values.push_back(attribute.values[static_cast<std::size_t>(row.attributes[a])].id);
            }
        return column;
    }

    Table visits() const {
        Sheet<std::int64_t, std::int64_t, std::string, std::int64_t, double, double, double, double> sheet("visit_log",
                                                                                                           {{{"replication", ""},
                                                                                                             {"client", ""},
                                                                                                             {"touchpoint", ""},
                                                                                                             {"visit", "1"},
                                                                                                             {"arrived", "day"},
                                                                                                             {"waited", "day"},
                                                                                                             {"started", "day"},
                                                                                                             {"ended", "day"}}});
        for (std::size_t r = 0; r < runs_.size(); ++r) {
            stop_if_asked(stop_);
            for (const auto& row : runs_[r].journal.visits)
                sheet.add(static_cast<std::int64_t>(r), row.client,
                          touchpoint(runs_[r].journal.clients[row.client].program, row.touchpoint), row.visit, row.arrived,
                          row.started - row.arrived, row.started, row.ended);
        }
        return std::move(sheet).table();
    }

    /// As in the table of workers; 0 for places in one pool.
    std::int64_t worker_of(const HoldRow& row) const {
        return plan_.supplies[row.supply].mode == ResourceMode::caseload && row.worker != none ? std::int64_t{row.worker} + 1 : 0;
    }
    Table holds() const {
        Sheet<std::int64_t, std::int64_t, std::string, std::int64_t, double, double, double> sheet("hold_log", {{{"replication", ""},
                                                                                                                 {"client", ""},
                                                                                                                 {"resource", ""},
                                                                                                                 {"worker", ""},
                                                                                                                 {"places", "place"},
                                                                                                                 {"from", "day"},
                                                                                                                 {"until", "day"}}});
        for (std::size_t r = 0; r < runs_.size(); ++r) {
            stop_if_asked(stop_);
            for (const auto& row : runs_[r].journal.holds)
                sheet.add(static_cast<std::int64_t>(r), row.client, plan_.supplies[row.supply].id, worker_of(row), row.slots, row.from,
                          row.until);
        }
        return std::move(sheet).table();
    }

    const Plan& plan_;
    const std::vector<RunTally>& runs_;
    const std::stop_token& stop_;
};

}  // namespace

std::vector<Table> journal_tables(const Plan& plan, const std::vector<RunTally>& runs, const std::stop_token& stop) {
    return JournalReport(plan, runs, stop).tables();
}

}  // namespace polku::simulation
