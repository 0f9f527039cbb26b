#include "json/writer.hpp"

#include <algorithm>

#include "json/json_text.hpp"
#include "json/parse_document.hpp"
#include "json/utf8.hpp"

namespace polku::json {

// True when another key of the object has a value beside which this one must stand: a rate of 0 is said too.
static bool must_stand(const ObjectContract& contract, const Field& field, const void* value) {
    if (!field.required_then) return false;
    const Field* other = contract.find(field.other_key);
    if (other == nullptr || !other->word) return false;
    const auto& words = field.other_values;
    return std::find(words.begin(), words.end(), other->word(value)) != words.end();
}

void Writer::object(const ObjectContract& contract, const void* value) {
    begin_object();
    for (const auto& field : contract.fields)
        if (field.write) field.write(*this, field, value, must_stand(contract, field, value));
    if (contract.write_extensions) contract.write_extensions(*this, value);
    end();
}

void Writer::begin(char bracket) {
    if (!levels_.empty()) levels_.back().nested = true;
    levels_.push_back({bracket, {}, false});
    if (key_.empty()) return;
    levels_.back().items.push_back(std::move(key_));  // its own key waits in front of its items
    key_.clear();
}

void Writer::end() {
    Level level = std::move(levels_.back());
    levels_.pop_back();
    const char closing = level.bracket == '{' ? '}' : ']';
    const bool keyed = !levels_.empty() && levels_.back().bracket == '{';
    const std::string own_key = keyed ? std::move(level.items.front()) : std::string{};
    const std::size_t first = keyed ? 1 : 0;

    const std::string indent(2 * levels_.size(), ' ');
    std::string line = own_key + level.bracket;
    for (std::size_t i = first; i < level.items.size(); ++i) {
        if (i != first) line += ", ";
        line += level.items[i];
    }
    line += closing;
    const bool outermost = levels_.empty() && level.items.size() != first;
    if (layout_ == Layout::indented && (level.nested || outermost || indent.size() + count_code_points(line) > width)) {
        line = own_key + level.bracket;
        for (std::size_t i = first; i < level.items.size(); ++i) {
            line += i == first ? "\n" : ",\n";
            line += indent + "  " + level.items[i];
        }
        line += '\n' + indent + closing;
    }
    if (levels_.empty()) done_ = std::move(line);
    else levels_.back().items.push_back(std::move(line));
}

void Writer::key(std::string_view key) { key_ = quoted(key) + ": "; }

void Writer::string(std::string_view text) { scalar(quoted(text)); }
void Writer::number(double value) { scalar(number_text(value)); }

void Writer::scalar(std::string text) {
    if (levels_.empty()) done_ = std::move(text);
    else levels_.back().items.push_back(key_ + text);
    key_.clear();
}

void Writer::line_of(const std::vector<std::string>& items) {
    if (!levels_.empty()) levels_.back().nested = true;
    std::string line = "[";
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i != 0) line += ", ";
        line += items[i];
    }
    scalar(line + ']');
}

void Writer::raw(std::string_view json) {
    Findings findings;
    const auto parsed = parse_document(json, "", {}, findings);
    if (parsed.whole && !findings.has_errors()) scalar(compact_json(*parsed.document->root()));
    else string(json);
}

std::string Writer::take() { return std::move(done_) + '\n'; }

}  // namespace polku::json
