"""How far a computation is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

Progress = bool | Callable[[float], object]


@contextmanager
def followed(progress: Progress | None, doing: str) -> Iterator[Callable[[float], None] | None]:
    """What the core tells the share done, from 0 to 1: nothing, a function of the user's, or a bar on standard error
    that says what is `doing`."""
    if progress is None or progress is False:
        yield None
    elif progress is True:
        from tqdm.auto import tqdm  # type: ignore[import-untyped]

        with tqdm(total=1.0, desc=doing, bar_format="{desc} {percentage:3.0f}% |{bar}| {elapsed}<{remaining}") as bar:
            yield lambda done: _move(bar, done)
    elif callable(progress):
        yield _telling(progress)
    else:
        raise TypeError(f"progress must be True, False or a function of the share done, not {progress!r}")


def _telling(tell: Callable[[float], object]) -> Callable[[float], None]:
    def told(done: float) -> None:
        tell(done)

    return told


def _move(bar: object, done: float) -> None:
    bar.update(done - bar.n)  # type: ignore[attr-defined]
