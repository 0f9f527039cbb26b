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

// "{count:way|ways}" is a matter of each language; every language must have the others.
std::set<std::string> shared_placeholders(std::string_view text) {
    auto found = placeholders(text);
    std::erase_if(found, [](const std::string& placeholder) { return placeholder.find('|') != std::string::npos; });
    return found;
}

std::string name_of_placeholder(std::string_view placeholder) {
    return std::string(placeholder.substr(1, placeholder.find_first_of(":}") - 1));
}

// What a choice of words is made by must be an argument of the text in other languages, too.
void check_choices(std::string_view text, const Phrase& phrase) {
    std::set<std::string> names;
    for (const auto& placeholder : shared_placeholders(phrase.en)) names.insert(name_of_placeholder(placeholder));
    for (const auto& placeholder : placeholders(text)) {
        INFO(placeholder);
        CHECK(names.contains(name_of_placeholder(placeholder)));
    }
}

// The first word that docs/reference/terms.md has another word for; empty when there is none.
std::string_view retired_word(std::string_view text) {
    static const std::set<std::string_view> retired{
        // fi: palvelutuokio, haarautuma, yhtymäkohta, muunnelma, henkilöstö, tarkasteluaika, yhteydenpito, tulijat
        "vaihe", "vaiheen", "vaiheesta", "vaiheeseen", "vaiheessa", "vaiheelle", "vaiheella", "vaihetta", "vaiheet", "vaiheita",
        "haarautuminen", "haarautumisen", "haarautumisesta", "yhtyminen", "yhtymiseen", "variantti", "variantin", "variantissa", "miehitys",
        "miehityksen", "horisontti", "horisontin", "tapaamiset", "tapaamisten", "saapumiset", "saapumisia",
        // sv: kontaktpunkt, service, reservation, samlingspunkt, slinga, tidshorisont
        "steg", "steget", "stegen", "servicemöte", "tjänst", "tjänsten", "bokning", "bokningen", "sammanföring", "rundgång", "rundgången",
        "horisonten"};
    const auto in_word = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80; };
    while (!text.empty()) {
        const auto end = static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), in_word) - text.begin());
        if (retired.contains(text.substr(0, end))) return text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return {};
}

