"""Sphinx: how ./dev docs makes a site of this folder. Warnings are errors."""

import tomllib
from pathlib import Path

ROOT = Path(__file__).parent.parent

project = "polku"
author = "polku developers"
release = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
version = release

extensions = ["myst_parser"]
source_suffix = {".md": "markdown"}
root_doc = "README"
myst_heading_anchors = 3
nitpicky = True

html_theme = "furo"
html_title = f"polku {release}"
suppress_warnings = ["toc.empty_glob"]
