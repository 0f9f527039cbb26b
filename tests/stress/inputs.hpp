// The hostile inputs of ./dev stress: each writes its own text, piece by piece, so that making it costs no memory.
#pragma once

#include <cstdint>
#include <functional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include <polku/json.hpp>

namespace polku::stress {

/// What is done with the text.
enum class Work { validate, simulate };

struct Input {
    std::string name;
    std::function<void(std::ostream&)> write;
    /// A code that must be among the errors; empty: there must be no error at all.
    std::string_view answer;
    double seconds;            ///< limit of processor time
    std::uint64_t megabytes;   ///< limit of memory above the size of the file
    std::uint64_t sparse = 0;  ///< the file has this size without any content
    Work work = Work::validate;
    Limits limits{};
    std::function<std::string()> base{};  ///< the model that a scenario or variant builds on
};

/// Every input, in the order of the table.
std::vector<Input> inputs();

}  // namespace polku::stress
