// Findings about a model, and values that may come with findings. Standard library only.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace polku {

enum class Severity { error, warning, advice };

/// "error", "warning" or "advice".
std::string_view to_string(Severity severity) noexcept;
/// The word for people in `language` ("fi", "sv-FI", …): "virhe", "varning"; English for other languages.
std::string_view to_word(Severity severity, std::string_view language) noexcept;

/// A place in a text. Lines and columns count from 1; 0 means "not known".
struct Position {
    std::uint32_t line = 0;
    std::uint32_t column = 0;  ///< in code points; a byte order mark does not count
    std::uint32_t utf16 = 0;   ///< in UTF-16 code units, as editors count
    std::uint64_t offset = 0;  ///< in bytes from the start of the text, from 0
    bool operator==(const Position&) const = default;
};

/// Half-open: `end` is the first place behind the text meant.
struct Range {
    Position start;
    Position end;
    bool operator==(const Range&) const = default;
};

/// Where something stands: always a JSON pointer (RFC 6901), and a range when there is a text.
struct Location {
    std::string source;  ///< the name the caller gave the text; empty when there is none
    std::string pointer;
    std::optional<Range> range;
    bool operator==(const Location&) const = default;
};

/// Which part of an object a finding points at, so that the range is the narrowest thing to change.
enum class Anchor { value, key, opening_brace };

/// Resolves JSON pointers to places in the texts a model was read from. Implemented by the reader;
/// a path keeps it so that rules need nothing but pointers.
class SourceMap {
public:
    virtual ~SourceMap() = default;
    /// The place of `pointer`; its nearest existing ancestor when the pointer itself has no text.
    virtual Location locate(std::string_view pointer, Anchor anchor) const = 0;
    /// Line `number` (from 1) of `source`, without its line end; empty when there is none.
    virtual std::string_view line(std::string_view source, std::uint32_t number) const = 0;
};

/// One named fact of a finding; names and order are stable, message texts are not.
struct Argument {
    std::string name;
    std::string value;
    bool operator==(const Argument&) const = default;
};

/// The element a finding is about.
struct Subject {
    std::string kind;  ///< "touchpoint", "transition", "service", … ; empty for the whole model
    std::string id;
    std::string service;  ///< the service it belongs to, when it belongs to one
    bool operator==(const Subject&) const = default;
};

/// The same words in three languages.
struct Phrase {
    constexpr Phrase(const char* english) : en(english) {}
    constexpr Phrase(std::string_view english, std::string_view finnish, std::string_view swedish)
        : en(english), fi(finnish), sv(swedish) {}
    std::string_view en, fi{}, sv{};
    /// In `language` ("fi", "sv-FI", …); in English when it is another language or the words lack it.
    std::string_view in(std::string_view language) const noexcept;
};

/// Another place that belongs to a finding.
struct Related {
    Location location{};
    std::string phrase{};  ///< key of the sentence, stable
    std::vector<Argument> args{};
    std::string message{};  ///< the sentence in the language of the finding
    bool operator==(const Related&) const = default;
};

/// Put `text` in the place of `range`, which lies in the text of the finding.
struct TextEdit {
    Range range{};
    std::string text{};
    bool operator==(const TextEdit&) const = default;
};

/// A change that removes the finding. A safe one never changes what a model means.
struct Fix {
    bool safe = false;
    std::vector<TextEdit> edits{};  ///< in the order of the text, none touching another
    bool operator==(const Fix&) const = default;
};

/// Why a finding is kept from being counted.
struct SuppressedBy {
    enum class Kind { model, configuration, baseline };
    Kind kind = Kind::model;
    std::string reason{};
    std::string until{};  ///< ISO date; empty: for ever
    bool operator==(const SuppressedBy&) const = default;
};

struct Diagnostic {
    std::string code{};     ///< stable: three letters and three digits
    std::string name{};     ///< stable alias, for people: "dead-end"
    std::string variant{};  ///< which of the code's messages
    Severity severity = Severity::error;
    std::string language = "en";  ///< of message, hint and the messages of related places
    std::string message{};        ///< one sentence, lower case, no full stop
    std::vector<Argument> args{};
    Subject subject{};
    Location location{};
    std::vector<Related> related{};
    std::vector<std::string> witness{};  ///< ids of touchpoints: the way or cycle that shows it
    std::string hint{};                  ///< what to do
    std::optional<Fix> fix{};
    std::optional<SuppressedBy> suppressed{};
    bool operator==(const Diagnostic&) const = default;
};

