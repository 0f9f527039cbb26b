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
from polku import trigger
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


def test_validate_on_a_day(home: polku.ServicePath, tmp_path: Path) -> None:
    data = json.loads(home.to_json())
    data["resources"] = [{"id": "flats", "mode": "places"}]
    data["lint"] = {"ignore": [{"code": "REF203", "reason": "filled in later", "until": "2026-11-22"}]}
    text, file = json.dumps(data), tmp_path / "accepted.polku.json"
    file.write_text(text, encoding="utf-8")
    assert "no findings" in run("validate", "--today", "2026-11-22", file).stdout
    assert "REF203" in run("validate", "--today", "2026-11-23", file).stdout
    assert "REF203" in run("validate", "--today", "2026-11-23", "-", text=text).stdout
    assert run("validate", "--today", "tomorrow", file).exit_code == 2
    pages = [tmp_path / f"site{day}" for day in (22, 23)]
    for day, folder in zip((22, 23), pages, strict=True):
        assert run("site", "build", "--today", f"2026-11-{day}", "--clients", "10", "-o", folder, file).exit_code == 0
    found = ["REF203" in "".join(page.read_text(encoding="utf-8") for page in folder.rglob("*.html")) for folder in pages]
    assert found == [False, True]


def test_validate_as_json(broken: Path) -> None:
    result = run("validate", "--format", "json", broken)
    assert result.exit_code == 1
    assert json.loads(result.stdout)["errors"] >= 2


def test_select_and_fail_level(home: polku.ServicePath, broken: Path) -> None:
    loose = home.to_json().replace('"to": "own"', '"to": "owm"')
    assert run("validate", "-", text=loose).exit_code == 1
    assert run("validate", "--select", "PRB", "-", text=loose).exit_code == 0
    assert run("validate", "--ignore", "REF", "-", text=loose).exit_code == 0
    # What keeps a file from being read is said whatever is selected or ignored.
    assert run("validate", "--select", "PRB", broken).exit_code == 1
    assert run("validate", "--ignore", "REF", "--ignore", "SCH", broken).exit_code == 1


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


def test_a_model_and_a_scenario_are_not_taken_for_each_other(housing_file: Path) -> None:
    scenario = housing_file.parent / "scenarios" / "varha-2023.polku-scenario.json"
    for arguments, wrong, words in [
        (["analyse", scenario], scenario, 'the format is polku-scenario/1.0, not "polku/1.0"'),
        (["draw", scenario], scenario, 'the format is polku-scenario/1.0, not "polku/1.0"'),
        (["simulate", housing_file, "--scenario", housing_file], housing_file, 'the format is polku/1.0, not "polku-scenario/1.0"'),
    ]:
        result = run(*arguments)
        assert result.exit_code == 1
        assert result.stdout == ""
        assert f"error[SCH101]: {words}" in result.stderr
        assert str(wrong) in result.stderr


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


