// A mini notation for paths in tests, so that a fixture is one readable line:
//
//     mini_path("start need -> ask; ask -> plan[0.7], end no[rest]; plan~30 -> end done")
//
// Statements are separated by ';' or a line end. Touchpoints stand in the order of their first mention, transitions are
// named t1, t2, … and interrupts i1, i2, … in the order written.
//
//   a -> b, c        ways out of a; chains are allowed: a -> b -> c (a list may only be last)
//   words before an id   phase (entry, middle, exit), kind (start, action, …, end), `split`, `backstage`;
//                    default kind is action; default phase: start entry, end exit, else middle
//   words after it   @service   ~3 (fixed, days)   ~exp(5)   ~uniform(1,3)   ~tri(1,2,5)   ~age(18) (until that age)
//                    join split-id   to service (makes it a hand-off to that service)
//   b[0.7]  b[$p]  b[rest]  b[if attr]  b[if !attr]  b[if attr=value]  b[if age>=21]  b[if visits(x)>=3]  b[otherwise]
//                    how the way is chosen; nothing means unconditional; the words `return` and `aside` (nobody waits for it) may follow:
//                    b[0.2 return], b[return], b[if x aside]
//   * -> b[0.02/month]     an interrupt: also [age 23], [after 30], [date 2026-01-01]; *@service and *(a b) give a scope;
//                            [0.02/month thread] stops one way only
//   $p = 0.2         a parameter; with a range: $p = 0.2 in 0.1..0.3
//   ?x = 0.2         a true-or-false attribute with its share; a list: ?home = own:rest|other:0.12
//   service s words  a service; words: external voluntary partial lasting of other-service (part of it). Touchpoints without @ belong to
//                    the first service written so, or else to a service "s" that comes first.
//
// Throws std::invalid_argument for a text that does not follow this.
#pragma once

#include <charconv>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <polku/model.hpp>

namespace polku::test {

namespace mini {

inline bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

inline std::string_view trim(std::string_view text) {
    while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
    return text;
}

/// The parts of `text` between separators that stand outside brackets.
inline std::vector<std::string_view> split(std::string_view text, std::string_view separator) {
    std::vector<std::string_view> parts;
    std::size_t begin = 0;
    int depth = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '(' || text[i] == '[') ++depth;
        if (text[i] == ')' || text[i] == ']') --depth;
        if (depth == 0 && text.substr(i).starts_with(separator)) {
            parts.push_back(trim(text.substr(begin, i - begin)));
            begin = i + separator.size();
            i = begin - 1;
        }
    }
    parts.push_back(trim(text.substr(begin)));
    return parts;
}

inline std::vector<std::string_view> words(std::string_view text) {
    std::vector<std::string_view> found;
    for (auto part : split(text, " "))
        if (!part.empty()) found.push_back(part);
    return found;
}

[[noreturn]] inline void fail(std::string_view what, std::string_view text) {
    throw std::invalid_argument("mini_path: " + std::string(what) + " in \"" + std::string(text) + "\"");
}

inline double number(std::string_view text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) fail("no number", text);
    return value;
}

inline Number number_or_parameter(std::string_view text) {
    return text.starts_with('$') ? parameter(std::string(text.substr(1))) : literal(number(text));
}

/// "exp(5)" → {"exp", "5"}; "5" → {"", "5"}.
inline std::pair<std::string_view, std::string_view> call(std::string_view text) {
    const auto open = text.find('(');
    if (open == std::string_view::npos) return {"", text};
    return {text.substr(0, open), text.substr(open + 1, text.size() - open - 2)};
}

