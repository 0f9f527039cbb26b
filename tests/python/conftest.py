"""What the tests of the Python package share."""

import json
from pathlib import Path

import polku
import pytest

PROJECT = Path(__file__).resolve().parents[2]
MODELS = PROJECT / "models"


@pytest.fixture(scope="session")
def housing_file() -> Path:
    return MODELS / "housing.polku.json"


@pytest.fixture(scope="session")
def housing(housing_file: Path) -> polku.ServicePath:
    return polku.load(housing_file)


@pytest.fixture(scope="session")
def home() -> polku.ServicePath:
    """A small path built in code: 3/4 of the clients come to a home of their own in 10 + 30 days, the others leave after 10."""
    return (
        polku.ServicePath("own-home", title={"fi": "Oma koti", "en": "A home of one's own"})
        .service("housing", name={"fi": "Asumispalvelu", "en": "Housing service"})
        .actor("social-worker", name={"fi": "Sosiaalityöntekijä", "en": "Social worker"})
        .entry("assess", {"fi": "Arvio yhdessä", "en": "Assessment"}, days=10, staff="social-worker")
        .middle("live", {"fi": "Asut tuetusti", "en": "Supported living"}, days=(20, 40))
        .exit("own", {"fi": "Oma koti", "en": "Own home"}, outcome="goal-reached")
        .exit("left", {"fi": "Lopetit", "en": "You left"}, outcome="client-declined")
        .link("assess", "live", probability=0.75)
        .link("assess", "left", probability="rest")
        .link("live", "own")
    )


@pytest.fixture
def broken(housing_file: Path, tmp_path: Path) -> Path:
    """The housing path with a way that leads nowhere and a share of 1.2."""
    data = json.loads(housing_file.read_text(encoding="utf-8"))
    data["transitions"][0]["to"] = "nowhere"
    data["surprise"] = True
    file = tmp_path / "broken.polku.json"
    file.write_text(json.dumps(data, indent=2), encoding="utf-8")
    return file
