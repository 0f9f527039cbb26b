// The catalogue's own form: one code with its texts, one file per group beside this one.
#pragma once

#include <span>
#include <string_view>

#include <polku/diagnostic.hpp>

namespace polku::detail {

/// One text of a code; "{x}" stands for the argument x. The first of a code is variant "".
struct MessageTemplate {
    std::string_view variant;
    std::string_view message;
    std::string_view hint;
};

struct CodeTexts {
    CatalogueEntry entry;
    std::span<const MessageTemplate> messages;
};

std::span<const CodeTexts> ana_codes() noexcept;
std::span<const CodeTexts> sys_codes() noexcept;
std::span<const CodeTexts> syn_codes() noexcept;
std::span<const CodeTexts> sch_codes() noexcept;
std::span<const CodeTexts> ref_codes() noexcept;
std::span<const CodeTexts> gra_codes() noexcept;
std::span<const CodeTexts> prb_codes() noexcept;
std::span<const CodeTexts> sim_codes() noexcept;

/// The texts of a code; nullptr when the catalogue has none.
const CodeTexts* find_texts(std::string_view code) noexcept;

}  // namespace polku::detail
