#include "inputs.hpp"

namespace polku::stress {
namespace {

using Write = std::function<void(std::ostream&)>;

constexpr std::size_t thousand = 1'000, hundred_thousand = 100'000, million = 1'000'000;

Write repeated(std::string piece, std::size_t times, std::string before = "", std::string after = "") {
    return [=](std::ostream& out) {
        out << before;
        for (std::size_t i = 0; i < times; ++i) out << piece;
        out << after;
    };
}

// A list of `count` items; `item` writes one.
template <class Item>
void list(std::ostream& out, std::string_view key, std::size_t count, Item item) {
    out << ",\n\"" << key << "\":[";
    for (std::size_t i = 0; i < count; ++i) {
        if (i > 0) out << ",\n";
        item(i);
    }
    out << ']';
}

void head(std::ostream& out, std::string_view more = "") {
    out << R"({"format":"polku/1.0","id":"stress","version":"1.0.0","title":{"en":"Stress"})" << more;
}

constexpr std::string_view one_service = R"(,"services":[{"id":"s"}])";
constexpr std::string_view a_day = R"(,"duration":{"dist":"fixed","value":1,"unit":"day"})";

void touchpoint(std::ostream& out, std::size_t i, std::string_view more = "", std::string_view service = "s") {
    out << R"({"id":"t)" << i << R"(","service":")" << service << R"(","phase":"middle","kind":"action")" << more << '}';
}
void start(std::ostream& out, std::string_view id = "need") {
    out << R"({"id":")" << id << R"(","service":"s","phase":"entry","kind":"start"})";
}
void end(std::ostream& out) { out << R"({"id":"done","service":"s","phase":"exit","kind":"end","outcome":"other"})"; }

template <class From, class To>
void way(std::ostream& out, std::size_t i, const From& from, const To& to, std::string_view more = "") {
    out << R"({"id":"w)" << i << R"(","from":")" << from << R"(","to":")" << to << '"' << more << '}';
}
std::string numbered(std::string_view letter, std::size_t i) {
    std::string id(letter);
    return id += std::to_string(i);
}
std::string t(std::size_t i) { return numbered("t", i); }

// need → t0 → t1 → … → done, each with `more(i)`.
template <class More>
void chain(std::ostream& out, std::size_t n, More more) {
    list(out, "touchpoints", n + 2, [&](std::size_t i) {
        if (i == 0) start(out);
        else if (i == n + 1) end(out);
        else touchpoint(out, i - 1, more(i - 1));
    });
    list(out, "transitions", n + 1, [&](std::size_t i) { way(out, i, i == 0 ? "need" : t(i - 1), i == n ? "done" : t(i)); });
}
void chain(std::ostream& out, std::size_t n) {
    chain(out, n, [](std::size_t) { return ""; });
}

// need → t0 and back, `n` times side by side; the whole model is one hub.
void model(std::ostream& out, const std::function<void(std::ostream&)>& body, std::string_view header = "") {
    head(out, header);
    body(out);
    out << "}\n";
}

Limits raised(std::size_t values = 4'000'000) {
    Limits limits;
    limits.bytes = 2'000'000'000;
    limits.values = values;
    return limits;
}

std::string small_base() {
    return R"({"format":"polku/1.0","id":"base","version":"1.0.0","title":{"en":"Base"},"services":[{"id":"s"}],
"touchpoints":[{"id":"need","service":"s","phase":"entry","kind":"start"},
{"id":"plan","service":"s","phase":"middle","kind":"action"},
{"id":"done","service":"s","phase":"exit","kind":"end","outcome":"other"}],
"transitions":[{"id":"w1","from":"need","to":"plan"},{"id":"w2","from":"plan","to":"done"}]})";
}

void scenario(std::ostream& out, const std::function<void(std::ostream&)>& body, std::string_view base = R"({"id":"base"})") {
    out << R"({"format":"polku-scenario/1.0","id":"stress","version":"1.0.0","title":{"en":"Stress"},"base":)" << base;
    body(out);
    out << "}\n";
}

