"""What a chart was asked for, and what there is."""

from __future__ import annotations

from collections.abc import Iterable

SHOWN = 20  # at most, of the names that there are


def check(asked: Iterable[str], there: Iterable[str], problem: str) -> None:
    """ValueError for the first of `asked` that is not `there`: `problem` with it in the place of {}, and what there is."""
    known = list(dict.fromkeys(there))
    for one in asked:
        if one not in known:
            raise ValueError(f"{problem.format(repr(one))}: {', '.join(known[:SHOWN])}{', …' if len(known) > SHOWN else ''}")
