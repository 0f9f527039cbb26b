// The look-up tables of a sound path.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

#include <polku/model.hpp>

#include "model/definitions.hpp"
#include "model/scopes.hpp"
#include "model/size_limits.hpp"

namespace polku {

// What is looked up again and again, worked out once. Positions follow the order of the document.
struct ServicePath::Index {
    using Kind = detail::ReferenceKind;

    /// `ids` are those of this data.
    Index(const PathData& data, detail::Definitions ids) : defined(std::move(ids)) {
        join(data);
        for (const auto& service : data.services) services_around.push_back(around(data, service));
        if (!data.interrupts.empty()) find_scopes(data);
        if (!data.main.empty()) main = defined.find(Kind::service, data.main).value();
    }

    void find_scopes(const PathData& data) {
        const detail::Scopes scopes(data);
        for (const auto& interrupt : data.interrupts) {
            interrupt_targets.push_back(defined.find(Kind::touchpoint, interrupt.to).value());
            interrupt_scopes.push_back(scopes.of(interrupt));
        }
    }

    // From the inside out. A circle, which only the sound part of a broken model has, is walked once and not too far.
    std::vector<std::size_t> around(const PathData& data, const Service& service) const {
        std::vector<std::size_t> chain{defined.find(Kind::service, service.id).value()};
        while (chain.size() < detail::deepest_services) {
            const auto next = defined.find(Kind::service, data.services[chain.back()].part_of);
            if (!next || std::find(chain.begin(), chain.end(), *next) != chain.end()) return chain;
            chain.push_back(*next);
        }
        return chain;
    }

    void join(const PathData& data) {
        const std::size_t n = data.touchpoints.size();
        service_of.reserve(n);
        from.reserve(data.transitions.size());
        to.reserve(data.transitions.size());
        const auto& services = defined.table(Kind::service);
        const auto& touchpoints = defined.table(Kind::touchpoint);
        detail::IdFollower service, end;
        for (std::size_t i = 0; i < n; ++i) {
            const auto& t = data.touchpoints[i];
            service_of.push_back(service.find(services, t.service).value_or(0));
            if (t.kind == TouchpointKind::start) starts.push_back(i);
            if (t.kind == TouchpointKind::end) ends.push_back(i);
        }
        out_begin.assign(n + 1, 0);
        in_begin.assign(n + 1, 0);
        for (const auto& t : data.transitions) {
            from.push_back(static_cast<std::uint32_t>(end.find(touchpoints, t.from).value()));
            to.push_back(static_cast<std::uint32_t>(end.find(touchpoints, t.to).value()));
            ++out_begin[from.back() + 1];
            ++in_begin[to.back() + 1];
        }
        for (std::size_t i = 0; i < n; ++i) {
            out_begin[i + 1] += out_begin[i];
            in_begin[i + 1] += in_begin[i];
        }
        out.resize(data.transitions.size());
        in.resize(data.transitions.size());
        auto next_out = out_begin;
        auto next_in = in_begin;
        for (std::size_t k = 0; k < data.transitions.size(); ++k) {
            out[next_out[from[k]]++] = k;
            in[next_in[to[k]]++] = k;
        }
    }

    detail::Definitions defined;
    std::vector<std::uint32_t> from{}, to{};
    std::vector<std::size_t> out_begin{}, in_begin{}, out{}, in{};
    std::vector<std::size_t> starts{}, ends{}, service_of{};
    std::vector<std::vector<std::size_t>> services_around{};  ///< per service: itself, then those it is part of
    std::vector<std::size_t> interrupt_targets{};
    std::vector<std::vector<std::size_t>> interrupt_scopes{};
    std::size_t main = 0;
};

}  // namespace polku
