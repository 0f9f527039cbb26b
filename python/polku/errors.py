"""What polku raises. A bad model is data, not an exception, until a program asks for its value."""

from collections.abc import Sequence

from polku._core import Diagnostic

SHOWN = 5


class ModelError(ValueError):
    """A model, or a file, has no value because of errors. `diagnostics` holds every finding."""

    def __init__(self, diagnostics: Sequence[Diagnostic], subject: str = "the model") -> None:
        self.diagnostics: list[Diagnostic] = list(diagnostics)
        self.subject = subject
        super().__init__(_summary(self.diagnostics, subject))

    def __reduce__(self) -> tuple[type["ModelError"], tuple[list[Diagnostic], str]]:
        return type(self), (self.diagnostics, self.subject)


def _line(finding: Diagnostic) -> str:
    place = finding.location.pointer or "/"
    if finding.location.range is not None:
        start = finding.location.range.start
        place = f"{finding.location.source or 'line'}:{start.line}:{start.column}"
    text = f"  {finding.code} {place}: {finding.message}"
    return f"{text}\n    help: {finding.hint}" if finding.hint else text


def _summary(diagnostics: Sequence[Diagnostic], subject: str) -> str:
    errors = [finding for finding in diagnostics if finding.severity == "error"]
    lines = [f"{subject} has {len(errors)} error{'' if len(errors) == 1 else 's'}"]
    lines += [_line(finding) for finding in errors[:SHOWN]]
    if len(errors) > SHOWN:
        lines.append(f"  … and {len(errors) - SHOWN} more, in .diagnostics")
    return "\n".join(lines)
