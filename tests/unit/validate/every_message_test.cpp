// Every message of the reader and the rules is given by some text of the tests: none is left that nobody has ever seen.
#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

#include <polku/validate.hpp>

#include "catch.hpp"
#include "diagnostic/catalogue/catalogue.hpp"
#include "message_samples.hpp"
#include "rule_page.hpp"

using namespace polku;
using polku::test::check_example;
using polku::test::fenced_blocks;
using polku::test::file_text;
using polku::test::Message;
using polku::test::message_samples;
using polku::test::rule_page;
using polku::test::whole_model;

namespace {

const std::filesystem::path root = POLKU_SOURCE_DIR;

ValidateOptions everything() {
    ValidateOptions options;
    options.sets = rule_sets("all").value();
    options.limit_per_code = 0;
    options.today = "2026-11-22";
    return options;
}

std::set<Message> messages_of(const Report& report) {
    std::set<Message> seen;
    for (const auto& finding : report) seen.emplace(finding.code, finding.variant);
    return seen;
}

/// `folder`: where the models of a scenario are looked for first.
std::set<Message> messages_of(const std::string& text, const std::filesystem::path& folder = root / "tests/models") {
    ReadOptions read;
    read.resolver = folder_resolver({folder, root / "models"});
    return messages_of(validate_text(text, read, everything()));
}

// What no text of a model can give, and why.
bool beyond_a_text(const Message& message) {
    static const std::map<Message, std::string_view> reasons{
        {{"SCH105", "ragged"}, "of a result"},
        {{"SCH105", "remark"}, "of a result"},
        {{"SCH107", "no-resolver"}, "who reads has no resolver"},
        {{"SCH107", "chain"}, "seventeen models"},
        {{"SCH107", "twice"}, "two files"},
        {{"SCH107", "cycle"}, "two models"},
        {{"SCH107", "observed"}, "two models"},
        {{"SCH107", "broken"}, "two models"},
        {{"SCH107", "other"}, "a resolver that is wrong"},
        {{"SCH107", "other-version"}, "a resolver that is wrong"},
        {{"SCH108", "no-arm"}, "who runs names an arm"},
        {{"SCH108", "work"}, "thousands of edits"},
        {{"SCH108", "ambiguous"}, "an edit of two elements that look alike"},
        {{"PRB405", "extra"}, "made in code: the reader says SCH103"},
        {{"PRB406", "infinite"}, "made in code: JSON has no such number"},
        {{"PRB406", "interval"}, "made in code: the reader says SCH105"},
        {{"STY902", "baseline"}, "of a baseline"},
        {{"SYN006", ""}, "a file of 64 MB"},
        {{"SYN006", "values"}, "millions of values"},
        {{"SYN006", "scopes"}, "thousands of interrupts"},
        {{"SYN006", "cases"}, "thousands of cases"},
        {{"SYN006", "services"}, "65 services"},
        {{"SYN006", "models"}, "65 models"},
        {{"SYN006", "arms"}, "thousands of arms"},
    };
    return message.second == "more" || reasons.count(message) > 0;  // more: after a thousand of one kind
}

}  // namespace

TEST_CASE("every text of tests/golden/messages.txt gives the message it stands under") {
    for (const auto& sample : message_samples()) {
        INFO(sample.message.first << ' ' << sample.message.second << ": " << sample.text.substr(0, 300));
        const auto seen = messages_of(sample.text);
        std::string given;
        for (const auto& [code, variant] : seen) given += code + ' ' + variant + ", ";
        INFO(given);
        CHECK(seen.count(sample.message) == 1);
    }
}

TEST_CASE("every message of the reader and the rules is given by some text") {
    std::set<Message> seen;
    for (const auto& sample : message_samples()) seen.merge(messages_of(sample.text));
    for (const auto* folder : {"tests/rules", "tests/golden"})
        for (const auto& entry : std::filesystem::recursive_directory_iterator(root / folder))
            if (entry.path().extension() == ".json") seen.merge(messages_of(file_text(entry.path().string()), entry.path().parent_path()));
    for (const auto& entry : catalogue())
        if (const auto page = rule_page(entry.code); !fenced_blocks(page, "## Example").empty())
            seen.merge(messages_of(check_example(page, "## Example", everything())));
    constexpr std::string_view engines[] = {"SYS", "ANA", "SUB", "SIM"};  // not about a text
    std::string missing;
    for (const auto& entry : catalogue()) {
        const bool of_engine = std::find(std::begin(engines), std::end(engines), entry.code.substr(0, 3)) != std::end(engines);
        if (of_engine && entry.set == RuleSet::core) continue;
        for (const auto& text : detail::find_texts(entry.code)->messages) {
            const Message message{entry.code, text.variant};
            if (!seen.count(message) && !beyond_a_text(message)) missing += message.first + ' ' + message.second + '\n';
        }
    }
    CHECK(missing == "");
}
