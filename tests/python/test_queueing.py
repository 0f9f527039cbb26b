"""Waiting lines and caseloads from Python: the published answers, the examples of the docstrings, and errors in words."""

import doctest
import json
import math
from pathlib import Path
from typing import Any

import polku
import pytest
from polku import dist, queueing

CASES = {case["id"]: case for case in json.loads((Path(__file__).parents[1] / "known-answers.json").read_text(encoding="utf-8"))["cases"]}
NAMES = {
    "p_wait": "p_wait",
    "Wq": "mean_wait",
    "Wq_all": "mean_wait",
    "Lq": "mean_queue",
    "W": "mean_sojourn",
    "L": "mean_present",
    "utilisation": "utilisation",
}


def check(expected: dict[str, Any], answer: queueing.QueueAnswer, tolerance: float) -> None:
    for name, attribute in NAMES.items():
        if name in expected:
            assert getattr(answer, attribute) == pytest.approx(expected[name], rel=tolerance, abs=tolerance), name


@pytest.mark.parametrize("name", ["q01_mm1", "q02_mm2"])
def test_mmc(name: str) -> None:
    case, tolerance = CASES[name], CASES[name]["tolerance"]["analytic"]
    model = case["model"]
    answer = queueing.mmc(model["arrival_rate"], model["mean_service"], model["servers"])
    check(case["expected"], answer, tolerance)
    assert answer.wait_quantile(0.95) == pytest.approx(case["expected"]["Wq_p95"], rel=tolerance)
    assert (answer.method, answer.exact) == ("erlang-c", True)


@pytest.mark.parametrize("name", ["q03_tandem_mmc_W1", "q07_jackson_open3"])
def test_open_networks(name: str) -> None:
    case, tolerance = CASES[name], CASES[name]["tolerance"]["analytic"]
    model = case["model"]
    stations = [
        queueing.Station(arrival_rate=rate, mean_service=service, servers=servers)
        for rate, service, servers in zip(model["arrivals"], model["mean_service"], model["servers"], strict=True)
    ]
    answer = queueing.jackson(stations, model["routing"])
    for expected, station in zip(case["expected"]["stations"], answer.stations, strict=True):
        check(expected, station, tolerance)
    assert answer.mean_sojourn == pytest.approx(case["expected"]["mean_sojourn"], rel=tolerance)
    if "throughput" in case["expected"]:
        assert answer.throughput == pytest.approx(case["expected"]["throughput"], rel=tolerance)


def test_erlang_b() -> None:
    expected = CASES["q04_erlang_b"]["expected"]
    answer = queueing.erlang_b(3, 1, 4)
    assert answer.blocking == pytest.approx(27 / 131, rel=1e-14)
    assert answer.carried == pytest.approx(expected["carried"], rel=1e-12)


@pytest.mark.parametrize("name", CASES["q05_caseload_erlang_c"]["expected"])
def test_caseloads(name: str) -> None:
    case = CASES["q05_caseload_erlang_c"]
    expected, months = case["expected"][name], case["model"]["mean_case_months"]
    slots = expected["rows"][0]["slots"] // expected["rows"][0]["workers"]
    clients = expected["static_ratio_workers"] * slots
    for row in expected["rows"]:
        answer = queueing.mmc(clients / months, months, row["slots"])
        check(row, answer, case["tolerance"]["analytic"])
        assert answer.wait_quantile(0.95) == pytest.approx(row["Wq_p95"], rel=1e-9)
    needed = queueing.servers_needed(clients / months, months, share=0.05, slots_per_worker=slots)
    assert needed == expected["min_workers_p_wait_below_5pct"]


def test_mg1() -> None:
    cvs = {"deterministic": 0, "erlang2": math.sqrt(0.5), "exponential": 1, "lognormal_cv2": 2}
    for name, expected in CASES["q06_mg1_pk"]["expected"].items():
        answer = queueing.mg1(0.5, 1, cvs[name])
        check(expected, answer, 1e-12)
        assert answer.method == "pollaczek-khinchine"


def test_approximations_say_so() -> None:
    assert queueing.mgc(8, 1, 0.5, 10, method="kimura").method == "kimura"
    assert not queueing.ggc(8, 0.5, 1, 0.5, 10).exact
    assert queueing.mgc(8, 1, 1, 10).exact
    with pytest.raises(ValueError, match='no method "best": lee-longton or kimura'):
        queueing.mgc(8, 1, 1, 10, method="best")


def test_erlang_a() -> None:
    case = CASES["q09_erlang_a"]
    answer = queueing.erlang_a(48, 1, 2, 50)
    check(case["expected"], answer, 1e-9)
    assert answer.p_abandon == pytest.approx(case["expected"]["p_abandon"], rel=1e-9)
    assert answer.wait_exceeds(answer.wait_quantile(0.9)) == pytest.approx(0.1)
    patient = queueing.servers_needed(48, 1, share=0.1)
    assert queueing.servers_needed(48, 1, share=0.1, mean_patience=2) <= patient


