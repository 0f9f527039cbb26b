// All objects that can stand in a file, in the order in which a reader meets them.
#pragma once

#include <vector>

#include "json/contract/object_contract.hpp"

namespace polku::json {

/// `root` and every contract that its keys lead to, each once.
std::vector<const ObjectContract*> reachable_contracts(const ObjectContract& root);

}  // namespace polku::json
