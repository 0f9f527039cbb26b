#include "simulate/part.hpp"

#include "simulate/envelope.hpp"
#include "simulate/tally_fields.hpp"

namespace polku {

namespace simulation {

void fields(auto& a, Is<Part::Data> auto& d) { a(d.pieces.first, d.pieces.last, d.runs, d.chunks); }

}  // namespace simulation

const PieceRange& Part::pieces() const noexcept { return data_->pieces; }

std::string Part::to_bytes() const {
    simulation::ByteWriter writer;
    simulation::fields(writer, *data_);
    return detail::in_envelope("part", writer.take());
}

Outcome<Part> Part::from_bytes(std::string_view bytes) {
    const auto body = detail::out_of_envelope("part", bytes);
    if (!body) return body.diagnostics();
    auto data = std::make_shared<Data>();
    simulation::ByteReader reader(*body);
    simulation::fields(reader, *data);
    if (!reader.is_done() || data->pieces.first < 0 || data->pieces.last <= data->pieces.first) return std::vector{detail::broken_bytes()};
    return Part(std::shared_ptr<const Data>(std::move(data)));
}

}  // namespace polku
