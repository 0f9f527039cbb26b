// The rules about the structure of the way, on paths written in the mini notation.
#include <algorithm>

#include <polku/validate.hpp>

#include "catch.hpp"
#include "findings.hpp"
#include "mini_path.hpp"

using namespace polku;
using polku::test::codes_and_pointers;
using polku::test::Lines;
using polku::test::mini_data;
using polku::test::mini_path;

namespace {
std::vector<Diagnostic> check(std::string_view text) { return validate(mini_path(text)); }
Lines found(std::string_view text) { return codes_and_pointers(check(text)); }
}  // namespace

TEST_CASE("a plain path has no findings") {
    CHECK(found("start need -> ask~2 -> plan~30; plan -> ask[0.2 return], end done[rest]").empty());
}

TEST_CASE("GRA301 no-entry") {
    CHECK(found("ask -> end done") == Lines{"GRA301 /touchpoints"});
    CHECK(found("start need -> ask -> middle help@care~1 -> exit bye@care -> end done") == Lines{"GRA301 /services/1"});
    CHECK(found("service s; service care external; start need -> ask -> middle help@care~1 -> end done").empty());
    CHECK(found("service s; service care partial; start need -> ask -> middle help@care~1 -> end done").empty());
    CHECK(found("start need -> ask -> backstage help@care~1 -> end done").empty());
}

TEST_CASE("GRA302 no-exit: without an end nothing else is said of dead ends and rounds") {
    CHECK(found("start need -> ask -> plan~3") == Lines{"GRA302 /touchpoints"});
    CHECK(found("start need -> ask~1 -> plan~3 -> ask[return]") == Lines{"GRA302 /touchpoints"});
    CHECK(found("start need -> ask -> entry hi@care -> help@care~1 -> end done") == Lines{"GRA302 /services/1"});
}

TEST_CASE("GRA303 unreachable: one finding for all that lies behind one missing way") {
    const auto findings = check("start need -> ask -> end done; plan -> meet -> check -> done");
    REQUIRE(codes_and_pointers(findings) == Lines{"GRA303 /touchpoints/3"});
    CHECK(findings[0].message == "\"plan\" and 2 more touchpoints behind it cannot be reached from any start");
    CHECK(findings[0].subject.id == "plan");
    CHECK(found("start need -> ask -> end done; plan~3 -> meet~3 -> plan[return]") == Lines{"GRA303 /touchpoints/3"});
    CHECK(found("start need -> ask -> end done; lonely; ask") == Lines{"GRA303 /touchpoints/3"});
    CHECK(found("start need -> ask -> end done; * -> crisis[0.1/month]; crisis -> done").empty());
}

TEST_CASE("GRA304 dead-end") {
    CHECK(found("start need -> ask; ask -> end done[0.5], plan[0.5]") == Lines{"GRA304 /touchpoints/3"});
    CHECK(found("start need -> ask -> end done; plan -> meet") == Lines{"GRA303 /touchpoints/3", "GRA304 /touchpoints/4"});
    CHECK(found("start need -> ask -> end done; start again; again").size() == 1);
}

TEST_CASE("GRA305 livelock: a witness from a start and once round") {
    const auto findings = check("start need -> ask; ask -> end done[0.5], plan[rest]; plan~3 -> meet~2 -> plan[return]");
    REQUIRE(codes_and_pointers(findings) == Lines{"GRA305 /touchpoints/3"});
    CHECK(findings[0].witness == Lines{"need", "ask", "plan", "meet", "plan"});
    CHECK(findings[0].hint == "add a transition from \"plan\" or \"meet\" to a touchpoint that leads to an end");
    // An interrupt leads out of the round.
    CHECK(found("start need -> ask; ask -> end done[0.5], plan[rest]; plan~3 -> meet~2 -> plan[return]; * -> done[age 23]").empty());
}

TEST_CASE("GRA306 exit-never-reached") {
    CHECK(found("start need -> ask -> end done; end left") == Lines{"GRA306 /touchpoints/3"});
    CHECK(found("start need -> ask; ask -> end done[1], end left[0]") == Lines{"GRA306 /touchpoints/3", "PRB403 /transitions/2"});
    CHECK(found("$p = 0 in 0..0.1; start need -> ask; ask -> end done[rest], end left[$p]").empty());
}

TEST_CASE("GRA307 phase-order") {
    CHECK(found("start need -> ask~1; ask -> need[0.5], end done[rest]") == Lines{"GRA307 /transitions/1"});
    CHECK(found("start need -> ask~1; ask -> need[0.5 return], end done[rest]").empty());
    CHECK(found("start need -> end done") == Lines{"GRA307 /services/0"});
    CHECK(found("service s partial; start need -> end done").empty());
}

