// GRA: the structure of the way: entries, exits, loops.
#include "diagnostic/catalogue/catalogue.hpp"

namespace polku::detail {
namespace {

constexpr MessageTemplate gra301[] = {
    {"", "the path has no start touchpoint", "give the touchpoint where clients come in \"kind\": \"start\""},
    {"service", "service \"{service}\" has no entry touchpoint",
     "give its first touchpoint \"phase\": \"entry\", or the service \"partial\": true if its entry is not on this path"},
};
constexpr MessageTemplate gra302[] = {
    {"", "the path has no end touchpoint", "give the touchpoint where the way is over \"kind\": \"end\""},
    {"service", "service \"{service}\" has no exit touchpoint",
     "give its last touchpoint \"phase\": \"exit\", or the service \"partial\": true if its exit is not on this path"},
};
constexpr MessageTemplate gra303[] = {
    {"", "\"{touchpoint}\" cannot be reached from any start", "lead a transition or an interrupt to \"{touchpoint}\", or remove it"},
    {"two", "\"{touchpoint}\" and {others:list} behind it cannot be reached from any start",
     "lead a transition or an interrupt to \"{touchpoint}\", or remove both"},
    {"several", "\"{touchpoint}\" and {count} more touchpoints behind it cannot be reached from any start",
     "lead a transition or an interrupt to \"{touchpoint}\", or remove it together with {others:list}"},
};
constexpr MessageTemplate gra304[] = {
    {"", "\"{touchpoint}\" has no way out and is not an end",
     "add a transition from \"{touchpoint}\", or make it an end (\"kind\": \"end\")"},
};
constexpr MessageTemplate gra305[] = {
    {"", "no end can be reached from \"{touchpoint}\": the way only goes round",
     "add a transition from {members:list} to a touchpoint that leads to an end"},
};
constexpr MessageTemplate gra306[] = {
    {"", "end \"{touchpoint}\" is never reached: nothing leads to it",
     "lead a transition or an interrupt to \"{touchpoint}\", or remove it"},
    {"zero", "end \"{touchpoint}\" is never reached: every way to it has a transition of probability 0",
     "give the ways to \"{touchpoint}\" a probability above 0, or remove it"},
};
constexpr MessageTemplate gra307[] = {
    {"", "\"{from}\" ({from_phase}) leads back to \"{to}\" ({to_phase}) of the same service, but is no return",
     "write \"kind\": \"return\" on the transition if the client goes back, or mend the phase of \"{from}\" or \"{to}\""},
    {"no-middle", "service \"{service}\" goes from entry to exit and has no middle touchpoint",
     "give the touchpoints of the support itself \"phase\": \"middle\", or the service \"partial\": true"},
};
constexpr MessageTemplate gra308[] = {
    {"", "the hand-off \"{touchpoint}\" is to \"{service}\", but no way from it comes to an entry of \"{service}\"",
     "lead a way from \"{touchpoint}\" to an entry touchpoint of \"{service}\""},
    {"absent", "the hand-off \"{touchpoint}\" is to \"{service}\", but that service has no touchpoint on this path",
     "add the touchpoint where \"{service}\" takes the client, or give the service \"external\": true"},
    {"self", "the hand-off \"{touchpoint}\" is to its own service \"{service}\", and no other service leads to it",
     "name the service that takes the client, or make \"{touchpoint}\" another kind of touchpoint"},
    {"unnamed", "\"{touchpoint}\" is a hand-off, but does not say to which service", "add \"handoff\": {\"to\": a service id}"},
};
constexpr MessageTemplate gra309[] = {
    {"", "a client can go round \"{touchpoint}\" without any time passing", "give one of {members:list} a duration above 0"},
};
constexpr MessageTemplate gra311[] = {
    {"", "a client is at \"{touchpoint}\" {visits} times on average, more than {limit}",
     "lower the probability of the ways that lead round {members:list}"},
};

constexpr CodeTexts codes[] = {
    {{"GRA301", "no-entry", Severity::error, "a path without a start, or a service without an entry touchpoint"}, gra301},
    {{"GRA302", "no-exit", Severity::error, "a path without an end, or a service without an exit touchpoint"}, gra302},
    {{"GRA303", "unreachable", Severity::error, "touchpoints that no start leads to"}, gra303},
    {{"GRA304", "dead-end", Severity::error, "a touchpoint without a way out that is not an end"}, gra304},
    {{"GRA305", "livelock", Severity::error, "a round from which no end can be reached"}, gra305},
    {{"GRA306", "exit-never-reached", Severity::error, "an end that no client ever comes to"}, gra306},
    {{"GRA307", "phase-order", Severity::warning, "a way against the order entry, middle, exit within one service"}, gra307},
    {{"GRA308", "hand-off-mismatch", Severity::error, "a hand-off to a service that does not take the client"}, gra308},
    {{"GRA309", "zero-time-cycle", Severity::error, "a round in which no time needs to pass"}, gra309},
    {{"GRA311", "runaway-loop", Severity::warning, "a touchpoint that clients visit more than 20 times on average"}, gra311},
};

}  // namespace

std::span<const CodeTexts> gra_codes() noexcept { return codes; }

}  // namespace polku::detail
