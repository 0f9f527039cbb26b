// PRB402: a probability or share that is not a number from 0 to 1, or a rate or cost below 0. A parameter is judged once, where it is
// defined.
#include <array>
#include <set>

#include "validate/rules.hpp"
#include "validate/times.hpp"
#include "validate/wording.hpp"

namespace polku::detail::rules {
namespace {

bool is_share(double value) { return value >= 0 && value <= 1; }

class Check {
public:
    explicit Check(Context& context) : context_(context) {}

    void number(const Number& number, const std::string& pointer, const std::string& what, const Subject& subject) {
        if (number.is_literal()) return value(number.value, pointer, what, subject);
        const auto index = context_.path.find_parameter(number.param);
        if (index && !Unsure::at(context_.unsure.parameters, *index)) used_.insert(*index);
    }

    void parameters() {
        for (const auto index : used_) {
            const auto& p = context_.path->parameters[index];
            const auto pointer = child_pointer("/parameters", index);
            const auto id = quoted_excerpt(p.id);
            const Subject subject{"parameter", p.id, {}};
            const bool out_of_range = !is_share(p.value);
            value(p.value, pointer + "/value", "probability-parameter " + id, subject);
            for (std::size_t i = 0; i < p.cases.size(); ++i)
                value(p.cases[i].value, child_pointer(pointer + "/cases", i) + "/value", "probability-case " + id, subject);
            if (!p.range || out_of_range) continue;  // who writes 80 for 0.8 writes its range so, too
            if (is_share(p.range->first) && is_share(p.range->second)) continue;
            const bool low = is_share(p.range->second) || p.range->first < 0;
            const double end = low ? p.range->first : p.range->second;
            context_.report(make_diagnostic("PRB402", "range", {{"what", "parameter " + id}, {"value", rounded_number(end)}},
                                            pointer + (low ? "/range/0" : "/range/1"), subject));
        }
    }

private:
    void value(double value, const std::string& pointer, const std::string& what, const Subject& subject) {
        if (is_share(value)) return;
        const bool percent = value > 1 && value <= 100;
        std::vector<Argument> args{{"what", what}, {"value", rounded_number(value)}};
        if (percent) args.push_back({"fraction", rounded_number(value / 100)});
        context_.report(make_diagnostic("PRB402", percent ? "percent" : "", std::move(args), pointer, subject));
    }

    Context& context_;
    std::set<std::size_t> used_{};
};

void check_costs(Context& context) {
    const auto& path = context.path;
    std::set<std::string> said;  // parameters
    for (std::size_t i = 0; i < path->costs.size(); ++i) {
        const auto& cost = path->costs[i];
        const auto pointer = child_pointer("/costs", i);
        if (context.has_reader_error(pointer) || any_unsure(context, std::array{NamedNumber{"amount", cost.amount}})) continue;
        const double value = value_of(path, cost.amount);
        if (!(value < 0) || (!cost.amount.is_literal() && !said.insert(cost.amount.param).second)) continue;
        const auto parameter = cost.amount.is_literal() ? std::nullopt : path.find_parameter(cost.amount.param);
        auto finding = make_diagnostic(
            "PRB402", "cost",
            {{"cost", quoted_excerpt(cost.id)}, {"value", rounded_number(value)}, {"currency", quoted_excerpt(cost.currency)}},
            parameter ? child_pointer("/parameters", *parameter) : pointer, {"cost", cost.id, {}});
        finding.severity = Severity::warning;  // nothing is computed wrongly
        context.report(std::move(finding), parameter ? "value" : "amount");
    }
}

}  // namespace

void out_of_range(Context& context) {
    check_costs(context);
    const auto& path = context.path;
    Check check(context);
    for (std::size_t k = 0; k < path->transitions.size(); ++k) {
        const auto& t = path->transitions[k];
        if (t.choice != Transition::Choice::probability || context.unsure_ways_out(path.from_of(k))) continue;
        check.number(t.probability, transition_pointer(k) + "/probability",
                     "probability " + quoted_excerpt(t.from) + ' ' + quoted_excerpt(t.to), transition_subject(path, k));
    }
    if (path->population)
        for (std::size_t i = 0; i < path->population->attributes.size(); ++i) {
            const auto& a = path->population->attributes[i];
            const auto pointer = child_pointer("/population/attributes", i);
            const Subject subject{"attribute", a.id, {}};
            const auto name = quoted_excerpt(a.id);
            if (a.share) check.number(*a.share, pointer + "/share", "share " + name, subject);
            for (std::size_t k = 0; k < a.values.size(); ++k)
                if (a.values[k].share)
                    check.number(*a.values[k].share, child_pointer(pointer + "/values", k) + "/share",
                                 "value-share " + name + ' ' + quoted_excerpt(a.values[k].id), subject);
        }
    check.parameters();
    for_each_time(context, [&](const TimePlace& place) {
        if (place.kind != TimeKind::rate || any_unsure(context, std::array{NamedNumber{"rate", place.number}})) return;
        for (const double value : values_of(path, place.number)) {
            if (is_time(value)) continue;
            return context.report(
                make_diagnostic("PRB402", "rate", {{"what", place.what}, {"value", rounded_number(value)}}, place.pointer, place.subject));
        }
    });
}

}  // namespace polku::detail::rules
