#include "analysis/compile.hpp"

#include "analysis/chain_builder.hpp"
#include "analysis/counters.hpp"

namespace polku::detail {

Compiler::Compiler(const ServicePath& path, const CompileOptions& options, SojournCache& cache)
    : path_(path), options_(options), cache_(cache), holds_(hold_rules(path)), counter_caps_(visit_caps(path)) {}

Outcome<Chain> Compiler::compile(std::size_t entry, const AttributeValues& attributes, Notes& notes) const {
    return ChainBuilder(*this, notes).build(entry, attributes);
}

}  // namespace polku::detail
