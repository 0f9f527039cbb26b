#include "model/reference_check.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>

#include "model/definitions.hpp"
#include "model/size_limits.hpp"
#include "model/subject.hpp"
#include "model/texts.hpp"

namespace polku::detail {
namespace {

class Check {
public:
    Check(const PathData& data, const Definitions& defined) : data_(data), defined_(defined) {}

    std::vector<Diagnostic> run() {
        duplicates(data_.stages, "/stages", "stage", defined_.table(K::stage));
        duplicates(data_.lanes, "/lanes", "lane", defined_.table(K::lane));
        if (data_.population) duplicates(data_.population->attributes, "/population/attributes", "attribute", defined_.table(K::attribute));
        duplicates(data_.parameters, "/parameters", "parameter", defined_.table(K::parameter));
        duplicates(data_.source_list, "/sources", "source", defined_.table(K::source));
        duplicates(data_.actors, "/actors", "actor", defined_.table(K::actor));
        duplicates(data_.channels, "/channels", "channel", defined_.table(K::channel));
        duplicates(data_.resources, "/resources", "resource", defined_.table(K::resource));
        duplicates(data_.services, "/services", "service", defined_.table(K::service));
        duplicates(data_.touchpoints, "/touchpoints", "touchpoint", defined_.table(K::touchpoint));
        for (std::size_t t = 0; t < data_.touchpoints.size(); ++t)
            if (data_.touchpoints[t].contacts.size() > 1)
                duplicates(data_.touchpoints[t].contacts, touchpoint_pointer(t) + "/contacts", "contact");
        duplicates(data_.transitions, "/transitions", "transition", defined_.transitions());
        duplicates(data_.interrupts, "/interrupts", "interrupt");
        duplicates(data_.rules, "/rules", "rule");
        duplicates(data_.costs, "/costs", "cost");
        duplicates(data_.glossary, "/glossary", "glossary entry");
        collect_values();
        for_each_reference(data_, [this](const Reference& reference) { test(reference); });
        quotes();
        circles_of_services();
        // A way without an end of its own is no reference at all, but nothing can be made of it either.
        for (std::size_t k = 0; k < data_.transitions.size(); ++k) {
            if (data_.transitions[k].from.empty()) nowhere(transition_pointer(k) + "/from");
            if (data_.transitions[k].to.empty()) nowhere(transition_pointer(k) + "/to");
        }
        for (std::size_t k = 0; k < data_.interrupts.size(); ++k)
            if (data_.interrupts[k].to.empty()) nowhere(child_pointer(child_pointer("/interrupts", k), "to"));
        count_uses();
        count_rest("REF201", dangling_);
        count_rest("REF202", repeated_);
        const bool circle = std::any_of(findings_.begin(), findings_.end(), [](const Diagnostic& d) { return d.code == "REF206"; });
        for (auto& finding : check_size_limits(data_))  // a circle looks like services of any depth, and is said
            if (!circle || finding.location.pointer != "/services") findings_.push_back(std::move(finding));
        return std::move(findings_);
    }

private:
    using K = ReferenceKind;

    // A hostile model has a million mistakes of a kind, and a finding takes kilobytes: behind these they are only counted.
    static constexpr std::size_t kept_per_code = 1000;
    void count_rest(std::string_view code, std::size_t count) {
        if (count <= kept_per_code) return;
        const auto last = std::find_if(findings_.rbegin(), findings_.rend(), [code](const Diagnostic& d) { return d.code == code; });
        findings_.push_back(make_diagnostic(code, "more", {{"count", std::to_string(count - kept_per_code)}}, last->location.pointer));
    }
    void nowhere(const std::string& pointer) {
        const std::string nobody;
        report({ReferenceKind::touchpoint, nobody, {}, pointer});
    }
    template <class T>
    void duplicates(const std::vector<T>& list, const std::string& pointer, const std::string& kind) {
        IdTable first(list.size());
        for (std::size_t i = 0; i < list.size(); ++i) first.emplace(list[i].id, i);
        duplicates(list, pointer, kind, first);
    }
    // `first` has the first position of each id of the list.
    template <class T>
    void duplicates(const std::vector<T>& list, const std::string& pointer, const std::string& kind, const IdTable& first) {
        if (list.empty() || first.size() == list.size()) return;
        for (std::size_t i = 0; i < list.size(); ++i) {
            if (list[i].id.empty()) continue;  // unreadable or nameless, and said elsewhere
            const auto place = first.find(list[i].id).value();
            if (place == i || ++repeated_ > kept_per_code) continue;
            auto finding = make_diagnostic("REF202", "", {{"kind", kind}, {"id", quoted_excerpt(list[i].id)}},
                                           child_pointer(child_pointer(pointer, i), "id"), {kind, list[i].id, {}});
            finding.related.push_back(make_related("first", child_pointer(child_pointer(pointer, place), "id")));
            findings_.push_back(std::move(finding));
        }
    }

    struct Values {
        std::vector<std::string_view> list{};
        std::unordered_set<std::string_view> set{};
    };
    void collect_values() {
        if (!data_.population) return;
        for (const auto& a : data_.population->attributes)
            for (const auto& value : a.values) {
                values_[a.id].list.push_back(value.id);
                values_[a.id].set.insert(value.id);
            }
    }

    void test(const Reference& reference) {
        if (reference.kind == ReferenceKind::attribute_value) {
            if (!defined_.has(ReferenceKind::attribute, reference.owner)) return;  // said once
            const auto& values = values_[reference.owner];
            if (values.set.count(reference.id) == 0) report(reference);
            return;
        }
        if (defined_.is_nested(reference)) report_nesting(reference);
        if (!is_defined(reference)) report(reference);
    }

