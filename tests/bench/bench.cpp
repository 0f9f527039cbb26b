// How long the core takes for each shipped model: reading, checking, exact answers, 1,000 simulated clients, the picture.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <polku/analysis.hpp>
#include <polku/json.hpp>
#include <polku/render.hpp>
#include <polku/simulate.hpp>
#include <polku/validate.hpp>
#include <string>
#include <vector>

namespace {

std::string text_of(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

void add(const std::filesystem::path& file) {
    const std::string text = text_of(file);
    const auto path = polku::read_path(file).value_or_throw();
    const std::string name = path->id + "/";
    const auto measure = [&](const char* what, auto work) {
        benchmark::RegisterBenchmark((name + what).c_str(), [work](benchmark::State& state) {
            for ([[maybe_unused]] auto _ : state) benchmark::DoNotOptimize(work());
        })->Unit(benchmark::kMillisecond);
    };
    measure("read", [text] { return polku::parse_path(text); });
    measure("write", [path] { return polku::to_json(path); });
    measure("validate", [path] { return polku::validate(path); });
    measure("exact", [path] { return polku::exact_answers(path, {.sensitivity = false}); });
    measure("simulate 1000 clients", [path] { return polku::simulate_clients(path, {.clients = 1'000, .threads = 1}); });
    measure("svg", [path] { return polku::to_svg(path); });
}

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
