// What the binding files share: their entry points, and how C++ values become Python values.
//
// Elements of a path are copied into Python: they are small, and nothing in Python can then outlive what it looks at.
// Names of closed lists are plain strings, spelled as in the format.
#pragma once

#include <concepts>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <pybind11/pybind11.h>
#include <pybind11/stl.h>
#include <pybind11/stl/filesystem.h>
#include <pybind11/typing.h>
#include <polku/boxed.hpp>
#include <polku/diagnostic.hpp>
#include <polku/enums.hpp>
#include <polku/model.hpp>

// A part that lies apart is its value or None, as an optional one is.
template <class T>
struct pybind11::detail::type_caster<polku::Boxed<T>> : pybind11::detail::optional_caster<polku::Boxed<T>, T> {};

namespace polku::python {

namespace py = pybind11;

void bind_diagnostic(py::module_& m);
void bind_model(py::module_& m);
void bind_path(py::module_& m);
void bind_scenario(py::module_& m);
void bind_json(py::module_& m);
void bind_validate(py::module_& m);
void bind_table(py::module_& m);
void bind_api(py::module_& m);
void bind_decide(py::module_& m);
void bind_parts(py::module_& m);
void bind_labels(py::module_& m);
void bind_queueing(py::module_& m);
void bind_infinite_server(py::module_& m);
void bind_phase_type(py::module_& m);

template <class E>
concept Named = requires {
    EnumNames<E>::values;
};

template <Named E>
std::string convert(E value) {
    return std::string(name_of(value));
}
inline std::string convert(const std::string& value) { return value; }
template <class T>
requires(!Named<T>) T convert(const T& value) { return value; }

template <class T>
using Tuple = py::typing::Tuple<T, py::ellipsis>;

template <class T>
auto convert(const std::vector<T>& values) {
    using Item = decltype(convert(std::declval<const T&>()));
    py::tuple out(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) out[i] = py::cast(convert(values[i]));
    return Tuple<Item>(std::move(out));
}
template <class T>
auto convert(const std::optional<T>& value) {
    using Item = decltype(convert(std::declval<const T&>()));
    return value ? std::optional<Item>(convert(*value)) : std::nullopt;
}

/// A class whose instances are made by the core only: values that Python reads.
template <class T>
class Value : public py::class_<T> {
public:
    Value(py::module_& m, const char* name, const char* doc) : py::class_<T>(m, name, doc) {
        if constexpr (std::equality_comparable<T>) {
            this->def(
                "__eq__", [](const T& a, const T& b) { return a == b; }, py::is_operator());
            this->attr("__hash__") = py::none();
        }
    }

    template <class Member, class Owner>
    Value& field(const char* name, Member Owner::*member, const char* doc = "") {
        this->def_property_readonly(
            name, [member](const T& self) { return convert(self.*member); }, doc);
        return *this;
    }
};

/// Findings of a text that nobody sees: places in it, and changes of it, are left out; those in files that have a name stay.
inline std::vector<Diagnostic> without_places(std::vector<Diagnostic> findings) {
    for (auto& finding : findings) {
        if (finding.location.source.empty()) finding.location.range.reset();
        for (auto& related : finding.related)
            if (related.location.source.empty()) related.location.range.reset();
        finding.fix.reset();
    }
    return findings;
}

/// A value and the findings that came with it.
template <class T>
std::pair<std::optional<T>, std::vector<Diagnostic>> parts(Outcome<T> outcome) {
    std::vector<Diagnostic> diagnostics = outcome.diagnostics();
    if (!outcome) return {std::nullopt, std::move(diagnostics)};
    return {*std::move(outcome), std::move(diagnostics)};
}

}  // namespace polku::python
