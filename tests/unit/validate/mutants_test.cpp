// Mistakes put into the shipped models one at a time: each must be found, by the right code.
#include <algorithm>
#include <filesystem>
#include <random>

#include <polku/validate.hpp>

#include "catch.hpp"
#include "findings.hpp"
#include "rule_page.hpp"

using namespace polku;

namespace {

const std::filesystem::path folder = std::filesystem::path(POLKU_SOURCE_DIR) / "models";

std::vector<std::filesystem::path> shipped_files() {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (entry.path().filename().string().find(".polku.json") != std::string::npos) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

std::vector<PathData> shipped_models() {
    std::vector<PathData> models;
    for (const auto& file : shipped_files()) {
        const auto path = read_path(file).value_or_throw();
        models.push_back(path.data());
    }
    return models;
}

// True when a finding has one of the codes.
bool finds(PathData data, std::vector<std::string> codes) {
    const auto made = ServicePath::make(std::move(data));
    const auto findings = made ? validate(*made) : made.diagnostics();
    return std::any_of(findings.begin(), findings.end(),
                       [&](const Diagnostic& d) { return std::find(codes.begin(), codes.end(), d.code) != codes.end(); });
}

void remove_ways(PathData& data, std::string Transition::*side, const std::string& id) {
    auto& list = data.transitions;
    list.erase(std::remove_if(list.begin(), list.end(), [&](const Transition& t) { return t.*side == id; }), list.end());
}

}  // namespace

TEST_CASE("a touchpoint that loses its ways out, or its ways in, is found") {
    for (const auto& model : shipped_models())
        for (const auto& touchpoint : model.touchpoints) {
            INFO(model.id << ' ' << touchpoint.id);
            if (touchpoint.kind != TouchpointKind::end) {
                auto data = model;
                remove_ways(data, &Transition::from, touchpoint.id);
                CHECK(finds(std::move(data), {"GRA304"}));
            }
            if (touchpoint.kind != TouchpointKind::start) {
                auto data = model;
                remove_ways(data, &Transition::to, touchpoint.id);
                data.interrupts.erase(std::remove_if(data.interrupts.begin(), data.interrupts.end(),
                                                     [&](const Interrupt& i) { return i.to == touchpoint.id; }),
                                      data.interrupts.end());
                CHECK(finds(std::move(data), {touchpoint.kind == TouchpointKind::end ? "GRA306" : "GRA303"}));
            }
        }
}

TEST_CASE("a way that leads nowhere, a probability and a time that cannot be are found") {
    for (const auto& model : shipped_models()) {
        for (std::size_t k = 0; k < model.transitions.size(); ++k) {
            INFO(model.id << ' ' << model.transitions[k].id);
            auto dangling = model;
            dangling.transitions[k].to += "-x";
            CHECK(finds(std::move(dangling), {"REF201"}));
            if (model.transitions[k].choice != Transition::Choice::probability) continue;
            auto percent = model;
            percent.transitions[k].probability = literal(50);
            CHECK(finds(std::move(percent), {"PRB402"}));
            auto plain = model;
            plain.transitions[k].choice = Transition::Choice::unconditional;
            CHECK(finds(std::move(plain), {"PRB403"}));
        }
        for (std::size_t i = 0; i < model.touchpoints.size(); ++i) {
            INFO(model.id << ' ' << model.touchpoints[i].id);
            auto twice = model;
            twice.touchpoints.push_back(model.touchpoints[i]);
            CHECK(finds(std::move(twice), {"REF202"}));
            if (!model.touchpoints[i].duration || !model.touchpoints[i].duration->law) continue;
            auto negative = model;
            negative.touchpoints[i].duration->law = Law{};
            negative.touchpoints[i].duration->law->value = literal(-1);
            CHECK(finds(std::move(negative), {"PRB406"}));
            auto contradicting = model;
            auto& law = contradicting.touchpoints[i].duration->law.emplace();
            law.dist = LawKind::uniform;
            law.min = literal(9);
            law.max = literal(3);
            CHECK(finds(std::move(contradicting), {"PRB405"}));
            auto endless = model;
            endless.touchpoints[i].duration->law = Law{};
            endless.touchpoints[i].duration->law->value = literal(5000);
            CHECK(finds(std::move(endless), {"PRB407"}));
        }
    }
}

TEST_CASE("damaged texts never throw, and give a finding or a sound path") {
    std::mt19937 random(7);  // its numbers are the same everywhere; no distribution of the standard library is used
    for (const auto& file : shipped_files()) {
        const auto text = polku::test::file_text(file.string());
        for (int round = 0; round < 60; ++round) {
            auto damaged = text;
            for (unsigned n = 0; n < 1 + random() % 3; ++n) {
                const auto at = random() % damaged.size();
                switch (random() % 4) {
                    case 0: damaged[at] = static_cast<char>(random() % 256); break;
                    case 1: damaged.erase(at, random() % 40); break;
                    case 2: damaged.insert(at, damaged.substr(random() % damaged.size(), random() % 60)); break;
                    default: damaged[at] = "0123456789\"{}[],:-ae"[random() % 20]; break;
                }
            }
            std::vector<Diagnostic> findings;
            CHECK_NOTHROW(findings = validate_text(damaged, {}));
            if (!has_errors(findings)) CHECK(parse_path(damaged).has_value());
            for (const auto& finding : findings) CHECK(finding.code != "SYS051");
        }
    }
}
