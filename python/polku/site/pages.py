"""Puts page contexts into templates and writes the files."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PackageLoader, StrictUndefined

from polku.report import Report
from polku.site.entry import Entry

STYLE = re.compile(r"<style[^>]*>(.*?)</style>", re.DOTALL)


def content_policy(html_parts: Sequence[str]) -> str:
    """A policy that lets nothing in from elsewhere, and of inline styles only those of the picture, by their hash."""
    styles = [found for part in html_parts for found in STYLE.findall(part)]
    hashes = sorted({base64.b64encode(hashlib.sha256(style.encode()).digest()).decode() for style in styles})
    allowed = " ".join(["'self'", *(f"'sha256-{value}'" for value in hashes)])
    return f"default-src 'none'; img-src 'self' data:; style-src {allowed}; base-uri 'none'; form-action 'none'"


class Pages:
    """The files of one site: <language>/<name>.html of each path, index.html and <language>/index.html of all."""

    def __init__(self, out: Path, entries: Sequence[Entry], broken: Sequence[Report], theme: str | Path | None) -> None:
        self.out, self.entries, self.broken = out, entries, broken
        loaders = [FileSystemLoader(theme)] if theme else []
        self.templates = Environment(
            loader=ChoiceLoader([*loaders, PackageLoader("polku.site", "templates")]),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )
        # The first model's first language is the site's own: its page of all paths stands at the top.
        self.languages = list(dict.fromkeys(language for entry in entries for language in entry.languages))

    def write(self) -> int:
        """Writes everything; gives back the number of pages."""
        style = Path(__file__).parent / "static" / "polku.css"
        self._put("polku.css", style.read_text(encoding="utf-8"))
        for entry in self.entries:
            self._put(f"{entry.name}.json", entry.path.to_json())
            for language in entry.languages:
                self._write_path(entry, language)
        for language in self.languages:
            self._write_index(language)
        return len(self.languages) + sum(len(entry.languages) for entry in self.entries)

    def _write_path(self, entry: Entry, language: str) -> None:
        page = entry.contexts[language]
        svg = page["picture"]["svg"] or ""
        names = {tag: entry.contexts[tag]["words"]["language-name"] for tag in entry.languages}
        links = {
            "root": "../",
            "home": self._home(language, "../"),
            "svg": f"{entry.name}.svg",
            "json": f"../{entry.name}.json",
            "csp": content_policy([svg]),
            "paths": self._paths(language),
            "languages": [_tongue(tag, names[tag], f"../{tag}/{entry.name}.html", language) for tag in entry.languages],
        }
        self._put(f"{language}/{entry.name}.svg", svg)
        self._render("path.html.j2", f"{language}/{entry.name}.html", page=page, w=page["words"], links=links, language=language)

    def _paths(self, language: str) -> dict[str, dict[str, str]]:
        """The pages of other paths in a language, by id, for steps that are paths of their own."""
        return {
            other.path.id: {"href": f"{other.name}.html", "title": other.path.title(language)}
            for other in self.entries
            if language in other.languages
        }

    def _write_index(self, language: str) -> None:
        shown = [entry for entry in self.entries if language in entry.languages]
        words = {tag: next(entry.contexts[tag]["words"] for entry in self.entries if tag in entry.languages) for tag in self.languages}
        file = self._home(language, "")
        root = "../" if "/" in file else ""
        links = {
            "root": root,
            "csp": content_policy([]),
            "languages": [_tongue(tag, words[tag]["language-name"], self._home(tag, root), language) for tag in self.languages],
        }
        cards = [self._card(entry, language, root) for entry in shown]
        self._render("index.html.j2", file, cards=cards, broken=self.broken, w=words[language], links=links, language=language)

    def _card(self, entry: Entry, language: str, root: str) -> dict[str, Any]:
        page = entry.contexts[language]
        return {
            "page": page,
            "steps": sum(len(stage["steps"]) for stage in page["stages"]),
            "href": f"{root}{language}/{entry.name}.html",
            "svg": f"{root}{language}/{entry.name}.svg",
            "languages": [
                _tongue(tag, entry.contexts[tag]["words"]["language-name"], f"{root}{tag}/{entry.name}.html", language)
                for tag in entry.languages
            ],
        }

    def _home(self, language: str, root: str) -> str:
        return f"{root}index.html" if language == self.languages[0] else f"{root}{language}/index.html"

    def _render(self, template: str, file: str, **context: Any) -> None:
        self._put(file, self.templates.get_template(template).render(**context))

    def _put(self, file: str, text: str) -> None:
        """Names come from file names and language tags; still, nothing is written outside the folder or through a link."""
        target = self.out / file
        target.parent.mkdir(parents=True, exist_ok=True)
        if not target.resolve().is_relative_to(self.out.resolve()):
            raise ValueError(f"{file} is not inside {self.out}")
        with target.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(text)


def _tongue(tag: str, name: str, href: str, current: str) -> dict[str, Any]:
    return {"language": tag, "name": name, "href": href, "current": tag == current}
