#include <polku/json.hpp>

#include "json/contract/contracts.hpp"
#include "json/writer.hpp"

namespace polku {

std::string to_json(const ServicePath& path) {
    json::Writer writer;
    writer.object(json::contract<PathData>(), &path.data());
    return writer.take();
}

}  // namespace polku
