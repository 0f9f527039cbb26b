#include "simulate/program_builder.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

#include "analysis/blocks.hpp"
#include "analysis/directed.hpp"
#include "analysis/work_days.hpp"
#include "simulate/streams.hpp"

namespace polku::simulation {
namespace {

/// What a condition asks besides attributes.
bool asks_more_than_attributes(const Condition& c) {
    if (c.kind == Condition::Kind::attribute) return c.subject == "age";
    if (c.kind == Condition::Kind::visits || c.kind == Condition::Kind::elapsed || c.kind == Condition::Kind::holds) return true;
    return std::any_of(c.parts.begin(), c.parts.end(), asks_more_than_attributes);
}

}  // namespace

Outcome<Program> compile_program(const ServicePath& path, const SimulationOptions& options, Waiting waiting) {
    return ProgramBuilder(path, options, waiting).build();
}

void ProgramBuilder::fail(std::string_view code, std::string_view variant, std::vector<Argument> args, std::string pointer,
                          Subject subject) {
    auto problem = make_diagnostic(code, variant, std::move(args), std::move(pointer), std::move(subject));
    if (std::find(problems_.begin(), problems_.end(), problem) == problems_.end()) problems_.push_back(std::move(problem));
}

Outcome<Program> ProgramBuilder::build() {
    read_start_date();
    note_omissions();
    build_holds();
    build_hours();
    build_points();
    build_attributes();
    build_classes();
    build_date_steps();
    if (problems_.empty()) build_entries();
    if (problems_.empty()) build_clocks();
    if (problems_.empty()) build_behaviours();
    if (problems_.empty()) require_ages();
    if (!problems_.empty()) {
        if (path_.source_map()) locate(problems_, *path_.source_map());
        return std::move(problems_);
    }
    program_.not_taken_into_account = notes_.remarks();
    return std::move(program_);
}

void ProgramBuilder::read_start_date() {
    if (options_.start_date.empty()) return;
    start_day_ = days_from_civil(options_.start_date);
    if (!start_day_) fail("SIM957", "", {{"date", options_.start_date}}, "");
}

void ProgramBuilder::note_omissions() {
    const auto type_is = [](TriggerType type) { return [type](const Interrupt& i) { return i.trigger.type == type; }; };
    if (!options_.hazards) notes_.add_about("hazards-off", "interrupt", ids_where(path_->interrupts, type_is(TriggerType::hazard)));
    if (!options_.age_and_date)
        notes_.add_about("clocks-off", "interrupt",
                         ids_where(path_->interrupts, [](const Interrupt& i) { return i.trigger.type != TriggerType::hazard; }));
    else if (options_.start_date.empty())
        notes_.add_about("no-date-interrupts", "interrupt", ids_where(path_->interrupts, type_is(TriggerType::date)));
    const auto dated = [](const Parameter& p) {
        return std::any_of(p.cases.begin(), p.cases.end(), [](const ParameterCase& c) { return !c.from.empty() || !c.until.empty(); });
    };
    if (options_.start_date.empty()) notes_.add_about("no-dated-values", "parameter", ids_where(path_->parameters, dated));
    const auto has_holds = [](const auto& element) { return !element.holds.empty(); };
    if (waiting_ == Waiting::nobody && (std::any_of(path_->services.begin(), path_->services.end(), has_holds) ||
                                        std::any_of(path_->touchpoints.begin(), path_->touchpoints.end(), has_holds)))
        notes_.add(make_remark("no-waiting"));
    if (waiting_ == Waiting::nobody)
        notes_.add_about("contacts-do-not-wait", "resource", ids_where(path_->resources, [](const Resource& r) { return r.limiting; }));
    notes_.add_about("no-costs", "cost", ids_where(path_->costs, [](const Cost&) { return true; }));
}

void ProgramBuilder::build_holds() {
    const auto add = [&](const std::vector<Hold>& holds, std::optional<Index> touchpoint) {
        const auto places = [&](const std::vector<std::string>& ids) {
            std::vector<Index> indices;
            for (const auto& id : ids) indices.push_back(static_cast<Index>(path_.find_touchpoint(id).value()));
            if (indices.empty() && touchpoint) indices.push_back(*touchpoint);
            return indices;
        };
        for (const auto& hold : holds)
            hold_rules_.push_back(
                {static_cast<Index>(path_.find_resource(hold.resource).value()), &hold, places(hold.from), places(hold.until)});
    };
    for (const auto& service : path_->services) add(service.holds, std::nullopt);
    for (Index t = 0; t < path_->touchpoints.size(); ++t) add(path_->touchpoints[t].holds, t);
    for (const auto& rule : hold_rules_) program_.hold_resource.push_back(rule.resource);
}

void ProgramBuilder::build_hours() {
    if (waiting_ == Waiting::nobody) return;
    for (Index r = 0; r < path_->resources.size(); ++r) {
        const auto& resource = path_->resources[r];
        const auto actor = path_.find_actor(resource.actor);
        if (!resource.limiting || !actor) continue;
        program_.limited_by.resize(path_->actors.size(), none);
        if (auto& by = program_.limited_by[*actor]; by == none) by = r;
    }
}

void ProgramBuilder::build_points() {
    const auto count = static_cast<Index>(path_->touchpoints.size());
    program_.points.resize(count);
    const auto blocks = detail::find_blocks(path_);
    program_.returned_to.assign(count, 0);
    for (Index t = 0; t < count; ++t) {
        const auto& touchpoint = path_->touchpoints[t];
        auto& point = program_.points[t];
        if (touchpoint.kind == TouchpointKind::subpath)
            fail("SIM953", "", {{"touchpoint", touchpoint.id}, {"model", touchpoint.subpath ? touchpoint.subpath->model.id : ""}},
                 touchpoint_pointer(t), touchpoint_subject(path_, t));
        point.is_end = touchpoint.kind == TouchpointKind::end;
        point.is_pause = touchpoint.kind == TouchpointKind::pause;
        point.is_split = touchpoint.split;
        if (blocks.ways[t] != detail::nowhere) point.on_way = static_cast<Index>(blocks.ways[t]);
        point.services.begin = static_cast<Index>(program_.service_lists.size());
        for (const auto service : path_.services_of(t)) program_.service_lists.push_back(static_cast<Index>(service));
        point.services.end = static_cast<Index>(program_.service_lists.size());
        point.stream = stream_name(StreamOf::touchpoint, touchpoint.id);
        if (!touchpoint.join.empty()) {
            point.split = static_cast<Index>(path_.find_touchpoint(touchpoint.join).value());
            program_.points[point.split].join = t;
        }
        point.finished_holds.begin = static_cast<Index>(program_.rule_lists.size());
        for (Index r = 0; r < hold_rules_.size(); ++r)
            if (std::find(hold_rules_[r].until.begin(), hold_rules_[r].until.end(), t) != hold_rules_[r].until.end())
                program_.rule_lists.push_back(r);
        point.finished_holds.end = static_cast<Index>(program_.rule_lists.size());
    }
    build_memory();
    for (const auto& transition : path_->transitions) {
        auto& releases = program_.releases.emplace_back();
        for (const auto& id : transition.releases) releases.push_back(static_cast<Index>(path_.find_resource(id).value()));
        if (transition.kind == TransitionKind::back) program_.returned_to[path_.find_touchpoint(transition.to).value()] = 1;
    }
}

// Visits are counted where there can be more than one, or where somebody asks how many; last enterings are noted where somebody
// asks for them.
void ProgramBuilder::build_memory() {
    const auto n = path_->touchpoints.size();
    std::vector<char> counted(n, 0), noted(n, 0);
    std::vector<detail::Directed::Edge> edges;
    for (std::size_t k = 0; k < path_->transitions.size(); ++k) edges.emplace_back(path_.from_of(k), path_.to_of(k));
    for (std::size_t i = 0; i < path_->interrupts.size(); ++i)
        for (const auto t : path_.interrupt_scope(i)) edges.emplace_back(t, path_.interrupt_target(i));
    const auto components = detail::strong_components(detail::Directed(n, edges));
    std::vector<std::size_t> members(components.count, 0);
    for (const auto component : components.of) ++members[component];
    const bool side_by_side = std::any_of(path_->touchpoints.begin(), path_->touchpoints.end(), [](const auto& t) { return t.split; });
    for (std::size_t t = 0; t < n; ++t) counted[t] = side_by_side || members[components.of[t]] > 1;
    for (const auto& [from, to] : edges)
        if (from == to) counted[from] = 1;

    const std::function<void(const Condition&)> ask = [&](const Condition& condition) {
        if (condition.kind == Condition::Kind::visits) counted[path_.find_touchpoint(condition.subject).value()] = 1;
        if (condition.kind == Condition::Kind::elapsed) noted[path_.find_touchpoint(condition.subject).value()] = 1;
        for (const auto& part : condition.parts) ask(part);
    };
    const auto ask_if_any = [&](const Boxed<Condition>& condition) {
        if (condition) ask(*condition);
    };
    for (const auto& transition : path_->transitions) ask_if_any(transition.when);
    for (const auto& rule : hold_rules_) ask_if_any(rule.hold->when);
    for (const auto& touchpoint : path_->touchpoints)
        for (const auto& contact : touchpoint.contacts) ask_if_any(contact.when);
    for (const auto& interrupt : path_->interrupts)
        if (const auto since = path_.find_touchpoint(interrupt.trigger.since)) counted[*since] = noted[*since] = 1;

    Memory memory{std::vector<Index>(n, none), std::vector<Index>(n, none)};
    for (std::size_t t = 0; t < n; ++t) {
        if (counted[t]) memory.counter[t] = program_.points[t].counter = static_cast<Index>(program_.counters++);
        if (noted[t]) memory.moment[t] = program_.points[t].moment = static_cast<Index>(program_.moments++);
    }
    program_.conditions = ConditionCode(std::move(memory));
}

void ProgramBuilder::build_attributes() {
    if (!path_->population) return;
    for (std::size_t a = 0; a < path_->population->attributes.size(); ++a) {
        const auto& id = path_->population->attributes[a].id;
        const auto pointer = child_pointer("/population/attributes", a);
        AttributeDraw draw{stream_name(StreamOf::attribute, id), {}};
        double sum = 0;
        for (const double share : attribute_shares(path_, a)) {
            if (!(share >= -1e-9 && share <= 1 + 1e-9)) fail("ANA924", "share", {{"attribute", id}}, pointer, {"attribute", id, ""});
            sum += share;
            draw.cumulative.push_back(sum);
        }
        if (!(std::fabs(sum - 1) <= 1e-9)) fail("ANA924", "share", {{"attribute", id}}, pointer, {"attribute", id, ""});
        program_.attributes.push_back(std::move(draw));
    }
}

Index Program::class_of(const AttributeValues& values) const {
    for (Index c = 0; c < classes.size(); ++c)
        if (std::all_of(attributes_in_use.begin(), attributes_in_use.end(), [&](Index a) { return classes[c][a] == values[a]; })) return c;
    return none;
}

// The classes that clients enter with, and those that `sets` lead to.
void ProgramBuilder::build_classes() {
    constexpr std::size_t limit = 4096;
    const auto used = attributes_in_use(path_);
    program_.attributes_in_use.assign(used.begin(), used.end());
    const auto initial = attribute_classes(path_, used, limit);
    if (!initial) return fail("ANA922", "", {{"limit", std::to_string(limit)}}, "/population/attributes");
    for (const auto& c : *initial) program_.classes.push_back(c.values);

    std::vector<Index> changing;
    for (Index t = 0; t < path_->touchpoints.size(); ++t)
        if (!path_->touchpoints[t].sets.empty()) changing.push_back(t);
    program_.class_changes.resize(changing.size());
    for (Index c = 0; c < program_.classes.size(); ++c)
        for (std::size_t k = 0; k < changing.size(); ++k) {
            auto values = program_.classes[c];
            for (const auto& setting : path_->touchpoints[changing[k]].sets) {
                const auto attribute = path_.find_attribute(setting.attribute).value();
                if (std::find(used.begin(), used.end(), attribute) == used.end()) continue;
                if (const auto* flag = std::get_if<bool>(&setting.value)) {
                    values[attribute] = *flag ? 1 : 0;
                    continue;
                }
                const auto& list = path_->population->attributes[attribute].values;
                const auto found =
                    std::find_if(list.begin(), list.end(), [&](const auto& v) { return v.id == std::get<std::string>(setting.value); });
                if (found != list.end()) values[attribute] = static_cast<int>(found - list.begin());
            }
            Index after = program_.class_of(values);
            if (after == none) {
                after = static_cast<Index>(program_.classes.size());
                if (after >= limit) return fail("ANA922", "", {{"limit", std::to_string(limit)}}, "/population/attributes");
                program_.classes.push_back(values);
            }
            program_.class_changes[k].push_back(after);
            program_.points[changing[k]].class_change = static_cast<Index>(k);
        }
}

void ProgramBuilder::build_date_steps() {
    for (std::size_t p = 0; p < path_->parameters.size(); ++p) {
        const auto& parameter = path_->parameters[p];
        for (std::size_t i = 0; i < parameter.cases.size(); ++i) {
            const auto& c = parameter.cases[i];
            if (c.when && asks_more_than_attributes(*c.when))
                fail("SIM957", "case", {{"parameter", parameter.id}},
                     child_pointer(child_pointer(child_pointer("/parameters", p), "cases"), i), {"parameter", parameter.id, ""});
            if (!start_day_) continue;
            const auto from = days_from_civil(c.from), until = days_from_civil(c.until);
            if (from && *from > *start_day_) program_.date_steps.push_back(static_cast<double>(*from - *start_day_));
            if (until && *until + 1 > *start_day_) program_.date_steps.push_back(static_cast<double>(*until + 1 - *start_day_));
        }
    }
    auto& steps = program_.date_steps;
    std::sort(steps.begin(), steps.end());
    steps.erase(std::unique(steps.begin(), steps.end()), steps.end());
    for (const double step : steps) step_dates_.push_back(detail::iso_date(*start_day_ + static_cast<long>(step)));
}

Situation ProgramBuilder::situation_of(std::size_t config) const {
    Situation situation;
    situation.attributes = &program_.classes[config % program_.classes.size()];
    const auto step = config / program_.classes.size();
    if (start_day_) situation.today = step == 0 ? options_.start_date : step_dates_[step - 1];
    return situation;
}

void ProgramBuilder::build_entries() {
    auto entries = options_.entries;
    if (entries.empty()) {
        if (path_.starts().empty()) return fail("ANA926", "none", {}, "/touchpoints");
        entries.push_back({path_->touchpoints[path_.starts().front()].id, 1});
        notes_.add_about("default-arrivals", "touchpoint", {entries.front().at});
    }
    double sum = 0;
    for (const auto& entry : entries) {
        const auto t = path_.find_touchpoint(entry.at);
        const auto pointer = t ? touchpoint_pointer(*t) : std::string("/touchpoints");
        if (!t || path_->touchpoints[*t].kind != TouchpointKind::start) {
            fail("ANA926", "", {{"at", entry.at}}, pointer);
            continue;
        }
        if (!(entry.per_month >= 0 && std::isfinite(entry.per_month)))
            fail("ANA926", "rate", {{"at", entry.at}, {"value", text_of(entry.per_month)}}, pointer);
        if (!(entry.per_month > 0)) continue;
        sum += entry.per_month;
        EntryPoint point;
        point.touchpoint = static_cast<Index>(*t);
        point.cumulative = sum;
        const auto* population = path_->population ? &*path_->population : nullptr;
        for (std::size_t e = 0; population && e < population->entry_age.size(); ++e) {
            if (population->entry_age[e].at != entry.at || !point.age.empty()) continue;
            for (std::size_t c = 0; c < program_.classes.size(); ++c)
                point.age.push_back(
                    law_index(population->entry_age[e].law, situation_of(c), entry.at, child_pointer("/population/entryAge", e), {}));
        }
        program_.entries.push_back(std::move(point));
    }
    if (problems_.empty() && program_.entries.empty()) fail("ANA926", "rate", {{"at", entries.front().at}, {"value", "0"}}, "/touchpoints");
    for (auto& entry : program_.entries) entry.cumulative /= sum;
    program_.arrivals_per_day = sum / days_in(Unit::month);
}

void ProgramBuilder::build_clocks() {
    const bool ages_known = std::all_of(program_.entries.begin(), program_.entries.end(), [](const auto& e) { return !e.age.empty(); });
    std::vector<std::string> ageless;
    for (const Cancels cancels : {Cancels::client, Cancels::thread}) {
        for (Index i = 0; i < path_->interrupts.size(); ++i) {
            const auto& interrupt = path_->interrupts[i];
            const auto type = interrupt.trigger.type;
            if (interrupt.cancels != cancels) continue;
            if (type == TriggerType::hazard ? !options_.hazards : !options_.age_and_date) continue;
            if (type == TriggerType::date && !start_day_) continue;
            if (type == TriggerType::age && !ages_known) ageless.push_back(interrupt.id);
            Clock clock;
            clock.type = type;
            clock.interrupt = i;
            clock.target = static_cast<Index>(path_.interrupt_target(i));
            clock.stream = stream_name(StreamOf::interrupt, interrupt.id);
            if (!interrupt.trigger.since.empty()) clock.since = static_cast<Index>(path_.find_touchpoint(interrupt.trigger.since).value());
            clock.in_workdays = type == TriggerType::after && interrupt.trigger.time.unit == Unit::workday;
            if (type == TriggerType::date) {
                const auto day = days_from_civil(interrupt.trigger.on);
                if (!day)
                    fail("SIM957", "", {{"date", interrupt.trigger.on}}, child_pointer("/interrupts", i), {"interrupt", interrupt.id, ""});
                clock.date = static_cast<double>(day.value_or(0) - *start_day_);
            }
            for (const auto& id : interrupt.releases) clock.releases.push_back(static_cast<Index>(path_.find_resource(id).value()));
            if (clock.since != none && type == TriggerType::after)
                program_.since_clocks.push_back(static_cast<Index>(program_.clocks.size()));
            program_.clocks.push_back(std::move(clock));
        }
        if (cancels == Cancels::client) program_.client_clocks = static_cast<Index>(program_.clocks.size());
    }
    notes_.add_about("no-age-at-entry", "interrupt", std::move(ageless));

    const std::size_t thread_clocks = program_.clocks.size() - program_.client_clocks;
    std::vector<std::vector<Index>> reached(program_.points.size());
    program_.in_scope.assign(program_.points.size() * thread_clocks, 0);
    for (Index k = 0; k < program_.clocks.size(); ++k)
        for (const auto t : path_.interrupt_scope(program_.clocks[k].interrupt)) {
            if (k < program_.client_clocks) reached[t].push_back(k);
            else program_.in_scope[t * thread_clocks + (k - program_.client_clocks)] = 1;
        }
    for (Index t = 0; t < program_.points.size(); ++t) {
        program_.points[t].client_clocks.begin = static_cast<Index>(program_.clock_lists.size());
        program_.clock_lists.insert(program_.clock_lists.end(), reached[t].begin(), reached[t].end());
        program_.points[t].client_clocks.end = static_cast<Index>(program_.clock_lists.size());
    }
}

}  // namespace polku::simulation
