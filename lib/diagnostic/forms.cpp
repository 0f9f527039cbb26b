#include "diagnostic/forms.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "diagnostic/catalogue/catalogue.hpp"

namespace polku::detail {
namespace {

std::string number_text(double value, int digits) {
    std::array<char, 64> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::general, digits).ptr;
    return {text.data(), end};
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        const auto end = std::min(text.find(separator), text.size());
        if (end > 0) parts.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

std::string quoted(std::string_view id) { return '"' + quoted_excerpt(id) + '"'; }

std::string joined(const std::vector<std::string>& items, std::string_view last) {
    std::string text;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0) text += i + 1 == items.size() ? last : ", ";
        text += items[i];
    }
    return text;
}

constexpr Phrase and_last{" and ", " ja ", " och "}, or_last{" or ", " tai ", " eller "};

// A number as people write it in the language; what is no number stays as it is.
std::string decimal_text(std::string_view number, std::string_view language) {
    static constexpr Phrase point{".", ",", ","};
    std::string text(number);
    const auto at = text.find('.');
    if (at != std::string::npos && text.find_first_not_of("0123456789.+-e") == std::string::npos) text.replace(at, 1, point.in(language));
    return text;
}

// The first eight, each as `show` makes it, and how many more there are.
template <class Show>
std::string list_of(std::string_view items, std::string_view language, const Phrase& last, Show show) {
    constexpr std::size_t shown_items = 8;
    static constexpr Phrase more{" more", " muuta", " till"};
    const auto all = split(items, ' ');
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < std::min(shown_items, all.size()); ++i) texts.push_back(show(all[i]));
    if (all.size() > shown_items) texts.push_back(std::to_string(all.size() - shown_items) + std::string(more.in(language)));
    return joined(texts, last.in(language));
}

std::string either_text(std::string_view words, std::string_view language) {
    std::vector<std::string> texts;
    for (const auto word : split(words, ' ')) texts.push_back(quoted(word));
    return joined(texts, or_last.in(language));
}

std::string amounts_text(std::string_view amounts, std::string_view language, const Phrase& last) {
    return list_of(amounts, language, last, [language](std::string_view amount) {
        const auto equal = std::min(amount.rfind('='), amount.size());
        return quoted(amount.substr(0, equal)) + " (" + decimal_text(amount.substr(std::min(equal + 1, amount.size())), language) + ')';
    });
}

// Whether a number is one, or there is one id.
bool means_one(std::string_view value) {
    const bool is_number = !value.empty() && value.find_first_not_of("0123456789.+-e") == std::string_view::npos;
    return is_number ? value == "1" : split(value, ' ').size() == 1;
}

// "way|ways": the first for one, the second for any other number.
std::string counted_text(std::string_view value, std::string_view one_and_many) {
    const auto bar = one_and_many.find('|');
    return std::string(means_one(value) ? one_and_many.substr(0, bar) : one_and_many.substr(bar + 1));
}

// Only English has articles before the words of the vocabulary.
std::string with_article(std::string_view key, std::string_view language) {
    const auto word = word_text(key, language);
    const auto primary = language.substr(0, language.find('-'));
    if (word.empty() || primary == "fi" || primary == "sv") return std::string(word);
    const bool vowel = std::string_view("aeiou").find(word.front()) != std::string_view::npos;
    return (vowel ? "an " : "a ") + std::string(word);
}

std::string time_of_argument(std::string_view value, std::string_view language) {
    double days = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), days);
    return error == std::errc{} && end == value.data() + value.size() ? time_text(days, language) : std::string(value);
}

std::vector<std::string> phrase_texts(std::string_view phrases, std::string_view language) {
    std::vector<std::string> texts;
    for (const auto phrase : split(phrases, ';')) texts.push_back(phrase_text(phrase, language));
    return texts;
}

std::string case_text(std::string_view facts, std::string_view language) {
    static constexpr Phrase when{" when ", ", kun ", " när "};
    return facts.empty() ? "" : std::string(when.in(language)) + joined(phrase_texts(facts, language), and_last.in(language));
}

std::string item_text(std::string_view key, std::string_view language) {
    static constexpr Phrase item{"this item", "tämä kohta", "det här värdet"};
    return key.empty() ? std::string(item.in(language)) : quoted(key);
}

