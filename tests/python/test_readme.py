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


def blocks(language: str) -> list[object]:
    """The blocks of a language, each with a name that says where it stands."""
    found = []
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        for block in BLOCK.finditer(text):
            if block[1] == language:
                line = text.count("\n", 0, block.start()) + 1
                found.append(pytest.param(block[2], id=f"{page.relative_to(ROOT)}:{line}"))
    return found


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder that looks like a fresh clone to the code of a block, and may be written to."""
    (tmp_path / "models").symlink_to(ROOT / "models")
    return tmp_path


@pytest.mark.parametrize("code", blocks("python"))
def test_python(code: str, place: Path) -> None:
    subprocess.run([sys.executable, "-W", "error", "-c", code], check=True, cwd=place, timeout=300)


@pytest.mark.parametrize("code", blocks("cpp"))
def test_cpp(code: str, place: Path) -> None:
    """A whole program is built against the installed library; a fragment has to say so with ```text."""
    (place / "main.cpp").write_text(code, encoding="utf-8")
    packages = sorted(PREFIX.glob("lib*/**/pkgconfig"))
    assert packages, "./dev test installs the library first"
    environment = os.environ | {"PKG_CONFIG_PATH": str(packages[0])}
    said = subprocess.run(
        ["pkg-config", "--cflags", "--libs", "polku"], check=True, capture_output=True, text=True, env=environment
    )
    compiler = shlex.split(os.environ.get("CXX", "c++"))
    command = [*compiler, "-std=c++20", "-Wall", "-Wextra", "-Werror", "main.cpp", "-o", "main", *shlex.split(said.stdout)]
    subprocess.run(command, check=True, cwd=place, timeout=300)
    subprocess.run(["./main"], check=True, cwd=place, timeout=300)


def test_the_readme_has_both_languages() -> None:
    assert len(blocks("python")) >= 1
    assert len(blocks("cpp")) >= 1


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(ROOT)))
def test_links_between_files_lead_somewhere(page: Path) -> None:
    text = BLOCK.sub("", page.read_text(encoding="utf-8"))
    for target in re.findall(r"\]\(([^)#\s]+)", text):
        if not re.match(r"[a-z]+:", target):
            assert (page.parent / target).exists(), f"{page.name} links to {target}"
