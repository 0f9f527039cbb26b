// Identity codes: the examples are those of the registers' own guides, or made from the rule; none belongs to a person that we know of.
#include "text/identity_code.hpp"

#include <string>
#include <vector>

#include "catch.hpp"

using namespace polku::detail;

namespace {

std::vector<std::string> codes(std::string_view text) {
    std::vector<std::string> found;
    for (const auto& code : find_identity_codes(text)) found.emplace_back(code.text);
    return found;
}

// The code with that birth date, sign and individual number, and the right check character.
std::string finnish(const std::string& birth, const std::string& sign, const std::string& individual) {
    constexpr std::string_view check = "0123456789ABCDEFHJKLMNPRSTUVWXY";
    return birth + sign + individual + check[std::stoul(birth + individual) % 31];
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("a Finnish code is found by its check character") {
    CHECK(codes("131052-308T") == Strings{"131052-308T"});
    CHECK(finnish("131052", "-", "308") == "131052-308T");
    CHECK(codes("Asiakas 131052-308T soitti.") == Strings{"131052-308T"});
    CHECK(codes("(131052-308t)") == Strings{"131052-308t"});
    CHECK(codes("x-131052-308t") == Strings{"131052-308t"});
    CHECK(codes("hetu:131052-308T,") == Strings{"131052-308T"});
    CHECK(codes("131052–308T") == Strings{"131052–308T"});  // an en dash typed for the hyphen
    CHECK(codes("131052-308T 131052-308T").size() == 2);
    for (const char wrong : std::string("0123456789ABCDEFHJKLMNPRSUVWXY")) CHECK(codes(std::string("131052-308") + wrong).empty());
}

TEST_CASE("every sign of the century counts, and no other letter") {
    for (const char sign : std::string("+-YXWVUABCDEF")) {
        const auto code = finnish("010190", std::string(1, sign), "123");
        INFO(code);
        CHECK(codes(code) == Strings{code});
    }
    for (const char sign : std::string("GHIJKLMNOPQRSTZ*/=0123456789"))
        CHECK(codes(finnish("010190", std::string(1, sign), "123")).empty());
}

TEST_CASE("the date and the individual number must exist") {
    CHECK(codes(finnish("290200", "A", "123")).size() == 1);
    CHECK(codes(finnish("290200", "-", "123")).empty());  // 1900 was no leap year
    CHECK(codes(finnish("300290", "-", "123")).empty());
    CHECK(codes(finnish("011390", "-", "123")).empty());
    CHECK(codes(finnish("003190", "-", "123")).empty());
    CHECK(codes(finnish("010190", "-", "001")).empty());
    CHECK(codes(finnish("010190", "-", "002")).size() == 1);
    CHECK(find_identity_codes(finnish("010190", "-", "899")).front().kind == IdentityCodeKind::finnish);
    CHECK(find_identity_codes(finnish("010190", "-", "900")).front().kind == IdentityCodeKind::finnish_temporary);
    CHECK(find_identity_codes(finnish("010190", "-", "999")).front().kind == IdentityCodeKind::finnish_temporary);
}

TEST_CASE("a code inside a longer word or number is none") {
    CHECK(codes("1131052-308T").empty());
    CHECK(codes("a131052-308T").empty());
    CHECK(codes("131052-308T1").empty());
    CHECK(codes("131052-308Tä").empty());
    CHECK(codes("131052 -308T").empty());
    CHECK(codes("1.1.2024-31.12.2024, 417/2007, 040-1234567, FI49 5000 9420 0287 30").empty());
    CHECK(codes("").empty());
    CHECK(codes("131052-").empty());
    CHECK(codes(std::string(100000, '1')).empty());
    std::string hyphens;
    for (int i = 0; i < 50000; ++i) hyphens += "1-";
    CHECK(codes(hyphens).empty());
}

TEST_CASE("a Swedish code is found by its date and Luhn's digit") {
    CHECK(codes("811228-9874") == Strings{"811228-9874"});  // the example of the Swedish tax agency
    CHECK(find_identity_codes("811228-9874").front().kind == IdentityCodeKind::swedish);
    CHECK(codes("19811228-9874") == Strings{"19811228-9874"});
    CHECK(codes("198112289874") == Strings{"198112289874"});
    CHECK(codes("811228+9874") == Strings{"811228+9874"});
    CHECK(codes("701063-2391") == Strings{"701063-2391"});  // samordningsnummer: the day is 3
    CHECK(codes("811228-9875").empty());
    CHECK(codes("8112289874").empty());   // ten digits without a sign are too often something else
    CHECK(codes("811328-9871").empty());  // no month 13
    CHECK(codes("556036-0793").empty());  // an organisation: month 60
    CHECK(codes("8112-289874").empty());
    CHECK(codes("298112289874").empty());
}
