// Input that wants to exhaust or crash the reader. No times are asserted: an answer that takes minutes fails by itself.
#include "catch.hpp"

#include "findings_support.hpp"

using namespace polku_test;

namespace {

std::string repeated(std::string_view piece, std::size_t times) {
    std::string text;
    text.reserve(piece.size() * times);
    for (std::size_t i = 0; i < times; ++i) text += piece;
    return text;
}

}  // namespace

TEST_CASE("a million brackets are refused at depth 257") {
    CHECK(summary(findings_of(repeated("[", 1'000'000))) == std::vector<std::string>{"SYN006 1:257-1:258"});
    CHECK(summary(findings_of(repeated("{\"a\":", 1'000'000))) == std::vector<std::string>{"SYN006 1:1281-1:1282"});
    CHECK(summary(findings_of(repeated("[", 300) + repeated("]", 300))) == std::vector<std::string>{"SYN006 1:257-1:258"});
}

TEST_CASE("depth 256 is read") {
    const auto path = polku::parse_path(
        replaced(small_model, "\"services\"", "\"x-deep\": " + repeated("[", 255) + repeated("]", 255) + ", \"services\""));
    REQUIRE(path);
    CHECK((*path)->extensions[0].json == repeated("[", 255) + repeated("]", 255));
}

TEST_CASE("brackets inside texts are no depth") { CHECK(polku::parse_path(replaced(small_model, "Pieni", repeated("[", 1000)))); }

TEST_CASE("every limit is checked") {
    polku::ReadOptions options;
    SECTION("bytes") {
        options.limits.bytes = 10;
        CHECK(summary(findings_of(small_model, options)) == std::vector<std::string>{"SYN006 -"});
    }
    SECTION("values") {
        options.limits.values = 5;
        CHECK(summary(findings_of("[1,2,3,4,5,6]", options)).front() == "SYN006 1:10-1:11");
    }
    SECTION("text") {
        options.limits.string_bytes = 100;
        CHECK(summary(findings_of("{\"" + std::string(101, 'k') + "\": 1}", options)).front() == "SYN006 1:2-1:3");
        CHECK(summary(findings_of("{\"" + std::string(99, 'k') + "\": 1}", options)).front() == "SCH101 1:1-1:2");
    }
    SECTION("digits") {
        options.limits.number_digits = 5;
        CHECK(summary(findings_of("[123456]", options)).front() == "SYN005 1:2-1:8");
    }
}

TEST_CASE("a number of ten million digits") { CHECK(findings_of(std::string(10'000'000, '7')).front().code == "SYN005"); }

TEST_CASE("a text of two million bytes is not quoted in full") {
    const auto findings = findings_of("{\"format\": \"" + std::string(2'000'000, 'x') + "\"}");
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].code == "SYN006");
    CHECK(findings[0].message.size() < 300);
}

TEST_CASE("findings of a kind are capped, and the rest is counted") {
    const std::size_t many = 200'000;
    SECTION("duplicate keys") {
        std::string text = "{\"format\": \"polku/1.0\"";
        for (std::size_t i = 0; i < many; ++i) text += ",\"a\":1";
        const auto findings = findings_of(text + "}");
        std::size_t duplicates = 0;
        for (const auto& finding : findings) duplicates += finding.code == "SYN004";
        CHECK(duplicates == 1001);
        const auto rest =
            std::find_if(findings.begin(), findings.end(), [](const auto& d) { return d.code == "SYN004" && d.args[0].name == "count"; });
        REQUIRE(rest != findings.end());
        CHECK(rest->args[0].value == std::to_string(many - 1 - 1000));
    }
    SECTION("unknown keys") {
        std::string text = "{\"format\": \"polku/1.0\"";
        for (std::size_t i = 0; i < many; ++i) text += ",\"k" + std::to_string(i) + "\":1";
        const auto findings = findings_of(text + "}");
        std::size_t unknown = 0;
        for (const auto& finding : findings) unknown += finding.code == "SCH103";
        CHECK(unknown == 1001);
    }
    SECTION("bad elements far into a list still have their places") {
        std::string list;
        for (std::size_t i = 0; i < many; ++i) list += "0,";
        const auto findings = findings_of(replaced(small_model, "\"transitions\": [", "\"transitions\": [" + list));
        REQUIRE(findings.size() == 1001);
        CHECK(findings[999].location.pointer == "/transitions/999");
    }
}

TEST_CASE("of references to nothing and of equal ids a thousand are told, and the rest is counted") {
    std::string channels, ids;
    for (int i = 0; i < 1234; ++i) channels += (i > 0 ? ",\"c" : "\"c") + std::to_string(i) + '"';
    for (int i = 0; i < 1500; ++i) ids += R"({"id": "twin", "type": "assumption"},)";
    ids.pop_back();
    const auto text = replaced(replaced(small_model, R"("phase": "exit")", R"("phase": "exit", "channels": [)" + channels + ']'),
                               R"("services")", R"("sources": [)" + ids + R"(], "services")");
    const auto findings = findings_of(text);
    const auto told = [&](const std::string& code, const std::string& variant) {
        return std::count_if(findings.begin(), findings.end(),
                             [&](const polku::Diagnostic& d) { return d.code == code && (d.variant == "more") == (variant == "more"); });
    };
    CHECK(told("REF201", "") == 1000);
    CHECK(told("REF201", "more") == 1);
    CHECK(told("REF202", "") == 1000);
    CHECK(told("REF202", "more") == 1);
    CHECK(polku::count(findings).errors == 1234 + 1499);
}

