// Pictures and texts of a path: a scene of few primitives, and writers. Standard library only.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <polku/layout.hpp>
#include <polku/model.hpp>

namespace polku {

// ---- the scene -----------------------------------------------------------------------------------------------------

/// Colours are #rrggbb; empty means none.
struct Paint {
    std::string fill{};
    std::string stroke{};
    Length stroke_width = 0;
    bool dashed = false;
};

enum class Corners { all, left };  ///< which corners are rounded
struct SceneRect {
    Box box{};
    Length radius = 0;
    Paint paint{};
    std::string css{};  ///< one of the semantic classes, see docs
    Corners corners = Corners::all;
};
struct ScenePolygon {
    std::vector<Point> points{};
    Paint paint{};
    std::string css{};
};
/// A line with corners rounded by `radius`.
struct SceneLine {
    std::vector<Point> points{};
    Length radius = 0;
    Paint paint{};
    std::string css{};
};
enum class TextAnchor { start, middle, end };
struct SceneText {
    std::vector<std::string> lines{};
    Point at{};  ///< of the first line: on the baseline, at the anchor
    Length line_height = 0;
    Length font_size = 0;
    Weight weight = Weight::regular;
    TextAnchor anchor = TextAnchor::start;
    std::string fill{};
    std::string css{};
    std::string language{};  ///< when it is not that of the picture
};
struct SceneIcon {
    Icon icon = Icon::person;
    Point at{};  ///< upper left corner
    Length size = 0;
    std::string colour{};
    std::string css{};
};
struct SceneItem;
struct SceneGroup {
    std::string role{};  ///< "list", "listitem", …
    std::string id{};    ///< without the prefix
    std::string name{};  ///< accessible name
    std::string href{};  ///< makes the group a link
    std::string css{};
    bool hidden = false;                                      ///< decoration for assistive technology
    std::vector<std::pair<std::string, std::string>> data{};  ///< data-… attributes
    std::vector<SceneItem> items;
};
struct SceneItem {
    std::variant<SceneRect, ScenePolygon, SceneLine, SceneText, SceneIcon, SceneGroup> value;
};

/// A picture between layout and writers: what to draw in which order, and what it means.
struct Scene {
    std::string language;
    std::string title, description;
    std::string id_prefix;
    Length width = 0, height = 0;
    Length label_font = 0;  ///< size of the names on cards, for judging how small they get on a page
    std::vector<SceneItem> items;
};

/// Figures laid over a picture. They never move anything.
struct Overlay {
    enum class Tone { neutral, low, middle, high };
    struct Badge {
        std::string id;    ///< of a touchpoint or a transition
        std::string text;  ///< a few characters: "80 % · 14 pv"
        Tone tone = Tone::neutral;
    };
    struct Flow {
        std::string id;     ///< of a transition
        double amount = 0;  ///< its line is as thick as this is beside the largest of them
    };
    std::vector<Badge> touchpoints{};
    std::vector<Badge> transitions{};
    std::vector<Flow> flows{};
    std::string subtitle{};  ///< in the language of the picture; replaces the summary below the title; empty: stays
};

/// The poster of a path: stages as columns, lanes as rows.
Scene poster(const ServicePath& path, const PosterOptions& options = {}, const Overlay& overlay = {});

// ---- writers -------------------------------------------------------------------------------------------------------

struct DrawOptions {
    std::string language = "fi";
    PosterOptions poster{};  ///< its language is replaced by `language`
    Overlay overlay{};
};

/// Canonical SVG 1.1 with presentation attributes: the same bytes for the same scene. All text is escaped.
std::string to_svg(const Scene& scene);
std::string to_svg(const ServicePath& path, const DrawOptions& options = {});
/// Graphviz: a cluster for each stage.
std::string to_dot(const ServicePath& path, const DrawOptions& options = {});
/// Mermaid flowchart: a subgraph for each stage; ids are made, texts quoted.
std::string to_mermaid(const ServicePath& path, const DrawOptions& options = {});
/// The path as a plain numbered list by stages, with the ways onward.
std::string to_text(const ServicePath& path, const DrawOptions& options = {});
/// The same as Markdown.
std::string to_markdown(const ServicePath& path, const DrawOptions& options = {});

}  // namespace polku
