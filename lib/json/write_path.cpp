#include <polku/json.hpp>

#include "json/contract/contracts.hpp"
#include "json/sha256.hpp"
#include "json/writer.hpp"

namespace polku {

std::string to_json(const ServicePath& path) {
    json::Writer writer;
    writer.object(json::contract<PathData>(), &path.data());
    return writer.take();
}

std::string model_hash(const ServicePath& path) { return json::sha256(to_json(path)); }

}  // namespace polku
