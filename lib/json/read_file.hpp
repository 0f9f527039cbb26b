// Files as texts, with every way to fail as a finding.
#pragma once

#include <filesystem>
#include <string>

#include <polku/json.hpp>

namespace polku::json {

/// The text of a regular file that is not larger than the limit; SYS052 or SYN006 otherwise.
Outcome<std::string> read_file(const std::filesystem::path& file, const Limits& limits);
/// Name and resolver as `read_path` documents them, where the caller gave none.
ReadOptions options_for_file(const std::filesystem::path& file, ReadOptions options);

}  // namespace polku::json
