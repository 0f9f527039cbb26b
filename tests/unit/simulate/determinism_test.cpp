#include <map>
#include <set>
#include <stop_token>
#include <thread>

#include <polku/simulate.hpp>

#include "catch.hpp"
#include "everything_path.hpp"

using namespace polku;
using namespace polku::test;

namespace {

using VisitKey = std::pair<std::int64_t, std::pair<std::string, std::int64_t>>;  // client, touchpoint, visit
struct Visit {
    double stay;
    std::string next;
    bool operator==(const Visit&) const = default;
};

/// Length and next touchpoint of every visit of a path without blocks.
std::map<VisitKey, Visit> visits_of(const ServicePath& path) {
    SimulationOptions options;
    options.seed = 3;
    options.clients = 500;
    options.keep_clients = true;
    const auto result = simulate_clients(path, options).value_or_throw();
    const auto* log = result.find_table("visit_log");
    const auto& clients = std::get<std::vector<std::int64_t>>(log->find_column("client")->values);
    const auto& touchpoints = std::get<std::vector<std::string>>(log->find_column("touchpoint")->values);
    const auto& numbers = std::get<std::vector<std::int64_t>>(log->find_column("visit")->values);
    const auto& arrived = std::get<std::vector<double>>(log->find_column("arrived")->values);
    const auto& ended = std::get<std::vector<double>>(log->find_column("ended")->values);
    std::map<VisitKey, Visit> visits;
    for (std::size_t i = 0; i < clients.size(); ++i) {
        const bool is_last = i + 1 == clients.size() || clients[i + 1] != clients[i];
        visits[{clients[i], {touchpoints[i], numbers[i]}}] = {ended[i] - arrived[i], is_last ? "" : touchpoints[i + 1]};
    }
    return visits;
}

}  // namespace

TEST_CASE("the same seed gives the same bytes whatever the number of threads") {
    auto options = everything_options();
    options.threads = 1;
    const auto one = simulate_clients(everything_path(), options).value_or_throw();
    for (const unsigned threads : {2u, 7u, 0u}) {
        options.threads = threads;
        const auto other = simulate_clients(everything_path(), options).value_or_throw();
        CHECK(hash_of(other) == hash_of(one));
        CHECK(other.tables.size() == one.tables.size());
    }
    options.seed = 8;
    CHECK(hash_of(simulate_clients(everything_path(), options).value_or_throw()) != hash_of(one));
}

// A change of this number is a change of what users get from the same seed: it needs a new stream_version, or the reason
// why it is none (a new table, for example).
TEST_CASE("golden hash: the same bits on every compiler and level of optimisation") {
    const auto result = simulate_clients(everything_path(), everything_options()).value_or_throw();
    CHECK(result.stream_version == 2);
    CHECK(hash_of(result) == 17278661946152356726u);
}

TEST_CASE("the everything path reaches everything") {
    const auto result = simulate_clients(everything_path(), everything_options()).value_or_throw();
    for (const char* end : {"done", "left", "old", "late", "closed"}) {
        INFO(end);
        CHECK(number(result, "ends", end, "probability") > 0.0005);
    }
    CHECK(number(result, "visits", "warned", "visits") > 0.1);
    CHECK(number(result, "visits", "gap", "visits") > 0.1);
    CHECK(number(result, "places", "guide", "days_per_client") > 10);
    CHECK(number(result, "hours", "worker", "hours_per_client") > 1);
}

TEST_CASE("clients do not depend on how many there are, nor on replications") {
    auto options = everything_options();
    options.replications = 1;
    options.clients = 100;
    const auto few = simulate_clients(everything_path(), options).value_or_throw();
    options.clients = 9000;
    options.replications = 2;
    const auto many = simulate_clients(everything_path(), options).value_or_throw();
    const auto times = [](const Result& r) {
        return std::get<std::vector<double>>(r.find_table("client_log")->find_column("time")->values);
    };
    const auto first = times(few), all = times(many);
    CHECK(std::equal(first.begin(), first.end(), all.begin()));
    CHECK_FALSE(std::equal(first.begin(), first.end(), all.begin() + 9000));
}

