#include <polku/json.hpp>

#include "diagnostic/sha256.hpp"
#include "json/contract/contracts.hpp"
#include "json/writer.hpp"

namespace polku {

std::string to_json(const ServicePath& path) {
    json::Writer writer;
    writer.object(json::contract<PathData>(), &path.data());
    return writer.take();
}

std::string model_hash(const ServicePath& path) { return detail::sha256(to_json(path)); }

}  // namespace polku
