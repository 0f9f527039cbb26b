// The catalogue's own form: one code with its texts, one file per group beside this one.
#pragma once

#include <span>
#include <string_view>

#include <polku/diagnostic.hpp>

namespace polku::detail {

/// One text of a code, in three languages. "{x}" stands for the argument x as it is. So that arguments are the same in
/// every language, an argument may be given a form:
///   {x:number}   a number for people to read: 0.5, in Finnish and Swedish 0,5; not for what is to be written into a file
///   {x:way|ways} the first when x is 1 or one id, otherwise the second
///   {x:list}     ids separated by spaces: "a", "b" and "c"; after eight, how many more there are
///   {x:any}      the same, the last joined by "or"
///   {x:or}       all of them, however many, the last joined by "or"
///   {x:amounts}  "a=0.8 b=0.4": "a" (0.8) and "b" (0.4)
///   {x:amount}   the same, the last joined by "or"
///   {x:time}     a number of days: 18 months
///   {x:word}     a key of the vocabulary (vocabulary.cpp)
///   {x:a}        the same; in English with its article: an actor
///   {x:phrase}   a key of the phrases (phrases.cpp) with what stands in it: the duration of "plan"
///   {x:phrases}  several, separated by ";", joined by commas
///   {x:case}     several that are true together, after "when"; nothing when empty
///   {x:item}     a key, quoted; "this item" when empty, as items of lists have none
///   {x:called}   an id, quoted and after a space; nothing when empty
/// The first of a code is variant "".
struct MessageTemplate {
    std::string_view variant;
    Phrase message;
    Phrase hint;
};

/// A sentence or word that many findings use, by its key.
struct NamedPhrase {
    std::string_view key;
    Phrase phrase;
};

struct CodeTexts {
    CatalogueEntry entry;
    std::span<const MessageTemplate> messages;
};

std::span<const CodeTexts> acc_codes() noexcept;
std::span<const CodeTexts> ana_codes() noexcept;
std::span<const CodeTexts> cap_codes() noexcept;
std::span<const CodeTexts> eli_codes() noexcept;
std::span<const CodeTexts> dec_codes() noexcept;
std::span<const CodeTexts> loc_codes() noexcept;
std::span<const CodeTexts> pla_codes() noexcept;
std::span<const CodeTexts> prv_codes() noexcept;
std::span<const CodeTexts> src_codes() noexcept;
std::span<const CodeTexts> sys_codes() noexcept;
std::span<const CodeTexts> syn_codes() noexcept;
std::span<const CodeTexts> sch_codes() noexcept;
std::span<const CodeTexts> ref_codes() noexcept;
std::span<const CodeTexts> gra_codes() noexcept;
std::span<const CodeTexts> prb_codes() noexcept;
std::span<const CodeTexts> rul_codes() noexcept;
std::span<const CodeTexts> sim_codes() noexcept;
std::span<const CodeTexts> sty_codes() noexcept;

/// The sentences of related places.
std::span<const NamedPhrase> related_phrases() noexcept;
/// Words that stand in messages: kinds of elements, types of JSON, and the like.
std::span<const NamedPhrase> vocabulary() noexcept;

/// Parts of sentences with places for ids and numbers, "{1}", "{2}", ….
std::span<const NamedPhrase> argument_phrases() noexcept;

/// The texts of a code; nullptr when the catalogue has none.
const CodeTexts* find_texts(std::string_view code) noexcept;

}  // namespace polku::detail
