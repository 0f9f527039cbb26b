// Uses an installed polku as any program would.
#include <iostream>
#include <polku/diagnostic.hpp>
#include <polku/version.hpp>

int main() {
    std::cout << "polku " << polku::version() << ", " << polku::catalogue().size() << " rules\n";
    return polku::find_catalogue_entry("REF201") != nullptr ? 0 : 1;
}
