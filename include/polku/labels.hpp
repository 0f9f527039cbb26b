// What a chart or table of results says beside its figures: headings, units, names for ids, numbers and dates, in Finnish, Swedish and
// English. Texts of a path come from the path.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <polku/json.hpp>
#include <polku/model.hpp>
#include <polku/scenario.hpp>

namespace polku {

/// Words by key: "table.<name>", "column.<name>", "quantity.<name>" and "unit.<unit>" of results, "chart.<what>" for the rest. Values
/// go to the places in braces. Language as in PageOptions.
std::vector<std::pair<std::string_view, std::string_view>> label_words(std::string_view language);

/// What an id in the tables of a result is called.
struct Label {
    std::string_view kind;  ///< "path", "touchpoint", "service", "resource", "actor", "parameter", "scenario", "arm"
    std::string id, name;
};
/// The names of everything in the path, its sub-paths put in, and of the scenario and its arms, when there is one. Of two of one kind
/// with the same name, that of a sub-path has the step behind it whose sub-path it is, and else both have their ids.
std::vector<Label> labels_of(const ServicePath& path, const Scenario* scenario, std::string_view language,
                             const Resolver& resolver = nullptr);

/// "12,5", "1 234": two decimals below one, one below ten.
std::string number_label(double value, std::string_view language);
/// An ISO date as people write it: 15.1.2025, in English 15 January 2025.
std::string date_label(std::string_view iso_date, std::string_view language);

}  // namespace polku
