"""Pages: every edge once, nothing from elsewhere, three languages, the same bytes every time."""

import itertools
import json
import re
from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import polku
import pytest
from polku.site import SiteError, build
from polku.site.entry import Entry

PROJECT = Path(__file__).resolve().parents[2]
MODELS = PROJECT / "models"
LANGUAGES = ("fi", "sv", "en")
VOID = {"meta", "link", "img", "br", "hr", "input", "col", "wbr"}


class Page(HTMLParser):
    """A page as a list of elements, checked for tags that are closed in order."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None], tuple[str, ...]]] = []
        self.open: list[tuple[str, str]] = []
        self.words: list[str] = []
        self.feed(text)
        self.close()
        assert not self.open, f"not closed: {self.open}"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"an attribute twice in <{tag}>: {names}"
        attributes = dict(attrs)
        self.elements.append((tag, attributes, tuple(classes for _, classes in self.open)))
        if tag not in VOID:
            self.open.append((tag, attributes.get("class") or ""))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs), tuple(classes for _, classes in self.open)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"</{tag}> closes nothing"
        opened, _ = self.open.pop()
        assert opened == tag, f"</{tag}> closes <{opened}>"

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def all(self, tag: str) -> Iterator[dict[str, str | None]]:
        return (attributes for name, attributes, _ in self.elements if name == tag)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("site") / "demo"
    built = build([MODELS], out=out, scenarios=MODELS / "scenarios", clients=500)
    assert not built.errors, built.summary()
    return out


def models() -> list[Path]:
    return sorted([*MODELS.glob("*.polku.json"), *MODELS.glob("variants/*.polku.json")])


def name_of(file: Path) -> str:
    return file.name.removesuffix(".polku.json")


def cases() -> list[Any]:
    return [pytest.param((file, language), id=f"{name_of(file)}-{language}") for file in models() for language in LANGUAGES]


@pytest.fixture(params=cases())
def case(request: pytest.FixtureRequest, site: Path) -> tuple[polku.ServicePath, str, str, Page]:
    file, language = request.param
    text = (site / language / f"{name_of(file)}.html").read_text(encoding="utf-8")
    return polku.load(file), language, text, Page(text)


def test_every_edge_is_a_next_link_exactly_once(case: tuple[polku.ServicePath, str, str, Page]) -> None:
    path, _language, _text, page = case
    links = Counter(
        attributes["data-edge"] for _tag, attributes, within in page.elements if "data-edge" in attributes and "next" in " ".join(within)
    )
    expected = Counter([way.id for way in path.transitions] + [interrupt.id for interrupt in path.interrupts])
    assert links == expected


def test_every_step_has_its_anchor_and_number(case: tuple[polku.ServicePath, str, str, Page]) -> None:
    path, _language, _text, page = case
    steps = [attributes["id"] for attributes in page.all("li") if (attributes.get("class") or "").startswith("step ")]
    assert sorted(map(str, steps)) == sorted(f"vaihe-{number}" for number in range(1, len(path) + 1))
    ids = [attributes["id"] for _tag, attributes, _ in page.elements if attributes.get("id")]
    assert [name for name, count in Counter(ids).items() if count > 1] == []


def test_links_within_a_page_lead_somewhere(case: tuple[polku.ServicePath, str, str, Page]) -> None:
    _path, _language, _text, page = case
    ids = {attributes.get("id") for _tag, attributes, _ in page.elements}
    for attributes in page.all("a"):
        href = attributes.get("href") or attributes.get("xlink:href") or ""
        if href.startswith("#"):
            assert href[1:] in ids


def test_nothing_comes_from_elsewhere(case: tuple[polku.ServicePath, str, str, Page]) -> None:
    _path, _language, text, page = case
    for tag, attributes, _ in page.elements:
        assert tag not in ("script", "iframe", "object", "embed", "base", "form")
        for name in ("src", "data", "action", "poster", "srcset"):
            assert not (attributes.get(name) or "").startswith(("http:", "https:", "//"))
        assert not any(name.startswith("on") for name in attributes)
        if tag == "link":
            assert not (attributes.get("href") or "").startswith(("http:", "https:", "//"))
        assert "style" not in attributes
    assert "@import" not in text
    policy = next(attributes["content"] for attributes in page.all("meta") if attributes.get("http-equiv") == "Content-Security-Policy")
    assert policy is not None
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy


def test_a_page_is_in_its_language(case: tuple[polku.ServicePath, str, str, Page]) -> None:
    path, language, _text, page = case
    assert next(page.all("html"))["lang"] == language
    words = " ".join(page.words)
    assert path.title(language) in words
    for touchpoint in path:
        assert touchpoint.name[language] in words
        for text in (touchpoint.description, touchpoint.you_do, touchpoint.redress):
            if language in text and "{" not in text[language]:
                assert text[language] in words
    alternates = {attributes["hreflang"] for attributes in page.all("link") if attributes.get("rel") == "alternate"}
    assert alternates == set(LANGUAGES)


def test_headings_go_down_one_level_at_a_time(case: tuple[polku.ServicePath, str, str, Page]) -> None:
    _path, _language, _text, page = case
    levels = [int(tag[1]) for tag, _attributes, _ in page.elements if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later <= earlier + 1 for earlier, later in itertools.pairwise(levels))


def test_the_front_page_has_every_path_in_every_language(site: Path) -> None:
    page = Page((site / "index.html").read_text(encoding="utf-8"))
    hrefs = {attributes.get("href") for attributes in page.all("a")}
    for file in models():
        for language in LANGUAGES:
            assert f"{language}/{name_of(file)}.html" in hrefs
    for attributes in page.all("img"):
        assert (site / str(attributes["src"])).is_file()
    for language in ("sv", "en"):
        assert (site / language / "index.html").is_file()


def test_links_between_files_lead_somewhere(site: Path) -> None:
    for file in site.rglob("*.html"):
        page = Page(file.read_text(encoding="utf-8"))
        for _tag, attributes, _ in page.elements:
            for name in ("href", "src"):
                link = attributes.get(name) or ""
                if link and not link.startswith(("#", "http", "mailto:", "tel:")):
                    assert (file.parent / link).resolve().is_file(), f"{file}: {link}"


def test_the_same_models_give_the_same_bytes(site: Path, tmp_path: Path) -> None:
    build([MODELS], out=tmp_path / "again", scenarios=MODELS / "scenarios", clients=500)
    first = {file.relative_to(site): file.read_bytes() for file in site.rglob("*") if file.is_file()}
    again = {file.relative_to(tmp_path / "again"): file.read_bytes() for file in (tmp_path / "again").rglob("*") if file.is_file()}
    assert first == again


def test_figures_stand_under_their_conditions_in_the_language_of_the_page(site: Path) -> None:
    pages = {language: (site / language / "child-to-adult.html").read_text(encoding="utf-8") for language in LANGUAGES}
    said = {
        "fi": "Asiakkaita tulee kuten skenaariossa",
        "sv": "Klienter kommer som i scenariot",
        "en": "Clients enter as in the scenario",
    }
    for language, words in said.items():
        assert words in pages[language]
        assert not [other for other in LANGUAGES if other != language and said[other] in pages[language]]
    assert "Kukaan ei odota paikkaa" in pages["fi"]
    assert "Nobody waits" not in pages["fi"]


def test_a_scenario_that_describes_a_region_stands_before_what_ifs(site: Path) -> None:
    text = (site / "en" / "child-to-adult.html").read_text(encoding="utf-8")
    region = polku.load_scenario(MODELS / "scenarios" / "northern-ostrobothnia-2023.polku-scenario.json")
    assert region.starts_with_clients
    assert region.title("en") in text  # by name age-25 would come first


def test_where_hazards_bar_exact_answers_those_without_hazards_are_shown(site: Path) -> None:
    text = (site / "en" / "child-to-adult.html").read_text(encoding="utf-8")
    assert "Where the path ends cannot be computed exactly" not in text
    assert "62.8%" in text  # own way without hazards, with this region's arrivals: 0.6285


def test_without_a_scenario_one_client_a_month_enters(home: polku.ServicePath, tmp_path: Path) -> None:
    home.save(tmp_path / "home.polku.json")
    build([tmp_path], out=tmp_path / "out", languages=["sv"], clients=100)
    text = (tmp_path / "out" / "sv" / "home.html").read_text(encoding="utf-8")
    assert text.count("en klient i månaden börjar i steget ”Arvio yhdessä”") == 2  # exact and simulated


def test_a_missing_translation_is_marked(home: polku.ServicePath, tmp_path: Path) -> None:
    home.service("extra", name={"fi": "Vain suomeksi"}).save(tmp_path / "home.polku.json")
    path = polku.load(tmp_path / "home.polku.json")
    context = json.loads(path.page_context(lang="sv"))
    assert context["fallbacks"] > 0
    assert context["title"] == {"text": "Oma koti", "language": "fi"}
    build([tmp_path], out=tmp_path / "out", languages=["sv"], clients=100)
    text = (tmp_path / "out" / "sv" / "home.html").read_text(encoding="utf-8")
    assert '<span lang="fi">Oma koti</span>' in text
    assert "ännu inte på svenska" in text


def test_what_a_model_says_is_never_markup(home: polku.ServicePath, tmp_path: Path) -> None:
    hostile = '<script>alert("1")</script> & </style> {{ 7*7 }}'
    path = home.middle("bad", {"fi": hostile, "en": hostile}, description={"fi": hostile, "en": hostile}).link("bad", "own")
    data = json.loads(path.to_json())
    data["transitions"][0] = {"id": "t1", "from": "assess", "to": "bad", "probability": 0.75}
    data["transitions"].append({"id": "t9", "from": "bad", "to": "live"})
    data["transitions"] = [way for way in data["transitions"] if way["id"] != "t4"]
    data["sources"] = [{"id": "evil", "type": "memo", "cite": hostile, "url": "javascript:alert(1)"}]
    (tmp_path / "hostile.polku.json").write_text(json.dumps(data), encoding="utf-8")
    built = build([tmp_path / "hostile.polku.json"], out=tmp_path / "out", clients=100)
    assert built.pages
    text = (tmp_path / "out" / "en" / "hostile.html").read_text(encoding="utf-8")
    page = Page(text)
    assert not list(page.all("script"))
    assert "javascript:" not in text
    assert "49" not in " ".join(word for word in page.words if "alert" in word)
    assert hostile in " ".join(page.words)


def test_a_broken_model_is_named_on_the_front_page(broken: Path, housing_file: Path, tmp_path: Path) -> None:
    built = build([housing_file, broken], out=tmp_path / "out", languages=["en"], clients=100)
    assert built.errors
    assert "REF201" in (tmp_path / "out" / "index.html").read_text(encoding="utf-8")
    assert "no page" in built.summary()


def test_a_folder_that_is_not_ours_is_left_alone(housing_file: Path, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(SiteError, match="not a site"):
        build([housing_file], out=tmp_path, clients=100)
    assert (tmp_path / "mine.txt").read_text(encoding="utf-8") == "mine"
    with pytest.raises(SiteError, match="no models"):
        build([tmp_path], out=tmp_path / "out")


def test_what_is_read_is_never_deleted_with_an_old_site(housing_file: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    build([housing_file], out=out, languages=["en"], clients=100)
    model = out / housing_file.name
    model.write_bytes(housing_file.read_bytes())
    (tmp_path / "link.polku.json").symlink_to(model)
    for item in (model, out, tmp_path / "link.polku.json"):
        with pytest.raises(SiteError, match="would be lost"):
            build([item], out=out, languages=["en"], clients=100)
    for folder in ({"scenarios": out}, {"theme": out / "en"}):
        with pytest.raises(SiteError, match="would be lost"):
            build([housing_file], out=out, clients=100, **folder)
    assert model.read_bytes() == housing_file.read_bytes()


def test_a_theme_stands_before_our_templates(housing_file: Path, tmp_path: Path) -> None:
    theme = tmp_path / "theme"
    theme.mkdir()
    (theme / "about.html.j2").write_text("<p>our own footer</p>", encoding="utf-8")
    build([housing_file], out=tmp_path / "out", languages=["fi"], theme=theme, clients=100)
    assert "our own footer" in (tmp_path / "out" / "fi" / "housing.html").read_text(encoding="utf-8")


def test_the_summary_shows_a_simulated_figure_where_there_is_no_exact_one() -> None:
    path = (
        polku.ServicePath("two-ways", title={"en": "Two ways"})
        .service("s")
        .entry("ask", "Ask", days=10)
        .exit("done", "Done", outcome="goal-reached")
        .link("ask", "done")
    )
    simulated = path.simulate(clients=10)
    entry = Entry("two-ways", path, path.validate(), path.analyse(), simulated)
    assert entry.summary_row()[-3:] == ["10.0 d", "1.000", "1"]
    entry.exact = None
    assert entry.summary_row()[-3:] == ["10.0 d simulated", "1.000 simulated", "1 simulated"]
    entry.simulated = None
    assert entry.summary_row()[-3:] == ["–", "–", "–"]


def test_no_figure_of_the_summary_is_nan(tmp_path: Path) -> None:
    built = build([MODELS / "child-to-adult.polku.json"], out=tmp_path / "demo", clients=50, languages=["fi"])
    assert "nan" not in built.summary().split()
    assert "simulated" in built.summary()
