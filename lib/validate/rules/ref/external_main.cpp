// REF207: the service the path is said to be about is one of another organisation.
#include "validate/rules.hpp"

namespace polku::detail::rules {

void external_main(Context& context) {
    const auto& path = context.path;
    const auto main = path->main.empty() ? std::nullopt : path.find_service(path->main);
    if (!main || !path->services[*main].external || Unsure::at(context.unsure.services, *main)) return;
    auto finding = make_diagnostic("REF207", "", {{"service", quoted_excerpt(path->main)}}, "/main", {"service", path->main, {}});
    finding.related.push_back(make_related("external-here", child_pointer("/services", *main) + "/external"));
    context.report(std::move(finding));
}

}  // namespace polku::detail::rules
