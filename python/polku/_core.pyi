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
    def severity_word(self) -> str:
        """
        The severity in the language of the messages.
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
    def horizon(self) -> float:
        """
        days of a scenario
        """
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
    @property
    def warm_up(self) -> float:
        """
        days of a scenario that are not measured
        """

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
    def partial(self) -> str:
        """
        the budget that ended it early: "events", "time", "memory"; or empty
        """
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

class Stop:
    """
    Asks runs in this process to stop. In another process it is another one, which nobody asks.
    """
    def __getstate__(self) -> tuple[bool]: ...
    def __init__(self) -> None: ...
    def __setstate__(self, arg0: tuple[typing.Any, ...]) -> None: ...
    def request(self) -> None: ...
    @property
    def requested(self) -> bool: ...

class Part:
    """
    What pieces of a simulation came to; pickles compactly.
    """
    @staticmethod
    def from_bytes(bytes: bytes) -> Part:
        """
        ValueError for bytes that are cut, changed, or of another version.
        """
    def __getstate__(self) -> tuple[bytes]: ...
    def __setstate__(self, arg0: tuple[typing.Any, ...]) -> None: ...
    def to_bytes(self) -> bytes: ...
    @property
    def pieces(self) -> tuple[int, int]: ...

class JobRunner:
    """
    A simulation made ready, for as many parts as it is asked for.
    """
    def __init__(self, job: bytes) -> None:
        """
        ValueError for bytes that are cut, changed, or of another version.
        """
    def run(
        self, first: typing.SupportsInt | typing.SupportsIndex, last: typing.SupportsInt | typing.SupportsIndex, stop: Stop
    ) -> Part | None:
        """
        The part with these pieces, first to last - 1; None when stopped.
        """
    @property
    def pieces(self) -> int: ...

class ScenarioOptions:
    """
    How a scenario is run, for all its runs of one decision.
    """
    def __init__(
        self,
        scenario: Scenario,
        *,
        arm: str = "",
        strict: bool = True,
        folders: collections.abc.Sequence[os.PathLike[str] | str | bytes] | None = None,
        today: str = "",
        seed: typing.SupportsInt | typing.SupportsIndex | None = None,
        replications: typing.SupportsInt | typing.SupportsIndex | None = None,
        hazards: bool = True,
        age_and_date: bool = True,
        threads: typing.SupportsInt | typing.SupportsIndex = 0,
    ) -> None: ...

class QueueAnswer:
    """
    The long run of one station; all figures count all clients.
    """

    __hash__: typing.ClassVar[None]  # type: ignore[assignment]
    def __eq__(self, arg0: object) -> bool: ...
    @property
    def arrival_rate(self) -> float: ...
    @property
    def exact(self) -> bool:
        """
        False: `method` is an approximation
        """
    @property
    def mean_present(self) -> float:
        """
        L: clients who wait or are served
        """
    @property
    def mean_queue(self) -> float:
        """
        Lq: clients who wait
        """
    @property
    def mean_sojourn(self) -> float:
        """
        W: wait and service
        """
    @property
    def mean_wait(self) -> float:
        """
        Wq, in the unit of the service
        """
    @property
    def method(self) -> str:
        """
        the theorem or the approximation that answered
        """
    @property
    def p_wait(self) -> float:
        """
        share of the clients who wait at all
        """
    @property
    def utilisation(self) -> float:
        """
        share of the servers that are busy
        """

class MmcAnswer(QueueAnswer):
    """
    M/M/c: also the law of the wait.
    """
    def wait_exceeds(self, time: typing.SupportsFloat | typing.SupportsIndex) -> float:
        """
        The share of clients who wait longer than `time`.
        """
    def wait_quantile(self, p: typing.SupportsFloat | typing.SupportsIndex) -> float:
        """
        What the share `p` of the clients do not wait longer than.
        """
    @property
    def mean_wait_if_waiting(self) -> float:
        """
        of those who wait
        """

class ErlangAAnswer(QueueAnswer):
    """
    M/M/c+M: also who goes away, and the law of the wait.
    """
    def wait_exceeds(self, time: typing.SupportsFloat | typing.SupportsIndex) -> float:
        """
        The share of clients who wait longer than `time`, served then or not.
        """
    def wait_quantile(self, p: typing.SupportsFloat | typing.SupportsIndex) -> float:
        """
        What the share `p` of the clients do not wait longer than.
        """
    @property
    def mean_patience(self) -> float: ...
    @property
    def mean_service(self) -> float: ...
    @property
    def p_abandon(self) -> float:
        """
        share of the clients who go away unserved
        """
    @property
    def servers(self) -> int: ...

class LossAnswer:
    """
    M/G/c/c: who finds all servers busy goes away.
    """

    __hash__: typing.ClassVar[None]  # type: ignore[assignment]
    def __eq__(self, arg0: object) -> bool: ...
    @property
    def blocking(self) -> float:
        """
        share of the clients who go away
        """
    @property
    def carried(self) -> float:
        """
        servers that are busy on average
        """
    @property
    def utilisation(self) -> float:
        """
        carried / servers
        """

class Station:
    """
    A station of a network: arrivals from outside, mean service, servers.
    """
    def __init__(
        self,
        *,
        arrival_rate: typing.SupportsFloat | typing.SupportsIndex = 0.0,
        mean_service: typing.SupportsFloat | typing.SupportsIndex,
        servers: typing.SupportsInt | typing.SupportsIndex = 1,
        name: str = "",
    ) -> None: ...
    @property
    def arrival_rate(self) -> float: ...
    @property
    def mean_service(self) -> float: ...
    @property
    def name(self) -> str: ...
    @property
    def servers(self) -> int: ...

class JacksonAnswer:
    """
    The long run of an open network.
    """
    @property
    def mean_present(self) -> float:
        """
        clients in the network
        """
    @property
    def mean_sojourn(self) -> float:
        """
        from entering to leaving the network
        """
    @property
    def stations(self) -> tuple[MmcAnswer, ...]:
        """
        figures of one visit
        """
    @property
    def throughput(self) -> tuple[float, ...]:
        """
        clients through each station
        """

class PhaseType:
    """
    A phase-type law: Neuts 1981.
    """
    @staticmethod
    def exponential(mean: typing.SupportsFloat | typing.SupportsIndex) -> PhaseType: ...
    @staticmethod
    def fit(mean: typing.SupportsFloat | typing.SupportsIndex, cv: typing.SupportsFloat | typing.SupportsIndex) -> PhaseType:
        """
        The law with two given moments after Tijms 1994, appendix B; cv 0.05 or more.

        >>> len(PhaseType.fit(mean=12, cv=0.5).start)
        4
        """
    @staticmethod
    def hyperexponential(
        shares: collections.abc.Sequence[typing.SupportsFloat | typing.SupportsIndex],
        means: collections.abc.Sequence[typing.SupportsFloat | typing.SupportsIndex],
    ) -> PhaseType: ...
    @staticmethod
    def sequence(means: collections.abc.Sequence[typing.SupportsFloat | typing.SupportsIndex]) -> PhaseType:
        """
        Exponential times one after the other.
        """
    def __init__(
        self,
        start: collections.abc.Sequence[typing.SupportsFloat | typing.SupportsIndex],
        generator: collections.abc.Sequence[collections.abc.Sequence[typing.SupportsFloat | typing.SupportsIndex]],
    ) -> None:
        """
        Probabilities of the first phase, and the matrix T of rates, minus the rate of leaving on the diagonal.

        >>> PhaseType([1], [[-0.5]]).mean
        2.0
        """
    def limited_mean(self, t: typing.SupportsFloat | typing.SupportsIndex) -> float:
        """
        E[min(T, t)].
        """
    def quantile(self, p: typing.SupportsFloat | typing.SupportsIndex) -> float:
        """
        The smallest t with P(T <= t) >= p.
        """
    def survival(self, t: typing.SupportsFloat | typing.SupportsIndex) -> float:
        """
        P(T > t), to 1e-14.
        """
    @property
    def generator(self) -> tuple[tuple[float, ...], ...]: ...
    @property
    def mean(self) -> float: ...
    @property
    def start(self) -> tuple[float, ...]: ...
    @property
    def variance(self) -> float: ...

class PopulationCurve:
    """
    Mean numbers in each state over time.
    """
    @property
    def error(self) -> float:
        """
        no number is further from the true one
        """
    @property
    def present(self) -> tuple[tuple[float, ...], ...]:
        """
        for each time the number in each state
        """
    @property
    def times(self) -> tuple[float, ...]: ...

class StayLaw:
    """
    What caseloads ask of a length of stay.
    """
    def limited_mean(self, t: typing.SupportsFloat | typing.SupportsIndex) -> float:
        """
        E[min(S, t)].
        """
    def survival(self, t: typing.SupportsFloat | typing.SupportsIndex) -> float:
        """
        P(S > t).
        """
    @property
    def mean(self) -> float: ...

class PoissonAnswer:
    """
    A number of clients that is Poisson.
    """

    __hash__: typing.ClassVar[None]  # type: ignore[assignment]
    def __eq__(self, arg0: object) -> bool: ...
    def cdf(self, clients: typing.SupportsFloat | typing.SupportsIndex) -> float:
        """
        P(N <= clients).
        """
    def quantile(self, p: typing.SupportsFloat | typing.SupportsIndex) -> float:
        """
        The smallest n with P(N <= n) >= p.
        """
    @property
    def mean(self) -> float: ...
    @property
    def variance(self) -> float: ...

class CaseloadPoint:
    """
    How many clients there are at one time.
    """

    __hash__: typing.ClassVar[None]  # type: ignore[assignment]
    def __eq__(self, arg0: object) -> bool: ...
    @property
    def from_start(self) -> float:
        """
        of `mean`: who was there at time 0
        """
    @property
    def mean(self) -> float: ...
    @property
    def time(self) -> float: ...
    @property
    def variance(self) -> float: ...

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

def caseload_at(
    time: typing.SupportsFloat | typing.SupportsIndex,
    rate: collections.abc.Callable[[float], typing.SupportsFloat | typing.SupportsIndex],
    most: typing.SupportsFloat | typing.SupportsIndex,
    stay: StayLaw,
    *,
    since: typing.SupportsFloat | typing.SupportsIndex | None = None,
    tolerance: typing.SupportsFloat | typing.SupportsIndex = 1e-12,
) -> tuple[float, float]:
    """
    Mean number of clients at a time when arrivals change smoothly, and how far it may be wrong.
    """

def caseload_curve(
    arrivals: collections.abc.Sequence[tuple[typing.SupportsFloat | typing.SupportsIndex, typing.SupportsFloat | typing.SupportsIndex]],
    stay: StayLaw,
    times: collections.abc.Sequence[typing.SupportsFloat | typing.SupportsIndex],
    *,
    at_start: typing.SupportsFloat | typing.SupportsIndex = 0.0,
    residual: str = "equilibrium",
) -> tuple[CaseloadPoint, ...]:
    """
    Clients over time when arrivals change in steps (from, rate): exact.
    """

def catalogue() -> list[CatalogueEntry]:
    """
    All codes, ordered.
    """

def compare(
    contenders: collections.abc.Sequence[tuple[str, ServicePath, str]],
    options: ScenarioOptions,
    progress: collections.abc.Callable[[float], None] | None = None,
    spread: collections.abc.Callable[
        [bytes, list[tuple[int, int]], collections.abc.Callable[[Part], bool], collections.abc.Callable[[], bool]], None
    ]
    | None = None,
    part_size: typing.SupportsInt | typing.SupportsIndex = 0,
) -> tuple[Result | None, list[Diagnostic]]:
    """
    Runs each (name, path, arm) in the scenario with the same luck and compares it with the first. Gives the result and the findings.
    """

def compare_results(results: collections.abc.Sequence[tuple[str, Result]]) -> Result:
    """
    Results of scenarios with one seed, compared with the first.
    """

def contenders_of(path: ServicePath, scenario: Scenario) -> list[tuple[str, ServicePath, str]]:
    """
    The path in every arm of the scenario: (name, path, arm).
    """

def date_label(iso_date: str, language: str) -> str:
    """
    An ISO date as people write it.
    """

def decision_words(
    decision: Result,
    path: ServicePath,
    scenario: Scenario | None = None,
    language: str = "",
    folders: collections.abc.Sequence[os.PathLike[str] | str | bytes] | None = None,
) -> str:
    """
    What a decision says, in plain sentences.
    """

def draw(
    path: ServicePath,
    format: str = "svg",
    language: str = "",
    *,
    strict: bool = True,
    today: str = "",
    result: Result | None = None,
    figures: str = "visits",
    folders: collections.abc.Sequence[os.PathLike[str] | str | bytes] | None = None,
) -> tuple[str | None, list[Diagnostic]]:
    """
    The picture of a checked path, with figures of a result on it, or its text version, and the findings.
    """

def entries_of(path: ServicePath, scenario: Scenario) -> list[tuple[str, float]]:
    """
    Where clients enter and how many a month, by the scenario's arrivals.
    """

def erlang_a(
    arrival_rate: typing.SupportsFloat | typing.SupportsIndex,
    mean_service: typing.SupportsFloat | typing.SupportsIndex,
    mean_patience: typing.SupportsFloat | typing.SupportsIndex,
    servers: typing.SupportsInt | typing.SupportsIndex,
) -> ErlangAAnswer:
    """
    M/M/c+M, Erlang A: Palm 1957; Garnett, Mandelbaum & Reiman 2002. Exponential service and patience.

    >>> round(erlang_a(arrival_rate=48, mean_service=1, mean_patience=2, servers=50).p_abandon, 3)
    0.031
    """

def erlang_b(
    arrival_rate: typing.SupportsFloat | typing.SupportsIndex,
    mean_service: typing.SupportsFloat | typing.SupportsIndex,
    servers: typing.SupportsInt | typing.SupportsIndex,
) -> LossAnswer:
    """
    M/G/c/c, Erlang's loss formula (1917): Poisson arrivals, any law of service, nobody waits.

    >>> erlang_b(arrival_rate=1, mean_service=1, servers=1).blocking
    0.5
    """

def event_log(result: Result) -> Table:
    """
    The visits of single clients as events with the column names of XES; ValueError without single clients or start date.
    """

def explain(code: str) -> str:
    """
    The page of a code or name as Markdown.
    """

def find_catalogue_entry(code_or_name: str) -> CatalogueEntry | None:
    """
    The entry of a code ("GRA304") or name ("dead-end").
    """

def find_staffing(
    path: ServicePath,
    options: ScenarioOptions,
    *,
    roles: collections.abc.Sequence[str],
    goals: collections.abc.Sequence[tuple[str, typing.SupportsFloat | typing.SupportsIndex, typing.SupportsFloat | typing.SupportsIndex]],
    confidence: typing.SupportsFloat | typing.SupportsIndex,
    most_points: typing.SupportsInt | typing.SupportsIndex,
    most_replications: typing.SupportsInt | typing.SupportsIndex,
    progress: collections.abc.Callable[[float], None] | None = None,
    spread: collections.abc.Callable[
        [bytes, list[tuple[int, int]], collections.abc.Callable[[Part], bool], collections.abc.Callable[[], bool]], None
    ]
    | None = None,
    part_size: typing.SupportsInt | typing.SupportsIndex = 0,
) -> tuple[Result | None, list[Diagnostic]]:
    """
    The smallest numbers of each role that meet the goals (at, share, within days). Gives the result and the findings.
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

