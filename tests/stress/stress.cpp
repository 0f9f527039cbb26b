// Feeds the library with what wants to exhaust it and prints what it cost: input, answer, processor time, memory above the
// size of the file, limits. Exit 1 when an answer is wrong or a limit is passed. `stress [PART OF A NAME]` runs some of them.
//
// A C++ program and no script with the wheel: the memory of Python would be in every figure, and the library is the same.
// Each input has a process of its own, so that one that takes everything stops only itself, and memory is counted anew. The
// stack is 256 KB, which is what threads of small systems have: nothing may recurse over the input.
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <set>
#include <sstream>
#include <thread>

#include <polku/polku.hpp>

#include "inputs.hpp"
#include "temporary_folder.hpp"

namespace fs = std::filesystem;
using namespace polku;
using polku::stress::Input;
using polku::test::TemporaryFolder;

namespace {

constexpr std::uint64_t megabyte = 1u << 20;

void make_file(const Input& input, const fs::path& file) {
    std::vector<char> buffer(megabyte);
    std::ofstream out;
    out.rdbuf()->pubsetbuf(buffer.data(), static_cast<std::streamsize>(buffer.size()));
    out.open(file, std::ios::binary);
    if (input.sparse == 0) input.write(out);
    out.close();
    if (!out) throw std::runtime_error("cannot write " + file.string());
    if (input.sparse > 0) fs::resize_file(file, input.sparse);
}

std::string read_whole(const fs::path& file) {
    std::string text(fs::file_size(file), '\0');
    std::ifstream(file, std::ios::binary).read(text.data(), static_cast<std::streamsize>(text.size()));
    return text;
}

// The findings of reading and checking the file, as `polku validate` makes them. The size is looked at before anything is
// read, as everywhere where a file is opened.
std::vector<Diagnostic> findings_of(const Input& input, const fs::path& file) {
    ReadOptions read;
    read.limits = input.limits;
    read.source_name = "input";
    if (fs::file_size(file) > input.limits.bytes) return read_path(file, read).diagnostics();
    if (input.work == stress::Work::simulate) {
        const auto path = read_path(file, read);
        if (!path) return path.diagnostics();
        std::stop_source stop;
        const std::jthread bell([&] {
            std::this_thread::sleep_for(std::chrono::seconds(1));
            stop.request_stop();
        });
        return simulate_clients(*path, {.clients = 1'000'000'000, .threads = 1, .stop = stop.get_token()}).diagnostics();
    }
    // The text is given away whole: what `validate_text` keeps of it is counted as memory above the file.
    const auto text = read_whole(file);
    if (input.base) read.resolver = [&input](const ModelReference&) { return SourceText{"base", input.base()}; };
    return validate_text(text, read, {.sets = *rule_sets("all")}).diagnostics;
}

// Codes of the errors, each once, in order, of the rules that every model must keep: whether a text has sources or simple words is not
// what is asked here. A message longer than a screen counts as wrong.
std::string answer_of(const std::vector<Diagnostic>& findings) {
    std::set<std::string> codes;
    for (const auto& finding : findings) {
        const auto* entry = find_catalogue_entry(finding.code);
        if (finding.severity == Severity::error && entry != nullptr && entry->set == RuleSet::core) codes.insert(finding.code);
        if (finding.message.size() > 2000) return "a message of " + std::to_string(finding.message.size()) + " bytes";
    }
    std::string text;
    for (const auto& code : codes) text += (text.empty() ? "" : " ") + code;
    return text.empty() ? "no error" : text;
}

bool is_right(const Input& input, const std::string& answer) {
    return input.answer.empty() ? answer == "no error" : answer.find(input.answer) != std::string::npos;
}

struct Cost {
    std::string answer;
    double seconds = 0;
    std::uint64_t bytes = 0;  ///< peak memory of the process
};

// The peak of this process since it began. Not getrusage: that one remembers the parent's.
std::uint64_t peak_memory() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.rfind("VmHWM:", 0) == 0) return std::stoull(line.substr(6)) * 1024;
    return 0;
}

void limit(int what, std::uint64_t value) {
    const rlimit both{value, value};
    setrlimit(what, &both);
}

// In a child process: the answer goes to the file `result`, the cost is what the system says of the child.
Cost run(const Input& input, const fs::path& file, const fs::path& result) {
    const auto child = fork();
    if (child == 0) {
        limit(RLIMIT_STACK, 256 * 1024);
        limit(RLIMIT_CPU, static_cast<std::uint64_t>(4 * input.seconds) + 10);
        limit(RLIMIT_AS, 4 * input.megabytes * megabyte + 2 * fs::file_size(file) + 512 * megabyte);
        std::string answer;
        const auto before = peak_memory();
        try {
            answer = answer_of(findings_of(input, file));
        } catch (const std::exception& error) {
            answer = std::string("threw ") + error.what();
        }
        std::ofstream(result) << peak_memory() - before << '\n' << answer << '\n';
        std::_Exit(0);
    }
    int status = 0;
    rusage usage{};
    wait4(child, &status, 0, &usage);
    Cost cost;
    const auto seconds = [](const timeval& time) { return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6; };
    cost.seconds = seconds(usage.ru_utime) + seconds(usage.ru_stime);
    if (WIFSIGNALED(status)) {
        cost.answer = WTERMSIG(status) == SIGXCPU || WTERMSIG(status) == SIGKILL ? "stopped" : "signal " + std::to_string(WTERMSIG(status));
        cost.bytes = static_cast<std::uint64_t>(usage.ru_maxrss) * 1024;
        return cost;
    }
    std::ifstream told(result);
    told >> cost.bytes;
    told.ignore();
    std::getline(told, cost.answer);
    return cost;
}

}  // namespace

int main(int argc, char** argv) {
    const std::string_view wanted = argc > 1 ? argv[1] : "";
    const TemporaryFolder folder;
    bool all_right = true;
    std::printf("%-44s %8s  %-24s %8s %8s %8s %8s\n", "input", "MB", "answer", "s", "limit", "MB above", "limit");
    for (const auto& input : stress::inputs()) {
        if (input.name.find(wanted) == std::string::npos) continue;
        const auto file = folder.file("input.json");
        make_file(input, file);
        const auto size = fs::file_size(file);
        const auto cost = run(input, file, folder.file("result"));
        const auto held = input.sparse > 0 ? 0 : size;  // of the text, by who asks
        const auto above = cost.bytes > held ? (cost.bytes - held) / megabyte : 0;
        const bool right = is_right(input, cost.answer) && cost.seconds <= input.seconds && above <= input.megabytes;
        all_right = all_right && right;
        std::printf("%-44s %8.1f  %-24s %8.2f %8.0f %8llu %8llu  %s\n", input.name.c_str(), static_cast<double>(size) / megabyte,
                    cost.answer.substr(0, 60).c_str(), cost.seconds, input.seconds, static_cast<unsigned long long>(above),
                    static_cast<unsigned long long>(input.megabytes), right ? "ok" : "NOT OK");
        std::fflush(stdout);
        fs::remove(file);
    }
    return all_right ? EXIT_SUCCESS : EXIT_FAILURE;
}
