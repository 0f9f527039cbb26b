// The catalogue's own form: one code with its texts, one file per group beside this one.
#pragma once

#include <span>
#include <string_view>

#include <polku/diagnostic.hpp>

namespace polku::detail {

/// One text of a code, in three languages. "{x}" stands for the argument x as it is. So that arguments are the same in
/// every language, an argument may be given a form: "{x:list}" for ids separated by spaces (quoted, the last joined by
/// "and"), "{x:time}" for a number of days ("18 months"), "{x:word}" for a key of the vocabulary (vocabulary.cpp).
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
std::span<const CodeTexts> sim_codes() noexcept;
std::span<const CodeTexts> sty_codes() noexcept;

/// The sentences of related places.
std::span<const NamedPhrase> related_phrases() noexcept;
/// Words that stand in messages: kinds of elements, types of JSON, and the like.
std::span<const NamedPhrase> vocabulary() noexcept;

/// The texts of a code; nullptr when the catalogue has none.
const CodeTexts* find_texts(std::string_view code) noexcept;

}  // namespace polku::detail
