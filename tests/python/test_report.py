"""A report tells everything at once, and raises only when asked."""

import copy
import json
import pickle
from collections.abc import Callable
from datetime import date
from pathlib import Path

import polku
import pytest


def test_a_good_path_is_ok(housing: polku.ServicePath) -> None:
    report = housing.validate()
    assert report.ok
    assert not report.errors
    report.raise_for_errors()


def test_a_broken_file_has_every_finding_with_its_place(broken: Path) -> None:
    report = polku.validate_file(broken)
    assert not report.ok
    assert {"REF201", "SCH103"} <= {finding.code for finding in report}
    dangling = next(finding for finding in report if finding.code == "REF201")
    assert dangling.severity == "error"
    assert dangling.location.pointer == "/transitions/0/to"
    assert dangling.location.range is not None
    line = broken.read_text(encoding="utf-8").splitlines()[dangling.location.range.start.line - 1]
    assert '"nowhere"' in line
    assert dangling.hint


def test_the_text_shows_the_lines(broken: Path) -> None:
    text = polku.validate_file(broken).text()
    assert "error[REF201]" in text
    assert f"--> {broken}:" in text
    assert '"nowhere"' in text
    assert "\x1b[" not in text
    assert "\x1b[" in polku.validate_file(broken).text(color=True)


def test_json_and_notebook(broken: Path) -> None:
    report = polku.validate_file(broken)
    data = json.loads(report.to_json())
    assert data["format"] == "polku-findings/1.0"
    assert [finding["code"] for finding in data["findings"]] == [finding.code for finding in report]
    assert data["errors"] == len(report.errors)
    assert report._repr_html_().count("<tr>") == len(report) + 1
    assert len(repr(report).splitlines()) == 1


def test_loading_a_broken_file_raises_with_the_findings(broken: Path) -> None:
    with pytest.raises(polku.ModelError) as caught:
        polku.load(broken)
    assert {"REF201", "SCH103"} <= {finding.code for finding in caught.value.diagnostics}
    assert "REF201" in str(caught.value)
    with pytest.raises(polku.ModelError):
        polku.validate_file(broken).raise_for_errors()


def test_markup_in_a_model_stays_text(home: polku.ServicePath) -> None:
    report = polku.validate_text(home.to_json().replace('"kind": "action"', '"kind": "<script>alert(1)</script>"'))
    assert not report.ok
    assert "<script>" not in report._repr_html_()


def test_select_and_ignore(broken: Path) -> None:
    # SCH103 keeps the file from being read, and that is said whatever is selected.
    assert {finding.code for finding in polku.validate_file(broken, select=["REF"])} == {"REF201", "SCH103"}
    assert "REF201" not in {finding.code for finding in polku.validate_file(broken, ignore=["REF201"])}


@pytest.mark.parametrize("read", [polku.load, polku.load_scenario, polku.validate, polku.validate_file, polku.fix])
def test_a_missing_file_is_the_same_error_everywhere(read: Callable[[Path], object], tmp_path: Path) -> None:
    for file, words in ((tmp_path / "missing.polku.json", "there is no such file"), (tmp_path, "it is a folder")):
        with pytest.raises(polku.ModelError, match=words) as caught:
            read(file)
        assert [finding.code for finding in caught.value.diagnostics] == ["SYS052"]


def test_explain() -> None:
    assert "GRA304" in polku.explain("GRA304")
    assert polku.explain("dead-end") == polku.explain("gra304")
    with pytest.raises(KeyError, match="did you mean"):
        polku.explain("GRA30")


def test_a_model_error_pickles_with_its_findings(broken: Path) -> None:
    with pytest.raises(polku.ModelError) as caught:
        polku.load(broken)
    error = caught.value
    again = pickle.loads(pickle.dumps(pickle.loads(pickle.dumps(error))))
    assert isinstance(again, polku.ModelError)
    assert (str(again), again.subject) == (str(error), error.subject)
    assert again.diagnostics == error.diagnostics
    assert again.diagnostics[0].related == error.diagnostics[0].related
    with pytest.raises(AttributeError):
        again.diagnostics[0].code = "X"  # type: ignore[misc]


def test_findings_and_reports_pickle_and_stay_what_they_are(broken: Path) -> None:
    report = polku.validate_file(broken)
    again = pickle.loads(pickle.dumps(report))
    assert list(again) == list(report)
    assert (again.subject, again.summary(), again.to_json()) == (report.subject, report.summary(), report.to_json())
    assert all(finding.code in again.text() for finding in report)
    assert "^" in report.text()
    assert "^" not in again.text()  # the text itself is not in the pickle
    finding = report[0]
    copied = copy.deepcopy(finding)
    assert copied == finding
    assert copied.args == finding.args


def accepted(home: polku.ServicePath, until: str) -> str:
    """The path with a way that nobody can go, which its authors accept until a day."""
    data = json.loads(home.to_json())
    data["resources"] = [{"id": "flats", "mode": "places"}]
    data["lint"] = {"ignore": [{"code": "REF203", "reason": "filled in later", "until": until}]}
    return json.dumps(data)


def test_an_accepted_finding_is_one_again_after_its_day(home: polku.ServicePath, tmp_path: Path) -> None:
    text = accepted(home, until="2026-11-22")
    path, file = polku.parse(text), tmp_path / "accepted.polku.json"
    file.write_text(text, encoding="utf-8")
    for check in (path.validate, lambda **today: polku.validate_text(text, **today), lambda **today: polku.validate_file(file, **today)):
        assert [finding.code for finding in check(today="2026-11-22")] == []
        assert [finding.code for finding in check(today="2026-11-23")] == ["REF203", "STY902"]
        assert [finding.code for finding in check(today=date(2026, 11, 23))] == ["REF203", "STY902"]
    for today in ("22.11.2026", "2026-02-30"):
        with pytest.raises(ValueError, match="today must be a date"):
            path.validate(today=today)
    assert json.loads(path.page_context(today="2026-11-22"))["findings"]["list"] == []
    assert len(json.loads(path.page_context(today="2026-11-23"))["findings"]["list"]) == 2


def test_without_a_day_it_is_today(home: polku.ServicePath) -> None:
    assert [finding.code for finding in polku.parse(accepted(home, until="2000-01-01")).validate()] == ["REF203", "STY902"]
    assert [finding.code for finding in polku.parse(accepted(home, until="9999-12-31")).validate()] == []


def test_the_day_counts_for_a_scenarios_models_too(home: polku.ServicePath, tmp_path: Path) -> None:
    (tmp_path / "home.polku.json").write_text(accepted(home, until="2026-11-22"), encoding="utf-8")
    scenario = json.dumps({"format": "polku-scenario/1.0", "id": "a.b", "base": {"id": home.id}})
    codes = [[f.code for f in polku.validate_text(scenario, folders=[tmp_path], today=f"2026-11-{day}")] for day in (22, 23)]
    assert codes == [[], ["REF203", "STY902"]]