TEST_CASE("GRA308 hand-off-mismatch") {
    const std::string care = "entry hi@care -> help@care~1 -> exit bye@care";
    CHECK(found("start need -> give to care -> " + care + " -> end done").empty());
    // The service takes clients, but not those who are handed over.
    CHECK(found("start need -> ask; ask -> give to care[0.5], hi[rest]; give -> end done; " + care + " -> done") ==
          Lines{"GRA308 /touchpoints/2/handoff/to"});
    CHECK(found("start need -> give to s -> end done") == Lines{"GRA308 /touchpoints/1/handoff/to"});
    // The first meeting in the service that takes the client may be the hand-off itself.
    CHECK(found("start need -> ask -> entry hi@care to care -> help@care~1 -> exit bye@care -> end done").empty());
    CHECK(found("start need -> handoff give -> end done") == Lines{"GRA308 /touchpoints/1/kind"});
    CHECK(found("service s; service care; start need -> give to care -> end done") == Lines{"GRA308 /touchpoints/1/handoff/to"});
    CHECK(found("service s; service care external; start need -> give to care -> end done").empty());
}

TEST_CASE("GRA309 zero-time-cycle") {
    const auto findings = check("start need -> ask; ask -> plan[0.5], end done[rest]; plan -> ask[return]");
    REQUIRE(codes_and_pointers(findings) == Lines{"GRA309 /touchpoints/1"});
    CHECK(findings[0].witness == Lines{"ask", "plan", "ask"});
    CHECK(found("start need -> ask; ask -> plan[0.5], end done[rest]; plan~exp(2) -> ask[return]").empty());
    CHECK(found("start need -> ask; ask -> ask[0.5 return], end done[rest]") == Lines{"GRA309 /touchpoints/1"});
    CHECK(found("$d = 0; start need -> ask~$d; ask -> ask[0.5 return], end done[rest]") == Lines{"GRA309 /touchpoints/1"});
}

TEST_CASE("GRA311 runaway-loop: the expected number of visits, hazards taken into account") {
    const auto findings = check("start need -> ask~1; ask -> ask[0.99 return], end done[rest]");
    REQUIRE(codes_and_pointers(findings) == Lines{"GRA311 /touchpoints/1"});
    CHECK(findings[0].message == "a client is at \"ask\" 100 times on average, more than 20");
    CHECK(found("start need -> ask~1; ask -> ask[0.95 return], end done[rest]").empty());  // exactly 20
    CHECK(found("start need -> ask~1; ask -> ask[0.951 return], end done[rest]") == Lines{"GRA311 /touchpoints/1"});
    // A month at a time and a tenth leaving each month: about ten visits.
    CHECK(found("start need -> ask~30; ask -> ask[0.99 return], end done[rest]; * -> done[0.1/month]").empty());
    // Two touchpoints of a round, and a way that one tenth of the clients never leaves.
    CHECK(found("start need -> ask~1 -> plan~1; plan -> ask[0.96 return], end done[rest]") == Lines{"GRA311 /touchpoints/1"});
    CHECK(found("?x = 0.1; start need -> ask~1; ask -> ask[if x return], end done[otherwise]") == Lines{"GRA311 /touchpoints/1"});
    CHECK(found("start need -> ask~1; ask -> ask[if visits(ask)<3 return], end done[otherwise]").empty());
}

TEST_CASE("GRA304: a way that leads to where it begins is one mistake, with what it leaves unreached and unreleased") {
    auto data = mini_data("start need -> live~3 -> live; review~1 -> end done; *(live) -> end left[0.1/month]");
    Resource flat;
    flat.id = "flat";
    data.resources = {flat};
    Hold hold;
    hold.resource = "flat";
    hold.from = {"live"};
    hold.until = {"review"};
    data.services[0].holds = {hold};
    const auto findings = validate(ServicePath::make(data).value_or_throw());
    REQUIRE(codes_and_pointers(findings) == Lines{"GRA304 /transitions/1"});
    CHECK(findings[0].message == "the way out of \"live\" leads to itself");
    // A way back is meant so, until something interrupts it.
    auto back = data;
    back.transitions[1].kind = TransitionKind::back;
    const auto meant = codes_and_pointers(validate(ServicePath::make(back).value_or_throw()));
    CHECK(std::find(meant.begin(), meant.end(), "GRA304 /transitions/1") == meant.end());
    // Without the interrupt there is no end at all, which GRA305 says.
    data.interrupts.clear();
    data.touchpoints.pop_back();
    CHECK(codes_and_pointers(validate(ServicePath::make(data).value_or_throw())) == Lines{"GRA305 /touchpoints/1"});
}
