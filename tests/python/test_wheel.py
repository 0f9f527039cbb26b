"""The wheel holds what a Python user needs and nothing else, and works in an environment of its own."""

import re
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

ALLOWED = [
    r"polku/(\w+/)*\w+\.py",
    r"polku/(\w+/)*\w+\.pyi",
    r"polku/py\.typed",
    r"polku/_core\.cpython-3\d+-[\w-]+\.so",
    r"polku/(\w+/)*(templates|static|locale)/[\w./-]+\.(html|html\.j2|css|js|svg|txt|po|mo|json|woff2)",
    r"polku-[\d.]+\.dist-info/(METADATA|WHEEL|RECORD|entry_points\.txt|licenses/LICENSE)",
]
REQUIRED = ["polku/__init__.py", "polku/_core.pyi", "polku/py.typed", "polku/cli.py", "polku/site/templates/base.html.j2"]


@pytest.fixture(scope="module")
def wheel() -> Path:
    found = list((ROOT / "build/wheel").glob("polku-*.whl"))
    assert len(found) == 1, "./dev test builds the wheel first"
    return found[0]


def test_the_wheel_holds_only_what_is_allowed(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert [name for name in names if not any(re.fullmatch(pattern, name) for pattern in ALLOWED)] == []


def test_the_wheel_holds_what_is_required(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert [name for name in REQUIRED if name not in names] == []
    assert len([name for name in names if name.endswith(".so")]) == 1


def test_the_wheel_holds_every_file_of_the_package(wheel: Path) -> None:
    package = ROOT / "python/polku"
    files = {f"polku/{p.relative_to(package).as_posix()}" for p in package.rglob("*") if p.is_file()}
    files = {name for name in files if "__pycache__" not in name and not name.endswith((".so", ".pyc"))}
    assert files - set(zipfile.ZipFile(wheel).namelist()) == set()


def test_the_wheel_works_in_a_clean_environment(wheel: Path, tmp_path: Path) -> None:
    venv.create(tmp_path / "env", with_pip=True)
    python = tmp_path / "env/bin/python"
    install = [python, "-m", "pip", "install", "--quiet", "--constraint", ROOT / "constraints.txt", wheel]
    subprocess.run(install, check=True, cwd=tmp_path)
    code = "import polku, sys; print(polku.__version__); assert 'pandas' not in sys.modules"
    said = subprocess.run([python, "-c", code], check=True, cwd=tmp_path, capture_output=True, text=True)
    assert said.stdout.strip() == wheel.name.split("-")[1]
    version = subprocess.run([tmp_path / "env/bin/polku", "--version"], check=True, cwd=tmp_path, capture_output=True, text=True)
    assert said.stdout.strip() in version.stdout
    check = subprocess.run([tmp_path / "env/bin/polku", "validate", ROOT / "models/housing.polku.json"], cwd=tmp_path, check=False)
    assert check.returncode == 0


def test_the_tests_run_the_installed_wheel() -> None:
    import polku

    assert Path(polku.__file__).is_relative_to(sys.prefix)
