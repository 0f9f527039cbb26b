"""
The compiled core of polku.
"""

from __future__ import annotations

import collections.abc
import os
import typing

import numpy

class Position:
    """
    A place in a text; lines and columns count from 1, 0 means not known.
    """

    __hash__: typing.ClassVar[None]  # type: ignore[assignment]
    def __eq__(self, arg0: object) -> bool: ...
    def __getstate__(self) -> tuple[int, int, int, int]: ...
    def __setstate__(self, arg0: tuple[typing.Any, ...]) -> None: ...
    @property
    def column(self) -> int:
        """
        in code points
        """
    @property
    def line(self) -> int: ...
    @property
    def offset(self) -> int:
        """
        in bytes, from 0
        """
    @property
    def utf16(self) -> int:
        """
        in UTF-16 code units, as editors count
        """

class Range:
    """
    From `start` up to, not including, `end`.
    """

    __hash__: typing.ClassVar[None]  # type: ignore[assignment]
    def __eq__(self, arg0: object) -> bool: ...
    def __getstate__(self) -> tuple[Position, Position]: ...
    def __setstate__(self, arg0: tuple[typing.Any, ...]) -> None: ...
    @property
    def end(self) -> Position: ...
    @property
    def start(self) -> Position: ...

class Location:
    """
    Where something stands: a JSON pointer, and a range when there is a text.
    """

    __hash__: typing.ClassVar[None]  # type: ignore[assignment]
    def __eq__(self, arg0: object) -> bool: ...
    def __getstate__(self) -> tuple[str, str, Range | None]: ...
    def __setstate__(self, arg0: tuple[typing.Any, ...]) -> None: ...
    @property
    def pointer(self) -> str:
        """
        RFC 6901
        """
    @property
    def range(self) -> Range | None: ...
    @property
    def source(self) -> str:
        """
        the name of the text; empty when there is none
        """

class Related:
    """
    Another place that belongs to a finding.
    """

    __hash__: typing.ClassVar[None]  # type: ignore[assignment]
    def __eq__(self, arg0: object) -> bool: ...
    @property
    def location(self) -> Location: ...
    @property
    def message(self) -> str:
        """
        in the language of the finding
        """
    @property
    def phrase(self) -> str:
        """
        key of the sentence; stable
        """

