// GRA310: conditions that leave a case out, that nobody can meet, or that others have met before: on the ways out of a
// touchpoint (the first `when` that is true wins), in the cases of parameters (likewise), on the ways of a split, holds,
// contacts and rules. Every combination of what the conditions ask for is looked at.
//
// That something can never be is said only when no combination at all meets it; that a case is left out, or met twice, only
// of combinations that clients can be in.
#include <algorithm>
#include <optional>

#include "analysis/hold_rules.hpp"
#include "validate/combinations.hpp"
#include "validate/rules.hpp"
#include "validate/wording.hpp"

namespace polku::detail::rules {
namespace {

using Choice = Transition::Choice;

/// Several conditions of which the first that is true wins, looked at in every combination.
struct Sweep {
    bool decided = true;
    std::vector<char> met{};                ///< in some combination
    std::vector<char> wins{};               ///< in some combination, before all others
    std::vector<char> everywhere{};         ///< in every combination
    std::vector<std::string> twice{};       ///< a combination that clients can be in, in which an earlier one wins
    std::vector<std::size_t> winner{};      ///< which one
    bool always_met = true;                 ///< one of them in every combination
    std::optional<std::string> left_out{};  ///< a combination that clients can be in, in which none is true
};

class Check {
public:
    explicit Check(Context& context) : context_(context), path_(context.path), occurring_(path_) {}

    void run() {
        for (std::size_t t = 0; t < path_->touchpoints.size(); ++t)
            if (!context_.unsure_ways_out(t)) check_ways_out(t);
        for (std::size_t p = 0; p < path_->parameters.size(); ++p)
            if (!Unsure::at(context_.unsure.parameters, p)) check_cases(p);
        for (const auto& hold : hold_places(path_))
            check_one(hold.hold->when, "never-hold", hold.hold->resource, hold.pointer, {"resource", hold.hold->resource, {}});
        for (std::size_t t = 0; t < path_->touchpoints.size(); ++t) {
            const auto contacts = child_pointer(touchpoint_pointer(t), "contacts");
            for (std::size_t i = 0; i < path_->touchpoints[t].contacts.size(); ++i) {
                const auto& contact = path_->touchpoints[t].contacts[i];
                check_one(contact.when, "never-contact", contact.id, child_pointer(contacts, i), touchpoint_subject(path_, t));
            }
        }
        for (std::size_t r = 0; r < path_->rules.size(); ++r) {
            const auto& rule = path_->rules[r];
            check_one(rule.when, "never-rule", rule.id, child_pointer("/rules", r), {"rule", rule.id, {}});
        }
    }

private:
    // `touchpoint` is where the client is when he is asked.
    Sweep sweep(const std::vector<ParameterCase>& cases, std::size_t touchpoint = nowhere) {
        const auto n = cases.size();
        Sweep result;
        result.met = result.wins = std::vector<char>(n, 0);
        result.everywhere.assign(n, 1);
        result.twice.resize(n);
        result.winner.assign(n, n);
        Combinations all(path_, &occurring_);
        for (const auto& c : cases) all.tell_apart(c);
        if (touchpoint != nowhere) all.has_visited(touchpoint);
        // A model that asks more is not understood by anybody, and a hostile one must not take hours.
        constexpr std::size_t most_answers = 4'000'000;
        if (all.count() > Combinations::most || (answers_ += all.count() * n) > most_answers) {
            result.decided = false;
            return result;
        }
        for (bool more = all.start(); more; more = all.next()) look(cases, all, result);
        return result;
    }

    void look(const std::vector<ParameterCase>& cases, const Combinations& all, Sweep& result) const {
        const auto n = cases.size();
        std::size_t winner = n;
        for (std::size_t i = 0; i < n; ++i) {
            if (!matches(path_, cases[i], all.situation())) {
                result.everywhere[i] = 0;
                continue;
            }
            result.met[i] = 1;
            if (winner == n) {
                winner = i;
                result.wins[i] = 1;
            } else if (result.winner[i] == n && all.can_occur()) {
                result.twice[i] = all.facts();
                result.winner[i] = winner;
            }
        }
        if (winner < n) return;
        result.always_met = false;
        if (!result.left_out && all.can_occur()) result.left_out = all.facts();
    }

    void report(std::string_view variant, Severity severity, std::vector<Argument> args, std::string pointer, Subject subject,
                std::string_view key, std::vector<Related> related = {}) {
        if (key == "when" && context_.has_reader_error(pointer + "/when")) return;  // the value that it asks for is not there
        auto finding = make_diagnostic("GRA310", variant, std::move(args), std::move(pointer), std::move(subject));
        finding.severity = severity;
        finding.related = std::move(related);
        context_.report(std::move(finding), key);
    }

    void report_way(std::string_view variant, Severity severity, std::size_t k, std::string combination = {}, std::size_t other = nowhere) {
        const auto& way = path_->transitions[k];
        std::vector<Argument> args{{"from", quoted_excerpt(way.from)}, {"to", quoted_excerpt(way.to)}};
        std::vector<Related> related;
        if (other != nowhere) {
            args.push_back({"other", quoted_excerpt(path_->transitions[other].to)});
            args.push_back({"case", std::move(combination)});
            related.push_back(make_related("other", transition_pointer(other) + "/when"));
        }
        report(variant, severity, std::move(args), transition_pointer(k), transition_subject(path_, k),
               way.choice == Choice::otherwise ? "otherwise" : "when", std::move(related));
    }