def ggc(
    arrival_rate: typing.SupportsFloat | typing.SupportsIndex,
    arrival_cv: typing.SupportsFloat | typing.SupportsIndex,
    mean_service: typing.SupportsFloat | typing.SupportsIndex,
    service_cv: typing.SupportsFloat | typing.SupportsIndex,
    servers: typing.SupportsInt | typing.SupportsIndex,
) -> QueueAnswer:
    """
    G/G/c, approximated after Allen (1978) and Cunneen; with an `arrival_cv` of 1 as `mgc`.

    >>> ggc(arrival_rate=8, arrival_cv=0.5, mean_service=1, service_cv=2, servers=10).method
    'allen-cunneen'
    """

def jackson(
    stations: collections.abc.Sequence[Station],
    routing: collections.abc.Sequence[collections.abc.Sequence[typing.SupportsFloat | typing.SupportsIndex]],
) -> JacksonAnswer:
    """
    Open Jackson network of M/M/c stations: Jackson 1957.

    `routing[i][j]` is the share of those served at i who go on to j; the rest leave.
    ValueError names a station that never settles, or that nobody ever gets out from.

    >>> jackson([Station(arrival_rate=1, mean_service=0.5)], [[0.0]]).mean_sojourn
    1.0
    """

def label_words(language: str) -> dict[str, str]:
    """
    Words of results and charts by key, in fi, sv or en.
    """

