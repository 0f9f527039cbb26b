#include "analysis/compile.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <set>
#include <tuple>

#include "analysis/counters.hpp"

namespace polku::detail {

namespace {

struct Held {
    int rule = -1;  ///< of hold_rules; -1: not held
    int depth = 0;  ///< number of open blocks when it began
    bool operator<(const Held& other) const { return std::tie(rule, depth) < std::tie(other.rule, other.depth); }
    bool operator==(const Held&) const = default;
};

/// An open block and the ways that are still to be walked.
struct Frame {
    std::size_t split = 0;
    bool side_by_side = false;
    std::vector<std::size_t> pending{};
    bool operator<(const Frame& other) const {
        return std::tie(split, side_by_side, pending) < std::tie(other.split, other.side_by_side, other.pending);
    }
};

/// All that decides how a client goes on.
struct Place {
    std::size_t touchpoint = 0;
    AttributeValues attributes{};
    std::vector<Held> held{};    ///< per resource
    std::vector<Frame> frames{};
    std::vector<int> visits{};   ///< per touchpoint, up to its cap
    bool operator<(const Place& other) const {
        return std::tie(touchpoint, attributes, held, frames, visits) <
               std::tie(other.touchpoint, other.attributes, other.held, other.frames, other.visits);
    }
};

std::string text_of(double value) {
    char buffer[32];
    const auto result = std::to_chars(buffer, buffer + sizeof buffer, value);
    return {buffer, result.ptr};
}

std::string quoted(const std::string& id) { return '"' + id + '"'; }

}  // namespace

void Notes::add(std::string sentence) {
    if (std::find(sentences_.begin(), sentences_.end(), sentence) == sentences_.end()) sentences_.push_back(std::move(sentence));
}

const Sojourn& SojournCache::find_or_make(std::size_t touchpoint, const Distribution& stay, double hazard) {
    auto& known = entries_[touchpoint];
    const auto found = std::find_if(known.begin(), known.end(), [&](const Entry& e) { return e.hazard == hazard && e.stay == stay; });
    if (found != known.end()) return found->sojourn;
    known.push_back({stay, hazard, sojourn(stay, hazard)});
    return known.back().sojourn;
}

/// Unfolds the places a client can come to, breadth first, so that states stand in a stable order.
class ChainBuilder {
public:
    ChainBuilder(const Compiler& compiler, Notes& notes)
        : c_(compiler), path_(compiler.path_), notes_(notes) {
        chain_.unknown_visits.assign(path_->touchpoints.size(), false);
        chain_.unknown_services.assign(path_->services.size(), false);
        chain_.unknown_holds.assign(path_->resources.size(), false);
    }

    Outcome<Chain> build(std::size_t entry, const AttributeValues& attributes) {
        Place outside;
        outside.attributes = attributes;
        outside.held.resize(path_->resources.size());
        outside.visits.assign(path_->touchpoints.size(), 0);
        if (path_->touchpoints[entry].kind == TouchpointKind::end)
            fail("ANA106", "", {{"at", path_->touchpoints[entry].id}}, touchpoint_pointer(entry), touchpoint_subject(path_, entry));
        else
            arrive(std::move(outside), entry);
        for (std::size_t s = 0; s < places_.size() && problems_.empty(); ++s) expand(s);
        if (!problems_.empty()) return std::move(problems_);
        lose_what_lies_behind();
        return std::move(chain_);
    }

private:
    struct Target {
        std::size_t to = 0;
        bool is_end = false;
    };

    void fail(std::string_view code, std::string_view variant, std::vector<Argument> args, std::string pointer, Subject subject) {
        auto problem = make_diagnostic(code, variant, std::move(args), std::move(pointer), std::move(subject));
        if (std::find(problems_.begin(), problems_.end(), problem) == problems_.end()) problems_.push_back(std::move(problem));
    }

    Situation situation(const Place& place) const {
        Situation s;
        s.attributes = &place.attributes;
        s.visits = [&place](std::size_t t) { return static_cast<double>(place.visits[t]); };
        s.holds = [&place](std::size_t r) { return place.held[r].rule >= 0; };
        return s;
    }

    bool is_true(const Condition& condition, const Place& place, const std::string& pointer, const std::string& element,
                 const Subject& subject) {
        const auto truth = evaluate(path_, condition, situation(place));
        if (truth == Truth::unknown)
            fail("ANA101", "", {{"element", element}, {"what", "age or elapsed time"}}, pointer, subject);
        return truth == Truth::yes;
    }
    bool is_true(std::size_t transition, const Place& place) {
        const auto& when = path_->transitions[transition].when;
        return !when || is_true(*when, place, child_pointer(transition_pointer(transition), "when"),
                                "transition " + quoted(path_->transitions[transition].id), transition_subject(path_, transition));
    }

