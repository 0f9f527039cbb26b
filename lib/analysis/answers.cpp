#include "analysis/answers.hpp"

#include <cmath>

#include "model/references.hpp"

namespace polku::detail {
namespace {

void mix(double& mixture, double weight, double part, double part_weight) {
    mixture += (part - mixture) * (part_weight / (weight + part_weight));
}

// The variance of a mixture is the mean variance plus the variance of the means.
void mix(Moments& mixture, double weight, const Moments& part, double part_weight) {
    const double share = part_weight / (weight + part_weight);
    const double difference = part.mean - mixture.mean;
    mixture.mean += share * difference;
    mixture.variance += share * (part.variance - mixture.variance) + share * (1 - share) * difference * difference;
}

template <class T>
void mix(std::vector<T>& mixture, double weight, const std::vector<T>& part, double part_weight) {
    for (std::size_t i = 0; i < mixture.size(); ++i) mix(mixture[i], weight, part[i], part_weight);
}

// Attributes that the chain can depend on: those in conditions of ways and holds and in cases of parameters.
std::vector<std::size_t> attributes_of_chain(const ServicePath& path) {
    std::vector<bool> used(path->population ? path->population->attributes.size() : 0, false);
    for_each_reference(path.data(), [&](const Reference& reference) {
        if (reference.kind != ReferenceKind::attribute) return;
        for (const std::string_view part : {"/transitions/", "/holds/", "/cases/"})
            if (reference.pointer.find(part) != std::string::npos) used[path.find_attribute(reference.id).value()] = true;
    });
    std::vector<std::size_t> attributes;
    for (std::size_t i = 0; i < used.size(); ++i)
        if (used[i]) attributes.push_back(i);
    return attributes;
}

std::vector<Diagnostic> check_shares(const ServicePath& path, const std::vector<std::size_t>& attributes) {
    std::vector<Diagnostic> problems;
    for (const auto attribute : attributes) {
        double sum = 0;
        bool sound = true;
        for (const double share : attribute_shares(path, attribute)) {
            sum += share;
            sound = sound && share >= -1e-12 && share <= 1 + 1e-12;
        }
        const auto& id = path->population->attributes[attribute].id;
        if (!sound || std::abs(sum - 1) > 1e-9)
            problems.push_back(make_diagnostic("ANA924", "share", {{"attribute", id}}, child_pointer("/population/attributes", attribute),
                                               {"attribute", id, ""}));
    }
    return problems;
}

}  // namespace

void mix(Answers& mixture, double weight, const Answers& part, double part_weight) {
    if (weight <= 0) {
        mixture = part;
        return;
    }
    mix(mixture.ends, weight, part.ends, part_weight);
    mix(mixture.time, weight, part.time, part_weight);
    mix(mixture.slot_days, weight, part.slot_days, part_weight);
    mix(mixture.holds, weight, part.holds, part_weight);
    mix(mixture.about_time, weight, part.about_time, part_weight);
    mix(mixture.about_slot_days, weight, part.about_slot_days, part_weight);
    mix(mixture.about_holds, weight, part.about_holds, part_weight);
    mix(mixture.end_time, weight, part.end_time, part_weight);
    mix(mixture.services, weight, part.services, part_weight);
    mix(mixture.visits, weight, part.visits, part_weight);
    for (std::size_t t = 0; t < mixture.rounds.size(); ++t) {
        if (mixture.rounds[t].empty() || part.rounds[t].empty()) mixture.rounds[t].clear();
        else mix(mixture.rounds[t], weight, part.rounds[t], part_weight);
    }
}

Outcome<Answers> answer(const ServicePath& path, const std::vector<EntryShare>& entries, const CompileOptions& options, Depth depth,
                        SojournCache& cache, Notes& notes, const Watch& watch, ClassAnswers* known) {
    const auto attributes = attributes_of_chain(path);
    if (auto problems = check_shares(path, attributes); !problems.empty()) return problems;
    constexpr std::size_t class_limit = 4096;
    const auto classes = attribute_classes(path, attributes, class_limit);
    if (!classes) return std::vector{make_diagnostic("ANA922", "", {{"limit", std::to_string(class_limit)}}, "/population/attributes")};

    const Compiler compiler(path, options, cache);
    Answers mixture;
    double weight = 0;
    std::size_t done = 0;
    const auto all = entries.size() * classes->size();
    for (const auto& entry : entries)
        for (const auto& one : *classes) {
            if (!watch.go_on(done++, all)) return Watch::finding();
            const double share = entry.share * one.share;
            if (share <= 0) continue;
            if (known != nullptr)
                if (const auto found = known->find({entry.touchpoint, one.values}); found != known->end()) {
                    mix(mixture, weight, found->second, share);
                    weight += share;
                    continue;
                }
            const auto chain = compiler.compile(entry.touchpoint, one.values, notes);
            if (!chain) return chain.diagnostics();
            auto part = solve(path, *chain, depth);
            if (!part) return part.diagnostics();
            mix(mixture, weight, *part, share);
            weight += share;
            if (known != nullptr) known->emplace(std::pair{entry.touchpoint, one.values}, *std::move(part));
        }
    return mixture;
}

}  // namespace polku::detail
