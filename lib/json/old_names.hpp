// Names of actors that a variant changes, and the texts of its base that still use them (LOC705).
#pragma once

#include <map>
#include <string>
#include <utility>

#include "json/document.hpp"
#include "json/findings.hpp"

namespace polku::json {

class OldNames {
public:
    /// `base` is the model before the variant's edits.
    explicit OldNames(const Node& base);

    /// Reports each name that `merged` has changed while texts that do not come from the variant's own `source` still use it: one
    /// finding for an actor and a language, at the new name, with the texts as related places. Of many new names the first
    /// twenty are looked at, so that the time stays linear in the model.
    void report(const Node& merged, const SourceFile& source, Findings& findings) const;

private:
    using Key = std::pair<std::string, std::string>;  ///< id of the actor, language
    std::map<Key, std::string> before_;
};

}  // namespace polku::json