    // -- coming to a touchpoint ----------------------------------------------------------------------------------

    Target arrive(Place place, std::size_t touchpoint) {
        std::size_t t = touchpoint;
        while (closes(place, t)) {
            auto& frame = place.frames.back();
            leave_block_holds(place, frame.side_by_side);
            if (frame.pending.empty()) {
                place.frames.pop_back();
                break;
            }
            t = path_.to_of(frame.pending.front());
            frame.pending.erase(frame.pending.begin());
        }
        const auto& there = path_->touchpoints[t];
        if (there.kind == TouchpointKind::end) {
            const auto ends = path_.ends();
            return {static_cast<std::size_t>(std::find(ends.begin(), ends.end(), t) - ends.begin()), true};
        }
        if (there.kind == TouchpointKind::pause) std::fill(place.held.begin(), place.held.end(), Held{});
        if (place.visits[t] < c_.counter_caps_[t]) ++place.visits[t];
        place.touchpoint = t;
        if (there.kind != TouchpointKind::pause) begin_holds(place);
        return {state_of(std::move(place)), false};
    }

    bool closes(const Place& place, std::size_t t) const {
        return !place.frames.empty() && path_->touchpoints[t].join == path_->touchpoints[place.frames.back().split].id;
    }

    // Holds that began in the block end with it; beside other ways that is later than this way's own arrival.
    void leave_block_holds(Place& place, bool side_by_side) {
        const int depth = static_cast<int>(place.frames.size());
        for (std::size_t r = 0; r < place.held.size(); ++r)
            if (place.held[r].rule >= 0 && place.held[r].depth >= depth) {
                if (side_by_side) chain_.unknown_holds[r] = true;
                place.held[r] = {};
            }
    }

    void begin_holds(Place& place) {
        for (std::size_t i = 0; i < c_.holds_.size(); ++i) {
            const auto& rule = c_.holds_[i];
            if (!rule.from[place.touchpoint] || place.held[rule.resource].rule >= 0) continue;
            if (rule.hold->when && !is_true(*rule.hold->when, place, child_pointer(rule.pointer, "when"),
                                            "a hold of " + quoted(rule.hold->resource), {"resource", rule.hold->resource, ""}))
                continue;
            place.held[rule.resource] = {static_cast<int>(i), static_cast<int>(place.frames.size())};
        }
    }

    std::size_t state_of(Place place) {
        const auto [found, is_new] = numbers_.try_emplace(std::move(place), places_.size());
        if (!is_new) return found->second;
        if (places_.size() >= c_.options_.state_limit) {
            fail("ANA102", "states", {{"limit", std::to_string(c_.options_.state_limit)}}, "", {});
            return 0;
        }
        places_.push_back(&found->first);
        ChainState state;
        state.touchpoint = found->first.touchpoint;
        for (const auto& held : found->first.held) state.slots.push_back(held.rule < 0 ? 0 : slots_of(held, found->first));
        chain_.states.push_back(std::move(state));
        return found->second;
    }

    double slots_of(const Held& held, const Place& place) {
        const auto& rule = c_.holds_[static_cast<std::size_t>(held.rule)];
        const double slots = value_of(path_, rule.hold->slots, situation(place));
        if (!std::isfinite(slots) || slots < 0)
            fail("ANA104", "slots", {{"resource", rule.hold->resource}, {"value", text_of(slots)}}, rule.pointer, {"resource", rule.hold->resource, ""});
        return slots;
    }

    // -- leaving it ----------------------------------------------------------------------------------------------

    void expand(std::size_t number) {
        const Place& place = *places_[number];  // std::map keeps it where it is
        const auto& there = path_->touchpoints[place.touchpoint];
        const double hazard = total_hazard(place);
        const auto stay = stay_of(place, number);
        if (!stay) return;
        const auto& s = c_.cache_.find_or_make(place.touchpoint, *stay, hazard);
        const double counted = there.kind == TouchpointKind::pause ? 0 : 1;

        std::vector<ChainEdge> edges;
        for (const auto& [target, probability] : ways_on(place, number))
            edges.push_back({target.to, target.is_end, probability * s.completed, counted * probability * s.completed_time,
                             counted * probability * s.completed_square});
        if (s.completed < 1)
            for (const auto& [interrupt, rate] : clocks_) {
                const auto target = interrupted(place, interrupt);
                const double share = rate / hazard;
                edges.push_back({target.to, target.is_end, share * s.cut(), counted * share * s.cut_time, counted * share * s.cut_square});
            }
        std::erase_if(edges, [](const ChainEdge& e) { return e.probability <= 0; });
        chain_.states[number].edges = std::move(edges);
    }

