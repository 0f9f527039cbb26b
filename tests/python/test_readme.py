"""Every code block of the README and the documentation runs as it stands."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PREFIX = ROOT / "build/dev/consumer/prefix"
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


def blocks(page: Path, language: str) -> list[tuple[int, str]]:
    """The blocks of a language, each with the line of its first line of code."""
    text = page.read_text(encoding="utf-8")
    return [(text.count("\n", 0, found.start(2)) + 1, found[2]) for found in BLOCK.finditer(text) if found[1] == language]


def name_of(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def cpp_blocks() -> list[object]:
    return [pytest.param(code, id=f"{name_of(page)}:{line}") for page in PAGES for line, code in blocks(page, "cpp")]


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder that looks like a fresh clone to the code of a block, and may be written to."""
    (tmp_path / "models").symlink_to(ROOT / "models")
    return tmp_path


@pytest.mark.parametrize("page", [page for page in PAGES if blocks(page, "python")], ids=name_of)
def test_python(page: Path, place: Path) -> None:
    """The blocks of a page are one program; its line numbers are those of the page."""
    program = ""
    for line, code in blocks(page, "python"):
        program += "\n" * (line - 1 - program.count("\n")) + code
    (place / "page.py").write_text(program, encoding="utf-8")
    subprocess.run([sys.executable, "-W", "error", "page.py"], check=True, cwd=place, timeout=300)


@pytest.mark.parametrize("code", cpp_blocks())
def test_cpp(code: str, place: Path) -> None:
    """A whole program is built against the installed library; a fragment has to say so with ```text."""
    (place / "main.cpp").write_text(code, encoding="utf-8")
    packages = sorted(PREFIX.glob("lib*/**/pkgconfig"))
    assert packages, "./dev test installs the library first"
    environment = os.environ | {"PKG_CONFIG_PATH": str(packages[0])}
    said = subprocess.run(["pkg-config", "--cflags", "--libs", "polku"], check=True, capture_output=True, text=True, env=environment)
    compiler = shlex.split(os.environ.get("CXX", "c++"))
    command = [*compiler, "-std=c++20", "-Wall", "-Wextra", "-Werror", "main.cpp", "-o", "main", *shlex.split(said.stdout)]
    subprocess.run(command, check=True, cwd=place, timeout=300)
    subprocess.run(["./main"], check=True, cwd=place, timeout=300)


def test_the_readme_has_both_languages() -> None:
    assert len(blocks(ROOT / "README.md", "python")) >= 1
    assert len(blocks(ROOT / "README.md", "cpp")) >= 1


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_links_between_files_lead_somewhere(page: Path) -> None:
    text = BLOCK.sub("", page.read_text(encoding="utf-8"))
    for target in re.findall(r"\]\(([^)#\s]+)", text):
        if not re.match(r"[a-z]+:", target):
            assert (page.parent / target).exists(), f"{page.name} links to {target}"
