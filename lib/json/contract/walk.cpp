#include "json/contract/walk.hpp"

#include <algorithm>

#include "json/contract/contracts.hpp"

namespace polku::json {
namespace {

void visit(const ObjectContract& contract, std::vector<const ObjectContract*>& found);

void visit_shape(const Shape& shape, std::vector<const ObjectContract*>& found) {
    if (shape.object != nullptr) visit(shape.object(), found);
    if (shape.switch_object != nullptr) visit(shape.switch_object(), found);
    if (shape.item != nullptr) visit_shape(*shape.item, found);
    if (shape.kind == ShapeKind::param_number) visit(json::contract<Number>(), found);
}

void visit(const ObjectContract& contract, std::vector<const ObjectContract*>& found) {
    if (std::find(found.begin(), found.end(), &contract) != found.end()) return;
    found.push_back(&contract);
    for (const auto& field : contract.fields) visit_shape(field.shape, found);
}

}  // namespace

std::vector<const ObjectContract*> reachable_contracts(const ObjectContract& root) {
    std::vector<const ObjectContract*> found;
    visit(root, found);
    return found;
}

}  // namespace polku::json
