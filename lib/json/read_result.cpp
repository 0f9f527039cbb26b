// Results as text and back.
#include <polku/json.hpp>

#include "json/contract/contracts.hpp"
#include "json/format_check.hpp"
#include "json/parse_document.hpp"
#include "json/read_file.hpp"
#include "json/reader.hpp"
#include "json/writer.hpp"

namespace polku {

std::string to_json(const Result& result) {
    json::Writer writer;
    writer.object(json::contract<Result>(), &result);
    return writer.take();
}

Outcome<Result> parse_result(std::string_view text, const ReadOptions& options) {
    json::Findings findings;
    const auto parsed = json::parse_document(text, options.source_name, options.limits, findings);
    const auto* root = parsed.document->root();
    Result result;
    if (root != nullptr && json::check_format(*root, "polku-result", findings)) {
        json::Reader(findings).object(json::contract<Result>(), *root, &result);
        const auto* list = root->find("tables");
        const auto place = list != nullptr ? list->span : root->span;  // a misspelt key was read, too
        std::size_t index = 0;
        for (const auto& table : result.tables) {
            const auto pointer = child_pointer("/tables", index++);
            for (std::size_t i = 0; i < table.columns.size(); ++i)
                if (const auto size = table.columns[i].size(); size != table.rows())
                    findings.report("SCH105", "ragged",
                                    {{"column", quoted_excerpt(table.columns[i].name)},
                                     {"found", std::to_string(size)},
                                     {"wanted", std::to_string(table.rows())}},
                                    child_pointer(child_pointer(pointer, "columns"), i), *root->source, place);
        }
    }
    const bool sound = parsed.whole && !findings.has_errors();
    auto diagnostics = findings.take();
    sort(diagnostics);
    if (!sound) return diagnostics;
    return {std::move(result), std::move(diagnostics)};
}

Outcome<Result> read_result(const std::filesystem::path& file, ReadOptions options) {
    const auto text = json::read_file(file, options.limits);
    if (!text) return {text.diagnostics()};
    return parse_result(*text, json::options_for_file(file, std::move(options)));
}

}  // namespace polku
