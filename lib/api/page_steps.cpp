// The path as numbered steps: who, how, how long, what, and every way on exactly once.
#include <algorithm>
#include <cmath>

#include <polku/evaluation.hpp>

#include "api/language.hpp"
#include "api/page.hpp"
#include "api/sentences.hpp"
#include "api/words.hpp"
#include "layout/words.hpp"

namespace polku::api {

namespace {

void write_actor(Page& page, const std::string& id) {
    const auto index = page.path.find_actor(id);
    if (!index) return;
    const auto& actor = page.path->actors[*index];
    if (actor.kind == ActorKind::client) page.own_words(word(polku::Word::lane_client, page.language));
    else page.text(actor.name);
}

void write_actors(Page& page, std::string_view name, const std::vector<std::string>& ids, const std::vector<std::string>& without = {}) {
    page.out.open_array(name);
    for (const auto& id : ids)
        if (std::find(without.begin(), without.end(), id) == without.end()) write_actor(page, id);
    page.out.close_array();
}

void write_channels(Page& page, const Touchpoint& touchpoint) {
    page.out.open_array("channels");
    for (const auto& id : touchpoint.channels)
        for (const auto& channel : page.path->channels)
            if (channel.id == id) page.text(channel.name);
    page.out.close_array();
}

void write_contacts(Page& page, const Touchpoint& touchpoint) {
    page.out.open_array("contacts");
    for (const auto& contact : touchpoint.contacts) {
        page.out.open_object();
        page.out.field("every", rhythm_words(page.path, contact.every, page.language));
        page.text_field("what", contact.description);
        write_actors(page, "who", contact.actors);
        page.out.field_or_null("condition", contact.when ? condition_words(page.path, *contact.when, page.language) : std::string{});
        page.out.close_object();
    }
    page.out.close_array();
}

/// "jos …" or "muuten" for a way without a label; nothing for the rest.
std::string way_words(const Page& page, const Transition& transition) {
    if (transition.choice == Transition::Choice::when && transition.when)
        return phrase("sentence.if", page.language, {{"what", condition_words(page.path, *transition.when, page.language)}});
    if (transition.choice == Transition::Choice::otherwise) return std::string(word("sentence.otherwise", page.language));
    return {};
}

void write_goal(Page& page, std::size_t touchpoint) {
    page.out.integer_field("number", page.number(touchpoint));
    page.out.field("anchor", page.anchor(touchpoint));
    page.text_field("name", page.view.nodes[touchpoint].name);
}

void write_way(Page& page, const ViewLink& link, std::size_t other) {
    const auto& transition = page.path->transitions[link.transition];
    page.out.open_object();
    page.out.field("edge", transition.id);
    write_goal(page, other);
    page.text_field("label", link.label);
    page.out.field_or_null("condition", link.label.text.empty() ? way_words(page, transition) : std::string{});
    page.out.field_or_null("share", link.share > 0 && link.share < 1 ? percent_words(link.share, page.language) : std::string{});
    page.out.truth_field("back", link.back);
    page.out.truth_field("main", link.main);
    page.out.close_object();
}

void write_ways(Page& page, const ViewNode& node) {
    page.out.open_array("next");
    for (const auto index : node.next) write_way(page, page.view.links[index], page.view.links[index].to);
    page.out.close_array();
    page.out.open_array("backHere");
    for (const auto index : node.previous)
        if (page.view.links[index].back) write_way(page, page.view.links[index], page.view.links[index].from);
    page.out.close_array();
}

void write_handoff(Page& page, const Touchpoint& touchpoint) {
    page.out.key("handoff");
    if (!touchpoint.handoff) return page.out.null();
    page.out.open_object();
    if (const auto service = page.path.find_service(touchpoint.handoff->to)) page.text_field("to", page.path->services[*service].name);
    page.out.field("how", word("handoff." + std::string(name_of(touchpoint.handoff->mode)), page.language));
    page.out.close_object();
}

void write_subpath(Page& page, const Touchpoint& touchpoint) {
    page.out.key("subpath");
    if (!touchpoint.subpath) return page.out.null();
    page.out.open_object();
    page.out.field("id", touchpoint.subpath->model.id);
    page.out.field_or_null("version", touchpoint.subpath->model.version);
    page.out.close_object();
}

void write_people(Page& page, const Touchpoint& touchpoint) {
    const bool decision = touchpoint.kind == TouchpointKind::decision;
    write_actors(page, "who", decision ? std::vector<std::string>{} : touchpoint.initiator);
    std::vector<std::string> others = touchpoint.receiver;
    others.insert(others.end(), touchpoint.participants.begin(), touchpoint.participants.end());
    write_actors(page, "with", others, touchpoint.initiator);
    write_actors(page, "decides", decision ? touchpoint.initiator : std::vector<std::string>{});
    write_channels(page, touchpoint);
    write_contacts(page, touchpoint);
}

/// Every node of a stage in the order of its number.
std::vector<std::size_t> steps_of(const PathView& view, std::size_t stage) {
    std::vector<std::size_t> out;
    for (const auto node : view.order)
        if (view.nodes[node].stage == stage) out.push_back(node);
    return out;
}

}  // namespace

void write_step(Page& page, std::size_t index) {
    const auto& touchpoint = page.path->touchpoints[index];
    const auto& node = page.view.nodes[index];
    auto& out = page.out;
    out.open_object();
    out.field("id", touchpoint.id);
    write_goal(page, index);
    out.field("kind", name_of(touchpoint.kind));
    out.field("kindText", word("kind." + std::string(name_of(touchpoint.kind)), page.language));
    out.field("phase", name_of(touchpoint.phase));
    out.field("icon", name_of(node.icon));
    page.text_field("service", page.path->services[page.path.service_of(index)].name);
    out.truth_field("backstage", touchpoint.backstage);
    out.truth_field("all", touchpoint.split);
    const auto join = std::find_if(node.signs.begin(), node.signs.end(), [](const ViewSign& s) { return s.sign == CardSign::join; });
    out.field_or_null("begins", join == node.signs.end() ? std::string{} : join->words);
    out.key("outcome");
    if (touchpoint.outcome) {
        out.open_object();
        out.field("id", name_of(*touchpoint.outcome));
        out.field("text", word("outcome." + std::string(name_of(*touchpoint.outcome)), page.language));
        out.close_object();
    } else {
        out.null();
    }
    write_people(page, touchpoint);
    out.field_or_null("howLong", touchpoint.duration ? duration_words(page.path, *touchpoint.duration, page.language) : std::string{});
    page.text_field("what", touchpoint.description);
    page.text_field("youDo", touchpoint.you_do);
    page.text_field("worker", touchpoint.professional);
    page.text_field("redress", touchpoint.redress);
    write_handoff(page, touchpoint);
    write_subpath(page, touchpoint);
    write_ways(page, node);
    out.close_object();
}

void write_stages(Page& page) {
    page.out.open_array("stages");
    for (std::size_t stage = 0; stage < page.view.stages.size(); ++stage) {
        const auto steps = steps_of(page.view, stage);
        page.out.open_object();
        page.out.field("id", page.view.stages[stage].id);
        page.text_field("name", page.view.stages[stage].name);
        page.text_field("summary", page.view.stages[stage].summary);
        page.out.open_array("steps");
        for (const auto step : steps) write_step(page, step);
        page.out.close_array();
        page.out.close_object();
    }
    page.out.close_array();
}

namespace {

/// Where an interrupt can happen: everywhere, or the numbers of the steps.
std::string where_words(const Page& page, std::size_t interrupt) {
    const auto scope = page.path.interrupt_scope(interrupt);
    std::vector<int> numbers;
    for (const auto touchpoint : scope) numbers.push_back(page.number(touchpoint));
    std::size_t on_the_way = 0;
    for (const auto& touchpoint : page.path->touchpoints)
        on_the_way += touchpoint.kind != TouchpointKind::end && touchpoint.kind != TouchpointKind::pause;
    if (numbers.size() >= on_the_way) return std::string(word("sentence.everywhere", page.language));
    return phrase(numbers.size() == 1 ? "sentence.in-step" : "sentence.in-steps", page.language, {{"list", number_list(numbers)}});
}

}  // namespace

void write_any_time(Page& page) {
    page.out.open_array("anyTime");
    for (const auto& shown : page.view.interrupts) {
        const auto& interrupt = page.path->interrupts[shown.interrupt];
        const auto& target = page.path->touchpoints[shown.to];
        page.out.open_object();
        page.out.field("edge", interrupt.id);
        write_goal(page, shown.to);
        page.text_field("label", shown.label);
        page.out.field("where", where_words(page, shown.interrupt));
        page.out.field("trigger", name_of(interrupt.trigger.type));
        page.out.truth_field("youStop", target.outcome == EndOutcome::client_declined);
        page.text_field("what", interrupt.description);
        page.out.close_object();
    }
    page.out.close_array();
}

}  // namespace polku::api
