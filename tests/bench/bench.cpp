// How long the core takes for each shipped model: reading, checking, exact answers, 1,000 simulated clients, the picture; and
// for large ones: checking 10,000 touchpoints (wanted: below 100 ms), reading a chain of a million (wanted: at most 2.5 times a
// bare parser) and checking it (wanted: below 5 s). Figures only: nothing is asserted, as machines differ.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include <polku/polku.hpp>

namespace {

std::string text_of(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

// A value, or the reason why there is none: a refusal must not be measured.
template <class T>
T value_of(polku::Outcome<T> outcome) {
    return std::move(outcome).value_or_throw();
}

void add(const std::filesystem::path& file) {
    const std::string text = text_of(file);
    const auto path = polku::read_path(file).value_or_throw();
    polku::Setting setting;
    setting.resolver = polku::folder_resolver({file.parent_path()});
    setting.checks = polku::Checks::off;
    const std::string name = path->id + "/";
    const auto measure = [&](const char* what, auto work) {
        benchmark::RegisterBenchmark((name + what).c_str(), [work](benchmark::State& state) {
            for ([[maybe_unused]] auto _ : state) benchmark::DoNotOptimize(work());
        })->Unit(benchmark::kMillisecond);
    };
    measure("read", [text] { return value_of(polku::parse_path(text)); });
    measure("write", [path] { return polku::to_json(path); });
    measure("validate", [path] { return polku::validate(path); });
    measure("exact", [=] { return polku::analyse(path, {.setting = setting, .engine = {.sensitivity = false}}); });
    measure("simulate 1000 clients", [=] {
        return value_of(
            polku::simulate(path, {.setting = setting, .engine = {.clients = 1'000, .start_date = "2026-01-01", .threads = 1}}));
    });
    measure("svg", [path] { return polku::to_svg(path); });
}

// A chain in which every touchpoint has a duration and two ways out, and interrupts act everywhere: what rules look at.
std::string rich_chain(std::size_t size) {
    std::string text =
        R"({"format":"polku/1.0","id":"rich","version":"1.0.0","title":{"en":"Rich"},"sources":[{"id":"g","type":"assumption"}],)"
        R"("parameters":[{"id":"p","value":0.3,"sources":["g"]}],"services":[{"id":"s"}],"touchpoints":[)"
        R"({"id":"need","service":"s","phase":"entry","kind":"start"},)";
    const auto id = [](const char* letter, std::size_t i) { return letter + std::to_string(i); };
    for (std::size_t i = 0; i < size; ++i)
        text += R"({"id":")" + id("t", i) + R"(","service":"s","phase":"middle","kind":"action","name":{"en":"A step, one of many"},)" +
                R"("duration":{"dist":"triangular","min":1,"mode":2,"max":5,"unit":"day","sources":["g"]}},)";
    text +=
        R"({"id":"done","service":"s","phase":"exit","kind":"end","outcome":"other"}],"transitions":[{"id":"w","from":"need","to":"t0"})";
    for (std::size_t i = 0; i < size; ++i)
        text += R"(,{"id":")" + id("a", i) + R"(","from":")" + id("t", i) + R"(","to":")" + (i % 7 == 6 ? id("t", i - 5) : "done") +
                R"(","probability":{"param":"p"}},{"id":")" + id("b", i) + R"(","from":")" + id("t", i) + R"(","to":")" +
                (i + 1 < size ? id("t", i + 1) : "done") + R"(","probability":"rest"})";
    text += R"(],"interrupts":[{"id":"i","trigger":{"type":"hazard","rate":0.01},"to":"done"}]})";
    return text;
}

std::string bare_chain(std::size_t size) {
    std::string text =
        R"({"format":"polku/1.0","id":"chain","version":"1.0.0","title":{"en":"Chain"},"services":[{"id":"s"}],"touchpoints":[)"
        R"({"id":"need","service":"s","phase":"entry","kind":"start"},)";
    const auto id = [](std::size_t i) { return 't' + std::to_string(i); };
    for (std::size_t i = 0; i < size; ++i) text += R"({"id":")" + id(i) + R"(","service":"s","phase":"middle","kind":"action"},)";
    text +=
        R"({"id":"done","service":"s","phase":"exit","kind":"end","outcome":"other"}],"transitions":[{"id":"w","from":"need","to":"t0"})";
    for (std::size_t i = 0; i < size; ++i)
        text += R"(,{"id":"w)" + std::to_string(i) + R"(","from":")" + id(i) + R"(","to":")" + (i + 1 < size ? id(i + 1) : "done") + "\"}";
    return text + "]}";
}

double seconds_of(const auto& work) {
    const auto began = std::chrono::steady_clock::now();
    benchmark::DoNotOptimize(work());
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
}

// What comes counts from here on, as far as the system lets a process ask for it.
void forget_peak() { std::ofstream("/proc/self/clear_refs") << '5'; }
// Megabytes this process has taken at most since.
double peak_megabytes() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.rfind("VmHWM:", 0) == 0) return static_cast<double>(std::stoull(line.substr(6))) / 1024;
    return 0;
}

// A parser that forgets everything.
struct Forgetful : nlohmann::json_sax<nlohmann::json> {
    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t) override { return true; }
    bool number_unsigned(number_unsigned_t) override { return true; }
    bool number_float(number_float_t, const string_t&) override { return true; }
    bool string(string_t&) override { return true; }
    bool binary(binary_t&) override { return true; }
    bool start_object(std::size_t) override { return true; }
    bool key(string_t&) override { return true; }
    bool end_object() override { return true; }
    bool start_array(std::size_t) override { return true; }
    bool end_array() override { return true; }
    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override { return false; }
};

polku::ReadOptions without_limits() {
    polku::ReadOptions read;
    read.limits.bytes = 2'000'000'000;
    read.limits.values = 100'000'000;
    return read;
}

void validate_rich(benchmark::State& state) {
    const auto path = value_of(polku::parse_path(rich_chain(10'000)));
    for ([[maybe_unused]] auto _ : state) benchmark::DoNotOptimize(polku::validate(path, {.sets = *polku::rule_sets("all")}));
}
BENCHMARK(validate_rich)->Name("10,000 touchpoints/validate by all rules")->Unit(benchmark::kMillisecond);

void read_chain(benchmark::State& state) {
    const auto text = bare_chain(1'000'000);
    double read = 0, bare = 0;
    for ([[maybe_unused]] auto _ : state) {
        bare += seconds_of([&] {
            Forgetful forgetful;
            return nlohmann::json::sax_parse(text, &forgetful);
        });
        const auto once = seconds_of([&] { return value_of(polku::parse_path(text, without_limits())); });
        read += once;
        state.SetIterationTime(once);
    }
    state.counters["times a bare parser"] = read / bare;
}
BENCHMARK(read_chain)->Name("1,000,000 touchpoints/read")->Unit(benchmark::kMillisecond)->Iterations(3)->UseManualTime();

void validate_chain(benchmark::State& state) {
    const auto path = [] {
        const auto text = bare_chain(1'000'000);
        return value_of(polku::parse_path(text, without_limits()));
    }();
    forget_peak();
    for ([[maybe_unused]] auto _ : state) benchmark::DoNotOptimize(polku::validate(path));
    state.counters["peak MB"] = peak_megabytes();
}
BENCHMARK(validate_chain)->Name("1,000,000 touchpoints/validate")->Unit(benchmark::kMillisecond)->Iterations(1);

}  // namespace

int main(int argc, char** argv) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(POLKU_SOURCE_DIR "/models"))
        if (entry.path().filename().string().ends_with(".polku.json")) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    for (const auto& file : files) add(file);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
}