void check_phrase(const Phrase& phrase) {
    INFO(phrase.en);
    CHECK_FALSE(phrase.en.empty());
    CHECK_FALSE(phrase.fi.empty());
    CHECK_FALSE(phrase.sv.empty());
    CHECK(shared_placeholders(phrase.fi) == shared_placeholders(phrase.en));
    CHECK(shared_placeholders(phrase.sv) == shared_placeholders(phrase.en));
    for (const auto text : {phrase.en, phrase.fi, phrase.sv}) check_choices(text, phrase);
    CHECK(english_word(phrase.fi) == "");
    CHECK(english_word(phrase.sv) == "");
    CHECK(retired_word(phrase.fi) == "");
    CHECK(retired_word(phrase.sv) == "");
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
    CHECK(shown("{x:amounts}", "a=0.8 b=0.4", "sv") == "\"a\" (0,8) och \"b\" (0,4)");
    CHECK(shown("{x:amount}", "a=0.8 b=0.4", "en") == "\"a\" (0.8) or \"b\" (0.4)");
    CHECK(shown("{x:amount}", "a=0.8", "fi") == "\"a\" (0,8)");
    CHECK(shown("{x:any}", "a b c", "fi") == "\"a\", \"b\" tai \"c\"");
    CHECK(shown("{x:any}", "a b c d e f g h i j", "en") == "\"a\", \"b\", \"c\", \"d\", \"e\", \"f\", \"g\", \"h\" or 2 more");
    CHECK(shown("{x:number}", "-1.5e-07", "fi") == "-1,5e-07");
    CHECK(shown("{x:number}", "0.5", "sv-FI") == "0,5");
    CHECK(shown("{x:number}", "0.5", "en") == "0.5");
    CHECK(shown("{x:number}", "v1.2", "fi") == "v1.2");
    CHECK(shown("{x} {x:way|ways} out", "1", "en") == "1 way out");
    CHECK(shown("{x} {x:way|ways} out", "2", "en") == "2 ways out");
    CHECK(shown("{x:number} {x:päivä|päivää}", "1.5", "fi") == "1,5 päivää");
    CHECK(shown("{x} {x:|s}", "0", "en") == "0 s");
    CHECK(shown("{x:it belongs|they belong}", "cv", "en") == "it belongs");
    CHECK(shown("{x:it belongs|they belong}", "cv p90", "en") == "they belong");
    CHECK(shown("{x:a}", "actor", "en") == "an actor");
    CHECK(shown("{x:a}", "touchpoint", "en") == "a touchpoint");
    CHECK(shown("{x:a}", "actor", "fi") == "toimija");
    CHECK(shown("{x:amounts}", "a=1 b=1 c=1 d=1 e=1 f=1 g=1 h=1 i=1 j=1", "en") ==
          "\"a\" (1), \"b\" (1), \"c\" (1), \"d\" (1), \"e\" (1), \"f\" (1), \"g\" (1), \"h\" (1) and 2 more");
    CHECK(shown("{x:word}", "attribute value", "fi") == "ominaisuuden arvo");
    CHECK(shown("{x:word}", "no-such-word", "fi") == "no-such-word");
    CHECK(shown("{x:phrase}", "duration plan", "en") == "the duration of \"plan\"");
    CHECK(shown("{x:phrase}", "duration plan", "fi") == "palvelutuokion \"plan\" kesto");
    CHECK(shown("{x:phrase}", "duration-number plan mean", "sv") == "\"mean\" i längden på kontaktpunkten \"plan\"");
    CHECK(shown("{x:phrase}", "duration a b", "en") == "the duration of \"a b\"");  // the last place takes the rest
    CHECK(shown("{x:phrase}", "duration", "en") == "the duration of \"{1}\"");
    CHECK(shown("{x:phrase}", "no such phrase", "fi") == "no such phrase");
    CHECK(shown("{x:phrase}", "age-between 18.5 23", "sv") == "åldern är minst 18,5 men under 23");  // places with forms are counted
    CHECK(shown("{x:phrase}", "elapsed-from plan 1", "en") == "at least 1 day has passed since \"plan\"");
    CHECK(shown("{x:phrases}", "ways-plain 1;ways-when 2", "fi") == "1 ilman ehtoa, 2 ehdolla \"when\"");
    CHECK(shown("wrong{x:case}", "", "fi") == "wrong");
    CHECK(shown("wrong{x:case}", "flag-is special true;age-from 18", "en") == "wrong when special is true and age is at least 18");
    CHECK(shown("väärin{x:case}", "value-is housing own;date-after 2026-01-31", "fi") ==
          "väärin, kun housing on \"own\" ja päivä on myöhempi kuin 2026-01-31");
    CHECK(shown("{x:item} is 1", "", "en") == "this item is 1");
    CHECK(shown("{x:item} on 1", "share", "fi") == "\"share\" on 1");
    CHECK(shown("{x:called}", "", "en") == "");
    CHECK(shown("palvelu{x:called}", "care", "fi") == "palvelu \"care\"");
    CHECK(shown("{x:time}", "45", "sv") == "1,48 månader");
}

TEST_CASE("a word that the terms have another word for is found") {  // so that the tests that look for it can fail
    CHECK(retired_word("siirrä {from:vaiheesta|vaiheista} \"a\"") == "vaiheesta");
    CHECK(retired_word("tjänsten \"a\"") == "tjänsten");
    CHECK(retired_word("keskivaiheen palvelutuokio, tjänster") == "");
}

TEST_CASE("what is left over in a text is found") {  // so that the tests that look for it can fail
    Diagnostic finding;
    finding.message = "arvo {x:word}";
    finding.hint = "kirjoita {\"param\": …} tai \"the\"";
    finding.language = "fi";
    CHECK(left_over(finding) == "{x:word} in: arvo {x:word}; ");
    finding.message = "{x} {x:tie|tietä}";
    CHECK(left_over(finding) == "{x:tie|tietä} in: {x} {x:tie|tietä}; {x} in: {x} {x:tie|tietä}; ");
    finding.message = "arvo is väärä";
    CHECK(left_over(finding) == "is in: arvo is väärä; ");
    finding.message = "arvo on väärä";
    CHECK(left_over(finding).empty());
}
