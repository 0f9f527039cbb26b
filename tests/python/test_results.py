"""Results are tables of read-only columns on the core's own memory."""

import gc
import json
import pickle
import signal
import sys
from pathlib import Path

import numpy
import polku
import pytest


def test_exact_answers_of_a_path_worked_out_by_hand(home: polku.ServicePath) -> None:
    result = home.analyse()
    ends = result["ends"]
    assert list(ends["end"]) == ["own", "left"]
    assert ends["probability"] == pytest.approx([0.75, 0.25], abs=1e-12)
    assert ends.units["probability"] == "1"
    assert result["time"]["mean"][0] == pytest.approx(10 + 0.75 * 30, abs=1e-9)
    assert result.engine == "exact"
    assert result.model_hash == home.model_hash


def test_simulation_agrees_with_the_exact_answers(home: polku.ServicePath) -> None:
    result = home.simulate(clients=40_000, seed=7)
    share = float(result["ends"]["probability"][0])
    assert abs(share - 0.75) < 5 * (0.75 * 0.25 / 40_000) ** 0.5


def test_the_same_seed_gives_the_same_bytes_whatever_the_threads(housing: polku.ServicePath) -> None:
    one = housing.simulate(clients=3_000, replications=4, seed=5, threads=1)
    assert housing.simulate(clients=3_000, replications=4, seed=5, threads=3).to_json() == one.to_json()
    assert housing.simulate(clients=3_000, replications=4, seed=6).to_json() != one.to_json()


def test_columns_are_views_that_cannot_be_written(home: polku.ServicePath) -> None:
    ends = home.analyse()["ends"]
    probability = ends["probability"]
    assert probability.dtype == numpy.float64
    assert not probability.flags.owndata
    assert probability.ctypes.data == ends["probability"].ctypes.data
    with pytest.raises(ValueError):
        probability[0] = 1
    with pytest.raises(ValueError):
        ends["end"][0] = "x"


def test_a_column_outlives_its_result(home: polku.ServicePath) -> None:
    column = home.analyse()["ends"]["probability"]
    gc.collect()
    numpy.zeros(1_000_000)
    assert column.sum() == pytest.approx(1)


def test_rows_text_and_notebook(home: polku.ServicePath) -> None:
    result = home.analyse()
    rows = list(result["ends"].rows())
    assert [row["end"] for row in rows] == ["own", "left"]
    assert "own" in result.summary()
    assert "<table>" in result._repr_html_()
    assert result["ends"].text().splitlines()[0].split()[0] == "end"
    with pytest.raises(KeyError, match="columns of ends"):
        result["ends"]["odds"]
    with pytest.raises(KeyError, match="tables:"):
        result["odds"]


def test_pandas(home: polku.ServicePath) -> None:
    pytest.importorskip("pandas")
    frame = home.analyse()["ends"].to_pandas()
    assert list(frame.columns)[:2] == ["end", "outcome"]
    assert frame.attrs["units"]["probability"] == "1"


def test_results_are_saved_and_pickled(home: polku.ServicePath, tmp_path: Path) -> None:
    result = home.simulate(clients=100)
    result.save(tmp_path / "result.json")
    assert polku.load_result(tmp_path / "result.json") == result
    assert pickle.loads(pickle.dumps(result)) == result


def test_a_saved_result_repeats_itself(housing: polku.ServicePath) -> None:
    models = Path(__file__).resolve().parents[2] / "models"
    scenario = polku.load_scenario(models / "scenarios" / "shared-list.polku-scenario.json")
    path = polku.load(models / "guidance-support.polku.json")
    simulated = path.simulate(scenario=scenario, clients=200, replications=2, seed=3, start_date="2026-01-01", hazards=False)
    settings = polku.parse_result(simulated.to_json()).settings
    assert settings["entries"] == path.entries_of(scenario)
    assert settings["seed"] == 3
    assert path.simulate(scenario=scenario, **settings).to_json() == simulated.to_json()
    exact = housing.analyse(sensitivity=False)
    assert exact.settings == {"entries": None, "hazards": True, "sensitivity": False}
    assert housing.analyse(**exact.settings).to_json() == exact.to_json()


def test_a_result_that_cannot_be_read_is_an_error_like_a_models(tmp_path: Path) -> None:
    large = tmp_path / "large.json"
    with large.open("wb") as stream:
        stream.truncate(2**32)  # sparse; results may be as large as places can count
    (tmp_path / "bad.json").write_text("{", encoding="utf-8")
    for file, code in ((large, "SYN006"), (tmp_path, "SYS052"), (tmp_path / "none.json", "SYS052"), (tmp_path / "bad.json", "SYN001")):
        with pytest.raises(polku.ModelError) as caught:
            polku.load_result(file)
        assert caught.value.diagnostics[0].code == code
        assert str(file) in str(caught.value)


def test_a_bad_path_is_refused_before_it_is_computed(home: polku.ServicePath) -> None:
    stuck = home.middle("stuck", {"fi": "x", "en": "x"}).link("own", "stuck", id="bad")
    with pytest.raises(polku.ModelError) as caught:
        stuck.analyse()
    assert all(finding.code[:3] in ("REF", "GRA", "PRB") for finding in caught.value.diagnostics)
    with pytest.raises(polku.ModelError):
        stuck.simulate()
    with pytest.raises(polku.ModelError):
        stuck.draw()


