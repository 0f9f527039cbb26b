// Whether sanitizers or checked containers watch the test: they look for wrong memory and races, not for wrong rules or layouts, and make
// a test of one minute take twenty.
#pragma once

namespace polku::test {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__) || defined(_GLIBCXX_DEBUG)
inline constexpr bool watched = true;
#elif defined(__has_feature)
inline constexpr bool watched = __has_feature(address_sanitizer) || __has_feature(thread_sanitizer);
#else
inline constexpr bool watched = false;
#endif

}  // namespace polku::test
