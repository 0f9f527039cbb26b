"""What the JSON Schema refuses the reader refuses, and the other way round: both are made from one table, and neither may drift.

Every shipped model and scenario is judged by both, whole and with some small damages. A schema sees one file and not its meaning; what
it cannot say for that reason is named in `beyond_a_schema`, and nothing else.
"""

import json
import random
import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import polku
import pytest
from jsonschema import Draft7Validator
from polku.reading import home_folders

PROJECT = Path(__file__).resolve().parents[2]
FILES = [
    file
    for folder in ("models", "tests/models", "tests/unit/json/data")
    for file in sorted((PROJECT / folder).rglob("*.json"))
    if file.parent.name != "schema" and file.name != "variant.polku.json"  # its base is in no file
]
SCHEMAS = {of: Draft7Validator(json.loads(polku.schema(of)), format_checker=Draft7Validator.FORMAT_CHECKER) for of in ("model", "scenario")}

# Findings about the form of a file. The others are about names, meaning and other files, of which a schema knows nothing.
ABOUT_FORM = {"SCH101", "SCH102", "SCH103", "SCH104", "SCH105", "SCH106", "PRB404"}


def damages_of(file: Path) -> int:
    """The small files that use every key are damaged often; the large ones, which take long to judge, a few times each."""
    return 250 if file.parent.name == "data" else 12


WRONG = [None, True, False, 0, -1, 2, 1.5, 7_000, "", "x", "nonsense", [], {}, [None], ["x", 3], {"x": 1}, {"fi": 1}, {"param": 5}]
BAD_WORDS = [
    "nonsense",
    "con",
    "",
    "A",
    "a b",
    "-a",
    "a_b",
    "a" * 65,
    "a..b",
    "a" * 60 + ".b" + "b" * 60 + ".ccccccccc",
    "1.0",
    "01.2.3",
    "2025-02-30",
    "2025-1-1",
    "fi_FI",
]


@dataclass
class Judged:
    """One document, and what both say of it."""

    name: str
    document: dict[str, Any]
    schema: str  # why the schema refuses it
    reader: list[polku.Diagnostic]  # why the reader refuses it

    @property
    def about_form(self) -> list[polku.Diagnostic]:
        return [finding for finding in self.reader if finding.code in ABOUT_FORM and not beyond_a_schema(finding, self.document)]


def beyond_a_schema(finding: polku.Diagnostic, document: dict[str, Any]) -> bool:
    """What is about form and yet cannot be said by a schema of one file."""
    top = finding.location.pointer.split("/")[1:2]
    if "extends" in document and top and top[0] not in document:
        return True  # it stands in the merged model, where an edit put it
    words = finding.message
    return (
        "Windows device" in words  # con, nul, com1 … in any part of an id
        or "the range runs from" in words  # one number compared with another
        or re.match(r'"(0|1[0-4]|15[0-7]|158[0-2])\d*-\d\d-\d\d" is no day', words) is not None  # before the calendar of today
        or (
            finding.code == "SCH105" and "be a whole number" in words and float(finding.args["value"]).is_integer()
        )  # 1.0 is an integer there, and none is too large
    )


def nodes(value: Any) -> Iterator[tuple[Any, Any]]:
    """Every (container, key) of a document."""
    keys = list(value) if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
    for key in keys:
        yield value, key
        yield from nodes(value[key])


def one_of(places: list[tuple[Any, Any]], chance: random.Random) -> tuple[Any, Any]:
    """A place. Half of the time every key is as likely as any other: texts for people are most of a file."""
    if chance.random() < 0.5:
        return chance.choice(places)
    wanted = chance.choice(sorted({str(key) for _, key in places}))
    return chance.choice([place for place in places if str(place[1]) == wanted])


def damaged(whole: dict[str, Any], chance: random.Random) -> tuple[str, dict[str, Any]]:
    """A copy with one damage, and what was done."""
    document = deepcopy(whole)
    places = list(nodes(document))
    words = [(parent, key) for parent, key in places if isinstance(parent[key], str) and parent[key].replace("-", "").isalnum()]
    kind = chance.choice(["drop", "unknown", "misspelt", "wrong", "null", "word", "empty", "transplant"])
    parent, key = one_of(words if kind == "word" else places, chance)
    if kind == "drop":
        del parent[key]
    elif kind == "unknown":
        parent = parent if isinstance(parent, dict) else document
        parent["unheardOf"] = 1
    elif kind == "misspelt":
        parent, key = one_of([place for place in places if isinstance(place[0], dict)], chance)
        parent[key[:-1] + "q"] = parent.pop(key)
    elif kind == "transplant":
        donor, place = chance.choice(places)
        parent[key] = deepcopy(donor[place])
    else:
        parent[key] = {"wrong": chance.choice(WRONG), "null": None, "word": chance.choice(BAD_WORDS), "empty": []}[kind]
    return f"{kind} {key!r}", document


