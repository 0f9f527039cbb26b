"""Decisions: arms side by side, how many are enough, which figure matters most."""

from __future__ import annotations

import pickle
from pathlib import Path

import polku
import pytest
from click.testing import CliRunner
from polku.cli import main

MODELS = Path(__file__).parents[2] / "models"
MODEL = MODELS / "child-to-adult.polku.json"
SCENARIO = MODELS / "scenarios" / "varha-2023.polku-scenario.json"


@pytest.fixture(scope="module")
def varha() -> polku.ServicePath:
    return polku.load(MODEL)


@pytest.fixture(scope="module")
def compared(varha: polku.ServicePath) -> polku.Decision:
    return polku.compare(varha, scenario=SCENARIO, replications=10)


def test_arms_have_the_same_clients(compared: polku.Decision) -> None:
    rows = {(row["quantity"], row["id"]): row for row in compared["differences"].rows()}
    assert rows["entered", "path"]["difference"] == 0
    assert rows["wait_for", "guide-caseload"]["difference"] < 0
    assert {row["arm"] for row in compared["arms"].rows()} == {"bare", "slack"}
    assert ("load", "guide-caseload/39", "bare") in {tuple(row.values()) for row in compared["missing"].rows()}


def test_the_same_seed_gives_the_same_bytes(varha: polku.ServicePath, compared: polku.Decision) -> None:
    again = polku.compare(varha, scenario=SCENARIO, threads=1, **compared.settings)
    assert again.to_json() == compared.to_json()
    by_hand = {arm: varha.simulate(scenario=SCENARIO, arm=arm, replications=10) for arm in ("bare", "slack")}
    assert polku.compare(by_hand)["differences"] == compared["differences"]


@pytest.mark.parametrize(("lang", "words"), [("fi", "oletusten"), ("sv", "antaganden"), ("en", "assumptions")])
def test_a_decision_is_told(compared: polku.Decision, lang: str, words: str) -> None:
    told = compared.words(lang)
    assert words in told
    assert "\u00ad" not in told
    assert pickle.loads(pickle.dumps(compared)).words(lang) == told


def test_models_are_compared_by_name(varha: polku.ServicePath) -> None:
    case = polku.load_scenario(SCENARIO)
    result = polku.compare({"now": varha, "same": varha}, scenario=case, arm="slack", replications=2)
    assert set(result["differences"]["difference"]) == {0}


def test_what_cannot_be_compared_is_refused(varha: polku.ServicePath) -> None:
    with pytest.raises(ValueError, match="needs a scenario"):
        polku.compare(varha)
    with pytest.raises(ValueError, match="two alternatives"):
        polku.compare(varha, scenario=SCENARIO, arms=["bare"])
    with pytest.raises(ValueError, match="different seeds"):
        polku.compare({name: varha.simulate(scenario=SCENARIO, replications=1, seed=seed) for name, seed in (("a", 1), ("b", 2))})
    with pytest.raises(polku.ModelError, match="no-such-arm"):
        polku.compare(varha, scenario=SCENARIO, arms=["bare", "no-such-arm"], replications=1)
    with pytest.raises(TypeError, match="replications"):
        polku.compare(varha, scenario=SCENARIO, replicatons=1)  # type: ignore[call-arg]


def test_the_command_compares(tmp_path: Path) -> None:
    asked = ["compare", str(MODEL), "--scenario", str(SCENARIO), "--replications", "3"]
    told = CliRunner().invoke(main, [*asked, "--lang", "fi"])
    assert told.exit_code == 0, told.output
    assert "Ohjaajien asiakaspaikat" in told.output
    assert CliRunner().invoke(main, [*asked, "--format", "tables"]).output.count("guide-caseload") > 10
    json = CliRunner().invoke(main, [*asked, "--format", "json", "-o", str(tmp_path / "out.json")])
    assert json.exit_code == 0
    assert polku.load_result(tmp_path / "out.json").engine == "compared"
    assert CliRunner().invoke(main, [*asked, "--arm", "bare"]).exit_code == 2
    assert CliRunner().invoke(main, ["compare", str(MODEL)]).exit_code == 2


def test_the_smallest_numbers_are_searched(varha: polku.ServicePath) -> None:
    answer = polku.staffing(varha, scenario=SCENARIO, within=30, share=0.5, roles=["guide-caseload"], replications=10, most_replications=40)
    assert answer.engine == "staffing-search"
    assert list(answer["roles"]["resource"]) == ["guide-caseload"]
    assert 1 <= answer["roles"]["found"][0] <= 36
    assert answer["roles"]["slots"][0] == 25
    assert len(answer["tried"]) == answer["search"]["points"][0]
    assert "Ohjaajien asiakaspaikat" in answer.words("fi")
    assert polku.parse_result(answer.to_json()).to_json() == answer.to_json()


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ({"share": 1.5}, "share served in time"),
        ({"within": -1}, "longest wait"),
        ({"at": ["nowhere"]}, "nowhere"),
        ({"roles": ["no-flats"]}, "no limited resource"),
        ({"most_points": 0}, "most_points"),
        ({"confidence": 1}, "confidence"),
    ],
)
def test_a_goal_that_makes_no_sense_is_refused(varha: polku.ServicePath, asked: dict[str, object], told: str) -> None:
    with pytest.raises(ValueError, match=told):
        polku.staffing(varha, scenario=SCENARIO, replications=2, **asked)  # type: ignore[arg-type]


def test_the_command_searches() -> None:
    asked = ["staffing", str(MODEL), "--scenario", str(SCENARIO), "--replications", "3", "--most-replications", "24", "--role", "flats"]
    told = CliRunner().invoke(main, [*asked, "--share", "0.5", "--lang", "sv"])
    assert told.exit_code == 0, told.output
    assert "Stödbostäder" in told.output
    assert CliRunner().invoke(main, [*asked, "--at", "nowhere"]).exit_code == 2


def test_a_search_can_be_stopped(varha: polku.ServicePath) -> None:
    def stop(done: float) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        polku.staffing(varha, scenario=SCENARIO, progress=stop)


@pytest.mark.parametrize(("method", "samples", "table"), [("morris", 3, "effects"), ("sobol", 2, "indices")])
def test_the_figure_that_matters_most_is_found(method: str, samples: int, table: str) -> None:
    path = polku.load(MODELS / "guidance-support.polku.json")
    study = polku.sensitivity(path, method=method, samples=samples, sequences=2)
    assert set(study[table]["answer"]) == set(study["answers"]["answer"])
    assert {"time/path"} <= set(study["answers"]["answer"])
    for lang in ("fi", "sv", "en"):
        assert len(study.words(lang)) > 500
    assert polku.sensitivity(path, method=method, samples=samples, sequences=2).to_json() == study.to_json()


def test_figures_matter_to_the_waits_of_a_scenario(varha: polku.ServicePath) -> None:
    study = polku.sensitivity(varha, scenario=SCENARIO, samples=2, replications=1)
    assert "wait_for/guide-caseload" in set(study["answers"]["answer"])
    with pytest.raises(ValueError, match="entries"):
        polku.sensitivity(varha, scenario=SCENARIO, entries={"talk": 1})
    with pytest.raises(ValueError, match="morris"):
        polku.sensitivity(varha, method="moris")


def test_the_command_studies() -> None:
    told = CliRunner().invoke(main, ["sensitivity", str(MODELS / "guidance-support.polku.json"), "--samples", "2", "--lang", "fi"])
    assert told.exit_code == 0, told.output
    assert "oletusten" in told.output
