// Sentences about what an answer leaves out.
#pragma once

#include <string>
#include <vector>

namespace polku::detail {

/// Sentences, each once, in the order in which they came up.
class Notes {
public:
    void add(std::string sentence);
    const std::vector<std::string>& sentences() const noexcept { return sentences_; }

private:
    std::vector<std::string> sentences_{};
};

/// `id` in quotation marks, as sentences name elements.
inline std::string quoted(const std::string& id) { return '"' + id + '"'; }
/// The shortest decimal that reads back as the same number.
std::string text_of(double value);

}  // namespace polku::detail
