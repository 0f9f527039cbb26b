// The mutator of fuzz_mutate: changes a JSON document in one to three places.
#include <algorithm>
#include <cstdint>
#include <cstring>
#include <nlohmann/json.hpp>
#include <random>

#include "fuzzing.hpp"

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t max_size);

namespace {

using Json = nlohmann::ordered_json;

class Mutator {
public:
    explicit Mutator(unsigned seed) : random_(seed) {}

    void change(Json& document) {
        places_.clear();
        texts_.clear();
        collect(document);
        if (places_.empty()) return;
        const Place place = pick(places_);
        Json& parent = *place.parent;
        Json& value = place.key.empty() ? parent[place.index] : parent[place.key];
        switch (below(9)) {
            case 0: remove(place); break;
            case 1:  // doubled
                if (parent.is_array()) parent.insert(parent.begin() + static_cast<std::ptrdiff_t>(place.index), Json(value));
                break;
            case 2: swap(place); break;
            case 3: rename(place); break;
            case 4:
            case 5:
            case 6: revalue(value); break;
            case 7: value = Json(at(pick(places_))); break;  // a piece from elsewhere
            case 8: add_member(value); break;
        }
    }

private:
    struct Place {
        Json* parent;
        std::string key;  ///< of a member
        std::size_t index = 0;
    };

    std::size_t below(std::size_t bound) { return random_() % bound; }
    template <class T>
    const T& pick(const std::vector<T>& list) {
        return list[below(list.size())];
    }
    static Json& at(const Place& place) { return place.key.empty() ? (*place.parent)[place.index] : (*place.parent)[place.key]; }

    void collect(Json& value) {
        if (value.is_string()) texts_.push_back(value.get<std::string>());
        if (value.is_object())
            for (auto& [key, child] : value.items()) {
                if (key.empty()) continue;
                places_.push_back({&value, key});
                collect(child);
            }
        if (value.is_array())
            for (std::size_t i = 0; i < value.size(); ++i) {
                places_.push_back({&value, "", i});
                collect(value[i]);
            }
    }
    void remove(const Place& place) {
        if (place.key.empty()) place.parent->erase(place.index);
        else place.parent->erase(place.key);
    }
    void swap(const Place& place) {
        if (!place.parent->is_array()) return;
        std::swap((*place.parent)[place.index], (*place.parent)[below(place.parent->size())]);
    }
    void rename(const Place& place) {
        if (place.key.empty()) return;
        const Json value = at(place);
        remove(place);
        static const std::vector<std::string> keys{"id",     "when",  "probability", "duration",  "from",    "to",     "join",
                                                   "split",  "value", "holds",       "otherwise", "service", "phase",  "kind",
                                                   "median", "p90",   "mean",        "cases",     "range",   "x-free", "ends"};
        (*place.parent)[pick(keys)] = value;
    }
    void revalue(Json& value) {
        static const std::vector<double> numbers{0, 1, 0.5, -1, 2, 1e-300, 1e300, 1e-9, 0.9999999999, 130, 1e9, 3.5};
        if (value.is_number()) value = pick(numbers);
        else if (value.is_boolean()) value = !value.get<bool>();
        else if (value.is_string() && !texts_.empty() && below(8) != 0) value = pick(texts_);  // often an id
        else value = random_value();
    }
    Json random_value() {
        static const std::vector<const char*> values{"0",
                                                     "1",
                                                     "-0.0",
                                                     "0.25",
                                                     "\"rest\"",
                                                     "\"all\"",
                                                     "true",
                                                     "null",
                                                     "[]",
                                                     "{}",
                                                     "\"\"",
                                                     "\"\\u202e{x}\"",
                                                     R"({"param":"p"})",
                                                     R"({"dist":"triangular","min":0,"mode":1,"max":2,"unit":"day"})",
                                                     R"({"dist":"exponential","mean":30,"unit":"day"})",
                                                     R"({"dist":"lognormal","median":1,"p90":1e9,"unit":"month"})",
                                                     R"({"until":{"age":18}})",
                                                     R"({"attr":"age","atLeast":18})",
                                                     R"({"not":{"visits":"plan","atLeast":2}})",
                                                     R"({"fi":"sana {p}","sv":"ord"})",
                                                     "\"return\"",
                                                     "\"wait\"",
                                                     "\"decision\""};
        return Json::parse(pick(values));
    }
    void add_member(Json& value) {
        static const std::vector<const char*> members{"split",       "join",      "duration", "when",    "otherwise",
                                                      "probability", "kind",      "scope",    "awaited", "sets",
                                                      "holds",       "backstage", "releases", "stage",   "handoff"};
        if (value.is_object()) value[pick(members)] = random_value();
    }

    std::mt19937 random_;
    std::vector<Place> places_{};
    std::vector<std::string> texts_{};
};

Json shipped(unsigned seed) {
    const auto& models = polku::fuzzing::shipped_models();
    return Json::parse(std::next(models.begin(), seed % static_cast<unsigned>(models.size()))->second);
}

}  // namespace

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t max_size, unsigned seed) {
    auto document = Json::parse(data, data + size, nullptr, false);
    if (document.is_discarded()) document = shipped(seed);
    Mutator mutator(seed);
    for (auto changes = 1 + seed % 3; changes > 0; --changes) mutator.change(document);
    const auto text = document.dump(-1, ' ', false, Json::error_handler_t::replace);
    if (text.size() > max_size) return LLVMFuzzerMutate(data, size, max_size);
    std::memcpy(data, text.data(), text.size());
    return text.size();
}