    // The rates per day of the clocks that run here; kept in clocks_.
    double total_hazard(const Place& place) {
        clocks_.clear();
        double total = 0;
        if (!c_.options_.hazards) return total;
        for (std::size_t i = 0; i < path_->interrupts.size(); ++i) {
            const auto& interrupt = path_->interrupts[i];
            const auto scope = path_.interrupt_scope(i);
            if (interrupt.trigger.type != TriggerType::hazard || std::find(scope.begin(), scope.end(), place.touchpoint) == scope.end()) continue;
            const double rate = rate_of(i, place);
            if (rate <= 0) continue;
            clocks_.emplace_back(i, rate);
            total += rate;
        }
        return total;
    }

    double rate_of(std::size_t i, const Place& place) {
        const auto& interrupt = path_->interrupts[i];
        const double rate = value_of(path_, interrupt.trigger.rate, situation(place)) / days_in(interrupt.trigger.per);
        if (std::isfinite(rate) && rate >= 0) return rate;
        fail("ANA104", "rate", {{"interrupt", interrupt.id}, {"value", text_of(rate)}}, child_pointer("/interrupts", i), {"interrupt", interrupt.id, ""});
        return 0;
    }

    std::optional<Distribution> stay_of(const Place& place, std::size_t number) {
        const auto& there = path_->touchpoints[place.touchpoint];
        const auto unknown = [&](const std::string& why) {
            auto& state = chain_.states[number];
            state.stay_known = false;
            state.odds_known = state.odds_known && clocks_.empty();
            notes_.add("times that " + quoted(there.id) + " is part of are not computed: " + why);
            if (!clocks_.empty())
                notes_.add("from " + quoted(there.id) + " on, odds and visits are not computed: an interrupt can cut short a stay of unknown length");
            return Distribution::fixed(0);
        };
        if (there.kind == TouchpointKind::subpath) return unknown("its sub-path is not put in");
        if (!there.duration) return Distribution::fixed(0);
        if (there.duration->until_age) return unknown("it lasts until an age, and the age on coming there depends on the time before");
        if (!there.duration->law) return Distribution::fixed(0);
        std::string problem;
        auto stay = Distribution::make(path_, *there.duration->law, situation(place), &problem);
        if (!stay)
            fail("ANA104", "law", {{"touchpoint", there.id}, {"problem", problem}},
                 child_pointer(touchpoint_pointer(place.touchpoint), "duration"), touchpoint_subject(path_, place.touchpoint));
        return stay;
    }

    void release(Place& place, const std::vector<std::string>& resources) const {
        for (const auto& id : resources) place.held[path_.find_resource(id).value()] = {};
    }

    Target interrupted(const Place& from, std::size_t i) {
        Place place = from;
        const auto& interrupt = path_->interrupts[i];
        if (interrupt.cancels == Cancels::client) {
            for (auto& held : place.held)
                if (held.depth > 0) held = {};
            place.frames.clear();
        }
        release(place, interrupt.releases);
        return arrive(std::move(place), path_.interrupt_target(i));
    }

    // Completing a touchpoint: it sets attributes, its `until` ends holds, then the way out is chosen.
    Place completed(const Place& from) const {
        Place place = from;
        const auto& there = path_->touchpoints[from.touchpoint];
        for (const auto& setting : there.sets) set(place, setting);
        for (auto& held : place.held)
            if (held.rule >= 0 && c_.holds_[static_cast<std::size_t>(held.rule)].until[from.touchpoint]) held = {};
        return place;
    }

    void set(Place& place, const AttributeSetting& setting) const {
        const auto index = path_.find_attribute(setting.attribute).value();
        const auto& attribute = path_->population->attributes[index];
        if (const auto* flag = std::get_if<bool>(&setting.value)) {
            place.attributes[index] = *flag ? 1 : 0;
            return;
        }
        for (std::size_t v = 0; v < attribute.values.size(); ++v)
            if (attribute.values[v].id == std::get<std::string>(setting.value)) place.attributes[index] = static_cast<int>(v);
    }

