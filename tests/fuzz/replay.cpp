// Runs a fuzz target once on each file given.
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

int main(int argc, char** argv) {
    for (int i = 1; i < argc; ++i) {
        std::ifstream file(argv[i], std::ios::binary);
        const std::string text{std::istreambuf_iterator<char>(file), {}};
        if (!file.good() && !file.eof()) {
            std::cerr << "cannot read " << argv[i] << '\n';
            return EXIT_FAILURE;
        }
        std::cout << argv[i] << std::endl;  // flushed: the last line names the culprit of a crash
        LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
    }
    std::cout << argc - 1 << " inputs\n";
    return argc > 1 ? EXIT_SUCCESS : EXIT_FAILURE;
}
