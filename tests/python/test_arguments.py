"""What is asked wrongly is refused in words that name the argument and what it takes."""

import inspect
import os
from pathlib import Path
from typing import Any

import polku
import pytest
from polku.reading import SIZE_LIMIT


@pytest.mark.parametrize(
    ("code", "nearest"),
    [
        ("GRA3O4", "GRA304"),
        ("dead-ned", "dead-end"),
        ("GRX", "GRA"),
        ("GRA3044", "GRA304"),
        ("", "groups are ACC"),
        ("FOO", "groups are ACC"),
        ("NOPE", "groups are ACC"),
    ],
)
def test_an_unknown_code_is_named_with_the_nearest(housing: polku.ServicePath, housing_file: Path, code: str, nearest: str) -> None:
    for ask in (
        lambda: housing.validate(select=code),
        lambda: housing.validate(ignore=[code]),
        lambda: polku.validate_file(housing_file, select=["GRA", code]),
        lambda: polku.validate_text(housing.to_json(), ignore=[code]),
    ):
        with pytest.raises(ValueError, match=nearest) as caught:
            ask()
        assert repr(code) in str(caught.value)


def test_a_plain_string_is_one_code(broken: Path) -> None:
    assert {finding.code for finding in polku.validate_file(broken, select="REF")} == {"REF201", "SCH103"}
    assert {finding.code for finding in polku.validate_file(broken, select="ref201")} == {"REF201", "SCH103"}
    assert "REF201" not in {finding.code for finding in polku.validate_file(broken, ignore="REF201")}


@pytest.mark.parametrize(
    ("options", "error", "words"),
    [
        ({"clients": 1e3}, TypeError, "clients must be a whole number from 1 to 1000000000000, not 1000.0"),
        ({"clients": 0}, ValueError, "clients must be"),
        ({"clients": True}, TypeError, "clients must be"),
        ({"replications": 10**9 + 1}, ValueError, "replications must be"),
        ({"clients": 10**12, "replications": 11}, ValueError, "clients times replications"),
        ({"seed": -1}, ValueError, "seed must be a whole number from 0 to 18446744073709551615"),
        ({"seed": 2**64}, ValueError, "seed must be"),
        ({"threads": 1025}, ValueError, "threads must be"),
        ({"threads": "2"}, TypeError, "threads must be"),
        ({"start_date": "1.2.2026"}, ValueError, "start_date must be a date as YYYY-MM-DD"),
        ({"start_date": "2026-02-30"}, ValueError, "start_date must be"),
        ({"start_date": 2026}, TypeError, "start_date must be"),
        ({"entries": ["need"]}, TypeError, "entries must say"),
        ({"entries": {"need": "x"}}, TypeError, "entries\\['need'\\] must be a number"),
        ({"progress": 3}, TypeError, "progress must be"),
    ],
)
def test_a_wrong_size_of_a_run_is_told_in_words(home: polku.ServicePath, options: Any, error: type[Exception], words: str) -> None:
    with pytest.raises(error, match=words):
        home.simulate(**options)


@pytest.mark.parametrize(
    ("method", "keyword", "words"),
    [
        ("simulate", "client", "simulate has no keyword 'client'; did you mean 'clients'?"),
        ("simulate", "startdate", "did you mean 'start_date'?"),
        ("analyse", "hazard", "analyse has no keyword 'hazard'; did you mean 'hazards'?"),
        ("analyse", "zzz", "it takes scenario, arm, entries, hazards, sensitivity, progress, strict"),
        ("validate", "selects", "did you mean 'select'?"),
        ("draw", "language", "draw has no keyword 'language'; did you mean 'lang'?"),
    ],
)
def test_an_unknown_keyword_is_named_with_the_nearest(home: polku.ServicePath, method: str, keyword: str, words: str) -> None:
    with pytest.raises(TypeError) as caught:
        getattr(home, method)(**{keyword: 3})
    assert words in str(caught.value)


def test_help_shows_the_keywords() -> None:
    assert list(inspect.signature(polku.ServicePath.draw).parameters) == ["self", "lang", "format", "result", "show", "strict", "today"]
    assert (polku.ServicePath.draw.__doc__ or "").startswith("The picture")


def test_an_arm_needs_a_scenario(home: polku.ServicePath) -> None:
    for ask in (home.analyse, home.simulate):
        with pytest.raises(ValueError, match="an arm needs a scenario: 'ideal'"):
            ask(arm="ideal")


def test_a_language_without_texts_is_refused_with_those_there_are(housing: polku.ServicePath) -> None:
    for form in ("svg", "text", "md", "mermaid", "dot"):
        with pytest.raises(ValueError, match=r'^lang: "fi.polku.housing" has no texts in "de" \(ask one of its languages: fi, sv, en\)$'):
            housing.draw(lang="de", format=form)
    with pytest.raises(ValueError, match="did you mean"):
        f"{housing:text:sw}"
    with pytest.raises(TypeError, match="lang takes a language tag"):
        housing.draw(lang=3)  # type: ignore[arg-type]
    assert str(housing.draw(format="text")) == str(housing.draw(lang="fi", format="text")) == str(housing.draw(lang="", format="text"))


def test_the_largest_seed_is_taken(home: polku.ServicePath) -> None:
    assert home.simulate(clients=10, seed=2**64 - 1).seed == 2**64 - 1


def test_only_texts_are_parsed() -> None:
    for parse in (polku.parse, polku.parse_scenario, polku.parse_result, polku.validate_text):
        with pytest.raises(TypeError, match="text must be str or bytes, not int"):
            parse(3)  # type: ignore[operator]


def test_a_file_beyond_the_limit_is_told_from_its_size(tmp_path: Path) -> None:
    file = tmp_path / "large.polku.json"
    with file.open("wb") as stream:
        stream.truncate(SIZE_LIMIT + 1)
    report = polku.validate_file(file)
    assert [finding.code for finding in report] == ["SYN006"]


def test_folders_devices_and_pipes_are_not_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for file, words in ((tmp_path, "it is a folder"), (Path("/dev/zero"), "no regular file"), (tmp_path / "pipe", "no regular file")):
        with pytest.raises(polku.ModelError, match=words):
            polku.validate_file(file)


def test_the_bar_of_progress(home: polku.ServicePath, capsys: pytest.CaptureFixture[str]) -> None:
    shares: list[float] = []
    quiet = home.simulate(clients=20_000, progress=shares.append)
    assert shares == sorted(shares)
    assert capsys.readouterr().err == ""
    assert home.simulate(clients=20_000, progress=True) == quiet
    assert "simulating" in capsys.readouterr().err
