#include "analysis/load.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <stop_token>

#include <polku/analysis.hpp>
#include <polku/distribution.hpp>

#include "analysis/answers.hpp"
#include "analysis/omissions.hpp"
#include "analysis/watch.hpp"

namespace polku::detail {
namespace {

constexpr double not_known = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t state_limit = 4'000;   // of one class of clients
constexpr std::size_t work_limit = 250'000;  // classes times touchpoints

std::optional<std::vector<EntryShare>> shares_of(const ServicePath& path, const std::vector<Entry>& entries, double per_month) {
    std::vector<EntryShare> shares;
    for (const auto& entry : entries) {
        const auto at = path.find_touchpoint(entry.at);
        if (!at || path->touchpoints[*at].kind != TouchpointKind::start || !(entry.per_month >= 0)) return std::nullopt;
        shares.push_back({*at, entry.per_month / per_month});
    }
    return shares;
}

std::optional<Answers> answers_of(const ServicePath& path, const std::vector<EntryShare>& entries, Notes& notes) {
    if (!refuse_parameters(path).empty()) return std::nullopt;
    std::stop_source stop;
    AnalysisOptions options;
    options.stop = stop.get_token();
    options.progress = [&, done = std::size_t{0}](double) mutable {
        done += path->touchpoints.size();
        if (done > work_limit) stop.request_stop();
    };
    SojournCache cache;
    auto answers = answer(path, entries, {true, state_limit}, Depth::all, cache, notes, Watch(options, 1));
    if (!answers) return std::nullopt;
    return *std::move(answers);
}

/// E[number of contacts in a stay T]: one on entry and one after every interval that the stay lasts. A hazard may cut it short.
double contacts_in(const Distribution& stay, double interval, double hazard) {
    constexpr int most = 1'000;
    if (!(interval > 0)) return not_known;
    double contacts = 1;
    for (int k = 1; k < most; ++k) {
        const double time = interval * k;
        const double lasts = (1 - stay.cdf(time)) * std::exp(-hazard * time);
        contacts += lasts;
        if (lasts < 1e-12) return contacts;
    }
    return not_known;
}

double hazard_at(const ServicePath& path, std::size_t touchpoint, const Situation& situation) {
    double rate = 0;
    for (std::size_t i = 0; i < path->interrupts.size(); ++i) {
        const auto& trigger = path->interrupts[i].trigger;
        const auto scope = path.interrupt_scope(i);
        if (trigger.type == TriggerType::hazard && std::find(scope.begin(), scope.end(), touchpoint) != scope.end())
            rate += value_of(path, trigger.rate, situation) / days_in(trigger.per);
    }
    return rate;
}

/// Hours of an actor in one visit, as the clients of all classes have them on average.
class VisitHours {
public:
    explicit VisitHours(const ServicePath& path) : path_(path) {
        auto classes = attribute_classes(path, attributes_in_use(path), 256);
        known_ = classes && classes->size() * path->touchpoints.size() <= 20'000;
        if (classes) classes_ = *std::move(classes);
    }

    /// NaN where it cannot be said. `exact` becomes false where classes may come there differently often.
    double of(const std::string& actor, std::size_t touchpoint, bool& exact) const {
        const auto& there = path_->touchpoints[touchpoint];
        double hours = 0;
        for (const auto& work : there.work)
            if (work.actor == actor) hours += value_of(path_, work.hours);
        for (const auto& rhythm : there.contacts)
            if (std::find(rhythm.actors.begin(), rhythm.actors.end(), actor) != rhythm.actors.end()) {
                exact = exact && !rhythm.when;
                hours += of_rhythm(rhythm, touchpoint);
            }
        return hours;
    }

private:
    double of_rhythm(const ContactRhythm& rhythm, std::size_t touchpoint) const {
        const auto& duration = path_->touchpoints[touchpoint].duration;
        if (!known_ || path_->touchpoints[touchpoint].subpath || (duration && !duration->law)) return not_known;
        double hours = 0;
        for (const auto& one : classes_) {
            Situation situation;
            situation.attributes = &one.values;
            if (rhythm.when) {
                const auto truth = evaluate(path_, *rhythm.when, situation);
                if (truth == Truth::unknown) return not_known;
                if (truth == Truth::no) continue;
            }
            const auto stay = duration ? Distribution::make(path_, *duration->law, situation) : Distribution::fixed(0);
            if (!stay) return not_known;
            hours += one.share * value_of(path_, rhythm.hours, situation) *
                     contacts_in(*stay, days_of(path_, rhythm.every, situation), hazard_at(path_, touchpoint, situation));
        }
        return hours;
    }

    const ServicePath& path_;
    std::vector<AttributeClass> classes_{};
    bool known_ = false;
};

/// Mean hours a week of the actor of `resource`. NaN when several resources give the hours of one actor.
LongRun hours_of(const ServicePath& path, const Resource& resource, const Answers& answers, double per_day) {
    const auto same_actor = std::count_if(path->resources.begin(), path->resources.end(), [&](const Resource& other) {
        return other.mode == ResourceMode::hours && other.actor == resource.actor;
    });
    if (same_actor > 1 || resource.actor.empty()) return {not_known};
    const VisitHours visit_hours(path);
    LongRun hours;
    for (std::size_t t = 0; t < path->touchpoints.size(); ++t) {
        const double each = visit_hours.of(resource.actor, t, hours.exact);
        if (each != 0) hours.value += answers.visits[t].mean * each * per_day * days_in(Unit::week);
    }
    return hours;
}

}  // namespace

Load load_of(const ServicePath& path, const std::vector<Entry>& entries) {
    Load load;
    load.resources.assign(path->resources.size(), {});
    load.slot_days.assign(path->resources.size(), 0);
    load.holds.assign(path->resources.size(), 0);
    double per_month = 0;
    for (const auto& entry : entries) per_month += entry.per_month;
    if (per_month == 0) return load;

    load.arrivals_per_day = per_month / days_in(Unit::month);
    load.stay.value = not_known;
    std::fill(load.resources.begin(), load.resources.end(), LongRun{not_known});
    std::fill(load.slot_days.begin(), load.slot_days.end(), not_known);
    std::fill(load.holds.begin(), load.holds.end(), not_known);
    const auto shares = shares_of(path, entries, per_month);
    if (!shares || !std::isfinite(per_month) || path->touchpoints.size() > state_limit) return load;
    Notes notes;
    note_omissions(path, {}, notes);
    const auto left_out = [](const Remark& remark) { return remark.key == "exact-without-clocks" || remark.key == "exact-without-dates"; };
    const bool whole = std::none_of(notes.remarks().begin(), notes.remarks().end(), left_out);
    const auto answers = answers_of(path, *shares, notes);
    if (!answers) return load;

    load.stay = {answers->about_time, whole && std::isfinite(answers->time.mean)};
    for (std::size_t r = 0; r < path->resources.size(); ++r) {
        if (path->resources[r].mode == ResourceMode::hours) {
            load.resources[r] = hours_of(path, path->resources[r], *answers, load.arrivals_per_day);
            load.resources[r].exact = load.resources[r].exact && whole;
            continue;
        }
        load.slot_days[r] = answers->about_slot_days[r];
        load.holds[r] = answers->about_holds[r];
        load.resources[r] = {load.slot_days[r] * load.arrivals_per_day, whole && std::isfinite(answers->slot_days[r])};
    }
    return load;
}

}  // namespace polku::detail
