#include "validate/fixes.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>
#include <vector>

#include <polku/validate.hpp>

#include "diagnostic/argument.hpp"
#include "json/json_text.hpp"
#include "validate/text_edits.hpp"

namespace polku {
namespace detail {
namespace {

using Edits = std::vector<TextEdit>;

Edits removed(const Diagnostic& finding, const EditedText& text) {
    const auto edit = text.removal(finding.location.pointer);
    return edit ? Edits{*edit} : Edits{};
}

Edits removed_range(const Diagnostic& finding, const EditedText&) { return {{*finding.location.range, {}}}; }

// The misspelt word, which is the whole of what the finding points at, gives way to the one that was probably meant.
Edits replaced(const Diagnostic& finding, const EditedText& text, std::string_view misspelt) {
    const auto nearest = argument(finding, "nearest");
    if (nearest.empty() || text.at(*finding.location.range) != json::quoted(argument(finding, misspelt))) return {};
    return {{*finding.location.range, json::quoted(nearest)}};
}
Edits replaced_key(const Diagnostic& finding, const EditedText& text) {
    const std::string_view pointer = finding.location.pointer;
    const auto meant = child_pointer(pointer.substr(0, pointer.rfind('/')), argument(finding, "nearest"));
    return text.has_member(meant) ? Edits{} : replaced(finding, text, "key");
}
Edits replaced_id(const Diagnostic& finding, const EditedText& text) { return replaced(finding, text, "id"); }
// One id in many places: all of them or none.
Edits replaced_ids(const Diagnostic& finding, const EditedText& text) {
    auto edits = replaced_id(finding, text);
    for (const auto& related : finding.related) {
        const auto range = text.value(related.location.pointer);
        if (edits.empty() || !range || text.at(*range) != json::quoted(argument(finding, "id"))) return {};
        edits.push_back({*range, edits.front().text});
    }
    if (std::to_string(edits.size()) != argument(finding, "count")) return {};  // not all places are known
    std::sort(edits.begin(), edits.end(), [](const auto& a, const auto& b) { return a.range.start.offset < b.range.start.offset; });
    return edits;
}
Edits replaced_value(const Diagnostic& finding, const EditedText& text) { return replaced(finding, text, "value"); }

/// A number as it is written: 0.125 is 125 with 3 decimals.
struct Decimal {
    std::int64_t digits = 0;
    std::size_t decimals = 0;
};

std::optional<Decimal> decimal(std::string_view text) {
    Decimal number;
    bool point = false;
    if (text.empty() || text.size() > 15) return std::nullopt;
    for (const char c : text) {
        if (c == '.' && !point) {
            point = true;
            continue;
        }
        if (c < '0' || c > '9') return std::nullopt;
        number.digits = number.digits * 10 + (c - '0');
        number.decimals += point ? 1 : 0;
    }
    return number;
}

std::int64_t power_of_ten(std::size_t exponent) {
    std::int64_t power = 1;
    for (; exponent > 0; --exponent) power *= 10;
    return power;
}

std::string decimal_text(Decimal number) {
    while (number.decimals > 0 && number.digits % 10 == 0) {
        number.digits /= 10;
        --number.decimals;
    }
    auto text = std::to_string(number.digits);
    if (number.decimals == 0) return text;
    if (text.size() <= number.decimals) text.insert(0, number.decimals + 1 - text.size(), '0');
    const auto whole = text.size() - number.decimals;
    return text.substr(0, whole) + '.' + text.substr(whole);
}

struct Sum {
    std::vector<std::int64_t> members{};  ///< all with the same decimals
    std::size_t decimals = 0;
    std::int64_t total = 0;
};

std::optional<Sum> sum_of(const std::vector<Range>& places, const EditedText& text) {
    std::vector<Decimal> numbers;
    Sum sum;
    for (const auto& place : places) {
        const auto number = decimal(text.at(place));
        if (!number) return std::nullopt;
        numbers.push_back(*number);
        sum.decimals = std::max(sum.decimals, number->decimals);
    }
    for (const auto& number : numbers) {
        sum.members.push_back(number.digits * power_of_ten(sum.decimals - number.decimals));
        sum.total += sum.members.back();
    }
    return sum;
}

// Shares that miss 1 by no more than rounding each of them can explain: the largest takes the difference.
Edits renormalised(const Diagnostic& finding, const EditedText& text) {
    std::vector<Range> places{*finding.location.range};
    for (const auto& related : finding.related)
        if (const auto range = text.value(related.location.pointer)) places.push_back(*range);
    const auto values = argument(finding, "values");
    const auto members = static_cast<std::size_t>(std::count(values.begin(), values.end(), ' ')) + 1;
    const auto sum = members == places.size() && argument(finding, "case").empty() ? sum_of(places, text) : std::nullopt;
    if (!sum || sum->decimals < 2) return {};
    const auto missing = power_of_ten(sum->decimals) - sum->total;
    if (2 * static_cast<std::uint64_t>(std::abs(missing)) > members) return {};
    const auto largest = static_cast<std::size_t>(std::max_element(sum->members.begin(), sum->members.end()) - sum->members.begin());
    return {{places[largest], decimal_text({sum->members[largest] + missing, sum->decimals})}};
}

// The first of two equal transitions takes the probability of both.
Edits united(const Diagnostic& finding, const EditedText& text) {
    if (finding.related.empty()) return {};
    const std::string_view to = finding.related.front().location.pointer;
    const auto first = text.value(child_pointer(to.substr(0, to.rfind('/')), "probability"));
    const auto second = text.value(child_pointer(finding.location.pointer, "probability"));
    const auto edit = text.removal(finding.location.pointer);
    if (!first || !second || !edit) return {};
    const auto sum = sum_of({*first, *second}, text);
    if (!sum) return {};
    Edits edits{{*first, decimal_text({sum->total, sum->decimals})}, *edit};
    if (edits[1].range.start.offset < edits[0].range.start.offset) std::swap(edits[0], edits[1]);
    return edits;
}

enum class Safe { no, yes };

struct Row {
    std::string_view code, variant;
    Safe safe;
    Edits (*make)(const Diagnostic&, const EditedText&);
};

constexpr Row table[] = {
    {"PRB401", "", Safe::no, renormalised},
    {"PRB401", "shares", Safe::no, renormalised},
    {"PRB404", "near", Safe::no, replaced_value},
    {"REF201", "near", Safe::no, replaced_id},
    {"REF201", "several-near", Safe::no, replaced_ids},
    {"REF203", "", Safe::no, removed},
    {"REF204", "", Safe::no, removed},
    {"REF204", "probability", Safe::no, united},
    {"SCH103", "near", Safe::no, replaced_key},
    {"SCH105", "near", Safe::no, replaced_value},
    {"STY902", "unused", Safe::yes, removed},
    {"SYN002", "bom", Safe::yes, removed_range},
};

}  // namespace

void add_fixes(std::span<Diagnostic> findings, std::string_view bytes, std::string_view source, const SourceMap& map) {
    std::optional<EditedText> text;  // holds the text once more: not for a hundred megabytes that have nothing to mend
    for (auto& finding : findings) {
        if (finding.location.source != source || !finding.location.range) continue;
        for (const auto& row : table) {
            if (row.code != finding.code || row.variant != finding.variant) continue;
            if (!text) text.emplace(bytes, source, map);
            if (auto edits = row.make(finding, *text); !edits.empty()) finding.fix = Fix{row.safe == Safe::yes, std::move(edits)};
        }
    }
}

}  // namespace detail

bool has_fix(std::string_view code) noexcept {
    return std::any_of(std::begin(detail::table), std::end(detail::table), [code](const auto& row) { return row.code == code; });
}

}  // namespace polku
