// The closed lists of the format, each with its names in the order of the enumerators.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace polku {

enum class Status { draft, approved, retired };
enum class ModelKind { planned, observed };
enum class Strength { law, target, contract, published, observed, expert, assumption };
enum class SourceType { law, published_path, statistic, memo, report, contract, expert, assumption };
enum class ActorKind { client, close_person, professional, team, provider, authority };
enum class MayDecide { no, yes, if_in_office };
enum class ChannelType { visit, office, phone, message, letter, web, video, group };
enum class ResourceMode { caseload, places, hours };
enum class Assignment { least_loaded, same_worker, own_list, random };
enum class Phase { entry, middle, exit };
enum class TouchpointKind { start, action, communication, choice, decision, handoff, wait, pause, subpath, end };
enum class EndOutcome { goal_reached, continues_elsewhere, not_needed, client_declined, age_limit, other };
enum class HandoffMode { accompanied, referral, none };
enum class TransitionKind { forward, back };
enum class TriggerType { age, after, hazard, date };
enum class Cancels { client, thread };
enum class Unit { hour, day, workday, week, month, year };
enum class LawKind { fixed, uniform, triangular, exponential, gamma, lognormal, weibull, empirical };
enum class AttributeType { boolean, enumeration };
enum class CostPer { hour, day, week, month, visit, client };
enum class Icon {
    person,
    heart,
    phone,
    message,
    letter,
    office,
    home,
    video,
    web,
    group,
    talk,
    document,
    decision,
    question,
    handoff,
    clock,
    pause,
    path,
    flag,
    exit_door,
    search,
    key,
    box,
    money,
    work,
    health,
    check,
    calendar
};

template <class E>
struct EnumNames;

#define POLKU_NAMES(E, ...)                                                            \
    template <>                                                                        \
    struct EnumNames<E> {                                                              \
        static constexpr auto values = std::to_array<std::string_view>({__VA_ARGS__}); \
    }
POLKU_NAMES(Status, "draft", "approved", "retired");
POLKU_NAMES(ModelKind, "planned", "observed");
POLKU_NAMES(Strength, "law", "target", "contract", "published", "observed", "expert", "assumption");
POLKU_NAMES(SourceType, "law", "published-path", "statistic", "memo", "report", "contract", "expert", "assumption");
POLKU_NAMES(ActorKind, "client", "close-person", "professional", "team", "provider", "authority");
POLKU_NAMES(MayDecide, "no", "yes", "if-in-office");
POLKU_NAMES(ChannelType, "visit", "office", "phone", "message", "letter", "web", "video", "group");
POLKU_NAMES(ResourceMode, "caseload", "places", "hours");
POLKU_NAMES(Assignment, "least-loaded", "same-worker", "own-list", "random");
POLKU_NAMES(Phase, "entry", "middle", "exit");
POLKU_NAMES(TouchpointKind, "start", "action", "communication", "choice", "decision", "handoff", "wait", "pause", "subpath", "end");
POLKU_NAMES(EndOutcome, "goal-reached", "continues-elsewhere", "not-needed", "client-declined", "age-limit", "other");
POLKU_NAMES(HandoffMode, "accompanied", "referral", "none");
POLKU_NAMES(TransitionKind, "forward", "return");
POLKU_NAMES(TriggerType, "age", "after", "hazard", "date");
POLKU_NAMES(Cancels, "client", "thread");
POLKU_NAMES(Unit, "hour", "day", "workday", "week", "month", "year");
POLKU_NAMES(LawKind, "fixed", "uniform", "triangular", "exponential", "gamma", "lognormal", "weibull", "empirical");
POLKU_NAMES(AttributeType, "bool", "enum");
POLKU_NAMES(CostPer, "hour", "day", "week", "month", "visit", "client");
POLKU_NAMES(Icon, "person", "heart", "phone", "message", "letter", "office", "home", "video", "web", "group", "talk", "document",
            "decision", "question", "handoff", "clock", "pause", "path", "flag", "exit-door", "search", "key", "box", "money", "work",
            "health", "check", "calendar");
#undef POLKU_NAMES

/// The name of an enumerator as the format spells it.
template <class E>
constexpr std::string_view name_of(E value) noexcept {
    return EnumNames<E>::values[static_cast<std::size_t>(value)];
}

/// The enumerator with that name; nullopt when there is none.
template <class E>
constexpr std::optional<E> find_enumerator(std::string_view name) noexcept {
    for (std::size_t i = 0; i < EnumNames<E>::values.size(); ++i)
        if (EnumNames<E>::values[i] == name) return static_cast<E>(i);
    return std::nullopt;
}

/// Days in a unit: month 30.4375, year 12 months, workday 1.4 (seven days for five working days).
constexpr double days_in(Unit unit) noexcept {
    constexpr std::array<double, 6> days{1.0 / 24.0, 1.0, 1.4, 7.0, 30.4375, 365.25};
    return days[static_cast<std::size_t>(unit)];
}

}  // namespace polku
