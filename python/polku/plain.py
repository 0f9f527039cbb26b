"""Findings as plain frozen data, for pickles: the core's own live only in their process."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import Any

from polku import _core


@dataclass(frozen=True, slots=True)
class Position:
    line: int
    column: int
    utf16: int
    offset: int


@dataclass(frozen=True, slots=True)
class Range:
    start: Position
    end: Position


@dataclass(frozen=True, slots=True)
class Location:
    source: str
    pointer: str
    range: Range | None


@dataclass(frozen=True, slots=True)
class Related:
    location: Location
    message: str


@dataclass(frozen=True, slots=True)
class Subject:
    kind: str
    id: str
    service: str


@dataclass(frozen=True, slots=True)
class Finding:
    """A `polku.Diagnostic` that came out of a pickle: the same attributes."""

    code: str
    name: str
    severity: str
    message: str
    subject: Subject
    location: Location
    related: tuple[Related, ...]
    witness: tuple[str, ...]
    hint: str
    args: dict[str, str] = field(hash=False)


KINDS: dict[type, type] = {
    _core.Position: Position,
    _core.Range: Range,
    _core.Location: Location,
    _core.Related: Related,
    _core.Subject: Subject,
    _core.Diagnostic: Finding,
}


def plain(value: Any) -> Any:
    """A value of the core, and all within it, as plain data; what is plain already stays as it is."""
    if isinstance(value, tuple):
        return tuple(plain(item) for item in value)
    kind: Any = KINDS.get(type(value))
    return value if kind is None else kind(*(plain(getattr(value, member.name)) for member in fields(kind)))
