// Checks of a path against the rules of the catalogue.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <polku/diagnostic.hpp>
#include <polku/json.hpp>
#include <polku/model.hpp>

namespace polku {

struct ValidateOptions {
    /// Codes or prefixes ("GRA"); empty: all. Errors of SYN, SCH and SYS are always kept: they say that a text was not read.
    std::vector<std::string> select{};
    std::vector<std::string> ignore{};
    /// So many findings of one code are kept; SYS053 at the end says how many were cut. 0: all.
    std::size_t limit_per_code = 20;
    /// ISO date on which suppressions with an end date are looked at; empty: none has ended.
    std::string today{};
};

/// The findings of every rule on a sound path, ordered, with places when the path was read from a text.
/// Findings that the path itself suppresses (`lint`) are left out.
std::vector<Diagnostic> validate(const ServicePath& path, const ValidateOptions& options = {});
/// Reads the text of a model or a scenario and checks it: reader's findings and, on its sound part, the rules'. Never throws for
/// a bad text.
std::vector<Diagnostic> validate_text(std::string_view text, const ReadOptions& read, const ValidateOptions& options = {});

/// Findings, and the texts they are about, for excerpts.
struct PlacedFindings {
    std::vector<Diagnostic> diagnostics;
    std::shared_ptr<const SourceMap> map;
};
/// As validate_text, with the texts.
PlacedFindings validate_text_in_place(std::string_view text, const ReadOptions& read, const ValidateOptions& options = {});

}  // namespace polku