TEST_CASE("a new touchpoint does not move the random numbers of the others") {
    const auto before =
        visits_of(mini_path("start a~exp(3) -> b~exp(9)[0.7], end no[rest]; b -> a[0.4 return], c~tri(1,2,9)[rest]; c -> end yes"));
    const auto after = visits_of(mini_path(
        "start a~exp(3) -> b~exp(9)[0.7], end no[rest]; b -> a[0.4 return], new~exp(20)[rest]; new -> c~tri(1,2,9); c -> end yes"));
    std::size_t same = 0, gone = 0;
    for (const auto& [key, visit] : before) {
        const auto found = after.find(key);
        REQUIRE(found != after.end());
        if (key.second.first == "b" && visit.next == "c") CHECK(found->second.next == "new");
        else CHECK(found->second.next == visit.next);
        CHECK(found->second.stay == Approx(visit.stay).epsilon(1e-9));  // as differences of moments
        same += 1;
        gone += after.size() <= before.size();
    }
    CHECK(same > 1500);
    CHECK(gone == 0);
}

TEST_CASE("progress comes from the calling thread and ends at 1") {
    auto options = everything_options();
    options.keep_clients = false;
    options.threads = 2;
    std::vector<double> seen;
    std::set<std::thread::id> callers;
    options.progress = [&](double done) {
        seen.push_back(done);
        callers.insert(std::this_thread::get_id());
    };
    REQUIRE(simulate_clients(everything_path(), options).has_value());
    CHECK(callers == std::set{std::this_thread::get_id()});
    REQUIRE_FALSE(seen.empty());
    CHECK(std::is_sorted(seen.begin(), seen.end()));
    CHECK(seen.back() == 1);
}

TEST_CASE("a run that is asked to stop gives a finding and no result") {
    std::stop_source source;
    auto options = everything_options();
    options.stop = source.get_token();
    options.threads = 1;
    options.progress = [&](double) { source.request_stop(); };
    const auto stopped = simulate_clients(everything_path(), options);
    CHECK_FALSE(stopped.has_value());
    CHECK(stopped.diagnostics().front().code == "SIM956");
    CHECK(stopped.diagnostics().front().args.front().value == "8192");
}

TEST_CASE("an exception of progress ends the run and reaches the caller") {
    auto options = everything_options();
    options.threads = 2;
    options.progress = [](double) { throw std::runtime_error("interrupted"); };
    CHECK_THROWS_WITH(simulate_clients(everything_path(), options), "interrupted");
}

TEST_CASE("several replications: half widths come from their means") {
    SimulationOptions options;
    options.clients = 200;
    options.replications = 10;
    const auto result = simulate_clients(journey(), options).value_or_throw();
    const auto* table = result.find_table("replications");
    REQUIRE(table != nullptr);
    const auto& quantities = std::get<std::vector<std::string>>(table->find_column("quantity")->values);
    const auto& ids = std::get<std::vector<std::string>>(table->find_column("id")->values);
    const auto& means = std::get<std::vector<double>>(table->find_column("mean")->values);
    std::vector<double> times;
    for (std::size_t row = 0; row < means.size(); ++row)
        if (quantities[row] == "time" && ids[row] == "path") times.push_back(means[row]);
    REQUIRE(times.size() == 10);
    double mean = 0, square = 0;
    for (const double t : times) mean += t / 10;
    for (const double t : times) square += (t - mean) * (t - mean);
    CHECK(number(result, "time", "path", "mean") == Approx(mean).epsilon(1e-12));
    CHECK(number(result, "time", "path", "half_width") == Approx(2.262157163 * std::sqrt(square / 9 / 10)).epsilon(1e-8));
}
