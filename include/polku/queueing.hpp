// Waiting lines of one station, and of networks of such stations: what theory answers without simulation.
//
// Rates are per unit of time and times are in that same unit (days, months, …), which the caller chooses; nothing is converted.
// Every function throws std::invalid_argument, with a sentence for people, when its conditions do not hold; a queue that never
// settles is such a case, because its long-run figures do not exist. What each figure rests on: docs/reference/queueing.md.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <polku/enums.hpp>

namespace polku {

/// The theorem or the approximation that an answer comes from.
enum class QueueMethod {
    erlang_b,             ///< A. K. Erlang 1917: theorem, any law of service
    erlang_c,             ///< A. K. Erlang 1917: theorem, exponential service
    erlang_a,             ///< C. Palm 1957: theorem, exponential service and patience
    pollaczek_khinchine,  ///< F. Pollaczek 1930, A. Khinchine 1932: theorem, one server, any law of service
    lee_longton,          ///< A. M. Lee & P. A. Longton 1959: approximation for M/G/c
    kimura,               ///< T. Kimura 1986 with G. P. Cosmetatos 1976: approximation for M/G/c
    allen_cunneen         ///< A. O. Allen 1978 (with J. Cunneen): approximation for G/G/c
};
template <>
struct EnumNames<QueueMethod> {
    static constexpr auto values = std::to_array<std::string_view>(
        {"erlang-b", "erlang-c", "erlang-a", "pollaczek-khinchine", "lee-longton", "kimura", "allen-cunneen"});
};

/// The long run of one station. Clients are served first come, first served; all figures count all clients, and by Little's law
/// (J. D. C. Little 1961) `mean_queue` = `arrival_rate` · `mean_wait` and `mean_present` = `arrival_rate` · `mean_sojourn`.
struct QueueAnswer {
    QueueMethod method = QueueMethod::erlang_c;
    bool exact = true;        ///< false: `method` is an approximation, with the error that docs/reference/queueing.md says
    double arrival_rate = 0;  ///< λ
    double p_wait = 0;        ///< share of the clients who wait at all
    double mean_wait = 0;     ///< Wq
    double mean_queue = 0;    ///< Lq: clients who wait
    double mean_sojourn = 0;  ///< W: wait and service
    double mean_present = 0;  ///< L: clients who wait or are served
    double utilisation = 0;   ///< share of the servers that are busy
    bool operator==(const QueueAnswer&) const = default;
};

/// M/M/c: besides the means the law of the wait, which is 0 with probability 1 - p_wait and otherwise exponential.
struct MmcAnswer : QueueAnswer {
    double mean_wait_if_waiting = 0;  ///< of those who wait: service / (servers - load)

    /// The share of clients who wait longer than `time` (0 or more).
    double wait_exceeds(double time) const;
    /// The smallest time that the share `p` of the clients (0 <= p < 1) do not wait longer than.
    double wait_quantile(double p) const;
    bool operator==(const MmcAnswer&) const = default;
};

/// M/M/c, Erlang's delay formula. Conditions: Poisson arrivals, exponential service, everybody stays until served, and
/// arrival_rate · mean_service < servers. The wait's law: R. B. Cooper, Introduction to Queueing Theory (1981), 3.5.
MmcAnswer mmc(double arrival_rate, double mean_service, std::size_t servers);

/// M/G/c/c: nobody waits, who finds all servers busy goes away.
struct LossAnswer {
    double blocking = 0;     ///< share of the clients who go away
    double carried = 0;      ///< servers that are busy on average: the offered load less what is blocked
    double utilisation = 0;  ///< carried / servers
    bool operator==(const LossAnswer&) const = default;
};

/// Erlang's loss formula. Conditions: Poisson arrivals; the law of service does not matter, only its mean (B. A. Sevastyanov
/// 1957, "An ergodic theorem for Markov processes and its application to telephone systems with refusals").
LossAnswer erlang_b(double arrival_rate, double mean_service, std::size_t servers);

/// M/M/c+M: who has waited for an exponential patience goes away unserved.
struct ErlangAAnswer : QueueAnswer {
    double p_abandon = 0;  ///< share of the clients who go away unserved
    double mean_service = 0, mean_patience = 0;
    std::size_t servers = 0;

