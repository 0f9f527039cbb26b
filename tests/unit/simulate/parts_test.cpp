// Simulations in parts: the same bytes however they are cut, in whatever order they come, and whatever is sent instead.
#include <polku/parts.hpp>

#include <algorithm>
#include <chrono>
#include <random>
#include <thread>

#include "catch.hpp"
#include "everything_path.hpp"
#include "simulate/bytes.hpp"
#include "simulation_support.hpp"

using namespace polku;
using namespace polku::test;

namespace {

/// Runs parts as bytes that are read back, in an order of its own, and the first of them twice.
Elsewhere shuffled(std::int64_t part_size, unsigned order) {
    Elsewhere elsewhere;
    elsewhere.part_size = part_size;
    elsewhere.run = [order](const Job& job, std::span<const PieceRange> given, const Elsewhere::Take& take, const auto& wanted) {
        std::vector<PieceRange> ranges(given.begin(), given.end());
        std::shuffle(ranges.begin(), ranges.end(), std::minstd_rand(order));
        const auto runner = JobRunner::make(job).value_or_throw();
        ranges.push_back(ranges.front());
        for (const auto& range : ranges)
            if (!wanted() || !take(Part::from_bytes(runner.run(range)->to_bytes()).value_or_throw())) return;
    };
    return elsewhere;
}

Outcome<Result> run_caseload(SimulationOptions options) {
    const std::vector models{caseload()};
    return simulate_scenario(models, caseload_scenario(), options);
}

}  // namespace

TEST_CASE("clients alone in parts give the bytes of one thread") {
    auto options = everything_options();
    options.threads = 1;
    options.clients = 30'000;
    options.replications = 2;
    const auto one = simulate_clients(everything_path(), options).value_or_throw();
    for (const std::int64_t size : {0, 1, 3, 100}) {
        INFO(size);
        options.elsewhere = shuffled(size, static_cast<unsigned>(size + 1));
        CHECK(simulate_clients(everything_path(), options).value_or_throw() == one);
    }
}

TEST_CASE("a scenario in parts gives the bytes of one thread") {
    SimulationOptions options;
    options.replications = 7;
    options.seed = 11;
    options.keep_clients = true;
    options.threads = 1;
    const auto one = run_caseload(options).value_or_throw();
    for (const std::int64_t size : {0, 1, 2, 5, 7, 50}) {
        INFO(size);
        options.elsewhere = shuffled(size, static_cast<unsigned>(size + 1));
        CHECK(run_caseload(options).value_or_throw() == one);
    }
}

TEST_CASE("hours that are limiting, in parts, give the bytes of one thread") {
    const std::vector models{with_work_at_a("start need -> a~3 -> end done", 8, guide_hours(1.5, 40))};
    const auto scenario = arrivals(models.front(), "need", 0.8, 200);
    SimulationOptions options;
    options.replications = 6;
    options.keep_clients = true;
    const auto one = simulate_scenario(models, scenario, options).value_or_throw();
    options.elsewhere = shuffled(2, 5);
    CHECK(simulate_scenario(models, scenario, options).value_or_throw() == one);
}

TEST_CASE("a precision is reached after the same replications in parts") {
    SimulationOptions options;
    options.replications = 80;
    const std::vector models{caseload()};
    options.precision = Precision{"inside", models.front()->id, 12};
    const auto one = run_caseload(options).value_or_throw();
    CHECK(one.settings.replications >= 10);
    CHECK(one.settings.replications < 80);
    options.elsewhere = shuffled(3, 5);
    CHECK(run_caseload(options).value_or_throw() == one);
}