inline Duration duration(std::string_view text) {
    Duration result;
    const auto [name, inside] = call(text);
    if (name == "age") {
        result.until_age = number_or_parameter(inside);
        return result;
    }
    std::vector<Number> values;
    for (auto part : split(inside, ",")) values.push_back(number_or_parameter(part));
    Law law;
    if (name.empty() && values.size() == 1) {
        law.value = values[0];
    } else if (name == "exp" && values.size() == 1) {
        law.dist = LawKind::exponential;
        law.mean = values[0];
    } else if (name == "uniform" && values.size() == 2) {
        law.dist = LawKind::uniform;
        law.min = values[0];
        law.max = values[1];
    } else if (name == "tri" && values.size() == 3) {
        law.dist = LawKind::triangular;
        law.min = values[0];
        law.mode = values[1];
        law.max = values[2];
    } else {
        fail("no such duration", text);
    }
    result.law = law;
    return result;
}

inline Condition condition(std::string_view text) {
    Condition result;
    if (text.starts_with('!')) {
        result.kind = Condition::Kind::negation;
        result.parts.push_back(condition(text.substr(1)));
        return result;
    }
    result.kind = Condition::Kind::attribute;
    auto subject = text;
    if (const auto at = text.find(">="); at != std::string_view::npos) {
        subject = text.substr(0, at);
        result.at_least = Bound{number_or_parameter(text.substr(at + 2)), {}};
    } else if (const auto less = text.find('<'); less != std::string_view::npos) {
        subject = text.substr(0, less);
        result.below = Bound{number_or_parameter(text.substr(less + 1)), {}};
    } else if (const auto equal = text.find('='); equal != std::string_view::npos) {
        subject = text.substr(0, equal);
        result.is = Condition::Value(std::string(text.substr(equal + 1)));
    }
    if (const auto [name, inside] = call(subject); name == "visits") {
        result.kind = Condition::Kind::visits;
        subject = inside;
    }
    result.subject = subject;
    return result;
}

class Reader {
public:
    PathData read(std::string_view text) {
        std::string lines(text);
        for (char& c : lines)
            if (c == '\n') c = ';';
        data_.id = "mini";
        data_.version = "1.0.0";
        for (auto statement : split(lines, ";"))
            if (!statement.empty()) read_statement(statement);
        for (Touchpoint& touchpoint : data_.touchpoints)
            if (touchpoint.service.empty()) touchpoint.service = default_service();
        return std::move(data_);
    }

private:
    void read_statement(std::string_view text) {
        if (text.starts_with('$')) return read_parameter(text.substr(1));
        if (text.starts_with('?')) return read_attribute(text.substr(1));
        if (text.starts_with("service ")) return read_service(text.substr(8));
        const auto steps = split(text, "->");
        if (text.starts_with('*')) {
            if (steps.size() != 2) fail("an interrupt has one \"->\"", text);
            return read_interrupt(steps[0].substr(1), steps[1]);
        }
        std::string from = read_node(steps[0]);
        for (std::size_t i = 1; i < steps.size(); ++i) {
            const auto targets = split(steps[i], ",");
            if (targets.size() > 1 && i + 1 < steps.size()) fail("only the last step may be a list", text);
            for (auto target : targets) {
                const auto [node, choice] = cut_choice(target);
                std::string to = read_node(node);
                read_transition(from, to, choice);
                if (targets.size() == 1) from = to;
            }
        }
    }

    static std::pair<std::string_view, std::string_view> cut_choice(std::string_view text) {
        const auto open = text.find('[');
        if (open == std::string_view::npos) return {text, ""};
        if (text.back() != ']') fail("no closing bracket", text);
        return {trim(text.substr(0, open)), text.substr(open + 1, text.size() - open - 2)};
    }

