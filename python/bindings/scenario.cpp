#include <polku/json.hpp>
#include <polku/scenario.hpp>

#include "bindings.hpp"

namespace polku::python {

void bind_scenario(py::module_& m) {
    Value<Scenario> scenario(m, "Scenario", "A what-if: edits, staffing, arrivals, horizon and targets.");
    scenario.field("schema", &Scenario::schema)
        .field("id", &Scenario::id)
        .field("version", &Scenario::version)
        .field("title", &Scenario::title)
        .field("summary", &Scenario::summary)
        .field("base", &Scenario::base);
    scenario.def_property_readonly(
        "arms",
        [](const Scenario& self) {
            std::vector<std::string> ids;
            for (const auto& arm : self.arms) ids.push_back(arm.id);
            return convert(ids);
        },
        "ids of the scenario's arms");
    scenario.def_property_readonly(
        "starts_with_clients", [](const Scenario& self) { return self.start.has_value(); }, "whether clients are there at the start");
    scenario.def_property_readonly(
        "seed", [](const Scenario& self) { return self.run ? std::optional<std::uint64_t>(self.run->seed) : std::nullopt; });
    scenario.def_property_readonly(
        "replications", [](const Scenario& self) { return self.run ? std::optional<std::int64_t>(self.run->replications) : std::nullopt; });
    scenario.def(
        "to_json", [](const Scenario& self) { return to_json(self); }, "Canonical JSON.");
    scenario.def("__repr__", [](const Scenario& self) { return "<Scenario " + self.id + " " + self.version + ">"; });
}

}  // namespace polku::python
