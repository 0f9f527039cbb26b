// SVG with presentation attributes only: office programs, librsvg and resvg ignore style sheets and variables.
#include <algorithm>
#include <cstdlib>

#include <polku/render.hpp>

#include "render/escape.hpp"
#include "render/icons.hpp"

namespace polku {
namespace {

/// A length in pixels: eighths are exact with at most three decimals.
std::string number(Length length) {
    const Length magnitude = std::abs(length);
    std::string text = (length < 0 ? "-" : "") + std::to_string(magnitude / 8);
    switch (magnitude % 8) {
        case 1: return text + ".125";
        case 2: return text + ".25";
        case 3: return text + ".375";
        case 4: return text + ".5";
        case 5: return text + ".625";
        case 6: return text + ".75";
        case 7: return text + ".875";
        default: return text;
    }
}

/// Only colours of the form #rrggbb, whatever a caller put into the scene.
bool is_colour(std::string_view c) {
    return c.size() == 7 && c[0] == '#' && std::all_of(c.begin() + 1, c.end(), [](char x) {
               return (x >= '0' && x <= '9') || (x >= 'a' && x <= 'f') || (x >= 'A' && x <= 'F');
           });
}

class Writer {
public:
    explicit Writer(const Scene& scene) : scene_(scene) {}

    std::string write() {
        const std::string w = number(scene_.width), h = number(scene_.height);
        out_ = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + w + " " + h + "\" width=\"" + w + "\" height=\"" + h + "\"";
        attribute("lang", scene_.language);
        attribute("xml:lang", scene_.language);
        out_ += " font-family=\"'Liberation Sans', Arial, Helvetica, sans-serif\" role=\"graphics-document document\"";
        attribute("aria-labelledby", scene_.id_prefix + "title");
        attribute("aria-describedby", scene_.id_prefix + "desc");
        out_ += ">\n<title";
        attribute("id", scene_.id_prefix + "title");
        out_ += ">" + escape_xml(scene_.title) + "</title>\n<desc";
        attribute("id", scene_.id_prefix + "desc");
        out_ += ">" + escape_xml(scene_.description) + "</desc>\n";
        for (const SceneItem& item : scene_.items) std::visit(*this, item.value);
        out_ += "</svg>\n";
        return std::move(out_);
    }

    void operator()(const SceneRect& r) {
        if (r.corners == Corners::left) return rounded_left(r);
        out_ += "<rect";
        css(r.css);
        lengths({{"x", r.box.x}, {"y", r.box.y}, {"width", r.box.width}, {"height", r.box.height}});
        if (r.radius > 0) lengths({{"rx", r.radius}});
        paint(r.paint);
        out_ += "/>\n";
    }

    void operator()(const ScenePolygon& p) {
        out_ += "<path";
        css(p.css);
        std::string d;
        for (std::size_t i = 0; i < p.points.size(); ++i) d += (i == 0 ? "M" : "L") + pair(p.points[i]);
        attribute("d", d + "Z");
        paint(p.paint);
        out_ += "/>\n";
    }

    void operator()(const SceneLine& line) {
        if (line.points.size() < 2) return;
        out_ += "<path";
        css(line.css);
        std::string d = "M" + pair(line.points.front());
        for (std::size_t i = 1; i + 1 < line.points.size(); ++i) {
            const Point before = line.points[i - 1], corner = line.points[i], after = line.points[i + 1];
            const Length radius = std::min({line.radius, distance(before, corner) / 2, distance(corner, after) / 2});
            d += "L" + pair(towards(corner, before, radius)) + "Q" + pair(corner) + " " + pair(towards(corner, after, radius));
        }
        attribute("d", d + "L" + pair(line.points.back()));
        paint(line.paint);
        out_ += "/>\n";
    }

    void operator()(const SceneText& t) {
        if (t.lines.empty()) return;
        out_ += "<text";
        css(t.css);
        if (!t.language.empty() && t.language != scene_.language) attribute("lang", t.language), attribute("xml:lang", t.language);
        lengths({{"x", t.at.x}, {"y", t.at.y}, {"font-size", t.font_size}});
        if (t.weight == Weight::bold) out_ += " font-weight=\"700\"";
        if (is_colour(t.fill)) attribute("fill", t.fill);
        if (t.anchor != TextAnchor::start) attribute("text-anchor", t.anchor == TextAnchor::middle ? "middle" : "end");
        out_ += ">";
        for (std::size_t i = 0; i < t.lines.size(); ++i) {
            out_ += "<tspan";
            lengths({{"x", t.at.x}});
            if (i > 0) lengths({{"dy", t.line_height}});
            // The space keeps words apart for assistive technology and copying; a hyphen is no end of a word.
            const bool joined = !t.lines[i].empty() && t.lines[i].back() == '-';
            out_ +=
                ">" + escape_xml(t.lines[i]) + (joined || (i + 1 == t.lines.size() && t.anchor == TextAnchor::end) ? "" : " ") + "</tspan>";
        }
        out_ += "</text>\n";
    }