    std::string read_node(std::string_view text) {
        std::string spaced;  // "ask~3@s" → "ask ~3 @s"
        for (char c : text) {
            if (c == '~' || c == '@') spaced += ' ';
            spaced += c;
        }
        const auto parts = words(spaced);
        std::optional<Phase> phase;
        std::optional<TouchpointKind> kind;
        bool is_split = false, backstage = false;
        std::size_t i = 0;
        // A word is a keyword only when an id still follows it, so a touchpoint may be called "end".
        for (; i + 1 < parts.size() && parts[i + 1].front() != '~' && parts[i + 1].front() != '@' && parts[i + 1] != "join" &&
               parts[i + 1] != "to";
             ++i) {
            if (const auto p = find_enumerator<Phase>(parts[i])) phase = p;
            else if (const auto k = find_enumerator<TouchpointKind>(parts[i])) kind = k;
            else if (parts[i] == "split") is_split = true;
            else if (parts[i] == "backstage") backstage = true;
            else fail("unknown word", text);
        }
        if (i >= parts.size()) fail("no id", text);
        const std::string id(parts[i++]);
        Touchpoint& touchpoint = find_or_add(id);
        if (kind) {
            touchpoint.kind = *kind;
            touchpoint.phase = *kind == TouchpointKind::start ? Phase::entry : *kind == TouchpointKind::end ? Phase::exit : Phase::middle;
            if (*kind == TouchpointKind::end) touchpoint.outcome = EndOutcome::other;
        }
        if (phase) touchpoint.phase = *phase;
        if (is_split) touchpoint.split = true;
        if (backstage) touchpoint.backstage = true;
        for (; i < parts.size(); ++i) {
            if (parts[i].starts_with('~')) {
                touchpoint.duration = duration(parts[i].substr(1));
            } else if (parts[i].starts_with('@')) {
                touchpoint.service = parts[i].substr(1);
                add_service(touchpoint.service);
            } else if (parts[i] == "join" && i + 1 < parts.size()) {
                touchpoint.join = parts[++i];
            } else if (parts[i] == "to" && i + 1 < parts.size()) {
                touchpoint.kind = TouchpointKind::handoff;
                touchpoint.handoff = Handoff{};
                touchpoint.handoff->to = parts[++i];
            } else {
                fail("unknown word", text);
            }
        }
        return id;
    }

    void read_transition(const std::string& from, const std::string& to, std::string_view choice) {
        Transition transition;
        transition.id = "t" + std::to_string(data_.transitions.size() + 1);
        transition.from = from;
        transition.to = to;
        const auto parts = words(choice);
        for (std::size_t i = 0; i < parts.size(); ++i) {
            if (parts[i] == "return") {
                transition.kind = TransitionKind::back;
            } else if (parts[i] == "aside") {
                transition.awaited = false;
            } else if (parts[i] == "rest") {
                transition.choice = Transition::Choice::rest;
            } else if (parts[i] == "otherwise") {
                transition.choice = Transition::Choice::otherwise;
            } else if (parts[i] == "if" && i + 1 < parts.size()) {
                transition.choice = Transition::Choice::when;
                transition.when = condition(parts[++i]);
            } else {
                transition.choice = Transition::Choice::probability;
                transition.probability = number_or_parameter(parts[i]);
            }
        }
        data_.transitions.push_back(std::move(transition));
    }

    void read_interrupt(std::string_view scope, std::string_view target) {
        Interrupt interrupt;
        interrupt.id = "i" + std::to_string(data_.interrupts.size() + 1);
        scope = trim(scope);
        if (scope.starts_with('@')) {
            interrupt.scope = Scope{};
            for (auto id : words(scope.substr(1))) interrupt.scope->services.emplace_back(id);
        } else if (scope.starts_with('(')) {
            interrupt.scope = Scope{};
            for (auto id : words(call(scope).second)) interrupt.scope->touchpoints.emplace_back(id);
        }
        auto [node, trigger] = cut_choice(target);
        interrupt.to = read_node(node);
        if (trigger.ends_with(" thread")) {
            interrupt.cancels = Cancels::thread;
            trigger.remove_suffix(7);
        }
        const auto parts = words(trigger);
        if (parts.size() == 2 && parts[0] == "age") {
            interrupt.trigger.type = TriggerType::age;
            interrupt.trigger.at = number_or_parameter(parts[1]);
        } else if (parts.size() == 2 && parts[0] == "after") {
            interrupt.trigger.type = TriggerType::after;
            interrupt.trigger.time = Quantity{number_or_parameter(parts[1]), Unit::day};
        } else if (parts.size() == 2 && parts[0] == "date") {
            interrupt.trigger.type = TriggerType::date;
            interrupt.trigger.on = parts[1];
        } else {
            const auto slash = trigger.find('/');
            const auto unit = find_enumerator<Unit>(slash == std::string_view::npos ? "" : trigger.substr(slash + 1));
            if (!unit) fail("no such trigger", target);
            interrupt.trigger.rate = number_or_parameter(trigger.substr(0, slash));
            interrupt.trigger.per = *unit;
        }
        data_.interrupts.push_back(std::move(interrupt));
    }