void add_syntax(std::vector<Input>& all) {
    all.push_back({"2.2 GB sparse file", {}, "SYN006", 1, 16, 2'200'000'000});
    all.push_back({"[ x 1e6", repeated("[", million), "SYN006", 1, 64});
    all.push_back({"[ x 1e8", repeated("[", 100 * million), "SYN006", 1, 64});
    all.push_back({"[ x 1e8, limit raised", repeated("[", 100 * million), "SYN006", 1, 64 + 100, 0, Work::validate, raised()});
    all.push_back({"{\"a\": x 1e6", repeated("{\"a\":", million), "SYN006", 1, 64});
    all.push_back({"balanced [ ] x 1e6",
                   [](std::ostream& out) {
                       repeated("[", million)(out);
                       repeated("]", million)(out);
                   },
                   "SYN006", 1, 64});
    const auto hundred_megabytes = [&](const char* name, const std::string& piece) {
        all.push_back({std::string("100 MB of ") + name + ", limit raised", repeated(piece, 100 * million / piece.size(), "[", "0]"),
                       "SYN006", 10, 512, 0, Work::validate, raised()});
    };
    hundred_megabytes("0,", "0,");
    hundred_megabytes("{\"a\":1},", "{\"a\":1},");
    hundred_megabytes("[],", "[],");
    all.push_back({"text of 100 MB", repeated("x", 100 * million, "{\"format\":\"", "\"}"), "SYN006", 5, 256, 0, Work::validate, raised()});
    all.push_back({"key of 100 MB", repeated("x", 100 * million, "{\"", "\":1}"), "SYN006", 5, 256, 0, Work::validate, raised()});
    all.push_back({"text of 1e7 escapes", repeated("\\u00e4", 10 * million, "{\"format\":\"", "\"}"), "SYN006", 5, 256});
    all.push_back({"1e7 escapes in texts of 1 MB",
                   [](std::ostream& out) {
                       out << "{\"format\":\"polku/1.0\"";
                       for (int i = 0; i < 60; ++i) repeated("\\u00e4", 170'000, ",\"x-" + std::to_string(i) + "\":\"", "\"")(out);
                       out << '}';
                   },
                   "SCH102", 5, 256});
    all.push_back({"number of 1e7 digits", repeated("7", 10 * million), "SYN005", 2, 64});
    all.push_back({"1e6 times the same key", repeated(",\"a\":1", million, "{\"format\":\"polku/1.0\"", "}"), "SYN004", 5, 512});
    all.push_back({"1e6 unknown keys",
                   [](std::ostream& out) {
                       model(out, [](std::ostream& o) {
                           for (std::size_t i = 0; i < million; ++i) o << ",\"k" << i << "\":1";
                       });
                   },
                   "SCH103", 5, 512});
    all.push_back({"1e6 keys, most like one that is known",
                   [](std::ostream& out) {
                       model(out, [](std::ostream& o) {
                           for (std::size_t i = 0; i < million; ++i) o << ",\"x-" << i << "\":1";
                           for (std::size_t i = 0; i < 10'000; ++i) o << ",\"title" << char('a' + i % 26) << "\":1";
                       });
                   },
                   "SCH103", 5, 512});
    all.push_back(
        {"1e6 wrong types",
         [](std::ostream& out) { model(out, [](std::ostream& o) { list(o, "touchpoints", million, [&](std::size_t) { o << '0'; }); }); },
         "SCH104", 5, 512});
    all.push_back(
        {"1e6 objects without keys",
         [](std::ostream& out) { model(out, [](std::ostream& o) { list(o, "touchpoints", million, [&](std::size_t) { o << "{}"; }); }); },
         "SCH102", 10, 2048});
}

void add_graphs(std::vector<Input>& all) {
    const auto big = [&](std::string name, std::string_view answer, std::function<void(std::ostream&)> body) {
        all.push_back({std::move(name), [body](std::ostream& out) { model(out, body, one_service); }, answer, 30, 2048, 0, Work::validate,
                       raised(30'000'000)});
    };
    big("1e6 touchpoints: chain", "", [](std::ostream& out) { chain(out, million); });
    big("1e6 touchpoints: star into one", "", [](std::ostream& out) {
        list(out, "touchpoints", million + 1, [&](std::size_t i) { i == 0 ? end(out) : start(out, t(i)); });
        list(out, "transitions", million, [&](std::size_t i) { way(out, i, t(i + 1), "done"); });
    });
    big("1e6 touchpoints: star out of one", "", [](std::ostream& out) {
        list(out, "touchpoints", million + 1, [&](std::size_t i) {
            if (i == 0) start(out);
            else
                out << R"({"id":"t)" << i << R"(","service":"s","phase":")" << (i == 1 ? "middle" : "exit")
                    << R"(","kind":"end","outcome":"other"})";
        });
        list(out, "transitions", million, [&](std::size_t i) { way(out, i, "need", t(i + 1), ",\"probability\":0.000001"); });
    });
    big("1e6 touchpoints: nothing leads to them", "GRA303", [](std::ostream& out) {
        list(out, "touchpoints", million + 2, [&](std::size_t i) {
            if (i == 0) start(out);
            else if (i == 1) end(out);
            else touchpoint(out, i);
        });
        list(out, "transitions", 1, [&](std::size_t i) { way(out, i, "need", "done"); });
    });
    big("1e6 touchpoints: a round through all", "", [](std::ostream& out) {
        list(out, "touchpoints", million + 2, [&](std::size_t i) {
            if (i == 0) start(out);
            else if (i == 1) end(out);
            else touchpoint(out, i - 2, i == 2 ? a_day : "");
        });
        list(out, "transitions", million + 2, [&](std::size_t i) {
            if (i == 0) way(out, i, "need", t(0));
            else if (i == 1) way(out, i, t(0), "done", ",\"probability\":0.1");
            else way(out, i, t(i - 2), i == million + 1 ? t(0) : t(i - 1), i == 2 ? ",\"probability\":\"rest\"" : "");
        });
    });
    big("1e6 dangling references", "REF201", [](std::ostream& out) {
        list(out, "touchpoints", 2, [&](std::size_t i) { i == 0 ? start(out) : end(out); });
        list(out, "transitions", million, [&](std::size_t i) { way(out, i, "need", t(i)); });
    });
    big("1e6 equal ids", "REF202", [](std::ostream& out) { list(out, "touchpoints", million, [&](std::size_t) { touchpoint(out, 1); }); });
    big("1e6 equal transitions", "", [](std::ostream& out) {
        list(out, "touchpoints", 3, [&](std::size_t i) { i == 0 ? start(out) : i == 1 ? touchpoint(out, 1) : end(out); });
        list(out, "transitions", million, [&](std::size_t i) {
            if (i == 0) way(out, i, "need", "t1");
            else way(out, i, "t1", "done", i == 1 ? ",\"probability\":\"rest\"" : ",\"probability\":0.0000001");
        });
    });
    all.push_back({"complete graph of 1,000 touchpoints",
                   [](std::ostream& out) {
                       model(
                           out,
                           [](std::ostream& o) {
                               list(o, "touchpoints", thousand + 2, [&](std::size_t i) {
                                   if (i == 0) start(o);
                                   else if (i == 1) end(o);
                                   else touchpoint(o, i - 2, a_day);
                               });
                               list(o, "transitions", 1 + thousand * thousand, [&](std::size_t i) {
                                   const auto from = i / thousand, to = i % thousand;
                                   if (i == thousand * thousand) way(o, i, "need", t(0));
                                   else
                                       way(o, i, t(from), from == to ? "done" : t(to),
                                           from == to ? ",\"probability\":\"rest\"" : ",\"probability\":0.0005");
                               });
                           },
                           one_service);
                   },
                   "", 5, 512, 0, Work::validate, raised(30'000'000)});
}

// What could make a rule quadratic, at a hundred thousand and within the usual limits of the reader.
void add_products(std::vector<Input>& all) {
    constexpr auto n = hundred_thousand;
    const auto add = [&](std::string name, std::string_view answer, std::function<void(std::ostream&)> body,
                         std::string_view header = one_service) {
        all.push_back({std::move(name), [body, header](std::ostream& out) { model(out, body, header); }, answer, 10, 1024});
    };
    const auto hazard = [](std::ostream& out, std::size_t i, const std::string& scope) {
        out << R"({"id":"i)" << i << '"' << (scope.empty() ? "" : ",\"scope\":" + scope)
            << R"(,"trigger":{"type":"hazard","rate":0.01},"to":"done"})";
    };
    add("1e5 interrupts x 1e5 touchpoints", "SYN006", [=](std::ostream& out) {
        chain(out, n);
        list(out, "interrupts", n, [&](std::size_t i) { hazard(out, i, ""); });
    });
    add("1e3 interrupts x 1e4 touchpoints", "SYN006", [=](std::ostream& out) {
        chain(out, 10'000);
        list(out, "interrupts", thousand, [&](std::size_t i) { hazard(out, i, ""); });
    });
    add(
        "1e5 interrupts, each in a service of its own", "",
        [=](std::ostream& out) {
            list(out, "services", n, [&](std::size_t i) { out << R"({"id":"s)" << i << R"(","partial":true})"; });
            list(out, "touchpoints", n + 2, [&](std::size_t i) {
                if (i == 0) out << R"({"id":"need","service":"s0","phase":"entry","kind":"start"})";
                else if (i == n + 1) out << R"({"id":"done","service":"s0","phase":"exit","kind":"end","outcome":"other"})";
                else touchpoint(out, i - 1, "", numbered("s", i - 1));
            });
            list(out, "transitions", n + 1, [&](std::size_t i) { way(out, i, i == 0 ? "need" : t(i - 1), i == n ? "done" : t(i)); });
            list(out, "interrupts", n, [&](std::size_t i) { hazard(out, i, R"({"services":[")" + numbered("s", i) + R"("]})"); });
        },
        "");
    add("an interrupt that names 1e5 touchpoints", "", [=](std::ostream& out) {
        chain(out, n);
        std::string scope = "{\"touchpoints\":[";
        for (std::size_t i = 0; i < n; ++i) scope += (i > 0 ? ",\"" : "\"") + t(i) + '"';
        list(out, "interrupts", 1, [&](std::size_t i) { hazard(out, i, scope + "]}"); });
    });
    add(
        "1e5 services, each part of the next", "SYN006",
        [=](std::ostream& out) {
            list(out, "services", n, [&](std::size_t i) {
                out << R"({"id":")" << (i == 0 ? "s" : numbered("s", i)) << R"(","partial":true)";
                if (i + 1 < n) out << R"(,"partOf":"s)" << i + 1 << '"';
                out << '}';
            });
            chain(out, 10);
        },
        "");
    add(
        "1e5 services in a circle", "REF206",
        [=](std::ostream& out) {
            list(out, "services", n, [&](std::size_t i) {
                out << R"({"id":")" << (i == 0 ? "s" : numbered("s", i)) << R"(","partial":true,"partOf":")"
                    << (i + 1 < n ? numbered("s", i + 1) : "s") << "\"}";
            });
            chain(out, 10);
        },
        "");
    add(
        "1e5 hand-offs to 1e5 services", "",
        [=](std::ostream& out) {
            list(out, "services", n,
                 [&](std::size_t i) { out << R"({"id":")" << (i == 0 ? "s" : numbered("s", i)) << R"(","external":true})"; });
            list(out, "touchpoints", n + 2, [&](std::size_t i) {
                if (i == 0) start(out);
                else if (i == n + 1) end(out);
                else
                    out << R"({"id":"t)" << i - 1 << R"(","service":"s","phase":"middle","kind":"handoff","handoff":{"to":"s)"
                        << (i < n ? i : 1) << R"(","mode":"referral"}})";
            });
            list(out, "transitions", n + 1, [&](std::size_t i) { way(out, i, i == 0 ? "need" : t(i - 1), i == n ? "done" : t(i)); });
        },
        "");
    add(
        "1e5 hand-offs to services on the way", "",
        [=](std::ostream& out) {
            constexpr std::size_t half = 50'000;
            list(out, "services", half,
                 [&](std::size_t i) { out << R"({"id":")" << (i == 0 ? "s" : numbered("s", i)) << R"(","partial":true})"; });
            list(out, "touchpoints", half + 2, [&](std::size_t i) {
                if (i == 0) start(out);
                else if (i == half + 1) end(out);
                else
                    out << R"({"id":"t)" << i - 1 << R"(","service":")" << (i == 1 ? "s" : numbered("s", i - 1))
                        << R"(","phase":"entry","kind":"handoff","handoff":{"to":")" << (i < half ? numbered("s", i) : "s")
                        << R"(","mode":"referral"}})";
            });
            list(out, "transitions", half + 1, [&](std::size_t i) { way(out, i, i == 0 ? "need" : t(i - 1), i == half ? "done" : t(i)); });
        },
        "");
    add(
        "1e5 holds of a service of 1e5 touchpoints", "",
        [=](std::ostream& out) {
            out << R"(,"resources":[{"id":"r","mode":"places","units":5}],"services":[{"id":"s","holds":[)";
            for (std::size_t i = 0; i < n; ++i) out << (i > 0 ? "," : "") << R"({"resource":"r","from":["t0"],"until":["done"]})";
            out << "]}]";
            chain(out, n);
        },
        "");
    add(
        "1e5 services with a hold each", "",
        [=](std::ostream& out) {
            out << R"(,"resources":[{"id":"r","mode":"places","units":5}])";
            list(out, "services", n, [&](std::size_t i) {
                out << R"({"id":")" << (i == 0 ? "s" : numbered("s", i))
                    << R"(","partial":true,"holds":[{"resource":"r","from":["t0"],"until":["done"]}]})";
            });
            chain(out, n);
        },
        "");
    const auto cases = [](std::ostream& out, std::size_t count) {
        out << R"(,"population":{"attributes":[{"id":"a","type":"bool","share":0.5}]},"parameters":[{"id":"p","value":0.5,"cases":[)";
        for (std::size_t i = 0; i < count; ++i)
            out << (i > 0 ? "," : "") << R"({"when":{"attr":"age","atLeast":)" << 130 - static_cast<double>(i) / static_cast<double>(count)
                << R"(},"value":0.5})";
        out << "]}]";
    };
    const auto half_way_out = [=](std::ostream& out, std::size_t count) {
        list(out, "touchpoints", count + 2, [&](std::size_t i) {
            if (i == 0) start(out);
            else if (i == count + 1) end(out);
            else touchpoint(out, i - 1, a_day);
        });
        list(out, "transitions", 2 * count + 1, [&](std::size_t i) {
            if (i == 0) return way(out, i, "need", "t0");
            const auto from = (i - 1) / 2;
            way(out, i, t(from), i % 2 == 0 || from + 1 == count ? "done" : t(from + 1),
                i % 2 == 0 ? ",\"probability\":\"rest\"" : ",\"probability\":{\"param\":\"p\"}");
        });
    };
    add("1e5 cases of a parameter used 1e5 times", "SYN006", [=](std::ostream& out) {
        cases(out, n);
        half_way_out(out, n);
    });
    add("100 cases of a parameter used 1e5 times", "SYN006", [=](std::ostream& out) {
        cases(out, 100);
        half_way_out(out, n);
    });
    add("1,024 situations of a parameter used 4e4 times", "", [=](std::ostream& out) {
        out << R"(,"population":{"attributes":[)";
        for (int i = 0; i < 10; ++i) out << (i > 0 ? "," : "") << R"({"id":"a)" << i << R"(","type":"bool","share":0.5})";
        out << R"(]},"parameters":[{"id":"p","value":0.5,"cases":[)";
        for (int i = 0; i < 10; ++i) out << (i > 0 ? "," : "") << R"({"when":{"attr":"a)" << i << R"("},"value":0.5})";
        out << "]}]";
        half_way_out(out, 40'000);
    });
    add("1e5 cases of a parameter used once", "", [=](std::ostream& out) {
        cases(out, n);
        half_way_out(out, 1);
    });
    add("a law of 1e6 values", "", [=](std::ostream& out) {
        std::string law = R"(,"duration":{"dist":"empirical","unit":"day","values":[1)";
        for (std::size_t i = 0; i < million; ++i) law += ",2";
        law += "]}";
        chain(out, 2, [&](std::size_t i) { return i == 0 ? std::string_view(law) : std::string_view(); });
    });
    add("1e4 conditions of depth 120", "", [=](std::ostream& out) {
        constexpr std::size_t count = 10'000;
        out << R"(,"population":{"attributes":[{"id":"a","type":"bool","share":0.5}]})";
        std::string deep;
        for (int i = 0; i < 120; ++i) deep += "{\"not\":";
        deep += R"({"attr":"a"})" + std::string(120, '}');
        list(out, "touchpoints", 3, [&](std::size_t i) { i == 0 ? start(out) : i == 1 ? touchpoint(out, 1, a_day) : end(out); });
        list(out, "transitions", count + 2, [&](std::size_t i) {
            if (i == 0) way(out, i, "need", "t1");
            else way(out, i, "t1", "done", i == 1 ? ",\"otherwise\":true" : ",\"when\":" + deep);
        });
    });
    add("1e5 attributes, a condition each", "", [=](std::ostream& out) {
        out << R"(,"population":{"attributes":[)";
        for (std::size_t i = 0; i < n; ++i) out << (i > 0 ? "," : "") << R"({"id":"a)" << i << R"(","type":"bool","share":0.5})";
        out << "]}";
        list(out, "touchpoints", 3, [&](std::size_t i) { i == 0 ? start(out) : i == 1 ? touchpoint(out, 1, a_day) : end(out); });
        list(out, "transitions", n + 2, [&](std::size_t i) {
            if (i == 0) way(out, i, "need", "t1");
            else way(out, i, "t1", "done", i == 1 ? ",\"otherwise\":true" : R"(,"when":{"attr":"a)" + std::to_string(i - 2) + "\"}");
        });
    });
    add("an attribute of 1e5 values, a condition each", "", [=](std::ostream& out) {
        out << R"(,"population":{"attributes":[{"id":"a","type":"enum","values":[{"id":"v","share":"rest"})";
        for (std::size_t i = 0; i < n; ++i) out << R"(,{"id":"v)" << i << R"(","share":0.000001})";
        out << "]}]}";
        list(out, "touchpoints", 3, [&](std::size_t i) { i == 0 ? start(out) : i == 1 ? touchpoint(out, 1, a_day) : end(out); });
        list(out, "transitions", n + 2, [&](std::size_t i) {
            if (i == 0) way(out, i, "need", "t1");
            else
                way(out, i, "t1", "done",
                    i == 1 ? ",\"otherwise\":true" : R"(,"when":{"attr":"a","is":"v)" + std::to_string(i - 2) + "\"}");
        });
    });
    add("1e5 stages that are not defined", "REF201", [=](std::ostream& out) {
        std::string more;
        chain(out, n, [&](std::size_t i) { return more = R"(,"stage":"stage-)" + std::to_string(i) + '"'; });
    });
    add("1e5 parameters quoted that are not defined", "REF201", [=](std::ostream& out) {
        std::string more;
        chain(out, n, [&](std::size_t i) { return more = R"(,"name":{"en":"about {p)" + std::to_string(i) + "}\"}"; });
    });
    add("1e6 sources cited by one touchpoint", "", [=](std::ostream& out) {
        out << R"(,"sources":[{"id":"x","type":"assumption"}])";
        std::string more = R"(,"sources":["x")";
        for (std::size_t i = 0; i < million; ++i) more += ",\"x\"";
        more += ']';
        chain(out, 2, [&](std::size_t i) { return i == 0 ? std::string_view(more) : std::string_view(); });
    });
    add("1e5 suppressions of 1e5 findings", "", [=](std::ostream& out) {
        chain(out, n, [](std::size_t) { return R"(,"duration":{"dist":"fixed","value":99999,"unit":"year"})"; });
        out << R"(,"lint":{"ignore":[)";
        for (std::size_t i = 0; i < n; ++i)
            out << (i > 0 ? "," : "") << R"({"code":"PRB407","at":"touchpoints/t)" << (i + 1) % n << R"(","reason":"known"})";
        out << "]}";
    });
    add("1e5 durations of 99,999 years", "", [=](std::ostream& out) {
        chain(out, n, [](std::size_t) { return R"(,"duration":{"dist":"fixed","value":99999,"unit":"year"})"; });
    });
    add("1e5 joins of one split", "GRA312", [=](std::ostream& out) {
        list(out, "touchpoints", n + 3, [&](std::size_t i) {
            if (i == 0) start(out);
            else if (i == 1) out << R"({"id":"fork","service":"s","phase":"middle","kind":"action","split":"all"})";
            else if (i == n + 2) end(out);
            else touchpoint(out, i - 2, ",\"join\":\"fork\"");
        });
        list(out, "transitions", 2 * n + 1, [&](std::size_t i) {
            if (i == 0) way(out, i, "need", "fork");
            else if (i % 2 == 1) way(out, i, "fork", t(i / 2));
            else way(out, i, t(i / 2 - 1), "done");
        });
    });
    add("1e5 rounds of two", "", [=](std::ostream& out) {
        list(out, "touchpoints", 2 * n + 2, [&](std::size_t i) {
            if (i == 0) start(out);
            else if (i == 2 * n + 1) end(out);
            else touchpoint(out, i - 1, a_day);
        });
        list(out, "transitions", 3 * n + 1, [&](std::size_t i) {
            const auto first = (i - 1) / 3 * 2;  // of the round, when this is no way from the start
            if (i == 0) way(out, i, "need", t(0));
            else if (i % 3 == 1) way(out, i, t(first), t(first + 1));
            else if (i % 3 == 2) way(out, i, t(first + 1), t(first), ",\"probability\":0.5");
            else way(out, i, t(first + 1), first + 2 == 2 * n ? "done" : t(first + 2), ",\"probability\":\"rest\"");
        });
    });
}

