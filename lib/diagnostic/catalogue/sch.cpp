// SCH: the JSON is well-formed, but not what the format's contract says.
#include "diagnostic/catalogue/catalogue.hpp"

namespace polku::detail {
namespace {

constexpr MessageTemplate sch101[] = {
    {"", "the model does not say its format", "add \"format\": \"{wanted}\""},
    {"kind", "a model is an object, but this is {found}", "begin with { \"format\": \"{wanted}\""},
    {"unknown", "the format is {found}, not \"{wanted}\"", "write \"format\": \"{wanted}\""},
    {"newer", "the format {found} is newer than this program, which reads \"{wanted}\"", "install a newer polku"},
    {"newer-minor", "the format {found} is a little newer than \"{wanted}\"; what is new in it may be refused", "install a newer polku"},
};
constexpr MessageTemplate sch102[] = {
    {"", "{object} has no \"{key}\"", "add \"{key}\""},
    {"one-of", "{object} has none of {keys}", "add one of them"},
    {"more", "{count} more keys that are missing are not listed", "add them"},
};
constexpr MessageTemplate sch103[] = {
    {"", "\"{key}\" is no key of {object}", "remove it, or call it \"x-{key}\" to keep it as your own"},
    {"near", "\"{key}\" is no key of {object}; did you mean \"{nearest}\"?", "write \"{nearest}\""},
    {"misplaced", "\"{key}\" stands only where \"{other}\" is {values}", "remove \"{key}\", or change \"{other}\""},
    {"alone", "\"{key}\" stands only beside {others}", "remove \"{key}\", or add one of them"},
    {"both", "\"{key}\" and \"{other}\" exclude each other", "keep one of them"},
    {"more", "{count} more keys that do not belong are not listed", "remove them"},
};
constexpr MessageTemplate sch104[] = {
    {"", "{key} is {found}, {value}, but must be {wanted}", "write {wanted}"},
    {"kind", "{key} is {found}, but must be {wanted}", "write {wanted}"},
    {"more", "{count} more values of a wrong type are not listed", "mend them"},
};
constexpr MessageTemplate sch105[] = {
    {"", "\"{value}\" is not one of {wanted}", "write one of {wanted}"},
    {"near", "\"{value}\" is not one of {wanted}; did you mean \"{nearest}\"?", "write \"{nearest}\""},
    {"date", "\"{value}\" is no day of the calendar written as year-month-day", "write a date such as 2026-01-31"},
    {"version", "\"{value}\" is no version", "write three numbers such as 1.0.0"},
    {"version-pin", "\"{value}\" is no version", "write one to three numbers such as 1, 1.2 or 1.2.3"},
    {"language", "\"{value}\" is no language tag", "write a BCP 47 tag such as fi, sv, en or fi-x-easy"},
    {"below", "{key} is {value}, but must be at least {limit}", "write {limit} or more"},
    {"above", "{key} is {value}, but must be at most {limit}", "write {limit} or less"},
    {"integer", "{value} is no whole number from {limit}", "write a whole number without point and exponent"},
    {"empty", "the list \"{key}\" is empty", "add an item, or remove the key where it may be absent"},
    {"two", "\"{key}\" must be a list of two numbers", "write [low, high]"},
    {"order", "the range runs from {low} down to {high}", "write [{high}, {low}]"},
    {"ragged", "column {column} has {found} values, the first one {wanted}", "every column of a table has the same length"},
    {"remark", "\"{value}\" is no remark that polku knows, or has not its arguments",
     "compute the result again with this version of polku"},
    {"only-true", "\"{key}\" can only be true", "write true, or remove the key"},
    {"more", "{count} more bad values are not listed", "mend them"},
};
constexpr MessageTemplate sch106[] = {
    {"", "\"{id}\" is no id", "write 1 to 64 of a-z, 0-9 and -, not beginning with -"},
    {"near", "\"{id}\" is no id: only a-z, 0-9 and - are allowed", "write \"{nearest}\""},
    {"model", "\"{id}\" is no id of a model", "write parts of a-z, 0-9 and -, joined by dots, such as fi.region.housing"},
    {"device", "\"{id}\" contains the name of a Windows device, \"{device}\"", "write something else: ids become file names"},
    {"more", "{count} more bad ids are not listed", "mend them"},
};
constexpr MessageTemplate sch107[] = {
    {"", "no model is called {id} with version {version}",
     "check id and version; a file is searched in its own folder and in variants below it"},
    {"no-resolver", "the model builds on {id}, but nobody said where to find other models",
     "give a resolver when you read the text, or read it from a file"},
    {"cycle", "{id} builds on itself", "let one of the models extend another base"},
    {"chain", "more than 16 models build on each other", "merge some of them"},
    {"observed", "{id} is observed, that is fitted from data, and cannot be extended", "extend a planned model"},
    {"broken", "the base {id} has errors", "mend the base first"},
    {"other", "what was found for {id} with version {version} is another model", "check the resolver"},
    {"more", "{count} more models that are missing are not listed", "check ids and versions"},
};
constexpr MessageTemplate sch108[] = {
    {"", "nothing stands at {at}", "check the address: keys and ids joined by slashes, such as touchpoints/assess/duration"},
    {"twice", "{at} is changed twice", "keep one of the changes"},
    {"ambiguous", "{at} names more than one element", "set the whole list instead"},
    {"unknown-key", "the format has no key at {at}", "check the last part of the address"},
    {"no-list", "{at} is no list", "use set instead of add"},
    {"exists", "{at} has an element \"{id}\" already", "set its keys, or remove it first"},
    {"no-after", "{at} has no element \"{id}\" to stand behind", "name an element of the list, or leave \"after\" out"},
    {"not-own", "a variant inherits \"{key}\"", "change it with remove, add or set"},
    {"own", "every model says \"{key}\" itself: no change reaches it", "write \"{key}\" in the model's own file, beside its \"format\""},
    {"unknown-own", "\"{key}\" is no key of a model", "remove it"},
    {"no-arm", "the scenario has no arm \"{id}\"", "name one of its arms"},
    {"work", "searching for {at} takes too long", "use fewer edits, or set whole lists"},
    {"more", "{count} more changes that cannot be made are not listed", "mend them"},
};

constexpr CodeTexts codes[] = {
    {{"SCH101", "format-version", Severity::error, "the file is not of a format this program reads"}, sch101},
    {{"SCH102", "missing-key", Severity::error, "an object lacks a key it must have"}, sch102},
    {{"SCH103", "unknown-key", Severity::error, "a key that the format does not have, or not there"}, sch103},
    {{"SCH104", "wrong-type", Severity::error, "a value of another type than the format wants"}, sch104},
    {{"SCH105", "bad-value", Severity::error, "a value that the format does not allow"}, sch105},
    {{"SCH106", "bad-id", Severity::error, "an id that breaks the grammar of ids"}, sch106},
    {{"SCH107", "missing-model", Severity::error, "another model that cannot be found or built on"}, sch107},
    {{"SCH108", "bad-edit", Severity::error, "a change of a model that cannot be made"}, sch108},
};

}  // namespace

std::span<const CodeTexts> sch_codes() noexcept { return codes; }

}  // namespace polku::detail
