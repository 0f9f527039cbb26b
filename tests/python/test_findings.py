"""What the command line and Python make of findings: forms, fixes, configuration, baseline."""

import copy
import json
import pickle
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import polku
import pytest
from click.testing import CliRunner, Result
from jsonschema import Draft4Validator
from polku import _core
from polku.cli import main

HEAD = {"format": "polku/1.0", "id": "a.b", "version": "1.0.0", "title": {"en": "T"}, "services": [{"id": "care", "partial": True}]}
EVIL = "\x1b[2J\u202e]]><script>alert(1)</script>&\"'\n::error ::x\r\n##[add-matcher]x%0A"


def model(**keys: Any) -> dict[str, Any]:
    """A path without findings, and what is said besides."""
    return {
        **HEAD,
        "touchpoints": [
            {"id": "need", "service": "care", "phase": "entry", "kind": "start"},
            {"id": "done", "service": "care", "phase": "exit", "kind": "end", "outcome": "goal-reached"},
        ],
        "transitions": [{"id": "t1", "from": "need", "to": "done"}],
        **keys,
    }


UNUSED = [{"id": "flats", "mode": "places"}]  # REF203


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder in which no configuration of others counts."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "polku.toml").write_text("", encoding="utf-8")
    return tmp_path


def save(file: Path, data: object) -> Path:
    file.write_text(json.dumps(data, indent=2), encoding="utf-8")
    return file


def run(*arguments: str | Path, text: str | None = None) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments], input=text)


def codes(*arguments: str | Path) -> list[str]:
    return [finding["code"] for finding in json.loads(run("validate", "--format", "json", *arguments).stdout)["findings"]]


# ---- one content, however it comes


def test_the_same_content_has_the_same_findings(tmp_path: Path) -> None:
    data = model(resources=UNUSED, surprise=1)
    text = json.dumps(data)
    file = tmp_path / "a.polku.json"
    file.write_text(text, encoding="utf-8")

    def found(source: Any) -> list[tuple[str, str, str]]:
        return [(finding.code, finding.location.pointer, finding.fingerprint) for finding in polku.validate(source)]

    assert found(data) == found(text) == found(text.encode()) == found(file)
    assert {code for code, _, _ in found(data)} == {"SCH103", "REF203"}
    assert all(finding.location.range is None for finding in polku.validate(data))
    assert all(finding.location.range is not None for finding in polku.validate(text))
    good = model(resources=UNUSED)
    assert found(polku.parse(json.dumps(good))) == found(good)


@pytest.mark.parametrize("value", [float("nan"), float("inf"), 10**400, True, "\ud83d", None, [], {}])
def test_odd_values_of_a_dict_are_findings(value: object) -> None:
    report = polku.validate(model(parameters=[{"id": "p", "value": value, "unit": "1"}]))
    assert not report.ok


def test_numpy_numbers_are_numbers() -> None:
    import numpy

    for value in (numpy.float64(0.5), numpy.int64(1), numpy.float32(0.5)):
        assert polku.validate(model(parameters=[{"id": "p", "value": value, "unit": "1"}]), ignore=["REF203"]).ok


def test_a_scenario_is_checked_too() -> None:
    text = json.dumps({"format": "polku-scenario/1.0", "id": "a.s", "base": {"id": "a.missing"}})
    assert {finding.code for finding in polku.validate(polku.parse_scenario(text))} == {finding.code for finding in polku.validate(text)}


def test_languages_and_sets_are_chosen(home: polku.ServicePath) -> None:
    text = json.dumps(model(lint={"ignore": [{"code": "GRA311", "reason": "x"}]}))  # STY902
    english, finnish = polku.validate(text, rules="all", select=["STY", "GRA"]), polku.validate(text, lang="fi", select=["STY", "GRA"])
    assert finnish.language == "fi"
    assert finnish[0].language == "fi"
    assert finnish[0].message != english[0].message
    assert english[0].in_language("fi") == finnish[0]
    assert finnish[0].args == english[0].args
    assert set(home.validate().codes) < set(home.validate(rules="all").codes)
    assert home.validate(select="dead-end").codes == ("GRA304",)
    with pytest.raises(ValueError, match="did you mean 'public'"):
        home.validate(rules="pubic")
    with pytest.raises(ValueError, match="did you mean 'dead-end'"):
        home.validate(select="dead-ned")
    with pytest.raises(TypeError, match="did you mean 'rules'"):
        polku.validate(text, rule="core")  # type: ignore[call-arg]


