#include "analysis/lines.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <string>

#include <polku/queueing.hpp>

#include "analysis/load.hpp"
#include "analysis/notes.hpp"
#include "analysis/product_form.hpp"
#include "analysis/staffing.hpp"
#include "analysis/station.hpp"
#include "table/sheet.hpp"

namespace polku::detail {
namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
constexpr double most_servers = 1e6;

/// What there is of a resource, when that never changes and all wait in one line.
struct Servers {
    double number = 0;
    double days_per_hour = 0;
};

class LineBook {
public:
    LineBook(const ServicePath& path, const Scenario& scenario, const Result& exact)
        : path_(path), scenario_(scenario), exact_(exact), load_(load_of(path, exact.settings.entries)) {}

    Lines lines() && {
        const auto rules = hold_rules(path_);
        std::vector<Station> stations;
        std::vector<Servers> servers;
        for (std::size_t r = 0; r < path_->resources.size(); ++r)
            if (const auto there = servers_of(r))
                if (auto station = station_of(r, rules, *there)) {
                    stations.push_back(*std::move(station));
                    servers.push_back(*there);
                }
        const ProductForm network(path_, scenario_, rules, stations);
        for (std::size_t i = 0; i < stations.size(); ++i) {
            const bool alone = about_.empty() && several_.empty() && own_lists_.empty() && dated_.empty() && rhythms_.empty();
            add(stations[i], servers[i], alone && network.is_exact(stations[i], static_cast<std::size_t>(servers[i].number)));
        }
        return {std::move(sheet_).table(), remarks()};
    }

private:
    const Resource& resource(std::size_t r) const { return path_->resources[r]; }

    std::optional<Servers> servers_of(std::size_t r) {
        const auto& there = resource(r);
        const bool hours = there.mode == ResourceMode::hours;
        if (hours && (!there.limiting || there.actor.empty())) return std::nullopt;
        auto capacity = capacity_of(path_, there);
        bool own_lists = there.assign == Assignment::own_list;
        for (const auto& staffing : scenario_.staffing) {
            if (staffing.resource != there.id) continue;
            if (!staffing.from.empty() || !staffing.until.empty()) {
                dated_.push_back(there.id);
                return std::nullopt;
            }
            capacity = capacity_of(path_, there, staffing);
            if (staffing.assign) own_lists = *staffing.assign == Assignment::own_list;
            own_lists = own_lists || !staffing.workers.empty();
        }
        if (capacity.unlimited || !(capacity.places > 0) || capacity.places > most_servers) return std::nullopt;
        if (own_lists || there.assign == Assignment::same_worker) {
            own_lists_.push_back(there.id);
            return std::nullopt;
        }
        if (!hours) return Servers{std::floor(capacity.places + 1e-9), 0};
        const double workers = workers_of(capacity);
        return Servers{workers, days_per_hour(there, capacity)};
    }

    std::optional<Station> station_of(std::size_t r, std::span<const HoldRule> rules, const Servers& servers) {
        if (resource(r).mode == ResourceMode::hours) {
            auto station = station_of_work(path_, r, servers.days_per_hour, exact_);
            if (!station) rhythms_.push_back(resource(r).id);
            return station;
        }
        const auto asks = [&](const HoldRule& rule) { return rule.resource == r; };
        if (std::none_of(rules.begin(), rules.end(), asks)) return std::nullopt;
        auto station = station_of_holds(path_, r, rules, load_);
        if (!(station.per_day > 0) || !std::isfinite(station.days)) return std::nullopt;  // a remark of the answers says why
        if (!std::isfinite(exact_.find_table("places")->values<double>("places")[r])) about_.push_back(resource(r).id);
        if (!station.one_each) several_.push_back(resource(r).id);
        return station.one_each ? std::optional(station) : std::nullopt;
    }

    void add(const Station& station, const Servers& servers, bool exact) {
        const auto& id = resource(station.resource).id;
        const double load = station.per_day * station.days;
        const auto number = static_cast<std::size_t>(servers.number);
        const auto put = [&](std::string_view method, const char* is_exact, double share, double wait, double wait_p95, double queue) {
            sheet_.add(id, servers.number, station.per_day * days_in(Unit::month), station.days, load / servers.number, share, wait,
                       wait_p95, queue, std::string(method), is_exact);
        };
        if (!(load < servers.number)) {
            grows_.push_back(id);
            put("", "", 1, unknown, unknown, unknown);
            return;
        }
        const double cv = station.cv.value_or(1);
        if (station.exponential || !station.cv) {
            const auto answer = mmc(station.per_day, station.days, number);
            put(name_of(answer.method), exact ? "yes" : "no", answer.p_wait, answer.mean_wait, answer.wait_quantile(0.95),
                answer.mean_queue);
        } else {
            const auto answer = mgc(station.per_day, station.days, cv, number);
            put(name_of(answer.method), exact && answer.exact ? "yes" : "no", answer.p_wait, answer.mean_wait, unknown, answer.mean_queue);
        }
        if (!station.cv) exponential_.push_back(id);
        if (!exact) alone_.push_back(id);
    }
    std::vector<Remark> remarks() const {
        std::vector<Remark> all;
        const auto note = [&](std::string_view key, const std::vector<std::string>& resources) {
            if (!resources.empty()) all.push_back(make_remark(key, {{"resource", resources}}));
        };
        note("line-grows", grows_);
        note("line-alone", alone_);
        note("line-exponential", exponential_);
        note("line-about", about_);
        note("line-own-lists", own_lists_);
        note("line-dated", dated_);
        note("line-several", several_);
        note("line-rhythm", rhythms_);
        return all;
    }

    const ServicePath& path_;
    const Scenario& scenario_;
    const Result& exact_;
    Load load_;
    Sheet<std::string, double, double, double, double, double, double, double, double, std::string, std::string> sheet_{
        "lines",
        {{{"resource", ""},
          {"places", "place"},
          {"requests", "1/month"},
          {"held", "day"},
          {"utilisation", "1"},
          {"share_waited", "1"},
          {"wait", "day"},
          {"wait_p95", "day"},
          {"queue", "client"},
          {"method", ""},
          {"exact", ""}}}};
    std::vector<std::string> grows_{}, alone_{}, exponential_{}, about_{}, own_lists_{}, dated_{}, several_{}, rhythms_{};
};

}  // namespace

Lines lines_of(const ServicePath& path, const Scenario& scenario, const Result& exact) { return LineBook(path, scenario, exact).lines(); }

}  // namespace polku::detail
