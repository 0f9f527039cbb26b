#include "picture_quality.hpp"

#include <algorithm>
#include <cstdio>
#include <filesystem>

#include <polku/json.hpp>

#include "catch.hpp"
#include "watched.hpp"

namespace {

using namespace polku;
namespace fs = std::filesystem;

std::vector<fs::path> shipped_models() {
    std::vector<fs::path> files;
    const fs::path folder = fs::path(POLKU_SOURCE_DIR) / "models";
    for (const fs::path& f : {folder, folder / "variants"})
        if (fs::exists(f))
            for (const auto& entry : fs::directory_iterator(f))
                if (entry.path().filename().string().ends_with(".polku.json")) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

void check_clean(const test::PictureQuality& q) {
    CHECK(q.node_overlaps == 0);
    CHECK(q.links_through_nodes == 0);
    CHECK(q.shared_runs == 0);
    CHECK(q.text_overflows == 0);
    CHECK(q.text_overlaps == 0);
    CHECK(q.label_hits == 0);
    CHECK(q.labels_apart == 0);
    CHECK(q.stage_violations == 0);
    CHECK(q.lane_violations == 0);
    CHECK(q.dangling == 0);
    CHECK(q.shared_ports == 0);
}

/// A path as nobody would write it, but as the format allows: `size` steps, side ways, returns, ends, long names.
PathData generated(std::uint64_t seed, int size) {
    std::uint64_t state = seed;
    const auto below = [&](int n) {
        state = state * 6364136223846793005u + 1442695040888963407u;
        return static_cast<int>((state >> 33) % static_cast<std::uint64_t>(n));
    };
    const std::vector<std::string> words{"Sovitte", "yhdessä",         "asumispalvelu", "palveluohjaus", "tapaaminen", "työntekijän",
                                         "kanssa",  "päihdekuntoutus", "arki",          "uusi",          "koti",       "jälkihuolto"};
    const auto text = [&](int least, int most) {
        std::string s;
        for (int i = least + below(most - least + 1); i > 0; --i)
            s += (s.empty() ? "" : " ") + words[static_cast<std::size_t>(below(static_cast<int>(words.size())))];
        return Text({{"fi", s}});
    };
    PathData data;
    data.id = "test.generated";
    data.version = "1";
    data.title = text(2, 4);
    data.summary = text(5, 12);
    data.actors.resize(3);
    data.actors[0].id = "client", data.actors[0].kind = ActorKind::client;
    data.actors[1].id = "worker";
    data.actors[2].id = "home", data.actors[2].kind = ActorKind::provider;
    data.services.resize(1);
    data.services[0].id = "s";
    const auto id = [](int i) { return "t" + std::to_string(i); };
    for (int i = 0; i < size; ++i) {
        Touchpoint t;
        t.id = id(i);
        t.service = "s";
        t.name = text(1, 3);
        t.phase = i * 3 / size == 0 ? Phase::entry : i * 3 / size == 1 ? Phase::middle : Phase::exit;
        t.kind = i == 0          ? TouchpointKind::start
                 : i >= size - 2 ? TouchpointKind::end
                 : below(5) == 0 ? TouchpointKind::choice
                                 : TouchpointKind::action;
        if (t.kind == TouchpointKind::end) t.outcome = i == size - 1 ? EndOutcome::goal_reached : EndOutcome::client_declined;
        t.initiator = {data.actors[static_cast<std::size_t>(below(3))].id};
        data.touchpoints.push_back(std::move(t));
    }
    const auto link = [&](int from, int to, bool label) {
        Transition t;
        t.id = "x" + std::to_string(data.transitions.size());
        t.from = id(from);
        t.to = id(to);
        if (label) t.label = text(1, 2);
        if (to <= from) t.kind = TransitionKind::back;
        data.transitions.push_back(std::move(t));
    };
    for (int i = 0; i + 3 < size; ++i) link(i, i + 1, below(4) == 0);
    link(size - 3, size - 1, false);
    for (int extra = size / 3; extra > 0; --extra) {
        const int from = below(size - 2), to = 1 + below(size - 1);
        if (to != from) link(from, to, below(2) == 0);
    }
    link(size / 2, size - 2, true);
    return data;
}

}  // namespace

TEST_CASE("The poster of every shipped model is clean and readable on A4 in every language") {
    const auto files = shipped_models();
    REQUIRE(files.size() >= 5);
    const fs::path folder = fs::path(POLKU_SOURCE_DIR) / "models";
    std::printf("%-36s %-3s %5s %5s %5s %9s %5s %6s\n", "model", "", "nodes", "links", "pt A4", "crossings", "bends", "labels");
    for (const fs::path& file : files) {
        ReadOptions options;
        options.resolver = folder_resolver({folder, folder / "variants"});
        const ServicePath path = read_path(file, options).value_or_throw();
        if (test::watched && path->id != "fi.polku.child-to-adult") continue;
        for (const std::string language : {"fi", "sv", "en"}) {
            PosterOptions poster_options;
            poster_options.language = language;
            const auto q = test::picture_quality(poster(path, poster_options), view(path, language));
            std::printf("%-36s %-3s %5d %5d %5.2f %9d %5d %6d\n", file.stem().stem().string().c_str(), language.c_str(), q.nodes, q.links,
                        q.points_on_page, q.crossings, q.bends, q.label_hits);
            INFO(file.string() << " in " << language);
            CHECK(q.nodes == static_cast<int>(path->touchpoints.size()));
            CHECK(q.links == static_cast<int>(path->transitions.size()));
            check_clean(q);
            CHECK(q.points_on_page >= 8);
            CHECK(q.crossings <= 5);
        }
    }
}

TEST_CASE("Generated paths come out clean") {
    int crossings = 0;
    for (std::uint64_t seed = 1; seed <= 50; ++seed) {
        const int size = 6 + static_cast<int>(seed % 13);
        INFO("seed " << seed << ", " << size << " touchpoints");
        const ServicePath path = ServicePath::make(generated(seed, size)).value_or_throw();
        PosterOptions options;
        options.effort = 10;
        const auto q = test::picture_quality(poster(path, options), view(path, "fi"));
        CHECK(q.nodes == size);
        check_clean(q);
        crossings += q.crossings;
    }
    std::printf("50 generated paths: %d crossings\n", crossings);
}
