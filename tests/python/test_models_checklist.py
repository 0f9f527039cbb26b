"""The shipped models against their checklist and the budgets of their texts.

Variants are merged by the polku package; without it their own files are left to the tests of the package.
"""

import json
import re
from pathlib import Path

import pytest

try:
    import polku
except ImportError:  # before the package is built: bases only
    polku = None

ROOT = Path(__file__).resolve().parents[2]
MODELS = ROOT / "models"
CHECKLIST = ROOT / "docs" / "explanation" / "models-checklist.md"
LANGUAGES = {"fi", "sv", "en"}
CLIENT_KEYS = {"description", "youDo", "redress", "summary", "audience", "price", "text"}
WORDS_IN_SENTENCE = 15
NAME_CHARACTERS = 45
LABEL_CHARACTERS = 22
SOFT_HYPHEN = "\u00ad"


def model(name):
    """The model as a dict, variants merged; None when a variant cannot be merged here."""
    base = MODELS / f"{name}.polku.json"
    if base.exists():
        return json.loads(base.read_text(encoding="utf-8"))
    variant = MODELS / "variants" / f"{name}.polku.json"
    assert variant.exists(), f"no model {name}"
    if polku is None or not hasattr(polku, "load"):
        return None
    return json.loads(polku.load(variant).to_json())


def names():
    files = sorted(MODELS.glob("*.polku.json")) + sorted((MODELS / "variants").glob("*.polku.json"))
    return [file.name.removesuffix(".polku.json") for file in files]


def checklist():
    """Rows of the table as (element, model, cell)."""
    table = [line for line in CHECKLIST.read_text(encoding="utf-8").splitlines() if line.startswith("|")]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in table]
    columns = [heading.strip("`") for heading in cells[0][1:]]
    return columns, [(row[0], column, cell) for row in cells[2:] for column, cell in zip(columns, row[1:], strict=True)]


def texts(value, path=""):
    """Every language-keyed text with the path of its element."""
    if isinstance(value, dict):
        if value and set(value) <= LANGUAGES:
            yield path, value
            return
        for key, part in value.items():
            yield from texts(part, f"{path}/{key}")
    elif isinstance(value, list):
        for index, part in enumerate(value):
            name = part.get("id", index) if isinstance(part, dict) else index
            yield from texts(part, f"{path}/{name}")


def long_sentences(text):
    sentences = re.split(r"(?<=[.!?])\s+", text.strip())
    return [sentence for sentence in sentences if len(sentence.split()) > WORDS_IN_SENTENCE]


@pytest.fixture(params=names())
def named_model(request):
    data = model(request.param)
    if data is None:
        pytest.skip("a variant is merged by the polku package")
    return request.param, data


def test_the_checklist_has_every_model():
    columns, rows = checklist()
    assert sorted(columns) == sorted(names())
    assert len(rows) >= 12 * len(columns)


def test_every_cell_names_elements_or_a_reason():
    for element, name, cell in checklist()[1]:
        assert cell, f"{element}: nothing about {name}"
        if cell.startswith("–"):
            assert len(cell.split()) > 3, f"{element}: {name} gives no reason"
        else:
            assert re.findall(r"`([a-z0-9-]+)`", cell), f"{element}: {name} names no id"


def test_every_id_of_the_checklist_exists():
    models = {name: model(name) for name in names()}
    for element, name, cell in checklist()[1]:
        data = models[name]
        if data is None:
            continue
        known = {part["id"] for key in ("touchpoints", "interrupts") for part in data[key]}
        for identifier in re.findall(r"`([a-z0-9-]+)`", cell):
            assert identifier in known, f"{element}: {name} has no {identifier}"


def test_texts_have_all_languages(named_model):
    name, data = named_model
    missing = [(path, sorted(LANGUAGES - set(text))) for path, text in texts(data) if set(text) != LANGUAGES]
    assert not missing, name


def test_texts_are_real(named_model):
    """Not empty, and not one language's text standing in for another's in running text."""
    name, data = named_model
    for path, text in texts(data):
        assert all(part.strip() for part in text.values()), f"{name}{path}"
        if path.rsplit("/", 1)[-1] in CLIENT_KEYS:
            assert len(set(text.values())) == len(text), f"{name}{path} is the same in two languages"