    std::vector<std::pair<Target, double>> ways_on(const Place& from, std::size_t number) {
        const auto t = from.touchpoint;
        const auto& there = path_->touchpoints[t];
        const auto done = completed(from);
        if (there.split) return {{fire(done, number), 1.0}};
        std::vector<std::pair<Target, double>> ways;
        for (const auto& [transition, probability] : choices(done, number))
            if (probability > 0) {
                Place place = done;
                release(place, path_->transitions[transition].releases);
                ways.emplace_back(arrive(std::move(place), path_.to_of(transition)), probability);
            }
        return ways;
    }

    void no_way(std::size_t t, std::string_view variant) {
        fail("ANA105", variant, {{"touchpoint", path_->touchpoints[t].id}}, touchpoint_pointer(t), touchpoint_subject(path_, t));
    }

    std::vector<std::pair<std::size_t, double>> choices(const Place& place, std::size_t number) {
        using Choice = Transition::Choice;
        const auto t = place.touchpoint;
        const auto out = path_.outgoing(t);
        if (out.empty()) return no_way(t, ""), std::vector<std::pair<std::size_t, double>>{};
        if (path_->touchpoints[t].kind == TouchpointKind::subpath) return ends_of_subpath(t, number);
        const auto first = path_->transitions[out.front()].choice;
        if (first == Choice::probability || first == Choice::rest) return by_probability(place);
        if (first == Choice::unconditional) {
            if (out.size() > 1) no_way(t, "alternatives");
            return {{out.front(), 1.0}};
        }
        for (const auto transition : out)
            if (path_->transitions[transition].choice == Choice::when && is_true(transition, place)) return {{transition, 1.0}};
        for (const auto transition : out)
            if (path_->transitions[transition].choice == Choice::otherwise) return {{transition, 1.0}};
        return no_way(t, ""), std::vector<std::pair<std::size_t, double>>{};
    }

    std::vector<std::pair<std::size_t, double>> ends_of_subpath(std::size_t t, std::size_t number) {
        const auto out = path_.outgoing(t);
        if (out.size() > 1) {
            chain_.states[number].odds_known = false;
            notes_.add("from " + quoted(path_->touchpoints[t].id) + " on, odds and visits are not computed: its sub-path is not put in");
        }
        std::vector<std::pair<std::size_t, double>> ways;
        for (const auto transition : out) ways.emplace_back(transition, 1.0 / static_cast<double>(out.size()));
        return ways;
    }

    std::vector<std::pair<std::size_t, double>> by_probability(const Place& place) {
        const auto t = place.touchpoint;
        const auto& id = path_->touchpoints[t].id;
        std::vector<std::pair<std::size_t, double>> ways;
        double sum = 0;
        std::size_t rests = 0;
        for (const auto transition : path_.outgoing(t)) {
            const auto& way = path_->transitions[transition];
            const bool rest = way.choice == Transition::Choice::rest;
            if (!rest && way.choice != Transition::Choice::probability) no_way(t, "alternatives");
            const double p = rest ? 0 : value_of(path_, way.probability, situation(place));
            if (!(p >= 0 && p <= 1))
                fail("ANA104", "probability", {{"touchpoint", id}, {"value", text_of(p)}}, transition_pointer(transition), transition_subject(path_, transition));
            rests += rest ? 1 : 0;
            sum += p;
            ways.emplace_back(transition, p);
        }
        constexpr double tolerance = 1e-9;  // as in PRB401
        if (sum > 1 + tolerance || (rests == 0 && sum < 1 - tolerance))
            fail("ANA104", "sum", {{"touchpoint", id}, {"sum", text_of(sum)}}, touchpoint_pointer(t), touchpoint_subject(path_, t));
        for (auto& [transition, p] : ways)
            if (path_->transitions[transition].choice == Transition::Choice::rest) p = std::max(0.0, 1 - sum) / static_cast<double>(rests);
        return ways;
    }

    // Behind ways out that are not known nothing is known: neither visits and ends, nor time in services and holds. Asked of
    // the path, not of the chain, because ways that the chain does not walk may lead there too.
    void lose_what_lies_behind() {
        std::vector<std::size_t> open;
        for (const auto& state : chain_.states)
            if (!state.odds_known) {
                for (const auto out : path_.outgoing(state.touchpoint)) open.push_back(path_.to_of(out));
                add_interrupted(state.touchpoint, open);
            }
        std::vector<bool> behind(path_->touchpoints.size(), false);
        while (!open.empty()) {
            const auto t = open.back();
            open.pop_back();
            if (behind[t]) continue;
            behind[t] = true;
            for (const auto out : path_.outgoing(t)) open.push_back(path_.to_of(out));
            add_interrupted(t, open);
        }
        for (std::size_t t = 0; t < behind.size(); ++t)
            if (behind[t]) {
                chain_.unknown_visits[t] = true;
                if (path_->touchpoints[t].duration) chain_.unknown_services[path_.service_of(t)] = true;
                for (const auto& rule : c_.holds_)
                    if (rule.from[t]) chain_.unknown_holds[rule.resource] = true;
            }
        for (const auto& state : chain_.states)
            for (std::size_t r = 0; r < state.slots.size(); ++r)
                if (behind[state.touchpoint] && state.slots[r] > 0) chain_.unknown_holds[r] = true;
    }

