#include <polku/model.hpp>

#include <algorithm>

#include "model/path_index.hpp"
#include "model/reference_check.hpp"

namespace polku {

using K = detail::ReferenceKind;

ServicePath::ServicePath(std::shared_ptr<const PathData> data, std::shared_ptr<const Index> index, std::shared_ptr<const SourceMap> map)
    : data_(std::move(data)), index_(std::move(index)), map_(std::move(map)) {}

Outcome<ServicePath> ServicePath::make(PathData data, std::shared_ptr<const SourceMap> map) {
    detail::Definitions defined(data);
    auto findings = detail::check_references(data, defined);
    if (map) locate(findings, *map);
    if (!findings.empty()) return findings;
    auto shared = std::make_shared<const PathData>(std::move(data));
    auto index = std::make_shared<const Index>(*shared, std::move(defined));
    return ServicePath(std::move(shared), std::move(index), std::move(map));
}

std::optional<std::size_t> ServicePath::find_touchpoint(std::string_view id) const noexcept {
    return index_->defined.find(K::touchpoint, id);
}
std::optional<std::size_t> ServicePath::find_transition(std::string_view id) const noexcept { return index_->defined.find_transition(id); }
std::optional<std::size_t> ServicePath::find_service(std::string_view id) const noexcept { return index_->defined.find(K::service, id); }
std::optional<std::size_t> ServicePath::find_resource(std::string_view id) const noexcept { return index_->defined.find(K::resource, id); }
std::optional<std::size_t> ServicePath::find_actor(std::string_view id) const noexcept { return index_->defined.find(K::actor, id); }
std::optional<std::size_t> ServicePath::find_parameter(std::string_view id) const noexcept {
    return index_->defined.find(K::parameter, id);
}
std::optional<std::size_t> ServicePath::find_attribute(std::string_view id) const noexcept {
    return index_->defined.find(K::attribute, id);
}

std::span<const std::size_t> ServicePath::outgoing(std::size_t index) const {
    return std::span{index_->out}.subspan(index_->out_begin.at(index), index_->out_begin.at(index + 1) - index_->out_begin[index]);
}
std::span<const std::size_t> ServicePath::incoming(std::size_t index) const {
    return std::span{index_->in}.subspan(index_->in_begin.at(index), index_->in_begin.at(index + 1) - index_->in_begin[index]);
}
std::size_t ServicePath::from_of(std::size_t transition) const { return index_->from.at(transition); }
std::size_t ServicePath::to_of(std::size_t transition) const { return index_->to.at(transition); }
std::size_t ServicePath::interrupt_target(std::size_t interrupt) const { return index_->interrupt_targets.at(interrupt); }
std::span<const std::size_t> ServicePath::interrupt_scope(std::size_t interrupt) const { return index_->interrupt_scopes.at(interrupt); }
std::span<const std::size_t> ServicePath::starts() const noexcept { return index_->starts; }
std::span<const std::size_t> ServicePath::ends() const noexcept { return index_->ends; }
std::size_t ServicePath::service_of(std::size_t index) const { return index_->service_of.at(index); }
std::span<const std::size_t> ServicePath::services_of(std::size_t index) const { return index_->services_around.at(service_of(index)); }
bool ServicePath::counts_for(std::size_t index, std::size_t service) const {
    const auto services = services_of(index);
    return std::find(services.begin(), services.end(), service) != services.end();
}
std::size_t ServicePath::main_service() const noexcept { return index_->main; }

std::string touchpoint_pointer(std::size_t index) { return child_pointer("/touchpoints", index); }
std::string transition_pointer(std::size_t index) { return child_pointer("/transitions", index); }

Subject touchpoint_subject(const ServicePath& path, std::size_t index) {
    const auto& t = path->touchpoints.at(index);
    return {"touchpoint", t.id, t.service};
}

Subject transition_subject(const ServicePath& path, std::size_t index) {
    return {"transition", path->transitions.at(index).id, path->touchpoints.at(path.from_of(index)).service};
}

}  // namespace polku
