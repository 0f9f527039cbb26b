// What multiplies is bounded: the text may be short, but the work is not.
#include <polku/model.hpp>

#include "catch.hpp"
#include "mini_path.hpp"

using namespace polku;

namespace {

PathData plain() {
    const auto path = polku::test::mini_path("start need -> plan -> end done");
    return path.data();
}
PathData sound_part_of(const PathData& data) {
    const auto part = ServicePath::sound_part(data);
    return part.path.data();
}

std::string named(const char* letter, std::size_t i) {
    std::string id(letter);
    return id += std::to_string(i);
}

// What is refused, and where: "SYN006 /interrupts".
std::vector<std::string> refused(const PathData& data) {
    std::vector<std::string> found;
    for (const auto& finding : ServicePath::make(data).diagnostics()) found.push_back(finding.code + ' ' + finding.location.pointer);
    return found;
}

}  // namespace

TEST_CASE("interrupts act in at most ten million touchpoints, each counted for itself") {
    auto data = plain();
    for (std::size_t i = 0; i < 9'998; ++i) {  // with "need" and "plan": 10,000
        data.touchpoints.push_back(data.touchpoints[1]);
        data.touchpoints.back().id = named("t", i);
    }
    Interrupt interrupt;
    interrupt.to = "done";
    for (std::size_t i = 0; i < 1'000; ++i) {
        interrupt.id = named("i", i);
        data.interrupts.push_back(interrupt);
    }
    const auto path = ServicePath::make(data).value_or_throw();
    CHECK(path.interrupt_scope(999).size() == 10'000);

    interrupt.id = "one-more";
    interrupt.scope.emplace().touchpoints = {"done"};
    data.interrupts.push_back(interrupt);
    CHECK(refused(data) == std::vector<std::string>{"SYN006 /interrupts"});
    CHECK(sound_part_of(data).interrupts.empty());
}

TEST_CASE("services are part of one another over at most 64 of them") {
    auto data = plain();
    const auto nest = [&](std::size_t count) {
        data.services.resize(1);
        data.services[0].part_of = named("s", 1);
        for (std::size_t i = 1; i < count; ++i) {
            Service service;
            service.id = named("s", i);
            if (i + 1 < count) service.part_of = named("s", i + 1);
            data.services.push_back(service);
        }
    };
    nest(64);
    CHECK(ServicePath::make(data).value_or_throw().services_of(0).size() == 64);
    nest(65);
    CHECK(refused(data) == std::vector<std::string>{"SYN006 /services"});
    CHECK(ServicePath::sound_part(data).path.services_of(0).size() == 1);
    data.services.back().part_of = data.services[0].id;  // one mistake, said once
    CHECK(refused(data) == std::vector<std::string>{"REF206 /services/0/partOf"});
    CHECK(ServicePath::sound_part(data).path.services_of(0).size() == 64);
}

TEST_CASE("the uses of parameters times their cases are at most half a million") {
    auto data = plain();
    Parameter parameter;
    parameter.id = "p";
    parameter.cases.resize(50'000);
    data.parameters.push_back(parameter);
    const auto use = [&](std::size_t times) {
        data.touchpoints[1].duration.emplace().law.emplace().values.assign(times, polku::parameter("p"));
    };
    use(10);
    CHECK(refused(data).empty());
    use(11);
    CHECK(refused(data) == std::vector<std::string>{"SYN006 /parameters"});
    CHECK(sound_part_of(data).parameters[0].cases.empty());
}
