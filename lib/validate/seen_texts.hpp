// The texts of other models that were looked at on the way, so that findings in them can show their lines.
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include <polku/json.hpp>

#include "json/source_file.hpp"

namespace polku::detail {

/// The map of one text, with the lines of all that a resolver gave meanwhile.
class SeenTexts : public SourceMap {
public:
    explicit SeenTexts(std::shared_ptr<const SourceMap> own) : own_(std::move(own)) {}
    /// `resolver`, remembered here; nothing when there is none.
    static Resolver remembered(const std::shared_ptr<SeenTexts>& texts, Resolver resolver);

    Location locate(std::string_view pointer, Anchor anchor) const override { return own_->locate(pointer, anchor); }
    std::string_view line(std::string_view source, std::uint32_t number) const override;

private:
    void keep(const SourceText& text);

    std::shared_ptr<const SourceMap> own_;
    mutable std::mutex mutex_;
    std::vector<std::unique_ptr<json::SourceFile>> files_{};
};

}  // namespace polku::detail
