"""Findings about a model, for a terminal, a notebook and a program."""

from collections.abc import Iterator, Sequence
from html import escape
from typing import overload

from polku import _core
from polku._core import Diagnostic
from polku.errors import ModelError


class Report(Sequence[Diagnostic]):
    """The findings of a check, in the order of the file. A report is made for a bad model too; it never raises by itself."""

    __slots__ = ("_findings", "_source", "subject")

    def __init__(self, findings: Sequence[Diagnostic], subject: str, source: _core.ServicePath | _core.Texts | None = None) -> None:
        self._findings = tuple(findings)
        self._source = source
        self.subject = subject

    @property
    def ok(self) -> bool:
        """True when there is no error; warnings and advice may be there."""
        return not self.errors

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        return self._of("error")

    @property
    def warnings(self) -> tuple[Diagnostic, ...]:
        return self._of("warning")

    @property
    def advice(self) -> tuple[Diagnostic, ...]:
        return self._of("advice")

    def _of(self, severity: str) -> tuple[Diagnostic, ...]:
        return tuple(finding for finding in self._findings if finding.severity == severity)

    @overload
    def __getitem__(self, index: int) -> Diagnostic: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Diagnostic, ...]: ...
    def __getitem__(self, index: int | slice) -> Diagnostic | tuple[Diagnostic, ...]:
        return self._findings[index]

    def __len__(self) -> int:
        return len(self._findings)

    def __iter__(self) -> Iterator[Diagnostic]:
        return iter(self._findings)

    def raise_for_errors(self) -> None:
        """Raises ModelError when there is an error."""
        if not self.ok:
            raise ModelError(self._findings, self.subject)

    def text(self, *, color: bool = False) -> str:
        """For people: every finding with its place and, where there is a text, the lines it is about."""
        if isinstance(self._source, _core.ServicePath):
            return _core.findings_text(list(self._findings), self._source, color)
        return _core.findings_text(list(self._findings), self._source, color)

    def to_json(self) -> str:
        """polku-findings/1.0."""
        return _core.findings_json(list(self._findings))

    def summary(self) -> str:
        """ "2 errors, 1 warning"."""
        counts = [("error", len(self.errors)), ("warning", len(self.warnings)), ("piece of advice", len(self.advice))]
        parts = [f"{count} {_plural(word, count)}" for word, count in counts if count]
        return ", ".join(parts) or "no findings"

    def __reduce__(self) -> tuple[type["Report"], tuple[tuple[Diagnostic, ...], str]]:
        """Pickles carry the findings without the text they are about: what comes back shows places, but no lines of the text."""
        return type(self), (self._findings, self.subject)

    def __repr__(self) -> str:
        return f"<Report on {self.subject}: {self.summary()}>"

    def _repr_html_(self) -> str:
        rows = "".join(
            f"<tr><td>{escape(finding.severity)}</td><td>{escape(finding.code)}</td><td>{escape(_place(finding))}</td>"
            f"<td>{escape(finding.message)}<br><small>{escape(finding.hint)}</small></td></tr>"
            for finding in self._findings
        )
        head = "<tr><th>severity</th><th>code</th><th>place</th><th>finding</th></tr>"
        table = f"<table><thead>{head}</thead><tbody>{rows}</tbody></table>" if rows else ""
        return f"<p>{escape(self.subject)}: {escape(self.summary())}</p>{table}"


def _plural(word: str, count: int) -> str:
    if count == 1:
        return word
    return "pieces of advice" if word.startswith("piece") else word + "s"


def _place(finding: Diagnostic) -> str:
    place = finding.location.range
    return f"{place.start.line}:{place.start.column}" if place else finding.location.pointer