def labels_of(
    path: ServicePath,
    scenario: Scenario | None = None,
    language: str = "",
    folders: collections.abc.Sequence[os.PathLike[str] | str | bytes] | None = None,
) -> list[tuple[str, str, str]]:
    """
    What ids in the tables of a result are called: (kind, id, name).
    """

def merged(reports: collections.abc.Sequence[Report]) -> Report:
    """
    Several reports as one.
    """

def mg1(
    arrival_rate: typing.SupportsFloat | typing.SupportsIndex,
    mean_service: typing.SupportsFloat | typing.SupportsIndex,
    service_cv: typing.SupportsFloat | typing.SupportsIndex,
) -> QueueAnswer:
    """
    M/G/1: Pollaczek 1930, Khinchine 1932. `service_cv` is standard deviation / mean.

    >>> mg1(arrival_rate=0.5, mean_service=1, service_cv=0).mean_wait
    0.5
    """

def mg_infinity(
    arrival_rate: typing.SupportsFloat | typing.SupportsIndex, mean_stay: typing.SupportsFloat | typing.SupportsIndex
) -> PoissonAnswer:
    """
    Clients in the long run when nobody waits, any law of stay: Mirasol 1963.

    >>> mg_infinity(arrival_rate=37.5, mean_stay=24).quantile(0.95)
    950.0
    """

