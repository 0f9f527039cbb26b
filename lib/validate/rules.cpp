#include "validate/rules.hpp"

#include <array>

namespace polku::detail {

std::span<const RuleEntry> all_rules() noexcept {
    static constexpr std::array table{
        RuleEntry{"ACC851", "few_channels", rules::few_channels},
        RuleEntry{"DEC451", "no_authority", rules::no_authority},
        RuleEntry{"DEC452", "no_redress", rules::no_redress},
        RuleEntry{"ELI601", "bad_window", rules::bad_window},
        RuleEntry{"ELI602", "hand_off_age", rules::hand_off_age},
        RuleEntry{"ELI603", "no_age_out", rules::no_age_out},
        RuleEntry{"ELI604", "right_too_short", rules::right_too_short},
        RuleEntry{"ELI605", "undated_limit", rules::undated_limit},
        RuleEntry{"ELI607", "entry_outside_window", rules::entry_outside_window},
        RuleEntry{"ELI608", "mistimed_interrupt", rules::mistimed_interrupt},
        RuleEntry{"GRA301", "no_entry", rules::no_entry},
        RuleEntry{"GRA302", "no_exit", rules::no_exit},
        RuleEntry{"GRA303", "unreachable", rules::unreachable},
        RuleEntry{"GRA304", "dead_end", rules::dead_end},
        RuleEntry{"GRA305", "livelock", rules::livelock},
        RuleEntry{"GRA306", "exit_never_reached", rules::exit_never_reached},
        RuleEntry{"GRA307", "phase_order", rules::phase_order},
        RuleEntry{"GRA308", "hand_off_mismatch", rules::hand_off_mismatch},
        RuleEntry{"GRA309", "zero_time_cycle", rules::zero_time_cycle},
        RuleEntry{"GRA310", "incomplete_choice", rules::incomplete_choice},
        RuleEntry{"GRA311", "runaway_loop", rules::runaway_loop},
        RuleEntry{"GRA312", "unsound_parallel", rules::unsound_parallel},
        RuleEntry{"GRA313", "cannot_decline", rules::cannot_decline},
        RuleEntry{"GRA314", "hold_never_released", rules::hold_never_released},
        RuleEntry{"GRA315", "abrupt_age_end", rules::abrupt_age_end},
        RuleEntry{"LOC701", "missing_translation", rules::missing_translation},
        RuleEntry{"LOC702", "placeholder_text", rules::placeholder_text},
        RuleEntry{"LOC703", "language_mismatch", rules::language_mismatch},
        RuleEntry{"LOC704", "missing_offered_translation", rules::missing_offered_translation},
        RuleEntry{"PLA801", "long_sentence", rules::long_sentence},
        RuleEntry{"PLA802", "lix", rules::lix},
        RuleEntry{"PLA803", "jargon_or_abbreviation", rules::jargon_or_abbreviation},
        RuleEntry{"PLA804", "no_text_alternative", rules::no_text_alternative},
        RuleEntry{"PRB401", "sum_not_one", rules::sum_not_one},
        RuleEntry{"PRB402", "out_of_range", rules::out_of_range},
        RuleEntry{"PRB403", "dead_edge", rules::dead_edge},
        RuleEntry{"PRB403", "ways_out", rules::ways_out},
        RuleEntry{"PRB405", "bad_parameters", rules::bad_parameters},
        RuleEntry{"PRB406", "bad_duration", rules::bad_duration},
        RuleEntry{"PRB407", "implausible", rules::implausible},
        RuleEntry{"PRB407", "parameter_unit", rules::parameter_unit},
        RuleEntry{"PRB408", "outside_range", rules::outside_range},
        RuleEntry{"PRV961", "personal_data", rules::personal_data},
        RuleEntry{"PRV962", "small_cell", rules::small_cell},
        RuleEntry{"PRV963", "unsafe_text", rules::unsafe_text},
        RuleEntry{"REF203", "unused_definition", rules::unused_definition},
        RuleEntry{"REF204", "duplicate_transition", rules::duplicate_transition},
        RuleEntry{"REF207", "external_main", rules::external_main},
        RuleEntry{"RUL351", "rule_violated", rules::rule_violated},
        RuleEntry{"SRC551", "unsourced_number", rules::unsourced_number},
        RuleEntry{"STY901", "too_big_for_one_picture", rules::too_big_for_one_picture},
        RuleEntry{"STY903", "no_stage", rules::no_stage},
    };
    return table;
}

std::span<const ScenarioRuleEntry> all_scenario_rules() noexcept {
    static constexpr std::array table{
        ScenarioRuleEntry{"CAP501", "overload", rules::overload},
        ScenarioRuleEntry{"CAP502", "near_overload", rules::near_overload},
        ScenarioRuleEntry{"CAP503", "impossible_demand", rules::impossible_demand},
        ScenarioRuleEntry{"CAP504", "caseload", rules::caseload},
        ScenarioRuleEntry{"CAP505", "calendar", rules::calendar},
        ScenarioRuleEntry{"ELI607", "start_outside_window", rules::start_outside_window},
        ScenarioRuleEntry{"PRB408", "outside_range_in_staffing", rules::outside_range_in_staffing},
        ScenarioRuleEntry{"PRV961", "personal_data_in_scenario", rules::personal_data_in_scenario},
        ScenarioRuleEntry{"SIM951", "not_runnable", rules::not_runnable},
        ScenarioRuleEntry{"SIM952", "horizon", rules::horizon},
    };
    return table;
}

}  // namespace polku::detail
