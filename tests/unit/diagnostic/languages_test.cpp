// Every text a finding can have exists in Finnish, Swedish and English, with the same places for arguments.
#include <algorithm>
#include <set>
#include <span>

#include "catch.hpp"
#include "diagnostic/catalogue/catalogue.hpp"
#include "diagnostic/forms.hpp"
#include "json/contract/contracts.hpp"
#include "json/contract/walk.hpp"
#include "languages.hpp"
#include "model/references.hpp"

using namespace polku;
using polku::test::english_word;
using polku::test::left_over;
using polku::test::placeholders;

namespace {

void check_phrase(const Phrase& phrase) {
    INFO(phrase.en);
    CHECK_FALSE(phrase.en.empty());
    CHECK_FALSE(phrase.fi.empty());
    CHECK_FALSE(phrase.sv.empty());
    CHECK(placeholders(phrase.fi) == placeholders(phrase.en));
    CHECK(placeholders(phrase.sv) == placeholders(phrase.en));
    CHECK(english_word(phrase.fi) == "");
    CHECK(english_word(phrase.sv) == "");
}

void check_sentence(const Phrase& phrase) {
    check_phrase(phrase);
    for (const auto text : {phrase.en, phrase.fi, phrase.sv}) {
        INFO(text);
        CHECK_FALSE(text.ends_with('.'));
        CHECK_FALSE((text.starts_with(' ') || text.ends_with(' ') || text.find("  ") != std::string_view::npos));
        const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
        CHECK_FALSE((is_capital(text[0]) && !is_capital(text[1])));  // JSON and NUL may begin a sentence
    }
}

void check_keys(std::span<const detail::NamedPhrase> phrases) {
    std::set<std::string_view> keys;
    for (const auto& phrase : phrases) {
        INFO(phrase.key);
        CHECK(keys.insert(phrase.key).second);
        check_phrase(phrase.phrase);
    }
}

bool has_word(std::string_view key) {
    const auto words = detail::vocabulary();
    return std::any_of(words.begin(), words.end(), [key](const detail::NamedPhrase& word) { return word.key == key; });
}

}  // namespace

TEST_CASE("every code has its summary, messages and hints in three languages") {
    for (const auto& entry : catalogue()) {
        INFO(entry.code);
        check_sentence(entry.summary);
        std::set<std::string_view> variants;
        for (const auto& text : detail::find_texts(entry.code)->messages) {
            INFO(text.variant);
            CHECK(variants.insert(text.variant).second);
            check_sentence(text.message);
            check_sentence(text.hint);
        }
    }
}

TEST_CASE("related places, words and phrases have three languages and keys of their own") {
    check_keys(detail::related_phrases());
    check_keys(detail::vocabulary());
    check_keys(detail::argument_phrases());
}

TEST_CASE("every kind of thing a message can name is in the vocabulary") {
    for (const auto* root : {&json::contract<PathData>(), &json::contract<Scenario>(), &json::contract<Result>()})
        for (const auto* contract : json::reachable_contracts(*root)) {
            INFO(contract->name);
            CHECK(has_word(contract->name));
        }
    for (const auto kind : {detail::ReferenceKind::stage, detail::ReferenceKind::lane, detail::ReferenceKind::parameter,
                            detail::ReferenceKind::source, detail::ReferenceKind::actor, detail::ReferenceKind::channel,
                            detail::ReferenceKind::resource, detail::ReferenceKind::service, detail::ReferenceKind::touchpoint,
                            detail::ReferenceKind::attribute, detail::ReferenceKind::attribute_value, detail::ReferenceKind::payer}) {
        INFO(to_string(kind));
        CHECK(has_word(to_string(kind)));
    }
}

TEST_CASE("arguments are shown in the language of the finding") {
    const auto shown = [](std::string_view text, std::string value, std::string_view language) {
        return detail::filled(text, {{"x", std::move(value)}}, language);
    };
    CHECK(shown("{x:or}", "a b c", "fi") == "\"a\", \"b\" tai \"c\"");
    CHECK(shown("{x:or}", "a", "sv") == "\"a\"");
    CHECK(shown("{x:amounts}", "a=0.8 b=0.4", "sv") == "\"a\" (0.8) och \"b\" (0.4)");
    CHECK(shown("{x:amounts}", "a=1 b=1 c=1 d=1 e=1 f=1 g=1 h=1 i=1 j=1", "en") ==
          "\"a\" (1), \"b\" (1), \"c\" (1), \"d\" (1), \"e\" (1), \"f\" (1), \"g\" (1), \"h\" (1) and 2 more");
    CHECK(shown("{x:word}", "attribute value", "fi") == "ominaisuuden arvo");
    CHECK(shown("{x:word}", "no-such-word", "fi") == "no-such-word");
    CHECK(shown("{x:phrase}", "duration plan", "en") == "the duration of \"plan\"");
    CHECK(shown("{x:phrase}", "duration plan", "fi") == "vaiheen \"plan\" kesto");
    CHECK(shown("{x:phrase}", "duration-number plan mean", "sv") == "\"mean\" i längden på steget \"plan\"");
    CHECK(shown("{x:phrase}", "duration a b", "en") == "the duration of \"a b\"");  // the last place takes the rest
    CHECK(shown("{x:phrase}", "duration", "en") == "the duration of \"{1}\"");
    CHECK(shown("{x:phrase}", "no such phrase", "fi") == "no such phrase");
    CHECK(shown("{x:phrases}", "ways-plain 1;ways-when 2", "fi") == "1 ilman ehtoa, 2 ehdolla \"when\"");
    CHECK(shown("wrong{x:case}", "", "fi") == "wrong");
    CHECK(shown("wrong{x:case}", "flag-is special true;age-from 18", "en") == "wrong when special is true and age is at least 18");
    CHECK(shown("väärin{x:case}", "value-is housing own;date-after 2026-01-31", "fi") ==
          "väärin, kun housing on \"own\" ja päivä on myöhempi kuin 2026-01-31");
    CHECK(shown("{x:item} is 1", "", "en") == "this item is 1");
    CHECK(shown("{x:item} on 1", "share", "fi") == "\"share\" on 1");
    CHECK(shown("{x:called}", "", "en") == "");
    CHECK(shown("palvelu{x:called}", "care", "fi") == "palvelu \"care\"");
    CHECK(shown("{x:time}", "45", "sv") == "1.48 månader");
}

TEST_CASE("what is left over in a text is found") {  // so that the tests that look for it can fail
    Diagnostic finding;
    finding.message = "arvo {x:word}";
    finding.hint = "kirjoita {\"param\": …} tai \"the\"";
    finding.language = "fi";
    CHECK(left_over(finding) == "{x:word} in: arvo {x:word}; ");
    finding.message = "arvo is väärä";
    CHECK(left_over(finding) == "is in: arvo is väärä; ");
    finding.message = "arvo on väärä";
    CHECK(left_over(finding).empty());
}
