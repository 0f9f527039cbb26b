// E-mail addresses, telephone numbers and links in texts.
#include "text/contact_details.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "text/links.hpp"

using namespace polku::detail;

namespace {

using Strings = std::vector<std::string>;

Strings texts(const std::vector<std::string_view>& views) { return {views.begin(), views.end()}; }
Strings emails(std::string_view text) { return texts(find_emails(text)); }
Strings phones(std::string_view text) { return texts(find_phone_numbers(text)); }
Strings links(std::string_view text) { return texts(find_links(text)); }

}  // namespace

TEST_CASE("e-mail addresses are found") {
    CHECK(emails("Kirjoita: neuvonta@kunta.example.") == Strings{"neuvonta@kunta.example"});
    CHECK(emails("<etu.suku+tyo@palvelu-1.kunta.fi>,(x@y.fi)") == Strings{"etu.suku+tyo@palvelu-1.kunta.fi", "x@y.fi"});
    CHECK(emails("mailto:apu@kunta.fi") == Strings{"apu@kunta.fi"});
}

TEST_CASE("what is no e-mail address is not found") {
    for (const auto* text : {"", "@", "@nuorten_talo", "a@b", "a@b.c", "a@b.1", "klo 8 @ toimisto", "a @ b.fi", "@kunta.fi", "a@.fi"}) {
        INFO(text);
        CHECK(emails(text).empty());
    }
    CHECK(emails(std::string(100000, '@')).empty());
    CHECK(emails(std::string(100000, 'a') + "@").empty());
}

TEST_CASE("telephone numbers are found") {
    for (const auto* number : {"+358 40 123 4567", "+358401234567", "+358-40-123 4567", "+358 (0)40 123 4567", "00358 40 123 4567",
                               "040 123 4567", "040-123 4567", "0401234567", "09 1234 567", "0800 12345", "0295 020 000", "020-6340 200",
                               "+46 8 123 456 78", "070-123 45 67", "040\u00a0123\u00a04567", "050–123 4567"}) {
        INFO(number);
        CHECK(phones(number) == Strings{number});
        CHECK(phones("Soita " + std::string(number) + ".") == Strings{number});
        CHECK(phones("(" + std::string(number) + ", arkisin)") == Strings{number});
    }
    CHECK(phones("040 123 4567 tai 050 765 4321") == Strings{"040 123 4567", "050 765 4321"});
}

TEST_CASE("dates, years, sums, sections, codes and identifiers are no telephone numbers") {
    for (const auto* text : {"",
                             "112",
                             "116 117",
                             "1.1.2024",
                             "01.02.2024",
                             "01-02-2024",
                             "2024-01-02",
                             "18–22 vuotta",
                             "vuonna 2024",
                             "417/2007, 75 §",
                             "HE 56/2023",
                             "1 000 000 euroa",
                             "100 000",
                             "0,5",
                             "0.1234567",
                             "0123456-7",
                             "0355-4686",
                             "00100 Helsinki",
                             "klo 08.00–16.00",
                             "klo 8–16",
                             "FI49 5000 9420 0287 30",
                             "131052-308T",
                             "0-306-40615-2",
                             "978-951-1234-56-7",
                             "+5",
                             "+ 358",
                             "id 12-0401234567",
                             "https://kunta.fi/x/0401234567",
                             "A0401234567",
                             "0401234567a",
                             "000000",
                             "0 400 123 456"}) {
        INFO(text);
        CHECK(phones(text).empty());
    }
    std::string many;
    for (int i = 0; i < 50000; ++i) many += "0-";
    CHECK(phones(many).empty());
}

TEST_CASE("links are found to their end") {
    CHECK(links("Katso https://www.suomi.fi/a_(b)?x=1&y=2.") == Strings{"https://www.suomi.fi/a_(b)?x=1&y=2"});
    CHECK(links("www.kela.fi, HTTP://KELA.FI; tel:+358401234567 mailto:a@b.fi") ==
          Strings{"www.kela.fi", "HTTP://KELA.FI", "tel:+358401234567", "mailto:a@b.fi"});
    CHECK(links("\"ftp://x.fi/\" <javascript:alert(1)>") == Strings{"ftp://x.fi/", "javascript:alert(1"});
    for (const auto* text : {"", "EU:n tuki", "25:stä", "klo 8:30", "hetu:131052", "http://", "://x", "xhttps", "data: ei mitään"}) {
        INFO(text);
        CHECK(links(text).empty());
    }
    CHECK(links(std::string(100000, 'a')).empty());
}

TEST_CASE("the scheme of an address is read as browsers read it") {
    CHECK(scheme_of("HTTPS://kela.fi") == "https");
    CHECK(scheme_of(" java\tscript\n:alert(1)") == "javascript");
    CHECK(scheme_of("kuvat/x.png") == "");
    CHECK(scheme_of("//kela.fi/a:b") == "");
    CHECK(scheme_of("") == "");
    for (const auto* scheme : {"http", "https", "mailto", "tel"}) CHECK(is_safe_scheme(scheme));
    for (const auto* scheme : {"", "javascript", "data", "ftp", "file", "HTTP"}) CHECK(!is_safe_scheme(scheme));
}
