// The sentences of remarks in fi, sv and en: one table.
#pragma once

#include <span>
#include <string_view>

namespace polku::detail {

struct RemarkText {
    std::string_view key, fi, sv, en;  ///< "{name}" stands for an argument; ids are put in as they are, never inflected
};

/// The whole table, in its order.
std::span<const RemarkText> remark_texts() noexcept;

}  // namespace polku::detail
