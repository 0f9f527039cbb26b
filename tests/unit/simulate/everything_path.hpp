// A path with every law, every kind of interrupt, blocks, holds, contacts and dated values; and a hash of results.
#pragma once

#include <bit>
#include <cstdint>

#include "simulation_support.hpp"

namespace polku::test {

inline ServicePath everything_path() {
    PathData data = mini_data(R"(
        ?need = 0.4; ?home = own:rest|other:0.12; $more = 0.2; $limit = 23
        service s; service out external
        start talk~1 -> assess
        assess -> plan[$more], wait for-place[rest]
        for-place -> plan
        plan -> split side~2
        side -> rhythm, live, money
        rhythm -> rhythm[0.5 return], stock join side [rest]
        live -> live[if visits(live)<3], stock[otherwise]
        money -> stock
        stock -> plan[0.3 return], pause gap[0.2], close[rest]
        gap~exp(60) -> assess[return]
        close~uniform(1,9)@out -> end done@out
        warned~1 -> stock
        * -> end left[0.01/month]
        *(rhythm live) -> end old[age $limit]
        *(assess for-place) -> end late[after 60]
        *(rhythm live money) -> warned[0.1/month]
        * -> end closed[date 2028-06-01])");
    const auto set_law = [&](std::string_view id, Law law) {
        for (auto& t : data.touchpoints)
            if (t.id == id) {
                t.duration = Duration{};
                t.duration->law = std::move(law);
            }
    };
    Law law;
    law.dist = LawKind::triangular;
    law.min = literal(3);
    law.mode = literal(14);
    law.max = literal(43);
    set_law("assess", law);
    law = Law{};
    law.dist = LawKind::empirical;
    for (const double v : {5.0, 10.0, 40.0}) law.values.push_back(literal(v));
    for (const double w : {1.0, 3.0, 2.0}) law.weights.push_back(literal(w));
    set_law("for-place", law);
    set_law("plan", law_with_cv(LawKind::lognormal, 20, 0.8));
    set_law("rhythm", law_with_cv(LawKind::gamma, 60, 0.7));
    set_law("live", law_with_cv(LawKind::weibull, 50, 0.6));
    law = Law{};
    law.dist = LawKind::lognormal;
    law.median = literal(1);
    law.p90 = literal(4);
    law.unit = Unit::month;
    set_law("money", law);
    set_law("stock", law_with_cv(LawKind::exponential, 7, 1));

    data.interrupts[3].cancels = Cancels::thread;
    for (auto& transition : data.transitions)
        if (transition.to == "money") transition.awaited = false;
    ParameterCase c;
    c.when = Condition{};
    c.when->kind = Condition::Kind::attribute;
    c.when->subject = "need";
    c.value = 0.7;
    data.parameters[0].cases.push_back(c);
    c = ParameterCase{};
    c.until = "2026-12-31";
    c.value = 25;
    data.parameters[1].cases.push_back(c);
    EntryAge age;
    age.at = "talk";
    age.law.dist = LawKind::uniform;
    age.law.min = literal(18);
    age.law.max = literal(24);
    age.law.unit = Unit::year;
    data.population->entry_age.push_back(age);
    Resource resource;
    resource.id = "guide";
    data.resources = {resource};
    Hold hold;
    hold.resource = "guide";
    hold.from = {"plan"};
    hold.until = {"close"};
    data.services[0].holds.push_back(hold);
    Actor actor;
    actor.id = "worker";
    data.actors = {actor};
    ContactRhythm contact;
    contact.id = "meeting";
    contact.actors = {"worker"};
    contact.every = Quantity{literal(2), Unit::week};
    contact.hours = literal(1.5);
    for (auto& t : data.touchpoints)
        if (t.id == "rhythm") t.contacts.push_back(contact);
    return ServicePath::make(std::move(data)).value_or_throw();
}

/// FNV-1a over the bits of every column of every table.
inline std::uint64_t hash_of(const Result& result) {
    std::uint64_t hash = 14695981039346656037u;
    const auto mix = [&](std::uint64_t word) {
        for (int i = 0; i < 8; ++i) {
            hash ^= word >> (8 * i) & 0xFF;
            hash *= 1099511628211u;
        }
    };
    const auto mix_value = [&](const auto& value) {
        if constexpr (std::is_same_v<std::decay_t<decltype(value)>, std::string>)
            for (const char c : value) mix(static_cast<unsigned char>(c));
        else if constexpr (std::is_same_v<std::decay_t<decltype(value)>, double>)
            mix(value != value ? 0x7FF8000000000000u : std::bit_cast<std::uint64_t>(value));
        else mix(static_cast<std::uint64_t>(value));
    };
    for (const auto& table : result.tables)
        for (const auto& column : table.columns)
            std::visit(
                [&](const auto& values) {
                    for (const auto& value : values) mix_value(value);
                },
                column.values);
    return hash;
}

inline SimulationOptions everything_options() {
    SimulationOptions options;
    options.seed = 7;
    options.clients = 20'000;
    options.replications = 2;
    options.start_date = "2026-03-01";
    options.keep_clients = true;
    return options;
}

}  // namespace polku::test
