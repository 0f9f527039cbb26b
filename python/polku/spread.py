"""Simulations spread over an executor: threads, processes, or machines. The bytes of the result are those of one thread."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, wait
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from polku import _core

ASKED_EVERY = 0.05  # seconds: whether anything is still wanted

Piece = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Spread:
    """Who does the parts of a simulation, and how.

    `executor` is a `concurrent.futures.Executor` (threads, processes, `mpi4py.futures`, …), a `dask.distributed.Client`, or a function
    that makes an executor, which is then closed at the end. `part_size` says how many replications (or chunks of 8,192 clients who walk
    alone) make one part; 0: so many that there are about 250 parts. A pool of processes in which one was killed can do nothing more:
    with a function the parts that are missing are run in a new pool, up to `retries` times; without one the error says what was done.
    Dask runs the parts of a dead worker again by itself.
    """

    executor: Any
    part_size: int = 0
    retries: int = 3

    def run(self, job: bytes, pieces: Sequence[Piece], take: Callable[[_core.Part], bool], wanted: Callable[[], bool]) -> None:
        """Called by the core: lets all pieces be run, and gives each part to `take`."""
        packed = zlib.compress(job, 6)
        missing = dict.fromkeys(pieces)
        broken = 0
        while missing and wanted():
            with self._opened() as pool:
                try:
                    gather(pool, packed, missing, take, wanted)
                    return
                except BrokenExecutor as error:
                    _close_pipe_of(pool)
                    broken += 1
                    done = f"{len(pieces) - len(missing)} of {len(pieces)} parts of the simulation were done"
                    if not self._makes_pools:
                        raise type(error)(
                            f"a worker died and its pool with it when {done}; give a function that makes a pool, such as "
                            "executor=ProcessPoolExecutor, and the parts that are missing are run again in a new one"
                        ) from error
                    if broken > self.retries:
                        raise type(error)(f"workers died in {broken} pools, one after the other, when {done}") from error

    @property
    def _makes_pools(self) -> bool:
        return isinstance(self.executor, type) or not hasattr(self.executor, "submit")

    @contextmanager
    def _opened(self) -> Iterator[Executor]:
        if not self._makes_pools:
            yield self.executor.get_executor() if hasattr(self.executor, "get_executor") else self.executor
            return
        pool = self.executor()
        try:
            yield pool
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def spread_of(executor: object) -> Spread | None:
    """What is asked for by `executor=`; TypeError for what can do no parts."""
    if executor is None or isinstance(executor, Spread):
        return executor
    if hasattr(executor, "submit") or callable(executor):
        return Spread(executor)
    raise TypeError(f"executor takes a concurrent.futures.Executor, a Dask client, or a function that makes an executor, not {executor!r}")


def spread_arguments(executor: object) -> dict[str, Any]:
    """For the core."""
    spread = spread_of(executor)
    return {} if spread is None else {"spread": spread.run, "part_size": spread.part_size}


def _close_pipe_of(broken: Executor) -> None:
    """Python before 3.11.5 waits for ever, at the latest at its own end, for the thread that fills the pipe to workers who are dead
    (python/cpython#94777). Nobody will read it: without its reading end that thread gives up, as it does in later versions."""
    reader = getattr(getattr(broken, "_call_queue", None), "_reader", None)
    if reader is not None:
        reader.close()


def gather(pool: Executor, job: bytes, missing: dict[Piece, None], take: Callable[[_core.Part], bool], wanted: Callable[[], bool]) -> None:
    """Runs the pieces `missing` in the pool, and takes out of them what is done."""
    stop = _core.Stop()
    futures: dict[Future[_core.Part | None], Piece] = {}
    try:
        for first, last in missing:
            futures[pool.submit(run_part, job, first, last, stop)] = (first, last)
        while futures and wanted():
            for future in wait(futures, timeout=ASKED_EVERY, return_when=FIRST_COMPLETED).done:
                piece = futures.pop(future)
                part = future.result()
                if part is None or not take(part):
                    return
                del missing[piece]
    finally:
        stop.request()
        for future in futures:
            future.cancel()


def run_part(job: bytes, first: int, last: int, stop: _core.Stop) -> _core.Part | None:
    """On a worker."""
    return _runner(job).run(first, last, stop)


@lru_cache(maxsize=2)
def _runner(job: bytes) -> _core.JobRunner:
    return _core.JobRunner(zlib.decompress(job))


@dataclass(frozen=True, slots=True)
class Budget:
    """What a simulation may take: when it has taken that, its result is of what was whole by then, and `Result.partial` says so.

    `events` are things that happen to clients (of clients who walk alone, visits), `seconds` are of wall clock, and `bytes` of memory
    for what the replications came to. The same budget of events or bytes gives the same result on every machine.
    """

    events: int | None = None
    seconds: float | None = None
    bytes: int | None = None

    def numbers(self) -> tuple[int | None, float | None, int | None]:
        for name in ("events", "seconds", "bytes"):
            value = getattr(self, name)
            if value is not None and not value > 0:
                raise ValueError(f"a budget of {name} is above 0, not {value!r}")
        return (self.events, self.seconds, self.bytes)
