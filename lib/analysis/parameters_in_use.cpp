#include "analysis/parameters_in_use.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "model/references.hpp"

namespace polku::detail {

std::vector<ParameterUse> parameters_in_use(const ServicePath& path) {
    constexpr std::array<std::string_view, 5> chain_parts{"/transitions/", "/duration/", "/holds/", "/trigger/rate", "/cases/"};
    std::vector<ParameterUse> uses(path->parameters.size(), ParameterUse::none);
    for_each_reference(path.data(), [&](const Reference& reference) {
        if (reference.kind != ReferenceKind::parameter) return;
        auto& use = uses[path.find_parameter(reference.id).value()];
        const std::string_view pointer = reference.pointer;
        if (std::any_of(chain_parts.begin(), chain_parts.end(), [&](auto part) { return pointer.find(part) != pointer.npos; }))
            use = ParameterUse::chain;
        else if (pointer.starts_with("/population/attributes/")) use = std::max(use, ParameterUse::shares);
    });
    return uses;
}

}  // namespace polku::detail
