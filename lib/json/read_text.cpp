// A text that may be a model or a scenario: parsed once, then read as what it says it is.
#include <polku/json.hpp>

#include "json/read_model.hpp"

namespace polku {

std::variant<PathReading, ScenarioReading> read_text_tolerantly(std::string_view text, const ReadOptions& options) {
    auto look = json::parse_or_read(text, options);
    if (look.reading) return *std::move(look.reading);
    const auto* root = look.text.document->root();
    const auto* format = root != nullptr && root->is(json::NodeKind::object) ? root->find("format") : nullptr;
    if (format != nullptr && format->is(json::NodeKind::string) && format->text.starts_with("polku-scenario/"))
        return json::read_scenario_of(look.text, look.findings);
    return json::read_path_of(look.text, options, look.findings);
}

}  // namespace polku
