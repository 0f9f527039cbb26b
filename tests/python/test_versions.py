"""One version of the code, wherever it is written."""

import re
import tomllib
from pathlib import Path

import polku

ROOT = Path(__file__).parents[2]


def first(pattern: str, file: str) -> str:
    found = re.search(pattern, (ROOT / file).read_text(encoding="utf-8"), re.MULTILINE)
    assert found, f"{file} has no {pattern}"
    return found[1]


def test_all_agree() -> None:
    said = {
        "CMakeLists.txt": first(r"project\(polku VERSION ([\d.]+)", "CMakeLists.txt"),
        "pyproject.toml": tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"],
        "CITATION.cff": first(r"^version: ([\d.]+)$", "CITATION.cff"),
        "CHANGELOG.md": first(r"^## \[([\d.]+)\]", "CHANGELOG.md"),
        "polku.__version__": polku.__version__,
    }
    assert len(set(said.values())) == 1, said
