#include "validate/requirements.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <tuple>
#include <unordered_set>
#include <utility>

#include <polku/evaluation.hpp>

#include "analysis/graph_facts.hpp"
#include "analysis/hold_rules.hpp"
#include "validate/combinations.hpp"

namespace polku::detail {
namespace {

constexpr std::size_t most_classes = 4096;
constexpr std::size_t most_resources = 64;
constexpr std::size_t most_positions = 4'000'000;

/// A resource held: by which of the path's holds, and on which way out of a split it began.
struct Held {
    std::size_t hold = nowhere;  ///< nowhere: not held
    std::size_t way = nowhere;
    bool operator<(const Held& other) const { return std::tie(hold, way) < std::tie(other.hold, other.way); }
};

struct Client {
    AttributeValues attributes{};
    std::vector<Held> held{};  ///< per resource that a condition names
    bool operator<(const Client& other) const { return std::tie(attributes, held) < std::tie(other.attributes, other.held); }
};

/// What the ways beside one way do to its client, at moments nobody knows.
struct Beside {
    std::uint64_t gives_back = 0;                              ///< resources, by their number among those named
    std::vector<std::pair<std::size_t, std::size_t>> takes{};  ///< holds and the touchpoints where they begin
};

struct Position {
    std::size_t touchpoint = 0;
    std::size_t client = 0;
    std::size_t before = nowhere;
};

class Proof {
public:
    /// `only`: of this rule, with clients of whom nothing is known but what it and its holds ask for. A way that depends on more may be
    /// taken and may not: what is kept so is kept, and what is broken so need not be.
    Proof(const ServicePath& path, const Blocks& blocks, std::optional<std::size_t> only = std::nullopt)
        : path_(path),
          blocks_(blocks),
          only_(only),
          occurring_(path),
          holds_(hold_places(path)),
          number_of_(path->resources.size(), nowhere) {}

    Requirements run() {
        const auto classes = prepare();
        broken_.assign(path_->rules.size(), 0);
        for (std::size_t r = 0; only_ && r < broken_.size(); ++r) broken_[r] = r != *only_ ? 1 : 0;  // not asked for
        if (classes)
            for (const auto& c : *classes) {
                if (decided()) break;
                walk(c.values);
            }
        std::sort(result_.broken.begin(), result_.broken.end(), [](const auto& a, const auto& b) { return a.rule < b.rule; });
        for (std::size_t r = 0; r < path_->rules.size(); ++r)
            if (!broken_[r] && (!classes || full_ || all_of_rule_[r] == nullptr)) result_.undecided.push_back(r);
        return std::move(result_);
    }
    std::size_t looks() const { return looks_; }

private:
    bool decided() const {
        return std::all_of(broken_.begin(), broken_.end(), [](char broken) { return broken != 0; }) || full_;
    }

    // What matters, and the combinations of attributes with which clients come in; nullopt when there are too many.
    std::optional<std::vector<AttributeClass>> prepare() {
        all_of_rule_.resize(path_->rules.size());
        if (path_->rules.size() * path_->touchpoints.size() > 16 * most_positions) return std::nullopt;
        Combinations relevant(path_, &occurring_);
        const auto ask = [&](const Boxed<Condition>& condition) {
            if (!condition) return;
            relevant.tell_apart(*condition);
            name_resources(*condition);
        };
        for (std::size_t r = 0; r < path_->rules.size(); ++r) {
            const auto& rule = path_->rules[r];
            const bool is_asked = !only_ || r == *only_;
            scopes_.push_back(is_asked ? scope_of(rule) : std::vector<char>());
            if (!is_asked) continue;
            ask(rule.when);
            ask(rule.require);
            auto all = std::make_unique<Combinations>(path_, &occurring_);
            if (rule.when) all->tell_apart(*rule.when);
            all->tell_apart(rule.require);
            if (all->count_for_a_client() <= Combinations::most) all_of_rule_[r] = std::move(all);
        }
        const auto of_rules = named_;
        for (const auto& transition : path_->transitions) {
            if (only_ && transition.when) name_resources(*transition.when);
            else ask(transition.when);
        }
        for (const auto& rule : holds_)
            if (number_of_[rule.resource] < (only_ ? of_rules : nowhere)) ask(rule.hold->when);
        if (named_ > most_resources) return std::nullopt;
        index_holds();
        if (std::any_of(blocks_.ways.begin(), blocks_.ways.end(), [](std::size_t way) { return way != nowhere; })) look_beside();
        interrupts_ = interrupts_by_touchpoint();
        auto classes = attribute_classes(path_, relevant.attributes(), most_classes);
        if (only_ && classes) forget_others(*classes, relevant.attributes());
        return classes;
    }

