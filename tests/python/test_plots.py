"""Charts of results: their data are the tables, their words those of the language, their intervals those of the runs."""

from __future__ import annotations

import json
import math
import pickle
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import polku
import pytest
from polku import plots

MODELS = Path(__file__).parents[2] / "models"
MODEL = MODELS / "child-to-adult.polku.json"
VARHA = MODELS / "scenarios" / "varha-2023.polku-scenario.json"
LANGUAGES = ("fi", "sv", "en")


@pytest.fixture(scope="module")
def path() -> polku.ServicePath:
    return polku.load(MODEL)


@pytest.fixture(scope="module")
def crowded() -> polku.Scenario:
    """Southwest Finland with four counsellors too few, measured from the second year on."""
    case = json.loads(VARHA.read_text(encoding="utf-8"))
    next(one for one in case["staffing"] if one["resource"] == "guide-caseload")["units"] = 32
    case["run"] = {"seed": 1, "replications": 1, "warmUp": {"value": 1, "unit": "year"}}
    return polku.parse_scenario(json.dumps(case))


@pytest.fixture(scope="module")
def runs(path: polku.ServicePath, crowded: polku.Scenario) -> polku.Result:
    return path.simulate(scenario=crowded, arm="bare", replications=3, keep_clients=True)


@pytest.fixture(scope="module")
def one_run(path: polku.ServicePath, crowded: polku.Scenario) -> polku.Result:
    return path.simulate(scenario=crowded, arm="bare", replications=1)


@pytest.fixture(scope="module")
def compared(path: polku.ServicePath, crowded: polku.Scenario) -> polku.Decision:
    return polku.compare(path, scenario=crowded, replications=6)


@pytest.fixture(scope="module")
def searched(path: polku.ServicePath) -> polku.Decision:
    asked = {"roles": ["guide-caseload"], "at": ["guide-caseload"], "within": 7, "share": 0.9}
    return polku.staffing(path, scenario=VARHA, arm="bare", replications=10, most_points=6, most_replications=80, **asked)


@pytest.fixture(scope="module")
def support() -> polku.ServicePath:
    return polku.load(MODELS / "guidance-support.polku.json")


@pytest.fixture(scope="module")
def studied(support: polku.ServicePath) -> polku.Decision:
    return polku.sensitivity(support, samples=3)


@pytest.fixture(scope="module")
def shares(support: polku.ServicePath) -> polku.Decision:
    return polku.sensitivity(support, method="sobol", samples=4)


def rows_of(chart: Any) -> Iterator[dict[str, Any]]:
    """All data of a chart."""
    for rows in chart.to_dict()["datasets"].values():
        yield from rows


def text_of(chart: Any) -> str:
    return json.dumps(chart.to_dict(), ensure_ascii=False)


def close(one: float, other: float) -> bool:
    return math.isclose(one, other, rel_tol=1e-12, abs_tol=1e-12)


def test_lines_are_the_table(runs: polku.Result, path: polku.ServicePath) -> None:
    rows = [row for row in runs["over_time"].rows() if row["quantity"] == "queue" and row["id"] == "guide-caseload"]
    chart = plots.over_time(runs, quantities=["queue"], ids=["guide-caseload"], path=path)
    drawn = [row for row in rows_of(chart) if "p90" in row]
    assert [(row["mean"], row["p10"], row["p90"]) for row in drawn] == [(row["mean"], row["p10"], row["p90"]) for row in rows]
    for seen, row in zip(drawn, rows, strict=True):
        assert close(seen["upper"], row["mean"] + row["half_width"])
        assert close(seen["lower"], max(row["mean"] - row["half_width"], 0))
    assert drawn[0]["time"] == "2023-03-29T00:00:00Z"
    assert drawn[1]["time"].startswith("2023-04-0")  # the eighth day after
    assert '"type": "utc"' in text_of(chart)


def test_the_capacity_is_that_of_the_resource(runs: polku.Result) -> None:
    chart = plots.over_time(runs, ids=["guide-caseload"])
    assert [row["capacity"] for row in rows_of(chart) if "capacity" in row] == [32 * 25]