TEST_CASE("a thousand warnings do not hide an error of the same code") {
    std::string numbers;
    for (int i = 0; i < 2000; ++i) numbers += R"({"id": "n)" + std::to_string(i) + R"(", "value": 9007199254740993},)";
    const auto with = [&](std::string_view last) {
        return polku::parse_path(
            replaced(small_model, "\"services\"",
                     "\"parameters\": [" + numbers + R"({"id": "last", "value": )" + std::string(last) + "}], \"services\""));
    };
    CHECK(with("1"));
    const auto refused = with("1e999");
    REQUIRE_FALSE(refused);
    CHECK(polku::has_errors(refused.diagnostics()));
}

TEST_CASE("of a list with too many broken items the rest is counted, and nobody is blamed for what was left out") {
    std::string list;
    for (int i = 0; i < 1500; ++i) list += "0,";
    const auto reading = polku::read_tolerantly(replaced(small_model, "\"touchpoints\": [", "\"touchpoints\": [" + list));
    CHECK_FALSE(reading.sound_part);
    REQUIRE(reading.diagnostics.size() == 1001);
    for (const auto& finding : reading.diagnostics) {
        CHECK(finding.code == "SCH104");
        if (finding.args[0].name == "count") CHECK(finding.args[0].value == "500");
    }
}

TEST_CASE("many members of an edited object are looked through only so often") {
    // Each edit looks through the members: together more than the limit, so that the answer is soon there and says so.
    std::string edits;
    for (int i = 0; i < 16'000; ++i) edits += (i > 0 ? "," : "") + std::string(R"({"at": "x-)") + std::to_string(i) + R"(", "value": 2})";
    polku::ReadOptions read;
    read.resolver = [](const polku::ModelReference&) { return polku::SourceText{"base", small_model}; };
    const auto variant =
        R"({"format": "polku/1.0", "id": "v", "version": "1.0.0", "extends": {"id": "fi.test.small"}, "set": [)" + edits + "]}";
    const auto findings = findings_of(variant, read);
    REQUIRE_FALSE(findings.empty());
    CHECK(findings.front().code == "SCH108");
}

TEST_CASE("a schema, a reference or an include is never opened") {
    const auto path =
        polku::parse_path(replaced(small_model, "{\n", "{\n \"$schema\": \"/etc/passwd\",\n \"x-include\": \"/etc/passwd\",\n"));
    REQUIRE(path);
    CHECK((*path)->schema == "/etc/passwd");
}

TEST_CASE("every beginning of a model gives findings and never a value") {
    const auto text = data_text("kitchen-sink.polku.json");
    REQUIRE(polku::parse_path(text));
    const auto last = text.find_last_of('}');
    // Every cut of the first and last stretch, and every seventh between: cuts inside each kind of token.
    for (std::size_t size = 0; size <= last; size += size < 1500 || size + 300 > last ? 1 : 7) {
        const auto reading = polku::read_tolerantly(std::string_view(text).substr(0, size));
        if (reading.path || !polku::has_errors(reading.diagnostics)) FAIL("cut after " << size << " bytes");
    }
}

TEST_CASE("every beginning of a variant gives findings and never a value") {
    const std::string variant = R"({"format": "polku/1.0", "id": "a.b", "version": "1.0.0", "extends": {"id": "a.c", "version": "1.0.0"},)"
                                R"( "remove": ["touchpoints/x"], "set": [{"at": "title/fi", "value": "Toinen"}]})";
    polku::ReadOptions options;
    options.resolver = [](const polku::ModelReference&) { return std::optional(polku::SourceText{"base.json", std::string(small_model)}); };
    for (std::size_t size = 0; size < variant.size(); ++size) {
        CHECK(!polku::parse_path(variant.substr(0, size), options));
        CHECK(!polku::parse_path(variant.substr(0, size)));
    }
}

TEST_CASE("changed bytes never crash the reader, and what it accepts it can write and read again") {
    const auto text = data_text("kitchen-sink.polku.json");
    std::uint64_t state = 20260131;  // xorshift64: the same changes on every machine
    const auto next = [&](std::uint64_t below) {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        return state % below;
    };
    constexpr std::string_view bytes = "{}[]\",:0-9.eEtfnu\\/ \n\x7F\xC3\xFF";
    for (int round = 0; round < 1500; ++round) {
        auto changed = text;
        for (auto changes = 1 + next(3); changes > 0; --changes) {
            const auto at = next(changed.size());
            const char byte = bytes[next(bytes.size())];
            if (next(3) == 0) changed.erase(at, 1 + next(20));
            else if (next(2) == 0) changed.insert(at, 1, byte);
            else changed[at] = byte;
        }
        const auto path = polku::parse_path(changed);
        if (!path) {
            if (!polku::has_errors(path.diagnostics())) FAIL("no value and no error in round " << round);
            continue;
        }
        const auto again = polku::parse_path(polku::to_json(*path));
        if (!again || !(*again == *path)) FAIL("not the same after writing in round " << round);
    }
}