TEST_CASE("parts that are not given, or are of something else, are errors") {
    SimulationOptions options;
    options.replications = 4;
    options.elsewhere.run = [](const auto&...) {};
    CHECK_THROWS_WITH(run_caseload(options), Catch::Contains("not given"));
    const Job other{{everything_path()}, std::nullopt, everything_options(), true};
    const auto part = JobRunner::make(other).value_or_throw().run({0, 1}).value();
    options.elsewhere.part_size = 1;
    options.elsewhere.run = [&](const auto&, const auto&, const auto& take, const auto&) { take(part); };
    CHECK_THROWS_WITH(run_caseload(options), Catch::Contains("another simulation"));
    CHECK_THROWS_AS(JobRunner::make(other).value_or_throw().run({0, 1'000}), std::invalid_argument);
}

TEST_CASE("bytes that are no part are refused, whatever they are") {
    SimulationOptions options;
    options.replications = 2;
    options.keep_clients = true;
    const Job job{{caseload()}, caseload_scenario(), options, true};
    const auto whole = JobRunner::make(job).value_or_throw().run({0, 2}).value().to_bytes();
    CHECK(Part::from_bytes(whole).value_or_throw().to_bytes() == whole);
    for (std::size_t size = 0; size < whole.size(); size += 1 + size / 3) CHECK_FALSE(Part::from_bytes(whole.substr(0, size)));
    for (std::size_t at = 0; at < whole.size(); at += 1 + at / 3) {
        auto changed = whole;
        changed[at] = static_cast<char>(changed[at] ^ 0x20);
        const auto refused = Part::from_bytes(changed);
        REQUIRE_FALSE(refused);
        CHECK(refused.diagnostics().front().code == "SYS056");
    }
    auto newer = whole;
    newer.replace(newer.find(' ') + 1, 1, "9");
    CHECK(Part::from_bytes(newer).diagnostics().front().variant == "version");
}

TEST_CASE("a reader of bytes never reads beyond them") {
    std::minstd_rand chance(3);
    for (int round = 0; round < 20'000; ++round) {
        std::string bytes(chance() % 40, '\0');
        for (auto& byte : bytes) byte = static_cast<char>(chance() % 3 == 0 ? 0xFF : chance());
        simulation::ByteReader reader(bytes);
        std::vector<std::vector<double>> lists;
        std::int64_t number = 0;
        std::string text;
        bool flag = false;
        reader(lists, number, text, flag);
        CHECK(lists.size() <= 40);
    }
    simulation::ByteWriter writer;
    const std::vector<std::int64_t> numbers{
        0, -1, 1, 63, -64, 64, std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max()};
    const std::uint64_t largest = std::numeric_limits<std::uint64_t>::max();
    writer(numbers, largest, true, std::string("ä"), -0.0);
    const auto bytes = writer.take();
    simulation::ByteReader reader(bytes);
    std::vector<std::int64_t> back;
    std::uint64_t large = 0;
    bool yes = false;
    std::string text;
    double zero = 1;
    reader(back, large, yes, text, zero);
    CHECK(reader.is_done());
    CHECK(back == numbers);
    CHECK(large == largest);
    CHECK(yes);
    CHECK(text == "ä");
    CHECK(std::signbit(zero));
}

TEST_CASE("a budget of events or memory gives the whole replications, on any number of threads and in parts") {
    SimulationOptions options;
    options.replications = 12;
    const auto all = run_caseload(options).value_or_throw();
    CHECK(all.partial.empty());
    const Job job{{caseload()}, caseload_scenario(), options, true};
    options.replications = 5;
    const auto five = run_caseload(options).value_or_throw();
    options.replications = 12;

    // As many events as the first five need, and some of the sixth.
    std::uint64_t low = 1, high = 100'000'000;
    const auto done_with = [&](std::uint64_t events) {
        options.budget.events = events;
        const auto outcome = run_caseload(options);
        return outcome ? outcome->settings.replications : 0;
    };
    while (high - low > 1) {
        const auto middle = low + (high - low) / 2;
        (done_with(middle) >= 5 ? high : low) = middle;
    }
    CHECK(done_with(high - 1) == 4);
    for (const unsigned threads : {1u, 2u, 8u}) {
        options.threads = threads;
        options.budget.events = high;
        const auto partial = run_caseload(options).value_or_throw();
        CHECK(partial.partial == "events");
        CHECK(partial.tables == five.tables);
        CHECK(partial.not_taken_into_account.back().key == "partial-events");
    }
    options.elsewhere = shuffled(2, 4);
    CHECK(run_caseload(options).value_or_throw().tables == five.tables);
    options.elsewhere = {};
    options.budget = {};
    options.budget.bytes = 1;
    CHECK(run_caseload(options).diagnostics().front().variant == "budget-memory");
}

TEST_CASE("a budget for clients who walk alone gives those of whole chunks") {
    auto options = everything_options();
    options.clients = 40'000;
    options.replications = 1;
    const auto all = simulate_clients(everything_path(), options).value_or_throw();
    double visits = 0;
    for (const double mean : std::get<std::vector<double>>(all.find_table("visits")->find_column("visits")->values)) visits += mean;
    options.budget.events = static_cast<std::uint64_t>(visits * 20'000);  // two chunks of 8,192, and some of the third
    const auto partial = simulate_clients(everything_path(), options).value_or_throw();
    CHECK(partial.partial == "events");
    CHECK(partial.settings.clients == 16'384);
    auto fewer = options;
    fewer.budget = {};
    fewer.clients = 16'384;
    CHECK(partial.tables == simulate_clients(everything_path(), fewer).value_or_throw().tables);
    options.elsewhere = shuffled(1, 9);
    CHECK(simulate_clients(everything_path(), options).value_or_throw() == partial);
    options.budget.events = 1;
    CHECK(simulate_clients(everything_path(), options).diagnostics().front().variant == "budget-events");
}

TEST_CASE("a budget of time ends inside a replication") {
    SimulationOptions options;
    options.replications = 1'000'000;
    options.budget.seconds = 1;
    const auto partial = run_caseload(options).value_or_throw();
    CHECK(partial.partial == "time");
    options.replications = partial.settings.replications;
    options.budget = {};
    const auto as_many = run_caseload(options).value_or_throw();
    for (const char* table : {"clients", "touchpoints", "replications"}) CHECK(*partial.find_table(table) == *as_many.find_table(table));

    const std::vector models{tandem()};  // one replication would last for minutes
    SimulationOptions once;
    once.budget.seconds = 0.1;
    CHECK(simulate_scenario(models, tandem_arrivals(100'000'000), once).diagnostics().front().variant == "budget-time");
}

TEST_CASE("a replication that lasts for minutes stops inside") {
    const std::vector models{tandem()};
    std::stop_source stop;
    SimulationOptions options;
    options.stop = stop.get_token();
    const std::jthread later([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
        stop.request_stop();
    });
    const auto outcome = simulate_scenario(models, tandem_arrivals(100'000'000), options);
    REQUIRE_FALSE(outcome);
    CHECK(outcome.diagnostics().front().code == "SIM956");
}