    void read_parameter(std::string_view text) {
        const auto sides = split(text, "=");
        if (sides.size() != 2) fail("no \"=\"", text);
        Parameter result;
        result.id = sides[0];
        const auto parts = words(sides[1]);
        result.value = number(parts.at(0));
        if (parts.size() == 3 && parts[1] == "in") {
            const auto ends = split(parts[2], "..");
            result.range = {number(ends.at(0)), number(ends.at(1))};
        }
        data_.parameters.push_back(std::move(result));
    }

    void read_attribute(std::string_view text) {
        const auto sides = split(text, "=");
        if (sides.size() != 2) fail("no \"=\"", text);
        Attribute result;
        result.id = sides[0];
        if (sides[1].find(':') == std::string_view::npos) {
            result.share = number_or_parameter(sides[1]);
        } else {
            result.type = AttributeType::enumeration;
            for (auto part : split(sides[1], "|")) {
                const auto pair = split(part, ":");
                AttributeValue value;
                value.id = pair.at(0);
                if (pair.at(1) != "rest") value.share = number_or_parameter(pair.at(1));
                result.values.push_back(std::move(value));
            }
        }
        if (!data_.population) data_.population = Population{};
        data_.population->attributes.push_back(std::move(result));
    }

    void read_service(std::string_view text) {
        const auto parts = words(text);
        Service& service = add_service(std::string(parts.at(0)));
        if (first_service_.empty()) first_service_ = service.id;
        for (std::size_t i = 1; i < parts.size(); ++i) {
            if (parts[i] == "external") service.external = true;
            else if (parts[i] == "voluntary") service.voluntary = true;
            else if (parts[i] == "partial") service.partial = true;
            else if (parts[i] == "lasting") service.lasting = true;
            else if (parts[i] == "of" && i + 1 < parts.size()) service.part_of = parts[++i];
            else fail("unknown word", text);
        }
    }

    Service& add_service(const std::string& id) {
        for (Service& service : data_.services)
            if (service.id == id) return service;
        Service service;
        service.id = id;
        return data_.services.emplace_back(std::move(service));
    }

    // The first that a statement defines, or else "s", which then comes first.
    const std::string& default_service() {
        if (first_service_.empty()) {
            Service service;
            service.id = first_service_ = "s";
            data_.services.insert(data_.services.begin(), std::move(service));
        }
        return first_service_;
    }

    Touchpoint& find_or_add(const std::string& id) {
        for (Touchpoint& touchpoint : data_.touchpoints)
            if (touchpoint.id == id) return touchpoint;
        Touchpoint touchpoint;
        touchpoint.id = id;
        return data_.touchpoints.emplace_back(std::move(touchpoint));
    }

    PathData data_;
    std::string first_service_;
};

}  // namespace mini

/// The parts of a path in the notation above; references are not checked.
inline PathData mini_data(std::string_view text) { return mini::Reader{}.read(text); }

/// The path in the notation above. Throws ModelError when a reference is not sound.
inline ServicePath mini_path(std::string_view text) { return ServicePath::make(mini_data(text)).value_or_throw(); }

}  // namespace polku::test