    void check_ways_out(std::size_t t) {
        const auto& touchpoint = path_->touchpoints[t];
        if (touchpoint.kind == TouchpointKind::end) return;
        std::vector<std::size_t> ways, otherwise;
        std::vector<ParameterCase> cases;
        for (const auto k : path_.outgoing(t)) {
            const auto& transition = path_->transitions[k];
            if (transition.choice == Choice::when && transition.when) {
                ways.push_back(k);
                cases.emplace_back().when = transition.when;
            } else if (transition.choice == Choice::otherwise) {
                otherwise.push_back(k);
            } else if (!touchpoint.split) {
                return;  // chosen in another manner; a mixture is PRB403's
            }
        }
        if (ways.empty() || otherwise.size() > 1) return;
        if (!touchpoint.split) return check_choice(t, ways, otherwise, cases);
        for (std::size_t i = 0; i < ways.size(); ++i) {
            const auto found = sweep({cases[i]}, t);
            if (found.decided && !found.met.front()) report_way("never", Severity::warning, ways[i]);
        }
    }

    void check_choice(std::size_t t, const std::vector<std::size_t>& ways, const std::vector<std::size_t>& otherwise,
                      const std::vector<ParameterCase>& cases) {
        const auto found = sweep(cases, t);
        const auto args = [&](std::string_view name, std::string value) {
            return std::vector<Argument>{{"touchpoint", quoted_excerpt(path_->touchpoints[t].id)}, {std::string(name), std::move(value)}};
        };
        if (!found.decided)
            return report(otherwise.empty() ? "undecided-gap" : "undecided", otherwise.empty() ? Severity::warning : Severity::advice,
                          args("limit", std::to_string(Combinations::most)), touchpoint_pointer(t), touchpoint_subject(path_, t), "id");
        const bool none_met = std::none_of(found.met.begin(), found.met.end(), [](char met) { return met != 0; });
        for (std::size_t i = 0; i < ways.size() && !(none_met && otherwise.empty()); ++i) {
            if (!found.met[i]) report_way("never", Severity::warning, ways[i]);
            else if (!found.wins[i] && is_repeated(ways, i)) continue;  // REF204 says it
            else if (!found.wins[i]) report_way("shadowed", Severity::warning, ways[i]);
            else if (found.winner[i] < ways.size() && path_.to_of(ways[i]) != path_.to_of(ways[found.winner[i]]))
                report_way("twice", Severity::advice, ways[i], found.twice[i], ways[found.winner[i]]);
            if (!found.everywhere[i] || (i + 1 == ways.size() && otherwise.empty())) continue;
            return report_way("always", Severity::warning, ways[i]);  // what stands behind it is not looked at
        }
        if (!otherwise.empty() && found.always_met) report_way("no-other", Severity::warning, otherwise.front());
        if (otherwise.empty() && found.left_out) {
            std::vector<Related> related;
            for (std::size_t i = 0; i < std::min<std::size_t>(ways.size(), 5); ++i)
                related.push_back(make_related("way-out", transition_pointer(ways[i]) + "/when"));
            report(none_met ? "nobody" : "", Severity::error, args("case", *found.left_out), touchpoint_pointer(t),
                   touchpoint_subject(path_, t), "id", std::move(related));
        }
    }

    bool is_repeated(const std::vector<std::size_t>& ways, std::size_t i) const {
        const auto& all = path_->transitions;
        constexpr std::size_t back = 1000;  // a hostile file may have a million ways out of one touchpoint
        const auto first = ways.begin() + static_cast<std::ptrdiff_t>(i - std::min(i, back));
        return std::any_of(first, ways.begin() + static_cast<std::ptrdiff_t>(i),
                           [&](std::size_t k) { return all[k].to == all[ways[i]].to && all[k].when == all[ways[i]].when; });
    }

    // A case that others have taken before it; an empty window of dates is another rule's.
    void check_cases(std::size_t p) {
        const auto& parameter = path_->parameters[p];
        const bool any =
            std::any_of(parameter.cases.begin(), parameter.cases.end(), [](const ParameterCase& c) { return c.when.has_value(); });
        if (!any && parameter.cases.size() < 2) return;
        const auto found = sweep(parameter.cases);
        if (!found.decided) return;
        for (std::size_t i = 0; i < parameter.cases.size(); ++i) {
            const auto& c = parameter.cases[i];
            if (found.wins[i] || (!c.from.empty() && !c.until.empty() && c.until < c.from)) continue;
            report(found.met[i] ? "shadowed-case" : "never-case", Severity::warning,
                   {{"parameter", quoted_excerpt(parameter.id)}, {"number", std::to_string(i + 1)}},
                   child_pointer(child_pointer(child_pointer("/parameters", p), "cases"), i), {"parameter", parameter.id, {}},
                   c.when ? "when" : "value");
        }
    }

    void check_one(const Boxed<Condition>& when, std::string_view variant, const std::string& id, std::string pointer, Subject subject) {
        if (!when) return;
        ParameterCase alone;
        alone.when = when;
        const auto found = sweep({alone});
        if (!found.decided || found.met.front()) return;
        report(variant, Severity::warning, {{"id", quoted_excerpt(id)}}, std::move(pointer), std::move(subject), "when");
    }

    Context& context_;
    const ServicePath& path_;
    Occurring occurring_;
    std::size_t answers_ = 0;
};

}  // namespace

void incomplete_choice(Context& context) { Check(context).run(); }

}  // namespace polku::detail::rules