    static void forget_others(std::vector<AttributeClass>& classes, const std::vector<std::size_t>& known) {
        constexpr int unknown = -1;
        for (auto& c : classes)
            for (std::size_t a = 0; a < c.values.size(); ++a)
                if (!std::binary_search(known.begin(), known.end(), a)) c.values[a] = unknown;
    }

    void name_resources(const Condition& condition) {
        if (condition.kind == Condition::Kind::holds)
            if (const auto r = path_.find_resource(condition.subject); r && number_of_[*r] == nowhere) number_of_[*r] = named_++;
        for (const auto& part : condition.parts) name_resources(part);
    }

    std::vector<char> scope_of(const Rule& rule) const {
        std::vector<char> inside(path_->touchpoints.size(), 0);
        std::vector<char> services(path_->services.size(), 0), touchpoints(path_->touchpoints.size(), 0);
        const Scope scope = rule.in.value_or(Scope{});
        for (const auto& id : scope.services) services[path_.find_service(id).value()] = 1;
        for (const auto& id : scope.touchpoints) touchpoints[path_.find_touchpoint(id).value()] = 1;
        for (std::size_t t = 0; t < inside.size(); ++t) {
            const auto& there = path_->touchpoints[t];
            const bool named = !scope.touchpoints.empty();
            if (named ? !touchpoints[t] : there.kind == TouchpointKind::end || there.kind == TouchpointKind::pause) continue;
            if (!scope.services.empty() && !services[path_.service_of(t)]) continue;
            const bool in_phase = scope.phases.empty() || std::count(scope.phases.begin(), scope.phases.end(), there.phase) > 0;
            inside[t] = in_phase ? 1 : 0;
        }
        return inside;
    }

    // Which holds of named resources begin and end where.
    void index_holds() {
        std::vector<Directed::Edge> from, until;
        for (std::size_t h = 0; h < holds_.size(); ++h) {
            if (number_of_[holds_[h].resource] == nowhere) continue;
            for (const auto t : holds_[h].from) from.emplace_back(t, h);
            for (const auto t : holds_[h].until) until.emplace_back(t, h);
        }
        const auto vertices = std::max(path_->touchpoints.size(), holds_.size());
        begins_ = Directed(vertices, from);
        ends_ = Directed(vertices, until);
    }

    Directed interrupts_by_touchpoint() const {
        const auto n = path_->touchpoints.size();
        std::vector<Directed::Edge> edges;
        for (std::size_t k = 0; k < path_->interrupts.size(); ++k)
            for (const auto t : path_.interrupt_scope(k)) edges.emplace_back(t, k);
        return {std::max(n, path_->interrupts.size()), edges};
    }

    std::uint64_t bits_of(const std::vector<std::string>& resources) const {
        std::uint64_t bits = 0;
        for (const auto& id : resources)
            if (const auto number = number_of_[path_.find_resource(id).value()]; number != nowhere) bits |= std::uint64_t{1} << number;
        return bits;
    }
    std::size_t way_around(std::size_t way) const { return blocks_.ways[path_.from_of(way)]; }

