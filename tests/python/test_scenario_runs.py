"""Scenarios that run: clients hold places and wait for them."""

from __future__ import annotations

from pathlib import Path

import polku
import pytest
from click.testing import CliRunner
from polku.cli import main

MODELS = Path(__file__).parents[2] / "models"


@pytest.fixture(scope="module")
def varha() -> polku.ServicePath:
    return polku.load(MODELS / "child-to-adult.polku.json")


@pytest.mark.parametrize("scenario", sorted((MODELS / "scenarios").glob("*.polku-scenario.json")), ids=lambda file: file.name.split(".")[0])
def test_every_shipped_scenario_runs(scenario: Path) -> None:
    wanted = polku.load_scenario(scenario).base[0]
    path = next(model for model in map(polku.load, sorted(MODELS.rglob("*.polku.json"))) if model.id == wanted)
    result = path.simulate(scenario=scenario, replications=3, seed=1)
    assert result.engine == "shared-places"
    assert result["clients"]["inside"][0] > 0
    assert result.settings["replications"] == 3


def test_the_same_seed_gives_the_same_bytes(varha: polku.ServicePath) -> None:
    scenario = MODELS / "scenarios" / "varha-2023.polku-scenario.json"
    one = varha.simulate(scenario=scenario, replications=4, seed=5, threads=1)
    assert varha.simulate(scenario=scenario, replications=4, seed=5, threads=3).to_json() == one.to_json()
    assert varha.simulate(scenario=scenario, **one.settings).to_json() == one.to_json()
    assert polku.parse_result(one.to_json()).to_json() == one.to_json()


def test_more_counsellors_wait_less_with_the_same_luck(varha: polku.ServicePath) -> None:
    scenario = MODELS / "scenarios" / "varha-2023.polku-scenario.json"
    bare, slack = (varha.simulate(scenario=scenario, arm=arm, replications=10, seed=1) for arm in ("bare", "slack"))
    wait = {arm: result["resources"]["wait"][1] for arm, result in (("bare", bare), ("slack", slack))}
    assert bare["resources"]["resource"][1] == "guide-caseload"
    assert wait["slack"] < wait["bare"]
    assert list(bare["clients"]["entered"]) == list(slack["clients"]["entered"])


def test_what_is_left_out_is_said(varha: polku.ServicePath) -> None:
    text = (MODELS / "scenarios" / "varha-2023.polku-scenario.json").read_text(encoding="utf-8")
    told = varha.simulate(scenario=polku.parse_scenario(text.replace('"overLimit": "keep"', '"overLimit": "queue"')), replications=1)
    assert [sentence for sentence in told.not_taken_into_account if "keep their places" in sentence]
    assert not [sentence for sentence in told.not_taken_into_account if "targets" in sentence]


def test_targets_are_judged(varha: polku.ServicePath) -> None:
    scenario = MODELS / "scenarios" / "varha-2023.polku-scenario.json"
    targets = varha.simulate(scenario=scenario, arm="slack", replications=10)["targets"]
    assert list(targets["target"]) == ["support-soon", "load-guide", "load-sw"]
    assert set(targets["met"]) == {"yes"}
    assert list(targets["at_most"]) == [90, 25, 50]
    assert all(targets["value"] < targets["at_most"])


def test_replications_until_an_interval_is_narrow_enough(varha: polku.ServicePath) -> None:
    scenario = MODELS / "scenarios" / "varha-2023.polku-scenario.json"
    result = varha.simulate(scenario=scenario, seed=1, replications=80, until=("inside", "fi.polku.child-to-adult", 8.0))
    assert 10 <= result.settings["replications"] < 80
    assert result["clients"]["inside_half_width"][0] <= 8
    assert varha.simulate(scenario=scenario, **result.settings).to_json() == result.to_json()
    with pytest.raises(ValueError, match="no quantity"):
        varha.simulate(scenario=scenario, replications=2, until=("inside", "elsewhere", 1.0))
    with pytest.raises(ValueError, match="until"):
        varha.simulate(scenario=scenario, clients=50, until=("inside", "fi.polku.child-to-adult", 1.0))
    asked = ["simulate", str(MODELS / "child-to-adult.polku.json"), "--scenario", str(scenario), "--replications", "20"]
    told = CliRunner().invoke(main, [*asked, "--until", "inside", "fi.polku.child-to-adult", "50", "--format", "json"])
    assert told.exit_code == 0, told.output
    assert polku.parse_result(told.stdout).settings["replications"] == 10
    assert CliRunner().invoke(main, [*asked, "--until", "inside", "elsewhere", "50"]).exit_code == 2


def test_long_tables_are_cut_on_the_screen_and_whole_in_a_file(tmp_path: Path) -> None:
    scenario = MODELS / "scenarios" / "varha-2023.polku-scenario.json"
    asked = ["simulate", str(MODELS / "child-to-adult.polku.json"), "--scenario", str(scenario), "--replications", "2"]
    told = CliRunner().invoke(main, asked).stdout
    assert " more rows" in told
    assert len(told.splitlines()) < 700
    file = tmp_path / "result.txt"
    assert CliRunner().invoke(main, [*asked, "-o", str(file)]).exit_code == 0
    whole = file.read_text(encoding="utf-8")
    assert " more rows" not in whole
    assert len(whole.splitlines()) > 3000


def test_single_clients_and_their_events(varha: polku.ServicePath) -> None:
    scenario = MODELS / "scenarios" / "varha-2023.polku-scenario.json"
    result = varha.simulate(scenario=scenario, replications=1, seed=3, keep_clients=True)
    assert sum(result["client_log"]["from_before"]) == 900
    assert varha.simulate(scenario=scenario, **result.settings).to_json() == result.to_json()
    log = result.event_log()
    assert log.columns == ("case:concept:name", "concept:name", "lifecycle:transition", "time:timestamp", "org:resource")
    assert min(log["time:timestamp"]) == "2023-03-29T00:00:00"
    with pytest.raises(ValueError, match="keep_clients"):
        varha.simulate(scenario=scenario, replications=1).event_log()


def test_what_only_clients_alone_have_is_refused(varha: polku.ServicePath) -> None:
    scenario = MODELS / "scenarios" / "varha-2023.polku-scenario.json"
    with pytest.raises(ValueError, match="scenario's"):
        varha.simulate(scenario=scenario, start_date="2026-01-01")
    assert varha.simulate(scenario=scenario, clients=50).engine == "independent-clients"


def test_a_run_can_be_stopped(varha: polku.ServicePath) -> None:
    scenario = MODELS / "scenarios" / "varha-2023.polku-scenario.json"

    def stop(done: float) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        varha.simulate(scenario=scenario, replications=1000, progress=stop)
