// Findings about a model, and the baseline of those that are known.
#include <array>
#include <limits>

#include <polku/report.hpp>

#include "json/contract/builder.hpp"

namespace polku {
template <>
struct EnumNames<SuppressedBy::Kind> {
    static constexpr std::array<std::string_view, 3> values{"model", "configuration", "baseline"};
};
}  // namespace polku

namespace polku::json {
namespace {

/// null stands for nothing.
template <class Inner>
struct NullableCodec : OptionalCodec<Inner, std::optional> {
    using type = typename OptionalCodec<Inner, std::optional>::type;
    void read(Reader& reader, const Node& node, type& value) const {
        value.reset();
        if (!node.is(NodeKind::null)) OptionalCodec<Inner, std::optional>::read(reader, node, value);
    }
};
template <class Inner>
NullableCodec<Inner> nullable(Inner inner) {
    return {{std::move(inner)}};
}

/// A whole number that 32 bits hold.
struct SmallCountCodec {
    using type = std::uint32_t;
    void read(Reader& reader, const Node& node, std::uint32_t& value) const {
        std::uint64_t read = 0;
        IntegerCodec<std::uint64_t>{0}.read(reader, node, read);
        if (read > std::numeric_limits<std::uint32_t>::max())
            reader.report("SCH105", "integer", {{"key", std::string{node.key}}, {"value", std::to_string(read)}, {"limit", "0"}}, node);
        else value = static_cast<std::uint32_t>(read);
    }
    void write(Writer& writer, std::uint32_t value) const { writer.scalar(std::to_string(value)); }
    Shape shape() const { return IntegerCodec<std::uint64_t>{0}.shape(); }
};

template <class T>
void read_arguments(Reader& reader, const Node& node, T& value) {
    if (!reader.expect(node, NodeKind::object, "an object of texts by name")) return;
    for (const Node& member : Children(node)) {
        const Reader::Step step(reader, member, static_cast<std::size_t>(-1));
        auto& argument = value.args.emplace_back();
        argument.name = member.key;
        string().read(reader, member, argument.value);
    }
}

template <class T>
void write_arguments(Writer& writer, std::string_view key, const T& value) {
    writer.key(key);
    writer.begin_object();
    for (const auto& argument : value.args) {
        writer.key(argument.name);
        writer.string(argument.value);
    }
    writer.end();
}

// What follows from the rest: written for programs, not read.
template <class T, class Write>
void derived(ContractBuilder<T>& builder, std::string_view key, Shape shape, Write write, std::string_view doc) {
    builder.custom(
        key, std::move(shape), [](Reader&, const Node&, T&) {},
        [write](Writer& writer, std::string_view self, const T& value) {
            writer.key(self);
            write(writer, value);
        },
        doc);
}

void count_of(ContractBuilder<Report>& builder, std::string_view key, std::size_t Counts::*member, std::string_view doc) {
    derived(
        builder, key, Shape{ShapeKind::integer},
        [member](Writer& writer, const Report& report) { writer.scalar(std::to_string(count(report).*member)); }, doc);
}

template <class T>
void format_key(ContractBuilder<T>& builder, std::string_view format, std::string_view doc) {
    derived(
        builder, "format", Shape{ShapeKind::words, {format}}, [format](Writer& writer, const T&) { writer.string(format); }, doc);
    builder.required();
}

}  // namespace

template <>
const ObjectContract& contract<Position>() {
    static const auto made = ContractBuilder<Position>("position", "A place in a text.")
                                 .field("line", &Position::line, SmallCountCodec{}, "From 1; 0: not known.")
                                 .required()
                                 .field("column", &Position::column, SmallCountCodec{}, "From 1, in code points.")
                                 .required()
                                 .field("utf16", &Position::utf16, SmallCountCodec{}, "From 1, in UTF-16 code units.")
                                 .required()
                                 .field("offset", &Position::offset, IntegerCodec<std::uint64_t>{0}, "From 0, in bytes.")
                                 .required()
                                 .build();
    return made;
}

template <>
const ObjectContract& contract<Range>() {
    static const auto made = ContractBuilder<Range>("range", "A stretch of a text.")
                                 .field("start", &Range::start, object<Position>(), "Its first place.")
                                 .required()
                                 .field("end", &Range::end, object<Position>(), "The first place behind it.")
                                 .required()
                                 .build();
    return made;
}

template <>
const ObjectContract& contract<Location>() {
    static const auto made = ContractBuilder<Location>("location", "Where something stands.")
                                 .field("source", &Location::source, string(), "Name of the text; empty when there is none.")
                                 .required()
                                 .field("pointer", &Location::pointer, string(), "JSON pointer (RFC 6901).")
                                 .required()
                                 .field("range", &Location::range, nullable(object<Range>()), "Its stretch of the text.")
                                 .required()
                                 .build();
    return made;
}

template <>
const ObjectContract& contract<Subject>() {
    static const auto made = ContractBuilder<Subject>("subject", "The element a finding is about.")
                                 .field("service", &Subject::service, string(), "The service it belongs to.")
                                 .required()
                                 .field("kind", &Subject::kind, string(), "Such as \"touchpoint\"; empty: the whole model.")
                                 .required()
                                 .field("id", &Subject::id, string(), "Its id.")
                                 .required()
                                 .build();
    return made;
}

template <>
const ObjectContract& contract<Related>() {
    static const auto made = ContractBuilder<Related>("related", "Another place that belongs to a finding.")
                                 .embed(&Related::location)
                                 .field("phrase", &Related::phrase, string(), "Key of the sentence.")
                                 .required()
                                 .custom("args", Shape{ShapeKind::any}, read_arguments<Related>, write_arguments<Related>, "Its facts.")
                                 .required()
                                 .field("message", &Related::message, string(), "The sentence.")
                                 .required()
                                 .build();
    return made;
}

template <>
const ObjectContract& contract<TextEdit>() {
    static const auto made = ContractBuilder<TextEdit>("edit", "A change of the text.")
                                 .field("range", &TextEdit::range, object<Range>(), "What is replaced.")
                                 .required()
                                 .field("text", &TextEdit::text, string(), "What stands there then.")
                                 .required()
                                 .build();
    return made;
}

template <>
const ObjectContract& contract<Fix>() {
    static const auto made = ContractBuilder<Fix>("fix", "Changes that remove a finding.")
                                 .field("safe", &Fix::safe, boolean(), "Whether the model means the same afterwards.")
                                 .required()
                                 .field("edits", &Fix::edits, list_of_objects<TextEdit>(), "The changes, in the order of the text.")
                                 .required()
                                 .build();
    return made;
}

template <>
const ObjectContract& contract<SuppressedBy>() {
    static const auto made = ContractBuilder<SuppressedBy>("suppressed", "Why a finding is not counted.")
                                 .field("kind", &SuppressedBy::kind, word<SuppressedBy::Kind>(), "Where the suppression stands.")
                                 .required()
                                 .field("reason", &SuppressedBy::reason, string(), "Why.")
                                 .required()
                                 .field("until", &SuppressedBy::until, string(), "Its last day; empty: for ever.")
                                 .required()
                                 .build();
    return made;
}

template <>
const ObjectContract& contract<Diagnostic>() {
    static const auto made = [] {
        ContractBuilder<Diagnostic> builder("finding", "What a check has to say.");
        builder.field("code", &Diagnostic::code, string(), "Stable: three letters and three digits.")
            .required()
            .field("name", &Diagnostic::name, string(), "Stable alias, for people.")
            .required()
            .field("variant", &Diagnostic::variant, string(), "Which of the code's messages.")
            .required()
            .field("severity", &Diagnostic::severity, word<Severity>(), "How grave it is.")
            .required()
            .field("lang", &Diagnostic::language, string(), "Language of the messages.")
            .required()
            .field("message", &Diagnostic::message, string(), "One sentence; may change.")
            .required()
            .custom("args", Shape{ShapeKind::any}, read_arguments<Diagnostic>, write_arguments<Diagnostic>, "Its facts; names are stable.")
            .required()
            .field("subject", &Diagnostic::subject, object<Subject>(), "The element it is about.")
            .required()
            .embed(&Diagnostic::location)
            .field("related", &Diagnostic::related, list_of_objects<Related>(), "Other places that belong to it.")
            .required()
            .field("witness", &Diagnostic::witness, list(string()), "Ids of touchpoints: the way that shows it.")
            .required()
            .field("hint", &Diagnostic::hint, string(), "What to do.")
            .required()
            .field("fix", &Diagnostic::fix, nullable(object<Fix>()), "A change that removes it.")
            .required();
        derived(
            builder, "doc", string().shape(),
            [](Writer& writer, const Diagnostic& finding) { writer.string("rules/" + finding.code + ".html"); }, "Its page.");
        derived(
            builder, "fingerprint", string().shape(),
            [](Writer& writer, const Diagnostic& finding) { writer.string(fingerprint(finding)); },
            "Stays the same when the text around it moves.");
        return builder.field("suppressed", &Diagnostic::suppressed, nullable(object<SuppressedBy>()), "Why it is not counted.")
            .required()
            .build();
    }();
    return made;
}

template <>
const ObjectContract& contract<Report>() {
    static const auto made = [] {
        ContractBuilder<Report> builder("report", "What a check found.");
        format_key(builder, "polku-findings/1.0", "Always \"polku-findings/1.0\".");
        builder.field("lang", &Report::language, string(), "Language of the messages.")
            .required()
            .field("sources", &Report::sources, list(string()), "What was checked.")
            .required()
            .field("codes", &Report::codes, list(string()), "What was looked for.")
            .required()
            .field("findings", &Report::diagnostics, list_of_objects<Diagnostic>(), "The findings.")
            .required()
            .field("suppressed", &Report::suppressed, list_of_objects<Diagnostic>(), "Findings that are known.")
            .required();
        count_of(builder, "errors", &Counts::errors, "How many errors there are, shown or not.");
        count_of(builder, "warnings", &Counts::warnings, "How many warnings.");
        count_of(builder, "advice", &Counts::advice, "How much advice.");
        count_of(builder, "hidden", &Counts::hidden, "How many of these are not in the list.");
        return builder.build();
    }();
    return made;
}

template <>
const ObjectContract& contract<BaselineEntry>() {
    static const auto made = ContractBuilder<BaselineEntry>("entry", "Findings that are known.")
                                 .field("source", &BaselineEntry::source, string(), "The file they are in, from the folder of this one.")
                                 .required()
                                 .field("code", &BaselineEntry::code, string(), "Their code.")
                                 .required()
                                 .field("fingerprint", &BaselineEntry::fingerprint, string(), "Their fingerprint.")
                                 .required()
                                 .field("count", &BaselineEntry::count, IntegerCodec<std::uint64_t>{1}, "How many there are.")
                                 .required()
                                 .build();
    return made;
}

template <>
const ObjectContract& contract<BaselineFile>() {
    static const auto made = [] {
        ContractBuilder<BaselineFile> builder("baseline", "Findings that were there when it was made.");
        format_key(builder, "polku-baseline/1.0", "Always \"polku-baseline/1.0\".");
        return builder.field("entries", &BaselineFile::entries, list_of_objects<BaselineEntry>(), "The findings.").required().build();
    }();
    return made;
}

}  // namespace polku::json
