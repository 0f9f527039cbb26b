// The model itself: its header, its small lists, and the order of everything.
#include "json/contract/builder.hpp"

namespace polku::json {

template <>
const ObjectContract& contract<Languages>() {
    static const auto made =
        ContractBuilder<Languages>("languages", "Which languages the texts have.")
            .field("source", &Languages::source, language(), "The language the texts were first written in. Absent: fi.")
            .used_by({Use::checks, Use::picture, Use::page})
            .field("required", &Languages::required, list(language()), "Every text has these, but those for authors (notes).")
            .used_by({Use::checks, Use::picture, Use::page})
            .field("offered", &Languages::offered, list(language()), "Pages are made in these; a missing text falls back and says so.")
            .used_by({Use::checks, Use::picture, Use::page})
            .build();
    return made;
}

template <>
const ObjectContract& contract<ModelReference>() {
    static const auto made = ContractBuilder<ModelReference>("model reference", "Another model.")
                                 .field("id", &ModelReference::id, model_id(), "Its id.")
                                 .required()
                                 .used_by({Use::reader})
                                 .field("version", &ModelReference::version, version_pin(),
                                        "Which version: 1 pins the first number, 1.2 two, 1.2.3 all. Absent: any.")
                                 .used_by({Use::reader})
                                 .build();
    return made;
}

template <>
const ObjectContract& contract<Contact>() {
    static const auto made = ContractBuilder<Contact>("contact", "Whom to ask. The only place for telephone numbers and e-mail addresses.")
                                 .field("name", &Contact::name, text(), "Of a team or service.")
                                 .used_by({Use::page})
                                 .field("hours", &Contact::hours, text(), "When it can be reached.")
                                 .used_by({Use::page})
                                 .field("phone", &Contact::phone, string(), "Telephone number.")
                                 .used_by({Use::page})
                                 .field("email", &Contact::email, string(), "E-mail address.")
                                 .used_by({Use::page})
                                 .field("url", &Contact::url, string(), "Web address.")
                                 .used_by({Use::page})
                                 .description()
                                 .annotations()
                                 .build();
    return made;
}

template <>
const ObjectContract& contract<Stage>() {
    static const auto made = ContractBuilder<Stage>("stage", "A column of the picture. Without any: the three phases.")
                                 .field("id", &Stage::id, id(), "Named by touchpoints and services.")
                                 .required()
                                 .used_by({Use::checks, Use::picture, Use::page})
                                 .field("name", &Stage::name, text(), "Heading of the column.")
                                 .required()
                                 .used_by({Use::picture, Use::page})
                                 .field("summary", &Stage::summary, text(), "One short line below the heading.")
                                 .used_by({Use::picture, Use::page})
                                 .description()
                                 .annotations()
                                 .build();
    return made;
}

template <>
const ObjectContract& contract<Lane>() {
    static const auto made = ContractBuilder<Lane>("lane", "A row of the picture. Without any: client, professionals, providers.")
                                 .field("id", &Lane::id, id(), "Named by actors.")
                                 .required()
                                 .used_by({Use::checks, Use::picture})
                                 .field("name", &Lane::name, text(), "Heading of the row.")
                                 .required()
                                 .used_by({Use::picture})
                                 .description()
                                 .annotations()
                                 .build();
    return made;
}

template <>
const ObjectContract& contract<Source>() {
    static const auto made =
        ContractBuilder<Source>("source", "A document that elements cite.")
            .field("id", &Source::id, id(), "Named by `sources` of elements.")
            .required()
            .used_by({Use::checks, Use::page})
            .field("type", &Source::type, word<SourceType>(), "What sort of document; \"assumption\" when there is none.")
            .required()
            .used_by({Use::picture, Use::page})
            .field("cite", &Source::cite, string(), "How it is quoted.")
            .used_by({Use::picture, Use::page})
            .field("url", &Source::url, string(), "Where it stands.")
            .used_by({Use::page})
            .field("seed", &Source::seed, string(), "Name of a file it was taken from.")
            .field("date", &Source::date, date(), "Its date.")
            .used_by({Use::page})
            .description()
            .annotations()
            .build();
    return made;
}

template <>
const ObjectContract& contract<GlossaryEntry>() {
    static const auto made = ContractBuilder<GlossaryEntry>("glossary entry", "A word explained.")
                                 .field("id", &GlossaryEntry::id, id(), "Its name.")
                                 .required()
                                 .used_by({Use::checks, Use::page})
                                 .field("term", &GlossaryEntry::term, text(), "The word.")
                                 .required()
                                 .used_by({Use::page})
                                 .field("text", &GlossaryEntry::text, text(), "What it means.")
                                 .required()
                                 .used_by({Use::page})
                                 .description()
                                 .annotations()
                                 .build();
    return made;
}

template <>
const ObjectContract& contract<Suppression>() {
    static const auto made =
        ContractBuilder<Suppression>("suppression", "A finding that is known and accepted.")
            .field("code", &Suppression::code, string(), "Code of the finding, such as GRA307.")
            .required()
            .used_by({Use::checks})
            .field("at", &Suppression::at, string(), "Id path of the element, such as touchpoints/plan. Absent: everywhere.")
            .used_by({Use::checks})
            .field("reason", &Suppression::reason, string(), "Why it is accepted.")
            .required()
            .used_by({Use::checks})
            .field("until", &Suppression::until, date(), "Last day; then it is looked at again.")
            .used_by({Use::checks})
            .description()
            .annotations()
            .identified_by("code")
            .build();
    return made;
}

template <>
const ObjectContract& contract<Lint>() {
    static const auto made = ContractBuilder<Lint>("lint", "How the checks treat this model or scenario.")
                                 .field("ignore", &Lint::ignore, list_of_objects<Suppression>(), "Findings that are accepted.")
                                 .used_by({Use::checks})
                                 .build();
    return made;
}

namespace {

void header_keys(ContractBuilder<PathData>& builder) {
    builder
        .custom(
            "format", Shape{ShapeKind::words, {"polku/1.0"}}, [](Reader&, const Node&, PathData&) {},
            [](Writer& writer, std::string_view key, const PathData&) {
                writer.key(key);
                writer.string("polku/1.0");
            },
            "Always \"polku/1.0\". A newer minor version is read with a warning, a newer major version is refused.")
        .required()
        .used_by({Use::reader})
        .field("$schema", &PathData::schema, string(), "Where an editor finds the JSON Schema. Never opened by polku.")
        .handled("extends", object<ModelReference>().shape(),
                 "This file is a variant: the named model with the edits below. Not kept in the merged model.")
        .used_by({Use::reader})
        .field("id", &PathData::id, model_id(), "Dotted and stable, such as fi.region.aftercare.housing.")
        .required()
        .used_by({Use::reader, Use::exact, Use::simulation, Use::picture, Use::page})
        .field("version", &PathData::version, version(), "Three numbers: the first changes when other files that build on it must change.")
        .required()
        .used_by({Use::reader, Use::exact, Use::simulation, Use::picture, Use::page})
        .field("status", &PathData::status, word<Status>(), "draft, approved or retired. Absent: draft.")
        .used_by({Use::checks, Use::picture, Use::page})
        .field("kind", &PathData::kind, word<ModelKind>(), "planned, or observed (fitted from data; cannot be extended). Absent: planned.")
        .used_by({Use::reader, Use::checks, Use::picture})
        .field("region", &PathData::region, string(), "Whose path it is.")
        .used_by({Use::page})
        .field("validFrom", &PathData::valid_from, date(), "First day it holds.")
        .used_by({Use::checks, Use::picture, Use::page})
        .field("validTo", &PathData::valid_to, date(), "Last day it holds.")
        .used_by({Use::checks, Use::page})
        .field("updated", &PathData::updated, date(), "Day of the last change.")
        .used_by({Use::picture, Use::page})
        .field("languages", &PathData::languages, object<Languages>(), "Which languages the texts have.")
        .used_by({Use::picture, Use::page})
        .field("title", &PathData::title, text(), "Name of the path.")
        .required()
        .used_by({Use::picture, Use::page})
        .field("summary", &PathData::summary, text(), "The path in a sentence or two.")
        .used_by({Use::picture, Use::page})
        .description("More about the path.")
        .used_by({Use::page})
        .field("audience", &PathData::audience, text(), "For whom it is.")
        .used_by({Use::page})
        .field("price", &PathData::price, text(), "What it costs the client.")
        .used_by({Use::page})
        .field("contact", &PathData::contact, optional(object<Contact>()), "Whom to ask.")
        .used_by({Use::page})
        .field("tags", &PathData::tags, list(string()), "Life situations, for searching.")
        .field("ptv", &PathData::ptv, string(), "Id in the Finnish Service Catalogue (Suomi.fi PTV).")
        .field("main", &PathData::main, reference("service"), "The service the path is about. Absent: the first.")
        .used_by({Use::checks, Use::picture, Use::page});
}

void edit_keys(ContractBuilder<PathData>& builder) {
    for (const auto& edit : contract<Edits>().fields)
        builder.handled(edit.key, edit.shape, edit.doc).only_beside({"extends"}).used_by({Use::reader});
}

}  // namespace

template <>
const ObjectContract& contract<PathData>() {
    static const auto made = [] {
        ContractBuilder<PathData> builder("model", "A service path: one file is one model, and its name ends in .polku.json.");
        header_keys(builder);
        edit_keys(builder);
        return builder.field("stages", &PathData::stages, list_of_objects<Stage>(), "Columns of the picture, from left to right.")
            .used_by({Use::checks, Use::picture, Use::page})
            .field("lanes", &PathData::lanes, list_of_objects<Lane>(), "Rows of the picture, from top to bottom.")
            .used_by({Use::checks, Use::picture})
            .field("population", &PathData::population, optional(object<Population>()), "Who the clients are.")
            .used_by({Use::checks, Use::exact, Use::simulation, Use::picture, Use::page})
            .field("parameters", &PathData::parameters, list_of_objects<Parameter>(), "Numbers with a name.")
            .used_by({Use::checks, Use::exact, Use::simulation, Use::picture, Use::page})
            .field("sources", &PathData::source_list, list_of_objects<Source>(),
                   "The documents that elements cite. (Only here a list of documents; everywhere else a list of their ids.)")
            .used_by({Use::checks, Use::picture, Use::page})
            .field("actors", &PathData::actors, list_of_objects<Actor>(), "Who takes part.")
            .used_by({Use::checks, Use::simulation, Use::picture, Use::page})
            .field("channels", &PathData::channels, list_of_objects<Channel>(), "How people meet.")
            .used_by({Use::checks, Use::picture, Use::page})
            .field("resources", &PathData::resources, list_of_objects<Resource>(), "Capacity.")
            .used_by({Use::checks, Use::exact, Use::simulation, Use::page})
            .field("services", &PathData::services, list_of_some(object<Service>()), "The services of the path.")
            .required()
            .used_by({Use::checks, Use::exact, Use::simulation, Use::picture, Use::page})
            .field("touchpoints", &PathData::touchpoints, list_of_some(object<Touchpoint>()),
                   "The touchpoints, in the order they are told.")
            .required()
            .used_by({Use::checks, Use::exact, Use::simulation, Use::picture, Use::page})
            .field("transitions", &PathData::transitions, list_of_objects<Transition>(), "The ways between them.")
            .used_by({Use::checks, Use::exact, Use::simulation, Use::picture, Use::page})
            .field("interrupts", &PathData::interrupts, list_of_objects<Interrupt>(), "What can happen anywhere. Ties go in this order.")
            .used_by({Use::checks, Use::exact, Use::simulation, Use::picture, Use::page})
            .field("rules", &PathData::rules, list_of_objects<Rule>(), "Requirements on the whole path.")
            .used_by({Use::checks})
            .field("costs", &PathData::costs, list_of_objects<Cost>(), "Prices.")
            .used_by({Use::checks})
            .field("glossary", &PathData::glossary, list_of_objects<GlossaryEntry>(), "Words explained.")
            .used_by({Use::checks, Use::page})
            .field("lint", &PathData::ignored, LintCodec{}, "How the checks treat this model.")
            .used_by({Use::checks})
            .notes()
            .extensions()
            .build();
    }();
    return made;
}

}  // namespace polku::json
