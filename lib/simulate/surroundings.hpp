// What is around a client who walks: nobody (Alone), or resources and all who queue for them (World).
#pragma once

#include <span>

#include "simulate/client.hpp"

namespace polku::simulation {

/// Work or contacts that wait for free hours of `resource`.
struct HoursNeeded {
    Index actor = 0, resource = 0;
    double hours = 0;
    double every = 0;  ///< days from one contact to the next; 0: work, once
    double first = 0;  ///< days until the first contact
    bool in_workdays = false;
};

class Surroundings {
public:
    virtual ~Surroundings() = default;
    /// The walk's current client has just come.
    virtual void entered() = 0;
    /// The client stands at `touchpoint`. The note that is given back stays in the thread's `record`.
    virtual Index arrived(Index touchpoint, Index visit) = 0;
    /// May the client have all of these at once? Otherwise the thread waits, until Walk::begin_stay is called for it.
    virtual bool grants(Thread& thread, std::span<Held> wanted) = 0;
    /// The client has this from before, whether there is room or not.
    virtual void keeps(Held& held) = 0;
    /// A thread that waits goes another way.
    virtual void withdrawn(const Thread& thread) = 0;
    /// The thread goes from where it stood.
    virtual void left(const Thread& thread) = 0;
    virtual void worked(Index actor, double hours) = 0;
    /// The visit of `thread` needs this; what stands at an end, whose client leaves, has no thread (`none`). When work is done that a
    /// thread waits for, Walk::work_done is called.
    virtual void needs(const HoursNeeded& needed, Index thread) = 0;
    virtual void released(const Held& held) = 0;
    virtual void interrupted(Index clock) = 0;
};

}  // namespace polku::simulation
