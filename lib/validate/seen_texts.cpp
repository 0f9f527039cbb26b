#include "validate/seen_texts.hpp"

#include <algorithm>

namespace polku::detail {

Resolver SeenTexts::remembered(const std::shared_ptr<SeenTexts>& texts, Resolver resolver) {
    if (!resolver) return nullptr;
    return [texts, resolver = std::move(resolver)](const ModelReference& wanted) {
        auto found = resolver(wanted);
        if (found) texts->keep(*found);
        return found;
    };
}

void SeenTexts::keep(const SourceText& text) {
    const std::lock_guard lock(mutex_);
    const bool known = std::any_of(files_.begin(), files_.end(), [&](const auto& file) { return file->name() == text.name; });
    if (!known) files_.push_back(std::make_unique<json::SourceFile>(text.name, text.text));
}

std::string_view SeenTexts::line(std::string_view source, std::uint32_t number) const {
    if (const auto own = own_->line(source, number); !own.empty()) return own;
    const std::lock_guard lock(mutex_);
    for (const auto& file : files_)
        if (file->name() == source) return file->line(number);
    return {};
}

}  // namespace polku::detail
