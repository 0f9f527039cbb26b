#include <algorithm>
#include <charconv>
#include <numeric>

#include <polku/evaluation.hpp>
#include <polku/layout.hpp>

#include "layout/main_way.hpp"
#include "layout/shares.hpp"
#include "layout/signs.hpp"
#include "layout/stage.hpp"
#include "layout/words.hpp"
#include "model/texts.hpp"

namespace polku {
namespace {

Icon icon_of_channel(ChannelType type) {
    switch (type) {
        case ChannelType::visit: return Icon::home;
        case ChannelType::office: return Icon::talk;
        case ChannelType::phone: return Icon::phone;
        case ChannelType::message: return Icon::message;
        case ChannelType::letter: return Icon::letter;
        case ChannelType::web: return Icon::web;
        case ChannelType::video: return Icon::video;
        case ChannelType::group: return Icon::group;
    }
    return Icon::talk;
}

Icon icon_of(const PathData& data, const Touchpoint& touchpoint) {
    if (touchpoint.icon) return *touchpoint.icon;
    switch (touchpoint.kind) {
        case TouchpointKind::start: return Icon::heart;
        case TouchpointKind::choice: return Icon::question;
        case TouchpointKind::decision: return Icon::decision;
        case TouchpointKind::handoff: return Icon::handoff;
        case TouchpointKind::wait: return Icon::clock;
        case TouchpointKind::pause: return Icon::pause;
        case TouchpointKind::subpath: return Icon::path;
        case TouchpointKind::end: return touchpoint.outcome == EndOutcome::goal_reached ? Icon::flag : Icon::exit_door;
        default: break;
    }
    if (!touchpoint.channels.empty())
        for (const Channel& channel : data.channels)
            if (channel.id == touchpoint.channels.front()) return icon_of_channel(channel.type);
    return touchpoint.kind == TouchpointKind::communication ? Icon::talk : Icon::check;
}

CardKind card_of(const Touchpoint& touchpoint) {
    switch (touchpoint.kind) {
        case TouchpointKind::start: return CardKind::start;
        case TouchpointKind::choice: return CardKind::choice;
        case TouchpointKind::end: return touchpoint.outcome == EndOutcome::goal_reached ? CardKind::goal : CardKind::end;
        default: return CardKind::card;
    }
}

std::string number_text(double value, std::string_view language) {
    char buffer[64];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, value).ptr;
    std::string text(buffer, end);
    if (word_language(language) != "en") std::replace(text.begin(), text.end(), '.', ',');
    return text;
}

std::string fill(std::string_view pattern, std::string_view value) {
    std::string text(pattern);
    if (const auto at = text.find("{n}"); at != std::string::npos) text.replace(at, 3, value);
    return text;
}

ViewText interrupt_label(const ServicePath& path, const Interrupt& interrupt, std::string_view language) {
    if (!interrupt.label.empty()) return view_text(path, interrupt.label, language);
    const Trigger& trigger = interrupt.trigger;
    std::string text;
    switch (trigger.type) {
        case TriggerType::age:
            text = fill(word(trigger.before ? Word::interrupt_age_before : Word::interrupt_age, language),
                        number_text(value_of(path, trigger.at), language));
            break;
        case TriggerType::after: {
            const double n = value_of(path, trigger.time.value);
            text = fill(word(Word::interrupt_after, language),
                        number_text(n, language) + " " +
                            std::string(unit_word(trigger.time.unit, n == 1 ? Amount::one : Amount::several, language)));
            break;
        }
        case TriggerType::hazard: text = word(Word::interrupt_hazard, language); break;
        case TriggerType::date: text = fill(word(Word::interrupt_date, language), date_text(trigger.on, language)); break;
    }
    return {text, std::string(word_language(language))};
}

/// Keeps the stages (or lanes) that have a node; `index` gives a node's place among them.
template <class List, class Index>
List drop_empty(const List& all, std::vector<ViewNode>& nodes, Index index) {
    std::vector<std::size_t> used(all.size(), 0), place(all.size(), 0);
    for (ViewNode& node : nodes)
        if (!node.aside) used[index(node)] = 1;
    List kept;
    for (std::size_t i = 0; i < all.size(); ++i) {
        place[i] = kept.empty() ? 0 : kept.size() - (used[i] ? 0 : 1);
        if (used[i]) kept.push_back(all[i]);
    }
    for (ViewNode& node : nodes) index(node) = place[index(node)];
    return kept;
}

}  // namespace

