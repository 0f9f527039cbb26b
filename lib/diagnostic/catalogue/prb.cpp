// PRB: probabilities, durations and laws.
#include "diagnostic/catalogue/catalogue.hpp"

namespace polku::detail {
namespace {

constexpr MessageTemplate prb401[] = {
    {"", "the ways out of \"{touchpoint}\" have probabilities that sum to {sum} instead of 1{case}",
     "{change} one of {members} by {difference}, or write \"rest\" for one of them"},
    {"rest", "the ways out of \"{touchpoint}\" have probabilities that sum to {sum}{case}, so that less than nothing is left for \"rest\"",
     "lower {members} until they sum to at most 1"},
    {"range", "the ways out of \"{touchpoint}\" can have probabilities that sum to {sum} within the ranges of {parameters:list}",
     "narrow the ranges, or write \"rest\" for the way that should give room"},
    {"shares", "the values of attribute \"{attribute}\" have shares that sum to {sum} instead of 1{case}",
     "{change} one of {members} by {difference}, or leave out the share of one value: it is the rest"},
    {"shares-rest",
     "the values of attribute \"{attribute}\" have shares that sum to {sum}{case}, so that less than nothing is left for the rest",
     "lower the shares of {members} until they sum to at most 1"},
};
constexpr MessageTemplate prb402[] = {
    {"", "{what} is {value}, not a number from 0 to 1", "write a number from 0 to 1"},
    {"percent", "{what} is {value}, not a number from 0 to 1", "write {fraction} for {value} percent"},
    {"rate", "{what} is {value}: a rate cannot be negative", "write how many times it happens in the unit of \"per\", 0 or more"},
    {"range", "{what} is used as a probability, but its range goes to {value}", "keep the range within 0 and 1"},
};
constexpr MessageTemplate prb403[] = {
    {"", "the way from \"{from}\" to \"{to}\" has probability 0: nobody goes it",
     "remove the transition, or give it a probability above 0"},
    {"mixed", "the ways out of \"{touchpoint}\" are chosen in different manners: {found}",
     "give all of them a probability (one may be \"rest\"), or all a \"when\" and exactly one \"otherwise\": true"},
    {"several", "\"{touchpoint}\" has {count} ways out and nothing says which one is taken",
     "give each a probability or a \"when\", or write \"split\": \"all\" if the client takes all of them at once"},
    {"no-otherwise", "the ways out of \"{touchpoint}\" all have a \"when\": a client who meets none of them cannot go on",
     "write \"otherwise\": true instead of the \"when\" of one of them"},
    {"otherwise", "\"{touchpoint}\" has {count} ways out with \"otherwise\"",
     "keep \"otherwise\" on one of them and give the others a \"when\""},
    {"rest", "\"{touchpoint}\" has {count} ways out with the probability \"rest\"",
     "keep \"rest\" for one of them and give the others a number"},
    {"split", "\"{touchpoint}\" is a split that starts all its ways at once, but they are chosen: {found}",
     "remove \"split\", or leave at most a \"when\" on its ways"},
    {"end", "\"{touchpoint}\" is an end, but has {count} ways out: {found}", "remove the ways out, or make it another kind of touchpoint"},
};
constexpr MessageTemplate prb404[] = {
    {"", "there is no law of time called \"{value}\"", "write one of {allowed}"},
    {"near", "there is no law of time called \"{value}\"; did you mean \"{nearest}\"?", "write \"{nearest}\""},
};
constexpr MessageTemplate prb405[] = {
    {"", "{what} is not a {law} law: {problem}{case}", "the {law} law needs {wanted}"},
    {"extra", "{what} has {names:list}, which the law {law} does not use", "remove {names:list}, or choose the law it belongs to"},
};
constexpr MessageTemplate prb406[] = {
    {"", "{what} is {value}: a time cannot be negative", "write 0 or more"},
    {"infinite", "{what} is not a finite number", "write a finite number, 0 or more"},
    {"interval", "{what} is {value}: there must be time between two contacts", "write an interval above 0"},
    {"zero", "\"{touchpoint}\" is the middle of its service, but takes no time",
     "write how long the client is there, or leave out \"duration\""},
};
constexpr MessageTemplate prb407[] = {
    {"long", "{what} is {value:time} on average, more than {limit:time}", "check the number and its unit"},
    {"short", "{what} is {value:time} on average, less than {limit:time}", "check the number and its unit"},
    {"parameter", "parameter \"{parameter}\" has the unit \"{found}\", but stands where a number is in the unit {wanted}",
     "write the unit of the parameter here too, or give the parameter a value in the unit {wanted}: nothing is converted"},
};

constexpr CodeTexts codes[] = {
    {{"PRB401", "sum-not-one", Severity::error, "probabilities or shares that do not sum to 1"}, prb401},
    {{"PRB402", "out-of-range", Severity::error, "a probability or share that is not from 0 to 1, or a rate below 0"}, prb402},
    {{"PRB403", "dead-edge", Severity::warning, "a way nobody goes, or ways out that do not say which is taken"}, prb403},
    {{"PRB404", "unknown-distribution", Severity::error, "a law of time that the format does not know"}, prb404},
    {{"PRB405", "bad-parameters", Severity::error, "parameters that make no law"}, prb405},
    {{"PRB406", "bad-duration", Severity::error, "a time that is negative or not finite; a middle without time"}, prb406},
    {{"PRB407", "implausible", Severity::warning,
      "a time so long or short that its unit is probably wrong, or a parameter of another unit"},
     prb407},
};

}  // namespace

std::span<const CodeTexts> prb_codes() noexcept { return codes; }

}  // namespace polku::detail
