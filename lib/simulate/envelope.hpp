// Bytes that go from one process to another: which version of the library made them, and whether they are whole.
#pragma once

#include <string>
#include <string_view>

#include <polku/diagnostic.hpp>

namespace polku::detail {

/// "polku-<what> 0.1.0\n", a checksum, then `body`.
std::string in_envelope(std::string_view what, std::string_view body);
/// The body; SYS056 when the bytes are cut, changed, or of another version. It is a part of `bytes`.
Outcome<std::string_view> out_of_envelope(std::string_view what, std::string_view bytes);
/// SYS056.
Diagnostic broken_bytes();

}  // namespace polku::detail