    void add_interrupted(std::size_t touchpoint, std::vector<std::size_t>& open) const {
        for (const auto i : hazards_in_path()) {
            const auto scope = path_.interrupt_scope(i);
            if (std::find(scope.begin(), scope.end(), touchpoint) != scope.end()) open.push_back(path_.interrupt_target(i));
        }
    }

    // -- blocks --------------------------------------------------------------------------------------------------

    Target fire(Place place, std::size_t number) {
        const auto t = place.touchpoint;
        std::vector<std::size_t> started;
        for (const auto transition : path_.outgoing(t))
            if (is_true(transition, place)) started.push_back(transition);
        const auto join = join_of(path_, t);
        std::vector<std::size_t> live;
        for (const auto i : hazards_in_path())
            if (rate_of(i, place) > 0) live.push_back(i);
        const auto& firing = firing_of(t, started, live);
        note(firing, number, place);
        const bool again = std::any_of(place.frames.begin(), place.frames.end(), [&](const Frame& f) { return f.split == t; });
        if (again) fail("ANA107", "", {{"touchpoint", path_->touchpoints[t].id}}, touchpoint_pointer(t), touchpoint_subject(path_, t));
        if (firing.order.empty()) {
            if (!join) no_way(t, "");
            return join && !again ? arrive(std::move(place), *join) : Target{};
        }
        if (again) return {};
        Frame frame{t, firing.side_by_side, firing.order};
        frame.pending.erase(frame.pending.begin());
        place.frames.push_back(std::move(frame));
        return arrive(std::move(place), path_.to_of(firing.order.front()));
    }

    const Firing& firing_of(std::size_t split, const std::vector<std::size_t>& started, const std::vector<std::size_t>& live) {
        const auto [known, is_new] = firings_.try_emplace({split, started, live});
        if (is_new) known->second = analyse_firing(path_, split, started, live, c_.holds_);
        return known->second;
    }

    std::vector<std::size_t> hazards_in_path() const {
        std::vector<std::size_t> hazards;
        for (std::size_t i = 0; c_.options_.hazards && i < path_->interrupts.size(); ++i)
            if (path_->interrupts[i].trigger.type == TriggerType::hazard) hazards.push_back(i);
        return hazards;
    }

    void note(const Firing& firing, std::size_t number, const Place& place) {
        auto& state = chain_.states[number];
        state.odds_known = state.odds_known && firing.odds_known;
        state.clock_known = state.clock_known && !firing.side_by_side;
        for (const auto touchpoint : firing.unknown_visits) chain_.unknown_visits[touchpoint] = true;
        for (const auto service : firing.unknown_services) chain_.unknown_services[service] = true;
        for (const auto resource : firing.unknown_holds) chain_.unknown_holds[resource] = true;
        if (firing.side_by_side)
            for (std::size_t r = 0; r < place.held.size(); ++r)
                if (place.held[r].rule >= 0) chain_.unknown_holds[r] = true;
        for (const auto& reason : firing.reasons) notes_.add(reason);
    }

    const Compiler& c_;
    const ServicePath& path_;
    Notes& notes_;
    Chain chain_{};
    std::map<Place, std::size_t> numbers_{};
    std::vector<const Place*> places_{};
    std::vector<std::pair<std::size_t, double>> clocks_{};  ///< interrupts and rates at the state being expanded
    std::map<std::tuple<std::size_t, std::vector<std::size_t>, std::vector<std::size_t>>, Firing> firings_{};
    std::vector<Diagnostic> problems_{};
};

Compiler::Compiler(const ServicePath& path, const CompileOptions& options, SojournCache& cache)
    : path_(path), options_(options), cache_(cache), holds_(hold_rules(path)), counter_caps_(visit_caps(path)) {}

Outcome<Chain> Compiler::compile(std::size_t entry, const AttributeValues& attributes, Notes& notes) const {
    return ChainBuilder(*this, notes).build(entry, attributes);
}

}  // namespace polku::detail