# ---- nothing is lost


def test_reports_come_back_from_json_and_pickles() -> None:
    data = model(
        resources=UNUSED,
        transitions=[{"id": "t1", "from": "need", "to": "done"}] * 30,
        lint={"ignore": [{"code": "REF203", "reason": "x"}]},
    )
    report = polku.validate(json.dumps(data), name="a.json")
    assert report.suppressed[0].suppressed is not None
    assert report.suppressed[0].suppressed.kind == "model"
    again = polku.Report.from_json(report.to_json())
    assert list(again) == list(report)
    assert again.suppressed == report.suppressed
    assert again.codes == report.codes
    assert again.counts == report.counts
    assert pickle.loads(pickle.dumps(report)) == report
    mended = polku.validate(json.dumps(model(resources=UNUSED)))[0]
    assert mended.fix is not None
    assert not mended.fix.safe
    for finding in (mended, report.suppressed[0]):
        for copied in (pickle.loads(pickle.dumps(finding)), copy.deepcopy(finding)):
            assert copied == finding
            assert copied.fix == finding.fix
            assert copied.suppressed == finding.suppressed
    with pytest.raises(polku.ModelError):
        polku.Report.from_json("{}")


def test_floods_are_cut_and_counted() -> None:
    text = json.dumps(model(resources=[{"id": f"r{i}", "mode": "places"} for i in range(50)]))
    report = polku.validate(text)
    assert len(report) == 21
    assert report.counts == {"error": 0, "warning": 50, "advice": 0, "hidden": 30, "suppressed": 0}
    assert len(polku.validate(text, limit=0)) == 50
    assert len(polku.validate(text, limit=3)) == 4


# ---- forms


def test_every_form_holds_whatever_a_model_says(folder: Path) -> None:
    file = save(folder / "a,b:c%.polku.json", model(**{EVIL: 1}, resources=[{"id": EVIL, "mode": EVIL}], main=EVIL))
    for form in ("human", "json", "jsonl", "sarif", "github", "junit"):
        result = run("validate", "--format", form, file)
        assert result.exit_code == 1, form
        assert "\x1b" not in result.stdout
        assert "\u202e" not in result.stdout
        if form == "junit":
            suites = ElementTree.fromstring(result.stdout)
            assert suites.get("failures") != "0"
        elif form == "jsonl":
            assert all(json.loads(line)["code"] for line in result.stdout.splitlines())
        elif form in ("json", "sarif"):
            json.loads(result.stdout)
        elif form == "github":
            commands, _, people = result.stdout.partition("::stop-commands::")
            assert all(
                line.startswith(("::error title=polku (", "::warning title=polku (", "::notice title=polku"))
                for line in commands.splitlines()
            )
            assert "##[" not in commands.replace("::", "", 1) or all(line.startswith("::") for line in commands.splitlines())
            word, _, rest = people.partition("\n")
            assert rest.rstrip().endswith(f"::{word}::")
            assert f"::{word}::" not in rest.rstrip().removesuffix(f"::{word}::")


def test_junit_is_read_by_others(folder: Path) -> None:
    good, bad = save(folder / "good.polku.json", model()), save(folder / "bad.polku.json", model(surprise=1))
    suites = ElementTree.fromstring(run("validate", "--format", "junit", good, bad).stdout)
    assert [suite.get("name") for suite in suites] == [str(good), str(bad)]
    assert [suite.get("failures") for suite in suites] == ["0", "1"]
    looked_for = len(polku.validate(good).codes)
    assert [len(suite) for suite in suites] == [looked_for, looked_for]
    (failing,) = suites.iterfind(".//testcase[failure]")
    assert failing.get("name") == "SCH103 unknown-key"


