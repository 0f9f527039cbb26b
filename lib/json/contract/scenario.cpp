// Scenarios: what-ifs on models, with staffing, arrivals, horizon and targets.
#include "json/contract/builder.hpp"

namespace polku::json {
namespace {

// A resource that is counted but never queued for.
Shape units_shape() {
    auto shape = number(at_least(0)).shape();
    shape.words = {"unlimited"};
    return shape;
}

}  // namespace

template <>
const ObjectContract& contract<Arrival>() {
    static const auto made =
        ContractBuilder<Arrival>("arrivals", "How clients come to one start.")
            .field("path", &Arrival::path, model_id(), "Id of the model, when there are several bases. Absent: the first.")
            .used_by({Use::checks, Use::exact, Use::simulation})
            .field("at", &Arrival::at, reference("touchpoint"), "A start touchpoint.")
            .required()
            .used_by({Use::checks, Use::exact, Use::simulation})
            .field("process", &Arrival::process, word<ArrivalProcess>(),
                   "poisson (at random, with a rate), scheduled (some every interval), cohort (all on one day), empirical (observed times "
                   "between).")
            .required()
            .used_by({Use::exact, Use::simulation})
            .field("rate", &Arrival::rate, optional(number(at_least(0))), "Clients per `per`.")
            .required_if("process", {"poisson"})
            .used_by({Use::exact, Use::simulation})
            .field("per", &Arrival::per, word<Unit>(), "Unit of the rate or of the times. Absent: month.")
            .only_if("process", {"poisson", "empirical"})
            .used_by({Use::exact, Use::simulation})
            .field("clients", &Arrival::clients, optional(number(at_least(0))), "How many come, on the day or each time.")
            .required_if("process", {"cohort", "scheduled"})
            .used_by({Use::exact, Use::simulation})
            .field("on", &Arrival::on, date(), "The day they come.")
            .required_if("process", {"cohort"})
            .field("every", &Arrival::every, optional(object<Quantity>()), "The interval.")
            .required_if("process", {"scheduled"})
            .used_by({Use::exact, Use::simulation})
            .field("times", &Arrival::times, list_of_some(number(at_least(0))), "Times between arrivals, in `per`.")
            .required_if("process", {"empirical"})
            .used_by({Use::exact, Use::simulation})
            .description()
            .annotations()
            .identified_by("at")
            .build();
    return made;
}

template <>
const ObjectContract& contract<Worker>() {
    static const auto made =
        ContractBuilder<Worker>("worker", "One worker with a list of clients. Anonymous.")
            .field("id", &Worker::id, id(), "A letter or number, never a name.")
            .required()
            .field("slots", &Worker::slots, number(at_least(0)), "How many clients there is room for.")
            .required()
            .used_by({Use::simulation})
            .field("clients", &Worker::clients, number(at_least(0)), "How many there are at the start; may be more than there is room for.")
            .used_by({Use::simulation})
            .field("share", &Worker::share, ShareCodec{between(0, 1)},
                   "Own lists: share of the new clients, or \"rest\". Absent: the rest.")
            .used_by({Use::simulation})
            .description()
            .annotations()
            .build();
    return made;
}

template <>
const ObjectContract& contract<Staffing>() {
    static const auto made = [] {
        const auto units = number(at_least(0));
        return ContractBuilder<Staffing>("staffing", "How much of a resource there is, and from when until when.")
            .field("resource", &Staffing::resource, reference("resource"), "Which resource.")
            .required()
            .used_by({Use::checks, Use::simulation})
            .custom(
                "units", units_shape(),
                [units](Reader& reader, const Node& node, Staffing& staffing) {
                    if (node.is(NodeKind::string) && node.text == "unlimited") staffing.unlimited = true;
                    else if (node.is(NodeKind::string)) reader.bad_word(node, {"unlimited"});
                    else units.read(reader, node, staffing.units.emplace());
                },
                [units](Writer& writer, std::string_view key, const Staffing& staffing) {
                    if (!staffing.unlimited && !staffing.units) return;
                    writer.key(key);
                    if (staffing.unlimited) writer.string("unlimited");
                    else units.write(writer, *staffing.units);
                },
                "How many workers or places, or \"unlimited\". Absent: as in the model.")
            .used_by({Use::simulation})
            .field("slotsPerUnit", &Staffing::slots_per_unit, optional(number(at_least(0))),
                   "Clients per worker or places per unit. Absent: as in the model.")
            .used_by({Use::simulation})
            .field("assign", &Staffing::assign, optional(word<Assignment>()), "Which worker a client gets. Absent: as in the model.")
            .used_by({Use::simulation})
            .field("from", &Staffing::from, date(), "First day. Absent: from the start.")
            .used_by({Use::simulation})
            .field("until", &Staffing::until, date(), "Last day. Absent: to the end.")
            .used_by({Use::simulation})
            .field("workers", &Staffing::workers, list_of_objects<Worker>(), "Workers one by one, instead of a number.")
            .used_by({Use::simulation})
            .description()
            .annotations()
            .identified_by("resource")
            .build();
    }();
    return made;
}

template <>
const ObjectContract& contract<StartRow>() {
    static const auto made = [] {
        Shape elapsed{ShapeKind::words, {"steady", "zero"}};
        elapsed.object = &contract<Law>;
        return ContractBuilder<StartRow>("start row", "Where some of the first clients stand.")
            .field("path", &StartRow::path, model_id(), "Id of the model, when there are several bases. Absent: the first.")
            .used_by({Use::checks, Use::exact, Use::simulation})
            .field("at", &StartRow::at, list_of_some(reference("touchpoint")),
                   "The touchpoint, or one for each way that runs side by side.")
            .required()
            .used_by({Use::checks, Use::simulation})
            .field("share", &StartRow::share, number(between(0, 1)), "Share of the first clients. Shares sum to 1.")
            .required()
            .used_by({Use::exact, Use::simulation})
            .custom(
                "elapsed", elapsed,
                [](Reader& reader, const Node& node, StartRow& row) {
                    if (node.is(NodeKind::object)) {
                        row.elapsed = Elapsed::law;
                        reader.object(contract<Law>(), node, &row.elapsed_law.emplace());
                    } else if (node.is(NodeKind::string)) {
                        word_of<Elapsed>({"steady", "zero"}).read(reader, node, row.elapsed);
                    } else {
                        reader.wrong_type(node, "a-start-length");
                    }
                },
                [](Writer& writer, std::string_view key, const StartRow& row) {
                    if (row.elapsed == Elapsed::steady) return;
                    writer.key(key);
                    if (row.elapsed == Elapsed::zero || !row.elapsed_law) writer.string("zero");
                    else writer.object(contract<Law>(), &*row.elapsed_law);
                },
                "How long they have been there: \"steady\" (as in a path that has run for long), \"zero\", or a law. Absent: steady.")
            .used_by({Use::simulation})
            .description()
            .annotations()
            .build();
    }();
    return made;
}

template <>
const ObjectContract& contract<StartAttribute>() {
    static const auto made =
        ContractBuilder<StartAttribute>("start attribute", "An attribute of the first clients, where it differs from those who come later.")
            .field("attr", &StartAttribute::attribute, reference("attribute"), "Which attribute.")
            .required()
            .used_by({Use::checks, Use::simulation})
            .field("share", &StartAttribute::share, number(between(0, 1)), "Share of whom it is true.")
            .required()
            .used_by({Use::simulation})
            .description()
            .annotations()
            .identified_by("attr")
            .build();
    return made;
}

template <>
const ObjectContract& contract<InitialPopulation>() {
    static const auto made =
        ContractBuilder<InitialPopulation>("start population", "Clients who are on the path on the first day.")
            .field("date", &InitialPopulation::date, date(), "The first day.")
            .used_by({Use::simulation})
            .field("clients", &InitialPopulation::clients, number(at_least(0)), "How many.")
            .required()
            .used_by({Use::exact, Use::simulation})
            .field("overLimit", &InitialPopulation::over_limit, word<OverLimit>(),
                   "Where there are more than places: keep them all, or let the last ones queue. Absent: keep.")
            .field("rows", &InitialPopulation::rows, list_of_some(object<StartRow>()), "Where they stand.")
            .required()
            .used_by({Use::checks, Use::exact, Use::simulation})
            .field("age", &InitialPopulation::age, optional(object<Law>()), "Their age.")
            .used_by({Use::simulation})
            .field("attributes", &InitialPopulation::attributes, list_of_objects<StartAttribute>(), "Their attributes, where they differ.")
            .used_by({Use::checks, Use::simulation})
            .description()
            .annotations()
            .build();
    return made;
}

namespace {

Measure measure_of(std::string_view key) { return find_enumerator<Measure>(key).value_or(Measure::time); }

// One kind of measure: {"time": {"from": …, "to": …}} has the members of the target itself in an object below its name.
template <class Names>
void measure_key(ContractBuilder<Target>& builder, std::string_view key, std::string_view doc) {
    Shape shape{ShapeKind::object};
    shape.object = &contract<Names>;
    builder.custom(
        key, shape,
        [key](Reader& reader, const Node& node, Target& target) {
            target.measure = measure_of(key);
            reader.object(contract<Names>(), node, &target);
        },
        [](Writer& writer, std::string_view name, const Target& target) {
            if (target.measure != measure_of(name)) return;
            writer.key(name);
            writer.object(contract<Names>(), &target);
        },
        doc);
}

}  // namespace

template <>
const ObjectContract& contract<MeasureTime>() {
    static const auto made = ContractBuilder<Target>("time measure", "From entering one touchpoint to entering another.")
                                 .field("from", &Target::from, reference("touchpoint"), "Entering this …")
                                 .required()
                                 .used_by({Use::checks, Use::simulation})
                                 .field("to", &Target::to, reference("touchpoint"), "… to entering this.")
                                 .required()
                                 .used_by({Use::checks, Use::simulation})
                                 .build();
    return made;
}
template <>
const ObjectContract& contract<MeasureWait>() {
    static const auto made = ContractBuilder<Target>("wait measure", "Waiting for capacity: for a resource, or on a stretch of the way.")
                                 .field("resource", &Target::resource, reference("resource"), "For this resource.")
                                 .used_by({Use::checks, Use::simulation})
                                 .field("from", &Target::from, reference("touchpoint"), "From entering this …")
                                 .used_by({Use::checks, Use::simulation})
                                 .field("to", &Target::to, reference("touchpoint"), "… to entering this.")
                                 .used_by({Use::checks, Use::simulation})
                                 .build();
    return made;
}
template <>
const ObjectContract& contract<MeasureResource>() {
    static const auto made = ContractBuilder<Target>("resource measure", "How much of a resource is in use.")
                                 .field("resource", &Target::resource, reference("resource"), "Which resource.")
                                 .required()
                                 .used_by({Use::checks, Use::simulation})
                                 .build();
    return made;
}
template <>
const ObjectContract& contract<MeasureShare>() {
    static const auto made = ContractBuilder<Target>("share measure", "Share of the clients who end there.")
                                 .field("end", &Target::end, reference("touchpoint"), "An end touchpoint.")
                                 .required()
                                 .used_by({Use::checks, Use::simulation})
                                 .build();
    return made;
}
template <>
const ObjectContract& contract<MeasureCost>() {
    static const auto made = ContractBuilder<Target>("cost measure", "Cost of all clients.").build();
    return made;
}
template <>
const ObjectContract& contract<MeasureChoice>() {
    static const auto made = [] {
        ContractBuilder<Target> builder("measure", "What is measured: exactly one of these.");
        measure_key<MeasureTime>(builder, "time", "Time from entering one touchpoint to entering another.");
        measure_key<MeasureWait>(builder, "wait", "Time spent waiting for capacity.");
        measure_key<MeasureResource>(builder, "load", "Clients for each unit of a resource.");
        measure_key<MeasureResource>(builder, "hours", "Working hours of a resource.");
        measure_key<MeasureShare>(builder, "share", "Share of the clients who come to an end.");
        measure_key<MeasureCost>(builder, "cost", "Cost.");
        return builder.exactly_one({"time", "wait", "load", "hours", "share", "cost"}).build();
    }();
    return made;
}

template <>
const ObjectContract& contract<Target>() {
    static const auto made = [] {
        Shape measure{ShapeKind::object};
        measure.object = &contract<MeasureChoice>;
        return ContractBuilder<Target>("target", "What the service aims at, measured in the simulation.")
            .field("id", &Target::id, id(), "Its name.")
            .required()
            .used_by({Use::checks, Use::simulation})
            .custom(
                "measure", measure,
                [](Reader& reader, const Node& node, Target& target) { reader.object(contract<MeasureChoice>(), node, &target); },
                [](Writer& writer, std::string_view key, const Target& target) {
                    writer.key(key);
                    writer.object(contract<MeasureChoice>(), &target);
                },
                "What is measured.")
            .required()
            .used_by({Use::checks, Use::simulation})
            .field("quantile", &Target::quantile, optional(number(between(0, 1))), "Which quantile, such as 0.9. Absent: the mean.")
            .used_by({Use::simulation})
            .field("atMost", &Target::at_most, optional(BoundCodec{}), "It must not be more than this.")
            .used_by({Use::simulation})
            .field("atLeast", &Target::at_least, optional(BoundCodec{}), "It must not be less than this.")
            .used_by({Use::simulation})
            .field("strength", &Target::strength, optional(word<Strength>()), "Who says so.")
            .description()
            .annotations()
            .build();
    }();
    return made;
}

template <>
const ObjectContract& contract<Calendar>() {
    static const auto made =
        ContractBuilder<Calendar>("calendar", "When work is done. Without one a workday is 1.4 days.")
            .field("workdays", &Calendar::workdays, list_of_some(word<Weekday>()), "mon, tue, wed, thu, fri, sat, sun.")
            .used_by({Use::checks, Use::simulation})
            .field("holidays", &Calendar::holidays, word<Holidays>(),
                   "Public holidays, which are not worked: fi (those of Finnish law; not Christmas Eve and Midsummer Eve) or none. Absent: "
                   "none.")
            .used_by({Use::checks, Use::simulation})
            .field("closed", &Calendar::closed, list(date()), "More days when nothing is open.")
            .used_by({Use::checks, Use::simulation})
            .description()
            .annotations()
            .build();
    return made;
}

template <>
const ObjectContract& contract<Run>() {
    static const auto made =
        ContractBuilder<Run>("run", "How the simulation is run.")
            .field("seed", &Run::seed, IntegerCodec<std::uint64_t>{0},
                   "Number that decides all chance. The same seed gives the same results. Absent: 1.")
            .used_by({Use::simulation})
            .field("replications", &Run::replications, IntegerCodec<std::int64_t>{1}, "How often the whole is repeated. Absent: 1.")
            .used_by({Use::simulation})
            .field("warmUp", &Run::warm_up, optional(object<Quantity>()), "Time at the beginning that does not count.")
            .used_by({Use::checks, Use::simulation})
            .description()
            .annotations()
            .build();
    return made;
}

template <>
const ObjectContract& contract<Arm>() {
    static const auto made =
        ContractBuilder<Arm>("arm", "One alternative; all arms run with the same chance, so that differences are theirs.")
            .field("id", &Arm::id, id(), "Its name.")
            .required()
            .used_by({Use::checks, Use::exact, Use::simulation, Use::page})
            .field("title", &Arm::title, text(), "What people call it.")
            .embed(&Arm::edits)
            .description()
            .annotations()
            .build();
    return made;
}

template <>
const ObjectContract& contract<Scenario>() {
    static const auto made = [] {
        auto bases = one_or_list(object<ModelReference>());
        bases.fewest = 1;
        return ContractBuilder<Scenario>(
                   "scenario", "A what-if: models with changes, staffing, arrivals and targets. Its name ends in .polku-scenario.json.")
            .custom(
                "format", Shape{ShapeKind::words, {"polku-scenario/1.0"}}, [](Reader&, const Node&, Scenario&) {},
                [](Writer& writer, std::string_view key, const Scenario&) {
                    writer.key(key);
                    writer.string("polku-scenario/1.0");
                },
                "Always \"polku-scenario/1.0\".")
            .required()
            .used_by({Use::reader})
            .field("$schema", &Scenario::schema, string(), "Where an editor finds the JSON Schema. Never opened by polku.")
            .field("id", &Scenario::id, model_id(), "Dotted and stable.")
            .required()
            .used_by({Use::exact, Use::simulation, Use::page})
            .field("version", &Scenario::version, version(), "Three numbers.")
            .field("title", &Scenario::title, text(), "Its name.")
            .used_by({Use::page})
            .field("summary", &Scenario::summary, text(), "What it asks, in a sentence.")
            .description("More about it.")
            .field("base", &Scenario::base, bases, "The model, or a list of models that share resources of the same id.")
            .required()
            .used_by({Use::reader})
            .field("sources", &Scenario::source_list, list_of_objects<Source>(),
                   "Documents cited here; those of the base may be cited too.")
            .used_by({Use::checks})
            .embed(&Scenario::edits)
            .field("start", &Scenario::start, optional(object<InitialPopulation>()), "Who is on the path on the first day.")
            .used_by({Use::checks, Use::exact, Use::simulation})
            .field("staffing", &Scenario::staffing, list_of_objects<Staffing>(), "How much capacity there is.")
            .used_by({Use::checks, Use::simulation})
            .field("arrivals", &Scenario::arrivals, list_of_objects<Arrival>(), "How clients come.")
            .used_by({Use::checks, Use::exact, Use::simulation})
            .field("arms", &Scenario::arms, list_of_objects<Arm>(), "Alternatives that are compared.")
            .used_by({Use::checks, Use::exact, Use::simulation})
            .field("targets", &Scenario::targets, list_of_objects<Target>(), "What is aimed at.")
            .used_by({Use::checks, Use::simulation})
            .field("calendar", &Scenario::calendar, optional(object<Calendar>()), "When work is done.")
            .used_by({Use::checks, Use::simulation})
            .field("horizon", &Scenario::horizon, optional(object<Quantity>()), "How long the simulated time is.")
            .used_by({Use::checks, Use::simulation})
            .field("run", &Scenario::run, optional(object<Run>()), "How the simulation is run.")
            .used_by({Use::checks, Use::simulation})
            .field("lint", &Scenario::ignored, LintCodec{}, "How the checks treat this scenario.")
            .used_by({Use::checks})
            .notes()
            .extensions()
            .build();
    }();
    return made;
}

}  // namespace polku::json