def test_who_waits_is_the_table_and_the_log(runs: polku.Result) -> None:
    table = {row["touchpoint"]: row for row in runs["waits"].rows()}
    waiting = [id for id, row in table.items() if row["share_waited"] > 0]
    assert {"beside", "assess", "plan"} <= set(waiting)
    for id in waiting:
        rows = list(rows_of(plots.waits(runs, touchpoints=[id])))
        points = {row["share"]: row for row in rows if "lower" in row}
        curve = [row for row in rows if "share" in row and "lower" not in row]
        for share, name in ((0.5, "p50"), (0.9, "p90"), (0.95, "p95")):
            quantile, half = table[id][name], table[id][f"{name}_half_width"]
            assert points[share]["days"] == quantile
            assert close(points[share]["upper"], quantile + half)
            # The curve comes to the share where the table has its quantile: the waits drawn are those that it counts.
            assert all(row["share"] >= share - 1e-9 for row in curve if row["days"] >= quantile)
            assert all(row["share"] < share + 1e-9 for row in curve if row["days"] < quantile)


def test_waits_without_single_clients_are_quantiles(one_run: polku.Result) -> None:
    rows = list(rows_of(plots.waits(one_run, touchpoints=["beside"])))
    assert sorted(row["share"] for row in rows if "share" in row) == [0.5, 0.9, 0.95]
    assert {row["days"] for row in rows if "days" in row} == {one_run["waits"][name][1] for name in ("p50", "p90", "p95")}


def test_bars_are_the_workers(runs: polku.Result) -> None:
    rows = [row for row in runs["workers"].rows() if row["resource"] == "guide-caseload"]
    drawn = [row for row in rows_of(plots.workers(runs, resources=["guide-caseload"])) if "load" in row]
    assert [(row["worker"], row["load"], row["highest"], row["limit"]) for row in drawn] == [
        (row["worker"], row["load"], row["highest"], 25) for row in rows
    ]
    assert all(close(seen["upper"], row["load"] + row["half_width"]) for seen, row in zip(drawn, rows, strict=True))
    assert {(row["resource"], row["limit"]) for row in runs["workers"].rows() if row["resource"] == "sw-caseload"} == {
        ("sw-caseload", 50.0)
    }


def test_differences_are_the_table(compared: polku.Decision) -> None:
    rows = [row for row in compared["differences"].rows() if row["quantity"] == "used" and row["difference"]]
    assert len(rows) >= 2
    chart = plots.differences(compared, quantities=["used"], lang="en")
    drawn = {(row["difference"], row["lower"], row["upper"]) for row in rows_of(chart) if "difference" in row}
    for row in rows:
        expected = (row["difference"], row["difference"] - row["half_width"], row["difference"] + row["half_width"])
        assert any(all(map(close, seen, expected)) for seen in drawn)
    units = {row["unit"] for row in compared["differences"].rows() if row["quantity"] in ("used", "wait_for") and row["difference"]}
    assert text_of(plots.differences(compared, quantities=["used", "wait_for"], lang="en")).count('"title": "Difference (') >= len(units)


def test_points_are_what_was_tried(searched: polku.Decision) -> None:
    chart = plots.frontier(searched, lang="en")
    drawn = {(row["amount"], row["wait"], row["verdict"]) for row in rows_of(chart) if "verdict" in row}
    assert drawn == {(row["units"], row["wait"], row["verdict"]) for row in searched["tried"].rows()}
    joined = [dataset for dataset in chart.to_dict()["datasets"].values() if len(dataset) == len(searched["frontier"]) > 1]
    assert any({row["amount"] for row in rows if "amount" in row} == set(searched["frontier"]["units"].tolist()) for rows in joined)


