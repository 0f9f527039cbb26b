// Work and contacts that wait for free hours of a resource. Its workers take them one by one, in the order in which they fell due,
// and each takes as long as a worker with such a week needs for so many hours.
#include "simulate/world_side.hpp"

namespace polku::simulation {

void World::need(Index program, const HoursNeeded& needed, Index thread) {
    Index index = free_jobs_;
    if (index == none) {
        index = static_cast<Index>(jobs_.size());
        jobs_.emplace_back();
    } else {
        free_jobs_ = jobs_[index].next;
    }
    auto& side = *sides_[program];
    auto& job = jobs_[index];
    job = Job{};
    job.program = program;
    job.client = side.walk->current();
    job.thread = thread;
    job.supply = plan_.supply_of[program][needed.resource];
    job.needed = needed;
    job.started = now_;
    if (plan_.keeps_journal) job.row = side.rows[job.client];
    if (thread != none) {
        auto& jobs = side.walk->thread(thread).jobs;
        job.next = jobs;
        jobs = index;
    }
    if (needed.first > 0) plan_contact(index);
    else ask(index);
}

void World::plan_contact(Index index) {
    auto& job = jobs_[index];
    job.state = Job::State::planned;
    plan_job(index, contact_time(job));
}

/// When contact number `times` falls due.
double World::contact_time(const Job& job) const {
    const double days = job.needed.first + static_cast<double>(job.times) * job.needed.every;
    return plan_.programs[job.program].later(job.started, days, job.needed.in_workdays);
}

void World::plan_job(Index index, double time) {
    jobs_[index].order = ++order_;
    if (time < plan_.horizon) queue_.push({time, order_, first_job + index});
}

void World::ask(Index index) {
    auto& job = jobs_[index];
    auto& desk = desks_[job.supply];
    const auto valid = [this](Ticket ticket) { return is_valid(ticket); };
    if (desk.find_room(1, none, 0) != none && (desk.is_unlimited() || !desk.line(none).is_before(0, valid))) {
        supply_waits_[job.supply].add(0, keep_waits_);
        begin_job(index);
        return;
    }
    job.state = Job::State::waiting;
    job.request = new_request();
    auto& request = requests_[job.request];
    request.program = job.program;
    request.client = job.client;
    request.job = index;
    request.since = now_;
    request.priority = 0;
    request.wanted.assign(1, Held{job.needed.resource});
    request.wanted.front().slots = 1;
    request.workers.assign(1, none);
    desk.line(none).join({job.request, request.ticket}, 0);
    desk.queue().add(now_, 1);
}

void World::begin_job(Index index) {
    auto& job = jobs_[index];
    job.state = Job::State::working;
    job.request = none;
    desks_[job.supply].take(0, 1, now_);
    if (plan_.keeps_journal) {
        job.record = static_cast<Index>(journal_.holds.size());
        journal_.holds.push_back({job.row, job.supply, none, 1, now_, not_yet});
    }
    const double days = job.needed.hours * plan_.supplies[job.supply].steps[steps_done_[job.supply]].days_per_hour;
    plan_job(index, plan_.programs[job.program].later(now_, days, true));
}

void World::job_event(Index index) {
    auto& job = jobs_[index];
    if (job.state == Job::State::planned) return ask(index);
    auto& side = *sides_[job.program];
    side.worked(job.needed.actor, job.needed.hours);
    desks_[job.supply].give_back(0, 1, now_);
    look_again(job.supply);
    if (job.record != none) journal_.holds[job.record].until = now_;
    if (job.thread == none) return forget_job(index);
    if (job.needed.every > 0) return plan_next_contact(index);
    const Index program = job.program, client = job.client, thread = job.thread;
    take_out(index, side.walk->thread(thread).jobs);
    side.walk->work_done(client, thread, now_);
    plan_event(program, client);
}

/// Those that fell due in the meantime are not made up for.
void World::plan_next_contact(Index index) {
    auto& job = jobs_[index];
    for (++job.times; contact_time(job) < now_; ++job.times) ++supply_waits_[job.supply].left;
    plan_contact(index);
}

/// The visit is over: what has begun is finished, and nothing else.
void World::drop_jobs(Index first) {
    for (Index index = first, next = none; index != none; index = next) {
        auto& job = jobs_[index];
        next = job.next;
        job.thread = none;
        if (job.state == Job::State::working) continue;
        if (job.state == Job::State::waiting) {
            requests_[job.request].alive = false;
            free_requests_.push_back(job.request);
            ++supply_waits_[job.supply].left;
            desks_[job.supply].queue().add(now_, -1);
            look_again(job.supply);
        }
        forget_job(index);
    }
}

void World::take_out(Index index, Index& list) {
    Index* at = &list;
    while (*at != index) at = &jobs_[*at].next;
    *at = jobs_[index].next;
    forget_job(index);
}

void World::forget_job(Index index) {
    jobs_[index].order = 0;
    jobs_[index].next = free_jobs_;
    free_jobs_ = index;
}

}  // namespace polku::simulation
