"""A picture of a path, or its text version."""

from pathlib import Path

FORMATS = {
    "svg": "image/svg+xml",
    "text": "text/plain",
    "md": "text/markdown",
    "mermaid": "text/plain",
    "dot": "text/vnd.graphviz",
}


class Drawing:
    """What `ServicePath.draw` gives: shows itself in a notebook, and can be saved."""

    __slots__ = ("_text", "alternative", "format")

    def __init__(self, text: str, format: str, alternative: str = "") -> None:
        self._text = text
        self.format = format
        self.alternative = alternative

    @property
    def svg(self) -> str:
        """The picture as SVG; ValueError for a drawing in another format."""
        if self.format != "svg":
            raise ValueError(f"this drawing is {self.format}, not svg: draw(format='svg')")
        return self._text

    def __str__(self) -> str:
        return self._text

    def __repr__(self) -> str:
        return f"<Drawing as {self.format}, {len(self._text.encode())} bytes>"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Drawing) and (self._text, self.format) == (other._text, other.format)

    def __hash__(self) -> int:
        return hash((self._text, self.format))

    def save(self, file: str | Path) -> None:
        """Writes the drawing to a file, as UTF-8."""
        Path(file).write_text(self._text, encoding="utf-8", newline="\n")

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, str]:
        bundle = {FORMATS[self.format]: self._text}
        if self.format == "svg":
            bundle["text/plain"] = self.alternative or repr(self)
        return bundle
