// Findings of one reading, with a cap on how many of a kind are kept.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <polku/diagnostic.hpp>

#include "json/document.hpp"

namespace polku::json {

/// Collects findings. A file with a million mistakes of one kind gives the first of them and their number.
class Findings {
public:
    static constexpr std::size_t kept_per_code = 1000;

    /// False when enough of `code` were kept: it is counted, and need not be made. Errors and warnings of a code are counted
    /// apart, or a thousand warnings would hide an error.
    bool wants(std::string_view code, Severity severity = Severity::error);
    Diagnostic& add(Diagnostic finding) { return list_.emplace_back(std::move(finding)); }
    /// make_diagnostic for a place in a text.
    Diagnostic& add_at(std::string_view code, std::string_view variant, std::vector<Argument> args, std::string pointer,
                       const SourceFile& source, Span span);
    /// The same if it is still wanted; nullptr otherwise.
    Diagnostic* report(std::string_view code, std::string_view variant, std::vector<Argument> args, std::string pointer,
                       const SourceFile& source, Span span);
    std::size_t size() const noexcept { return list_.size(); }
    Diagnostic& at(std::size_t index) { return list_[index]; }
    bool has_errors() const noexcept { return polku::has_errors(list_); }
    /// All findings, with one more for each code of which some were left out.
    std::vector<Diagnostic> take();

private:
    struct Count {
        std::string code;
        Severity severity;
        std::size_t seen = 0;
    };
    std::vector<Diagnostic> list_;
    std::vector<Count> counts_;
};

}  // namespace polku::json