std::string shown(std::string_view value, std::string_view form, std::string_view language) {
    if (form.find('|') != std::string_view::npos) return counted_text(value, form);
    if (form == "number") return decimal_text(value, language);
    if (form == "list") return list_text(value, language);
    if (form == "any") return list_of(value, language, or_last, quoted);
    if (form == "or") return either_text(value, language);
    if (form == "amounts") return amounts_text(value, language, and_last);
    if (form == "amount") return amounts_text(value, language, or_last);
    if (form == "time") return time_of_argument(value, language);
    if (form == "word") return std::string(word_text(value, language));
    if (form == "a") return with_article(value, language);
    if (form == "phrase") return phrase_text(value, language);
    if (form == "phrases") return joined(phrase_texts(value, language), ", ");
    if (form == "case") return case_text(value, language);
    if (form == "item") return item_text(value, language);
    if (form == "called") return value.empty() ? "" : ' ' + quoted(value);
    return std::string(value);
}

}  // namespace

std::string filled(std::string_view text, const std::vector<Argument>& args, std::string_view language) {
    std::string result;
    for (std::size_t i = 0; i < text.size();) {
        const auto close = text[i] == '{' ? text.find('}', i) : std::string_view::npos;
        const auto inside = close == std::string_view::npos ? std::string_view{} : text.substr(i + 1, close - i - 1);
        const auto colon = std::min(inside.find(':'), inside.size());
        const auto arg = std::find_if(args.begin(), args.end(), [&](const Argument& a) { return a.name == inside.substr(0, colon); });
        if (!inside.empty() && arg != args.end()) {
            result += shown(arg->value, inside.substr(std::min(colon + 1, inside.size())), language);
            i = close + 1;
        } else {
            result += text[i++];
        }
    }
    return result;
}

std::string list_text(std::string_view ids, std::string_view language) { return list_of(ids, language, and_last, quoted); }

std::string time_text(double days, std::string_view language) {
    struct Scale {
        double days;
        Phrase one, many;
    };
    static constexpr std::array scales{Scale{365.25, {"year", "vuosi", "år"}, {"years", "vuotta", "år"}},
                                       Scale{30.4375, {"month", "kuukausi", "månad"}, {"months", "kuukautta", "månader"}},
                                       Scale{1, {"day", "päivä", "dag"}, {"days", "päivää", "dagar"}},
                                       Scale{1.0 / 24, {"hour", "tunti", "timme"}, {"hours", "tuntia", "timmar"}},
                                       Scale{1.0 / (24 * 60), {"minute", "minuutti", "minut"}, {"minutes", "minuuttia", "minuter"}},
                                       Scale{1.0 / (24 * 60 * 60), {"second", "sekunti", "sekund"}, {"seconds", "sekuntia", "sekunder"}}};
    const auto fits = [days](const Scale& scale) { return days / scale.days >= 1 - 1e-9; };
    const auto found = std::find_if(scales.begin(), scales.end() - 1, fits);  // less than a second is told in seconds
    const auto number = number_text(days / found->days, 3);
    return decimal_text(number, language) + ' ' + std::string((number == "1" ? found->one : found->many).in(language));
}

std::string_view word_text(std::string_view key, std::string_view language) {
    const auto words = vocabulary();
    const auto found = std::find_if(words.begin(), words.end(), [key](const NamedPhrase& word) { return word.key == key; });
    return found == words.end() ? key : found->phrase.in(language);
}

std::string phrase_text(std::string_view phrase, std::string_view language) {
    const auto next = [&phrase] {
        phrase.remove_prefix(std::min(phrase.find_first_not_of(' '), phrase.size()));
        const auto word = phrase.substr(0, phrase.find(' '));
        phrase.remove_prefix(word.size());
        return word;
    };
    const auto whole = phrase;
    const auto key = next();
    const auto phrases = argument_phrases();
    const auto found = std::find_if(phrases.begin(), phrases.end(), [key](const NamedPhrase& p) { return p.key == key; });
    if (found == phrases.end()) return std::string(whole);
    const auto has_place = [text = found->phrase.en](std::size_t number) {
        const auto begin = '{' + std::to_string(number);
        return text.find(begin + '}') != std::string_view::npos || text.find(begin + ':') != std::string_view::npos;
    };
    std::vector<Argument> args;
    while (has_place(args.size() + 2)) args.push_back({std::to_string(args.size() + 1), std::string(next())});
    if (!phrase.empty()) args.push_back({std::to_string(args.size() + 1), std::string(phrase.substr(1))});
    return filled(found->phrase.in(language), args, language);
}

}  // namespace polku::detail
