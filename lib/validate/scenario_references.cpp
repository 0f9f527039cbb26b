#include "validate/scenario_references.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "model/references.hpp"

namespace polku::detail {
namespace {

class ScenarioCheck {
public:
    ScenarioCheck(const Scenario& scenario, const std::vector<ServicePath>& models) : scenario_(scenario), models_(models) {}

    std::vector<Diagnostic> run() {
        cited(scenario_, "");
        for (std::size_t i = 1; i < scenario_.base.size(); ++i) named_once(i);
        if (scenario_.start) start(*scenario_.start);
        each("/staffing", scenario_.staffing, [this](const Staffing& s, const std::string& at) { staffing(s, at); });
        each("/arrivals", scenario_.arrivals, [this](const Arrival& a, const std::string& at) { arrival(a, at); });
        each("/targets", scenario_.targets, [this](const Target& t, const std::string& at) { target(t, at); });
        each("/lint/ignore", scenario_.ignored, [](const Suppression&, const std::string&) {});
        if (scenario_.horizon) number(scenario_.horizon->value, "/horizon/value");
        if (scenario_.run && scenario_.run->warm_up) number(scenario_.run->warm_up->value, "/run/warmUp/value");
        return std::move(findings_);
    }

private:
    using K = ReferenceKind;

    template <class T, class Visit>
    void each(const std::string& pointer, const std::vector<T>& list, Visit visit) {
        for (std::size_t i = 0; i < list.size(); ++i) {
            const auto at = child_pointer(pointer, i);
            visit(list[i], at);
            cited(list[i], at);
        }
    }

    void refer(K kind, std::string_view id, const std::string& pointer, std::string_view path = {}) {
        if (id.empty()) return;
        std::vector<std::string_view> known;
        for (const auto& model : models_) {
            if (!path.empty() && model->id != path) continue;
            const auto ids = defined_ids(model.data(), kind);
            known.insert(known.end(), ids.begin(), ids.end());
        }
        if (kind == K::source)
            for (const auto& source : scenario_.source_list) known.push_back(source.id);
        report_unless_known(to_string(kind), id, known, pointer);
    }

    void report_unless_known(std::string_view kind, std::string_view id, const std::vector<std::string_view>& known,
                             const std::string& pointer) {
        if (std::find(known.begin(), known.end(), id) != known.end()) return;
        const auto near = nearest(id, known);
        std::vector<Argument> args{{"kind", std::string{kind}}, {"id", quoted_excerpt(id)}};
        if (!near.empty()) args.push_back({"nearest", std::string{near}});
        findings_.push_back(
            make_diagnostic("REF201", near.empty() ? "" : "near", std::move(args), pointer, {"scenario", scenario_.id, {}}));
    }

    void named_once(std::size_t base) {
        const auto& id = scenario_.base[base].id;
        const auto first = std::find_if(scenario_.base.begin(), scenario_.base.end(), [&](const ModelReference& b) { return b.id == id; });
        const auto index = static_cast<std::size_t>(first - scenario_.base.begin());
        if (index == base) return;
        auto finding = make_diagnostic("REF202", "base", {{"kind", "base model"}, {"id", quoted_excerpt(id)}},
                                       child_pointer("/base", base) + "/id", {"scenario", scenario_.id, {}});
        finding.related.push_back(make_related("first", child_pointer("/base", index) + "/id"));
        findings_.push_back(std::move(finding));
    }

    void cited(const Element& element, const std::string& pointer) {
        for (std::size_t i = 0; i < element.sources.size(); ++i)
            refer(K::source, element.sources[i], child_pointer(pointer + "/sources", i));
    }
    void number(const Number& n, const std::string& pointer) {
        if (!n.is_literal()) refer(K::parameter, n.param, pointer + "/param");
    }
    void number(const std::optional<Number>& n, const std::string& pointer) {
        if (n) number(*n, pointer);
    }
    void bound(const std::optional<Bound>& b, const std::string& pointer) {
        if (b) number(b->value, b->unit ? pointer + "/value" : pointer);
    }
    /// The path an arrival or row is about must be one of the bases; without one it is the first.
    std::string_view base(const std::string& path, const std::string& pointer) {
        std::vector<std::string_view> ids;
        for (const auto& model : models_) ids.push_back(model->id);
        if (path.empty()) return ids.empty() ? std::string_view{} : ids.front();
        report_unless_known("base model", path, ids, pointer);
        return path;
    }

    void start(const InitialPopulation& s) {
        cited(s, "/start");
        number(s.clients, "/start/clients");
        each("/start/rows", s.rows, [this](const StartRow& row, const std::string& at) {
            const auto path = base(row.path, at + "/path");
            number(row.share, at + "/share");
            for (std::size_t i = 0; i < row.at.size(); ++i) refer(K::touchpoint, row.at[i], child_pointer(at + "/at", i), path);
        });
        each("/start/attributes", s.attributes, [this](const StartAttribute& a, const std::string& at) {
            refer(K::attribute, a.attribute, at + "/attr");
            number(a.share, at + "/share");
        });
    }
    void staffing(const Staffing& s, const std::string& at) {
        refer(K::resource, s.resource, at + "/resource");
        number(s.units, at + "/units");
        number(s.slots_per_unit, at + "/slotsPerUnit");
        each(at + "/workers", s.workers, [this](const Worker& w, const std::string& where) {
            number(w.slots, where + "/slots");
            number(w.clients, where + "/clients");
            number(w.share, where + "/share");
        });
    }
    void arrival(const Arrival& a, const std::string& at) {
        refer(K::touchpoint, a.at, at + "/at", base(a.path, at + "/path"));
        number(a.rate, at + "/rate");
        number(a.clients, at + "/clients");
        if (a.every) number(a.every->value, at + "/every/value");
        for (std::size_t i = 0; i < a.times.size(); ++i) number(a.times[i], child_pointer(at + "/times", i));
    }
    void target(const Target& t, const std::string& at) {
        const auto measure = at + "/measure/" + std::string{name_of(t.measure)};
        refer(K::touchpoint, t.from, measure + "/from");
        refer(K::touchpoint, t.to, measure + "/to");
        refer(K::touchpoint, t.end, measure + "/end");
        refer(K::resource, t.resource, measure + "/resource");
        number(t.quantile, at + "/quantile");
        bound(t.at_most, at + "/atMost");
        bound(t.at_least, at + "/atLeast");
    }

    const Scenario& scenario_;
    const std::vector<ServicePath>& models_;
    std::vector<Diagnostic> findings_{};
};

}  // namespace

std::vector<Diagnostic> check_scenario_references(const Scenario& scenario, const std::vector<ServicePath>& models) {
    return ScenarioCheck(scenario, models).run();
}

}  // namespace polku::detail