void add_edits(std::vector<Input>& all) {
    constexpr auto n = hundred_thousand;
    const auto base_of_a_chain = [] {
        std::string text;
        struct Sink : std::streambuf {
            explicit Sink(std::string& into) : into_(into) {}
            int overflow(int c) override {
                into_ += static_cast<char>(c);
                return c;
            }
            std::streamsize xsputn(const char* s, std::streamsize count) override {
                into_.append(s, static_cast<std::size_t>(count));
                return count;
            }
            std::string& into_;
        } sink(text);
        std::ostream out(&sink);
        out << R"({"format":"polku/1.0","id":"base","version":"1.0.0","title":{"en":"Base"},"services":[{"id":"s"}])";
        chain(out, hundred_thousand);
        out << '}';
        return text;
    };
    const auto add = [&](std::string name, std::string_view answer, std::function<void(std::ostream&)> body,
                         std::function<std::string()> base, std::string_view bases = R"({"id":"base"})") {
        all.push_back({std::move(name),
                       [body, bases](std::ostream& out) { scenario(out, body, bases); },
                       answer,
                       10,
                       1024,
                       0,
                       Work::validate,
                       {},
                       std::move(base)});
    };
    add(
        "scenario: 1e5 edits of 1e5 touchpoints", "SCH108",
        [=](std::ostream& out) {
            list(out, "set", n, [&](std::size_t i) { out << R"({"at":"touchpoints/t)" << i << R"(/backstage","value":true})"; });
        },
        base_of_a_chain);
    add(
        "scenario: 1e5 edits that match nothing", "SCH108",
        [=](std::ostream& out) {
            list(out, "set", n, [&](std::size_t i) { out << R"({"at":"touchpoints/x)" << i << R"(/backstage","value":true})"; });
        },
        small_base);
    add(
        "scenario: 5,000 additions", "",
        [=](std::ostream& out) {
            list(out, "add", 5'000,
                 [&](std::size_t i) { out << R"({"to":"sources","value":{"id":"x)" << i << R"(","type":"assumption"}})"; });
        },
        small_base);
    add(
        "scenario: 1e5 arms", "SYN006",
        [=](std::ostream& out) { list(out, "arms", n, [&](std::size_t i) { out << R"({"id":"a)" << i << R"(","title":{"en":"A"}})"; }); },
        small_base);
    std::string bases = "[";
    for (std::size_t i = 0; i < n; ++i) bases += (i > 0 ? "," : "") + std::string(R"({"id":"base"})");
    static std::string kept;  // a view of it stands in the table
    kept = bases + "]";
    add(
        "scenario: 1e5 bases", "SYN006", [](std::ostream&) {}, small_base, kept);
    add(
        "scenario: 1e5 edits of x- keys", "SCH108",
        [=](std::ostream& out) { list(out, "set", n, [&](std::size_t i) { out << R"({"at":"x-)" << i << R"(","value":1})"; }); },
        small_base);
    all.push_back({"variant: 1e5 x- keys of its own",
                   [=](std::ostream& out) {
                       out << R"({"format":"polku/1.0","id":"v","version":"1.0.0","extends":{"id":"base"})";
                       for (std::size_t i = 0; i < n; ++i) out << ",\"x-" << i << "\":1";
                       out << '}';
                   },
                   "",
                   10,
                   1024,
                   0,
                   Work::validate,
                   {},
                   small_base});
}