    void operator()(const SceneIcon& icon) {
        out_ += "<path";
        css(icon.css);
        attribute("d", icon_path(icon.icon));
        // The drawing is 24 units wide; its stroke is 1.75 px whatever the size.
        attribute("transform", "translate(" + number(icon.at.x) + " " + number(icon.at.y) + ") scale(" + ratio(icon.size, px(24)) + ")");
        out_ += " fill=\"none\"";
        if (is_colour(icon.colour)) attribute("stroke", icon.colour);
        attribute("stroke-width", ratio(px(icon.size > px(40) ? 72 : 42), icon.size));
        out_ += " stroke-linecap=\"round\" stroke-linejoin=\"round\"/>\n";
    }

    void operator()(const SceneGroup& g) {
        const bool link = !g.href.empty();
        out_ += "<g";
        if (!g.role.empty()) attribute("role", g.role);
        if (!g.id.empty()) attribute("id", scene_.id_prefix + g.id);
        if (!g.name.empty()) attribute("aria-label", g.name);
        if (g.hidden) attribute("aria-hidden", "true");
        if (!link) css(g.css);
        for (const auto& [key, value] : g.data) attribute("data-" + key, value);
        out_ += ">";
        if (link) {
            out_ += "<a";
            attribute("href", g.href);
            css(g.css);
            out_ += ">";
        }
        out_ += "\n";
        for (const SceneItem& item : g.items) std::visit(*this, item.value);
        out_ += link ? "</a></g>\n" : "</g>\n";
    }

private:
    static Length distance(Point a, Point b) { return std::abs(a.x - b.x) + std::abs(a.y - b.y); }
    /// The point `by` away from `from` on the way to `to`; lines run along one axis.
    static Point towards(Point from, Point to, Length by) {
        const auto step = [by](Length a, Length b) { return a < b ? by : a > b ? -by : 0; };
        return {from.x + step(from.x, to.x), from.y + step(from.y, to.y)};
    }
    static std::string pair(Point p) { return number(p.x) + " " + number(p.y); }
    /// a / b with three decimals, without floating point.
    static std::string ratio(std::int64_t a, std::int64_t b) {
        const std::int64_t thousandths = (a * 1000 + b / 2) / b;
        std::string decimals = std::to_string(1000 + thousandths % 1000).substr(1);
        while (!decimals.empty() && decimals.back() == '0') decimals.pop_back();
        return std::to_string(thousandths / 1000) + (decimals.empty() ? "" : "." + decimals);
    }

    void rounded_left(const SceneRect& r) {
        const Length left = r.box.x, top = r.box.y, right = r.box.right(), bottom = r.box.bottom();
        out_ += "<path";
        css(r.css);
        attribute("d", "M" + pair({right, top}) + "L" + pair({left + r.radius, top}) + "Q" + pair({left, top}) + " " +
                           pair({left, top + r.radius}) + "L" + pair({left, bottom - r.radius}) + "Q" + pair({left, bottom}) + " " +
                           pair({left + r.radius, bottom}) + "L" + pair({right, bottom}) + "Z");
        paint(r.paint);
        out_ += "/>\n";
    }

    void attribute(std::string_view name, std::string_view value) {
        out_ += ' ';
        out_ += name;
        out_ += "=\"" + escape_xml(value) + "\"";
    }
    void css(const std::string& name) {
        if (!name.empty()) attribute("class", name);
    }
    void lengths(std::initializer_list<std::pair<std::string_view, Length>> list) {
        for (const auto& [name, length] : list) attribute(name, number(length));
    }
    void paint(const Paint& p) {
        attribute("fill", is_colour(p.fill) ? p.fill : "none");
        if (!is_colour(p.stroke)) return;
        attribute("stroke", p.stroke);
        lengths({{"stroke-width", p.stroke_width}});
        if (p.dashed) out_ += " stroke-dasharray=\"7 5\"";
    }

    const Scene& scene_;
    std::string out_;
};

}  // namespace

std::string to_svg(const Scene& scene) { return Writer(scene).write(); }

}  // namespace polku
