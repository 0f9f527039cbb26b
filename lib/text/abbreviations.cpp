#include "text/abbreviations.hpp"

#include <algorithm>
#include <array>

#include "text/letters.hpp"

namespace polku::detail {
namespace {

struct Abbreviation {
    std::string_view language, word;
    Stop stop;
};

constexpr auto goes_on = Stop::abbreviation;
constexpr auto either = Stop::either;
constexpr auto number = Stop::before_number;

constexpr std::array table{
    Abbreviation{"fi", "esim", goes_on},  Abbreviation{"fi", "mm", goes_on},     Abbreviation{"fi", "ns", goes_on},
    Abbreviation{"fi", "ko", goes_on},    Abbreviation{"fi", "ks", goes_on},     Abbreviation{"fi", "kts", goes_on},
    Abbreviation{"fi", "vrt", goes_on},   Abbreviation{"fi", "em", goes_on},     Abbreviation{"fi", "huom", goes_on},
    Abbreviation{"fi", "os", goes_on},    Abbreviation{"fi", "ts", goes_on},     Abbreviation{"fi", "toht", goes_on},
    Abbreviation{"fi", "prof", goes_on},  Abbreviation{"fi", "ent", goes_on},    Abbreviation{"fi", "puh", goes_on},
    Abbreviation{"fi", "alk", goes_on},   Abbreviation{"fi", "jne", either},     Abbreviation{"fi", "ym", either},
    Abbreviation{"fi", "yms", either},    Abbreviation{"fi", "tms", either},     Abbreviation{"fi", "ed", either},
    Abbreviation{"fi", "n", number},      Abbreviation{"fi", "s", number},       Abbreviation{"fi", "p", number},
    Abbreviation{"fi", "v", number},      Abbreviation{"fi", "nro", number},     Abbreviation{"fi", "nr", number},
    Abbreviation{"fi", "klo", number},    Abbreviation{"sv", "t.ex", goes_on},   Abbreviation{"sv", "ex", goes_on},
    Abbreviation{"sv", "bl.a", goes_on},  Abbreviation{"sv", "d.v.s", goes_on},  Abbreviation{"sv", "dvs", goes_on},
    Abbreviation{"sv", "s.k", goes_on},   Abbreviation{"sv", "f.d", goes_on},    Abbreviation{"sv", "fr.o.m", goes_on},
    Abbreviation{"sv", "t.o.m", goes_on}, Abbreviation{"sv", "p.g.a", goes_on},  Abbreviation{"sv", "pga", goes_on},
    Abbreviation{"sv", "m.a.o", goes_on}, Abbreviation{"sv", "jfr", goes_on},    Abbreviation{"sv", "inkl", goes_on},
    Abbreviation{"sv", "exkl", goes_on},  Abbreviation{"sv", "resp", goes_on},   Abbreviation{"sv", "enl", goes_on},
    Abbreviation{"sv", "obs", goes_on},   Abbreviation{"sv", "prof", goes_on},   Abbreviation{"sv", "dr", goes_on},
    Abbreviation{"sv", "tel", goes_on},   Abbreviation{"sv", "tfn", goes_on},    Abbreviation{"sv", "m.m", either},
    Abbreviation{"sv", "m.fl", either},   Abbreviation{"sv", "o.s.v", either},   Abbreviation{"sv", "osv", either},
    Abbreviation{"sv", "o.d", either},    Abbreviation{"sv", "e.d", either},     Abbreviation{"sv", "etc", either},
    Abbreviation{"sv", "nr", number},     Abbreviation{"sv", "s", number},       Abbreviation{"sv", "kl", number},
    Abbreviation{"sv", "ca", number},     Abbreviation{"sv", "st", number},      Abbreviation{"en", "e.g", goes_on},
    Abbreviation{"en", "i.e", goes_on},   Abbreviation{"en", "mr", goes_on},     Abbreviation{"en", "mrs", goes_on},
    Abbreviation{"en", "ms", goes_on},    Abbreviation{"en", "dr", goes_on},     Abbreviation{"en", "prof", goes_on},
    Abbreviation{"en", "vs", goes_on},    Abbreviation{"en", "approx", goes_on}, Abbreviation{"en", "cf", goes_on},
    Abbreviation{"en", "tel", goes_on},   Abbreviation{"en", "etc", either},     Abbreviation{"en", "a.m", either},
    Abbreviation{"en", "p.m", either},    Abbreviation{"en", "no", number},      Abbreviation{"en", "fig", number},
    Abbreviation{"en", "p", number},      Abbreviation{"en", "ext", number},
};

static_assert(std::all_of(table.begin(), table.end(), [](const Abbreviation& a) { return a.word.size() <= longest_abbreviation; }));

}  // namespace

Stop stop_behind(std::string_view word, std::string_view language) noexcept {
    const auto primary = primary_language(language);
    const auto found =
        std::find_if(table.begin(), table.end(), [&](const Abbreviation& a) { return a.language == primary && a.word == word; });
    return found == table.end() ? Stop::sentence : found->stop;
}

}  // namespace polku::detail
