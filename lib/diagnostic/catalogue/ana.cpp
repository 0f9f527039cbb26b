// ANA: what the exact engine cannot answer, what stops it, or what does not fit its answers. SUB: sub-paths that cannot be put in.
#include "diagnostic/catalogue/catalogue.hpp"

namespace polku::detail {
namespace {

constexpr MessageTemplate ana921[] = {
    {"", "{element} depends on {what}, which exact answers do not follow", "simulate this path, or ask it without that condition"},
    {"parameter", "parameter \"{parameter}\" changes with {what}, which exact answers do not follow",
     "simulate this path, or give the parameter one value"}};
constexpr MessageTemplate ana922[] = {
    {"", "the attributes make more than {limit} different classes of clients", "simulate this path"},
    {"states", "the path unfolds into more than {limit} states", "lower the bounds of conditions on visits, or simulate this path"}};
constexpr MessageTemplate ana923[] = {
    {"", "no end can be reached from \"{touchpoint}\", so no answer exists", "give the loop a way out with a positive probability"}};
constexpr MessageTemplate ana924[] = {
    {"law", "how long \"{touchpoint}\" lasts cannot be computed: {problem}", "mend the parameters of its law"},
    {"sum", "the ways out of \"{touchpoint}\" add up to {sum}, not 1", "mend the probabilities"},
    {"probability", "a way out of \"{touchpoint}\" has the probability {value}", "a probability is between 0 and 1"},
    {"rate", "interrupt \"{interrupt}\" has the rate {value}", "a rate is a number of at least 0"},
    {"share", "the shares of attribute \"{attribute}\" are no shares", "each is between 0 and 1, and together they are 1"},
    {"slots", "a hold of \"{resource}\" takes {value} places", "a number of places is at least 0"}};
constexpr MessageTemplate ana925[] = {
    {"", "\"{touchpoint}\" is no end and has no way out that applies", "add a transition, or an `otherwise`"},
    {"alternatives", "\"{touchpoint}\" has several ways out and nothing that chooses among them",
     "give them probabilities or conditions, or split them"}};
constexpr MessageTemplate ana926[] = {
    {"", "\"{at}\" is no start touchpoint", "clients enter at touchpoints of kind start"},
    {"none", "the path has no start touchpoint", "give one touchpoint the kind start"},
    {"rate", "the arrivals at \"{at}\" are {value} a month", "arrivals are numbers of at least 0, and not all are 0"}};
constexpr MessageTemplate ana927[] = {
    {"", "the split \"{touchpoint}\" is entered again before its ways have joined", "let every way out of a split lead to its join"}};
constexpr MessageTemplate ana928[] = {
    {"", "the equations of the path are too nearly singular to be solved", "look for a loop that is hardly ever left"}};
constexpr MessageTemplate ana929[] = {
    {"",
     "arrivals of {arrivals} a month × a mean time of {stay} days keep {kept} clients on the path, but the scenario starts with {clients}",
     "check the arrivals, the durations and `start.clients`, unless the number of clients is meant to change"},
    {"without-clocks",
     "arrivals of {arrivals} a month × a mean time of {stay} days, without interrupts on age, time or date, keep {kept} clients on the "
     "path, "
     "but the scenario starts with {clients}",
     "simulate the path for the time with these interrupts; then check the arrivals, the durations and `start.clients`"}};
constexpr MessageTemplate ana930[] = {{"", "the computation was stopped before it was done", "let it run, or ask without sensitivity"}};

constexpr MessageTemplate sub151[] = {{"", "sub-path model \"{model}\" is not to be found", "give a resolver that finds it"},
                                      {"start", "sub-path model \"{model}\" has no start \"{start}\"", "name one of its start touchpoints"},
                                      {"cycle", "sub-path model \"{model}\" contains itself", "a sub-path cannot lead back into itself"}};
constexpr MessageTemplate sub152[] = {
    {"missing", "no way out of \"{touchpoint}\" takes the end \"{end}\" of its sub-path", "name the end under `ends` of one transition"},
    {"twice", "two ways out of \"{touchpoint}\" take the end \"{end}\" of its sub-path", "name each end once"},
    {"unknown", "the sub-path of \"{touchpoint}\" has no end \"{end}\"", "name one of its ends"}};
constexpr MessageTemplate sub153[] = {
    {"", "the sub-path of \"{touchpoint}\" uses attribute \"{attribute}\", which this path does not have in the same form",
     "add the attribute to this path's population"}};
constexpr MessageTemplate sub154[] = {
    {"", "the sub-path of \"{touchpoint}\" uses resource \"{resource}\", which is not bound", "add it to `bind`"}};
constexpr MessageTemplate sub155[] = {
    {"", "interrupt \"{interrupt}\" of the sub-path of \"{touchpoint}\" cancels parallel ways inside a parallel way",
     "take the sub-path out of the block, or its parallel ways out of the sub-path"}};

constexpr CodeTexts codes[] = {
    {{"ANA921", "not-exact", Severity::error, "a condition on age or elapsed time, which exact answers do not follow"}, ana921},
    {{"ANA922", "too-large", Severity::error, "more classes or states than exact answers can hold"}, ana922},
    {{"ANA923", "never-ends", Severity::error, "a client can come to where no end can be reached any more"}, ana923},
    {{"ANA924", "no-number", Severity::error, "a number that no answer can be computed from"}, ana924},
    {{"ANA925", "no-way-on", Severity::error, "a client can come to a touchpoint without a way on"}, ana925},
    {{"ANA926", "bad-entry", Severity::error, "clients that enter where nobody can enter"}, ana926},
    {{"ANA927", "unsound-block", Severity::error, "parallel ways that are not closed by their join"}, ana927},
    {{"ANA928", "singular", Severity::error, "equations that have no stable solution"}, ana928},
    {{"ANA929", "start-population", Severity::warning, "clients at the start that do not fit the arrivals and the time on the path"},
     ana929},
    {{"ANA930", "analysis-stopped", Severity::error, "exact answers that were asked to stop have no result"}, ana930},
    {{"SUB151", "no-sub-path", Severity::error, "a sub-path whose model or start is not to be found"}, sub151},
    {{"SUB152", "sub-path-ends", Severity::error, "ways out of a sub-path that do not cover each of its ends once"}, sub152},
    {{"SUB153", "sub-path-attribute", Severity::error, "an attribute of a sub-path that the path does not have"}, sub153},
    {{"SUB154", "sub-path-resource", Severity::error, "a resource of a sub-path that is not bound"}, sub154},
    {{"SUB155", "sub-path-cancels", Severity::error, "an interrupt of a sub-path that cannot be kept inside it"}, sub155},
};

}  // namespace

std::span<const CodeTexts> ana_codes() noexcept { return codes; }

}  // namespace polku::detail
