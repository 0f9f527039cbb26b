// Text → path: document, bases, contract, references.
#include <algorithm>
#include <optional>
#include <utility>

#include <polku/json.hpp>

#include "diagnostic/append.hpp"
#include "diagnostic/persons.hpp"
#include "json/contract/contracts.hpp"
#include "json/document_map.hpp"
#include "json/format_check.hpp"
#include "json/load_model.hpp"
#include "json/read_model.hpp"
#include "json/reader.hpp"

namespace polku {
namespace {

std::vector<Diagnostic> in_order(std::vector<Diagnostic> findings) {
    sort(findings);
    return findings;
}

// Reads the lists of a model while they are parsed. What is to be said needs the whole document, so it stops at the first finding.
class ModelTaker : public json::ListTaker {
public:
    explicit ModelTaker(json::Findings& findings) : findings_(findings), reader_(findings) {}

    Wish wish(const json::Node& root, const json::Node& list, std::size_t items) override {
        if (findings_.size() != 0 || !is_model_alone(root)) return Wish::leave;
        field_ = json::contract<PathData>().find(list.key);
        items_ = items;
        return field_ != nullptr && field_->shape.kind == json::ShapeKind::list && field_->read ? Wish::take : Wish::leave;
    }
    bool take(const json::Node& list) override {
        // Memory for all of them, now that some are sound: a hostile list has more commas than items.
        constexpr std::size_t shortest_item = 30;
        reader_.announce_items(std::min(std::exchange(items_, 0), list.source->text().size() / shortest_item));
        taken_ = true;
        field_->read(reader_, list, &data_);
        return findings_.size() == 0;
    }
    /// False: the document is whole.
    bool has_taken() const { return taken_; }
    /// The data with all that is left in the document; none when there is anything to say.
    std::optional<PathData> finished(const json::ParsedText& text) {
        const auto* root = text.document->root();
        if (!text.whole || !is_model_alone(*root) || !json::check_format(*root, "polku", findings_)) return std::nullopt;
        reader_.object(json::contract<PathData>(), *root, &data_);
        if (findings_.size() != 0) return std::nullopt;
        return std::move(data_);
    }

private:
    static bool is_model_alone(const json::Node& root) {
        const auto* format = root.find("format");
        return format != nullptr && format->text.starts_with("polku/") && root.find("extends") == nullptr;
    }

    json::Findings& findings_;
    json::Reader reader_;
    const json::Field* field_ = nullptr;
    std::size_t items_ = 0;  // of its list, until they are announced
    bool taken_ = false;
    PathData data_{};
};

// What the data makes: a path, or its sound part and why.
void add_path(PathReading& reading, PathData data, bool kept_contract) {
    auto part = ServicePath::sound_part(std::move(data), reading.map);
    detail::append(reading.diagnostics, part.diagnostics);
    if (kept_contract && part.whole) reading.path = std::move(part.path);
    else reading.sound_part = std::move(part);
}

PathReading in_place(PathReading reading) {
    locate(reading.diagnostics, *reading.map);
    reading.diagnostics = in_order(std::move(reading.diagnostics));
    return reading;
}

}  // namespace

json::FirstLook json::parse_or_read(std::string_view text, const ReadOptions& options) {
    FirstLook look;
    std::optional<PathData> data;
    {
        ModelTaker taker(look.findings);
        look.text = parse_document(text, options.source_name, options.limits, look.findings, taker);
        if (!taker.has_taken()) return look;
        if (look.findings.size() == 0) data = taker.finished(look.text);
    }
    if (!data) {
        look.findings = {};
        look.text = parse_document(text, options.source_name, options.limits, look.findings);
        return look;
    }
    const auto map = std::make_shared<DocumentMap>(std::exchange(look.text, {}).document);
    map->forget();
    PathReading reading;
    reading.map = map;
    add_path(reading, *std::move(data), true);
    look.reading = in_place(std::move(reading));
    return look;
}

PathReading json::read_model(const std::shared_ptr<const Document>& document, Findings& findings, bool whole) {
    PathReading reading;
    const auto map = std::make_shared<DocumentMap>(document);
    reading.map = map;
    PathData data;
    Reader reader(findings);
    reader.object(contract<PathData>(), *document->root(), &data);
    reading.diagnostics = findings.take();
    const bool kept_contract = !has_errors(reading.diagnostics);
    // Of a text that breaks off, or a list with too many broken items, the rest is unknown: references to it would be blamed wrongly.
    if (kept_contract || (whole && !reader.left_out())) add_path(reading, std::move(data), kept_contract);
    reading = in_place(std::move(reading));
    if (reading.path && reading.diagnostics.empty()) map->forget();
    return reading;
}

PathReading json::read_path_of(const ParsedText& text, const ReadOptions& options, Findings& findings) {
    const auto model = load_model(text, options, findings);
    // Of edits that failed nobody knows what they would have made: only the contract is checked then.
    if (model.usable) return read_model(model.document, findings, model.whole && model.edited);
    PathReading reading;
    reading.map = std::make_shared<DocumentMap>(model.document);
    reading.diagnostics = in_order(findings.take());
    return reading;
}

PathReading read_tolerantly(std::string_view text, const ReadOptions& options) {
    auto look = json::parse_or_read(text, options);
    if (look.reading) return *std::move(look.reading);
    return json::read_path_of(look.text, options, look.findings);
}

Outcome<ServicePath> parse_path(std::string_view text, const ReadOptions& options) {
    auto reading = read_tolerantly(text, options);
    auto findings = detail::with_persons_hidden(std::move(reading.diagnostics));
    if (!reading.path) return {std::move(findings)};
    return {std::move(*reading.path), std::move(findings)};
}

}  // namespace polku