def test_simulate_with_and_without_age_and_date(home: polku.ServicePath, tmp_path: Path) -> None:
    """Everyone who moves in stays 20 days at least, so a limit of 5 days takes them all; exact answers leave it out."""
    file = tmp_path / "limited.polku.json"
    home.interrupt("limit", to="left", trigger=trigger.after(5), scope={"phases": ["middle"]}).save(file)
    for switches, goal_reached in (([], False), (["--age-and-date"], False), (["--no-age-and-date"], True)):
        result = run("simulate", file, "--clients", "100", "--format", "json", *switches)
        assert result.exit_code == 0, result.output
        answers = polku.parse_result(result.stdout)
        ends = answers["ends"]
        assert answers.settings["age_and_date"] is not goal_reached
        assert list(ends["end"]) == ["own", "left"]
        assert (0.6 < ends["probability"][0] < 0.9) if goal_reached else ends["probability"][0] == 0


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


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["validate", "--select", "GRA3O4"], "'GRA304'"),
        (["validate", "--ignore", "GRX"], "--ignore: no finding has the code 'GRX'; did you mean 'GRA'?"),
        (["simulate", "--seed", str(2**64)], "--seed"),
        (["simulate", "--seed", "-1"], "--seed"),
        (["simulate", "--clients", str(10**12 + 1)], "--clients"),
        (["simulate", "--clients", str(10**12), "--replications", "11"], "at most 10000000000000"),
        (["simulate", "--replications", "0"], "--replications"),
        (["simulate", "--threads", "1025"], "--threads"),
        (["simulate", "--start-date", "1.2.2026"], "--start-date must be a date as YYYY-MM-DD"),
        (["simulate", "--start-date", "20260201"], "--start-date"),
        (["simulate", "--arm", "ideal"], "--arm: an arm needs a scenario"),
        (["analyse", "--arm", "ideal"], "--arm: an arm needs a scenario"),
        (["simulate", "--entry", "need=x"], "--entry"),
        (["analyse", "--entry", "need="], "--entry"),
        (["analyse", "--entry", "=6"], "--entry"),
        (["analyse", "--entry", "need=nan"], "--entry"),
        (["analyse", "--entry", "need=-1"], "--entry"),
        (["analyse", "--entry", "need=1", "--entry", "need=2"], "given twice"),
        (["draw", "--lang", "de"], '--lang: "fi.polku.housing" has no texts in "de" (ask one of its languages: fi, sv, en)'),
        (["site", "build", "-o", "out", "--languages", "fi,de"], "'de' is none of fi, sv, en"),
        (["site", "build", "-o", "out", "--languages", ""], "--languages"),
        (["site", "build", "-o", "out", "--scenarios", "missing"], "no such folder of scenarios: missing"),
    ],
)
def test_wrong_options_are_named(
    arguments: list[str], words: str, housing_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = run(*arguments, housing_file)
    assert result.exit_code == 2, result.output
    assert result.stdout == ""
    assert words in result.stderr
    assert not (tmp_path / "out").exists()


def test_several_files_are_one_json_document(housing_file: Path, broken: Path) -> None:
    data = json.loads(run("validate", "--no-config", "--format", "json", housing_file, broken).stdout)
    assert data["sources"] == [str(housing_file), str(broken)]
    alone = json.loads(run("validate", "--no-config", "--format", "json", broken).stdout)
    assert alone["sources"] == [str(broken)]
    of_broken = [finding for finding in data["findings"] if finding["source"] == str(broken)]
    twin = [finding for finding in of_broken if finding["code"] == "SCH107"]  # it has the id and version of the other
    assert [finding["severity"] for finding in twin] == ["warning"]
    assert [finding for finding in of_broken if finding not in twin] == alone["findings"]
    assert data["errors"] == alone["errors"]


def test_clients_at_the_start_that_do_not_fit_are_told_beside_the_answers(housing_file: Path, tmp_path: Path) -> None:
    models = housing_file.parent
    data = json.loads((models / "scenarios" / "shared-list.polku-scenario.json").read_text(encoding="utf-8"))
    data["start"]["clients"] = 900
    scenario = tmp_path / "crowded.polku-scenario.json"
    scenario.write_text(json.dumps(data), encoding="utf-8")
    model = tmp_path / "guidance-support.polku.json"
    model.write_bytes((models / model.name).read_bytes())
    result = run("analyse", model, "--scenario", scenario, "--format", "json")
    assert result.exit_code == 0
    assert json.loads(result.stdout)["engine"] == "exact"
    assert "warning[ANA929]" in result.stderr
    assert "arrivals of 10 a month" in result.stderr
    path = polku.load(model)
    assert [finding.code for finding in path.analyse(scenario=scenario).findings if finding.code.startswith("ANA")] == ["ANA929"]
    assert run("analyse", model, "--scenario", models / "scenarios" / "shared-list.polku-scenario.json").stderr == ""


def test_a_broken_scenario_of_a_site_is_shown(housing_file: Path, tmp_path: Path) -> None:
    (tmp_path / "bad.polku-scenario.json").write_text('{"format": "polku-scenario/1.0", "id": "a b"}', encoding="utf-8")
    result = run("site", "build", housing_file, "-o", tmp_path / "out", "--scenarios", tmp_path)
    assert result.exit_code == 1
    assert "error[SCH" in result.stderr
    assert not (tmp_path / "out").exists()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only where there is a device that is always full")
@pytest.mark.parametrize("arguments", [["schema"], ["explain", "GRA304"], ["draw", "-"], ["validate", "-"], ["--help"], ["--version"]])
def test_output_that_cannot_be_written_is_2(arguments: list[str], home: polku.ServicePath) -> None:
    command = [sys.executable, "-m", "polku.cli", *arguments]
    with Path("/dev/full").open("w") as full:
        result = subprocess.run(command, input=home.to_json(), stdout=full, stderr=subprocess.PIPE, text=True, timeout=120)
    assert result.returncode == 2
    assert result.stderr.startswith("polku: cannot write the output: ")
    assert len(result.stderr.splitlines()) == 1


def test_a_reader_that_leaves_is_no_error_to_tell() -> None:
    read, write = os.pipe()
    os.close(read)
    try:
        result = subprocess.run([sys.executable, "-m", "polku.cli", "schema"], stdout=write, stderr=subprocess.PIPE, text=True, timeout=120)
    finally:
        os.close(write)
    assert (result.returncode, result.stderr) == (2, "")


@pytest.mark.parametrize("verb", ["validate", "analyse", "simulate", "draw"])
def test_ctrl_c_is_130(verb: str, housing_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(_file: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("polku.reading.regular_size", stopped)
    result = run(verb, housing_file)
    assert result.exit_code == 130
    assert result.stderr == "stopped\n"
    assert "130" in run("--help").stdout


def test_large_files_folders_and_devices_are_not_read(tmp_path: Path) -> None:
    from polku.reading import SIZE_LIMIT

    large = tmp_path / "large.polku.json"
    with large.open("wb") as stream:
        stream.truncate(SIZE_LIMIT + 1)
    for verb in ("validate", "analyse", "draw"):
        result = run(verb, large)
        assert result.exit_code == 1
        assert "SYN006" in result.output
        for file, words in ((tmp_path, "it is a folder"), (Path("/dev/zero"), "it is no regular file")):
            refused = run(verb, file)
            assert refused.exit_code == 2
            assert words in refused.stderr
