// How a Program comes about: the parts share one path, one set of options and one list of findings.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "analysis/notes.hpp"
#include "simulate/program.hpp"

namespace polku::simulation {

using detail::ids_where;
using detail::Notes;
using detail::text_of;

struct HoldRule {
    Index resource = 0;
    const Hold* hold = nullptr;
    std::vector<Index> from{}, until{};
};

class ProgramBuilder {
public:
    ProgramBuilder(const ServicePath& path, const SimulationOptions& options, Waiting waiting)
        : path_(path), options_(options), waiting_(waiting), program_{path} {}
    Outcome<Program> build();

private:
    // program_builder.cpp: what does not depend on attributes or dates
    void read_start_date();
    void note_omissions();
    void build_points();
    void build_memory();
    void build_holds();
    void build_hours();
    void build_attributes();
    void build_classes();
    void build_date_steps();
    void build_entries();
    void build_clocks();
    // behaviour_builder.cpp: what does
    void build_behaviours();
    Behaviour behaviour_at(Index touchpoint, std::size_t config, const Situation& situation);
    void build_stay(Index touchpoint, Behaviour& behaviour, const Situation& situation);
    void build_ways(Index touchpoint, Behaviour& behaviour, const Situation& situation);
    void build_probabilities(Index touchpoint, std::vector<Way>& ways, const Situation& situation);
    void build_work(Index touchpoint, Behaviour& behaviour, const Situation& situation);
    void build_clock_numbers(const Situation& situation);
    void require_ages();

    Situation situation_of(std::size_t config) const;
    Index law_index(const Law& law, const Situation& situation, const std::string& what, const std::string& pointer,
                    const Subject& subject);
    ConditionCode::Index compile(const Boxed<Condition>& condition, const Situation& situation, const std::string& element,
                                 const std::string& pointer, const Subject& subject);
    void fail(std::string_view code, std::string_view variant, std::vector<Argument> args, std::string pointer, Subject subject = {});

    const ServicePath& path_;
    const SimulationOptions& options_;
    Waiting waiting_;
    Program program_;
    Notes notes_{};
    std::vector<Diagnostic> problems_{};
    std::optional<long> start_day_{};
    std::vector<std::string> step_dates_{};  ///< the dates of Program::date_steps
    std::vector<HoldRule> hold_rules_{};
    std::map<std::pair<Index, std::size_t>, Slice> rhythm_actors_{};
    struct AgeQuestion {
        std::string element, pointer;
        Subject subject;
    };
    std::vector<AgeQuestion> age_questions_{};
};

}  // namespace polku::simulation
