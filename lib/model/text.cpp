#include <algorithm>
#include <array>
#include <tuple>

#include <polku/model.hpp>

namespace polku {
namespace {

// fi, sv, en first: the languages every shipped model has, in the order the pages show them.
std::size_t rank(std::string_view language) {
    constexpr std::array<std::string_view, 3> first{"fi", "sv", "en"};
    return static_cast<std::size_t>(std::find(first.begin(), first.end(), language) - first.begin());
}

bool before(std::string_view a, std::string_view b) {
    const auto rank_a = rank(a);
    const auto rank_b = rank(b);
    return std::tie(rank_a, a) < std::tie(rank_b, b);
}

}  // namespace

Text::Text(std::vector<Translation> translations) {
    for (auto& t : translations) set(std::move(t.language), std::move(t.text));
}

const std::string* Text::find(std::string_view language) const noexcept {
    for (const auto& t : translations_)
        if (t.language == language) return &t.text;
    return nullptr;
}

Text::Choice Text::choose(std::string_view language, std::string_view fallback) const noexcept {
    for (const auto wanted : {language, fallback})
        for (const auto& t : translations_)
            if (t.language == wanted) return {t.text, t.language};
    if (translations_.empty()) return {};
    return {translations_.front().text, translations_.front().language};
}

void Text::set(std::string language, std::string text) {
    const auto place = std::lower_bound(translations_.begin(), translations_.end(), language,
                                        [](const Translation& t, const std::string& l) { return before(t.language, l); });
    if (place != translations_.end() && place->language == language) place->text = std::move(text);
    else translations_.insert(place, {std::move(language), std::move(text)});
}

}  // namespace polku
