#include <polku/diagnostic.hpp>

#include "bindings.hpp"

namespace polku::python {

namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;

Pairs pairs_of(const std::vector<Argument>& args) {
    Pairs pairs;
    for (const auto& [name, value] : args) pairs.emplace_back(name, value);
    return pairs;
}

std::vector<Argument> args_of(Pairs pairs) {
    std::vector<Argument> args;
    for (auto& [name, value] : pairs) args.push_back({std::move(name), std::move(value)});
    return args;
}

/// Pickles a value as the tuple of its members.
template <class T, class... Members>
void def_pickle(Value<T>& value, Members T::*... members) {
    value.def(py::pickle([=](const T& self) { return py::make_tuple(self.*members...); },
                         [=](const py::tuple& state) {
                             T made;
                             std::size_t i = 0;
                             ((made.*members = state[i++].template cast<Members>()), ...);
                             return made;
                         }));
}

}  // namespace

void bind_diagnostic(py::module_& m) {
    Value<Position> position(m, "Position", "A place in a text; lines and columns count from 1, 0 means not known.");
    position.field("line", &Position::line)
        .field("column", &Position::column, "in code points")
        .field("utf16", &Position::utf16, "in UTF-16 code units, as editors count")
        .field("offset", &Position::offset, "in bytes, from 0");
    def_pickle(position, &Position::line, &Position::column, &Position::utf16, &Position::offset);
    Value<Range> range(m, "Range", "From `start` up to, not including, `end`.");
    range.field("start", &Range::start).field("end", &Range::end);
    def_pickle(range, &Range::start, &Range::end);
    Value<Location> location(m, "Location", "Where something stands: a JSON pointer, and a range when there is a text.");
    location.field("source", &Location::source, "the name of the text; empty when there is none")
        .field("pointer", &Location::pointer, "RFC 6901")
        .field("range", &Location::range);
    def_pickle(location, &Location::source, &Location::pointer, &Location::range);
    Value<Related> related(m, "Related", "Another place that belongs to a finding.");
    related.field("location", &Related::location).field("message", &Related::message, "in the language of the finding");
    related.def(
        py::pickle([](const Related& self) { return py::make_tuple(self.location, self.phrase, pairs_of(self.args), self.message); },
                   [](const py::tuple& state) {
                       return Related{state[0].cast<Location>(), state[1].cast<std::string>(), args_of(state[2].cast<Pairs>()),
                                      state[3].cast<std::string>()};
                   }));
    Value<Subject> subject(m, "Subject", "The element a finding is about.");
    subject.field("kind", &Subject::kind).field("id", &Subject::id).field("service", &Subject::service);
    def_pickle(subject, &Subject::kind, &Subject::id, &Subject::service);

    Value<Diagnostic> diagnostic(m, "Diagnostic", "One finding about a model.");
    diagnostic.field("code", &Diagnostic::code, "stable: three letters and three digits")
        .field("name", &Diagnostic::name, "stable alias, for people: \"dead-end\"")
        .field("message", &Diagnostic::message, "one sentence; may change between versions")
        .field("subject", &Diagnostic::subject)
        .field("location", &Diagnostic::location)
        .field("related", &Diagnostic::related)
        .field("witness", &Diagnostic::witness, "ids of touchpoints: the way or cycle that shows it")
        .field("hint", &Diagnostic::hint, "what to do");
    diagnostic.def_property_readonly(
        "severity", [](const Diagnostic& self) { return std::string(to_string(self.severity)); }, "\"error\", \"warning\" or \"advice\"");
    diagnostic.def_property_readonly(
        "args",
        [](const Diagnostic& self) {
            py::typing::Dict<py::str, py::str> out;
            for (const auto& argument : self.args) out[py::str(argument.name)] = py::str(argument.value);
            return out;
        },
        "the named facts of the message; names are stable");
    diagnostic.def(py::pickle(
        [](const Diagnostic& self) {
            return py::make_tuple(self.code, self.name, self.variant, static_cast<int>(self.severity), self.language, self.message,
                                  pairs_of(self.args), self.subject, self.location, self.related, self.witness, self.hint);
        },
        [](const py::tuple& state) {
            Diagnostic made;
            made.code = state[0].cast<std::string>();
            made.name = state[1].cast<std::string>();
            made.variant = state[2].cast<std::string>();
            made.severity = static_cast<Severity>(state[3].cast<int>());
            made.language = state[4].cast<std::string>();
            made.message = state[5].cast<std::string>();
            made.args = args_of(state[6].cast<Pairs>());
            made.subject = state[7].cast<Subject>();
            made.location = state[8].cast<Location>();
            made.related = state[9].cast<std::vector<Related>>();
            made.witness = state[10].cast<std::vector<std::string>>();
            made.hint = state[11].cast<std::string>();
            return made;
        }));
    diagnostic.def("__repr__", [](const Diagnostic& self) {
        return "<" + std::string(to_string(self.severity)) + " " + self.code + " " + self.name + ": " + self.message + ">";
    });

    struct Rule {
        std::string code, name, severity, summary;
    };
    py::class_<Rule>(m, "CatalogueEntry", "What a code of a finding stands for.")
        .def_readonly("code", &Rule::code)
        .def_readonly("name", &Rule::name)
        .def_readonly("severity", &Rule::severity)
        .def_readonly("summary", &Rule::summary, "one sentence: what the rule catches");
    const auto rule_of = [](const CatalogueEntry& entry) {
        return Rule{std::string(entry.code), std::string(entry.name), std::string(to_string(entry.severity)),
                    std::string(entry.summary.en)};
    };
    m.def(
        "catalogue",
        [rule_of] {
            std::vector<Rule> out;
            for (const auto& entry : catalogue()) out.push_back(rule_of(entry));
            return out;
        },
        "All codes, ordered.");
    m.def(
        "find_catalogue_entry",
        [rule_of](const std::string& code_or_name) {
            const auto* entry = find_catalogue_entry(code_or_name);
            return entry ? std::optional<Rule>(rule_of(*entry)) : std::nullopt;
        },
        py::arg("code_or_name"), "The entry of a code (\"GRA304\") or name (\"dead-end\").");
}

}  // namespace polku::python