/// The set a rule belongs to. `core` is always checked; `simulate` and `publish` (written "public") add to it.
enum class RuleSet { core, simulate, publish, style };

/// "core", "simulate", "public" or "style".
std::string_view to_string(RuleSet set) noexcept;

/// What a code stands for. The catalogue is one explicit table in lib/diagnostic/catalogue.cpp.
struct CatalogueEntry {
    std::string_view code;
    std::string_view name;
    Severity severity;
    Phrase summary;  ///< one sentence: what the rule catches
    RuleSet set = RuleSet::core;
};

/// All codes, ordered by code.
std::span<const CatalogueEntry> catalogue() noexcept;
/// The entry of a code ("GRA304") or of a name ("dead-end"); nullptr when there is none.
const CatalogueEntry* find_catalogue_entry(std::string_view code_or_name) noexcept;

/// A finding with name and severity from the catalogue. Message and hint come from the catalogue's
/// templates, in English: `variant` chooses among a code's texts ("" is its first), and "{x}" stands for the
/// argument x. Throws std::invalid_argument when the catalogue has no such code or variant.
Diagnostic make_diagnostic(std::string_view code, std::string_view variant, std::vector<Argument> args, std::string pointer,
                           Subject subject = {});
/// A related place with its sentence. Throws std::invalid_argument when there is no such phrase.
Related make_related(std::string_view phrase, std::string pointer, std::vector<Argument> args = {});
/// The finding with message, hint and related messages in `language` (fi, sv, en; English for others).
Diagnostic in_language(Diagnostic finding, std::string_view language);
/// 16 hexadecimal digits that stay the same when the text around the finding moves: from code, subject and arguments.
std::string fingerprint(const Diagnostic& finding);

/// Fills in the places of findings (and their related places) that have a pointer but no range yet.
void locate(std::span<Diagnostic> diagnostics, const SourceMap& map, Anchor anchor = Anchor::value);
/// Orders by source, offset, pointer, code: the same bytes on every run.
void sort(std::vector<Diagnostic>& diagnostics);
/// True when any finding is an error.
bool has_errors(std::span<const Diagnostic> diagnostics) noexcept;

/// `text` as people may see it in a message: control, bidi and invalid characters shown as \u{1b}, a soft hyphen as "·", letters and
/// digits of identity codes, e-mail addresses and telephone numbers as "x"; cut after `limit` code points with "…".
std::string quoted_excerpt(std::string_view text, std::size_t limit = 80);
/// The nearest of `candidates` to `word` by bounded edit distance, for "did you mean"; empty if none is near.
std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates);
/// RFC 6901: `pointer` + "/" + escaped `token`.
std::string child_pointer(std::string_view pointer, std::string_view token);
std::string child_pointer(std::string_view pointer, std::size_t index);

/// Thrown by `value_or_throw`: a program asked for a value that invalid input does not have.
class ModelError : public std::runtime_error {
public:
    explicit ModelError(std::vector<Diagnostic> diagnostics);
    const std::vector<Diagnostic>& diagnostics() const noexcept { return diagnostics_; }

private:
    std::vector<Diagnostic> diagnostics_;
};

/// A value, findings, or both: invalid input is data, and a good value may come with warnings.
template <class T>
class Outcome {
public:
    Outcome(T value, std::vector<Diagnostic> diagnostics = {}) : value_(std::move(value)), diagnostics_(std::move(diagnostics)) {}
    Outcome(std::vector<Diagnostic> diagnostics) : diagnostics_(std::move(diagnostics)) {}

    explicit operator bool() const noexcept { return value_.has_value(); }
    bool has_value() const noexcept { return value_.has_value(); }
    const T& operator*() const& { return value_.value(); }
    T operator*() && { return std::move(value_).value(); }
    const T* operator->() const { return &value_.value(); }
    const std::vector<Diagnostic>& diagnostics() const& noexcept { return diagnostics_; }
    std::vector<Diagnostic> diagnostics() && { return std::move(diagnostics_); }

    /// The value; throws ModelError with the findings when there is none.
    const T& value_or_throw() const& {
        if (!value_) throw ModelError(diagnostics_);
        return *value_;
    }
    T value_or_throw() && {
        if (!value_) throw ModelError(std::move(diagnostics_));
        return std::move(*value_);
    }

private:
    std::optional<T> value_;
    std::vector<Diagnostic> diagnostics_;
};

}  // namespace polku
