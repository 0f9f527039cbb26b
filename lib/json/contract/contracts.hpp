// The contracts of all objects of the format; each is defined in the file of its topic beside this one.
#pragma once

#include <polku/model.hpp>
#include <polku/report.hpp>
#include <polku/scenario.hpp>
#include <polku/table.hpp>

#include "json/contract/object_contract.hpp"

namespace polku::json {

/// Names the contract of the small object {"since": …}, which is read into a Condition.
struct ElapsedSince;
/// Names the contract of {"age": …} behind `until`, which is read into a Duration.
struct UntilAge;
/// Names the contract of {"ignore": […]}, of which models and scenarios keep the list.
struct Lint {
    std::vector<Suppression> ignore;
};

/// Names the contract of {"entries": […]}, which is read into a list of entries.
struct BaselineFile {
    std::vector<BaselineEntry> entries;
};

/// Name the contracts of the objects below `measure`, which are read into a Target.
struct MeasureChoice;
struct MeasureTime;
struct MeasureWait;
struct MeasureResource;
struct MeasureShare;
struct MeasureCost;

template <class T>
const ObjectContract& contract();

template <>
const ObjectContract& contract<ElapsedSince>();
template <>
const ObjectContract& contract<UntilAge>();
template <>
const ObjectContract& contract<Lint>();

template <>
const ObjectContract& contract<Number>();
template <>
const ObjectContract& contract<Quantity>();
template <>
const ObjectContract& contract<Condition>();
template <>
const ObjectContract& contract<Law>();
template <>
const ObjectContract& contract<Duration>();
template <>
const ObjectContract& contract<Languages>();
template <>
const ObjectContract& contract<ModelReference>();
template <>
const ObjectContract& contract<Contact>();
template <>
const ObjectContract& contract<Stage>();
template <>
const ObjectContract& contract<Lane>();
template <>
const ObjectContract& contract<AgeRange>();
template <>
const ObjectContract& contract<AttributeValue>();
template <>
const ObjectContract& contract<Attribute>();
template <>
const ObjectContract& contract<EntryAge>();
template <>
const ObjectContract& contract<Population>();
template <>
const ObjectContract& contract<ParameterCase>();
template <>
const ObjectContract& contract<Parameter>();
template <>
const ObjectContract& contract<Source>();
template <>
const ObjectContract& contract<Actor>();
template <>
const ObjectContract& contract<Channel>();
template <>
const ObjectContract& contract<Resource>();
template <>
const ObjectContract& contract<Hold>();
template <>
const ObjectContract& contract<Service>();
template <>
const ObjectContract& contract<Work>();
template <>
const ObjectContract& contract<ContactRhythm>();
template <>
const ObjectContract& contract<AttributeSetting>();
template <>
const ObjectContract& contract<Handoff>();
template <>
const ObjectContract& contract<ResourceBinding>();
template <>
const ObjectContract& contract<SubpathReference>();
template <>
const ObjectContract& contract<Touchpoint>();
template <>
const ObjectContract& contract<Transition>();
template <>
const ObjectContract& contract<Scope>();
template <>
const ObjectContract& contract<Trigger>();
template <>
const ObjectContract& contract<Interrupt>();
template <>
const ObjectContract& contract<Rule>();
template <>
const ObjectContract& contract<Cost>();
template <>
const ObjectContract& contract<GlossaryEntry>();
template <>
const ObjectContract& contract<Suppression>();
template <>
const ObjectContract& contract<PathData>();

template <>
const ObjectContract& contract<Edits>();
template <>
const ObjectContract& contract<Edits::Set>();
template <>
const ObjectContract& contract<Edits::Add>();
template <>
const ObjectContract& contract<Arrival>();
template <>
const ObjectContract& contract<Worker>();
template <>
const ObjectContract& contract<Staffing>();
template <>
const ObjectContract& contract<StartRow>();
template <>
const ObjectContract& contract<StartAttribute>();
template <>
const ObjectContract& contract<InitialPopulation>();
template <>
const ObjectContract& contract<Target>();
template <>
const ObjectContract& contract<Calendar>();
template <>
const ObjectContract& contract<Run>();
template <>
const ObjectContract& contract<Arm>();
template <>
const ObjectContract& contract<Scenario>();
template <>
const ObjectContract& contract<Column>();
template <>
const ObjectContract& contract<Table>();
template <>
const ObjectContract& contract<Entry>();
template <>
const ObjectContract& contract<RunSettings>();
template <>
const ObjectContract& contract<Remark>();
template <>
const ObjectContract& contract<Result>();
template <>
const ObjectContract& contract<MeasureChoice>();
template <>
const ObjectContract& contract<MeasureTime>();
template <>
const ObjectContract& contract<MeasureWait>();
template <>
const ObjectContract& contract<MeasureResource>();
template <>
const ObjectContract& contract<MeasureShare>();
template <>
const ObjectContract& contract<MeasureCost>();

template <>
const ObjectContract& contract<Position>();
template <>
const ObjectContract& contract<Range>();
template <>
const ObjectContract& contract<Location>();
template <>
const ObjectContract& contract<Subject>();
template <>
const ObjectContract& contract<Related>();
template <>
const ObjectContract& contract<TextEdit>();
template <>
const ObjectContract& contract<Fix>();
template <>
const ObjectContract& contract<SuppressedBy>();
template <>
const ObjectContract& contract<Diagnostic>();
template <>
const ObjectContract& contract<Report>();
template <>
const ObjectContract& contract<BaselineEntry>();
template <>
const ObjectContract& contract<BaselineFile>();

}  // namespace polku::json
