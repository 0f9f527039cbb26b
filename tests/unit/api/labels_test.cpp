// Labels of charts and tables: words of results, names for ids.
#include <polku/labels.hpp>

#include <algorithm>
#include <map>

#include "catch.hpp"
#include "scenario_parts.hpp"

using namespace polku;

namespace {

std::map<std::string_view, std::string_view> words_in(std::string_view language) {
    const auto words = label_words(language);
    return {words.begin(), words.end()};
}

}  // namespace

TEST_CASE("labels have a word for each unit of a result") {
    const auto words = words_in("fi");
    for (const auto* unit : {"day", "client", "place", "unit", "1", "client/month", "1/month", "hour/week", "EUR/year"}) {
        CAPTURE(unit);
        CHECK(words.count("unit." + std::string(unit)) == 1);
    }
    CHECK(words.at("unit.day") == "päivää");
    CHECK(words_in("sv-FI").at("unit.day") == "dagar");
    CHECK(words_in("en").at("column.limit") == "Limit");
    CHECK(words.count("skip") == 0);  // what a page says around a path
}

TEST_CASE("numbers and dates of labels are those of the language") {
    CHECK(number_label(0.125, "fi") == "0,12");
    CHECK(number_label(12345.6, "en") == "12,346");
    CHECK(number_label(-2.25, "sv") == "−2,2");
    CHECK(date_label("2023-03-29", "fi") == "29.3.2023");
    CHECK(date_label("2023-03-29", "en") == "29 March 2023");
}

TEST_CASE("ids have the names of the path and the scenario, without the signs for pictures") {
    const auto bare = test::stations("start need -> desk~exp(3) -> end done", {{"desk", 4}});
    auto data = bare.data();
    data.resources.front().name.set("fi", "Pal\u00advelu\u00adpisteet");
    for (std::size_t t = 0; t < 2; ++t) data.touchpoints[t].name.set("fi", "Sama nimi");
    const auto path = ServicePath::make(std::move(data)).value_or_throw();
    auto scenario = test::arrivals(path, "need", 1, 600);
    scenario.arms.resize(2);
    scenario.arms[0].id = "few";
    scenario.arms[1].id = "many";
    scenario.arms[1].title.set("fi", "Kaksi lisää");
    const auto name_of = [&](std::string_view kind, std::string_view id) {
        const auto labels = labels_of(path, &scenario, "fi");
        const auto found = std::find_if(labels.begin(), labels.end(), [&](const Label& one) { return one.kind == kind && one.id == id; });
        return found == labels.end() ? std::string() : found->name;
    };
    CHECK(name_of("resource", "desk") == "Palvelupisteet");
    CHECK(name_of("arm", "many") == "Kaksi lisää");
    CHECK(name_of("arm", "few") == "few");
    CHECK(name_of("touchpoint", "no-such-step").empty());
    const auto need = name_of("touchpoint", "need"), desk = name_of("touchpoint", "desk");
    CHECK(need == "Sama nimi (need)");
    CHECK(need != desk);  // so that they are two rows of a chart
}
