"""The picture in the README is the one that polku draws today."""

from pathlib import Path

import polku

ROOT = Path(__file__).parents[2]


def test_the_picture_in_the_readme_is_up_to_date() -> None:
    drawn = polku.load(ROOT / "models/housing.polku.json").draw(lang="fi").svg
    committed = (ROOT / "docs/gallery/housing.fi.svg").read_text(encoding="utf-8")
    assert committed == drawn, "run ./dev gallery and look at the picture"
