"""The arrows between modules go one way (docs/explanation/architecture.md), as the #include lines say."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.MULTILINE)

# What each module may include, besides itself and, transitively, what those may include.
ALLOWED = {
    "version": set(),
    "text": set(),
    "diagnostic": {"version", "text"},
    "table": {"diagnostic"},
    "model": {"diagnostic"},
    "builder": {"model"},
    "report": {"diagnostic"},
    "json": {"model", "table", "report", "text"},
    "boost_graph": {"model"},
    "queueing": {"model"},
    "event_log": {"model", "table"},
    "analysis": {"model", "boost_graph", "table", "queueing"},
    "validate": {"model", "analysis", "queueing", "json", "text"},
    "simulate": {"model", "table", "event_log", "analysis"},
    "compare": {"model"},
    "decide": {"simulate", "validate", "queueing"},
    "layout": {"model", "analysis", "text"},
    "render": {"layout"},
    "api": {"builder", "json", "validate", "simulate", "decide", "queueing", "compare", "render", "report", "event_log"},
}
# Public headers that belong to a module of another name.
HEADER_OF = {
    "boxed": "model",
    "enums": "model",
    "evaluation": "model",
    "distribution": "model",
    "expansion": "model",
    "scenario": "model",
    "infinite_server": "queueing",
    "phase_type": "queueing",
    "markov_population": "queueing",
    "remark": "table",
    "parts": "simulate",
    "labels": "api",
    "polku": "api",
}
# Heavy libraries, and the only places that may know them.
HEAVY = {
    "boost/": {"lib/analysis/", "lib/decide/", "include/polku/boost_graph.hpp"},
    "nlohmann/": {"lib/json/"},
    "Eigen/": {"lib/analysis/"},
}
SOURCES = sorted(p for top in ("include", "lib") for p in (ROOT / top).rglob("*") if p.suffix in {".hpp", ".cpp"})


def includes(path: Path) -> list[str]:
    return [name for _, name in INCLUDE.findall(path.read_text(encoding="utf-8"))]


def module_of_header(name: str) -> str:
    return HEADER_OF.get(name, name)


def module_of(path: Path) -> str:
    relative = path.relative_to(ROOT)
    return module_of_header(path.stem) if relative.parts[0] == "include" else relative.parts[1]


def reachable(module: str) -> set[str]:
    seen, todo = {module}, [module]
    while todo:
        for lower in ALLOWED[todo.pop()] - seen:
            seen.add(lower)
            todo.append(lower)
    return seen


def included_modules(path: Path) -> list[str]:
    """The modules of polku that a file includes, by their public headers or by the folders of lib."""
    modules = []
    for name in includes(path):
        public = re.fullmatch(r"polku/(\w+)\.hpp", name)
        if public:
            modules.append(module_of_header(public[1]))
        elif (ROOT / "lib" / name).exists() and "/" in name:
            modules.append(name.split("/")[0])
    return modules


def test_the_table_has_no_circle() -> None:
    for module, lower in ALLOWED.items():
        for other in lower:
            assert module not in reachable(other), f"{module} <-> {other}"


def test_every_module_is_in_the_table() -> None:
    assert {module_of(path) for path in SOURCES} <= set(ALLOWED)


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: str(p.relative_to(ROOT)))
def test_a_file_includes_only_lower_modules(path: Path) -> None:
    wrong = set(included_modules(path)) - reachable(module_of(path))
    assert not wrong, f"{module_of(path)} may not include {sorted(wrong)}"


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: str(p.relative_to(ROOT)))
def test_heavy_libraries_stay_in_their_modules(path: Path) -> None:
    relative = path.relative_to(ROOT).as_posix()
    for prefix, places in HEAVY.items():
        if not any(relative.startswith(place) for place in places):
            assert not [name for name in includes(path) if name.startswith(prefix)]


@pytest.mark.parametrize("path", sorted((ROOT / "include/polku").glob("*.hpp")), ids=lambda p: p.name)
def test_a_public_header_includes_the_standard_library_and_polku_only(path: Path) -> None:
    allowed = r"(polku/\w+\.hpp|[a-z_]+)" + (r"|boost/[\w/]+\.hpp" if path.name == "boost_graph.hpp" else "")
    assert [name for name in includes(path) if not re.fullmatch(allowed, name)] == []
