"""Simulations in parts on threads, processes and Dask: the bytes of one thread, whoever dies on the way."""

from __future__ import annotations

import copy
import multiprocessing
import os
import pickle
import signal
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, Executor, ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path

import polku
import pytest
from polku import _core

MODELS = Path(__file__).parents[2] / "models"
SCENARIO = MODELS / "scenarios" / "varha-2023.polku-scenario.json"
AT_ONCE = 0.2  # seconds


@pytest.fixture(scope="module")
def varha() -> polku.ServicePath:
    return polku.load(MODELS / "child-to-adult.polku.json")


@pytest.fixture(scope="module")
def one(varha: polku.ServicePath) -> str:
    """What one thread gives."""
    return varha.simulate(scenario=SCENARIO, replications=24, seed=5, threads=1).to_json()


def pool() -> ProcessPoolExecutor:
    return ProcessPoolExecutor(2, mp_context=multiprocessing.get_context("spawn"))


@pytest.fixture(scope="module")
def processes() -> Iterator[ProcessPoolExecutor]:
    with pool() as executor:
        yield executor


class KillsOne:
    """Progress that kills one process as soon as so much is done."""

    def __init__(self, process: Callable[[], int], when: float = 0.1) -> None:
        self.process = process
        self.when = when
        self.killed: list[int] = []

    def __call__(self, done: float) -> None:
        if done >= self.when and not self.killed:
            self.killed.append(self.process())
            os.kill(self.killed[0], signal.SIGKILL)


@pytest.mark.parametrize("part_size", [0, 1, 5, 24, 100])
def test_threads_give_the_bytes_of_one(varha: polku.ServicePath, one: str, part_size: int) -> None:
    with ThreadPoolExecutor(3) as executor:
        spread = polku.Spread(executor, part_size=part_size)
        assert varha.simulate(scenario=SCENARIO, replications=24, seed=5, executor=spread).to_json() == one


@pytest.mark.parametrize("threads", [1, 2, 8])
def test_any_number_of_threads_gives_the_bytes_of_one(varha: polku.ServicePath, one: str, threads: int) -> None:
    assert varha.simulate(scenario=SCENARIO, replications=24, seed=5, threads=threads).to_json() == one


def test_processes_give_the_bytes_of_one(varha: polku.ServicePath, one: str, processes: Executor) -> None:
    assert varha.simulate(scenario=SCENARIO, replications=24, seed=5, executor=processes).to_json() == one
    asked = {"clients": 20_000, "replications": 2, "seed": 3, "keep_clients": True}
    assert varha.simulate(**asked, executor=processes).to_json() == varha.simulate(**asked, threads=1).to_json()
    kept = {"scenario": SCENARIO, "replications": 2, "keep_clients": True}
    assert varha.simulate(**kept, executor=processes).to_json() == varha.simulate(**kept).to_json()


def test_until_a_precision_in_rounds(varha: polku.ServicePath, processes: Executor) -> None:
    asked = {"scenario": SCENARIO, "seed": 1, "replications": 80, "until": ("inside", "fi.polku.child-to-adult", 8.0)}
    here = varha.simulate(**asked)
    assert 10 <= here.settings["replications"] < 80
    assert varha.simulate(**asked, executor=processes).to_json() == here.to_json()


def test_decisions_give_the_bytes_of_one(varha: polku.ServicePath, processes: Executor) -> None:
    asked = {"scenario": SCENARIO, "replications": 4}
    assert polku.compare(varha, **asked, executor=processes).to_json() == polku.compare(varha, **asked).to_json()
    asked |= {"roles": ["guide-caseload"], "within": 7, "share": 0.5, "most_points": 4, "most_replications": 20}
    assert polku.staffing(varha, **asked, executor=processes).to_json() == polku.staffing(varha, **asked).to_json()
    with pytest.raises(ValueError, match="exact answers"):
        polku.sensitivity(varha, executor=processes)