    /// The share of clients who wait longer than `time` (0 or more), be it that they are served then or go away.
    double wait_exceeds(double time) const;
    /// The smallest time that the share `p` of the clients (0 <= p < 1) do not wait longer than.
    double wait_quantile(double p) const;
    bool operator==(const ErlangAAnswer&) const = default;
};

/// Erlang A. Conditions: Poisson arrivals, exponential service and patience; it settles under any load. C. Palm, "Research on
/// telephone traffic carried by full availability groups" (1957); O. Garnett, A. Mandelbaum & M. Reiman, M&SOM 4 (2002) 208; the
/// wait's law: F. Baccelli & G. Hebuterne, "On queues with impatient customers" (1981).
ErlangAAnswer erlang_a(double arrival_rate, double mean_service, double mean_patience, std::size_t servers);

/// M/G/1, the formula of Pollaczek and Khinchine. `service_cv` is the standard deviation of the service divided by its mean.
/// Conditions: Poisson arrivals, services alike and independent, arrival_rate · mean_service < 1.
QueueAnswer mg1(double arrival_rate, double mean_service, double service_cv);

/// M/G/c, approximated: `method` is lee_longton or kimura. With one server (M/G/1) or a cv of 1 (M/M/c) the theorem answers, and
/// `method` and `exact` of the answer say so. Conditions: Poisson arrivals and arrival_rate · mean_service < servers.
QueueAnswer mgc(double arrival_rate, double mean_service, double service_cv, std::size_t servers,
                QueueMethod method = QueueMethod::lee_longton);

/// G/G/c, approximated after Allen and Cunneen. `arrival_cv` is that of the times between arrivals; with 1 they are taken to be
/// Poisson and `mgc` answers. Conditions: times between arrivals alike and independent, arrival_rate · mean_service < servers.
QueueAnswer ggc(double arrival_rate, double arrival_cv, double mean_service, double service_cv, std::size_t servers);

/// "At most `share` of the clients wait longer than `longer_than`."
struct WaitTarget {
    double share = 0.05;
    double longer_than = 0;
};

/// The smallest number of workers who meet the target in M/M/c, where each worker serves `slots_per_worker` clients at once (a
/// caseload; fractions of a slot of all together are left out). Throws when that takes more than ten million slots.
std::size_t servers_needed(double arrival_rate, double mean_service, const WaitTarget& target, double slots_per_worker = 1);
/// The same in M/M/c+M, where clients who have waited for their patience go away.
std::size_t servers_needed_with_patience(double arrival_rate, double mean_service, double mean_patience, const WaitTarget& target,
                                         double slots_per_worker = 1);

/// A station of a network.
struct Station {
    double arrival_rate = 0;  ///< from outside
    double mean_service = 0;
    std::size_t servers = 1;
    std::string name{};  ///< for errors; empty: its number, from 0
};

struct JacksonAnswer {
    std::vector<double> throughput{};   ///< clients through each station per unit of time
    std::vector<MmcAnswer> stations{};  ///< figures of one visit
    double mean_present = 0;            ///< clients in the network
    double mean_sojourn = 0;            ///< from entering to leaving the network; 0 when nobody enters
};

/// An open network of M/M/c stations. `routing[i][j]` is the share of those who have been served at i who go on to j; the rest leave.
/// J. R. Jackson, "Networks of waiting lines", Operations Research 5 (1957) 518: in the long run each station looks as if it stood
/// alone; that those who come to it see it so: K. C. Sevcik & I. Mitrani, Journal of the ACM 28 (1981) 358. Conditions: Poisson
/// arrivals, exponential service, ways that depend on the station only, every client leaves some day, every station settles.
JacksonAnswer jackson(const std::vector<Station>& stations, const std::vector<std::vector<double>>& routing);

}  // namespace polku