class Subject:
    """
    The element a finding is about.
    """

    __hash__: typing.ClassVar[None]  # type: ignore[assignment]
    def __eq__(self, arg0: object) -> bool: ...
    def __getstate__(self) -> tuple[str, str, str]: ...
    def __setstate__(self, arg0: tuple[typing.Any, ...]) -> None: ...
    @property
    def id(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def service(self) -> str: ...

class TextEdit:
    """
    Put `text` in the place of `range`.
    """

    __hash__: typing.ClassVar[None]  # type: ignore[assignment]
    def __eq__(self, arg0: object) -> bool: ...
    @property
    def range(self) -> Range: ...
    @property
    def text(self) -> str: ...

class Fix:
    """
    A change that removes a finding.
    """

    __hash__: typing.ClassVar[None]  # type: ignore[assignment]
    def __eq__(self, arg0: object) -> bool: ...
    @property
    def edits(self) -> tuple[TextEdit, ...]:
        """
        in the order of the text
        """
    @property
    def safe(self) -> bool:
        """
        whether the model means the same afterwards
        """

class SuppressedBy:
    """
    Why a finding is kept from being counted.
    """

    __hash__: typing.ClassVar[None]  # type: ignore[assignment]
    def __eq__(self, arg0: object) -> bool: ...
    @property
    def kind(self) -> str:
        """
        "model", "configuration" or "baseline"
        """
    @property
    def reason(self) -> str: ...
    @property
    def until(self) -> str:
        """
        ISO date; empty: for ever
        """

class Diagnostic:
    """
    One finding about a model.
    """

    __hash__: typing.ClassVar[None]  # type: ignore[assignment]
    def __eq__(self, arg0: object) -> bool: ...
    def __getstate__(self) -> str: ...
    def __repr__(self) -> str: ...
    def __setstate__(self, arg0: str) -> None: ...
    def in_language(self, language: str) -> Diagnostic:
        """
        The finding in "fi", "sv" or "en"; in English for others.
        """
    def to_json(self) -> str:
        """
        The finding as JSON in one line.
        """
    @property
    def args(self) -> dict[str, str]:
        """
        the named facts of the message; names are stable
        """
    @property
    def code(self) -> str:
        """
        stable: three letters and three digits
        """
    @property
    def fingerprint(self) -> str:
        """
        stays the same when the text around it moves
        """
    @property
    def fix(self) -> Fix | None:
        """
        a change of the text that removes it
        """
    @property
    def hint(self) -> str:
        """
        what to do
        """
    @property
    def language(self) -> str:
        """
        of the messages: "fi", "sv" or "en"
        """
    @property
    def location(self) -> Location: ...
    @property
    def message(self) -> str:
        """
        one sentence; may change between versions
        """
    @property
    def name(self) -> str:
        """
        stable alias, for people: "dead-end"
        """
    @property
    def related(self) -> tuple[Related, ...]: ...
    @property
    def severity(self) -> str:
        """
        "error", "warning" or "advice"
        """
    @property
    def subject(self) -> Subject: ...
    @property
    def suppressed(self) -> SuppressedBy | None:
        """
        why it is not counted; None: it counts
        """
    @property
    def variant(self) -> str:
        """
        which of the code's messages
        """
    @property
    def witness(self) -> tuple[str, ...]:
        """
        ids of touchpoints: the way or cycle that shows it
        """

class CatalogueEntry:
    """
    What a code of a finding stands for.
    """
    def summary(self, language: str = "en") -> str:
        """
        One sentence: what the rule catches.
        """
    @property
    def code(self) -> str: ...
    @property
    def fixable(self) -> bool:
        """
        whether some of its findings have a fix
        """
    @property
    def name(self) -> str: ...
    @property
    def rule_set(self) -> str: ...
    @property
    def severity(self) -> str: ...

class Text:
    """
    A text in several languages: a read-only mapping from language tag to text.
    """

    __hash__: typing.ClassVar[None]  # type: ignore[assignment]
    def __contains__(self, arg0: str) -> bool: ...
    def __eq__(self, arg0: object) -> bool: ...
    def __getitem__(self, arg0: str) -> str: ...
    def __iter__(self) -> collections.abc.Iterator[str]: ...
    def __len__(self) -> int: ...
    def __repr__(self) -> str: ...
    def __str__(self) -> str: ...
    def choose(self, language: str, fallback: str = "en") -> str:
        """
        The text in `language`, or `fallback`, or the first there is.
        """
    def keys(self) -> list[str]: ...

class Number:
    """
    A literal, or the id of a parameter.
    """

    __hash__: typing.ClassVar[None]  # type: ignore[assignment]
    def __eq__(self, arg0: object) -> bool: ...
    def __repr__(self) -> str: ...
    @property
    def param(self) -> str | None:
        """
        id of the parameter; None for a literal
        """
    @property
    def value(self) -> float | None:
        """
        of a literal; None for a parameter
        """

class Quantity:
    """
    A number with a unit of time.
    """

    __hash__: typing.ClassVar[None]  # type: ignore[assignment]
    def __eq__(self, arg0: object) -> bool: ...
    @property
    def unit(self) -> str: ...
    @property
    def value(self) -> Number: ...

class Bound:
    """
    A bound of a comparison.
    """

    __hash__: typing.ClassVar[None]  # type: ignore[assignment]
    def __eq__(self, arg0: object) -> bool: ...
    @property
    def unit(self) -> str | None: ...
    @property
    def value(self) -> Number: ...

class Condition:
    """
    A condition: data, never code.
    """

    __hash__: typing.ClassVar[None]  # type: ignore[assignment]
    def __eq__(self, arg0: object) -> bool: ...
    @property
    def at_least(self) -> Bound | None: ...
    @property
    def below(self) -> Bound | None: ...
    @property
    def in_(self) -> tuple[bool | str, ...]: ...
    @property
    def is_(self) -> bool | str | None: ...
    @property
    def kind(self) -> str: ...
    @property
    def parts(self) -> tuple[Condition, ...]:
        """
        of all, any and not
        """
    @property
    def subject(self) -> str:
        """
        id of an attribute (or "age"), touchpoint or resource
        """

class Law:
    """
    A law of a length of time.
    """

    __hash__: typing.ClassVar[None]  # type: ignore[assignment]
    def __eq__(self, arg0: object) -> bool: ...
    @property
    def cv(self) -> Number | None: ...
    @property
    def description(self) -> Text: ...
    @property
    def dist(self) -> str: ...
    @property
    def max(self) -> Number | None: ...
    @property
    def mean(self) -> Number | None: ...
    @property
    def median(self) -> Number | None: ...
    @property
    def min(self) -> Number | None: ...
    @property
    def mode(self) -> Number | None: ...
    @property
    def notes(self) -> Text: ...
    @property
    def p90(self) -> Number | None: ...
    @property
    def sources(self) -> tuple[str, ...]: ...
    @property
    def unit(self) -> str: ...
    @property
    def value(self) -> Number | None: ...
    @property
    def values(self) -> tuple[Number, ...]: ...
    @property
    def weights(self) -> tuple[Number, ...]: ...

class Duration:
    """
    How long a client stays: a law, or until an age.
    """

    __hash__: typing.ClassVar[None]  # type: ignore[assignment]
    def __eq__(self, arg0: object) -> bool: ...
    @property
    def description(self) -> Text: ...
    @property
    def law(self) -> Law | None: ...
    @property
    def notes(self) -> Text: ...
    @property
    def sources(self) -> tuple[str, ...]: ...
    @property
    def until_age(self) -> Number | None:
        """
        years
        """

class Languages:
    """
    The languages of a model.
    """

    __hash__: typing.ClassVar[None]  # type: ignore[assignment]
    def __eq__(self, arg0: object) -> bool: ...
    @property
    def offered(self) -> tuple[str, ...]: ...
    @property
    def required(self) -> tuple[str, ...]: ...
    @property
    def source(self) -> str: ...

class ModelReference:
    """
    Another model, by id and version.
    """

    __hash__: typing.ClassVar[None]  # type: ignore[assignment]
    def __eq__(self, arg0: object) -> bool: ...
    @property
    def id(self) -> str: ...
    @property
    def version(self) -> str: ...

class Contact:
    """
    Whom to contact.
    """

    __hash__: typing.ClassVar[None]  # type: ignore[assignment]
    def __eq__(self, arg0: object) -> bool: ...
    @property
    def description(self) -> Text: ...
    @property
    def email(self) -> str: ...
    @property
    def hours(self) -> Text: ...
    @property
    def name(self) -> Text: ...
    @property
    def notes(self) -> Text: ...
    @property
    def phone(self) -> str: ...
    @property
    def sources(self) -> tuple[str, ...]: ...
    @property
    def url(self) -> str: ...

class Stage:
    """
    A column of the picture.
    """

    __hash__: typing.ClassVar[None]  # type: ignore[assignment]
    def __eq__(self, arg0: object) -> bool: ...
    @property
    def description(self) -> Text: ...
    @property
    def id(self) -> str: ...
    @property
    def name(self) -> Text: ...
    @property
    def notes(self) -> Text: ...
    @property
    def sources(self) -> tuple[str, ...]: ...
    @property
    def summary(self) -> Text: ...

class Lane:
    """
    A row of the picture.
    """

    __hash__: typing.ClassVar[None]  # type: ignore[assignment]
    def __eq__(self, arg0: object) -> bool: ...
    @property
    def description(self) -> Text: ...
    @property
    def id(self) -> str: ...
    @property
    def name(self) -> Text: ...
    @property
    def notes(self) -> Text: ...
    @property
    def sources(self) -> tuple[str, ...]: ...

class AgeRange:
    """
    Ages in years: `from_` included, `below` not.
    """

    __hash__: typing.ClassVar[None]  # type: ignore[assignment]
    def __eq__(self, arg0: object) -> bool: ...
    @property
    def below(self) -> Number | None: ...
    @property
    def description(self) -> Text: ...
    @property
    def from_(self) -> Number | None: ...
    @property
    def notes(self) -> Text: ...
    @property
    def sources(self) -> tuple[str, ...]: ...

class AttributeValue:
    """
    A value of an attribute; a share of None is the rest.
    """

    __hash__: typing.ClassVar[None]  # type: ignore[assignment]
    def __eq__(self, arg0: object) -> bool: ...
    @property
    def description(self) -> Text: ...
    @property
    def id(self) -> str: ...
    @property
    def name(self) -> Text: ...
    @property
    def notes(self) -> Text: ...
    @property
    def share(self) -> Number | None: ...
    @property
    def sources(self) -> tuple[str, ...]: ...

class Attribute:
    """
    What differs between clients.
    """

    __hash__: typing.ClassVar[None]  # type: ignore[assignment]
    def __eq__(self, arg0: object) -> bool: ...
    @property
    def description(self) -> Text: ...
    @property
    def id(self) -> str: ...
    @property
    def name(self) -> Text: ...
    @property
    def notes(self) -> Text: ...
    @property
    def share(self) -> Number | None: ...
    @property
    def sources(self) -> tuple[str, ...]: ...
    @property
    def type(self) -> str: ...
    @property
    def values(self) -> tuple[AttributeValue, ...]: ...

class EntryAge:
    """
    The age of clients who enter at a start.
    """

    __hash__: typing.ClassVar[None]  # type: ignore[assignment]
    def __eq__(self, arg0: object) -> bool: ...
    @property
    def at(self) -> str: ...
    @property
    def law(self) -> Law: ...

class Population:
    """
    Who the clients are.
    """

    __hash__: typing.ClassVar[None]  # type: ignore[assignment]
    def __eq__(self, arg0: object) -> bool: ...
    @property
    def age(self) -> AgeRange | None: ...
    @property
    def attributes(self) -> tuple[Attribute, ...]: ...
    @property
    def description(self) -> Text: ...
    @property
    def entry_age(self) -> tuple[EntryAge, ...]: ...
    @property
    def notes(self) -> Text: ...
    @property
    def sources(self) -> tuple[str, ...]: ...

class ParameterCase:
    """
    A value of a parameter under a condition or between dates.
    """

    __hash__: typing.ClassVar[None]  # type: ignore[assignment]
    def __eq__(self, arg0: object) -> bool: ...
    @property
    def description(self) -> Text: ...
    @property
    def from_(self) -> str: ...
    @property
    def notes(self) -> Text: ...
    @property
    def sources(self) -> tuple[str, ...]: ...
    @property
    def until(self) -> str: ...
    @property
    def value(self) -> float: ...
    @property
    def when(self) -> Condition | None: ...

class Parameter:
    """
    A number with a name.
    """

    __hash__: typing.ClassVar[None]  # type: ignore[assignment]
    def __eq__(self, arg0: object) -> bool: ...
    @property
    def cases(self) -> tuple[ParameterCase, ...]: ...
    @property
    def description(self) -> Text: ...
    @property
    def id(self) -> str: ...
    @property
    def name(self) -> Text: ...
    @property
    def notes(self) -> Text: ...
    @property
    def range(self) -> tuple[float, float] | None: ...
    @property
    def sources(self) -> tuple[str, ...]: ...
    @property
    def strength(self) -> str | None: ...
    @property
    def unit(self) -> str: ...
    @property
    def value(self) -> float: ...

class Source:
    """
    A document that elements cite.
    """

    __hash__: typing.ClassVar[None]  # type: ignore[assignment]
    def __eq__(self, arg0: object) -> bool: ...
    @property
    def cite(self) -> str: ...
    @property
    def date(self) -> str: ...
    @property
    def description(self) -> Text: ...
    @property
    def id(self) -> str: ...
    @property
    def notes(self) -> Text: ...
    @property
    def seed(self) -> str: ...
    @property
    def sources(self) -> tuple[str, ...]: ...
    @property
    def type(self) -> str: ...
    @property
    def url(self) -> str: ...

class Actor:
    """
    Who takes part.
    """

    __hash__: typing.ClassVar[None]  # type: ignore[assignment]
    def __eq__(self, arg0: object) -> bool: ...
    @property
    def description(self) -> Text: ...
    @property
    def id(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def lane(self) -> str: ...
    @property
    def may_decide(self) -> str:
        """
        "no", "yes" or "if-in-office"
        """
    @property
    def name(self) -> Text: ...
    @property
    def notes(self) -> Text: ...
    @property
    def sources(self) -> tuple[str, ...]: ...

class Channel:
    """
    How people meet.
    """

    __hash__: typing.ClassVar[None]  # type: ignore[assignment]
    def __eq__(self, arg0: object) -> bool: ...
    @property
    def description(self) -> Text: ...
    @property
    def id(self) -> str: ...
    @property
    def name(self) -> Text: ...
    @property
    def notes(self) -> Text: ...
    @property
    def ptv(self) -> str: ...
    @property
    def sources(self) -> tuple[str, ...]: ...
    @property
    def type(self) -> str: ...

class Resource:
    """
    What there is a limited number of.
    """

    __hash__: typing.ClassVar[None]  # type: ignore[assignment]
    def __eq__(self, arg0: object) -> bool: ...
    @property
    def actor(self) -> str: ...
    @property
    def assign(self) -> str: ...
    @property
    def description(self) -> Text: ...
    @property
    def id(self) -> str: ...
    @property
    def limiting(self) -> bool: ...
    @property
    def mode(self) -> str: ...
    @property
    def name(self) -> Text: ...
    @property
    def notes(self) -> Text: ...
    @property
    def per(self) -> str: ...
    @property
    def slots_per_unit(self) -> Number: ...
    @property
    def sources(self) -> tuple[str, ...]: ...
    @property
    def strength(self) -> str | None: ...
    @property
    def units(self) -> Number: ...
    @property
    def unlimited(self) -> bool: ...

class Hold:
    """
    A place a client keeps, from one touchpoint until another.
    """

    __hash__: typing.ClassVar[None]  # type: ignore[assignment]
    def __eq__(self, arg0: object) -> bool: ...
    @property
    def description(self) -> Text: ...
    @property
    def from_(self) -> tuple[str, ...]: ...
    @property
    def notes(self) -> Text: ...
    @property
    def priority(self) -> Number | None: ...
    @property
    def resource(self) -> str: ...
    @property
    def slots(self) -> Number: ...
    @property
    def sources(self) -> tuple[str, ...]: ...
    @property
    def until(self) -> tuple[str, ...]: ...
    @property
    def when(self) -> Condition | None: ...

class Service:
    """
    A service of the path.
    """

    __hash__: typing.ClassVar[None]  # type: ignore[assignment]
    def __eq__(self, arg0: object) -> bool: ...
    @property
    def age(self) -> AgeRange | None: ...
    @property
    def description(self) -> Text: ...
    @property
    def external(self) -> bool: ...
    @property
    def holds(self) -> tuple[Hold, ...]: ...
    @property
    def id(self) -> str: ...
    @property
    def lasting(self) -> bool: ...
    @property
    def name(self) -> Text: ...
    @property
    def notes(self) -> Text: ...
    @property
    def owner(self) -> str: ...
    @property
    def part_of(self) -> str: ...
    @property
    def partial(self) -> bool: ...
    @property
    def ptv(self) -> str: ...
    @property
    def sources(self) -> tuple[str, ...]: ...
    @property
    def stage(self) -> str: ...
    @property
    def voluntary(self) -> bool: ...

class Work:
    """
    Working time of one visit.
    """

    __hash__: typing.ClassVar[None]  # type: ignore[assignment]
    def __eq__(self, arg0: object) -> bool: ...
    @property
    def actor(self) -> str: ...
    @property
    def description(self) -> Text: ...
    @property
    def hours(self) -> Number: ...
    @property
    def notes(self) -> Text: ...
    @property
    def sources(self) -> tuple[str, ...]: ...

class ContactRhythm:
    """
    Regular contacts during a touchpoint.
    """

    __hash__: typing.ClassVar[None]  # type: ignore[assignment]
    def __eq__(self, arg0: object) -> bool: ...
    @property
    def actors(self) -> tuple[str, ...]: ...
    @property
    def description(self) -> Text: ...
    @property
    def every(self) -> Quantity: ...
    @property
    def hours(self) -> Number: ...
    @property
    def id(self) -> str: ...
    @property
    def notes(self) -> Text: ...
    @property
    def sources(self) -> tuple[str, ...]: ...
    @property
    def when(self) -> Condition | None: ...

class AttributeSetting:
    """
    An attribute a touchpoint sets.
    """

    __hash__: typing.ClassVar[None]  # type: ignore[assignment]
    def __eq__(self, arg0: object) -> bool: ...
    @property
    def attribute(self) -> str: ...
    @property
    def value(self) -> bool | str: ...

class Handoff:
    """
    Handing a client over to a service.
    """

    __hash__: typing.ClassVar[None]  # type: ignore[assignment]
    def __eq__(self, arg0: object) -> bool: ...
    @property
    def carries(self) -> tuple[str, ...]: ...
    @property
    def description(self) -> Text: ...
    @property
    def mode(self) -> str: ...
    @property
    def notes(self) -> Text: ...
    @property
    def sources(self) -> tuple[str, ...]: ...
    @property
    def to(self) -> str: ...

class ResourceBinding:
    """
    A resource of a sub-path and ours in its place.
    """

    __hash__: typing.ClassVar[None]  # type: ignore[assignment]
    def __eq__(self, arg0: object) -> bool: ...
    @property
    def ours(self) -> str: ...
    @property
    def theirs(self) -> str: ...

class SubpathReference:
    """
    The path that a touchpoint stands for.
    """

    __hash__: typing.ClassVar[None]  # type: ignore[assignment]
    def __eq__(self, arg0: object) -> bool: ...
    @property
    def bind(self) -> tuple[ResourceBinding, ...]: ...
    @property
    def description(self) -> Text: ...
    @property
    def model(self) -> ModelReference: ...
    @property
    def notes(self) -> Text: ...
    @property
    def sources(self) -> tuple[str, ...]: ...
    @property
    def start(self) -> str: ...

class Touchpoint:
    """
    One moment of a service, as the client meets it.
    """

    __hash__: typing.ClassVar[None]  # type: ignore[assignment]
    def __eq__(self, arg0: object) -> bool: ...
    def __repr__(self) -> str: ...
    @property
    def backstage(self) -> bool: ...
    @property
    def channels(self) -> tuple[str, ...]: ...
    @property
    def contacts(self) -> tuple[ContactRhythm, ...]: ...
    @property
    def description(self) -> Text: ...
    @property
    def duration(self) -> Duration | None: ...
    @property
    def handoff(self) -> Handoff | None: ...
    @property
    def holds(self) -> tuple[Hold, ...]: ...
    @property
    def icon(self) -> str | None: ...
    @property
    def id(self) -> str: ...
    @property
    def initiator(self) -> tuple[str, ...]: ...
    @property
    def join(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def name(self) -> Text: ...
    @property
    def notes(self) -> Text: ...
    @property
    def outcome(self) -> str | None: ...
    @property
    def participants(self) -> tuple[str, ...]: ...
    @property
    def phase(self) -> str: ...
    @property
    def professional(self) -> Text: ...
    @property
    def receiver(self) -> tuple[str, ...]: ...
    @property
    def redress(self) -> Text: ...
    @property
    def service(self) -> str: ...
    @property
    def sets(self) -> tuple[AttributeSetting, ...]: ...
    @property
    def sources(self) -> tuple[str, ...]: ...
    @property
    def split(self) -> bool: ...
    @property
    def stage(self) -> str: ...
    @property
    def subpath(self) -> SubpathReference | None: ...
    @property
    def tags(self) -> tuple[str, ...]: ...
    @property
    def work(self) -> tuple[Work, ...]: ...
    @property
    def you_do(self) -> Text: ...

class Transition:
    """
    A way from one touchpoint to another.
    """

    __hash__: typing.ClassVar[None]  # type: ignore[assignment]
    def __eq__(self, arg0: object) -> bool: ...
    def __repr__(self) -> str: ...
    @property
    def awaited(self) -> bool: ...
    @property
    def choice(self) -> str: ...
    @property
    def description(self) -> Text: ...
    @property
    def ends(self) -> tuple[str, ...]: ...
    @property
    def from_(self) -> str: ...
    @property
    def id(self) -> str: ...
    @property
    def kind(self) -> str:
        """
        "forward" or "return"
        """
    @property
    def label(self) -> Text: ...
    @property
    def notes(self) -> Text: ...
    @property
    def probability(self) -> Number | None: ...
    @property
    def releases(self) -> tuple[str, ...]: ...
    @property
    def sources(self) -> tuple[str, ...]: ...
    @property
    def to(self) -> str: ...
    @property
    def when(self) -> Condition | None: ...

class Scope:
    """
    Where an interrupt or rule holds.
    """

    __hash__: typing.ClassVar[None]  # type: ignore[assignment]
    def __eq__(self, arg0: object) -> bool: ...
    @property
    def phases(self) -> tuple[str, ...]: ...
    @property
    def services(self) -> tuple[str, ...]: ...
    @property
    def touchpoints(self) -> tuple[str, ...]: ...

class Trigger:
    """
    What sets an interrupt off.
    """

    __hash__: typing.ClassVar[None]  # type: ignore[assignment]
    def __eq__(self, arg0: object) -> bool: ...
    @property
    def at(self) -> Number: ...
    @property
    def before(self) -> Quantity | None: ...
    @property
    def description(self) -> Text: ...
    @property
    def notes(self) -> Text: ...
    @property
    def on(self) -> str: ...
    @property
    def per(self) -> str: ...
    @property
    def rate(self) -> Number: ...
    @property
    def since(self) -> str: ...
    @property
    def sources(self) -> tuple[str, ...]: ...
    @property
    def time(self) -> Quantity: ...
    @property
    def type(self) -> str: ...

class Interrupt:
    """
    What can happen at any time.
    """

    __hash__: typing.ClassVar[None]  # type: ignore[assignment]
    def __eq__(self, arg0: object) -> bool: ...
    @property
    def cancels(self) -> str: ...
    @property
    def description(self) -> Text: ...
    @property
    def id(self) -> str: ...
    @property
    def label(self) -> Text: ...
    @property
    def notes(self) -> Text: ...
    @property
    def releases(self) -> tuple[str, ...]: ...
    @property
    def scope(self) -> Scope | None: ...
    @property
    def sources(self) -> tuple[str, ...]: ...
    @property
    def to(self) -> str: ...
    @property
    def trigger(self) -> Trigger: ...

class Rule:
    """
    What must hold across the path.
    """

    __hash__: typing.ClassVar[None]  # type: ignore[assignment]
    def __eq__(self, arg0: object) -> bool: ...
    @property
    def description(self) -> Text: ...
    @property
    def id(self) -> str: ...
    @property
    def in_(self) -> Scope | None: ...
    @property
    def notes(self) -> Text: ...
    @property
    def require(self) -> Condition: ...
    @property
    def severity(self) -> str: ...
    @property
    def sources(self) -> tuple[str, ...]: ...
    @property
    def when(self) -> Condition | None: ...

class Cost:
    """
    What something costs.
    """

    __hash__: typing.ClassVar[None]  # type: ignore[assignment]
    def __eq__(self, arg0: object) -> bool: ...
    @property
    def amount(self) -> Number: ...
    @property
    def bearer(self) -> str: ...
    @property
    def currency(self) -> str: ...
    @property
    def description(self) -> Text: ...
    @property
    def id(self) -> str: ...
    @property
    def notes(self) -> Text: ...
    @property
    def per(self) -> str: ...
    @property
    def resource(self) -> str: ...
    @property
    def service(self) -> str: ...
    @property
    def sources(self) -> tuple[str, ...]: ...
    @property
    def touchpoint(self) -> str: ...

class GlossaryEntry:
    """
    A word explained.
    """

    __hash__: typing.ClassVar[None]  # type: ignore[assignment]
    def __eq__(self, arg0: object) -> bool: ...
    @property
    def description(self) -> Text: ...
    @property
    def id(self) -> str: ...
    @property
    def notes(self) -> Text: ...
    @property
    def sources(self) -> tuple[str, ...]: ...
    @property
    def term(self) -> Text: ...
    @property
    def text(self) -> Text: ...

class ServicePath:
    """
    An immutable path whose references are all sound.
    """

    __hash__: typing.ClassVar[None]  # type: ignore[assignment]
    def __eq__(self, arg0: object) -> bool: ...
    def __len__(self) -> int:
        """
        The number of touchpoints.
        """
    def find_touchpoint(self, id: str) -> int | None:
        """
        Its index; None when there is none.
        """
    def incoming(self, index: typing.SupportsInt | typing.SupportsIndex) -> tuple[int, ...]: ...
    def interrupt_scope(self, index: typing.SupportsInt | typing.SupportsIndex) -> tuple[int, ...]:
        """
        Indices of the touchpoints in the scope of interrupt `index`.
        """
    def model_hash(self) -> str:
        """
        SHA-256 of the canonical JSON, hexadecimal.
        """
    def outgoing(self, index: typing.SupportsInt | typing.SupportsIndex) -> tuple[int, ...]:
        """
        Indices of the transitions out of touchpoint `index`.
        """
    def to_json(self) -> str:
        """
        Canonical JSON.
        """
    @property
    def actors(self) -> tuple[Actor, ...]: ...
    @property
    def audience(self) -> Text: ...
    @property
    def channels(self) -> tuple[Channel, ...]: ...
    @property
    def contact(self) -> Contact | None: ...
    @property
    def costs(self) -> tuple[Cost, ...]: ...
    @property
    def description(self) -> Text: ...
    @property
    def glossary(self) -> tuple[GlossaryEntry, ...]: ...
    @property
    def id(self) -> str: ...
    @property
    def interrupts(self) -> tuple[Interrupt, ...]: ...
    @property
    def kind(self) -> str: ...
    @property
    def lanes(self) -> tuple[Lane, ...]: ...
    @property
    def languages(self) -> Languages: ...
    @property
    def main(self) -> str:
        """
        id of the main service
        """
    @property
    def notes(self) -> Text: ...
    @property
    def parameters(self) -> tuple[Parameter, ...]: ...
    @property
    def population(self) -> Population | None: ...
    @property
    def price(self) -> Text: ...
    @property
    def ptv(self) -> str: ...
    @property
    def region(self) -> str: ...
    @property
    def resources(self) -> tuple[Resource, ...]: ...
    @property
    def rules(self) -> tuple[Rule, ...]: ...
    @property
    def schema(self) -> str: ...
    @property
    def services(self) -> tuple[Service, ...]: ...
    @property
    def sources(self) -> tuple[Source, ...]: ...
    @property
    def stages(self) -> tuple[Stage, ...]: ...
    @property
    def status(self) -> str: ...
    @property
    def summary(self) -> Text: ...
    @property
    def tags(self) -> tuple[str, ...]: ...
    @property
    def title(self) -> Text: ...
    @property
    def touchpoints(self) -> tuple[Touchpoint, ...]: ...
    @property
    def transitions(self) -> tuple[Transition, ...]: ...
    @property
    def updated(self) -> str: ...
    @property
    def valid_from(self) -> str: ...
    @property
    def valid_to(self) -> str: ...
    @property
    def version(self) -> str: ...

class Scenario:
    """
    A what-if: edits, staffing, arrivals, horizon and targets.
    """

    __hash__: typing.ClassVar[None]  # type: ignore[assignment]
    def __eq__(self, arg0: object) -> bool: ...
    def __repr__(self) -> str: ...
    def to_json(self) -> str:
        """
        Canonical JSON.
        """
    @property
    def arms(self) -> tuple[str, ...]:
        """
        ids of the scenario's arms
        """
    @property
    def base(self) -> tuple[ModelReference, ...]: ...
    @property
    def id(self) -> str: ...
    @property
    def replications(self) -> int | None: ...
    @property
    def schema(self) -> str: ...
    @property
    def seed(self) -> int | None: ...
    @property
    def starts_with_clients(self) -> bool:
        """
        whether clients are there at the start
        """
    @property
    def summary(self) -> Text: ...
    @property
    def title(self) -> Text: ...
    @property
    def version(self) -> str: ...

class Column:
    """
    One column of a table.
    """

    __hash__: typing.ClassVar[None]  # type: ignore[assignment]
    def __eq__(self, arg0: object) -> bool: ...
    def __len__(self) -> int: ...
    @property
    def name(self) -> str: ...
    @property
    def unit(self) -> str:
        """
        "day", "1", "client", …; empty for ids and texts
        """
    @property
    def values(self) -> numpy.ndarray:
        """
        A read-only NumPy array; numbers are a view without a copy.
        """

class Table:
    """
    Named, typed columns of one length.
    """

    __hash__: typing.ClassVar[None]  # type: ignore[assignment]
    def __eq__(self, arg0: object) -> bool: ...
    def __len__(self) -> int: ...
    @property
    def columns(self) -> tuple[Column, ...]: ...
    @property
    def name(self) -> str: ...

class RunSettings:
    """
    How a computation was run.
    """

    __hash__: typing.ClassVar[None]  # type: ignore[assignment]
    def __eq__(self, arg0: object) -> bool: ...
    @property
    def age_and_date(self) -> bool: ...
    @property
    def clients(self) -> int:
        """
        per replication; 0 for exact answers
        """
    @property
    def entries(self) -> tuple[tuple[str, float], ...]:
        """
        starts and how many enter a month; empty when none were given
        """
    @property
    def hazards(self) -> bool: ...
    @property
    def keep_clients(self) -> bool: ...
    @property
    def replications(self) -> int:
        """
        0 for exact answers
        """
    @property
    def sensitivity(self) -> bool: ...
    @property
    def start_date(self) -> str: ...

class Result:
    """
    What one computation gave.
    """

    __hash__: typing.ClassVar[None]  # type: ignore[assignment]
    def __eq__(self, arg0: object) -> bool: ...
    def remarks(self, lang: str = "en") -> tuple[str, ...]:
        """
        what the engine leaves out, one sentence each, in fi, sv or en
        """
    def to_json(self) -> str:
        """
        polku-result/1.0
        """
    @property
    def engine(self) -> str: ...
    @property
    def model(self) -> str: ...
    @property
    def model_hash(self) -> str: ...
    @property
    def model_version(self) -> str: ...
    @property
    def scenario(self) -> str: ...
    @property
    def seed(self) -> int: ...
    @property
    def settings(self) -> RunSettings: ...
    @property
    def stream_version(self) -> int: ...
    @property
    def tables(self) -> tuple[Table, ...]: ...

class ConfiguredSuppression:
    """
    A finding that a project keeps.
    """
    def __init__(
        self,
        code: str,
        *,
        at: str = "",
        reason: str = "",
        until: str = "",
        source: str = "",
        pointer: str = "",
        line: typing.SupportsInt | typing.SupportsIndex = 0,
    ) -> None: ...

class BaselineEntry:
    """
    So many findings of a text that were there when a baseline was made.
    """

    __hash__: typing.ClassVar[None]  # type: ignore[assignment]
    def __eq__(self, arg0: object) -> bool: ...
    def with_source(self, source: str) -> BaselineEntry:
        """
        The entry with its text called otherwise.
        """
    @property
    def code(self) -> str: ...
    @property
    def count(self) -> int: ...
    @property
    def fingerprint(self) -> str: ...
    @property
    def source(self) -> str: ...

class Report:
    """
    What a check found.
    """
    def __getstate__(self) -> str: ...
    def __init__(self, findings: collections.abc.Sequence[Diagnostic]) -> None:
        """
        A report of findings alone.
        """
    def __setstate__(self, arg0: str) -> None: ...
    def baseline(self) -> list[BaselineEntry]:
        """
        What a baseline of it holds.
        """
    def counts(self) -> dict[str, int]:
        """
        How many there are of each severity, shown or not; how many are not shown, and how many suppressed.
        """
    def summary(self) -> str:
        """
        "2 errors, 1 warning"
        """
    def text(self, color: bool = False) -> str:
        """
        For people, with excerpts of the texts.
        """
    def to_github(self) -> str:
        """
        Annotations for GitHub.
        """
    def to_json(self) -> str:
        """
        polku-findings/1.0
        """
    def to_json_lines(self) -> str:
        """
        One finding a line.
        """
    def to_junit(self, fails_from: str = "error") -> str:
        """
        JUnit XML.
        """
    def to_sarif(self, pages: str = "") -> str:
        """
        SARIF 2.1.0; `pages` is the address of the folder with the pages of the rules.
        """
    def without(self, indices: collections.abc.Sequence[typing.SupportsInt | typing.SupportsIndex]) -> Report:
        """
        The report without some of its findings.
        """
    def without_places(self) -> Report:
        """
        The report on a text that nobody sees: places in it are left out, those in files that have a name stay.
        """
    @property
    def codes(self) -> list[str]:
        """
        what was looked for
        """
    @property
    def findings(self) -> list[Diagnostic]: ...
    @property
    def language(self) -> str: ...
    @property
    def sources(self) -> list[str]:
        """
        what was checked
        """
    @property
    def suppressed(self) -> list[Diagnostic]: ...

class ValidateOptions:
    """
    What is asked of a check.
    """
    def __init__(
        self,
        *,
        rules: str = "core",
        select: collections.abc.Sequence[str] = [],
        ignore: collections.abc.Sequence[str] = [],
        suppressions: collections.abc.Sequence[ConfiguredSuppression] = [],
        baseline: collections.abc.Sequence[BaselineEntry] = [],
        language: str = "en",
        limit: typing.SupportsInt | typing.SupportsIndex = 20,
        today: str = "",
    ) -> None: ...

class FixedText:
    """
    A text whose findings were mended.
    """
    @property
    def mended(self) -> list[Diagnostic]:
        """
        the findings whose fixes were made
        """
    @property
    def refused(self) -> Diagnostic | None:
        """
        SYS055: why none was made
        """
    @property
    def text(self) -> bytes: ...

def analyse(
    path: ServicePath,
    *,
    strict: bool = True,
    folders: collections.abc.Sequence[os.PathLike[str] | str | bytes] | None = None,
    scenario: Scenario | None = None,
    arm: str = "",
    today: str = "",
    entries: collections.abc.Sequence[tuple[str, typing.SupportsFloat | typing.SupportsIndex]] = [],
    hazards: bool = True,
    sensitivity: bool = True,
    progress: collections.abc.Callable[[float], None] | None = None,
) -> tuple[Result | None, list[Diagnostic]]:
    """
    Exact answers of a checked path, and the findings.
    """

def baseline_json(entries: collections.abc.Sequence[BaselineEntry]) -> str:
    """
    Entries as polku-baseline/1.0.
    """

def catalogue() -> list[CatalogueEntry]:
    """
    All codes, ordered.
    """

def draw(
    path: ServicePath, format: str = "svg", language: str = "", *, strict: bool = True, today: str = ""
) -> tuple[str | None, list[Diagnostic]]:
    """
    The picture of a checked path, or its text version, and the findings.
    """

def entries_of(path: ServicePath, scenario: Scenario) -> list[tuple[str, float]]:
    """
    Where clients enter and how many a month, by the scenario's arrivals.
    """

def explain(code: str) -> str:
    """
    The page of a code or name as Markdown.
    """

def find_catalogue_entry(code_or_name: str) -> CatalogueEntry | None:
    """
    The entry of a code ("GRA304") or name ("dead-end").
    """

def fix_text(
    text: bytes,
    source_name: str = "",
    folders: collections.abc.Sequence[os.PathLike[str] | str | bytes] | None = None,
    options: ValidateOptions = ...,
    *,
    unsafe: bool = False,
) -> FixedText:
    """
    Makes the fixes of the findings.
    """

def merged(reports: collections.abc.Sequence[Report]) -> Report:
    """
    Several reports as one.
    """

def missing_language(path: ServicePath, language: str) -> Diagnostic | None:
    """
    The finding SYS054 when the path has no texts in the language.
    """

def page_context(
    path: ServicePath,
    language: str = "",
    *,
    exact: Result | None = None,
    simulated: Result | None = None,
    findings: collections.abc.Sequence[Diagnostic] = [],
    scenario: Scenario | None = None,
) -> str:
    """
    Everything a page shows, as JSON (polku-page/1.0).
    """

def parse_baseline(text: bytes, source_name: str = "") -> tuple[list[BaselineEntry] | None, list[Diagnostic]]:
    """
    The entries of a baseline (polku-baseline/1.0).
    """

def parse_findings(text: bytes, source_name: str = "") -> tuple[Report | None, list[Diagnostic]]:
    """
    The report that `to_json` wrote.
    """

def parse_path(
    text: bytes, source_name: str = "", folders: collections.abc.Sequence[os.PathLike[str] | str | bytes] | None = None
) -> tuple[ServicePath | None, list[Diagnostic]]:
    """
    Reads a model from a text; `folders` hold the models it may name.
    """

def parse_result(
    text: bytes, source_name: str = "", folders: collections.abc.Sequence[os.PathLike[str] | str | bytes] | None = None
) -> tuple[Result | None, list[Diagnostic]]:
    """
    Reads a result (polku-result/1.0) from a text.
    """

def parse_scenario(
    text: bytes, source_name: str = "", folders: collections.abc.Sequence[os.PathLike[str] | str | bytes] | None = None
) -> tuple[Scenario | None, list[Diagnostic]]:
    """
    Reads a scenario from a text.
    """

def path_schema() -> str:
    """
    JSON Schema (draft-07) of models.
    """

def quoted_excerpt(text: str) -> str:
    """
    The text with control, bidi and invalid characters shown as \\u{1b}.
    """

def read_path(
    file: os.PathLike[str] | str | bytes, folders: collections.abc.Sequence[os.PathLike[str] | str | bytes] | None = None
) -> tuple[ServicePath | None, list[Diagnostic]]:
    """
    Reads a model from a file; its folder holds the models it may name.
    """

def read_result(file: os.PathLike[str] | str | bytes) -> tuple[Result | None, list[Diagnostic]]:
    """
    Reads a result (polku-result/1.0) from a file.
    """

def read_scenario(
    file: os.PathLike[str] | str | bytes, folders: collections.abc.Sequence[os.PathLike[str] | str | bytes] | None = None
) -> tuple[Scenario | None, list[Diagnostic]]:
    """
    Reads a scenario from a file.
    """

def scenario_schema() -> str:
    """
    JSON Schema (draft-07) of scenarios.
    """

def simulate(
    path: ServicePath,
    *,
    strict: bool = True,
    folders: collections.abc.Sequence[os.PathLike[str] | str | bytes] | None = None,
    scenario: Scenario | None = None,
    arm: str = "",
    today: str = "",
    entries: collections.abc.Sequence[tuple[str, typing.SupportsFloat | typing.SupportsIndex]] = [],
    seed: typing.SupportsInt | typing.SupportsIndex = 1,
    replications: typing.SupportsInt | typing.SupportsIndex = 1,
    clients: typing.SupportsInt | typing.SupportsIndex = 10000,
    start_date: str = "",
    hazards: bool = True,
    age_and_date: bool = True,
    keep_clients: bool = False,
    threads: typing.SupportsInt | typing.SupportsIndex = 0,
    progress: collections.abc.Callable[[float], None] | None = None,
) -> tuple[Result | None, list[Diagnostic]]:
    """
    Simulates independent clients of a checked path; gives the result and the findings.
    """

def validate(
    path: ServicePath, options: ValidateOptions = ..., folders: collections.abc.Sequence[os.PathLike[str] | str | bytes] | None = None
) -> Report:
    """
    The findings of the rules on a path; the models of its sub-paths are in the folders.
    """

def validate_text(
    text: bytes,
    source_name: str = "",
    folders: collections.abc.Sequence[os.PathLike[str] | str | bytes] | None = None,
    options: ValidateOptions = ...,
) -> Report:
    """
    The findings of the reader and, on what could be read, of the rules.
    """

def with_nearest(finding: Diagnostic, nearest: str) -> Diagnostic:
    """
    The finding as it is when a near word is known.
    """

def without_places(findings: collections.abc.Sequence[Diagnostic]) -> list[Diagnostic]:
    """
    Findings of a text that nobody sees: places in it are left out, those in files that have a name stay.
    """

SIZE_LIMIT: int = 67108864
__version__: str = "0.1.0"
