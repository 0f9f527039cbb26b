// The look-up tables of a sound path.
#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

#include <polku/model.hpp>

#include "model/id_table.hpp"
#include "model/scopes.hpp"
#include "model/size_limits.hpp"

namespace polku {

// What is looked up again and again, worked out once. Positions follow the order of the document.
struct ServicePath::Index {
    using Ids = detail::IdTable;

    explicit Index(const PathData& data) {
        fill(touchpoints, data.touchpoints);
        fill(transitions, data.transitions);
        fill(services, data.services);
        fill(resources, data.resources);
        fill(actors, data.actors);
        fill(parameters, data.parameters);
        if (data.population) fill(attributes, data.population->attributes);
        join(data);
        for (const auto& service : data.services) services_around.push_back(around(data, service));
        if (!data.interrupts.empty()) find_scopes(data);
        if (!data.main.empty()) main = services.find(data.main).value();
    }

    void find_scopes(const PathData& data) {
        const detail::Scopes scopes(data);
        for (const auto& interrupt : data.interrupts) {
            interrupt_targets.push_back(touchpoints.find(interrupt.to).value());
            interrupt_scopes.push_back(scopes.of(interrupt));
        }
    }

    template <class List>
    static void fill(Ids& ids, const List& list) {
        ids = Ids(list.size());
        for (std::size_t i = 0; i < list.size(); ++i) ids.emplace(list[i].id, i);
    }

    // From the inside out. A circle, which only the sound part of a broken model has, is walked once and not too far.
    std::vector<std::size_t> around(const PathData& data, const Service& service) const {
        std::vector<std::size_t> chain{services.find(service.id).value()};
        while (chain.size() < detail::deepest_services) {
            const auto next = services.find(data.services[chain.back()].part_of);
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
        for (std::size_t i = 0; i < n; ++i) {
            const auto& t = data.touchpoints[i];
            service_of.push_back(services.find(t.service).value_or(0));
            if (t.kind == TouchpointKind::start) starts.push_back(i);
            if (t.kind == TouchpointKind::end) ends.push_back(i);
        }
        out_begin.assign(n + 1, 0);
        in_begin.assign(n + 1, 0);
        for (const auto& t : data.transitions) {
            from.push_back(touchpoints.find(t.from).value());
            to.push_back(touchpoints.find(t.to).value());
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

    Ids touchpoints{}, transitions{}, services{}, resources{}, actors{}, parameters{}, attributes{};
    std::vector<std::size_t> from{}, to{};
    std::vector<std::size_t> out_begin{}, in_begin{}, out{}, in{};
    std::vector<std::size_t> starts{}, ends{}, service_of{};
    std::vector<std::vector<std::size_t>> services_around{};  ///< per service: itself, then those it is part of
    std::vector<std::size_t> interrupt_targets{};
    std::vector<std::vector<std::size_t>> interrupt_scopes{};
    std::size_t main = 0;
};

}  // namespace polku
