"""Times the three reference workloads in polku and in other tools, one after the other in the same run, and prints one table.

Processor time (user and system) of whole processes, and beside it that of a program with the same imports that does nothing. Every
answer is held against the known answers before its time counts. `./dev bench peers` runs this in an environment of its own;
`--share 0.01` does a hundredth of the work, to try it out.
"""

from __future__ import annotations

import argparse
import ast
import json
import math
import os
import platform
import statistics
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
SEED = 1
LONG = 10.0  # seconds: a program that takes longer runs once
TIMES = 3
CHANCE = 4.0  # standard errors that an answer may be off: by chance alone one in 15,000 is


@dataclass(frozen=True)
class Program:
    workload: str
    tool: str
    size: int  # customers, clients or replications
    note: str = ""

    @property
    def file(self) -> Path:
        return HERE / "peers" / f"{self.tool}_{self.workload}.py"


@dataclass(frozen=True)
class Workload:
    title: str
    size: int
    unit: str
    answers: dict[str, tuple[float, float, float]]  # value, its own uncertainty, and the sd of one customer, client or replication


@dataclass(frozen=True)
class Timing:
    best: float
    median: float
    start: float  # imports alone

    def whole(self, times: float) -> float:
        """As much work so many times; the start comes once."""
        return self.start + self.work * times

    @property
    def work(self) -> float:
        return self.best - self.start


PROGRAMS = (
    Program("w1", "polku", 100_000),
    Program("w1", "simpy", 100_000),
    Program("w1", "ciw", 100_000),
    Program("w2", "polku", 1_000_000),
    Program("w2", "numpy", 1_000_000),
    Program("w2", "simpy", 100_000),
    Program("w3", "polku", 100),
    Program("w3", "simpy", 5),
    Program("w3", "ciw", 5, "simpler"),
)


def workloads() -> dict[str, Workload]:
    """What is asked, and what is known about the answers (tests/known-answers.json)."""
    cases = {case["id"]: case["expected"] for case in json.loads((HERE.parent / "known-answers.json").read_text("utf-8"))["cases"]}
    return {
        "w1": Workload("W1 three stations in tandem", 100_000, "customers", _of_tandem(cases["q03_tandem_mmc_W1"])),
        "w2": Workload("W2 twelve touchpoints, nobody waits", 1_000_000, "clients", _of_journey(cases["s01_W2_semi_markov"])),
        "w3": Workload("W3 caseloads over ten years", 100, "replications", _of_caseload(cases["s02_W3_caseload_reference"])),
    }


def _of_tandem(known: Any) -> dict[str, tuple[float, float, float]]:
    # Waits of customers who follow each other are alike, so their sd says nothing: seen over runs of 100,000.
    seen = {"wait_a": 0.17, "wait_b": 0.105, "wait_c": 0.08}
    waits = {name: (station["Wq"], 0.0, seen[name] * math.sqrt(1e5)) for name, station in zip(seen, known["stations"], strict=True)}
    return waits | {"time": (known["mean_sojourn"], 0.0, 0.31 * math.sqrt(1e5))}


def _of_journey(known: Any) -> dict[str, tuple[float, float, float]]:
    answers = {
        "mean": (known["mean_time"], 0.0, known["sd_time"]),
        "sd": (known["sd_time"], 0.0, 340.0),  # seen
        "median": (200.4, 0.1, 225.0),  # seen in 10,000,000 clients
    }
    seen = {"plan": 0.87, "decision": 0.88, "guidance": 1.37, "housing": 0.70, "review": 1.82}  # those that come back
    visits = known["visits"] | {"completed": known["p_completed"], "dropped": known["p_dropped"]}
    for touchpoint, mean in visits.items():
        answers[f"visits_{touchpoint}"] = (mean, 1e-12, seen.get(touchpoint, math.sqrt(mean * (1 - min(mean, 1.0)))))
    return answers


def _of_caseload(known: Any) -> dict[str, tuple[float, float, float]]:
    names = {"busy_a": "busyA", "busy_b": "busyB", "busy_c": "busyC", "busy_d": "busyD", "wait_support": "mean_wait_BC"}
    names |= {"wait_special": "mean_wait_D", "left": "reneged", "completed": "completed", "clients": "clients_total"}

    def answer(mean: float, half_width_99: float) -> tuple[float, float, float]:
        return mean, half_width_99, half_width_99 / 2.576 * math.sqrt(4000)  # they come from 4,000 replications

    return {name: answer(**known[key]) for name, key in names.items()}


def wrong(program: Program, workload: Workload, answers: dict[str, float]) -> list[str]:
    """What of the answers is further off than chance allows. A simpler workload may lack some."""
    found = [] if program.note else [f"no {name}" for name in workload.answers if name not in answers]
    for name, got in answers.items():
        value, uncertain, sd = workload.answers[name]
        allowed = uncertain + CHANCE * sd / math.sqrt(program.size)
        if not abs(got - value) <= allowed:
            found.append(f"{name} is {got:.6g}, known is {value:.6g} ± {allowed:.3g}")
    return found


