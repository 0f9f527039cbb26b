// A service path: the way of one client through services, as touchpoints and transitions.
// Standard library only. Members carry the names and the order of the format (docs/reference/format.md).
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <polku/boxed.hpp>
#include <polku/diagnostic.hpp>
#include <polku/enums.hpp>

namespace polku {

/// A text in several languages, keyed by BCP 47 tag. Kept in canonical order (fi, sv, en, then by tag),
/// so that equal texts are equal whatever the order in the file.
class Text {
public:
    struct Translation {
        std::string language;
        std::string text;
        bool operator==(const Translation&) const = default;
    };
    Text() = default;
    explicit Text(std::vector<Translation> translations);

    bool empty() const noexcept { return translations_.empty(); }
    const std::vector<Translation>& translations() const& noexcept { return translations_; }
    /// The text in exactly that language; nullptr when there is none.
    const std::string* find(std::string_view language) const noexcept;
    /// The text in `language`, or else in `fallback`, or else the first there is; empty when there is none.
    /// `language_used`, the tag of what was returned, tells a fallback.
    struct Choice {
        std::string_view text;
        std::string_view language_used;
    };
    Choice choose(std::string_view language, std::string_view fallback) const noexcept;
    void set(std::string language, std::string text);
    bool operator==(const Text&) const = default;

private:
    std::vector<Translation> translations_;
};

/// A key that begins with `x-`: kept as canonical JSON text, meaning nothing to polku.
struct Extension {
    std::string key;
    std::string json;
    bool operator==(const Extension&) const = default;
};

/// What every element may carry.
struct Element {
    Text description{};
    Text notes{};
    std::vector<std::string> sources{};
    std::vector<Extension> extensions{};
    bool operator==(const Element&) const = default;
};

/// A literal, or the id of a parameter. A parameter is never converted: it has the unit of its slot.
struct Number {
    double value = 0;     ///< of a literal
    std::string param{};  ///< empty for a literal
    bool is_literal() const noexcept { return param.empty(); }
    bool operator==(const Number&) const = default;
};
inline Number literal(double value) { return {value, {}}; }
inline Number parameter(std::string id) { return {0, std::move(id)}; }

/// A number with a unit of time.
struct Quantity {
    Number value{};
    Unit unit = Unit::day;
    bool operator==(const Quantity&) const = default;
};

/// A bound of a comparison: a plain number (years for `age`, a count for `visits`) or a quantity (`elapsed`).
struct Bound {
    Number value{};
    std::optional<Unit> unit{};
    bool operator==(const Bound&) const = default;
};

/// A condition: data, never code. Exactly the members of its kind are used.
struct Condition {
    enum class Kind { attribute, visits, elapsed, holds, all, any, negation };
    using Value = std::variant<bool, std::string>;
    Kind kind = Kind::all;
    std::string subject{};      ///< attribute id (or "age"), touchpoint id (visits; elapsed since), resource id (holds)
    std::optional<Value> is{};  ///< attribute only; absent and no other comparator means true
    std::vector<Value> in{};
    std::optional<Bound> at_least{};
    std::optional<Bound> below{};
    std::vector<Condition> parts{};  ///< all, any; negation has exactly one
    bool operator==(const Condition&) const = default;
};

/// A law of a length of time; parameters by name. See distribution.hpp for what the kinds mean.
struct Law : Element {
    LawKind dist = LawKind::fixed;
    std::optional<Number> value{}, min{}, mode{}, max{}, mean{}, cv{}, median{}, p90{};
    std::vector<Number> values{};   ///< empirical
    std::vector<Number> weights{};  ///< empirical; empty means equal
    Unit unit = Unit::day;
    bool operator==(const Law&) const = default;
};

/// How long a client stays at a touchpoint: a law, or until an age is reached (zero when it is past).
struct Duration : Element {
    std::optional<Law> law{};
    std::optional<Number> until_age{};  ///< years
    bool operator==(const Duration&) const = default;
};

struct Languages {
    std::string source = "fi";
    std::vector<std::string> required{};
    std::vector<std::string> offered{};
    bool operator==(const Languages&) const = default;
};

struct ModelReference {
    std::string id{};
    std::string version{};  ///< empty: any; "1" pins the major, "1.2" the minor, "1.2.3" the whole
    bool operator==(const ModelReference&) const = default;
};

struct Contact : Element {
    Text name{};
    Text hours{};
    std::string phone{}, email{}, url{};
    bool operator==(const Contact&) const = default;
};

struct Stage : Element {
    std::string id{};
    Text name{};
    Text summary{};  ///< one short line
    bool operator==(const Stage&) const = default;
};

struct Lane : Element {
    std::string id{};
    Text name{};
    bool operator==(const Lane&) const = default;
};

struct AgeRange : Element {
    std::optional<Number> from{};   ///< years, included
    std::optional<Number> below{};  ///< years, not included
    bool operator==(const AgeRange&) const = default;
};

struct AttributeValue : Element {
    std::string id{};
    std::optional<Number> share{};  ///< absent means "rest"
    Text name{};
    bool operator==(const AttributeValue&) const = default;
};

struct Attribute : Element {
    std::string id{};
    AttributeType type = AttributeType::boolean;
    Text name{};
    std::optional<Number> share{};         ///< of true; boolean only
    std::vector<AttributeValue> values{};  ///< enumeration only
    bool operator==(const Attribute&) const = default;
};

/// The age of clients who enter at `at`.
struct EntryAge {
    std::string at{};
    Law law{};
    bool operator==(const EntryAge&) const = default;
};

struct Population : Element {
    std::optional<AgeRange> age{};
    std::vector<EntryAge> entry_age{};
    std::vector<Attribute> attributes{};
    bool operator==(const Population&) const = default;
};

/// First match wins; a case without `when`, `from` and `until` always matches.
struct ParameterCase : Element {
    Boxed<Condition> when{};
    std::string from{}, until{};  ///< dates, both included; empty is open
    double value = 0;
    bool operator==(const ParameterCase&) const = default;
};

struct Parameter : Element {
    std::string id{};
    Text name{};
    double value = 0;
    std::optional<std::pair<double, double>> range{};
    std::string unit{};
    std::optional<Strength> strength{};
    std::vector<ParameterCase> cases{};
    bool operator==(const Parameter&) const = default;
};

struct Source : Element {
    std::string id{};
    SourceType type = SourceType::assumption;
    std::string cite{}, url{}, seed{}, date{};
    bool operator==(const Source&) const = default;
};

struct Actor : Element {
    std::string id{};
    std::string lane{};
    ActorKind kind = ActorKind::professional;
    MayDecide may_decide = MayDecide::no;  ///< written as false, true or "if-in-office"
    Text name{};
    bool operator==(const Actor&) const = default;
};

struct Channel : Element {
    std::string id{};
    ChannelType type = ChannelType::office;
    Text name{};
    std::string ptv{};
    bool operator==(const Channel&) const = default;
};

struct Resource : Element {
    std::string id{};
    std::string actor{};
    ResourceMode mode = ResourceMode::caseload;
    Text name{};
    bool unlimited = false;  ///< "units": "unlimited": counted, never queued
    Number units{1, {}};
    Number slots_per_unit{1, {}};  ///< clients, places, or hours per `per`
    Unit per = Unit::week;         ///< hours only
    Assignment assign = Assignment::least_loaded;
    bool limiting = false;  ///< hours only: contacts wait for free hours
    std::optional<Strength> strength{};
    bool operator==(const Resource&) const = default;
};

struct Hold : Element {
    std::string resource{};
    Number slots{1, {}};
    std::vector<std::string> from{};
    std::vector<std::string> until{};
    Boxed<Condition> when{};
    std::optional<Number> priority{};  ///< higher is served first; absent is 0
    bool operator==(const Hold&) const = default;
};

struct Service : Element {
    std::string id{};
    std::string owner{};
    std::string part_of{};  ///< the service around this one: time here counts there too
    Text name{};
    bool external = false;   ///< of another organisation
    bool voluntary = false;  ///< can be declined anywhere on the way
    bool partial = false;    ///< only some of its phases are on this path
    bool lasting = false;    ///< goes on after the path
    std::optional<AgeRange> age{};
    std::string stage{};
    std::string ptv{};
    std::vector<Hold> holds{};
    bool operator==(const Service&) const = default;
};

struct Work : Element {
    std::string actor{};
    Number hours{};
    bool operator==(const Work&) const = default;
};

/// A rhythm of contacts during a touchpoint: the first on entry, then one every interval.
struct ContactRhythm : Element {
    std::string id{};
    std::vector<std::string> actors{};
    Quantity every{};
    Number hours{};
    Boxed<Condition> when{};
    bool operator==(const ContactRhythm&) const = default;
};

struct AttributeSetting {
    std::string attribute{};
    Condition::Value value{true};
    bool operator==(const AttributeSetting&) const = default;
};

struct Handoff : Element {
    std::string to{};  ///< service
    HandoffMode mode = HandoffMode::accompanied;
    std::vector<std::string> carries{};
    bool operator==(const Handoff&) const = default;
};

struct ResourceBinding {
    std::string theirs{};
    std::string ours{};
    bool operator==(const ResourceBinding&) const = default;
};

struct SubpathReference : Element {
    ModelReference model{};
    std::string start{};
    std::vector<ResourceBinding> bind{};
    bool operator==(const SubpathReference&) const = default;
};

struct Touchpoint : Element {
    std::string id{};
    std::string service{};
    Phase phase = Phase::middle;
    TouchpointKind kind = TouchpointKind::action;
    std::string stage{};
    std::optional<Icon> icon{};
    Text name{};
    Text you_do{};                         ///< what the client does
    Text professional{};                   ///< for staff
    Text redress{};                        ///< how to appeal; decisions only
    std::vector<std::string> initiator{};  ///< actors; of a decision: who decides
    std::vector<std::string> receiver{};
    std::vector<std::string> participants{};
    std::vector<std::string> channels{};
    bool backstage = false;
    Boxed<Duration> duration{};
    std::vector<Work> work{};
    std::vector<ContactRhythm> contacts{};
    std::vector<AttributeSetting> sets{};
    std::vector<Hold> holds{};
    Boxed<Handoff> handoff{};
    Boxed<SubpathReference> subpath{};
    std::optional<EndOutcome> outcome{};  ///< ends only
    bool split = false;                   ///< "split": "all"
    std::string join{};                   ///< id of the split it waits for
    std::vector<std::string> tags{};
    bool operator==(const Touchpoint&) const = default;
};

struct Transition : Element {
    /// How a transition is chosen among those of its touchpoint.
    enum class Choice { unconditional, probability, rest, when, otherwise };
    std::string id{};
    std::string from{};
    std::string to{};
    Choice choice = Choice::unconditional;
    Number probability{};     ///< Choice::probability
    Boxed<Condition> when{};  ///< Choice::when
    TransitionKind kind = TransitionKind::forward;
    Text label{};
    bool awaited = true;
    std::vector<std::string> releases{};
    std::vector<std::string> ends{};  ///< ends of the sub-path that lead this way
    bool operator==(const Transition&) const = default;
};

/// Intersection of its keys, union within a key; all empty means everywhere except ends and pauses.
struct Scope {
    std::vector<std::string> services{};
    std::vector<Phase> phases{};
    std::vector<std::string> touchpoints{};
    bool operator==(const Scope&) const = default;
};

struct Trigger : Element {
    TriggerType type = TriggerType::hazard;
    Number at{};                       ///< age: years
    std::optional<Quantity> before{};  ///< age: that much earlier
    Number rate{};                     ///< hazard: events per `per`
    Unit per = Unit::month;            ///< hazard
    Quantity time{};                   ///< after: since entering the scope, or since `since` was entered
    std::string since{};               ///< after: a touchpoint
    std::string on{};                  ///< date
    bool operator==(const Trigger&) const = default;
};

struct Interrupt : Element {
    std::string id{};
    std::optional<Scope> scope{};
    Trigger trigger{};
    Cancels cancels = Cancels::client;
    std::string to{};
    Text label{};
    std::vector<std::string> releases{};
    bool operator==(const Interrupt&) const = default;
};

struct Rule : Element {
    std::string id{};
    Severity severity = Severity::error;
    std::optional<Scope> in{};
    Boxed<Condition> when{};
    Condition require{};
    bool operator==(const Rule&) const = default;
};

struct Cost : Element {
    std::string id{};
    CostPer per = CostPer::day;
    std::string resource{}, touchpoint{}, service{};  ///< at most one
    Number amount{};
    std::string currency = "EUR";
    std::string bearer{};  ///< service or actor that pays
    bool operator==(const Cost&) const = default;
};

struct GlossaryEntry : Element {
    std::string id{};
    Text term{};
    Text text{};
    bool operator==(const GlossaryEntry&) const = default;
};

struct Suppression : Element {
    std::string code{};
    std::string at{};  ///< id path; empty: everywhere
    std::string reason{};
    std::string until{};
    bool operator==(const Suppression&) const = default;
};

/// Everything a path file says, in the order of the file.
struct PathData : Element {
    std::string schema{};  ///< "$schema": where an editor finds the JSON Schema; never opened
    std::string id{};
    std::string version{};
    Status status = Status::draft;
    ModelKind kind = ModelKind::planned;
    std::string region{};
    std::string valid_from{}, valid_to{}, updated{};
    Languages languages{};
    Text title{};
    Text summary{};
    Text audience{};
    Text price{};
    std::optional<Contact> contact{};
    std::vector<std::string> tags{};
    std::string ptv{};
    std::string main{};  ///< main service; empty: the first
    std::vector<Stage> stages{};
    std::vector<Lane> lanes{};
    std::optional<Population> population{};
    std::vector<Parameter> parameters{};
    std::vector<Source> source_list{};  ///< the documents that `sources` cite by id; "sources" at the top of a file
    std::vector<Actor> actors{};
    std::vector<Channel> channels{};
    std::vector<Resource> resources{};
    std::vector<Service> services{};
    std::vector<Touchpoint> touchpoints{};
    std::vector<Transition> transitions{};
    std::vector<Interrupt> interrupts{};
    std::vector<Rule> rules{};
    std::vector<Cost> costs{};
    std::vector<GlossaryEntry> glossary{};
    std::vector<Suppression> ignored{};  ///< "lint": {"ignore": […]}
    bool operator==(const PathData&) const = default;
};

/// An immutable path whose references are all sound. Copies are O(1) and safe to read from many threads.
class ServicePath {
public:
    /// Checks identity and references (REF201, REF202); a value only when every reference is sound.
    static Outcome<ServicePath> make(PathData data, std::shared_ptr<const SourceMap> map = nullptr);

