#include <polku/render.hpp>

#include <algorithm>
#include <cmath>
#include <set>
#include <string>

#include "catch.hpp"
#include "mini_path.hpp"
#include "picture_quality.hpp"
#include "render/escape.hpp"
#include "render/palette.hpp"

using namespace polku;
using polku::test::mini_path;

namespace {

/// A path whose every text tries to be markup.
ServicePath hostile() {
    const ServicePath plain = mini_path("start a -> choice b; b -> c[0.5], end d[rest]; c -> end e; * -> end f[age 23]");
    PathData data = plain.data();
    const std::string evil = "\"><script>alert(1)</script>]]>{{}}|`]\\\" & 'x'\x01\n%%\xe2\x80\xae end";
    data.title = Text({{"fi", evil}});
    data.summary = Text({{"fi", evil}});
    for (Touchpoint& t : data.touchpoints) t.name = Text({{"fi", evil}}), t.description = Text({{"fi", evil}});
    for (Transition& t : data.transitions) t.label = Text({{"fi", evil}});
    for (Interrupt& i : data.interrupts) i.label = Text({{"fi", evil}});
    return ServicePath::make(std::move(data)).value_or_throw();
}

/// A strict little reader of what to_svg may write: well-formed tags, quoted attributes, no stray "<" or "&". Empty when fine.
std::string xml_error(const std::string& xml) {
    std::vector<std::string> open;
    std::set<std::string> ids;
    for (std::size_t i = 0; i < xml.size();) {
        const unsigned char c = static_cast<unsigned char>(xml[i]);
        if (c < 0x20 && c != '\n') return "control character";
        if (c == '&') {
            const auto end = xml.find(';', i);
            const std::string entity = xml.substr(i, end - i + 1);
            if (entity != "&amp;" && entity != "&lt;" && entity != "&gt;" && entity != "&quot;" && entity != "&#39;")
                return "entity " + entity;
        }
        if (c != '<') {
            ++i;
            continue;
        }
        const auto end = xml.find('>', i);
        if (end == std::string::npos) return "open tag";
        const std::string tag = xml.substr(i + 1, end - i - 1);
        if (tag.find('<') != std::string::npos) return "tag in tag";
        i = end + 1;
        if (tag[0] == '/') {
            if (open.empty() || open.back() != tag.substr(1)) return "closes " + tag;
            open.pop_back();
            continue;
        }
        if (std::count(tag.begin(), tag.end(), '"') % 2 != 0) return "quotes in " + tag;
        const std::string name = tag.substr(0, tag.find_first_of(" /"));
        static const std::set<std::string> known{"svg", "title", "desc", "g", "a", "rect", "path", "text", "tspan"};
        if (known.count(name) == 0) return "element " + name;
        if (const auto at = tag.find(" id=\""); at != std::string::npos)
            if (!ids.insert(tag.substr(at + 5, tag.find('"', at + 5) - at - 5)).second) return "id twice";
        if (tag.back() != '/') open.push_back(name);
    }
    return open.empty() ? "" : "not closed: " + open.back();
}

double luminance(std::string_view colour) {
    const auto channel = [&](std::size_t at) {
        const auto digit = [](char c) { return c <= '9' ? c - '0' : (c | 32) - 'a' + 10; };
        const double v = (digit(colour[at]) * 16 + digit(colour[at + 1])) / 255.0;
        return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}
double contrast(std::string_view a, std::string_view b) {
    const double x = luminance(a), y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

}  // namespace

TEST_CASE("No text of a model is markup in any form") {
    const ServicePath path = hostile();
    const std::string svg = to_svg(path);
    CHECK(xml_error(svg) == "");
    CHECK(svg.find("<script") == std::string::npos);
    CHECK(svg.find("\xe2\x80\xae") == std::string::npos);

    const std::string dot = to_dot(path);
    bool inside = false;
    for (std::size_t i = 0; i < dot.size(); ++i) {
        if (inside && dot[i] == '\\') ++i;
        else if (dot[i] == '"') inside = !inside;
        else if (!inside) CHECK(std::string("<>`'|").find(dot[i]) == (dot[i] == '>' ? 1 : std::string::npos));  // "->" only
    }
    CHECK(!inside);

    const std::string mermaid = to_mermaid(path);
    CHECK(mermaid.find("script>") == std::string::npos);
    for (std::size_t at = mermaid.find('"'); at != std::string::npos; at = mermaid.find('"', at + 1)) {
        const std::size_t close = mermaid.find('"', at + 1);
        REQUIRE(close != std::string::npos);
        CHECK(mermaid.substr(at, close - at).find_first_of("\n<>`|") == std::string::npos);
        at = close;
    }
    CHECK(to_markdown(path).find("<script") == std::string::npos);
    CHECK(to_text(path).find('\x01') == std::string::npos);
}

TEST_CASE("Escapes, character by character") {
    CHECK(escape_xml("<&>\"'\x02") == "&lt;&amp;&gt;&quot;&#39;\xef\xbf\xbd");
    CHECK(escape_dot("a\\\"b") == "a\\\\\\\"b");
    CHECK(escape_mermaid("a\"b#c") == "a#34;b#35;c");
    CHECK(escape_markdown("*a* [b](c) <d>") == "\\*a\\* \\[b\\]\\(c\\) &lt;d&gt;");
    CHECK(escape_markdown("1. a") == "1\\. a");
    CHECK(escape_markdown("- a") == "\\- a");
}

TEST_CASE("The same path gives the same bytes, another language another picture with other ids") {
    const ServicePath path = mini_path("start a -> choice b; b -> c[0.7], end d[rest]; c -> b[0.5], end e[rest]");
    CHECK(to_svg(path) == to_svg(path));
    const std::string fi = to_svg(path, {"fi", {}, {}}), sv = to_svg(path, {"sv", {}, {}});
    const auto id = [](const std::string& svg) { return svg.substr(svg.find("aria-labelledby"), 40); };
    CHECK(id(fi) != id(sv));
}

TEST_CASE("A list item for each touchpoint, in the order of the numbers") {
    const ServicePath path = mini_path("start a -> b; b -> c[0.7], end d[rest]; c -> end e; * -> end f[age 23]");
    const std::string svg = to_svg(path);
    std::size_t at = 0;
    for (int n = 1; n <= 6; ++n) {
        at = svg.find("href=\"#vaihe-" + std::to_string(n) + "\"", at);
        CHECK(at != std::string::npos);
    }
}

TEST_CASE("Ways side by side and paths in the path have a sign in every form, and only they") {
    PathData data = test::mini_data("start a -> split b; b -> c, e; c -> d join b; e -> d; d -> end done");
    data.touchpoints[2].subpath.emplace();
    const ServicePath with = ServicePath::make(data).value_or_throw();
    const ServicePath without = mini_path("start a -> b; b -> c[0.5], e[rest]; c -> d; e -> d; d -> end done");
    struct Words {
        const char *language, *split, *join, *subpath;
    };
    for (const Words& w : {Words{"fi", "seuraavat samaan aikaan", "kun kaikki ovat valmiit", "oma polkunsa"},
                           Words{"sv", "de följande samtidigt", "när alla är klara", "egen stig"},
                           Words{"en", "the next ones at the same time", "when all are done", "a path of its own"}}) {
        DrawOptions options;
        options.language = w.language;
        const auto texts = [&](const ServicePath& path) {
            return std::vector{to_text(path, options), to_markdown(path, options), to_dot(path, options), to_mermaid(path, options),
                               poster(path, {.language = w.language}).description};
        };
        for (const std::string& text : texts(with))
            for (const char* words : {w.split, w.join, w.subpath}) CHECK(text.find(words) != std::string::npos);
        for (const std::string& text : texts(without))
            for (const char* words : {w.split, w.join, w.subpath}) CHECK(text.find(words) == std::string::npos);
    }
}

TEST_CASE("A card's sign stands inside the card and off its name; ways side by side look different from alternatives") {
    // Every form of card: start, card, choice, end and goal, with every sign it can have.
    PathData data =
        test::mini_data("split start a -> b, c; b -> split choice d join a; c -> d; d -> e, f; e -> end done join d; f -> done");
    for (Touchpoint& t : data.touchpoints) {
        if (t.id != "done") t.subpath.emplace();
        t.name.set("fi", "Arvioidaan yhdessä asumisen tuen tarve");
    }
    for (const EndOutcome outcome : {EndOutcome::goal_reached, EndOutcome::client_declined}) {
        data.touchpoints.back().outcome = outcome;
        REQUIRE(data.touchpoints.back().kind == TouchpointKind::end);
        const ServicePath path = ServicePath::make(data).value_or_throw();
        for (const std::string language : {"fi", "sv", "en"}) {
            const auto seen = view(path, language);
            PosterOptions options;
            options.language = language;
            const PosterLayout layout = poster_layout(seen, options);
            std::size_t signs = 0;
            for (const PlacedCard& card : layout.cards) {
                CHECK(card.signs.size() == seen.nodes[card.node].signs.size());
                for (const PlacedSign& sign : card.signs) {
                    ++signs;
                    const bool above = sign.box.bottom() <= card.body.y, below = sign.box.y >= card.body.bottom();
                    CHECK(above == (sign.sign == CardSign::join));
                    CHECK(below == (sign.sign != CardSign::join));
                    CHECK(sign.box.y > card.box.y);
                    CHECK(sign.box.bottom() < card.box.bottom());
                }
            }
            CHECK(signs == 2 + 2 + 6);  // splits, joins, sub-paths
            const auto q = test::picture_quality(poster(path, options), seen);
            CHECK(q.text_overflows == 0);
            CHECK(q.text_overlaps == 0);
        }
    }
}

TEST_CASE("An overlay adds badges, makes lines as thick as many go there, and moves nothing") {
    const ServicePath path = mini_path("start a -> b[0.9], end no[rest]; b -> end c");
    Overlay overlay;
    overlay.touchpoints.push_back({"b", "80 %", Overlay::Tone::high});
    overlay.transitions.push_back({path->transitions[1].id, "often", Overlay::Tone::low});
    overlay.flows = {{path->transitions[0].id, 0.9}, {path->transitions[1].id, 0.1}};
    overlay.subtitle = "Figures";
    const Scene plain = poster(path), with = poster(path, {}, overlay);
    CHECK(plain.width == with.width);
    CHECK(plain.height == with.height);
    const auto svg = to_svg(with);
    CHECK(xml_error(svg) == "");
    CHECK(svg.find("often") != std::string::npos);
    CHECK(svg.find("Figures") != std::string::npos);
    // What is read aloud of a card has its figure.
    const auto card = svg.find("data-node=\"b\"");
    REQUIRE(card != std::string::npos);
    CHECK(svg.substr(card, svg.find("</a>", card) - card).find("80 %") != std::string::npos);
    const auto width_of = [&](const std::string& way) {
        const auto at = svg.find("data-link=\"" + way + '"');
        REQUIRE(at != std::string::npos);
        const auto width = svg.find("stroke-width=\"", at) + 14;
        return std::stod(svg.substr(width));
    };
    CHECK(width_of(path->transitions[0].id) == 9);
    CHECK(width_of(path->transitions[1].id) == Approx(1.5 + 7.5 / 9).margin(0.07));
}

TEST_CASE("Paths without touchpoints, without names, with a loop to itself are drawn") {
    PathData empty;
    empty.id = "x";
    CHECK(xml_error(to_svg(ServicePath::make(empty).value_or_throw())) == "");
    CHECK(xml_error(to_svg(mini_path("start a -> b; b -> b[0.5], end c[rest]"))) == "");
}

TEST_CASE("Text stands out from its ground: contrast of at least 4.5") {
    for (std::size_t lane = 0; lane < palette::lanes.size(); ++lane) {
        CHECK(contrast(palette::white, palette::lane(lane).strong) >= 4.5);
        CHECK(contrast(palette::lane(lane).strong, palette::lane(lane).tint) >= 4.5);
        CHECK(contrast(palette::ink, palette::lane(lane).tint) >= 4.5);
    }
    for (std::size_t stage = 0; stage < palette::stages.size(); ++stage) CHECK(contrast(palette::white, palette::stage(stage)) >= 4.5);
    for (const std::string_view tone : palette::tones) CHECK(contrast(palette::ink, tone) >= 4.5);
    CHECK(contrast(palette::grey, palette::white) >= 4.5);
    CHECK(contrast(palette::ink, palette::faint) >= 4.5);
    CHECK(contrast(palette::badge_ink, palette::badge) >= 4.5);
}