    // For each way out of a split: what happens on the ways beside it, and beside those around it.
    void look_beside() {
        const auto ways = path_->transitions.size();
        std::vector<Beside> inside(ways);
        std::vector<std::size_t> depth(ways, 0);
        for (std::size_t t = 0; t < path_->touchpoints.size(); ++t) {
            const auto way = blocks_.ways[t];
            if (way == nowhere) continue;
            Beside here;
            for (const auto h : ends_.successors(t)) here.gives_back |= bit_of(h);
            if (path_->touchpoints[t].kind == TouchpointKind::pause) here.gives_back = ~std::uint64_t{0};
            for (const auto k : path_.outgoing(t)) here.gives_back |= bits_of(path_->transitions[k].releases);
            for (const auto h : begins_.successors(t)) here.takes.emplace_back(h, t);
            for (auto w = way; w != nowhere; w = way_around(w)) {
                inside[w].gives_back |= here.gives_back;
                inside[w].takes.insert(inside[w].takes.end(), here.takes.begin(), here.takes.end());
                if ((looks_ += 1 + here.takes.size()) > most_positions) {
                    full_ = true;
                    return;
                }
            }
        }
        beside_.resize(ways);
        for (std::size_t t = 0; t < path_->touchpoints.size(); ++t) {
            if (!path_->touchpoints[t].split) continue;
            const auto out = path_.outgoing(t);
            for (const auto k : out)
                for (const auto other : out) {
                    if (other == k) continue;
                    beside_[k].gives_back |= inside[other].gives_back;
                    beside_[k].takes.insert(beside_[k].takes.end(), inside[other].takes.begin(), inside[other].takes.end());
                    if ((looks_ += 1 + inside[other].takes.size()) > most_positions) {
                        full_ = true;
                        return;
                    }
                }
        }
    }
    std::uint64_t bit_of(std::size_t hold) const { return std::uint64_t{1} << number_of_[holds_[hold].resource]; }

    // Breadth first over touchpoints and what clients are like there.
    void walk(const AttributeValues& attributes) {
        clients_.clear();
        numbers_.clear();
        positions_.clear();
        known_.clear();
        verdicts_.clear();
        Client client;
        client.attributes = attributes;
        client.held.assign(named_, {});
        for (const auto start : path_.starts()) arrive(start, client, nowhere);
        for (std::size_t i = 0; i < positions_.size() && !decided(); ++i) go_on(i);
    }

    std::size_t number(const Client& client) {
        const auto [place, is_new] = numbers_.emplace(client, clients_.size());
        if (is_new) clients_.push_back(&place->first);
        return place->second;
    }

    void stand(std::size_t t, const Client& client, std::size_t before) {
        const auto c = number(client);
        if (!known_.insert(static_cast<std::uint64_t>(c) * path_->touchpoints.size() + t).second) return;
        looks_ += 1 + scopes_.size() / 8;
        if (looks_ > most_positions) {
            full_ = true;
            return;
        }
        positions_.push_back({t, c, before});
        for (std::size_t r = 0; r < scopes_.size(); ++r)
            if (!broken_[r] && all_of_rule_[r] != nullptr && scopes_[r][t]) check(r, positions_.size() - 1);
    }

    void arrive(std::size_t t, Client client, std::size_t before) {
        const auto kind = path_->touchpoints[t].kind;
        if (kind == TouchpointKind::end || kind == TouchpointKind::pause) {
            client.held.assign(named_, {});
            return stand(t, client, before);
        }
        for (const auto& one : taking(t, std::move(client))) stand(t, one, before);
    }

    // The holds that begin at `t`; one whose condition depends on what is not known may begin and may not.
    std::vector<Client> taking(std::size_t t, Client client) {
        std::vector<Client> all{std::move(client)};
        for (const auto h : begins_.successors(t)) {
            const auto resource = number_of_[holds_[h].resource];
            const auto& when = holds_[h].hold->when;
            for (std::size_t i = all.size(); i-- > 0;) {
                if (all[i].held[resource].hold != nowhere) continue;
                const auto truth = when ? evaluate(path_, *when, situation_of(all[i])) : Truth::yes;
                if (truth == Truth::no) continue;
                if (truth == Truth::unknown) all.push_back(all[i]);
                all[i].held[resource] = {h, blocks_.ways[t]};
            }
        }
        return all;
    }

    Situation situation_of(const Client& client) const {
        Situation situation;
        situation.attributes = &client.attributes;
        situation.holds = [this, &client](std::size_t r) { return number_of_[r] != nowhere && client.held[number_of_[r]].hold != nowhere; };
        return situation;
    }

    void go_on(std::size_t position) {
        const auto t = positions_[position].touchpoint;
        const Client client = *clients_[positions_[position].client];
        if (path_->touchpoints[t].kind == TouchpointKind::end) return;
        const auto way = blocks_.ways[t];
        if (way != nowhere) meanwhile(t, client, way, position);
        for (const auto k : interrupts_.successors(t)) interrupt(t, client, k, position);
        complete(t, client, position);
    }