def test_sensitivity_gives_the_bytes_of_one(varha: polku.ServicePath) -> None:
    text = SCENARIO.read_text(encoding="utf-8").replace(
        '"horizon": {"value": 5, "unit": "year"}', '"horizon": {"value": 90, "unit": "day"}'
    )
    asked = {"scenario": polku.parse_scenario(text), "replications": 1, "samples": 2, "strict": False}
    with ThreadPoolExecutor(2) as executor:
        assert polku.sensitivity(varha, **asked, executor=executor).to_json() == polku.sensitivity(varha, **asked).to_json()


def test_a_killed_worker_loses_nothing_where_new_pools_can_be_made(varha: polku.ServicePath, one: str) -> None:
    pools: list[ProcessPoolExecutor] = []

    def make() -> ProcessPoolExecutor:
        pools.append(pool())
        return pools[-1]

    kills = KillsOne(lambda: next(iter(pools[-1]._processes)))
    spread = polku.Spread(make, part_size=1)
    assert varha.simulate(scenario=SCENARIO, replications=24, seed=5, executor=spread, progress=kills).to_json() == one
    assert len(kills.killed) == 1
    assert len(pools) == 2


def test_a_killed_worker_of_a_given_pool_is_an_error_that_says_so(varha: polku.ServicePath) -> None:
    with pool() as executor:
        kills = KillsOne(lambda: next(iter(executor._processes)))
        spread = polku.Spread(executor, part_size=1)
        with pytest.raises(BrokenExecutor, match=r"a worker died .* of 24 parts .* function that makes a pool"):
            varha.simulate(scenario=SCENARIO, replications=24, seed=5, executor=spread, progress=kills)
        assert len(kills.killed) == 1


def test_workers_that_always_die_are_given_up(varha: polku.ServicePath) -> None:
    class Dying(ThreadPoolExecutor):
        def submit(self, *work: object) -> object:  # type: ignore[override]
            raise BrokenExecutor("dead")

    with pytest.raises(BrokenExecutor, match="in 3 pools"):
        varha.simulate(scenario=SCENARIO, replications=2, executor=polku.Spread(Dying, retries=2))


@pytest.mark.filterwarnings("ignore")  # of Dask about its own
def test_dask_gives_the_bytes_of_one_even_when_a_worker_is_killed(varha: polku.ServicePath, one: str) -> None:
    from dask.distributed import Client, LocalCluster

    cluster = LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, silence_logs=50)
    with cluster, Client(cluster) as client:
        asked = {"scenario": SCENARIO, "replications": 24, "seed": 5}
        assert varha.simulate(**asked, executor=client).to_json() == one
        assert varha.simulate(**asked, executor=client.get_executor()).to_json() == one
        kills = KillsOne(lambda: next(iter(client.run(os.getpid).values())))
        assert varha.simulate(**asked, executor=polku.Spread(client, part_size=1), progress=kills).to_json() == one
        assert len(kills.killed) == 1


def test_progress_goes_by_parts(varha: polku.ServicePath) -> None:
    seen: list[float] = []
    threads: set[int] = set()

    def tell(done: float) -> None:
        seen.append(done)
        threads.add(threading.get_ident())

    with ThreadPoolExecutor(2) as executor:
        varha.simulate(scenario=SCENARIO, replications=10, executor=polku.Spread(executor, part_size=2), progress=tell)
    assert seen == pytest.approx([0.2, 0.4, 0.6, 0.8, 1.0])
    assert threads == {threading.get_ident()}


def test_an_exception_of_progress_comes_out(varha: polku.ServicePath) -> None:
    def stop(done: float) -> None:
        raise RuntimeError("enough")

    with ThreadPoolExecutor(2) as executor, pytest.raises(RuntimeError, match="enough"):
        varha.simulate(scenario=SCENARIO, replications=5000, executor=polku.Spread(executor, part_size=1), progress=stop)