def test_effects_are_the_table(studied: polku.Decision) -> None:
    rows = sorted((row for row in studied["effects"].rows() if row["answer"] == "time/path"), key=lambda row: -row["mu_star"])[:4]
    drawn = [row for row in rows_of(plots.sensitivity(studied, most=4)) if "mark" in row]
    assert [row["value"] for row in drawn if row["mark"] == "mu_star"] == [row["mu_star"] for row in rows]
    assert [row["value"] for row in drawn if row["mark"] == "sigma"] == [row["sigma"] for row in rows]
    assert all(row["lower"] >= 0 for row in drawn if row["mark"] == "mu_star")  # a size
    percent = [row for row in rows_of(plots.sensitivity(studied, answer="ends/end-goal", most=1)) if row.get("mark") == "mu_star"]
    assert close(percent[0]["value"], 100 * max(row["mu_star"] for row in studied["effects"].rows() if row["answer"] == "ends/end-goal"))


def test_indices_are_the_table(shares: polku.Decision) -> None:
    strongest = max((row for row in shares["indices"].rows() if row["answer"] == "time/path"), key=lambda row: row["total"])
    drawn = {row["mark"]: row for row in rows_of(plots.sensitivity(shares, most=1)) if "mark" in row}
    for name in ("first", "total"):
        assert drawn[name]["value"] == strongest[name]
        assert close(drawn[name]["upper"] - drawn[name]["value"], strongest[f"{name}_half_width"])


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("fi", ("Ohjaajien asiakaspaikat", "Tutustut jälkihuoltoon", "Keskiarvo", "900 jaettuna mitoituksella", "29.3.2023", "3 toistoa")),
        ("sv", ("Handledarnas klientplatser", "Du möter eftervården", "Medelvärde", "900 delat med", "29.3.2023", "3 upprepningar")),
        ("en", ("Places with counsellors", "You meet aftercare", "Mean", "900 divided by", "29 March 2023", "3 runs")),
    ],
)
def test_every_language_has_its_words(runs: polku.Result, lang: str, words: tuple[str, ...]) -> None:
    said = "".join(text_of(runs.plot(what, lang=lang)) for what in ("over_time", "waits", "workers"))
    for word in words:
        assert word in said
    ids = {row["touchpoint"] for row in runs["waits"].rows()} | {row["resource"] for row in runs["resources"].rows()}
    assert not [id for id in ids if f'"{id}"' in said]  # steps of sub-paths have names, too
    assert "\u00ad" not in said


def test_a_result_knows_the_names_of_what_it_was_made_of(runs: polku.Result, path: polku.ServicePath, crowded: polku.Scenario) -> None:
    own = text_of(runs.plot("waits"))
    assert own == text_of(runs.plot("waits", path=path, scenario=crowded))
    copied = pickle.loads(pickle.dumps(runs))
    assert copied == runs
    assert own == text_of(copied.plot("waits"))
    read = polku.parse_result(runs.to_json())
    waited = [row["touchpoint"] for row in runs["waits"].rows() if row["share_waited"] > 0]
    assert all(id in text_of(read.plot("waits", lang="fi")) for id in waited)
    assert text_of(read.plot("waits", path=path, scenario=crowded)) == own


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_chart_says_what_is_seen(
    runs: polku.Result,
    compared: polku.Decision,
    searched: polku.Decision,
    studied: polku.Decision,
    shares: polku.Decision,
    lang: str,
) -> None:
    charts = [runs.plot(what, lang=lang) for what in ("over_time", "waits", "workers")]
    charts += [decision.plot(lang=lang) for decision in (compared, searched, studied, shares)]
    for chart in charts:
        said = chart.to_dict()
        text = json.dumps(said, ensure_ascii=False)
        assert re.search(r"\d.*\.$|vaikuttaa.*\.$|påverkar.*\.$|matters.*\.$", said["description"])
        assert not re.search(r"\{\w+\}|\bnan\b|NaN", text)
        assert said["config"]["locale"]["number"]["decimal"] == ("." if lang == "en" else ",")
        assert min(int(size) for size in re.findall(r'[fF]ontSize": (\d+)', text)) >= 12