def judge(name: str, document: dict[str, Any], file: Path, of: str) -> Judged:
    first = next(SCHEMAS[of].iter_errors(document), None)
    refusal = "" if first is None else f"{'/'.join(map(str, first.path))}: {first.message[:200]}"
    text, folders = json.dumps(document), home_folders(file)
    read = polku.parse if of == "model" else polku.parse_scenario
    try:
        read(text, folders=folders)
        findings: list[polku.Diagnostic] = []
    except polku.ModelError as error:
        findings = [finding for finding in error.diagnostics if finding.severity == "error"]
    if refusal and not findings:  # shares beyond 1 are for the rules to say
        findings = [finding for finding in polku.validate_text(text, folders=folders).errors if finding.code == "PRB402"]
    return Judged(name, document, refusal, findings)


@pytest.fixture(scope="module")
def whole() -> list[Judged]:
    return [judge(file.name, json.loads(file.read_text(encoding="utf-8")), file, kind_of(file)) for file in FILES]


@pytest.fixture(scope="module")
def broken_ones() -> list[Judged]:
    out = []
    for file in FILES:
        chance = random.Random(str(file.relative_to(PROJECT).as_posix()))
        document = json.loads(file.read_text(encoding="utf-8"))
        for _ in range(damages_of(file)):
            done, copy = damaged(document, chance)
            out.append(judge(f"{file.name}, {done}", copy, file, kind_of(file)))
    return out


@pytest.fixture(scope="module")
def mutants() -> list[Judged]:
    """Those of the shipped housing path that are JSON at all; the C++ tests have written them."""
    files = [file for file in sorted((PROJECT / "build/mutants").glob("*.json")) if not file.name.startswith("SYN")]
    assert len(files) >= 70, "./dev test writes build/mutants with its C++ tests"
    home = PROJECT / "models/housing.polku.json"
    return [judge(file.name, json.loads(file.read_text(encoding="utf-8")), home, "model") for file in files]


def kind_of(file: Path) -> str:
    return "scenario" if "scenario" in file.name else "model"


def test_what_is_shipped_is_accepted_by_both(whole: list[Judged]) -> None:
    assert len(whole) >= 20
    assert [(one.name, one.schema, one.about_form) for one in whole if one.schema or one.about_form] == []


def test_what_the_schema_refuses_the_reader_refuses(broken_ones: list[Judged]) -> None:
    said = ABOUT_FORM | {"PRB402", "SCH108"}  # a share that is none, for the rules to say; a key that a variant cannot have
    silent = [one for one in broken_ones if one.schema and not said & {finding.code for finding in one.reader}]
    assert [(one.name, one.schema) for one in silent] == []


def test_what_the_reader_refuses_for_its_form_the_schema_refuses(broken_ones: list[Judged]) -> None:
    assert [(one.name, one.about_form) for one in broken_ones if one.about_form and not one.schema] == []


def test_schema_and_reader_agree_on_the_mutants(mutants: list[Judged]) -> None:
    silent = [one for one in mutants if one.schema and not one.about_form and "PRB402" not in {finding.code for finding in one.reader}]
    assert [(one.name, one.schema) for one in silent] == []
    assert [(one.name, one.about_form) for one in mutants if one.about_form and not one.schema] == []


def test_the_damages_are_of_all_kinds(broken_ones: list[Judged]) -> None:
    assert {finding.code for one in broken_ones for finding in one.about_form} >= ABOUT_FORM
    assert sum(1 for one in broken_ones if one.schema) >= 250
    assert sum(1 for one in broken_ones if not one.schema and not one.about_form) >= 50


def test_a_newer_minor_version_is_read_but_has_a_schema_of_its_own(housing: polku.ServicePath) -> None:
    newer = json.loads(housing.to_json()) | {"format": "polku/1.7"}
    assert polku.validate_text(json.dumps(newer)).ok
    assert not SCHEMAS["model"].is_valid(newer)
