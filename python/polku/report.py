"""Findings about a model, for a terminal, a notebook and a program."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from typing import overload

from polku import _core
from polku._core import Diagnostic
from polku.arguments import LANGUAGES
from polku.errors import ModelError

# The heads of the table in a notebook: (fi, sv, en).
HEADINGS = (
    ("Vakavuus", "Allvar", "Severity"),
    ("Koodi", "Kod", "Code"),
    ("Paikka", "Plats", "Place"),
    ("Havainto", "Iakttagelse", "Finding"),
    ("Ohje", "Hjälp", "Help"),
)


class Report(Sequence[Diagnostic]):
    """The findings of a check, in the order of the file. A report is made for a bad model too; it never raises by itself."""

    __slots__ = ("_core", "subject")

    def __init__(self, findings: Sequence[Diagnostic], subject: str) -> None:
        self._core = _core.Report(list(findings))
        self.subject = subject

    @classmethod
    def _of(cls, core: _core.Report, subject: str) -> Report:
        self = cls.__new__(cls)
        self._core = core
        self.subject = subject
        return self

    @property
    def ok(self) -> bool:
        """True when there is no error, shown or not; warnings and advice may be there."""
        return self._core.counts()["error"] == 0

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        return self._of_severity("error")

    @property
    def warnings(self) -> tuple[Diagnostic, ...]:
        return self._of_severity("warning")

    @property
    def advice(self) -> tuple[Diagnostic, ...]:
        return self._of_severity("advice")

    def _of_severity(self, severity: str) -> tuple[Diagnostic, ...]:
        return tuple(finding for finding in self if finding.severity == severity)

    @property
    def suppressed(self) -> tuple[Diagnostic, ...]:
        """Findings that the model, the configuration or a baseline keeps; each says by what and why."""
        return tuple(self._core.suppressed)

    @property
    def codes(self) -> tuple[str, ...]:
        """What was looked for: a code of these without a finding is in order."""
        return tuple(self._core.codes)

    @property
    def language(self) -> str:
        """ "fi", "sv" or "en": of the messages."""
        return self._core.language

    @property
    def counts(self) -> dict[str, int]:
        """Exact numbers of "error", "warning" and "advice"; how many of these are "hidden"; how many more are "suppressed"."""
        return dict(self._core.counts())

    @overload
    def __getitem__(self, index: int) -> Diagnostic: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Diagnostic, ...]: ...
    def __getitem__(self, index: int | slice) -> Diagnostic | tuple[Diagnostic, ...]:
        return tuple(self._core.findings)[index]

    def __len__(self) -> int:
        return len(self._core.findings)

    def __iter__(self) -> Iterator[Diagnostic]:
        return iter(self._core.findings)

    def raise_for_errors(self) -> None:
        """Raises ModelError when there is an error."""
        if not self.ok:
            raise ModelError(self._core.findings, self.subject)

    def text(self, *, color: bool = False) -> str:
        """For people: every finding with its place and, where there is a text, the lines it is about."""
        return self._core.text(color)

    def to_json(self) -> str:
        """polku-findings/1.0; `Report.from_json` reads it."""
        return self._core.to_json()

    def to_json_lines(self) -> str:
        """One finding a line, suppressed ones too."""
        return self._core.to_json_lines()

    def to_sarif(self, *, pages: str = "") -> str:
        """SARIF 2.1.0. `pages` is the address of the folder with the pages of the rules, if they are published."""
        return self._core.to_sarif(pages)

    def to_github(self) -> str:
        """Annotations for GitHub, and the text for people."""
        return self._core.to_github()

    def to_junit(self, *, fails_from: str = "error") -> str:
        """JUnit XML; a case fails from this severity on."""
        return self._core.to_junit(fails_from)

    @classmethod
    def from_json(cls, text: str | bytes, *, subject: str = "") -> Report:
        """The report that `to_json` wrote, without the texts it is about. ModelError when the text is no report."""
        data = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else bytes(text)
        core, findings = _core.parse_findings(data)
        if core is None:
            raise ModelError(findings, subject or "the report")
        return cls._of(core, subject or ", ".join(filter(None, core.sources)) or "the report")

    def summary(self) -> str:
        """ "2 errors, 1 warning (1 suppressed); 40 codes looked for"."""
        return self._core.summary()

    def __reduce__(self) -> tuple[object, tuple[_core.Report, str]]:
        """Pickles carry the findings without the text they are about: what comes back shows places, but no lines of the text."""
        return Report._of, (self._core, self.subject)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Report) and (self.subject, self.to_json()) == (other.subject, other.to_json())

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"<Report on {self.subject}: {self.summary()}>"

    def _repr_html_(self) -> str:
        try:
            return _table(self)
        except Exception:  # a display never raises
            return f"<p>{escape(repr(self))}</p>"


def _table(report: Report) -> str:
    """An accessible table: severities in words, a caption that counts, heads with a scope, and the language of the texts."""
    language = report.language if report.language in LANGUAGES else "en"
    chosen = LANGUAGES.index(language)
    caption = escape(_visible(f"{report.subject}: {report.summary()}"))
    if not len(report):
        return f'<p lang="{language}">{caption}</p>'
    heads = "".join(f'<th scope="col">{escape(words[chosen])}</th>' for words in HEADINGS)
    rows = "".join(
        f"<tr><td>{escape(finding.severity_word)}</td>"
        f'<th scope="row">{escape(finding.code)}<br>{escape(finding.name)}</th>'
        f"<td>{escape(_place(finding))}</td><td>{escape(_visible(finding.message))}</td><td>{escape(_visible(finding.hint))}</td></tr>"
        for finding in report
    )
    return f'<table lang="{language}"><caption>{caption}</caption><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>'


def _place(finding: Diagnostic) -> str:
    place = finding.location.range
    pointer = _visible(finding.location.pointer)
    return f"{place.start.line}:{place.start.column} {pointer}" if place and place.start.line else pointer


def _visible(text: str) -> str:
    """Characters that act or hide, as the core shows them everywhere else."""
    return _core.quoted_excerpt(text)
