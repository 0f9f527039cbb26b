// Work and contacts that wait for free hours of a resource. Its workers take them one by one, in the order in which they fell due,
// and each takes as long as a worker with such a week needs for so many hours.
#include "simulate/world_side.hpp"

namespace polku::simulation {

void World::need(Index program, const HoursNeeded& needed, Index thread) {
    Index index = free_tasks_;
    if (index == none) {
        index = static_cast<Index>(tasks_.size());
        tasks_.emplace_back();
    } else {
        free_tasks_ = tasks_[index].next;
    }
    auto& side = *sides_[program];
    auto& task = tasks_[index];
    task = Task{};
    task.program = program;
    task.client = side.walk->current();
    task.thread = thread;
    task.supply = plan_.supply_of[program][needed.resource];
    task.needed = needed;
    task.started = now_;
    if (plan_.keeps_journal) task.row = side.rows[task.client];
    if (thread != none) {
        auto& tasks = side.walk->thread(thread).tasks;
        task.next = tasks;
        tasks = index;
    }
    if (needed.first > 0) plan_contact(index);
    else ask(index);
}

void World::plan_contact(Index index) {
    auto& task = tasks_[index];
    task.state = Task::State::planned;
    plan_task(index, contact_time(task));
}

/// When contact number `times` falls due.
double World::contact_time(const Task& task) const {
    const double days = task.needed.first + static_cast<double>(task.times) * task.needed.every;
    return plan_.programs[task.program].later(task.started, days, task.needed.in_workdays);
}

void World::plan_task(Index index, double time) {
    tasks_[index].order = ++order_;
    if (time < plan_.horizon) queue_.push({time, order_, first_task + index});
}

void World::ask(Index index) {
    auto& task = tasks_[index];
    auto& desk = desks_[task.supply];
    const auto valid = [this](Ticket ticket) { return is_valid(ticket); };
    if (desk.find_room(1, none, 0) != none && (desk.is_unlimited() || !desk.line(none).is_before(0, valid))) {
        supply_waits_[task.supply].add(0, keep_waits_);
        begin_task(index);
        return;
    }
    task.state = Task::State::waiting;
    task.request = new_request();
    auto& request = requests_[task.request];
    request.program = task.program;
    request.client = task.client;
    request.task = index;
    request.since = now_;
    request.priority = 0;
    request.wanted.assign(1, Held{task.needed.resource});
    request.wanted.front().slots = 1;
    request.workers.assign(1, none);
    desk.line(none).join({task.request, request.ticket}, 0);
    desk.queue().add(now_, 1);
}

void World::begin_task(Index index) {
    auto& task = tasks_[index];
    task.state = Task::State::working;
    task.request = none;
    desks_[task.supply].take(0, 1, now_);
    if (plan_.keeps_journal) {
        task.record = static_cast<Index>(journal_.holds.size());
        journal_.holds.push_back({task.row, task.supply, none, 1, now_, not_yet});
    }
    const double days = task.needed.hours * plan_.supplies[task.supply].steps[steps_done_[task.supply]].days_per_hour;
    plan_task(index, plan_.programs[task.program].later(now_, days, true));
}

void World::task_event(Index index) {
    auto& task = tasks_[index];
    if (task.state == Task::State::planned) return ask(index);
    auto& side = *sides_[task.program];
    side.worked(task.needed.actor, task.needed.hours);
    desks_[task.supply].give_back(0, 1, now_);
    look_again(task.supply);
    if (task.record != none) journal_.holds[task.record].until = now_;
    if (task.thread == none) return forget_task(index);
    if (task.needed.every > 0) return plan_next_contact(index);
    const Index program = task.program, client = task.client, thread = task.thread;
    take_out(index, side.walk->thread(thread).tasks);
    side.walk->work_done(client, thread, now_);
    plan_event(program, client);
}

/// Those that fell due in the meantime are not made up for.
void World::plan_next_contact(Index index) {
    auto& task = tasks_[index];
    for (++task.times; contact_time(task) < now_; ++task.times) ++supply_waits_[task.supply].left;
    plan_contact(index);
}

/// The visit is over: what has begun is finished, and nothing else.
void World::drop_tasks(Index first) {
    for (Index index = first, next = none; index != none; index = next) {
        auto& task = tasks_[index];
        next = task.next;
        task.thread = none;
        if (task.state == Task::State::working) continue;
        if (task.state == Task::State::waiting) {
            close_request(task.request);
            leave_line(task.supply);
        }
        forget_task(index);
    }
}

void World::take_out(Index index, Index& list) {
    Index* at = &list;
    while (*at != index) at = &tasks_[*at].next;
    *at = tasks_[index].next;
    forget_task(index);
}

void World::forget_task(Index index) {
    tasks_[index].order = 0;
    tasks_[index].next = free_tasks_;
    free_tasks_ = index;
}

}  // namespace polku::simulation
