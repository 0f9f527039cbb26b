// What the words of every decision share: names for ids, ranges, and what an answer rests on.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <polku/api.hpp>

namespace polku::api {

class DecisionText {
public:
    DecisionText(const Result& decision, const ServicePath& path, const Scenario* scenario, std::string_view language)
        : decision_(decision), path_(path), scenario_(scenario), language_(language) {}

    void line(std::string text) { (out_ += text) += '\n'; }
    void item(const std::string& text) { line("- " + text); }
    void gap() { line({}); }
    /// The title of the scenario, or else of the path.
    void heading();
    /// How many runs, how long; and what stands in brackets.
    void runs();
    /// What is assumed, and what is not taken into account. The numbers of resources that are the answer are no assumption.
    void foundations(const std::vector<std::string>& answered = {});
    std::string take() { return std::move(out_); }

    std::string_view language() const noexcept { return language_; }
    /// Also of one of its workers, "guides/3".
    std::string resource(const std::string& id) const;
    std::string parameter(const std::string& id) const;
    std::string touchpoint(const std::string& id) const;
    /// A resource, or else a touchpoint.
    std::string place(const std::string& id) const;
    std::string arm(const std::string& id) const;
    bool is_limited(const std::string& resource) const;
    bool is_caseload(const std::string& resource) const;
    /// "12,5": two decimals below one, one below ten.
    std::string number(double value) const;
    /// "12–18" around a mean; `least` bounds it from below, as nobody waits less than not at all.
    std::string range(double mean, double half_width, double least) const;
    std::string list(const std::vector<std::string>& items) const;

    /// Without the signs that are for pictures; the id where there is no text.
    std::string plain(const Text& text, const std::string& id) const;

private:
    bool is_assumed(const Element& element) const;
    std::vector<std::string> assumptions(const std::vector<std::string>& answered) const;

    const Result& decision_;
    ServicePath path_;
    const Scenario* scenario_;
    std::string_view language_;
    std::string out_{};
};

/// Columns of a table by name; throws std::invalid_argument where a decision lacks one.
const std::vector<std::string>& texts_of(const Result& decision, std::string_view table, std::string_view column);
const std::vector<double>& numbers_of(const Result& decision, std::string_view table, std::string_view column);
const std::vector<std::int64_t>& counts_of(const Result& decision, std::string_view table, std::string_view column);

std::string comparison_words(DecisionText text, const Result& compared);
std::string staffing_words(DecisionText text, const Result& searched);
std::string sensitivity_words(DecisionText text, const Result& studied);

}  // namespace polku::api
