#include "simulate/envelope.hpp"

#include <polku/version.hpp>

#include "diagnostic/sha256.hpp"

namespace polku::detail {
namespace {

constexpr std::size_t checksum_size = 16, longest_version = 80;

std::string first_words(std::string_view what) { return "polku-" + std::string(what) + ' '; }
std::string checksum(std::string_view body) { return sha256(body).substr(0, checksum_size); }

}  // namespace

Diagnostic broken_bytes() { return make_diagnostic("SYS056", "broken", {}, ""); }

std::string in_envelope(std::string_view what, std::string_view body) {
    auto bytes = first_words(what);
    bytes += version();
    bytes += '\n';
    bytes += checksum(body);
    return bytes += body;
}

Outcome<std::string_view> out_of_envelope(std::string_view what, std::string_view bytes) {
    const auto broken = std::vector{broken_bytes()};
    const auto words = first_words(what);
    if (!bytes.starts_with(words)) return broken;
    bytes.remove_prefix(words.size());
    const auto line_end = bytes.substr(0, longest_version).find('\n');
    if (line_end == std::string_view::npos) return broken;
    const auto found = bytes.substr(0, line_end);
    if (found != version())
        return std::vector{
            make_diagnostic("SYS056", "version", {{"found", quoted_excerpt(found)}, {"wanted", std::string(version())}}, "")};
    bytes.remove_prefix(line_end + 1);
    if (bytes.size() < checksum_size) return broken;
    const auto body = bytes.substr(checksum_size);
    if (bytes.substr(0, checksum_size) != checksum(body)) return broken;
    return body;
}

}  // namespace polku::detail
