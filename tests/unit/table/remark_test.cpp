#include <polku/remark.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

#include "catch.hpp"
#include "table/remark_texts.hpp"

using namespace polku;

namespace {

/// The names in braces of a text.
std::set<std::string> names_in(std::string_view text) {
    std::set<std::string> names;
    for (auto open = text.find('{'); open != std::string_view::npos; open = text.find('{', open + 1))
        names.emplace(text.substr(open + 1, text.find('}', open) - open - 1));
    return names;
}

std::string text_of_file(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// The engines and the façade, without comments: where remarks are made.
std::vector<std::string> sources() {
    std::vector<std::string> texts;
    for (const auto* module : {"analysis", "simulate", "decide", "api"})
        for (const auto& entry : std::filesystem::recursive_directory_iterator(std::string(POLKU_SOURCE_DIR "/lib/") + module))
            if (entry.is_regular_file()) texts.push_back(std::regex_replace(text_of_file(entry.path()), std::regex("//[^\n]*"), ""));
    return texts;
}

/// What the first group of `pattern` finds in all sources.
std::set<std::string> found_in_sources(const std::string& pattern) {
    std::set<std::string> all;
    const std::regex regex(pattern);
    for (const auto& source : sources())
        for (std::sregex_iterator found(source.begin(), source.end(), regex), end; found != end; ++found) all.insert((*found)[1]);
    return all;
}

Remark filled(const detail::RemarkText& text) {
    Remark remark{std::string(text.key), {}};
    for (const auto& name : names_in(text.en)) remark.args.push_back({name, {"x"}});
    return remark;
}

}  // namespace

TEST_CASE("every remark has a sentence in every language, with the same blanks") {
    std::set<std::string_view> keys;
    for (const auto& text : detail::remark_texts()) {
        CAPTURE(text.key);
        CHECK(keys.insert(text.key).second);
        for (const auto sentence : {text.fi, text.sv, text.en}) {
            CAPTURE(sentence);
            CHECK(sentence.ends_with('.'));
            CHECK(sentence.find("  ") == std::string_view::npos);
            CHECK(names_in(sentence) == names_in(text.en));
            CHECK(static_cast<std::size_t>(std::count(sentence.begin(), sentence.end(), '{')) == names_in(sentence).size());
        }
        CHECK(text.fi != text.en);
        CHECK(text.sv != text.en);
    }
}

// make_remark refuses what is not in the catalogue; this finds what no test comes to.
TEST_CASE("every remark is made somewhere, and every one that is made is in the catalogue") {
    const auto quoted = found_in_sources("\"([a-z-]+)\"");
    std::set<std::string> keys;
    for (const auto& text : detail::remark_texts()) keys.emplace(text.key);
    for (const auto& key : keys) {
        CAPTURE(key);
        CHECK(quoted.count(key) == 1);
    }
    const auto made = found_in_sources("\\b(?:(?:make_remark|add_about|lose_odds|unknown)\\(|lose_visits\\(way,)\\s*\"([^\"]*)\"");
    CHECK(made.size() > 20);
    for (const auto& key : made) {
        CAPTURE(key);
        CHECK(keys.count(key) == 1);
    }
}

TEST_CASE("the reference of results lists every remark with what it names") {
    const auto page = text_of_file(POLKU_SOURCE_DIR "/docs/reference/results.md");
    for (const auto& text : detail::remark_texts()) {
        const auto row = page.find("| `" + std::string(text.key) + "` |");
        CAPTURE(text.key);
        REQUIRE(row != std::string::npos);
        const auto line = page.substr(row, page.find('\n', row) - row);
        CHECK(line.ends_with("| " + std::string(text.en) + " |"));
    }
}

TEST_CASE("a sentence names ids in quotation marks, and numbers without") {
    const auto remark = make_remark("no-answer-at", {{"parameter", {"p"}}, {"value", {"0.9"}}, {"code", {"ANA924"}}});
    CHECK(sentence_of(remark) == "There are no answers when \"p\" is 0.9 (ANA924).");
    CHECK(sentence_of(remark, "fi") == "Vastauksia ei ole, kun luvun \"p\" arvo on 0.9 (ANA924).");
    CHECK(sentence_of(remark, "sv-FI") == "Det finns inga svar när uppgiften \"p\" är 0.9 (ANA924).");
    CHECK(sentence_of(remark, "se") == sentence_of(remark));
}

TEST_CASE("several ids are a list, and the caller may show them by name") {
    const auto remark = make_remark("no-costs", {{"cost", {"rent", "food"}}});
    CHECK(sentence_of(remark) == "Costs are not counted: \"rent\", \"food\".");
    CHECK(sentence_of(remark, "fi", [](std::string_view name, std::string_view value) {
              return std::string(name) + ':' + std::string(value);
          }) == "Kustannuksia ei lasketa: cost:rent, cost:food.");
}

TEST_CASE("braces in an id stay") {
    CHECK(sentence_of(make_remark("no-costs", {{"cost", {"{cost}"}}})) == "Costs are not counted: \"{cost}\".");
}

TEST_CASE("what is not in the catalogue is refused") {
    for (const auto& text : detail::remark_texts()) CHECK(is_remark(filled(text)));
    CHECK_FALSE(is_remark({"no-such-remark", {}}));
    CHECK_FALSE(is_remark({"no-costs", {}}));
    CHECK_FALSE(is_remark({"no-costs", {{"cost", {}}}}));
    CHECK_FALSE(is_remark({"no-costs", {{"price", {"rent"}}}}));
    CHECK_FALSE(is_remark({"no-waiting", {{"cost", {"rent"}}}}));
    CHECK_THROWS_AS(make_remark("no-such-remark"), std::invalid_argument);
    CHECK_THROWS_AS(make_remark("no-costs"), std::invalid_argument);
    CHECK_THROWS_AS(sentence_of({"no-costs", {}}), std::invalid_argument);
}
