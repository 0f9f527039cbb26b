#include "simulate/alone.hpp"

#include <algorithm>

namespace polku::simulation {

Alone::Alone(const Program& program, std::uint64_t seed, std::vector<VisitRecord>* visit_log, Gait gait)
    : program_(program),
      seed_(seed),
      visit_log_(visit_log),
      directly_(gait == Gait::shortest && is_direct(program)),
      walk_(program, *this, seed),
      attributes_(program.attributes.size()) {
    const auto& path = program.path;
    visits_.assign(program.points.size(), 0);
    interrupted_.resize(path->interrupts.size());
    service_days_.resize(path->services.size());
    slot_days_.resize(path->resources.size());
    hours_.resize(path->actors.size());
}

void Alone::forget_the_last() {
    std::fill(interrupted_.begin(), interrupted_.end(), 0u);
    for (const Index t : visited_) visits_[t] = 0;
    visited_.clear();
    std::fill(service_days_.begin(), service_days_.end(), 0.0);
    std::fill(slot_days_.begin(), slot_days_.end(), 0.0);
    std::fill(hours_.begin(), hours_.end(), 0.0);
}

Walk::Failure Alone::walk(std::uint64_t replication, std::uint64_t client) {
    forget_the_last();
    return directly_ ? walk_directly(replication, client) : walk_events(replication, client);
}

Walk::Failure Alone::walk_events(std::uint64_t replication, std::uint64_t number) {
    walk_.set_replication(replication);
    std::size_t date_step = 0;
    walk_.set_date_step(0);
    const Index index = walk_.enter(independent_clients, number, std::nullopt, 0);
    const auto& client = walk_.client(index);
    while (client.end == none && walk_.failure() == Walk::Failure::nothing) {
        if (date_step < program_.date_steps.size() && program_.date_steps[date_step] <= client.next) {
            walk_.set_date_step(date_step + 1);
            walk_.numbers_changed(index, program_.date_steps[date_step]);
            ++date_step;
        } else {
            walk_.step(index);
        }
    }
    const double ended = walk_.now();
    walk_.finish(index, ended);
    end_ = client.end;
    entry_ = client.entry;
    last_ = walk_.last_touchpoint();
    age_ = client.age;
    time_ = ended - client.paused;
    attributes_ = walk_.attributes();
    return walk_.failure();
}

void Alone::count_visit(Index t) {
    if (visits_[t]++ == 0) visited_.push_back(t);
}

Index Alone::arrived(Index t, Index visit) {
    count_visit(t);
    if (!visit_log_) return none;
    visit_log_->push_back({t, visit, walk_.now(), walk_.now()});
    return static_cast<Index>(visit_log_->size() - 1);
}

void Alone::left(const Thread& thread) {
    const auto& point = program_.points[thread.point];
    if (!point.is_pause)
        for (const Index service : part(program_.service_lists, point.services)) service_days_[service] += walk_.now() - thread.entered;
    if (visit_log_) (*visit_log_)[thread.record].ended = walk_.now();
}

}  // namespace polku::simulation
