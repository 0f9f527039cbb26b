"""Paths built in code pass through the same reader as files."""

import pickle
from pathlib import Path

import polku
import pytest
from polku import dist, trigger, when


def test_every_step_gives_a_new_path(home: polku.ServicePath) -> None:
    more = home.exit("elsewhere", "Elsewhere", outcome="continues-elsewhere")
    assert len(more) == len(home) + 1
    assert "elsewhere" not in home
    assert more["elsewhere"].service == "housing"


def test_defaults(home: polku.ServicePath) -> None:
    assert [(t.id, t.phase, t.kind) for t in home] == [
        ("assess", "entry", "start"),
        ("live", "middle", "action"),
        ("own", "exit", "end"),
        ("left", "exit", "end"),
    ]
    assert [way.id for way in home.transitions] == ["t1", "t2", "t3"]
    assert [(actor.id, actor.kind) for actor in home.actors] == [("social-worker", "professional")]
    assert home.languages == ("fi", "en")


def test_lengths_of_time(home: polku.ServicePath) -> None:
    live = home["live"].duration
    assert live is not None
    assert live.law is not None
    assert (live.law.dist, live.law.min.value, live.law.max.value) == ("uniform", 20, 40)  # type: ignore[union-attr]
    path = (
        home.middle("a", "A", days=dist.lognormal(median=365, p90=700))
        .middle("b", "B", days=(1, 2, 6))
        .middle("c", "C", days=dist.until_age(18))
    )
    assert [path[name].duration.law.dist for name in "ab"] == ["lognormal", "triangular"]  # type: ignore[union-attr]
    assert path["c"].duration.until_age.value == 18  # type: ignore[union-attr]
    with pytest.raises(ValueError, match="days takes"):
        home.middle("d", "D", days=(1, 2, 3, 4))


def test_parameters_conditions_interrupts_and_holds() -> None:
    path = (
        polku.ServicePath("p", title="P")
        .parameter("leave-rate", 0.02, range=(0, 0.05), unit="per month", strength="assumption")
        .service("s", voluntary=True)
        .actor("guide", kind="professional")
        .resource("guides", actor="guide", units=3, slots_per_unit=25)
        .entry("ask", "Ask", you_do={"en": "Call."})
        .middle("support", "Support", days=dist.exponential(200))
        .exit("done", "Done", outcome="goal-reached")
        .exit("left", "Left", outcome="client-declined")
        .link("ask", "support", when=when.age_at_least(18))
        .link("ask", "done", otherwise=True)
        .link("support", "done")
        .interrupt("leave", to="left", trigger=trigger.hazard("leave-rate"), label="You can stop", scope={"phases": ["entry", "middle"]})
        .hold("guides", from_="support", until="support")
    )
    assert path.validate().ok
    assert path.services[0].holds[0].resource == "guides"
    assert path.interrupts[0].trigger.rate.param == "leave-rate"
    assert path["ask"].you_do["en"] == "Call."
    assert path.outgoing("ask")[0].when.at_least.value.value == 18  # type: ignore[union-attr]


def test_mistakes_are_told_like_those_of_a_file(home: polku.ServicePath) -> None:
    with pytest.raises(polku.ModelError) as caught:
        home.link("assess", "onw")
    assert caught.value.diagnostics[0].code == "REF201"
    assert "own" in caught.value.diagnostics[0].hint
    with pytest.raises(polku.ModelError) as caught:
        home.middle("x", "X", chanels=["office"])
    unknown = next(finding for finding in caught.value.diagnostics if finding.code == "SCH103")
    assert "channels" in unknown.hint
    with pytest.raises(ValueError, match="needs a service"):
        polku.ServicePath("empty", title="Empty").entry("x", "X")


def test_findings_of_a_built_path_have_no_place_in_a_text(home: polku.ServicePath, tmp_path: Path) -> None:
    loose = home.middle("loose", "Loose").middle("more", "More").link("loose", "more")
    unused = home.resource("flats", actor="social-worker")
    again = pickle.loads(pickle.dumps(loose))
    told = [
        loose.validate(),
        again.validate(),
        polku.ServicePath("ok").validate(),
        unused.analyse().findings,
        unused.simulate(clients=1).findings,
    ]
    for ask in (lambda: home.link("assess", "onw"), lambda: polku.ServicePath("A B"), loose.draw, loose.analyse):
        with pytest.raises(polku.ModelError) as caught:
            ask()
        told.append(caught.value.diagnostics)
    for findings in told:
        assert findings
        for finding in findings:
            assert finding.location.range is None
            assert all(other.location.range is None for other in finding.related)
    with pytest.raises(polku.ModelError, match="  REF201 /transitions/3/to: "):
        home.link("assess", "onw")
    assert [finding.location.pointer for finding in loose.validate()] == [
        finding.location.pointer for finding in polku.parse(loose.to_json()).validate()
    ]
    assert "/touchpoints/4" in loose.validate().text()
    loose.save(tmp_path / "loose.polku.json")
    assert all(finding.location.range is not None for finding in polku.load(tmp_path / "loose.polku.json").validate())


@pytest.mark.parametrize(("keyword", "nearest"), [("dayz", "days"), ("day", "days"), ("stafff", "staff"), ("servis", "service")])
def test_keywords_of_building_are_offered_too(home: polku.ServicePath, keyword: str, nearest: str) -> None:
    with pytest.raises(polku.ModelError, match=f'did you mean "{nearest}"') as caught:
        home.middle("more", "More", **{keyword: 3})
    unknown = next(finding for finding in caught.value.diagnostics if finding.code == "SCH103")
    assert unknown.hint == f'write "{nearest}"'
    assert unknown.args["nearest"] == nearest
    assert unknown.location.pointer == f"/touchpoints/4/{keyword}"


def test_a_draft_fails_at_once_for_what_is_wrong_already() -> None:
    with pytest.raises(polku.ModelError) as caught:
        polku.ServicePath("A B")
    assert [finding.code for finding in caught.value.diagnostics] == ["SCH106"]
    with pytest.raises(polku.ModelError, match='did you mean "title"'):
        polku.ServicePath("ok", titel={"en": "OK"})
    with pytest.raises(polku.ModelError, match="SCH106"):
        polku.ServicePath("ok").service("S S")


def test_a_draft_can_be_asked_what_it_lacks() -> None:
    draft = polku.ServicePath("ok", version="2.0.0")
    assert (draft.id, draft.version) == ("ok", "2.0.0")
    report = draft.validate()
    assert not report.ok
    assert {finding.args["key"] for finding in report} == {"services", "touchpoints"}
    assert "services" in report.text()
    assert not draft.service("s").validate(select="SCH").ok
