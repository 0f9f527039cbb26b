"""The programs that the benchmark times give right answers: those whose packages are here, at a small size."""

import importlib.util
import sys
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import pytest

BENCH = Path(__file__).parents[1] / "bench"
SMALL = {"w1": 4_000, "w2": 20_000, "w3": 2}


def runner() -> ModuleType:
    spec = importlib.util.spec_from_file_location("polku_bench_peers", BENCH / "peers.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # its dataclasses look for it there
    spec.loader.exec_module(module)
    return module


PEERS = runner()


@pytest.mark.parametrize(
    "program",
    [program for program in PEERS.PROGRAMS if importlib.util.find_spec(program.tool)],
    ids=lambda program: program.file.stem,
)
def test_a_timed_program_gives_right_answers(program) -> None:  # type: ignore[no-untyped-def]
    small = replace(program, size=SMALL[program.workload])
    _, answers = PEERS.answers_of(small)
    assert PEERS.wrong(small, PEERS.workloads()[program.workload], answers) == []


def test_every_program_is_timed_and_the_other_way_round() -> None:
    assert sorted(program.file for program in PEERS.PROGRAMS) == sorted((BENCH / "peers").glob("*.py"))


def test_a_wrong_answer_is_seen() -> None:
    program = next(program for program in PEERS.PROGRAMS if program.workload == "w1")
    workload = PEERS.workloads()["w1"]
    right = {name: value for name, (value, _, _) in workload.answers.items()}
    assert PEERS.wrong(program, workload, right) == []
    assert PEERS.wrong(program, workload, right | {"time": 40.0}) == ["time is 40, known is 37.0951 ± 1.24"]
    assert PEERS.wrong(program, workload, right | {"time": float("nan")})
    assert PEERS.wrong(program, workload, {"time": right["time"]}) == ["no wait_a", "no wait_b", "no wait_c"]
