"""W3 in polku: caseloads, 900 clients on the first day, ten years. Arguments: replications, seed."""

import json
import math
import sys

import polku
from polku import dist, trigger

HORIZON = 3650
MONTHS = HORIZON / (365.25 / 12)
FIRST_DAY = 900


def caseload() -> polku.ServicePath:
    return (
        polku.ServicePath("caseload")
        .service("s")
        .actor("staff")
        .resource("a", actor="staff", units=1, slots_per_unit=45)
        .resource("b", actor="staff", units=19, slots_per_unit=50)
        .resource("c", actor="staff", units=38, slots_per_unit=25)
        .resource("d", actor="staff", units=1, slots_per_unit=160)
        .entry("referral", "Referral")
        .middle("intake", "Intake", days=dist.lognormal(mean=28, cv=0.5))
        .middle("support", "Support until the next review", days=91)
        .middle("ask", "Asking for the specialised service")
        .middle("special", "Specialised service", days=dist.gamma(182, math.sqrt(0.5)))
        .exit("closed", "Closed", outcome="goal-reached")
        .hold("a", from_="intake", until="intake")
        .hold("b", from_="support", until="closed")
        .hold("c", from_="support", until="closed")
        .hold("d", from_="ask", until="special")
        .link("referral", "intake")
        .link("intake", "support")
        .link("support", "closed", probability=0.125)
        .link("support", "ask", probability=0.1)
        .link("support", "support", probability="rest", kind="return")
        .link("ask", "special")
        .link("special", "support")
        .interrupt("leave-the-line", to="support", trigger=trigger.hazard(1 / 60, "day"), scope={"touchpoints": ["ask"]})
    )


def scenario() -> polku.Scenario:
    text = {
        "format": "polku-scenario/1.0",
        "id": "w3",
        "version": "1.0.0",
        "title": {"en": "W3"},
        "base": {"id": "caseload"},
        "start": {"clients": FIRST_DAY, "rows": [{"at": ["support"], "share": 1, "elapsed": "steady"}]},
        "arrivals": [{"at": "referral", "process": "poisson", "rate": 1.03, "per": "day"}],
        "horizon": {"value": HORIZON, "unit": "day"},
    }
    return polku.parse_scenario(json.dumps(text))


def run(replications: int, seed: int) -> dict[str, float]:
    result = caseload().simulate(scenario=scenario(), replications=replications, seed=seed, threads=1)
    answer = {f"busy_{row['resource']}": row["used"] for row in result["resources"].rows()}
    waits = {row["touchpoint"]: row["mean"] for row in result["waits"].rows()}
    answer |= {"wait_support": waits["support"], "wait_special": waits["ask"]}
    answer["left"] = float(result["interrupts"]["times"][0]) * MONTHS
    answer["completed"] = float(result["clients"]["ended"][0]) * MONTHS
    answer["clients"] = float(result["clients"]["entered"][0]) * MONTHS + FIRST_DAY
    return answer


print(json.dumps(run(int(sys.argv[1]), int(sys.argv[2]))))
