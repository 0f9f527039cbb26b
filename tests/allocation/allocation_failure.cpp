// Reading, checking and writing while memory runs out: the n-th allocation fails, for n = 1, 2, 3, … until nothing fails any
// more; once only that one, once every one from it on. The answer is std::bad_alloc or a value or findings; nothing is left
// behind, and nothing terminates (a function that is noexcept must not allocate).
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <iterator>
#include <new>
#include <string>

#include <sys/wait.h>
#include <unistd.h>

#include <polku/polku.hpp>

namespace {

struct Memory {
    std::size_t live = 0;     // allocations that were not freed yet
    std::size_t until = 0;    // so many succeed; 0: all
    bool all_behind = false;  // whether those behind the failing one fail, too
    bool failed = false;
};
Memory memory;

bool fails() {
    if (memory.failed) return memory.all_behind;
    if (memory.until == 0 || --memory.until > 0) return false;
    return memory.failed = true;
}

void* take(std::size_t size, std::size_t alignment) {
    if (fails()) return nullptr;
    void* place = alignment <= alignof(std::max_align_t) ? std::malloc(size + (size == 0))
                                                         : std::aligned_alloc(alignment, (size + alignment - 1) / alignment * alignment);
    if (place != nullptr) ++memory.live;
    return place;
}
void* take_or_throw(std::size_t size, std::size_t alignment = 1) {
    void* place = take(size, alignment);
    if (place == nullptr) throw std::bad_alloc();
    return place;
}
void give_back(void* place) {
    if (place == nullptr) return;
    --memory.live;
    std::free(place);
}

}  // namespace

// What is not replaced here calls one of these.
void* operator new(std::size_t size) { return take_or_throw(size); }
void* operator new(std::size_t size, std::align_val_t alignment) { return take_or_throw(size, static_cast<std::size_t>(alignment)); }
void* operator new(std::size_t size, const std::nothrow_t&) noexcept { return take(size, 1); }
void* operator new(std::size_t size, std::align_val_t alignment, const std::nothrow_t&) noexcept {
    return take(size, static_cast<std::size_t>(alignment));
}
void operator delete(void* place) noexcept { give_back(place); }
void operator delete(void* place, std::size_t) noexcept { give_back(place); }
void operator delete(void* place, std::align_val_t) noexcept { give_back(place); }
void operator delete(void* place, std::size_t, std::align_val_t) noexcept { give_back(place); }

namespace {

using namespace polku;

std::string text_of(const std::string& name) {
    std::ifstream stream(POLKU_SOURCE_DIR "/" + name, std::ios::binary);
    if (!stream) {
        std::fprintf(stderr, "cannot read %s\n", name.c_str());
        std::exit(EXIT_FAILURE);
    }
    return {std::istreambuf_iterator<char>(stream), {}};
}

// Everything the reader, the checks and the writer do with a text.
void read_check_write(const std::string& text, const ReadOptions& read) {
    const auto findings = validate_text(text, read);
    if (to_json(findings).empty()) std::abort();
    if (const auto path = parse_path(text, read)) {
        if (to_json(*path).empty()) std::abort();
    } else if (const auto scenario = parse_scenario(text, read)) {
        if (to_json(*scenario).empty()) std::abort();
    }
}

struct Input {
    const char* name;
    std::string text{};
    ReadOptions read{};
};

// One run in which the n-th allocation fails; false when there was no n-th.
bool run(const Input& text, std::size_t n, bool all_behind) {
    const auto live = memory.live;
    memory.until = n;
    memory.all_behind = all_behind;
    memory.failed = false;
    try {
        read_check_write(text.text, text.read);
    } catch (const std::bad_alloc&) {
    }
    const bool failed = memory.failed;
    memory = {memory.live};
    if (memory.live != live) {
        std::fprintf(stderr, "%s: %zu allocations leaked when number %zu failed\n", text.name, memory.live - live, n);
        std::exit(EXIT_FAILURE);
    }
    return failed;
}

// The first use makes tables that stay: in a new process each time, since they are made only once. Here memory of the tables
// themselves may be left, so only the end counts.
std::size_t first_uses(const Input& text) {
    for (std::size_t n = 1;; ++n) {
        const auto child = fork();
        if (child == 0) {
            memory.until = n;
            try {
                read_check_write(text.text, text.read);
            } catch (const std::bad_alloc&) {
            }
            std::_Exit(memory.failed ? 1 : 0);
        }
        int status = 0;
        waitpid(child, &status, 0);
        if (!WIFEXITED(status)) {
            std::fprintf(stderr, "%s: terminated when allocation %zu of the first use failed\n", text.name, n);
            std::exit(EXIT_FAILURE);
        }
        if (WEXITSTATUS(status) == 0) return n - 1;
    }
}

std::size_t later_uses(const Input& text, bool all_behind) {
    std::size_t n = 1;
    while (run(text, n, all_behind)) ++n;
    return n - 1;
}

}  // namespace

int main() {
    const std::string base = text_of("tests/allocation/small.polku.json");
    ReadOptions with_base;
    with_base.resolver = [&base](const ModelReference&) { return SourceText{"base", base}; };
    const Input texts[] = {{"model", base},
                           {"broken model", text_of("tests/allocation/broken.polku.json")},
                           {"text that is no JSON", "{\"format\": \"polku/1.0\", \"id\": \"a\", "},
                           {"scenario", text_of("tests/allocation/small.polku-scenario.json"), with_base}};
    for (const auto& text : texts) std::printf("%s: %zu allocations of the first use\n", text.name, first_uses(text));
    // The tables that stay are made: those for findings, too, which a sound model has only when memory runs out.
    for (const auto& text : texts) read_check_write(text.text, text.read);
    for (const auto& text : texts) {
        std::printf("%s: %zu allocations, each failing alone\n", text.name, later_uses(text, false));
        std::printf("%s: %zu allocations, each failing with all behind it\n", text.name, later_uses(text, true));
    }
}
