// ServicePath: an immutable value. The Python class polku.ServicePath stands on it.
#include <polku/json.hpp>
#include <polku/model.hpp>

#include "bindings.hpp"

namespace polku::python {

namespace {

/// A member of the path's data as a property.
template <class Member, class Owner>
void data_field(Value<ServicePath>& path, const char* name, Member Owner::*member) {
    path.def_property_readonly(name, [member](const ServicePath& self) { return convert(self.data().*member); });
}

void bind_header(Value<ServicePath>& path) {
    data_field(path, "schema", &PathData::schema);
    data_field(path, "id", &PathData::id);
    data_field(path, "version", &PathData::version);
    data_field(path, "status", &PathData::status);
    data_field(path, "kind", &PathData::kind);
    data_field(path, "region", &PathData::region);
    data_field(path, "valid_from", &PathData::valid_from);
    data_field(path, "valid_to", &PathData::valid_to);
    data_field(path, "updated", &PathData::updated);
    data_field(path, "languages", &PathData::languages);
    data_field(path, "title", &PathData::title);
    data_field(path, "summary", &PathData::summary);
    data_field(path, "audience", &PathData::audience);
    data_field(path, "price", &PathData::price);
    data_field(path, "contact", &PathData::contact);
    data_field(path, "tags", &PathData::tags);
    data_field(path, "ptv", &PathData::ptv);
    data_field(path, "description", &PathData::description);
    data_field(path, "notes", &PathData::notes);
    path.def_property_readonly(
        "main", [](const ServicePath& self) { return self->services.empty() ? std::string{} : self->services[self.main_service()].id; },
        "id of the main service");
}

void bind_lists(Value<ServicePath>& path) {
    data_field(path, "stages", &PathData::stages);
    data_field(path, "lanes", &PathData::lanes);
    data_field(path, "population", &PathData::population);
    data_field(path, "parameters", &PathData::parameters);
    data_field(path, "sources", &PathData::source_list);
    data_field(path, "actors", &PathData::actors);
    data_field(path, "channels", &PathData::channels);
    data_field(path, "resources", &PathData::resources);
    data_field(path, "services", &PathData::services);
    data_field(path, "touchpoints", &PathData::touchpoints);
    data_field(path, "transitions", &PathData::transitions);
    data_field(path, "interrupts", &PathData::interrupts);
    data_field(path, "rules", &PathData::rules);
    data_field(path, "costs", &PathData::costs);
    data_field(path, "glossary", &PathData::glossary);
}

template <class Span>
Tuple<std::size_t> indices(const Span& span) {
    py::tuple out(span.size());
    for (std::size_t i = 0; i < span.size(); ++i) out[i] = span[i];
    return Tuple<std::size_t>(std::move(out));
}

}  // namespace

void bind_path(py::module_& m) {
    Value<ServicePath> path(m, "ServicePath", "An immutable path whose references are all sound.");
    bind_header(path);
    bind_lists(path);
    path.def(
        "__len__", [](const ServicePath& self) { return self->touchpoints.size(); }, "The number of touchpoints.");
    path.def("find_touchpoint", &ServicePath::find_touchpoint, py::arg("id"), "Its index; None when there is none.");
    path.def(
        "outgoing", [](const ServicePath& self, std::size_t index) { return indices(self.outgoing(index)); }, py::arg("index"),
        "Indices of the transitions out of touchpoint `index`.");
    path.def(
        "incoming", [](const ServicePath& self, std::size_t index) { return indices(self.incoming(index)); }, py::arg("index"));
    path.def(
        "interrupt_scope", [](const ServicePath& self, std::size_t index) { return indices(self.interrupt_scope(index)); },
        py::arg("index"), "Indices of the touchpoints in the scope of interrupt `index`.");
    path.def(
        "to_json", [](const ServicePath& self) { return to_json(self); }, "Canonical JSON.");
    path.def("model_hash", &model_hash, "SHA-256 of the canonical JSON, hexadecimal.");
}

}  // namespace polku::python