def test_progress_is_told_from_the_calling_thread(home: polku.ServicePath) -> None:
    told: list[float] = []
    home.simulate(clients=50_000, progress=told.append)
    assert told == sorted(told)
    assert told[-1] == 1


def test_exact_answers_tell_how_far_they_are(home: polku.ServicePath) -> None:
    told: list[float] = []
    home.analyse(progress=told.append)
    assert told[0] == 0
    assert told == sorted(told)
    assert told[-1] == 1


def test_what_progress_raises_stops_the_run(home: polku.ServicePath) -> None:
    def stop(_done: float) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        home.simulate(clients=2_000_000, progress=stop)
    with pytest.raises(KeyboardInterrupt):
        home.analyse(progress=stop)


def test_a_signal_stops_exact_answers_in_the_middle() -> None:
    class StoppedError(Exception):
        pass

    def stop(_signal: int, _frame: object) -> None:
        raise StoppedError

    # 4,096 classes of clients, solved once and then twice for each of 12 parameters: far longer than until the alarm.
    attributes = [{"id": f"a{i}", "type": "bool", "share": 0.5} for i in range(12)]
    parameters = [{"id": f"p{i}", "value": 5, "range": [4, 6]} for i in range(12)]
    path = polku.ServicePath("long", title="Long", population={"attributes": attributes}, parameters=parameters)
    path = path.service("s", name="S").entry("need", "Need").exit("home", "Home", outcome="goal-reached")
    path = path.exit("left", "Left", outcome="client-declined")
    for i in range(12):
        stay = {"dist": "fixed", "value": {"param": f"p{i}"}, "unit": "day"}
        path = path.middle(f"m{i}", f"M{i}", days=1).middle(f"n{i}", f"N{i}", days=stay)
    before = "need"
    for i in range(12):
        path = path.link(before, f"m{i}").link(f"m{i}", f"n{i}", when={"attr": f"a{i}"}).link(f"m{i}", "left", otherwise=True)
        before = f"n{i}"
    path = path.link(before, "home")
    old = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, 0.02)
    try:
        with pytest.raises(StoppedError):
            path.analyse(strict=False)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, old)


def test_entries(home: polku.ServicePath) -> None:
    clients = home.analyse(entries={"assess": 12})["clients"]
    assert clients["arrivals"][0] == pytest.approx(12)
    with pytest.raises(polku.ModelError):
        home.analyse(entries={"live": 1})


def test_scenarios_give_arrivals(housing: polku.ServicePath) -> None:
    models = Path(__file__).resolve().parents[2] / "models"
    scenario = polku.load_scenario(models / "scenarios" / "shared-list.polku-scenario.json")
    path = polku.load(models / "guidance-support.polku.json")
    assert scenario.base == (path.id,)
    result = path.analyse(scenario=scenario)
    assert result.scenario == scenario.id
    assert result["clients"]["arrivals"][0] == pytest.approx(sum(path.entries_of(scenario).values()))
    assert "The scenario's staffing is left out: nobody waits for a place or a worker." in result.not_taken_into_account
    assert "Skenaarion henkilöstö ei ole mukana: kukaan ei odota paikkaa tai työntekijää." in result.remarks("fi")
    assert result.remarks("no-such-language") == result.not_taken_into_account


def test_a_scenario_is_checked_before_it_is_simulated() -> None:
    models = Path(__file__).resolve().parents[2] / "models"
    path = polku.load(models / "guidance-support.polku.json")
    shipped = polku.load_scenario(models / "scenarios" / "shared-list.polku-scenario.json")
    assert path.simulate(scenario=shipped, clients=20).findings == ()  # what it is about is accepted
    data = json.loads((models / "scenarios" / "shared-list.polku-scenario.json").read_text(encoding="utf-8"))
    del data["lint"]
    told = path.simulate(scenario=polku.parse_scenario(json.dumps(data)), clients=20)
    assert [finding.code for finding in told.findings] == ["CAP504"]
    del data["arrivals"], data["start"]
    nobody = polku.parse_scenario(json.dumps(data))
    with pytest.raises(polku.ModelError, match="SIM951"):
        path.simulate(scenario=nobody, clients=20)
    assert "not checked" in path.simulate(scenario=nobody, clients=20, strict=False).not_taken_into_account[0]
    assert path.simulate(scenario=nobody, entries={"need": 2}, clients=20).findings == ()


def test_a_path_with_folders_is_checked_with_its_sub_paths(tmp_path: Path) -> None:
    file = Path(__file__).resolve().parents[2] / "models" / "child-to-adult.polku.json"
    assert polku.load(file).validate(select=["SUB"]).ok
    alone = tmp_path / file.name
    alone.write_bytes(file.read_bytes())
    assert [finding.code for finding in polku.load(alone).validate()] == ["SUB151"]
    assert [finding.code for finding in polku.validate_file(alone)] == ["SUB151"]
    assert polku.parse(file.read_bytes()).validate().ok  # a text has no folder: a sub-path is one touchpoint


def test_no_memory_is_lost_by_loading(home: polku.ServicePath) -> None:
    text = home.to_json()
    before = sys.getrefcount(None)
    for _ in range(1_000):
        path = polku.parse(text)
        assert len(path.touchpoints) == 4
    assert abs(sys.getrefcount(None) - before) < 500