void add_simulations(std::vector<Input>& all) {
    const auto add = [&](std::string name, std::string_view answer, std::string_view law) {
        all.push_back(
            {std::move(name),
             [=](std::ostream& out) {
                 model(
                     out,
                     [&](std::ostream& o) {
                         list(o, "touchpoints", 3, [&](std::size_t i) { i == 0 ? start(o) : i == 1 ? touchpoint(o, 1, law) : end(o); });
                         list(o, "transitions", 3, [&](std::size_t i) {
                             if (i == 0) way(o, i, "need", "t1");
                             else if (i == 1) way(o, i, "t1", "t1", ",\"probability\":\"rest\"");
                             else way(o, i, "t1", "done", answer == "SIM955" ? ",\"probability\":0" : ",\"probability\":0.5");
                         });
                     },
                     one_service);
             },
             answer, 5, 256, 0, Work::simulate});
    };
    add("simulate: a round without time", "SIM955", "");
    add("simulate: 1e9 clients, stopped after a second", "SIM956", a_day);
    add("simulate: durations of 1e308 years", "ANA924", R"(,"duration":{"dist":"fixed","value":1e308,"unit":"year"})");
}

}  // namespace

std::vector<Input> inputs() {
    std::vector<Input> all;
    add_syntax(all);
    add_graphs(all);
    add_products(all);
    add_edits(all);
    add_simulations(all);
    return all;
}

}  // namespace polku::stress
