// Every rule's function; each stands in rules/<group>/<name>.cpp, and its table in rules.cpp.
#pragma once

#include "validate/rule.hpp"
#include "validate/scenario_rule.hpp"

namespace polku::detail::rules {

void unused_definition(Context& context);
void duplicate_transition(Context& context);
void external_main(Context& context);

void no_entry(Context& context);
void no_exit(Context& context);
void unreachable(Context& context);
void dead_end(Context& context);
void livelock(Context& context);
void exit_never_reached(Context& context);
void phase_order(Context& context);
void hand_off_mismatch(Context& context);
void zero_time_cycle(Context& context);
void incomplete_choice(Context& context);
void runaway_loop(Context& context);
void unsound_parallel(Context& context);
void cannot_decline(Context& context);
void hold_never_released(Context& context);
void abrupt_age_end(Context& context);

void rule_violated(Context& context);

void sum_not_one(Context& context);
void out_of_range(Context& context);
void dead_edge(Context& context);
void ways_out(Context& context);
void bad_parameters(Context& context);
void bad_duration(Context& context);
void implausible(Context& context);
void parameter_unit(Context& context);
void outside_range(Context& context);
void outside_range_in_staffing(ScenarioContext& context);

void bad_window(Context& context);
void hand_off_age(Context& context);
void no_age_out(Context& context);
void right_too_short(Context& context);
void undated_limit(Context& context);
void entry_outside_window(Context& context);
void start_outside_window(ScenarioContext& context);
void mistimed_interrupt(Context& context);

void missing_translation(Context& context);
void placeholder_text(Context& context);
void language_mismatch(Context& context);
void missing_offered_translation(Context& context);

void long_sentence(Context& context);
void lix(Context& context);
void jargon_or_abbreviation(Context& context);
void no_text_alternative(Context& context);

void few_channels(Context& context);
void no_authority(Context& context);
void no_redress(Context& context);
void unsourced_number(Context& context);

void personal_data(Context& context);
void personal_data_in_scenario(ScenarioContext& context);
void small_cell(Context& context);
void unsafe_text(Context& context);

void too_big_for_one_picture(Context& context);
void no_stage(Context& context);

void overload(ScenarioContext& context);
void near_overload(ScenarioContext& context);
void impossible_demand(ScenarioContext& context);
void caseload(ScenarioContext& context);
void calendar(ScenarioContext& context);
void not_runnable(ScenarioContext& context);
void horizon(ScenarioContext& context);

}  // namespace polku::detail::rules
