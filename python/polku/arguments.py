"""Arguments that are asked wrongly are refused in words, before anything is computed."""

from __future__ import annotations

import inspect
import math
import operator
import re
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime
from difflib import SequenceMatcher, get_close_matches
from functools import wraps
from typing import ParamSpec, TypeVar

from polku import _core

# What a run may be asked for: the seed is 64 bits, and a trillion clients outlast every machine.
SEEDS = (0, 2**64 - 1)
CLIENTS = (1, 10**12)
REPLICATIONS = (1, 10**9)
THREADS = (0, 1024)
CLIENTS_IN_ALL = 10**13

NEAR = 0.6  # of a code: two letters of three, four signs of six
LOOKALIKES = str.maketrans("OIL", "011")

P = ParamSpec("P")
R = TypeVar("R")


def named_keywords(method: Callable[P, R]) -> Callable[P, R]:
    """The method, which takes keywords only; its TypeError for an unknown one names the nearest, or else all that there are."""
    known = [name for name, parameter in inspect.signature(method).parameters.items() if parameter.kind is parameter.KEYWORD_ONLY]

    @wraps(method)
    def checked(*args: P.args, **keys: P.kwargs) -> R:
        for key in keys:
            if key not in known:
                near = get_close_matches(key, known, n=1)
                help = f"did you mean {near[0]!r}?" if near else f"it takes {', '.join(known)}"
                raise TypeError(f"{method.__name__} has no keyword {key!r}; {help}")
        return method(*args, **keys)

    return checked


def codes(argument: str, asked: Sequence[str]) -> list[str]:
    """The codes, prefixes of codes and names asked for, one string being one of them. ValueError names one that no rule has."""
    out = []
    for code in [asked] if isinstance(asked, str) else asked:
        if not isinstance(code, str):
            raise TypeError(f"{argument} takes codes such as 'GRA304', 'GRA' or 'dead-end', not {code!r}")
        named = _core.find_catalogue_entry(code.lower())
        if named is not None:
            out.append(named.code)
        elif code and any(entry.code.startswith(code.upper()) for entry in _core.catalogue()):
            out.append(code.upper())
        else:
            near = _nearest_code(code)
            help = f"did you mean {near!r}?" if near else f"groups are {', '.join(_groups())}, and `polku rules` lists all codes"
            raise ValueError(f"{argument}: no finding has the code {code!r}; {help}")
    return out


def _groups() -> list[str]:
    return list(dict.fromkeys(entry.code[:3] for entry in _core.catalogue()))


def _nearest_code(code: str) -> str | None:
    entries = _core.catalogue()
    names = get_close_matches(code.lower(), [entry.name for entry in entries], n=1, cutoff=0.7)
    if names:
        return names[0]
    known = [entry.code for entry in entries] + _groups()
    wanted = code[:3].upper() + code[3:].upper().translate(LOOKALIKES)
    best = max(known, key=lambda name: SequenceMatcher(None, wanted, name).ratio())
    return best if SequenceMatcher(None, wanted, best).ratio() > NEAR else None


RULES = ("core", "simulate", "public", "all")
LANGUAGES = ("fi", "sv", "en")
LEVELS = ("error", "warning", "advice")  # the gravest first
REPORTS = ("human", "json", "jsonl", "sarif", "github", "junit")


def one_of(argument: str, asked: object, known: Sequence[str]) -> str:
    """A word of a closed list; ValueError names the nearest, or else all that there are."""
    if isinstance(asked, str) and asked in known:
        return asked
    near = get_close_matches(str(asked), known, n=1)
    help = f"did you mean {near[0]!r}?" if near else f"it is one of {', '.join(known)}"
    raise ValueError(f"{argument} cannot be {asked!r}; {help}")


@named_keywords
def checks(
    *,
    rules: str = "core",
    lang: str = "en",
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    limit: int = 20,
    today: object = None,
) -> _core.ValidateOptions:
    """What a check is asked for."""
    return _core.ValidateOptions(
        rules=one_of("rules", rules, RULES),
        language=one_of("lang", lang, LANGUAGES),
        select=codes("select", select),
        ignore=codes("ignore", ignore),
        limit=whole("limit", limit, (0, 2**63 - 1)),
        today=day("today", today),
    )


def language(argument: str, path: _core.ServicePath, asked: object) -> str:
    """A language that the path has texts in; without one its source language."""
    if asked is None:
        return path.languages.source
    if not isinstance(asked, str):
        raise TypeError(f"{argument} takes a language tag such as 'fi', not {asked!r}")
    missing = _core.missing_language(path, asked)
    if missing is not None:
        raise ValueError(f"{argument}: {missing.message} ({missing.hint})")
    return asked or path.languages.source


def whole(argument: str, value: object, limits: tuple[int, int]) -> int:
    """A whole number within limits."""
    low, high = limits
    wanted = f"{argument} must be a whole number from {low} to {high}, not {value!r}"
    if isinstance(value, bool):
        raise TypeError(wanted)
    try:
        number = operator.index(value)  # type: ignore[arg-type]
    except TypeError:
        raise TypeError(wanted) from None
    if not low <= number <= high:
        raise ValueError(wanted)
    return number


def run_size(clients: int, replications: int) -> None:
    """ValueError when the clients of all replications together are too many."""
    if clients * replications > CLIENTS_IN_ALL:
        raise ValueError(f"clients times replications must be at most {CLIENTS_IN_ALL}, not {clients * replications}")


def only_alone(*, start_date: str) -> None:
    """ValueError for what only clients who walk alone have."""
    if start_date:
        raise ValueError("start_date is the scenario's: say `clients` to let clients walk alone, or change the scenario's start")


def arm(asked: str, *, scenario: bool) -> str:
    """An arm, which is one of a scenario's; ValueError when there is no scenario."""
    if asked and not scenario:
        raise ValueError(f"an arm needs a scenario: {asked!r} is an arm of none")
    return asked


def iso_date(argument: str, value: object) -> str:
    """A date as YYYY-MM-DD; an empty text is no date."""
    if isinstance(value, date):
        return value.isoformat()[:10]
    if not isinstance(value, str):
        raise TypeError(f"{argument} must be a date as YYYY-MM-DD, not {value!r}")
    if value:
        try:
            if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
                raise ValueError(value)
            date.fromisoformat(value)
        except ValueError:
            raise ValueError(f"{argument} must be a date as YYYY-MM-DD, not {value!r}") from None
    return value


def day(argument: str, value: object) -> str:
    """A date as YYYY-MM-DD; None is today, in UTC."""
    return datetime.now(UTC).date().isoformat() if value is None else iso_date(argument, value)


def entries(value: Mapping[str, float] | None) -> list[tuple[str, float]]:
    """Where clients enter and how many a month."""
    if value is None:
        return []
    if not isinstance(value, Mapping):
        raise TypeError(f"entries must say how many enter a month at each start, as {{'need': 6}}, not {value!r}")
    out = []
    for at, number in value.items():
        if not isinstance(at, str):
            raise TypeError(f"entries must have ids of touchpoints as keys, not {at!r}")
        try:
            out.append((at, math.fsum([number])))
        except TypeError:
            raise TypeError(f"entries[{at!r}] must be a number, not {number!r}") from None
    return out


def as_bytes(text: object) -> bytes:
    """The bytes of a text; what they hold is the reader's to judge."""
    if isinstance(text, str):
        return text.encode("utf-8", "surrogatepass")
    if isinstance(text, bytes | bytearray | memoryview):
        return bytes(text)
    raise TypeError(f"text must be str or bytes, not {type(text).__name__}")
