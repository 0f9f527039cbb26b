// Checks every model and scenario of the repository, sound or broken, and writes the findings as JSON into the file given: the
// same bytes whichever compiler built it and however it optimises. Eight threads do it at once and must agree.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <thread>
#include <vector>

#include <polku/polku.hpp>

namespace fs = std::filesystem;

namespace {

const fs::path root = POLKU_SOURCE_DIR;

std::vector<fs::path> files() {
    std::vector<fs::path> found;
    for (const auto* folder :
         {"models", "tests/models", "tests/golden", "tests/rules", "tests/fuzz/kept", "tests/unit/json/data", "tests/allocation"})
        for (const auto& entry : fs::recursive_directory_iterator(root / folder))
            if (entry.is_regular_file() && entry.path().extension() == ".json") found.push_back(entry.path().lexically_relative(root));
    std::sort(found.begin(), found.end());
    return found;
}

std::string text_of(const fs::path& file) {
    std::ifstream stream(root / file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

std::string findings_of(const std::vector<fs::path>& all, const polku::Resolver& resolver) {
    std::string written;
    for (const auto& file : all) {
        polku::ReadOptions read;
        read.source_name = file.generic_string();
        read.resolver = resolver;
        written += file.generic_string() + '\n' + polku::to_json(polku::validate_text(text_of(file), read)) + '\n';
    }
    return written;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) return EXIT_FAILURE;
    const auto all = files();
    const auto models = polku::folder_resolver({root / "models"});
    // Messages name the files of bases as the resolver does; those names shall not hold where this repository lies.
    const polku::Resolver resolver = [&models](const polku::ModelReference& wanted) {
        auto found = models(wanted);
        if (found) found->name = fs::path(found->name).filename().string();
        return found;
    };
    std::vector<std::string> written(8);
    {
        std::vector<std::jthread> threads;
        for (auto& text : written) threads.emplace_back([&] { text = findings_of(all, resolver); });
    }
    if (std::any_of(written.begin(), written.end(), [&](const std::string& text) { return text != written.front(); })) {
        std::fputs("threads do not agree\n", stderr);
        return EXIT_FAILURE;
    }
    std::ofstream(argv[1], std::ios::binary) << written.front();
    std::printf("%zu files, %zu bytes of findings\n", all.size(), written.front().size());
    return all.empty() ? EXIT_FAILURE : EXIT_SUCCESS;
}