def test_seasonal_arrivals() -> None:
    case = CASES["q10_mt_m_inf"]
    for law in (dist.exponential(3), queueing.PhaseType.exponential(3)):
        for time, expected in case["expected"]["m"].items():
            mean, error = queueing.caseload_at(float(time), lambda t: 10 + 5 * math.sin(2 * math.pi * t / 12), 15, law, tolerance=1e-14)
            assert mean == pytest.approx(expected, rel=1e-12)
            assert error < 1e-10


def test_caseload_without_limit() -> None:
    expected = CASES["q11_mg_inf_insensitive"]["expected"]
    answer = queueing.mg_infinity(37.5, 24)
    assert (answer.mean, answer.variance, answer.quantile(0.05), answer.quantile(0.95)) == pytest.approx(
        (expected["mean"], expected["variance"], expected["p05"], expected["p95"]), rel=1e-12
    )


@pytest.mark.parametrize(
    "law",
    [
        dist.fixed(24),
        dist.uniform(8, 40),
        dist.triangular(6, 12, 54),
        dist.exponential(24),
        dist.gamma(24, 0.5),
        dist.weibull(24, 2),
        dist.lognormal(mean=24, cv=1.5),
        dist.empirical([3, 24, 38], [1, 3, 1.5]),
        queueing.PhaseType.fit(24, 0.7),
        queueing.stay(dist.fixed(24)),
    ],
)
def test_a_caseload_in_balance_stays_for_any_law(law: dist.Law | queueing.PhaseType | queueing.StayLaw) -> None:
    for point in queueing.caseload_curve([(0, 37.5)], law, [0, 10, 30, 500], at_start=900):
        assert point.mean == pytest.approx(900, rel=1e-9)
        assert point.from_start <= 900
    assert queueing.caseload_curve([], law, [0], at_start=7, residual="fresh")[0].mean == 7


def test_phase_type() -> None:
    case = CASES["c03_phase_type"]
    law = queueing.PhaseType(case["model"]["alpha"], case["model"]["T"])
    assert (law.mean, law.variance) == pytest.approx((case["expected"]["mean"], case["expected"]["variance"]), rel=1e-12)
    for time, expected in case["expected"]["survival"].items():
        assert law.survival(float(time)) == pytest.approx(expected, rel=1e-12)
    assert law.survival(law.quantile(0.9)) == pytest.approx(0.1)
    assert law.generator[0][1] == 1.2


def test_population_curve() -> None:
    curve = queueing.population_curve([1, 0], [[0, 3], [0.5, 0]], [0, 1, 20])
    for time, (first, second) in zip(curve.times, curve.present, strict=True):
        assert first == pytest.approx((0.5 + 3 * math.exp(-3.5 * time)) / 3.5, abs=1e-11)
        assert first + second == pytest.approx(1)
    assert 0 < curve.error < 1e-9


def test_what_does_not_hold_is_said() -> None:
    with pytest.raises(ValueError, match=r"the queue never settles: the load is 900 .* it takes more than 900"):
        queueing.mmc(37.5, 24, 900)
    with pytest.raises(ValueError, match='station "support" never settles'):
        queueing.jackson([queueing.Station(arrival_rate=1, mean_service=2, name="support")], [[0.0]])
    with pytest.raises(ValueError, match="never leaves the network"):
        queueing.jackson([queueing.Station(arrival_rate=1, mean_service=0.5)], [[1.0]])
    with pytest.raises(ValueError, match="the stay is no law: "):
        queueing.stay(dist.uniform(5, 3))
    with pytest.raises(ValueError, match="not parameters"):
        queueing.stay(dist.exponential("months"))
    with pytest.raises(ValueError, match="not parameters"):
        queueing.stay(dist.empirical(["months"]))
    with pytest.raises(ValueError, match="until an age"):
        queueing.stay(dist.until_age(25))
    with pytest.raises(ValueError, match='no residual "old"'):
        queueing.caseload_curve([], dist.fixed(1), [0], residual="old")  # type: ignore[arg-type]
    with pytest.raises(ZeroDivisionError):
        queueing.caseload_at(0, lambda t: 1 / 0, 1, dist.fixed(1))


def test_the_examples_of_the_docstrings() -> None:
    runner = doctest.DocTestRunner()
    names = vars(queueing)
    tried = 0
    for name in queueing.__all__:
        text = getattr(names[name], "__doc__", "") or ""
        if name == "PhaseType":
            text = queueing.PhaseType.__init__.__doc__ + "\n" + queueing.PhaseType.fit.__doc__
        examples = doctest.DocTestParser().get_doctest(text, dict(names), name, None, 0)
        tried += bool(examples.examples)
        runner.run(examples)
    assert runner.failures == 0
    assert tried >= 14


def test_the_module_is_part_of_the_package() -> None:
    assert polku.queueing is queueing
