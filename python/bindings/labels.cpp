// Words and names beside the figures of results.
#include <polku/labels.hpp>

#include "runs.hpp"

namespace polku::python {

void bind_labels(py::module_& m) {
    m.def(
        "label_words",
        [](const std::string& language) {
            std::map<std::string, std::string> words;
            for (const auto& [key, word] : label_words(language)) words.emplace(key, word);
            return words;
        },
        py::arg("language"), "Words of results and charts by key, in fi, sv or en.");
    m.def(
        "labels_of",
        [](const ServicePath& path, const std::optional<Scenario>& scenario, const std::string& language,
           const std::optional<Folders>& folders) {
            std::vector<std::tuple<std::string, std::string, std::string>> labels;
            for (auto& [kind, id, name] :
                 labels_of(path, scenario ? &*scenario : nullptr, language, folders ? folder_resolver(*folders) : nullptr))
                labels.emplace_back(std::string(kind), std::move(id), std::move(name));
            return labels;
        },
        py::arg("path"), py::arg("scenario") = py::none(), py::arg("language") = "", py::arg("folders") = py::none(),
        "What ids in the tables of a result are called: (kind, id, name).");
    m.def("number_label", &number_label, py::arg("value"), py::arg("language"), "A number as people write it.");
    m.def("date_label", &date_label, py::arg("iso_date"), py::arg("language"), "An ISO date as people write it.");
}

}  // namespace polku::python