    void meanwhile(std::size_t t, const Client& client, std::size_t way, std::size_t position) {
        for (auto w = way; w != nowhere && !full_; w = way_around(w)) {
            ++looks_;
            const auto& beside = beside_[w];
            for (std::size_t r = 0; r < named_; ++r)
                if (beside.gives_back >> r & 1 && client.held[r].hold != nowhere) {
                    Client other = client;
                    other.held[r] = {};
                    stand(t, other, position);
                }
            for (const auto& [hold, begins] : beside.takes) {
                const auto r = number_of_[holds_[hold].resource];
                const auto& when = holds_[hold].hold->when;
                if (client.held[r].hold != nowhere || (when && evaluate(path_, *when, situation_of(client)) == Truth::no)) continue;
                Client other = client;
                other.held[r] = {hold, blocks_.ways[begins]};
                stand(t, other, position);
            }
        }
    }

    void interrupt(std::size_t t, Client client, std::size_t k, std::size_t position) {
        const auto& interrupt = path_->interrupts[k];
        release(client, interrupt.releases);
        const auto target = path_.interrupt_target(k);
        if (interrupt.cancels == Cancels::thread && blocks_.ways[t] != nowhere) return step(t, std::move(client), target, position);
        for (auto& held : client.held)
            if (held.way != nowhere) held = {};
        arrive(target, std::move(client), position);
    }

    void complete(std::size_t t, Client client, std::size_t position) {
        const auto& there = path_->touchpoints[t];
        for (const auto& setting : there.sets) set(client, setting);
        for (const auto h : ends_.successors(t))
            if (auto& held = client.held[number_of_[holds_[h].resource]]; held.hold == h) held = {};
        if (there.split) return fire(t, client, position);
        const auto situation = situation_of(client);
        bool goes_on = true;
        for (const auto k : path_.outgoing(t)) {
            const auto& transition = path_->transitions[k];
            auto truth = can_be_taken(path_, k) ? Truth::yes : Truth::no;
            if (transition.choice == Transition::Choice::when && transition.when) {
                truth = goes_on ? evaluate(path_, *transition.when, situation) : Truth::no;
                if (truth == Truth::yes) goes_on = false;
            }
            if (truth != Truth::no && transition.choice != Transition::Choice::otherwise) follow(t, client, k, position);
        }
        for (const auto k : path_.outgoing(t))
            if (goes_on && path_->transitions[k].choice == Transition::Choice::otherwise) follow(t, client, k, position);
    }

    // The ways begin at one moment, so what begins with those that always start is held on all of them.
    void fire(std::size_t split, const Client& client, std::size_t position) {
        std::vector<Client> all{client};
        bool waits = false;
        for (const auto k : path_.outgoing(split)) {
            if (starts(k, client) != Truth::yes) continue;
            waits = waits || path_->transitions[k].awaited;
            const auto to = path_.to_of(k);
            if (path_->touchpoints[to].join == path_->touchpoints[split].id) continue;
            std::vector<Client> next;
            for (auto& one : all)
                for (auto& taken : taking(to, std::move(one))) next.push_back(std::move(taken));
            all = std::move(next);
        }
        for (const auto k : path_.outgoing(split))
            if (starts(k, client) != Truth::no)
                for (const auto& one : all) follow(split, one, k, position);
        if (!waits && blocks_.joins[split] != nowhere) arrive(blocks_.joins[split], client, position);
    }
    Truth starts(std::size_t k, const Client& client) const {
        const auto& when = path_->transitions[k].when;
        return when ? evaluate(path_, *when, situation_of(client)) : Truth::yes;
    }

    void follow(std::size_t from, Client client, std::size_t k, std::size_t position) {
        release(client, path_->transitions[k].releases);
        step(from, std::move(client), path_.to_of(k), position);
    }

    // Behind the join what began in the block is given back.
    void step(std::size_t from, Client client, std::size_t to, std::size_t position) {
        const auto& join = path_->touchpoints[to].join;
        const auto way = blocks_.ways[from];
        const auto split = join.empty() ? std::nullopt : path_.find_touchpoint(join);
        if (split && (from == *split || (way != nowhere && path_.from_of(way) == *split)))
            for (auto& held : client.held)
                if (held.hold != nowhere && lies_in(held.way, *split)) held = {};
        arrive(to, std::move(client), position);
    }
    bool lies_in(std::size_t way, std::size_t split) {
        for (; way != nowhere && path_.from_of(way) != split; way = way_around(way)) ++looks_;
        return way != nowhere;
    }

