// GRA312: ways side by side that wait for ever, leave somebody behind or come twice to one touchpoint. What a block is and
// whether it is sound is decided in analysis/blocks; here it is said.
#include <algorithm>
#include <set>
#include <string_view>
#include <vector>

#include "validate/rules.hpp"

namespace polku::detail::rules {
namespace {

using Kind = BlockProblem::Kind;

std::string_view variant_of(const Context& context, const BlockProblem& problem) {
    switch (problem.kind) {
        case Kind::no_split: return "no-split";
        case Kind::second_join: return "second-join";
        case Kind::nothing_starts: return "nothing-starts";
        case Kind::again: return "again";
        case Kind::twice: return "twice";
        case Kind::mixed: return "mixed";
        case Kind::crossed: return "crossed";
        case Kind::past_split: return "past-split";
        case Kind::interrupt:
            return context.path->interrupts[problem.interrupt].cancels == Cancels::client ? "interrupt" : "interrupt-of-way";
        case Kind::stuck: return context.facts.blocks.joins[problem.split] == nowhere ? "no-end" : "";
        case Kind::never_joins: return "never-joins";
    }
    return "";
}

// Another rule has said what lies behind it.
bool is_said(const Context& context, const BlockProblem& problem) {
    // A dead end or a round without an end (GRA304, GRA305).
    if (problem.kind == Kind::stuck) return !context.facts.to_end.reached[problem.touchpoint];
    // A join that is missing: that two ways meet says where it belongs.
    const auto& blocks = context.facts.blocks;
    if (problem.kind != Kind::twice && problem.split != nowhere && blocks.joins[problem.split] == nowhere &&
        std::any_of(blocks.problems.begin(), blocks.problems.end(),
                    [&](const BlockProblem& other) { return other.kind == Kind::twice && other.split == problem.split; }))
        return true;
    // A way that is written twice (REF204).
    if (problem.kind == Kind::twice && problem.witness[problem.witness.size() - 2] == problem.split) {
        const Transition* first = nullptr;
        for (const auto k : context.path.outgoing(problem.split)) {
            const auto& way = context.path->transitions[k];
            if (context.path.to_of(k) != problem.touchpoint) continue;
            if (first != nullptr && first->when == way.when) return true;
            first = &way;
        }
    }
    // A join that nothing leads to (GRA303).
    return problem.kind == Kind::never_joins && !context.facts.from_start.reached[problem.touchpoint];
}

// The step that is wrong: the last one of the witness, when it is a transition.
std::size_t wrong_step(const Context& context, const BlockProblem& problem) {
    if (problem.kind == Kind::never_joins) return problem.way;
    if (problem.kind == Kind::stuck || problem.kind == Kind::nothing_starts || problem.witness.size() < 2) return nowhere;
    for (const auto k : context.path.outgoing(problem.witness[problem.witness.size() - 2]))
        if (context.path.to_of(k) == problem.touchpoint) return k;
    return nowhere;
}

void place(const Context& context, const BlockProblem& problem, Diagnostic& finding, std::string_view& key) {
    const auto& path = context.path;
    const auto step = wrong_step(context, problem);
    finding.location.pointer = touchpoint_pointer(problem.touchpoint);
    finding.subject = touchpoint_subject(path, problem.touchpoint);
    key = "id";
    if (problem.kind == Kind::no_split || problem.kind == Kind::second_join) key = "join";
    if (problem.kind == Kind::nothing_starts) key = "split";
    if (problem.kind == Kind::interrupt) {
        finding.location.pointer = child_pointer("/interrupts", problem.interrupt);
        finding.subject = {"interrupt", path->interrupts[problem.interrupt].id, {}};
        key = "to";
    } else if (step != nowhere) {
        finding.location.pointer = transition_pointer(step);
        finding.subject = transition_subject(path, step);
        key = "to";
    }
}

// "awaited": false where it says nothing.
void check_awaited_elsewhere(Context& context) {
    const auto& path = context.path;
    std::set<std::string_view> joined;  // what is joined is meant to be a split, and another finding says that it is none
    for (const auto& touchpoint : path->touchpoints)
        if (!touchpoint.join.empty()) joined.insert(touchpoint.join);
    for (std::size_t k = 0; k < path->transitions.size(); ++k) {
        const auto& way = path->transitions[k];
        if (way.awaited || joined.count(way.from) > 0 || context.touchpoint(path.from_of(k)).split || context.is_unsure(path.from_of(k)))
            continue;
        auto finding = make_diagnostic("GRA312", "awaited-elsewhere", {{"from", quoted_excerpt(way.from)}, {"to", quoted_excerpt(way.to)}},
                                       transition_pointer(k), transition_subject(path, k));
        finding.severity = Severity::warning;
        context.report(std::move(finding), "awaited");
    }
}

// Whether transitions lead the way of a block to an end, and never to its join. `seen` holds marks of the ways looked at before.
bool only_ends(const Context& context, std::size_t way, std::size_t join, std::vector<std::size_t>& seen) {
    const auto& path = context.path;
    bool ends = false;
    std::vector<std::size_t> open{path.to_of(way)};
    while (!open.empty()) {
        const auto t = open.back();
        open.pop_back();
        if (t == join) return false;
        if (seen[t] == way) continue;
        seen[t] = way;
        ends = ends || context.touchpoint(t).kind == TouchpointKind::end;
        for (const auto k : path.outgoing(t)) open.push_back(path.to_of(k));
    }
    return ends;
}

// Blocks that are sound as a net and still hardly what was meant.
void check_intent(Context& context) {
    const auto& path = context.path;
    const auto& blocks = context.facts.blocks;
    std::vector<std::size_t> seen(path->touchpoints.size(), nowhere);
    for (std::size_t split = 0; split < path->touchpoints.size(); ++split) {
        const auto join = blocks.joins[split];
        const auto ways = path.outgoing(split);
        if (join == nowhere || ways.empty()) continue;
        const auto say = [&](std::string_view variant, Severity severity, const std::string& pointer, const Subject& subject,
                             std::size_t to, std::string_view key) {
            auto finding = make_diagnostic("GRA312", variant,
                                           {{"split", quoted_excerpt(context.touchpoint(split).id)},
                                            {"join", quoted_excerpt(context.touchpoint(join).id)},
                                            {"to", to == nowhere ? std::string() : quoted_excerpt(context.touchpoint(to).id)}},
                                           pointer, subject);
            finding.severity = severity;
            finding.related.push_back(make_related("join", touchpoint_pointer(join)));
            context.report(std::move(finding), key);
        };
        const auto none = [&](auto is) { return std::none_of(ways.begin(), ways.end(), [&](auto k) { return is(path->transitions[k]); }); };
        if (none([](const Transition& way) { return way.awaited; }))
            say("none-awaited", Severity::warning, touchpoint_pointer(split), touchpoint_subject(path, split), nowhere, "split");
        else if (none([](const Transition& way) { return way.choice != Transition::Choice::when; }))
            say("all-conditional", Severity::advice, touchpoint_pointer(split), touchpoint_subject(path, split), nowhere, "split");
        for (const auto k : ways)
            if (only_ends(context, k, join, seen))
                say("ends-all", Severity::warning, transition_pointer(k), transition_subject(path, k), path.to_of(k), "to");
    }
}

}  // namespace

void unsound_parallel(Context& context) {
    const auto& path = context.path;
    check_awaited_elsewhere(context);
    if (!context.unsure.nothing()) return;  // what could not be read may be the split, the join or the way that is missing
    for (const auto& problem : context.facts.blocks.problems) {
        if (is_said(context, problem)) continue;
        const auto id = [&](std::size_t t) { return t == nowhere ? std::string() : quoted_excerpt(context.touchpoint(t).id); };
        const auto join = problem.split == nowhere ? nowhere : context.facts.blocks.joins[problem.split];
        const auto from = problem.witness.size() < 2 ? nowhere : problem.witness[problem.witness.size() - 2];
        auto finding = make_diagnostic(
            "GRA312", variant_of(context, problem),
            {{"touchpoint", id(problem.touchpoint)},
             {"split", problem.kind == Kind::no_split ? quoted_excerpt(context.touchpoint(problem.touchpoint).join) : id(problem.split)},
             {"join", id(join)},
             {"from", id(from)},
             {"to", problem.way == nowhere ? std::string() : id(path.to_of(problem.way))},
             {"interrupt", problem.interrupt == nowhere ? std::string() : quoted_excerpt(path->interrupts[problem.interrupt].id)}},
            "");
        std::string_view key;
        place(context, problem, finding, key);
        finding.witness = context.ids_of(problem.witness);
        if (problem.split != nowhere && problem.split != problem.touchpoint)
            finding.related.push_back(make_related("split", touchpoint_pointer(problem.split)));
        if (join != nowhere && join != problem.touchpoint) finding.related.push_back(make_related("join", touchpoint_pointer(join)));
        context.report(std::move(finding), key);
    }
    if (context.facts.blocks.problems.empty()) check_intent(context);
}

}  // namespace polku::detail::rules
