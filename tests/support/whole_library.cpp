// Linked with every object file of the library: two definitions of one name fail here and not at some user's.
#include <polku/version.hpp>

int main() { return polku::version().empty() ? 1 : 0; }