DATA = Path(__file__).parents[1] / "data"
SARIF = Draft4Validator(json.loads((DATA / "sarif" / "sarif-schema-2.1.0.json").read_text(encoding="utf-8")))


def check_by_the_schema(log: dict[str, Any]) -> None:
    assert [f"{error.json_path}: {error.message}"[:300] for error in SARIF.iter_errors(log)] == []


def is_region(region: dict[str, int]) -> None:
    assert all(isinstance(number, int) for number in region.values())
    if "startLine" in region:
        assert set(region) == {"startLine", "startColumn", "endLine", "endColumn"}
        assert min(region.values()) >= 1
        assert (region["startLine"], region["startColumn"]) <= (region["endLine"], region["endColumn"])
    else:
        assert set(region) == {"byteOffset", "byteLength"}
        assert min(region.values()) >= 0


def test_sarif_has_the_form_of_its_standard(folder: Path) -> None:
    lint = {"ignore": [{"code": "GRA311", "reason": "x"}, {"code": "REF203", "reason": "known"}]}
    transitions = [
        {"id": "t1", "from": "need", "to": "done", "probability": 0.5},
        {"id": "t2", "from": "need", "to": "doen", "probability": 0.4},
    ]
    files = [
        save(folder / "one.polku.json", model(resources=UNUSED, lint=lint)),
        save(folder / "two ä.polku.json", model(transitions=transitions, surprise=1)),
    ]
    bom = folder / "three.polku.json"
    bom.write_bytes(b"\xef\xbb\xbf" + json.dumps(model()).encode())
    log = json.loads(run("validate", "--rules", "all", "--format", "sarif", *files, bom).stdout)
    check_by_the_schema(log)
    assert log["version"] == "2.1.0"
    (run_,) = log["runs"]
    driver = run_["tool"]["driver"]
    assert set(polku.validate(files[0], rules="all").codes) <= {rule["id"] for rule in driver["rules"]}
    for rule in driver["rules"]:
        assert rule["defaultConfiguration"]["level"] in ("error", "warning", "note")
        assert rule["shortDescription"]["text"]
    uris = [artifact["location"]["uri"] for artifact in run_["artifacts"]]
    assert len(uris) == len(set(uris)) == 3
    assert all(uri.isascii() and " " not in uri for uri in uris)
    results = run_["results"]
    assert {result["ruleId"] for result in results} >= {"REF201", "REF203", "SCH103", "STY902", "SYN002"}
    assert [result for result in results if "fixes" in result]
    assert [result for result in results if result["suppressions"]]
    for result in results:
        assert driver["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in ("error", "warning", "note")
        assert result["message"]["text"]
        assert all(len(mark) == 16 for mark in result["partialFingerprints"].values())
        for place in [*result["locations"], *result.get("relatedLocations", [])]:
            if physical := place.get("physicalLocation"):
                assert uris[physical["artifactLocation"]["index"]] == physical["artifactLocation"]["uri"]
                is_region(physical["region"])
        for fix in result.get("fixes", []):
            for change in fix["artifactChanges"]:
                for replacement in change["replacements"]:
                    is_region(replacement["deletedRegion"])
        for suppression in result["suppressions"]:
            assert suppression["kind"] in ("inSource", "external")


def test_sarif_of_every_broken_file_of_the_tests_keeps_its_schema() -> None:
    tests = Path(__file__).parents[1]
    files = sorted([*tests.glob("rules/*/invalid-*.polku.json"), *tests.glob("golden/*.polku.json"), *tests.glob("fuzz/kept/*.json")])
    reports = [polku.validate(file, rules="all", lang="fi") for file in files]
    log = json.loads(_core.merged([report._core for report in reports]).to_sarif(""))
    check_by_the_schema(log)
    assert len(log["runs"][0]["results"]) > len(files) > 100
    log["runs"][0]["results"][7]["level"] = "fatal"
    assert list(SARIF.iter_errors(log))


class Table(HTMLParser):
    """The tags of a page, and the text in them."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def test_the_table_of_a_notebook_can_be_read_by_everybody() -> None:
    report = polku.validate(json.dumps(model(resources=UNUSED, **{EVIL: 1})), lang="fi", name=EVIL)
    html = report._repr_html_()
    table = Table(html)
    assert ("table", {"lang": "fi"}) in table.tags
    assert [tag for tag, _ in table.tags].count("caption") == 1
    assert [attributes for tag, attributes in table.tags if tag == "th"] == [{"scope": "col"}] * 5 + [{"scope": "row"}] * len(report)
    assert {"virhe", "varoitus"} <= set(table.words)
    assert not {"script"} & {tag for tag, _ in table.tags}
    assert "\x1b" not in html
    assert "\u202e" not in html
    place = report[0].location.range
    assert place is not None
    assert f"{place.start.line}:{place.start.column} " in html
    empty = polku.validate(model())._repr_html_()
    assert empty.startswith('<p lang="en">')


# ---- configuration


def test_a_configuration_says_what_is_asked(folder: Path) -> None:
    file = save(folder / "a.polku.json", model(resources=UNUSED))
    assert run("validate", file).exit_code == 0
    (folder / "polku.toml").write_text('fail-level = "warning"\nlang = "sv"\nformat = "json"\n', encoding="utf-8")
    result = run("validate", file)
    assert result.exit_code == 1
    assert json.loads(result.stdout)["lang"] == "sv"
    assert run("validate", "--fail-level", "error", file).exit_code == 0  # the command line wins
    assert run("validate", "--no-config", file).exit_code == 0
    (folder / "polku.toml").unlink()
    (folder / "pyproject.toml").write_text("[tool.polku]\nmax-warnings = 0\n", encoding="utf-8")
    assert run("validate", file).exit_code == 1
    assert run("validate", "--max-warnings", "1", file).exit_code == 0
    (folder / "pyproject.toml").write_text("[tool.other]\n", encoding="utf-8")
    assert run("validate", "--config", folder / "pyproject.toml", file).exit_code == 0


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("# x\nruls = 'core'\n", "polku.toml:2: there is no key 'ruls'; did you mean 'rules'?"),
        ("rules = 'pubic'\n", "polku.toml:1: rules cannot be 'pubic'; did you mean 'public'?"),
        ("\nselect = ['GRA39']\n", "polku.toml:2: select: no finding has the code 'GRA39'"),
        ("select = 'GRA'\n", "polku.toml:1: select must be a list of codes"),
        ("limit = true\n", "polku.toml:1: limit must be a whole number"),
        ("lang = 'de'\n", "polku.toml:1: lang cannot be 'de'"),
        ("[[suppress]]\ncode = 'REF203'\n", "polku.toml:1: a suppression needs 'reason'"),
        ("[[suppress]]\ncode = 'REF203'\nreason = ''\n", "polku.toml:3: reason is empty"),
        ("[[suppress]]\ncode = 'REF203'\nreason = ' '\n", "polku.toml:3: reason is empty"),
        (
            "[[suppress]]\ncode = 'REF203'\nreason = 'x'\n[[suppress]]\nreson = 'x'\n",
            "polku.toml:5: there is no key 'reson'; did you mean 'reason'?",
        ),
        ("[[suppress]]\ncode = 'REF'\nreason = 'x'\n", "polku.toml:2: a suppression names one code"),
        ("[[suppress]]\ncode = 'REF203'\nreason = 'x'\nuntil = 'soon'\n", "polku.toml:1: until must be a date"),
        ("rules = \n", "polku.toml: "),
        ("suppress = 1\n", "polku.toml:1: suppress must be a list of tables"),
    ],
)
def test_a_wrong_configuration_is_wrong_use(text: str, told: str, folder: Path) -> None:
    file = save(folder / "a.polku.json", model())
    (folder / "polku.toml").write_text(text, encoding="utf-8")
    result = run("validate", file)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert told in result.stderr


def test_a_project_keeps_findings_by_path_with_a_reason_and_a_day(folder: Path) -> None:
    (folder / "old").mkdir()
    files = [
        save(folder / "new.polku.json", model(resources=UNUSED)),
        save(folder / "old" / "a.polku.json", model(id="old", resources=UNUSED)),
    ]
    entry = "[[suppress]]\ncode = 'REF203'\npath = 'old/*'\nreason = 'kept'\nuntil = 2026-11-22\n"
    (folder / "polku.toml").write_text(entry, encoding="utf-8")
    data = json.loads(run("validate", "--format", "json", "--today", "2026-11-22", *files).stdout)
    assert [(finding["code"], finding["source"]) for finding in data["findings"]] == [("REF203", str(files[0]))]
    assert [finding["suppressed"] for finding in data["suppressed"]] == [{"kind": "configuration", "reason": "kept", "until": "2026-11-22"}]
    assert "1 suppressed" in run("validate", "--today", "2026-11-22", *files).stdout
    assert codes("--today", "2026-11-23", *files) == ["REF203", "REF203", "STY902"]


def test_an_idle_entry_of_the_configuration_is_told_at_its_line(folder: Path) -> None:
    files = [save(folder / f"{name}.polku.json", model()) for name in "ab"]
    (folder / "polku.toml").write_text("\n\n[[suppress]]\ncode = 'REF203'\nreason = 'x'\n", encoding="utf-8")
    data = json.loads(run("validate", "--rules", "all", "--select", "STY902,REF203", "--format", "json", *files).stdout)
    (idle,) = data["findings"]
    assert (idle["code"], idle["source"], idle["pointer"]) == ("STY902", str(folder / "polku.toml"), "/suppress/0")
    assert idle["range"]["start"]["line"] == 3
    save(files[1], model(resources=UNUSED))  # used in one of the files is used
    assert codes("--select", "STY902,REF203", *files) == []


# ---- baseline


def test_a_baseline_hides_what_was_there_and_nothing_else(folder: Path) -> None:
    file, known = save(folder / "a.polku.json", model(resources=UNUSED)), folder / "known.json"
    result = run("validate", "--write-baseline", known, file)
    assert result.exit_code == 0
    assert "1 suppressed" in result.stdout
    first = known.read_bytes()
    run("validate", "--write-baseline", known, file)
    assert known.read_bytes() == first
    assert json.loads(first)["entries"][0]["source"] == "a.polku.json"
    assert codes("--baseline", known, file) == []
    save(file, model(resources=[{"id": "new", "mode": "places"}, *UNUSED]))
    assert codes("--baseline", known, file) == ["REF203"]
    save(file, model())
    data = json.loads(run("validate", "--baseline", known, "--format", "json", "--select", "REF203,STY902", file).stdout)
    (idle,) = data["findings"]
    assert (idle["code"], idle["variant"], idle["source"], idle["pointer"]) == ("STY902", "baseline", str(known), "/entries/0")
    assert idle["range"]["start"]["line"] > 1
    # Another file is not meant, and what was not looked for is not called idle.
    assert codes("--baseline", known, "--select", "STY902", file) == []
    other = save(folder / "b.polku.json", model(resources=UNUSED))
    assert codes("--baseline", known, "--select", "REF203,STY902", other) == ["REF203"]


def test_a_broken_baseline_is_wrong_use(folder: Path) -> None:
    file, known = save(folder / "a.polku.json", model()), folder / "known.json"
    for text in ("{", "{}", '{"format": "polku-baseline/1.0", "entries": [{"source": 1}]}'):
        known.write_text(text, encoding="utf-8")
        result = run("validate", "--baseline", known, file)
        assert (result.exit_code, result.stdout) == (2, "")
        assert "known.json:1: " in result.stderr
        assert "model" not in result.stderr
    assert run("validate", "--baseline", folder / "none.json", file).exit_code == 2


# ---- fixes


def test_fixes_are_written_shown_or_refused(folder: Path) -> None:
    file = folder / "a.polku.json"
    good = json.dumps(model(), indent=3)
    unused = json.dumps(model(resources=UNUSED), indent=3)
    file.write_bytes(b"\xef\xbb\xbf" + unused.encode())
    assert run("validate", "--diff", "--unsafe-fixes", file).exit_code == 1
    assert file.read_bytes().startswith(b"\xef\xbb\xbf")
    assert run("validate", "--fix", file).exit_code == 0
    assert file.read_text(encoding="utf-8") == unused
    shown = run("validate", "--diff", "--unsafe-fixes", file).stdout
    assert '-   "resources": [' in shown
    file.chmod(0o640)
    assert run("validate", "--unsafe-fixes", file).exit_code == 0
    assert file.read_text(encoding="utf-8") == good
    assert file.stat().st_mode & 0o777 == 0o640
    assert run("validate", "--diff", "--unsafe-fixes", file).exit_code == 0
    assert [entry.name for entry in folder.iterdir() if entry.name.startswith(".")] == []
    assert run("validate", "--fix", "-", text=unused).exit_code == 2


def test_fix_in_python() -> None:
    text = json.dumps(model(resources=UNUSED))
    assert polku.fix(text).text == text
    fixed = polku.fix(text, unsafe=True)
    assert fixed.changed
    assert [finding.code for finding in fixed.mended] == ["REF203"]
    assert fixed.refused is None
    assert polku.validate(fixed.text).counts["warning"] == 0
    assert not polku.fix(fixed.text, unsafe=True).changed


def test_a_file_is_mended_as_it_is_checked(folder: Path) -> None:
    base = save(folder / "base.polku.json", model())
    variant = {
        "format": "polku/1.0",
        "id": "a.variant",
        "version": "1.1.0",
        "status": "draft",
        "validFrom": "2026-01-01",
        "extends": {"id": "a.b", "version": "1.0.0"},
        "add": [{"to": "resources", "value": UNUSED[0]}],
    }
    for file in (base, save(folder / "variant.polku.json", variant)):
        before = file.read_bytes()
        fixed = polku.fix(file, unsafe=True)
        assert fixed.report.to_json() == polku.validate(file).to_json()
        assert fixed.data == file.read_bytes() == before


@pytest.mark.parametrize("text", ["", b"\xff", "models/x.polku.json", '{"format": '])
def test_what_could_not_be_read_says_so_though_there_is_nothing_to_mend(text: str | bytes) -> None:
    fixed = polku.fix(text)
    assert not fixed.changed
    assert not fixed.report.ok
    assert fixed.report.to_json() == polku.validate(text).to_json()
    assert "left: 1 error" in repr(fixed)


def test_the_name_of_a_file_in_the_place_of_its_text_is_told() -> None:
    finding = polku.validate("models/x.polku.json")[0]
    assert (finding.code, finding.variant) == ("SYN001", "file-name")
    assert "pathlib.Path" in finding.hint


# ---- nothing is lost


@pytest.mark.parametrize("verb", ["validate", "validate --diff --unsafe-fixes", "validate --unsafe-fixes", "analyse", "simulate", "draw"])
def test_the_output_never_takes_the_place_of_an_input(verb: str, folder: Path) -> None:
    file = save(folder / "a.polku.json", model(resources=UNUSED))
    (folder / "link.json").symlink_to(file)
    (folder / "hard.json").hardlink_to(file)
    other = save(folder / "other.polku.json", model(id="a.other"))
    before = file.read_bytes()
    for output in (file, folder / "." / file.name, folder / "link.json", folder / "hard.json", other):
        result = run(*verb.split(), file, "-o", output)
        assert (result.exit_code, result.stdout) == (2, "")
        assert f"cannot write {output}" in result.stderr
        assert file.read_bytes() == before
    assert run(*verb.split(), file, "-o", folder / "new.txt").exit_code in (0, 1)
    assert (folder / "new.txt").read_bytes()


def test_no_list_of_known_findings_takes_the_place_of_a_model(folder: Path) -> None:
    file, known = save(folder / "a.polku.json", model()), folder / "known.json"
    before = file.read_bytes()
    assert run("validate", "--write-baseline", file, file).exit_code == 2
    assert file.read_bytes() == before
    assert run("validate", "--write-baseline", known, file).exit_code == 0
    assert run("validate", "--baseline", known, "--write-baseline", known, file).exit_code == 0
    kept = known.read_bytes()
    assert run("validate", "--baseline", known, "-o", known, file).exit_code == 2
    assert run("validate", "--config", folder / "polku.toml", "-o", folder / "polku.toml", file).exit_code == 2
    assert run("schema", "-o", file).exit_code == 2
    assert (known.read_bytes(), file.read_bytes()) == (kept, before)


def test_a_file_that_cannot_be_read_is_told_in_the_language_asked_for(folder: Path) -> None:
    assert run("validate", "--lang", "fi", folder / "none.json").stderr.startswith("polku: tiedostoa ")
    assert run("validate", "--lang", "sv", "--unsafe-fixes", folder / "none.json").stderr.startswith("polku: filen ")
    empty = run("validate", "")
    assert (empty.exit_code, empty.stderr) == (2, 'polku: cannot read "": there is no such file\n')


def test_refused_fixes_leave_the_file(folder: Path) -> None:
    data = model()
    data["touchpoints"].insert(1, {"id": "plan", "service": "care", "phase": "middle", "kind": "subpth"})
    file = save(folder / "a.polku.json", data)
    before = file.read_bytes()
    refused = polku.fix(before, unsafe=True).refused  # a sub-path would need a model, which nobody has named
    assert refused is not None
    assert refused.code == "SYS055"
    assert dict(refused.args)["of"] == "SCH102"
    result = run("validate", "--unsafe-fixes", file)
    assert result.exit_code == 1
    assert "SYS055" in result.stderr
    assert file.read_bytes() == before


# ---- the rest of the command line


def test_the_table_of_rules(folder: Path) -> None:
    rows = json.loads(run("rules", "--format", "json", "--lang", "fi").stdout)
    assert [row["code"] for row in rows] == sorted(row["code"] for row in rows)
    by_code = {row["code"]: row for row in rows}
    assert by_code["REF203"]["fixable"] is True
    assert by_code["GRA304"]["fixable"] is False
    assert by_code["STY902"]["summary"].startswith("vaimennus")
    core = json.loads(run("rules", "--rules", "core", "--format", "json").stdout)
    assert {row["set"] for row in core} == {"core"}
    assert len(core) < len(rows)
    lines = run("rules").stdout.splitlines()
    assert len(lines) == len(rows) + 1


def test_a_file_that_cannot_be_read_is_never_success(folder: Path) -> None:
    good = save(folder / "a.polku.json", model())
    result = run("validate", good, folder / "none.polku.json")
    assert (result.exit_code, result.stdout) == (2, "")


def test_a_file_name_that_is_no_unicode_is_checked(folder: Path) -> None:
    name = b"odd\xff.polku.json"
    try:
        Path(name.decode("utf-8", "surrogateescape")).write_text(json.dumps(model(surprise=1)), encoding="utf-8")
    except OSError:
        pytest.skip("the file system takes no such name")
    command = [sys.executable, "-m", "polku.cli", "validate", "--format", "json", name]
    result = subprocess.run(command, capture_output=True, timeout=120, check=False)
    assert result.returncode == 1, result.stderr
    assert json.loads(result.stdout)["findings"][0]["code"] == "SCH103"


def test_an_unchecked_answer_says_so(home: polku.ServicePath) -> None:
    said = "The model was not checked before this was computed: it may have errors."
    assert said not in home.analyse().not_taken_into_account
    assert home.analyse(strict=False).not_taken_into_account[0] == said
    assert home.simulate(clients=10, strict=False).not_taken_into_account[0] == said
    assert "was not checked" not in str(home.draw())
    assert "was not checked" in str(home.draw(strict=False))