    /// The sound rest of data with dangling references, for rules that should still run.
    struct SoundPart;
    static SoundPart sound_part(PathData data, std::shared_ptr<const SourceMap> map = nullptr);

    const PathData& data() const& noexcept { return *data_; }
    const PathData* operator->() const& noexcept { return data_.get(); }
    const PathData& data() const&& = delete;
    const PathData* operator->() const&& = delete;

    std::optional<std::size_t> find_touchpoint(std::string_view id) const noexcept;
    std::optional<std::size_t> find_transition(std::string_view id) const noexcept;
    std::optional<std::size_t> find_service(std::string_view id) const noexcept;
    std::optional<std::size_t> find_resource(std::string_view id) const noexcept;
    std::optional<std::size_t> find_actor(std::string_view id) const noexcept;
    std::optional<std::size_t> find_parameter(std::string_view id) const noexcept;
    std::optional<std::size_t> find_attribute(std::string_view id) const noexcept;

    /// Indices of the transitions out of and into touchpoint `index`, in document order.
    std::span<const std::size_t> outgoing(std::size_t index) const;
    std::span<const std::size_t> incoming(std::size_t index) const;
    /// Indices of the touchpoints a transition joins.
    std::size_t from_of(std::size_t transition) const;
    std::size_t to_of(std::size_t transition) const;
    /// Index of the touchpoint an interrupt leads to, and of every touchpoint in its scope, in document order.
    std::size_t interrupt_target(std::size_t interrupt) const;
    std::span<const std::size_t> interrupt_scope(std::size_t interrupt) const;
    /// Touchpoints of kind `start`, and of kind `end`, in document order.
    std::span<const std::size_t> starts() const noexcept;
    std::span<const std::size_t> ends() const noexcept;
    /// Index of the service of touchpoint `index`, and of the main service.
    std::size_t service_of(std::size_t index) const;
    /// Indices of the services that time at touchpoint `index` counts for: its own, then those that one is part of, from the
    /// inside out.
    std::span<const std::size_t> services_of(std::size_t index) const;
    /// True when time at touchpoint `index` counts for service `service`.
    bool counts_for(std::size_t index, std::size_t service) const;
    std::size_t main_service() const noexcept;

