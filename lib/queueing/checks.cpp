#include "queueing/checks.hpp"

#include <charconv>
#include <cmath>
#include <stdexcept>

#include "queueing/erlang.hpp"

namespace polku::detail {
namespace {

[[noreturn]] void refuse(std::string_view name, std::string_view wanted, double value) {
    throw std::invalid_argument(std::string(name) + " must be " + std::string(wanted) + ", not " + in_words(value));
}

}  // namespace

std::string in_words(double value) {
    char text[32];
    return {text, std::to_chars(text, text + sizeof text, value).ptr};
}

void need_positive(double value, std::string_view name) {
    if (!(value > 0) || !std::isfinite(value)) refuse(name, "a number above 0", value);
}
void need_not_negative(double value, std::string_view name) {
    if (!(value >= 0) || !std::isfinite(value)) refuse(name, "a number that is 0 or more", value);
}
void need_below_one(double value, std::string_view name) {
    if (!(value >= 0 && value < 1)) refuse(name, "at least 0 and below 1", value);
}

void need_servers(std::size_t servers) {
    if (servers < 1 || static_cast<double>(servers) > most_places)
        throw std::invalid_argument("servers must be 1 to 10000000, not " + std::to_string(servers));
}

void need_settling(double load, std::size_t servers, std::string_view what) {
    if (load < static_cast<double>(servers)) return;
    throw std::invalid_argument(std::string(what) + " never settles: the load is " + in_words(load) +
                                " (arrivals times mean service) and there are " + std::to_string(servers) +
                                " servers; it takes more than " + in_words(load));
}

}  // namespace polku::detail