    void release(Client& client, const std::vector<std::string>& resources) const {
        const auto bits = bits_of(resources);
        for (std::size_t r = 0; r < named_; ++r)
            if (bits >> r & 1) client.held[r] = {};
    }

    void set(Client& client, const AttributeSetting& setting) const {
        const auto index = path_.find_attribute(setting.attribute);
        if (!index) return;
        const auto& attribute = path_->population->attributes[*index];
        if (const auto* flag = std::get_if<bool>(&setting.value)) {
            client.attributes[*index] = *flag ? 1 : 0;
            return;
        }
        for (std::size_t v = 0; v < attribute.values.size(); ++v)
            if (attribute.values[v].id == std::get<std::string>(setting.value)) client.attributes[*index] = static_cast<int>(v);
    }

    void check(std::size_t rule, std::size_t position) {
        const auto c = positions_[position].client;
        const auto [verdict, is_new] = verdicts_.try_emplace({rule, c});
        if (is_new) verdict->second = breaks(rule, *clients_[c]);
        if (!verdict->second) return;
        broken_[rule] = 1;
        BrokenRule broken{rule, positions_[position].touchpoint, *verdict->second, {}};
        constexpr std::size_t longest = 200;
        for (auto at = position; at != nowhere && broken.witness.size() < longest; at = positions_[at].before) {
            const auto t = positions_[at].touchpoint;
            if (broken.witness.empty() || broken.witness.back() != t || positions_[at].before == nowhere) broken.witness.push_back(t);
        }
        std::reverse(broken.witness.begin(), broken.witness.end());
        result_.broken.push_back(std::move(broken));
    }

    // The combination in which such a client breaks the rule; nullopt when there is none.
    std::optional<std::string> breaks(std::size_t r, const Client& client) {
        const auto& rule = path_->rules[r];
        auto& all = *all_of_rule_[r];
        const auto holds = [&](std::size_t resource) { return client.held[number_of_[resource]].hold != nowhere; };
        if (!all.only_for(client.attributes, holds)) return std::nullopt;
        for (bool more = all.start(); more; more = all.next()) {
            const auto& now = all.situation();
            if (!all.can_occur()) continue;
            if (rule.when && evaluate(path_, *rule.when, now) != Truth::yes) continue;
            if (evaluate(path_, rule.require, now) == Truth::no) return all.facts();
        }
        return std::nullopt;
    }

    const ServicePath& path_;
    const Blocks& blocks_;
    std::optional<std::size_t> only_;
    Occurring occurring_;
    std::vector<HoldPlaces> holds_;
    std::vector<std::size_t> number_of_;  ///< per resource: its number among those that conditions name
    std::size_t named_ = 0;
    Directed begins_{0, {}}, ends_{0, {}};                      ///< holds by touchpoint
    Directed interrupts_{0, {}};                                ///< interrupts by touchpoint
    std::vector<std::unique_ptr<Combinations>> all_of_rule_{};  ///< nullptr: too many
    std::vector<std::vector<char>> scopes_{};
    std::vector<Beside> beside_{};
    std::vector<char> broken_{};
    Requirements result_{};
    std::size_t looks_ = 0;
    bool full_ = false;

    std::map<Client, std::size_t> numbers_{};
    std::vector<const Client*> clients_{};  ///< keys of numbers_, which stay where they are
    std::vector<Position> positions_{};
    std::unordered_set<std::uint64_t> known_{};
    std::map<std::pair<std::size_t, std::size_t>, std::optional<std::string>> verdicts_{};
};

}  // namespace

Requirements check_requirements(const ServicePath& path, const Blocks& blocks) {
    if (path->rules.empty()) return {};
    auto found = Proof(path, blocks).run();
    // With fewer attributes there are fewer combinations to look at.
    std::size_t looks = 0;
    const auto is_kept = [&](std::size_t rule) {
        if (looks > most_positions) return false;
        Proof proof(path, blocks, rule);
        const auto alone = proof.run();
        looks += proof.looks() + path->touchpoints.size() + path->transitions.size() + path->rules.size();
        return alone.broken.empty() && alone.undecided.empty();
    };
    found.undecided.erase(std::remove_if(found.undecided.begin(), found.undecided.end(), is_kept), found.undecided.end());
    return found;
}

}  // namespace polku::detail