def mgc(
    arrival_rate: typing.SupportsFloat | typing.SupportsIndex,
    mean_service: typing.SupportsFloat | typing.SupportsIndex,
    service_cv: typing.SupportsFloat | typing.SupportsIndex,
    servers: typing.SupportsInt | typing.SupportsIndex,
    *,
    method: str = "lee-longton",
) -> QueueAnswer:
    """
    M/G/c, approximated: "lee-longton" (1959) or "kimura" (1986). With one server or a cv of 1 a theorem answers.

    >>> mgc(arrival_rate=8, mean_service=1, service_cv=2, servers=10).exact
    False
    """

def missing_language(path: ServicePath, language: str) -> Diagnostic | None:
    """
    The finding SYS054 when the path has no texts in the language.
    """

def mmc(
    arrival_rate: typing.SupportsFloat | typing.SupportsIndex,
    mean_service: typing.SupportsFloat | typing.SupportsIndex,
    servers: typing.SupportsInt | typing.SupportsIndex,
) -> MmcAnswer:
    """
    M/M/c, Erlang's delay formula (1917): Poisson arrivals, exponential service, everybody waits.

    Rates are per unit of time, times in that unit. ValueError when it never settles.

    >>> mmc(arrival_rate=0.5, mean_service=1, servers=1).mean_wait
    1.0
    """

