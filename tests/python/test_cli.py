"""The command line: data on standard output, talk on standard error, exit codes 0, 1 and 2."""

import json
import os
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import polku
import pytest
from click.testing import CliRunner, Result
from polku.cli import main


def run(*arguments: str | Path, text: str | None = None) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments], input=text)


def run_process(*arguments: str | Path, text: str | None = None, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "polku.cli", *map(str, arguments)]
    return subprocess.run(
        command, input=text, capture_output=True, text=True, encoding="utf-8", env={**os.environ, **environment}, timeout=120
    )


def test_validate_a_good_file(housing_file: Path) -> None:
    result = run("validate", housing_file)
    assert result.exit_code == 0, result.output
    assert "no findings" in result.stdout or "warning" in result.stdout or "advice" in result.stdout


def test_validate_a_broken_file(broken: Path) -> None:
    result = run("validate", broken)
    assert result.exit_code == 1
    assert "error[REF201]" in result.stdout
    assert result.stderr == ""


def test_validate_as_json(broken: Path) -> None:
    result = run("validate", "--format", "json", broken)
    assert result.exit_code == 1
    assert json.loads(result.stdout)["errors"] >= 2


def test_select_and_fail_level(broken: Path) -> None:
    assert run("validate", "--select", "PRB", broken).exit_code == 0
    assert run("validate", "--ignore", "REF", "--ignore", "SCH", broken).exit_code in (0, 1)


def test_standard_input(home: polku.ServicePath) -> None:
    assert run("validate", "-", text=home.to_json()).exit_code == 0
    assert "own" in run("analyse", "-", text=home.to_json()).stdout
    assert run("validate", "-", text="{").exit_code == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ["validate", "missing.polku.json"],
        ["analyse", "missing.polku.json"],
        ["draw", "missing.polku.json"],
        ["validate"],
        ["no-such-verb"],
        ["explain", "GRA999"],
        ["site", "build", "missing-folder", "-o", "out"],
    ],
)
def test_wrong_use_is_2(arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = run(*arguments)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr


def test_engines_refuse_a_broken_file(broken: Path) -> None:
    for verb in ("analyse", "simulate", "draw"):
        result = run(verb, broken)
        assert result.exit_code == 1
        assert result.stdout == ""
        assert "REF201" in result.stderr


def test_analyse(housing_file: Path) -> None:
    result = run("analyse", housing_file, "--format", "json", "--no-sensitivity", "--entry", "need=6")
    assert result.exit_code == 0, result.output
    data = json.loads(result.stdout)
    assert data["format"] == "polku-result/1.0"
    assert polku.parse_result(result.stdout)["clients"]["arrivals"][0] == pytest.approx(6)
    assert run("analyse", housing_file, "--entry", "need=x").exit_code == 2
    assert run("analyse", housing_file, "--entry", "nowhere").exit_code == 1


def test_simulate_is_reproducible(housing_file: Path, tmp_path: Path) -> None:
    first = run("simulate", housing_file, "--clients", "500", "--seed", "3", "--format", "json", "--threads", "1")
    second = run("simulate", housing_file, "--clients", "500", "--seed", "3", "--format", "json", "-o", tmp_path / "out.json")
    assert first.exit_code == second.exit_code == 0
    assert second.stdout == ""
    assert (tmp_path / "out.json").read_text(encoding="utf-8") == first.stdout


def test_draw(housing_file: Path, tmp_path: Path) -> None:
    for language in ("fi", "sv", "en"):
        result = run("draw", housing_file, "--lang", language)
        assert result.exit_code == 0
        assert ElementTree.fromstring(result.stdout).tag.endswith("svg")
    for form in ("text", "md", "mermaid", "dot"):
        assert run("draw", housing_file, "--format", form).stdout.strip()
    assert run("draw", housing_file, "-o", tmp_path / "none" / "x.svg").exit_code == 2


def test_explain_and_schema() -> None:
    assert "GRA304" in run("explain", "dead-end").stdout
    assert json.loads(run("schema").stdout)["$schema"].startswith("http://json-schema.org/draft-07")
    assert json.loads(run("schema", "scenario").stdout) != json.loads(run("schema").stdout)


def test_as_a_process(broken: Path, housing_file: Path) -> None:
    assert run_process("--version").stdout == f"polku {polku.__version__}\n"
    assert run_process("validate", housing_file).returncode == 0
    found = run_process("validate", broken, FORCE_COLOR="1", NO_COLOR="1")
    assert found.returncode == 1
    assert "\x1b[" not in found.stdout
    assert "\x1b[" in run_process("validate", broken, FORCE_COLOR="1", NO_COLOR="").stdout
    piped = run_process("draw", "-", "--format", "text", text=housing_file.read_text(encoding="utf-8"))
    assert piped.returncode == 0
    assert piped.stderr == ""


def test_starting_imports_nothing_heavy() -> None:
    code = "import sys, polku.cli; print(sorted({'numpy', 'jinja2', 'pandas', 'networkx', 'tqdm'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_ctrl_c_stops_a_simulation(housing_file: Path) -> None:
    import signal

    # A shell that starts the tests in the background has them ignore the signal, and their children too: ask for it again.
    heed = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"
    code = f"{heed}; import polku; path = polku.load({str(housing_file)!r}); print('go', flush=True); path.simulate(clients=10**9)"
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline() == "go\n"
        process.send_signal(signal.SIGINT)
        try:
            assert process.wait(timeout=30) != 0
        finally:
            process.kill()
        assert "KeyboardInterrupt" in process.stderr.read()