    bool is_defined(const Reference& reference) {
        if (reference.kind == K::payer) return defined_.has(reference.kind, reference.id);
        const auto kind = static_cast<std::size_t>(reference.kind);
        return followers_[kind].find(defined_.table(reference.kind), reference.id).has_value();
    }

    // A quote that names no parameter would reach the client as it is written, braces and all. Braces around anything
    // that cannot be an id are plain text.
    void quotes() {
        for_each_text(data_, [this](const Text& text, const TextPlace& place) {
            for (const auto& translation : text.translations())
                for_each_quoted_id(translation.text, [&](std::string_view quoted) {
                    const std::string id{quoted};
                    if (!has_form_of_id(id) || defined_.has(ReferenceKind::parameter, id)) return;
                    report({ReferenceKind::parameter, id, {}, child_pointer(place.pointer, translation.language)});
                });
        });
    }
    static bool has_form_of_id(std::string_view text) {
        return !text.empty() && text.size() <= 64 && text.front() != '-' &&
               text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos;
    }

    // A case may ask for a bound that is a parameter, but not for one with cases: values would wait for each other.
    void report_nesting(const Reference& reference) {
        auto subject = subject_at(data_, reference.pointer);
        std::vector<Argument> args{{"id", quoted_excerpt(subject.id)}, {"other", quoted_excerpt(reference.id)}};
        findings_.push_back(make_diagnostic("REF205", "", std::move(args), reference.pointer, std::move(subject)));
    }

    // A service that is part of itself, over however many others: said once for a circle, at its first service.
    void circles_of_services() {
        std::unordered_map<std::string_view, std::size_t> index;
        for (std::size_t i = 0; i < data_.services.size(); ++i) index.emplace(data_.services[i].id, i);
        std::vector<std::size_t> walk(data_.services.size(), 0);  // in which walk it was first met; 0: none yet
        for (std::size_t first = 0; first < data_.services.size(); ++first) {
            std::vector<std::size_t> way;
            auto at = index.end();
            for (std::size_t i = first; walk[i] == 0; i = at->second) {
                walk[i] = first + 1;
                way.push_back(i);
                at = index.find(data_.services[i].part_of);
                if (at == index.end()) break;
            }
            if (at == index.end() || walk[at->second] != first + 1) continue;
            way.erase(way.begin(), std::find(way.begin(), way.end(), at->second));
            report_circle(way);
        }
    }

    void report_circle(const std::vector<std::size_t>& way) {
        const auto& service = data_.services[way.front()];
        auto finding = make_diagnostic("REF206", "", {{"id", service.id}}, child_pointer(child_pointer("/services", way.front()), "partOf"),
                                       {"service", service.id, service.id});
        for (const auto i : way) finding.witness.push_back(data_.services[i].id);
        finding.witness.push_back(service.id);
        findings_.push_back(std::move(finding));
    }

    // What may have been meant.
    std::vector<std::string_view> candidates(const Reference& reference) {
        if (reference.id.empty()) return {};
        return reference.kind == K::attribute_value ? values_[reference.owner].list : defined_ids(data_, reference.kind);
    }
    // One finding for an id that is missing, at the first place that names it; the others are related to it.
    void report(const Reference& reference) {
        // "Did you mean" compares with every candidate: only for the first few, or a hostile file costs n².
        constexpr std::size_t suggestions = 100;
        const auto key = std::string{to_string(reference.kind)} + ' ' + std::string{reference.owner} + ' ' + reference.id;
        if (const auto known = missing_.find(key); known != missing_.end()) {
            ++known->second.uses;
            if (++places_ <= kept_per_code) findings_[known->second.finding].related.push_back(make_related("too", reference.pointer));
            return;
        }
        if (++dangling_ > kept_per_code) return;
        ++places_;
        const auto near = dangling_ <= suggestions ? nearest(reference.id, candidates(reference)) : std::string_view{};
        std::vector<Argument> args{{"kind", std::string{to_string(reference.kind)}}, {"id", quoted_excerpt(reference.id)}};
        if (!near.empty()) args.push_back({"nearest", std::string{near}});
        missing_.emplace(key, Missing{findings_.size(), 1});
        findings_.push_back(make_diagnostic("REF201", near.empty() ? "" : "near", std::move(args), reference.pointer,
                                            subject_at(data_, reference.pointer)));
    }

    // How often an id is named that is missing.
    void count_uses() {
        for (const auto& [key, missing] : missing_) {
            if (missing.uses == 1) continue;
            auto& finding = findings_[missing.finding];
            auto args = std::move(finding.args);
            args.push_back({"count", std::to_string(missing.uses)});
            auto counted = make_diagnostic("REF201", finding.variant.empty() ? "several" : "several-near", std::move(args),
                                           finding.location.pointer, std::move(finding.subject));
            counted.related = std::move(finding.related);
            finding = std::move(counted);
        }
    }

    const PathData& data_;
    const Definitions& defined_;
    std::array<IdFollower, 12> followers_{};                 ///< by kind
    std::unordered_map<std::string_view, Values> values_{};  ///< of attributes
    std::vector<Diagnostic> findings_{};
    struct Missing {
        std::size_t finding;
        std::size_t uses;
    };
    std::unordered_map<std::string, Missing> missing_{};  ///< by kind, owner and id; nothing depends on its order
    std::size_t dangling_ = 0, repeated_ = 0;             ///< ids
    std::size_t places_ = 0;                              ///< that name what is missing
};

}  // namespace

std::vector<Diagnostic> check_references(const PathData& data, const Definitions& defined) { return Check(data, defined).run(); }

}  // namespace polku::detail
