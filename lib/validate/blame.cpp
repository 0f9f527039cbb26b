#include "validate/blame.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <string>

#include "diagnostic/argument.hpp"

namespace polku::detail {
namespace {

// The narrowest place to change of an edit: the value it sets, the id of what it adds, the address it removes.
Location place_of(const EditPlace& edit, const SourceMap& map) {
    auto pointer = edit.list == "remove" ? edit.pointer : edit.pointer + "/value";
    if (edit.list == "add") {
        const auto id = map.locate(pointer + "/id", Anchor::value);
        if (id.range && *id.range != *map.locate(pointer, Anchor::opening_brace).range) pointer += "/id";
    }
    auto found = map.locate(pointer, Anchor::value);
    return {std::move(found.source), std::move(pointer), found.range};
}

bool names_removed(const Diagnostic& finding, const EditPlace& edit) {
    return finding.code == "REF201" && edit.list == "remove" && edit.address.substr(edit.address.rfind('/') + 1) == argument(finding, "id");
}

std::set<std::string> matters_of(const std::vector<Diagnostic>& findings) {
    std::set<std::string> matters;
    for (const auto& finding : findings) matters.insert(matter_of(finding));
    return matters;
}

// "No touchpoint is called x" is a poor answer to who has just removed x.
Diagnostic worded(Diagnostic finding, const EditPlace& edit) {
    if (!names_removed(finding, edit)) return finding;
    const auto id = argument(finding, "id");
    std::vector<Argument> args{
        {"kind", std::string(argument(finding, "kind"))},
        {"id", std::string(id)},
        {"user", finding.subject.kind.empty() ? finding.location.pointer.substr(1) : finding.subject.kind + "s/" + finding.subject.id}};
    auto removed = make_diagnostic("REF201", finding.related.empty() ? "removed" : "removed-several", std::move(args),
                                   finding.location.pointer, std::move(finding.subject));
    if (const auto arm = argument(finding, "in_arm"); !arm.empty()) {
        removed.args.push_back({"in_arm", std::string(arm)});
        removed = in_language(std::move(removed), removed.language);
    }
    removed.location = std::move(finding.location);
    removed.related = std::move(finding.related);
    return removed;
}

Diagnostic moved(Diagnostic finding, const EditPlace& edit, const SourceMap& map) {
    finding = worded(std::move(finding), edit);
    auto place = place_of(edit, map);
    if (finding.location.source == place.source && finding.location.pointer.starts_with(place.pointer)) return finding;
    auto shows = make_related("shows-here", finding.location.pointer);
    shows.location = std::move(finding.location);
    finding.related.insert(finding.related.begin(), std::move(shows));
    finding.location = std::move(place);
    return finding;
}

}  // namespace

std::vector<EditPlace> places_of(const Edits& edits, std::string_view pointer) {
    std::vector<EditPlace> places;
    const auto each = [&](std::string_view list, const auto& items, auto address) {
        for (std::size_t i = 0; i < items.size(); ++i)
            places.push_back({child_pointer(child_pointer(pointer, list), i), list, i, address(items[i])});
    };
    each("remove", edits.remove, [](const std::string& address) { return address; });
    each("add", edits.add, [](const Edits::Add& add) { return add.to; });
    each("set", edits.set, [](const Edits::Set& set) { return set.at; });
    return places;
}

Edits without(Edits edits, std::vector<EditPlace> left_out) {
    std::sort(left_out.begin(), left_out.end(), [](const EditPlace& a, const EditPlace& b) { return a.index > b.index; });
    for (const auto& edit : left_out) {
        const auto erase = [&](auto& items) { items.erase(items.begin() + static_cast<std::ptrdiff_t>(edit.index)); };
        if (edit.list == "remove") erase(edits.remove);
        else if (edit.list == "add") erase(edits.add);
        else erase(edits.set);
    }
    return edits;
}

std::string matter_of(const Diagnostic& finding) {
    auto matter = finding.code + ' ' + std::string(to_string(finding.severity)) + ' ';
    // An id is missing for all who name it, whoever is the first of them.
    if (finding.code == "REF201") return matter + std::string(argument(finding, "kind")) + ' ' + std::string(argument(finding, "id"));
    if (finding.subject.id.empty()) return matter + finding.message;
    return matter + finding.subject.kind + ' ' + finding.subject.service + ' ' + finding.subject.id;
}

void blame_edits(std::vector<Diagnostic>& findings, const std::vector<EditPlace>& edits, const FindingsWithout& findings_without,
                 const SourceMap& map) {
    std::vector<Diagnostic> blamed;
    const auto before = matters_of(findings);
    for (const auto& edit : edits) {
        if (findings.empty()) break;
        std::vector<EditPlace> left_out{edit};
        auto rest = findings_without(left_out);
        if (!rest) break;
        for (const auto& finding : *rest) {
            if (before.count(matter_of(finding)) > 0) continue;
            const auto other = std::find_if(edits.begin(), edits.end(), [&](const EditPlace& e) { return names_removed(finding, e); });
            if (other != edits.end() && other->pointer != edit.pointer) left_out.push_back(*other);
        }
        if (left_out.size() > 1) rest = findings_without(left_out);
        if (!rest) break;
        const auto matters = matters_of(*rest);
        const auto brought =
            std::stable_partition(findings.begin(), findings.end(), [&](const Diagnostic& d) { return matters.count(matter_of(d)) > 0; });
        const auto first = blamed.size();
        for (auto finding = brought; finding != findings.end(); ++finding) {
            auto there = moved(std::move(*finding), edit, map);
            const auto same = std::find_if(blamed.begin() + static_cast<std::ptrdiff_t>(first), blamed.end(),
                                           [&](const Diagnostic& d) { return matter_of(d) == matter_of(there); });
            if (same == blamed.end()) blamed.push_back(std::move(there));
            else same->related.insert(same->related.end(), there.related.begin(), there.related.end());
        }
        findings.erase(brought, findings.end());
    }
    findings.insert(findings.end(), std::make_move_iterator(blamed.begin()), std::make_move_iterator(blamed.end()));
}

}  // namespace polku::detail
