// Checks of a path against the rules of the catalogue.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <polku/diagnostic.hpp>
#include <polku/json.hpp>
#include <polku/model.hpp>

namespace polku {

struct ValidateOptions {
    std::vector<std::string> select{};  ///< codes or prefixes ("GRA"); empty: all
    std::vector<std::string> ignore{};
};

/// The findings of every rule on a sound path, ordered, with places when the path was read from a text.
std::vector<Diagnostic> validate(const ServicePath& path, const ValidateOptions& options = {});
/// Reads a text and checks it: reader's findings and, on its sound part, the rules'. Never throws for a bad model.
std::vector<Diagnostic> validate_text(std::string_view text, const ReadOptions& read, const ValidateOptions& options = {});

}  // namespace polku
