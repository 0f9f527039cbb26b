"""Figures of results on the picture of a path."""

import json
from pathlib import Path

import polku
import pytest
from click.testing import CliRunner
from polku.cli import main

MODELS = Path(__file__).resolve().parents[2] / "models"
VARHA = MODELS / "scenarios" / "varha-2023.polku-scenario.json"


@pytest.fixture(scope="module")
def grown() -> polku.ServicePath:
    return polku.load(MODELS / "child-to-adult.polku.json")


@pytest.fixture(scope="module")
def ran(grown: polku.ServicePath) -> polku.Result:
    return grown.simulate(scenario=VARHA, replications=2)


def test_visits_of_exact_answers(home: polku.ServicePath) -> None:
    drawn = str(home.draw(result=home.analyse(), lang="en"))
    assert "75%" in drawn
    assert "25%" in drawn
    assert "The thickness of a line" in drawn
    assert "75%" not in str(home.draw(lang="en"))


@pytest.mark.parametrize(("lang", "said"), [("fi", "Simuloitu 2 kertaa."), ("sv", "Simulerat 2 gånger."), ("en", "Simulated 2 times.")])
@pytest.mark.parametrize("show", ["visits", "waits", "load"])
def test_figures_of_a_scenario_move_nothing(grown: polku.ServicePath, ran: polku.Result, lang: str, said: str, show: str) -> None:
    drawn, plain = str(grown.draw(result=ran, show=show, lang=lang)), str(grown.draw(lang=lang))
    assert said in drawn
    assert drawn.partition(">")[0] == plain.partition(">")[0]  # size and all
    assert drawn.count('data-node="') == plain.count('data-node="')


def test_the_steps_of_a_sub_path_count_for_its_card(grown: polku.ServicePath, ran: polku.Result) -> None:
    hosts = [touchpoint["id"] for touchpoint in json.loads(grown.to_json())["touchpoints"] if touchpoint["kind"] == "subpath"]
    assert hosts
    drawn = str(grown.draw(result=ran, show="load", lang="en"))
    for host in hosts:
        card = drawn[drawn.index(f'data-node="{host}"') :]
        assert "% </tspan>" in card[: card.index("</a>")]


def test_figures_that_there_are_not(home: polku.ServicePath, housing: polku.ServicePath) -> None:
    with pytest.raises(ValueError, match="no such figures"):
        home.draw(result=home.analyse(), show="waits")
    with pytest.raises(ValueError, match="no such figures"):
        home.draw(result=housing.analyse(), show="visits")
    with pytest.raises(ValueError, match=r'no figures "wait": visits, waits or load'):
        home.draw(result=home.analyse(), show="wait")
    with pytest.raises(ValueError, match="format='svg'"):
        home.draw(result=home.analyse(), format="text")


def test_from_the_shell(housing_file: Path, tmp_path: Path) -> None:
    saved, picture = tmp_path / "exact.json", tmp_path / "visits.svg"
    shell = CliRunner()
    assert shell.invoke(main, ["analyse", str(housing_file), "--format", "json", "-o", str(saved)]).exit_code == 0
    assert shell.invoke(main, ["draw", str(housing_file), "--result", str(saved), "--lang", "sv", "-o", str(picture)]).exit_code == 0
    assert "Beräknat ur modellens siffror" in picture.read_text(encoding="utf-8")
    refused = shell.invoke(main, ["draw", str(housing_file), "--result", str(saved), "--show", "load"])
    assert refused.exit_code == 2
    assert "no such figures" in refused.output
    kept = saved.read_bytes()
    assert shell.invoke(main, ["draw", str(housing_file), "--result", str(saved), "-o", str(saved)]).exit_code == 2
    assert saved.read_bytes() == kept
