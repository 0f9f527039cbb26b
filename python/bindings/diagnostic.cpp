#include <polku/diagnostic.hpp>

#include <array>
#include <limits>

#include <polku/json.hpp>
#include <polku/validate.hpp>

#include "bindings.hpp"

namespace polku::python {

namespace {

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
    Value<Related>(m, "Related", "Another place that belongs to a finding.")
        .field("location", &Related::location)
        .field("phrase", &Related::phrase, "key of the sentence; stable")
        .field("message", &Related::message, "in the language of the finding");
    Value<Subject> subject(m, "Subject", "The element a finding is about.");
    subject.field("kind", &Subject::kind).field("id", &Subject::id).field("service", &Subject::service);
    def_pickle(subject, &Subject::kind, &Subject::id, &Subject::service);

    Value<TextEdit>(m, "TextEdit", "Put `text` in the place of `range`.").field("range", &TextEdit::range).field("text", &TextEdit::text);
    Value<Fix>(m, "Fix", "A change that removes a finding.")
        .field("safe", &Fix::safe, "whether the model means the same afterwards")
        .field("edits", &Fix::edits, "in the order of the text");
    Value<SuppressedBy> suppressed(m, "SuppressedBy", "Why a finding is kept from being counted.");
    suppressed.field("reason", &SuppressedBy::reason).field("until", &SuppressedBy::until, "ISO date; empty: for ever");
    suppressed.def_property_readonly(
        "kind",
        [](const SuppressedBy& self) {
            constexpr std::array<const char*, 3> kinds{"model", "configuration", "baseline"};
            return std::string(kinds[static_cast<std::size_t>(self.kind)]);
        },
        "\"model\", \"configuration\" or \"baseline\"");

    Value<Diagnostic> diagnostic(m, "Diagnostic", "One finding about a model.");
    diagnostic.field("code", &Diagnostic::code, "stable: three letters and three digits")
        .field("name", &Diagnostic::name, "stable alias, for people: \"dead-end\"")
        .field("message", &Diagnostic::message, "one sentence; may change between versions")
        .field("subject", &Diagnostic::subject)
        .field("location", &Diagnostic::location)
        .field("related", &Diagnostic::related)
        .field("witness", &Diagnostic::witness, "ids of touchpoints: the way or cycle that shows it")
        .field("hint", &Diagnostic::hint, "what to do")
        .field("variant", &Diagnostic::variant, "which of the code's messages")
        .field("language", &Diagnostic::language, "of the messages: \"fi\", \"sv\" or \"en\"")
        .field("fix", &Diagnostic::fix, "a change of the text that removes it")
        .field("suppressed", &Diagnostic::suppressed, "why it is not counted; None: it counts");
    diagnostic.def_property_readonly(
        "severity", [](const Diagnostic& self) { return std::string(to_string(self.severity)); }, "\"error\", \"warning\" or \"advice\"");
    diagnostic.def_property_readonly(
        "severity_word", [](const Diagnostic& self) { return std::string(to_word(self.severity, self.language)); },
        "The severity in the language of the messages.");
    diagnostic.def_property_readonly(
        "args",
        [](const Diagnostic& self) {
            py::typing::Dict<py::str, py::str> out;
            for (const auto& argument : self.args) out[py::str(argument.name)] = py::str(argument.value);
            return out;
        },
        "the named facts of the message; names are stable");
    diagnostic.def_property_readonly("fingerprint", &fingerprint, "stays the same when the text around it moves");
    diagnostic.def("in_language", &in_language, py::arg("language"), "The finding in \"fi\", \"sv\" or \"en\"; in English for others.");
    diagnostic.def(
        "to_json", [](const Diagnostic& self) { return to_json(self); }, "The finding as JSON in one line.");
    diagnostic.def(py::pickle([](const Diagnostic& self) { return to_json(self); },
                              [](const std::string& state) { return parse_finding(state).value_or_throw(); }));
    diagnostic.def("__repr__", [](const Diagnostic& self) {
        return "<" + std::string(to_string(self.severity)) + " " + self.code + " " + self.name + ": " + self.message + ">";
    });

    using Entry = CatalogueEntry;
    py::class_<Entry>(m, "CatalogueEntry", "What a code of a finding stands for.")
        .def_property_readonly("code", [](const Entry& self) { return std::string(self.code); })
        .def_property_readonly("name", [](const Entry& self) { return std::string(self.name); })
        .def_property_readonly("severity", [](const Entry& self) { return std::string(to_string(self.severity)); })
        .def_property_readonly("rule_set", [](const Entry& self) { return std::string(to_string(self.set)); })
        .def_property_readonly(
            "fixable", [](const Entry& self) { return has_fix(self.code); }, "whether some of its findings have a fix")
        .def(
            "summary", [](const Entry& self, const std::string& language) { return std::string(self.summary.in(language)); },
            py::arg("language") = "en", "One sentence: what the rule catches.");
    m.def(
        "catalogue", [] { return std::vector<Entry>(catalogue().begin(), catalogue().end()); }, "All codes, ordered.");
    m.def(
        "find_catalogue_entry",
        [](const std::string& code_or_name) {
            const auto* entry = find_catalogue_entry(code_or_name);
            return entry ? std::optional<Entry>(*entry) : std::nullopt;
        },
        py::arg("code_or_name"), "The entry of a code (\"GRA304\") or name (\"dead-end\").");
    m.def(
        "quoted_excerpt", [](const std::string& text) { return quoted_excerpt(text, std::numeric_limits<std::size_t>::max()); },
        py::arg("text"), "The text with control, bidi and invalid characters shown as \\u{1b}.");
    m.def("without_places", &without_places, py::arg("findings"),
          "Findings of a text that nobody sees: places in it are left out, those in files that have a name stay.");
    m.def(
        "with_nearest",
        [](Diagnostic finding, std::string nearest) {
            finding.variant = "near";
            finding.args.push_back({"nearest", std::move(nearest)});
            auto language = finding.language;
            return in_language(std::move(finding), language);
        },
        py::arg("finding"), py::arg("nearest"), "The finding as it is when a near word is known.");
}

}  // namespace polku::python