@pytest.fixture
def listens_to_ctrl_c() -> Iterator[None]:
    """Also where the tests were started in the background, by a shell that lets such programs ignore it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("listens_to_ctrl_c")
@pytest.mark.parametrize("on_threads", [False, True])
def test_ctrl_c_stops_at_once_inside_a_long_replication(varha: polku.ServicePath, on_threads: bool) -> None:
    text = SCENARIO.read_text(encoding="utf-8")
    long = polku.parse_scenario(text.replace('"horizon": {"value": 5,', '"horizon": {"value": 5000,'))
    asked_at: list[float] = []

    def ask() -> None:
        asked_at.append(time.monotonic())
        os.kill(os.getpid(), signal.SIGINT)

    timer = threading.Timer(0.7, ask)
    timer.start()
    with ThreadPoolExecutor(2) as executor, pytest.raises(KeyboardInterrupt):
        varha.simulate(scenario=long, replications=2, strict=False, executor=executor if on_threads else None)
    took = time.monotonic() - asked_at[0]
    assert took < 50 * AT_ONCE  # nothing asserts a time; a replication here lasts for minutes
    print(f"stopped after {took:.3f} s")


def test_a_budget_says_what_was_spent(varha: polku.ServicePath) -> None:
    asked = {"scenario": SCENARIO, "replications": 24, "seed": 5}
    assert varha.simulate(**asked, threads=1).partial == ""
    cut = varha.simulate(**asked, budget=polku.Budget(events=100_000))
    assert cut.partial == "events"
    done = cut.settings["replications"]
    assert 0 < done < 24
    fewer = varha.simulate(**asked | {"replications": done})
    assert [table.text(None) for table in cut.tables.values()] == [table.text(None) for table in fewer.tables.values()]
    assert [line for line in cut.not_taken_into_account if "partial" in line and "budget of events" in line]
    assert polku.parse_result(cut.to_json()) == cut
    with ThreadPoolExecutor(2) as executor:
        assert varha.simulate(**asked, budget=polku.Budget(events=100_000), executor=executor).to_json() == cut.to_json()
    assert varha.simulate(**asked | {"replications": 100_000}, budget=polku.Budget(seconds=0.5)).partial == "time"
    with pytest.raises(polku.ModelError, match="SIM956"):
        varha.simulate(**asked, budget=polku.Budget(bytes=1))
    with pytest.raises(ValueError, match="above 0"):
        varha.simulate(**asked, budget=polku.Budget(seconds=-1))


def test_what_is_no_executor_is_refused(varha: polku.ServicePath) -> None:
    with pytest.raises(TypeError, match="executor takes"):
        varha.simulate(clients=10, executor=7)


def test_parts_travel_as_bytes(varha: polku.ServicePath) -> None:
    jobs: list[bytes] = []

    def note(job: bytes, pieces: object, take: object, wanted: object) -> None:
        jobs.append(job)
        raise KeyError("noted")

    with pytest.raises(KeyError, match="noted"):
        _core.simulate(varha._core, folders=varha._folder_list(), clients=20_000, spread=note)
    runner = _core.JobRunner(jobs[0])
    assert runner.pieces == 3
    part = runner.run(1, 3, _core.Stop())
    assert part is not None
    assert part.pieces == (1, 3)
    again = pickle.loads(pickle.dumps(part))
    assert again.to_bytes() == part.to_bytes() == _core.Part.from_bytes(part.to_bytes()).to_bytes()
    for bytes in (b"", b"polku-part 0.1.0\n", part.to_bytes()[:-1], b"x" + part.to_bytes()):
        with pytest.raises(ValueError, match="SYS056"):
            _core.Part.from_bytes(bytes)
    with pytest.raises(ValueError, match="SYS056"):
        _core.JobRunner(jobs[0][:-1])
    with pytest.raises(ValueError, match="no such pieces"):
        runner.run(0, 4, _core.Stop())
    stop = _core.Stop()
    stop.request()
    assert runner.run(0, 3, stop) is None
    assert not pickle.loads(pickle.dumps(stop)).requested
    assert copy.copy(polku.Spread(None)) == polku.Spread(None)