    /// Where the model was read from; nullptr for a path made in code. No part of equality.
    const SourceMap* source_map() const noexcept { return map_.get(); }
    /// The same, to keep.
    const std::shared_ptr<const SourceMap>& shared_source_map() const noexcept { return map_; }

    bool operator==(const ServicePath& other) const { return data_ == other.data_ || *data_ == *other.data_; }

private:
    struct Index;
    ServicePath(std::shared_ptr<const PathData> data, std::shared_ptr<const Index> index, std::shared_ptr<const SourceMap> map);
    std::shared_ptr<const PathData> data_;
    std::shared_ptr<const Index> index_;
    std::shared_ptr<const SourceMap> map_;
};

struct ServicePath::SoundPart {
    ServicePath path;
    /// REF201 and REF202: what was wrong.
    std::vector<Diagnostic> diagnostics;
    /// Touchpoints (indices in `path`) that lost a way out or a way in, so that rules do not blame them for it.
    std::vector<std::size_t> lost_way_out;
    std::vector<std::size_t> lost_way_in;
    /// For each list ("transitions"): the original index of each element kept.
    /// What was named but missing (a service, an actor, …) stands as a placeholder behind the kept ones.
    std::vector<std::pair<std::string, std::vector<std::size_t>>> kept;
    /// A pointer into `path` as a pointer into the original data; empty for what stands as a placeholder.
    std::string original_pointer(std::string_view pointer) const;
    bool whole = false;  ///< nothing was wrong: `path` is all of the data
};

/// JSON pointers of elements, in one place: "/touchpoints/3", "/transitions/0", …
std::string touchpoint_pointer(std::size_t index);
std::string transition_pointer(std::size_t index);
/// The subject of a finding about touchpoint `index`.
Subject touchpoint_subject(const ServicePath& path, std::size_t index);
Subject transition_subject(const ServicePath& path, std::size_t index);

}  // namespace polku
