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

std::string time_of_argument(const std::string& value, std::string_view language) {
    double days = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), days);
    return error == std::errc{} && end == value.data() + value.size() ? time_text(days, language) : value;
}

std::string shown(const std::string& value, std::string_view form, std::string_view language) {
    if (form == "list") return list_text(value, language);
    if (form == "time") return time_of_argument(value, language);
    if (form == "word") return std::string(word_text(value, language));
    return value;
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

std::string list_text(std::string_view ids, std::string_view language) {
    constexpr std::size_t shown_ids = 8;
    static constexpr Phrase last{" and ", " ja ", " och "}, more{" more", " muuta", " till"};
    std::vector<std::string_view> items;
    while (!ids.empty()) {
        const auto end = std::min(ids.find(' '), ids.size());
        if (end > 0) items.push_back(ids.substr(0, end));
        ids.remove_prefix(std::min(end + 1, ids.size()));
    }
    std::string text;
    for (std::size_t i = 0; i < std::min(shown_ids, items.size()); ++i) {
        if (i > 0) text += i + 1 == items.size() ? last.in(language) : ", ";
        text += '"' + quoted_excerpt(items[i]) + '"';
    }
    if (items.size() > shown_ids)
        text += std::string(last.in(language)) + std::to_string(items.size() - shown_ids) + std::string(more.in(language));
    return text;
}

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
    return number + ' ' + std::string((number == "1" ? found->one : found->many).in(language));
}

std::string_view word_text(std::string_view key, std::string_view language) {
    const auto words = vocabulary();
    const auto found = std::find_if(words.begin(), words.end(), [key](const NamedPhrase& word) { return word.key == key; });
    return found == words.end() ? key : found->phrase.in(language);
}

}  // namespace polku::detail
