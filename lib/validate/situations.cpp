#include "validate/situations.hpp"

#include <algorithm>

#include "validate/combinations.hpp"

namespace polku::detail {
namespace {

bool has_cases(const ServicePath& path, const Number& number) {
    const auto index = number.is_literal() ? std::nullopt : path.find_parameter(number.param);
    return index && !path->parameters[*index].cases.empty();
}

}  // namespace

bool for_each_situation(const ServicePath& path, std::span<const Number> numbers,
                        const std::function<bool(const Situation&, const std::function<std::string()>&)>& visit) {
    if (!visit(Situation{}, [] { return std::string(); })) return true;
    if (std::none_of(numbers.begin(), numbers.end(), [&](const Number& number) { return has_cases(path, number); })) return true;
    Combinations all(path);
    for (const auto& number : numbers) all.tell_apart(number);
    const std::function<std::string()> describe = [&all] { return all.facts(); };
    std::size_t count = 0;
    for (bool more = all.start(); more; more = all.next(), ++count) {
        if (count == most_situations) return false;
        if (!visit(all.situation(), describe)) return true;
    }
    return true;
}

}  // namespace polku::detail
