#include "json/contract/shape.hpp"

namespace polku::json {

std::string_view name_of_use(Use use) noexcept {
    switch (use) {
        case Use::none: return "";
        case Use::reader: return "reading";
        case Use::checks: return "checks";
        case Use::exact: return "exact answers";
        case Use::simulation: return "simulation";
        case Use::picture: return "picture";
        case Use::page: return "page";
    }
    return "";
}

}  // namespace polku::json