std::string with_numbers(const ServicePath& path, std::string_view text, std::string_view language) {
    return detail::with_quotes_replaced(text, [&](std::string_view id) -> std::optional<std::string> {
        const auto parameter = path.find_parameter(id);
        if (!parameter) return std::nullopt;
        return number_text(path->parameters[*parameter].value, language);
    });
}

PathView view(const ServicePath& path, std::string_view language) {
    const PathData& data = path.data();
    const std::vector<double> shares = transition_shares(path);
    const Columns columns = stage_columns(path, language);
    const Rows rows = lane_rows(path, language, shares);

    PathView view;
    view.language = language;
    view.title = view_text(path, data.title, language);
    view.summary = view_text(path, data.summary, language);
    view.audience = view_text(path, data.audience, language);
    for (std::size_t t = 0; t < data.touchpoints.size(); ++t) {
        const Touchpoint& touchpoint = data.touchpoints[t];
        ViewNode node;
        node.touchpoint = t;
        node.id = touchpoint.id;
        node.name = view_text(path, touchpoint.name, language);
        if (node.name.text.empty()) node.name = {touchpoint.id, ""};
        node.stage = columns.of_touchpoint[t];
        node.lane = rows.of_touchpoint[t];
        node.kind = card_of(touchpoint);
        node.icon = icon_of(data, touchpoint);
        node.backstage = touchpoint.backstage;
        view.nodes.push_back(std::move(node));
    }
    std::vector<bool> against_phases;
    for (std::size_t i = 0; i < data.transitions.size(); ++i) {
        ViewLink link;
        link.transition = i;
        link.from = path.from_of(i);
        link.to = path.to_of(i);
        link.share = shares[i];
        link.back = data.transitions[i].kind == TransitionKind::back;
        link.label = view_text(path, data.transitions[i].label, language);
        against_phases.push_back(path.service_of(link.from) == path.service_of(link.to) &&
                                 data.touchpoints[link.to].phase < data.touchpoints[link.from].phase);
        view.nodes[link.from].next.push_back(i);
        view.nodes[link.to].previous.push_back(i);
        view.links.push_back(std::move(link));
    }
    for (std::size_t i = 0; i < data.interrupts.size(); ++i) {
        ViewInterrupt interrupt{i, path.interrupt_target(i), interrupt_label(path, data.interrupts[i], language)};
        ViewNode& target = view.nodes[interrupt.to];
        if (target.previous.empty() && target.next.empty() && (target.kind == CardKind::end || target.kind == CardKind::goal))
            target.aside = true;
        view.interrupts.push_back(std::move(interrupt));
    }
    view.stages = drop_empty(columns.stages, view.nodes, [](ViewNode& n) -> std::size_t& { return n.stage; });
    view.lanes = drop_empty(rows.lanes, view.nodes, [](ViewNode& n) -> std::size_t& { return n.lane; });

    const std::vector<std::size_t> starts(path.starts().begin(), path.starts().end());
    mark_links_back(view, against_phases, starts);
    mark_main_way(view, starts);

    std::vector<bool> numbered(view.nodes.size(), false);
    view.order = view.main_way;
    for (const std::size_t n : view.order) numbered[n] = true;
    std::vector<std::size_t> others(view.nodes.size());
    std::iota(others.begin(), others.end(), std::size_t{0});
    std::stable_sort(others.begin(), others.end(), [&](std::size_t a, std::size_t b) {
        const ViewNode &x = view.nodes[a], &y = view.nodes[b];
        const auto end = [](const ViewNode& n) { return n.kind == CardKind::end || n.kind == CardKind::goal; };
        return x.aside != y.aside ? y.aside : x.stage != y.stage ? x.stage < y.stage : end(x) != end(y) ? end(y) : a < b;
    });
    for (const std::size_t n : others)
        if (!numbered[n]) view.order.push_back(n);
    for (std::size_t i = 0; i < view.order.size(); ++i) view.nodes[view.order[i]].number = static_cast<int>(i) + 1;
    add_signs(path, view);
    return view;
}

}  // namespace polku