def number_label(value: typing.SupportsFloat | typing.SupportsIndex, language: str) -> str:
    """
    A number as people write it.
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

def population_curve(
    at_start: collections.abc.Sequence[typing.SupportsFloat | typing.SupportsIndex],
    rates: collections.abc.Sequence[collections.abc.Sequence[typing.SupportsFloat | typing.SupportsIndex]],
    times: collections.abc.Sequence[typing.SupportsFloat | typing.SupportsIndex],
    *,
    leaving: collections.abc.Sequence[typing.SupportsFloat | typing.SupportsIndex] = [],
    arrivals: collections.abc.Sequence[typing.SupportsFloat | typing.SupportsIndex] = [],
    tolerance: typing.SupportsFloat | typing.SupportsIndex = 1e-12,
) -> PopulationCurve:
    """
    Clients in each state at each of `times`, who go from state to state at constant rates: Jensen 1953.

    `rates[i][j]` is the rate of going from i to j, 0 on the diagonal; `leaving` and `arrivals` are rates of each state.

    >>> round(population_curve([100], [[0]], [24], leaving=[1 / 24]).present[0][0], 6)
    36.787944
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

def run_scenario(
    path: ServicePath,
    scenario: Scenario,
    *,
    strict: bool = True,
    folders: collections.abc.Sequence[os.PathLike[str] | str | bytes] | None = None,
    arm: str = "",
    today: str = "",
    seed: typing.SupportsInt | typing.SupportsIndex | None = None,
    replications: typing.SupportsInt | typing.SupportsIndex | None = None,
    hazards: bool = True,
    age_and_date: bool = True,
    keep_clients: bool = False,
    until: tuple[str, str, typing.SupportsFloat | typing.SupportsIndex] | None = None,
    budget: tuple[
        typing.SupportsInt | typing.SupportsIndex | None,
        typing.SupportsFloat | typing.SupportsIndex | None,
        typing.SupportsInt | typing.SupportsIndex | None,
    ]
    | None = None,
    threads: typing.SupportsInt | typing.SupportsIndex = 0,
    progress: collections.abc.Callable[[float], None] | None = None,
    spread: collections.abc.Callable[
        [bytes, list[tuple[int, int]], collections.abc.Callable[[Part], bool], collections.abc.Callable[[], bool]], None
    ]
    | None = None,
    part_size: typing.SupportsInt | typing.SupportsIndex = 0,
) -> tuple[Result | None, list[Diagnostic]]:
    """
    Simulates a scenario: clients hold the places its staffing gives, and wait for them. Gives the result and the findings.
    """

