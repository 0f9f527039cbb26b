#include <polku/version.hpp>

namespace polku {

std::string_view version() noexcept { return POLKU_VERSION; }

}  // namespace polku