def test_names_and_labels_fit_a_picture(named_model):
    name, data = named_model
    for path, text in texts(data):
        budget = {"name": NAME_CHARACTERS, "label": LABEL_CHARACTERS}.get(path.rsplit("/", 1)[-1])
        if budget is None:
            continue
        if path.startswith("/interrupts"):
            budget = NAME_CHARACTERS  # on the page only
        for language, part in text.items():
            assert len(part.replace(SOFT_HYPHEN, "")) <= budget, f"{name}{path} {language}: {part}"


def test_client_texts_have_short_sentences(named_model):
    name, data = named_model
    for path, text in texts(data):
        if path.rsplit("/", 1)[-1] not in CLIENT_KEYS:
            continue
        for language, part in text.items():
            assert not long_sentences(part), f"{name}{path} {language}"


def test_soft_hyphens_stand_inside_words_of_labels_only(named_model):
    name, data = named_model
    for path, text in texts(data):
        for language, part in text.items():
            if SOFT_HYPHEN not in part:
                continue
            assert path.rsplit("/", 1)[-1] in {"name", "label"}, f"{name}{path} {language}"
            assert re.search(rf"\w{SOFT_HYPHEN}\w", part), f"{name}{path} {language}"
            assert language != "en", f"{name}{path}"


def test_every_touchpoint_cites_a_source(named_model):
    name, data = named_model
    known = {source["id"] for source in data["sources"]}
    for touchpoint in data["touchpoints"]:
        cited = set(touchpoint.get("sources", []))
        assert cited, f"{name}: {touchpoint['id']} cites nothing"
        assert cited <= known, f"{name}: {touchpoint['id']}"


def test_every_figure_has_a_strength_and_a_source(named_model):
    """What cites only the assumption source must not call itself anything stronger."""
    name, data = named_model
    assumptions = {source["id"] for source in data["sources"] if source["type"] == "assumption"}
    for part in data["parameters"] + data["resources"]:
        assert part.get("sources"), f"{name}: {part['id']}"
        assert part.get("strength"), f"{name}: {part['id']}"
        if set(part["sources"]) <= assumptions:
            assert part["strength"] == "assumption", f"{name}: {part['id']}"


@pytest.mark.parametrize("name", names())
def test_the_file_says_that_it_is_a_draft(name):
    """In the file itself: canonical JSON leaves out what is the default."""
    (file,) = MODELS.rglob(f"{name}.polku.json")
    assert json.loads(file.read_text(encoding="utf-8"))["status"] == "draft"


def test_the_model_has_a_readable_size(named_model):
    name, data = named_model
    assert 10 <= len(data["touchpoints"]) <= 20, name
    assert set(data["notes"]) == LANGUAGES, f"{name} does not say what it awaits"


def test_elements_that_clients_need(named_model):
    """Several initiators, redress, a rhythm of contacts, a return loop, labels on choices, a voluntary way out, a prepared age end."""
    name, data = named_model
    touchpoints = {part["id"]: part for part in data["touchpoints"]}
    kinds = {actor["id"]: actor["kind"] for actor in data["actors"]}
    starts = [part for part in touchpoints.values() if part["kind"] == "start"]
    assert starts and all(isinstance(part["initiator"], list) and len(part["initiator"]) > 1 for part in starts), name
    noticed_by = {kinds[actor] for part in starts for actor in part["initiator"]}
    assert {"client", "close-person", "professional"} <= noticed_by, name
    decisions = [part for part in touchpoints.values() if part["kind"] == "decision"]
    assert decisions and all(set(part["redress"]) == LANGUAGES for part in decisions), name
    assert any(part.get("contacts") and part["phase"] == "middle" for part in touchpoints.values()), name
    assert any(part.get("kind") == "return" for part in data["transitions"]), name
    ways = {}
    for part in data["transitions"]:
        ways.setdefault(part["from"], []).append(part)
    for out in ways.values():
        assert len(out) == 1 or all("label" in part for part in out), f"{name}: {out[0]['from']}"
    targets = {part["id"]: part["to"] for part in data["interrupts"]}
    leaves_to = touchpoints[targets["i-leave"]]
    assert leaves_to.get("outcome") == "client-declined" or leaves_to["kind"] == "pause", name
    assert touchpoints[targets["i-age"]]["outcome"] == "age-limit", name
    assert "before" in next(part for part in data["interrupts"] if part["id"] == "i-age-soon")["trigger"], name
    assert any(part.get("handoff", {}).get("mode") == "accompanied" for part in touchpoints.values()), name
