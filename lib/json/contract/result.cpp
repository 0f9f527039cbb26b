// Results of a computation: tables of named, typed columns with units.
#include <limits>

#include "json/contract/builder.hpp"
#include "json/json_text.hpp"

namespace polku::json {
namespace {

// `type` says what the values are; it is looked up before they are read, whichever stands first.
struct ColumnCodec {
    using type = Column;
    void read(Reader& reader, const Node& node, Column& column) const {
        const Node* kind = node.is(NodeKind::object) ? node.find("type") : nullptr;
        if (kind != nullptr && kind->text == "integer") column.values = std::vector<std::int64_t>{};
        if (kind != nullptr && kind->text == "text") column.values = std::vector<std::string>{};
        reader.object(contract<Column>(), node, &column);
    }
    void write(Writer& writer, const Column& column) const { writer.object(contract<Column>(), &column); }
    Shape shape() const { return object<Column>().shape(); }
};

// null is a number that is not known.
struct MaybeNumberCodec {
    using type = double;
    void read(Reader& reader, const Node& node, double& value) const {
        value = std::numeric_limits<double>::quiet_NaN();
        if (!node.is(NodeKind::null)) plain_number().read(reader, node, value);
    }
};
struct WholeNumberCodec {
    using type = std::int64_t;
    void read(Reader& reader, const Node& node, std::int64_t& value) const {
        IntegerCodec<std::int64_t>{std::numeric_limits<std::int64_t>::min()}.read(reader, node, value);
    }
};

// A remark is checked as a whole, so that whoever has a result can count on its sentences.
struct RemarkCodec {
    using type = Remark;
    void read(Reader& reader, const Node& node, Remark& remark) const {
        if (reader.object(contract<Remark>(), node, &remark) && !is_remark(remark))
            reader.report("SCH105", "remark", {{"value", quoted_excerpt(remark.key)}}, node);
    }
    void write(Writer& writer, const Remark& remark) const { writer.object(contract<Remark>(), &remark); }
    Shape shape() const { return object<Remark>().shape(); }
};

void read_arguments(Reader& reader, const Node& node, Remark& remark) {
    if (!reader.expect(node, NodeKind::object, "lists-by-name")) return;
    for (const Node& member : Children(node)) {
        const Reader::Step step(reader, member, static_cast<std::size_t>(-1));
        auto& argument = remark.args.emplace_back();
        argument.name = member.key;
        list(string()).read(reader, member, argument.values);
    }
}

void write_arguments(Writer& writer, std::string_view key, const Remark& remark) {
    if (remark.args.empty()) return;
    writer.key(key);
    writer.begin_object();
    for (const auto& argument : remark.args) {
        writer.key(argument.name);
        list(string()).write(writer, argument.values);
    }
    writer.end();
}

template <class Codec, class T>
void read_values(Reader& reader, const Node& node, std::vector<T>& values) {
    ListCodec<Codec>{}.read(reader, node, values);
}

std::string value_text(double value) { return number_text(value); }
std::string value_text(std::int64_t value) { return std::to_string(value); }
std::string value_text(const std::string& value) { return quoted(value); }

}  // namespace

template <>
const ObjectContract& contract<Column>() {
    static const auto made =
        ContractBuilder<Column>("column", "One column of a table.")
            .field("name", &Column::name, string(), "Its name.")
            .required()
            .used_by({Use::page})
            .field("unit", &Column::unit, string(), "Unit of its values; \"1\" for shares and pure numbers, absent for ids and texts.")
            .used_by({Use::page})
            .custom(
                "type", Shape{ShapeKind::words, {"number", "integer", "text"}},
                [](Reader& reader, const Node& node, Column&) {
                    const std::vector<std::string_view> types{"number", "integer", "text"};
                    if (!reader.expect(node, NodeKind::string, "a-word")) return;
                    if (std::find(types.begin(), types.end(), node.text) == types.end()) reader.bad_word(node, types);
                },
                [](Writer& writer, std::string_view key, const Column& column) {
                    constexpr std::array<std::string_view, 3> types{"number", "integer", "text"};
                    writer.key(key);
                    writer.string(types[column.values.index()]);
                },
                "What its values are.")
            .required()
            .used_by({Use::page})
            .custom(
                "values", list(string()).shape(),
                [](Reader& reader, const Node& node, Column& column) {
                    if (auto* numbers = std::get_if<std::vector<double>>(&column.values))
                        read_values<MaybeNumberCodec>(reader, node, *numbers);
                    if (auto* whole = std::get_if<std::vector<std::int64_t>>(&column.values))
                        read_values<WholeNumberCodec>(reader, node, *whole);
                    if (auto* texts = std::get_if<std::vector<std::string>>(&column.values)) read_values<StringCodec>(reader, node, *texts);
                },
                [](Writer& writer, std::string_view key, const Column& column) {
                    std::vector<std::string> texts;
                    std::visit(
                        [&](const auto& values) {
                            for (const auto& value : values) texts.push_back(value_text(value));
                        },
                        column.values);
                    writer.key(key);
                    writer.line_of(texts);
                },
                "Its values from the first row to the last; null is a number that is not known.")
            .required()
            .used_by({Use::page})
            .build();
    return made;
}

template <>
const ObjectContract& contract<Table>() {
    static const auto made = ContractBuilder<Table>("table", "Columns of one length.")
                                 .field("name", &Table::name, string(), "Its name.")
                                 .required()
                                 .used_by({Use::page})
                                 .field("columns", &Table::columns, list(ColumnCodec{}), "Its columns.")
                                 .required()
                                 .used_by({Use::page})
                                 .build();
    return made;
}

template <>
const ObjectContract& contract<Remark>() {
    static const auto made =
        ContractBuilder<Remark>("remark", "Something that an answer leaves out or assumes. The keys stand in the reference of results.")
            .field("key", &Remark::key, string(), "Says what.")
            .required()
            .used_by({Use::page})
            .custom("args", Shape{ShapeKind::any}, read_arguments, write_arguments, "Lists by name: ids of elements, or a number or code.")
            .used_by({Use::page})
            .custom(
                "text", string().shape(), [](Reader&, const Node&, Remark&) {},
                [](Writer& writer, std::string_view key, const Remark& remark) {
                    writer.key(key);
                    writer.string(sentence_of(remark));
                },
                "The same as an English sentence, for people; not read.")
            .build();
    return made;
}

template <>
const ObjectContract& contract<Entry>() {
    static const auto made = ContractBuilder<Entry>("entry", "Clients that enter at one start.")
                                 .field("at", &Entry::at, string(), "Id of the start touchpoint.")
                                 .required()
                                 .used_by({Use::page})
                                 .field("perMonth", &Entry::per_month, plain_number(), "How many a month.")
                                 .required()
                                 .used_by({Use::page})
                                 .build();
    return made;
}

template <>
const ObjectContract& contract<RunSettings>() {
    static const auto made =
        ContractBuilder<RunSettings>("settings", "How a computation was run.")
            .field("entries", &RunSettings::entries, list_of_objects<Entry>(),
                   "Where clients enter. Absent: one client a month at the first start.")
            .used_by({Use::page})
            .field("hazards", &RunSettings::hazards, boolean(), "Whether hazard interrupts happen. Absent: true.")
            .used_by({Use::page})
            .field("ageAndDate", &RunSettings::age_and_date, boolean(),
                   "Whether interrupts on age, time or date happen; false for exact answers. Absent: true.")
            .used_by({Use::page})
            .field("sensitivity", &RunSettings::sensitivity, boolean(), "Exact answers: whether parameters were varied. Absent: false.")
            .field("startDate", &RunSettings::start_date, date(), "Simulation: the day on which clients enter. Absent: none was given.")
            .field("clients", &RunSettings::clients, IntegerCodec<std::int64_t>{0}, "Simulation: clients in each replication.")
            .field("replications", &RunSettings::replications, IntegerCodec<std::int64_t>{0}, "Simulation: how often it was repeated.")
            .field("keepClients", &RunSettings::keep_clients, boolean(),
                   "Simulation: whether single clients are in the tables. Absent: false.")
            .field("horizon", &RunSettings::horizon, plain_number(at_least(0)), "Simulation of a scenario: how long it ran, in days.")
            .field("warmUp", &RunSettings::warm_up, plain_number(at_least(0)),
                   "Simulation of a scenario: days at its beginning that are not measured.")
            .build();
    return made;
}

template <>
const ObjectContract& contract<Result>() {
    static const auto made = ContractBuilder<Result>("result", "What a computation found, with all that is needed to repeat it.")
                                 .custom(
                                     "format", Shape{ShapeKind::words, {"polku-result/1.0"}}, [](Reader&, const Node&, Result&) {},
                                     [](Writer& writer, std::string_view key, const Result&) {
                                         writer.key(key);
                                         writer.string("polku-result/1.0");
                                     },
                                     "Always \"polku-result/1.0\".")
                                 .required()
                                 .used_by({Use::reader})
                                 .field("engine", &Result::engine, string(), "What computed it.")
                                 .required()
                                 .used_by({Use::page})
                                 .field("model", &Result::model, string(), "Id of the model.")
                                 .required()
                                 .field("modelVersion", &Result::model_version, string(), "Its version.")
                                 .field("modelHash", &Result::model_hash, string(), "SHA-256 of its canonical JSON.")
                                 .field("scenario", &Result::scenario, string(), "Id of the scenario.")
                                 .used_by({Use::page})
                                 .field("seed", &Result::seed, IntegerCodec<std::uint64_t>{0}, "Seed of the random streams.")
                                 .used_by({Use::page})
                                 .field("streamVersion", &Result::stream_version, IntegerCodec<std::int64_t>{0},
                                        "Version of the random streams; absent when none were used.")
                                 .used_by({Use::page})
                                 .field("partial", &Result::partial, string(),
                                        "The budget that ended it early: \"events\", \"time\" or \"memory\". Absent: it is whole.")
                                 .field("settings", &Result::settings, object<RunSettings>(), "How it was computed.")
                                 .used_by({Use::page})
                                 .field("notTakenIntoAccount", &Result::not_taken_into_account, list(RemarkCodec{}),
                                        "Parts of the model that this engine leaves out.")
                                 .used_by({Use::page})
                                 .field("tables", &Result::tables, list_of_objects<Table>(), "The tables.")
                                 .required()
                                 .used_by({Use::page})
                                 .build();
    return made;
}

}  // namespace polku::json
