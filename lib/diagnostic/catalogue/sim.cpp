// SIM: what stops a simulation.
#include "diagnostic/catalogue/catalogue.hpp"

namespace polku::detail {
namespace {

constexpr MessageTemplate sim953[] = {
    {"", "\"{touchpoint}\" stands for the model \"{model}\", which has not been put in", "expand the sub-paths first"}};
constexpr MessageTemplate sim954[] = {
    {"", "{element} asks for the age, but the age at entering \"{at}\" is not given", "add an entry for \"{at}\" to population.entryAge"}};
constexpr MessageTemplate sim955[] = {
    {"", "client {client} of replication {replication} had more than {limit} events, the last at \"{touchpoint}\"",
     "look for a loop without an end, or one that takes no time"}};
constexpr MessageTemplate sim956[] = {{"", "the simulation was stopped after {clients} clients", "let it run, or ask for fewer clients"}};
constexpr MessageTemplate sim957[] = {
    {"", "\"{date}\" is no date", "write dates as 2026-01-31"},
    {"rhythms", "\"{touchpoint}\" has more than {limit} rhythms of contacts", "split the touchpoint"},
    {"case", "parameter \"{parameter}\" has a case that asks for more than attributes and dates",
     "let its cases ask for attributes and dates only"},
    {"interval", "a rhythm of contacts at \"{touchpoint}\" comes every {value} days", "an interval is above 0"}};

constexpr CodeTexts codes[] = {
    {{"SIM953", "unexpanded-subpath", Severity::error, "a touchpoint that stands for another model reaches the simulation"}, sim953},
    {{"SIM954", "age-not-given", Severity::error, "something depends on the client's age, and it is not known"}, sim954},
    {{"SIM955", "endless-client", Severity::error, "a client whose path does not come to an end"}, sim955},
    {{"SIM956", "stopped", Severity::error, "a simulation that was asked to stop has no result"}, sim956},
    {{"SIM957", "not-simulated", Severity::error, "a value that the simulation cannot work with"}, sim957},
};

}  // namespace

std::span<const CodeTexts> sim_codes() noexcept { return codes; }

}  // namespace polku::detail
