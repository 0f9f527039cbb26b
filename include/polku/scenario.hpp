// A scenario: what-ifs on one or several paths, with staffing, arrivals, horizon and targets.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <polku/model.hpp>

namespace polku {

/// One change of a model, addressed by id path ("touchpoints/assess/duration"). Values are canonical JSON text.
struct Edits {
    struct Set {
        std::string at{};
        std::string value{};
        bool operator==(const Set&) const = default;
    };
    struct Add {
        std::string to{};
        std::string after{};  ///< id; empty: last
        std::string value{};
        bool operator==(const Add&) const = default;
    };
    std::vector<std::string> remove{};
    std::vector<Add> add{};
    std::vector<Set> set{};
    bool operator==(const Edits&) const = default;
};

enum class ArrivalProcess { poisson, scheduled, cohort, empirical };
enum class Elapsed { steady, zero, law };
enum class Measure { time, wait, load, hours, share, cost };
enum class OverLimit { keep, queue };
enum class Holidays { none, fi };
enum class Weekday { mon, tue, wed, thu, fri, sat, sun };

#define POLKU_NAMES(E, ...)                                                            \
    template <>                                                                        \
    struct EnumNames<E> {                                                              \
        static constexpr auto values = std::to_array<std::string_view>({__VA_ARGS__}); \
    }
POLKU_NAMES(ArrivalProcess, "poisson", "scheduled", "cohort", "empirical");
POLKU_NAMES(Elapsed, "steady", "zero", "law");
POLKU_NAMES(Measure, "time", "wait", "load", "hours", "share", "cost");
POLKU_NAMES(OverLimit, "keep", "queue");
POLKU_NAMES(Holidays, "none", "fi");
POLKU_NAMES(Weekday, "mon", "tue", "wed", "thu", "fri", "sat", "sun");
#undef POLKU_NAMES

struct Arrival : Element {
    std::string path{};  ///< model id; empty: the first base
    std::string at{};    ///< a start touchpoint
    ArrivalProcess process = ArrivalProcess::poisson;
    std::optional<Number> rate{};  ///< poisson: clients per `per`
    Unit per = Unit::month;
    std::optional<Number> clients{};  ///< cohort: how many; scheduled: how many each time
    std::string on{};                 ///< cohort: date
    std::optional<Quantity> every{};  ///< scheduled
    std::vector<Number> times{};      ///< empirical: times between arrivals, in `per`
    bool operator==(const Arrival&) const = default;
};

struct Worker : Element {
    std::string id{};
    Number slots{};
    Number clients{};               ///< at the start
    std::optional<Number> share{};  ///< own-list: of new clients; absent means "rest"
    bool operator==(const Worker&) const = default;
};

struct Staffing : Element {
    std::string resource{};
    bool unlimited = false;
    std::optional<Number> units{};
    std::optional<Number> slots_per_unit{};
    std::optional<Assignment> assign{};
    std::string from{}, until{};  ///< dates
    std::vector<Worker> workers{};
    bool operator==(const Staffing&) const = default;
};

struct StartRow : Element {
    std::string path{};
    std::vector<std::string> at{};  ///< all threads
    Number share{};
    Elapsed elapsed = Elapsed::steady;
    std::optional<Law> elapsed_law{};
    bool operator==(const StartRow&) const = default;
};

struct StartAttribute : Element {
    std::string attribute{};
    Number share{};
    bool operator==(const StartAttribute&) const = default;
};

/// Clients who are already on the path on the first day.
struct InitialPopulation : Element {
    std::string date{};
    Number clients{};
    OverLimit over_limit = OverLimit::keep;
    std::vector<StartRow> rows{};
    std::optional<Law> age{};  ///< years
    std::vector<StartAttribute> attributes{};
    bool operator==(const InitialPopulation&) const = default;
};

struct Target : Element {
    std::string id{};
    Measure measure = Measure::time;
    std::string from{}, to{};          ///< time, wait: touchpoints
    std::string resource{};            ///< load, hours, wait
    std::string end{};                 ///< share
    std::optional<Number> quantile{};  ///< absent: the mean
    std::optional<Bound> at_most{};
    std::optional<Bound> at_least{};
    std::optional<Strength> strength{};
    bool operator==(const Target&) const = default;
};

struct Calendar : Element {
    std::vector<Weekday> workdays{};
    Holidays holidays = Holidays::none;  ///< which public holidays are not worked
    std::vector<std::string> closed{};   ///< dates
    bool operator==(const Calendar&) const = default;
};

struct Run : Element {
    std::uint64_t seed = 1;
    std::int64_t replications = 1;
    std::optional<Quantity> warm_up{};
    bool operator==(const Run&) const = default;
};

struct Arm : Element {
    std::string id{};
    Text title{};
    Edits edits{};
    bool operator==(const Arm&) const = default;
};

struct Scenario : Element {
    std::string schema{};  ///< "$schema": where an editor finds the JSON Schema; never opened
    std::string id{};
    std::string version{};
    Text title{};
    Text summary{};
    std::vector<ModelReference> base{};
    std::vector<Source> source_list{};  ///< "sources" at the top; elements may also cite those of the base
    Edits edits{};
    std::optional<InitialPopulation> start{};
    std::vector<Staffing> staffing{};
    std::vector<Arrival> arrivals{};
    std::vector<Arm> arms{};
    std::vector<Target> targets{};
    std::optional<Calendar> calendar{};
    std::optional<Quantity> horizon{};
    std::optional<Run> run{};
    std::vector<Suppression> ignored{};  ///< "lint": {"ignore": […]}
    bool operator==(const Scenario&) const = default;
};

}  // namespace polku