def test_one_run_has_no_interval(one_run: polku.Result) -> None:
    for what in ("over_time", "waits", "workers"):
        chart = one_run.plot(what, lang="en")
        said = text_of(chart)
        assert "One run: no interval can be computed" in said
        assert "95 per cent interval" not in said
        assert {row["upper"] for row in rows_of(chart) if "upper" in row} <= {None}


def test_no_interval_is_no_clear_difference(path: polku.ServicePath) -> None:
    said = text_of(polku.compare(path, scenario=VARHA, replications=1).plot(quantities=["used"], lang="en"))
    assert "Clear difference" not in said
    assert '"No interval"' in said


def test_nobody_waits(support: polku.ServicePath) -> None:
    alone = support.simulate(scenario=_quiet(), replications=2)
    assert set(alone["waits"]["share_waited"]) <= {0.0}
    assert text_of(plots.waits(alone, path=support, lang="fi")).count("Kukaan ei odota") >= 2  # said, and seen
    assert plots.over_time(alone, path=support, lang="fi").to_dict()["description"]


def test_nothing_differs(path: polku.ServicePath) -> None:
    same = polku.compare({"now": path, "same": path}, scenario=VARHA, arm="slack", replications=2)
    assert "Ei eroa missään" in same.plot(lang="fi").to_dict()["description"]


def test_charts_that_there_are_not(runs: polku.Result, compared: polku.Decision, support: polku.ServicePath) -> None:
    with pytest.raises(ValueError, match="over_time, waits, workers"):
        runs.plot("differences")
    with pytest.raises(ValueError, match="no chart of a result of 'exact'"):
        support.analyse().plot()
    with pytest.raises(ValueError, match="no-such-resource"):
        plots.over_time(runs, ids=["no-such-resource"])
    with pytest.raises(ValueError, match="no quantity 'wait'"):
        plots.over_time(runs, quantities=["wait"])
    with pytest.raises(ValueError, match="nobody asks for places at 'end'"):
        plots.waits(runs, touchpoints=["end"])
    with pytest.raises(ValueError, match="no workers of 'flats'"):
        plots.workers(runs, resources=["flats"])
    with pytest.raises(ValueError, match="no quantity 'waits' was compared"):
        plots.differences(compared, quantities=["waits"])
    with pytest.raises(ValueError, match="no charts in 'de'"):
        plots.workers(runs, lang="de")


def test_a_chart_is_a_picture_and_a_page_without_a_network(searched: polku.Decision, tmp_path: Path) -> None:
    chart = searched.plot(lang="fi")
    chart.save(tmp_path / "chart.svg")
    chart.save(tmp_path / "chart.png")
    chart.save(tmp_path / "chart.html", inline=True)
    drawn = (tmp_path / "chart.svg").read_text(encoding="utf-8")
    assert "Määrä ja odotus" in drawn
    assert (tmp_path / "chart.png").read_bytes().startswith(b"\x89PNG")
    assert not re.search(r"<(script|link)[^>]+(src|href)=", (tmp_path / "chart.html").read_text(encoding="utf-8"))


def test_without_altair_the_extra_is_named() -> None:
    code = "import sys; sys.modules['altair'] = None; import polku; import polku.plots"
    failed = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert failed.returncode == 1
    assert 'pip install "polku[plots]"' in failed.stderr


def test_polku_alone_does_not_load_altair() -> None:
    subprocess.run([sys.executable, "-c", "import polku, sys; assert 'altair' not in sys.modules"], check=True)


def _quiet() -> polku.Scenario:
    """So few clients that nobody waits, and no first day."""
    return polku.parse_scenario(
        json.dumps(
            {
                "format": "polku-scenario/1.0",
                "id": "quiet",
                "version": "1.0.0",
                "title": {"en": "Quiet"},
                "base": {"id": "fi.polku.guidance-support"},
                "arrivals": [{"at": "need", "process": "poisson", "rate": 0.2, "per": "month"}],
                "horizon": {"value": 1, "unit": "year"},
                "run": {"seed": 1, "replications": 2},
            }
        )
    )
