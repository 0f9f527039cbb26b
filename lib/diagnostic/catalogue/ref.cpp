// REF: ids that name nothing, or name two things.
#include "diagnostic/catalogue/catalogue.hpp"

namespace polku::detail {
namespace {

constexpr MessageTemplate ref201[] = {
    {"", "no {kind} is called \"{id}\"", "define a {kind} \"{id}\", or name one that exists"},
    {"near", "no {kind} is called \"{id}\"; did you mean \"{nearest}\"?", "write \"{nearest}\", or define a {kind} \"{id}\""},
};
constexpr MessageTemplate ref202[] = {{"", "two {kind}s are called \"{id}\"", "give one of them another id"}};

constexpr MessageTemplate ref203[] = {{"", "{kind} \"{id}\" is never used", "use it, or remove it"}};
constexpr MessageTemplate ref204[] = {
    {"", "\"{from}\" leads to \"{to}\" twice in the same way", "remove one of the two transitions"},
    {"probability", "\"{from}\" leads to \"{to}\" with two probabilities",
     "make one transition with the sum of both, or give both a label"},
};

constexpr MessageTemplate ref205[] = {
    {"", "a case of parameter \"{id}\" depends on parameter \"{other}\", which has cases itself",
     "write the number there, or name a parameter without cases"},
};

constexpr MessageTemplate ref206[] = {
    {"", "service \"{id}\" is part of itself", "remove one `partOf` of the circle"},
};

constexpr CodeTexts codes[] = {
    {{"REF201", "dangling-target", Severity::error, "an id that names nothing in the model"}, ref201},
    {{"REF202", "duplicate-id", Severity::error, "two elements of one kind with the same id"}, ref202},
    {{"REF203", "unused-definition", Severity::warning, "something defined that nothing uses"}, ref203},
    {{"REF204", "duplicate-transition", Severity::warning, "two transitions that say the same"}, ref204},
    {{"REF205", "nested-parameter", Severity::error, "a case of a parameter that depends on a parameter with cases"}, ref205},
    {{"REF206", "circular-service", Severity::error, "a service that is part of itself"}, ref206},
};

}  // namespace

std::span<const CodeTexts> ref_codes() noexcept { return codes; }

}  // namespace polku::detail
