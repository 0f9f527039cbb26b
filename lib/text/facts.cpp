#include "text/facts.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "text/contact_details.hpp"
#include "text/identity_code.hpp"
#include "text/letters.hpp"
#include "text/links.hpp"
#include "text/words.hpp"

namespace polku::detail {
namespace {

using Strings = std::vector<std::string>;

bool shorter_or_before(const std::string& a, const std::string& b) { return a.size() != b.size() ? a.size() < b.size() : a < b; }

void keep_each_once(Strings& list) {
    std::sort(list.begin(), list.end(), shorter_or_before);
    list.erase(std::unique(list.begin(), list.end()), list.end());
}

// "01" is "1" and "000" is "0".
std::string without_leading_zeros(std::string digits) {
    digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size() - 1));
    return digits;
}

// The number of the month that a word names in fi, sv or en ("tammikuuta", "januari"), 0 for any other word.
std::size_t month_of(std::string_view word) {
    constexpr std::array<std::array<std::string_view, 3>, 12> months{{{"tammikuu", "januari", "january"},
                                                                      {"helmikuu", "februari", "february"},
                                                                      {"maaliskuu", "mars", "march"},
                                                                      {"huhtikuu", "april", "april"},
                                                                      {"toukokuu", "maj", "may"},
                                                                      {"kesäkuu", "juni", "june"},
                                                                      {"heinäkuu", "juli", "july"},
                                                                      {"elokuu", "augusti", "august"},
                                                                      {"syyskuu", "september", "september"},
                                                                      {"lokakuu", "oktober", "october"},
                                                                      {"marraskuu", "november", "november"},
                                                                      {"joulukuu", "december", "december"}}};
    const auto small = folded(word);
    for (std::size_t m = 0; m < months.size(); ++m)
        for (std::size_t language = 0; language < 3; ++language)
            if (language == 0 ? small.starts_with(months[m][language]) : small == months[m][language]) return m + 1;
    return 0;
}

// The groups of digits in a word: "18–22-vuotias" has 18 and 22. A comma before three digits parts thousands ("1,000").
Strings digit_groups(std::string_view word) {
    Strings groups;
    std::string current;
    for (std::size_t i = 0; i <= word.size(); ++i) {
        const char c = i < word.size() ? word[i] : ' ';
        if (is_digit(static_cast<unsigned char>(c))) {
            current += c;
            continue;
        }
        const auto behind = std::min(word.find_first_not_of("0123456789", std::min(i + 1, word.size())), word.size());
        if (c == ',' && !current.empty() && current.size() <= 3 && current != "0" && behind - i == 4) continue;
        if (!current.empty()) groups.push_back(without_leading_zeros(std::move(current)));
        current.clear();
    }
    return groups;
}

bool is_digits(std::string_view word) { return !word.empty() && word.find_first_not_of("0123456789") == std::string_view::npos; }

// The ids in braces are no numbers of the text, even if they hold digits.
void take_quotes(std::string_view text, std::string& rest, Strings& quotes) {
    while (!text.empty()) {
        const auto open = std::min(text.find('{'), text.size());
        rest += text.substr(0, open);
        text.remove_prefix(open);
        const auto close = text.empty() ? std::string_view::npos : text.find_first_of("{}", 1);
        if (close == std::string_view::npos) {
            rest += text;
            return;
        }
        if (text[close] == '}') quotes.emplace_back(text.substr(1, close - 1));
        else rest += text.substr(0, close);
        text.remove_prefix(text[close] == '}' ? close + 1 : close);
    }
}

// Blanks in the place of what `parts`, views into `text`, cover.
std::string without(const std::string& text, const std::vector<std::string_view>& parts) {
    std::string rest = text;
    for (const auto part : parts)
        rest.replace(static_cast<std::size_t>(part.data() - text.data()), part.size(), std::string(part.size(), ' '));
    return rest;
}

Strings numbers_of(std::string_view text, std::string_view language) {
    std::vector<std::string_view> words;
    for (WordWalk walk(text, language); walk.next();) words.push_back(walk.word().text);
    Strings numbers;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto before = i > 0 ? words[i - 1] : std::string_view{}, after = i + 1 < words.size() ? words[i + 1] : std::string_view{};
        if (!has_digit(words[i])) {
            const auto month = has_digit(before) || has_digit(after) ? month_of(words[i]) : 0;
            if (month > 0) numbers.push_back(std::to_string(month));
            continue;
        }
        auto groups = digit_groups(words[i]);
        // "12 500": groups of three digits behind one to three.
        if (is_digits(words[i]) && words[i].size() <= 3 && words[i] != "0")
            for (; i + 1 < words.size() && words[i + 1].size() == 3 && is_digits(words[i + 1]) &&
                   words[i].data() + words[i].size() + 2 >= words[i + 1].data();
                 ++i)
                groups.back() += words[i + 1];
        const auto half = folded(i + 1 < words.size() ? words[i + 1] : std::string_view{});
        const bool afternoon = half == "pm" || half == "p.m" || folded(words[i]).ends_with("pm");
        if (afternoon && !groups.empty() && groups.front().size() <= 2 && std::stoi(groups.front()) < 12)
            groups.front() = std::to_string(std::stoi(groups.front()) + 12);
        numbers.insert(numbers.end(), groups.begin(), groups.end());
    }
    keep_each_once(numbers);
    return numbers;
}

Strings only_in(const Strings& a, const Strings& b) {
    Strings result;
    std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(result), shorter_or_before);
    return result;
}

bool may_be_a_word(const std::string& number) {
    return number.size() == 1 || number == "10" || number == "11" || number == "12" || number == "24";
}

}  // namespace

TextFacts text_facts(std::string_view text, std::string_view language) {
    TextFacts facts;
    std::string rest;
    take_quotes(text, rest, facts.quotes);
    keep_each_once(facts.quotes);
    const auto links = find_links(rest);
    const auto without_links = without(rest, links);
    const auto emails = find_emails(without_links);
    facts.links = links.size() + emails.size();
    // What belongs to a person is PRV961's matter: here it is no number, so that nothing is said twice and nobody's code is shown.
    auto told = without(without_links, emails);
    told = without(told, find_phone_numbers(told));
    std::vector<std::string_view> codes;
    for (const auto& code : find_identity_codes(told)) codes.push_back(code.text);
    facts.numbers = numbers_of(without(told, codes), language);
    return facts;
}

FactDifference difference(const TextFacts& text, const TextFacts& other) {
    FactDifference result{only_in(text.numbers, other.numbers), only_in(other.numbers, text.numbers), only_in(text.quotes, other.quotes),
                          only_in(other.quotes, text.quotes), text.links != other.links};
    const auto drop_words = [](Strings& numbers, const Strings& opposite) {
        if (opposite.empty()) numbers.erase(std::remove_if(numbers.begin(), numbers.end(), may_be_a_word), numbers.end());
    };
    const auto missing = result.numbers_missing, added = result.numbers_added;
    drop_words(result.numbers_missing, added);
    drop_words(result.numbers_added, missing);
    return result;
}

}  // namespace polku::detail
