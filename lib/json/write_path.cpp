#include <polku/json.hpp>

#include "json/contract/contracts.hpp"
#include "json/writer.hpp"

namespace polku {

std::string to_json(const ServicePath& path) {
    detail::Writer writer;
    writer.object(detail::contract<PathData>(), &path.data());
    return writer.take();
}

}  // namespace polku
