"""Writes python/polku/_core.pyi from the built module: `python tools/stubs.py` in an environment that has polku installed."""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

STUB = Path(__file__).resolve().parents[1] / "python" / "polku" / "_core.pyi"

# What pybind11 writes and what a strict mypy asks for.
MENDED = [
    (r"(?s)__all__: list\[str\] = \[.*?\]\n", ""),
    (r"os\.PathLike \|", "os.PathLike[str] |"),
    (r"def __eq__\(self, arg0: \w+\)", "def __eq__(self, arg0: object)"),
    (r"arg0: tuple\)", "arg0: tuple[typing.Any, ...])"),
    (r"__hash__: typing\.ClassVar\[None\] = None", "__hash__: typing.ClassVar[None]  # type: ignore[assignment]"),
]


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.executable, "-m", "pybind11_stubgen", "polku._core", "-o", folder, "--exit-code"], check=True)
        text = (Path(folder) / "polku" / "_core.pyi").read_text(encoding="utf-8")
    for pattern, replacement in MENDED:
        text = re.sub(pattern, replacement, text)
    STUB.write_text(text, encoding="utf-8")
    for command in (["format", "--quiet"], ["check", "--fix", "--quiet"], ["format", "--quiet"]):
        subprocess.run([sys.executable, "-m", "ruff", *command, str(STUB)], check=True)


if __name__ == "__main__":
    main()