def scenario_schema() -> str:
    """
    JSON Schema (draft-07) of scenarios.
    """

def sensitivity_exact(
    path: ServicePath,
    *,
    method: str,
    samples: typing.SupportsInt | typing.SupportsIndex,
    sequences: typing.SupportsInt | typing.SupportsIndex,
    seed: typing.SupportsInt | typing.SupportsIndex,
    strict: bool = True,
    folders: collections.abc.Sequence[os.PathLike[str] | str | bytes] | None = None,
    today: str = "",
    entries: collections.abc.Sequence[tuple[str, typing.SupportsFloat | typing.SupportsIndex]] = [],
    hazards: bool = True,
    progress: collections.abc.Callable[[float], None] | None = None,
) -> tuple[Result | None, list[Diagnostic]]:
    """
    Which figure matters most to the exact answers.
    """

def sensitivity_in_scenario(
    path: ServicePath,
    options: ScenarioOptions,
    *,
    method: str,
    samples: typing.SupportsInt | typing.SupportsIndex,
    sequences: typing.SupportsInt | typing.SupportsIndex,
    seed: typing.SupportsInt | typing.SupportsIndex,
    progress: collections.abc.Callable[[float], None] | None = None,
    spread: collections.abc.Callable[
        [bytes, list[tuple[int, int]], collections.abc.Callable[[Part], bool], collections.abc.Callable[[], bool]], None
    ]
    | None = None,
    part_size: typing.SupportsInt | typing.SupportsIndex = 0,
) -> tuple[Result | None, list[Diagnostic]]:
    """
    Which figure matters most in a scenario.
    """

def servers_needed(
    arrival_rate: typing.SupportsFloat | typing.SupportsIndex,
    mean_service: typing.SupportsFloat | typing.SupportsIndex,
    *,
    share: typing.SupportsFloat | typing.SupportsIndex = 0.05,
    longer_than: typing.SupportsFloat | typing.SupportsIndex = 0.0,
    slots_per_worker: typing.SupportsFloat | typing.SupportsIndex = 1.0,
    mean_patience: typing.SupportsFloat | typing.SupportsIndex | None = None,
) -> int:
    """
    The fewest workers with whom at most `share` of the clients wait longer than `longer_than`.

    M/M/c, or M/M/c+M when there is a `mean_patience`; a worker serves `slots_per_worker` clients at once.

    >>> servers_needed(900 / 24, 24, slots_per_worker=25)
    39
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
    budget: tuple[
        typing.SupportsInt | typing.SupportsIndex | None,
        typing.SupportsFloat | typing.SupportsIndex | None,
        typing.SupportsInt | typing.SupportsIndex | None,
    ]
    | None = None,
    threads: typing.SupportsInt | typing.SupportsIndex = 0,
    progress: collections.abc.Callable[[float], None] | None = None,
    spread: collections.abc.Callable[
        [bytes, list[tuple[int, int]], collections.abc.Callable[[Part], bool], collections.abc.Callable[[], bool]], None
    ]
    | None = None,
    part_size: typing.SupportsInt | typing.SupportsIndex = 0,
) -> tuple[Result | None, list[Diagnostic]]:
    """
    Simulates independent clients of a checked path; gives the result and the findings.
    """

@typing.overload
def stay_law(
    dist: str,
    unit: str,
    numbers: collections.abc.Mapping[str, typing.SupportsFloat | typing.SupportsIndex],
    values: collections.abc.Sequence[typing.SupportsFloat | typing.SupportsIndex] = [],
    weights: collections.abc.Sequence[typing.SupportsFloat | typing.SupportsIndex] = [],
) -> StayLaw:
    """
    The stay of a law of a model, in days.
    """

@typing.overload
def stay_law(law: PhaseType) -> StayLaw:
    """
    The stay of a phase-type law, in its unit.
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