def measured(command: list[str]) -> tuple[float, str]:
    """Processor seconds of a process with all its threads, and what it printed."""
    with tempfile.TemporaryFile("w+", encoding="utf-8") as printed:
        process = subprocess.Popen(command, stdout=printed)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise SystemExit(f"{Path(command[1]).name} ended with {process.returncode}")
        printed.seek(0)
        return usage.ru_utime + usage.ru_stime, printed.read()


def answers_of(program: Program) -> tuple[float, dict[str, float]]:
    seconds, printed = measured([sys.executable, str(program.file), str(program.size), str(SEED)])
    return seconds, json.loads(printed)


def start_of(program: Program) -> float:
    """Processor seconds of a program with the same imports that does nothing: the least of some."""
    tree = ast.parse(program.file.read_text("utf-8"))
    imports = "\n".join(ast.unparse(node) for node in tree.body if isinstance(node, ast.Import | ast.ImportFrom))
    return min(measured([sys.executable, "-c", imports])[0] for _ in range(TIMES))


def timed(programs: list[Program], workload: Workload) -> dict[Program, Timing]:
    """They take turns, so that what else the machine does falls on all of them."""
    taken: dict[Program, list[float]] = {program: [] for program in programs}
    for _ in range(TIMES):
        for program, seconds in taken.items():
            if seconds and seconds[0] >= LONG:
                continue
            once, answers = answers_of(program)
            mistakes = wrong(program, workload, answers)
            if mistakes:
                raise SystemExit(f"{program.tool} on {program.workload}: {'; '.join(mistakes)}")
            seconds.append(once)
            print(f"  {program.workload} {program.tool:<6}{once:9.2f} s", file=sys.stderr)
    return {program: Timing(min(seconds), statistics.median(seconds), start_of(program)) for program, seconds in taken.items()}


HEADER = ("Workload", "Tool", "Run", "Best of 3", "Median", "Start", "Whole workload", "Times polku", "Without start")


def rows_of(workload: Workload, timings: dict[Program, Timing], share: float) -> list[tuple[str, ...]]:
    rows: list[tuple[str, ...]] = []
    polku = next(timing for program, timing in timings.items() if program.tool == "polku")
    for program, timing in timings.items():
        times = workload.size * share / program.size
        scaled = timing.whole(times)
        rows.append(
            (
                workload.title + (f" ({program.note})" if program.note else ""),
                f"{program.tool} {version(program.tool)}",
                f"{program.size:,} {workload.unit}",
                f"{timing.best:.2f} s" + (" (once)" if timing.best >= LONG else ""),
                f"{timing.median:.2f} s",
                f"{timing.start:.2f} s",
                f"{scaled:.2f} s" + (f" (work × {times:g})" if times != 1 else ""),
                f"{scaled / polku.best:.1f}",
                f"{timing.work * times / polku.work:.1f}",
            )
        )
    return rows


def markdown(header: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    widths = [max(map(len, column)) for column in zip(header, *rows, strict=True)]

    def line(cells: tuple[str, ...]) -> str:
        aligned = (cell.ljust(width) if i < 3 else cell.rjust(width) for i, (cell, width) in enumerate(zip(cells, widths, strict=True)))
        return "| " + " | ".join(aligned) + " |"

    rule = "| " + " | ".join("-" * width if i < 3 else "-" * (width - 1) + ":" for i, width in enumerate(widths)) + " |"
    return "\n".join([line(header), rule, *map(line, rows)])


def machine() -> list[str]:
    """What a reader needs to know about it, and nothing that names it."""

    def first(file: str, key: str) -> str:
        lines = Path(file).read_text("utf-8").splitlines() if Path(file).exists() else []
        return next((line.split(":", 1)[1].strip() for line in lines if line.startswith(key)), "unknown")

    try:
        compiler = subprocess.run(["c++", "--version"], capture_output=True, text=True, check=True).stdout.splitlines()[0]
    except OSError:
        compiler = "unknown"
    try:
        system = platform.freedesktop_os_release()["PRETTY_NAME"]
    except OSError:
        system = platform.system()
    memory = first("/proc/meminfo", "MemTotal").split()[0]
    return [
        f"processor  {first('/proc/cpuinfo', 'model name')}, {os.cpu_count()} logical cores",
        f"memory     {int(memory) / 2**20:.0f} GiB" if memory.isdigit() else "memory     unknown",
        f"system     {system}, {platform.machine()}",
        f"compiler   {compiler}",
        f"Python     {platform.python_implementation()} {platform.python_version()}",
        f"load       {os.getloadavg()[0]:.1f} when it began",
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--share", type=float, default=1.0, help="of the work: 0.01 to try it out (default: all)")
    parser.add_argument("workload", nargs="*", metavar="w1|w2|w3", help="only these")
    chosen = parser.parse_args()
    print("\n".join(machine()), end="\n\n")
    rows: list[tuple[str, ...]] = []
    for name, workload in workloads().items():
        if chosen.workload and name not in chosen.workload:
            continue
        parts = [
            Program(name, program.tool, max(1, round(program.size * chosen.share)), program.note)
            for program in PROGRAMS
            if program.workload == name
        ]
        rows += rows_of(workload, timed(parts, workload), chosen.share)
    print(markdown(HEADER, rows))
    print(f"\nProcessor time, user and system, of whole processes. Load {os.getloadavg()[0]:.1f} when it ended.")


if __name__ == "__main__":
    main()
