// A text that may be a model or a scenario: parsed once, then read as what it says it is.
#include <polku/json.hpp>

#include "json/read_model.hpp"

namespace polku {

std::variant<PathReading, ScenarioReading> read_text_tolerantly(std::string_view text, const ReadOptions& options) {
    if (auto reading = json::read_faultless(text, options)) return *std::move(reading);
    json::Findings findings;
    const auto parsed = json::parse_document(text, options.source_name, options.limits, findings);
    const auto* root = parsed.document->root();
    const auto* format = root != nullptr && root->is(json::NodeKind::object) ? root->find("format") : nullptr;
    if (format != nullptr && format->is(json::NodeKind::string) && format->text.starts_with("polku-scenario/"))
        return json::read_scenario_of(parsed, findings);
    return json::read_path_of(parsed, options, findings);
}

}  // namespace polku
