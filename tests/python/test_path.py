"""A path in Python is an immutable value that says what its file says."""

import copy
import json
import pickle
from pathlib import Path

import polku
import pytest


def test_a_path_is_read_whole(housing: polku.ServicePath, housing_file: Path) -> None:
    data = json.loads(housing_file.read_text(encoding="utf-8"))
    assert [touchpoint.id for touchpoint in housing] == [touchpoint["id"] for touchpoint in data["touchpoints"]]
    assert [(way.id, way.from_, way.to) for way in housing.transitions] == [(w["id"], w["from"], w["to"]) for w in data["transitions"]]
    assert len(housing) == len(data["touchpoints"])
    assert housing.title("sv") == data["title"]["sv"]
    assert dict(housing["need"].name) == data["touchpoints"][0]["name"]
    assert housing["need"].kind == "start"
    assert {service.id for service in housing.services} == {service["id"] for service in data["services"]}


def test_text_and_back_is_the_same_path(housing: polku.ServicePath, tmp_path: Path) -> None:
    assert polku.parse(housing.to_json()) == housing
    assert polku.loads(housing.to_json().encode()) == housing
    housing.save(tmp_path / "copy.polku.json")
    again = polku.load(tmp_path / "copy.polku.json")
    assert again == housing
    assert hash(again) == hash(housing)
    assert again.to_json() == housing.to_json()


def test_copies_and_pickles_are_equal(housing: polku.ServicePath) -> None:
    assert copy.copy(housing) == housing
    assert copy.deepcopy(housing) == housing
    again = pickle.loads(pickle.dumps(housing))
    assert again == housing
    assert again is not housing
    assert {housing: "a"}[again] == "a"


def test_a_pickle_of_another_version_is_refused(housing: polku.ServicePath) -> None:
    function, (_version, text, folders) = housing.__reduce__()
    with pytest.raises(ValueError, match=r"pickled by polku 0\.0\.1"):
        function("0.0.1", text, folders)


def test_paths_that_differ_are_not_equal(housing: polku.ServicePath, home: polku.ServicePath) -> None:
    assert housing != home
    assert home != "own-home"
    assert home.link("left", "own", id="x") != home


def test_elements_are_read_only(housing: polku.ServicePath) -> None:
    with pytest.raises(AttributeError):
        housing["need"].kind = "end"  # type: ignore[misc]
    assert isinstance(housing.touchpoints, tuple)
    assert isinstance(housing["need"].channels, tuple)
    with pytest.raises(KeyError):
        housing["nobody"]
    assert "need" in housing
    assert "nobody" not in housing


def test_elements_outlive_their_path() -> None:
    def name() -> polku.Text:
        return polku.ServicePath("a", title={"en": "A"}).service("s").entry("x", {"en": "Begin"})["x"].name

    assert str(name()) == "Begin"


def test_a_text_is_a_mapping(housing: polku.ServicePath) -> None:
    text = housing["need"].name
    assert list(text) == ["fi", "sv", "en"]
    assert len(text) == 3
    assert "sv" in text
    assert text["fi"] == str(text)
    assert text.choose("de", "sv") == text["sv"]
    with pytest.raises(KeyError):
        text["de"]


def test_ways_out_and_in(home: polku.ServicePath) -> None:
    assert [way.to for way in home.outgoing("assess")] == ["live", "left"]
    assert [way.from_ for way in home.incoming("own")] == ["live"]


def test_the_repr_has_three_lines(housing: polku.ServicePath) -> None:
    assert len(repr(housing).splitlines()) == 3
    assert "fi.polku.housing" in repr(housing)


def test_formats(home: polku.ServicePath) -> None:
    assert "Supported living" in f"{home:md:en}"
    assert "Asut tuetusti" in f"{home:text:fi}"
    assert f"{home:dot}".startswith("digraph")
    assert "flowchart" in f"{home:mermaid}"
    assert f"{home}" == repr(home)
    with pytest.raises(ValueError, match="no format 'pdf'"):
        f"{home:pdf}"


def test_networkx(housing: polku.ServicePath) -> None:
    networkx = pytest.importorskip("networkx")
    graph = housing.to_networkx()
    assert list(graph.nodes) == [touchpoint.id for touchpoint in housing]
    assert {key for *_, key in graph.edges(keys=True)} == {way.id for way in housing.transitions}
    reachable = networkx.descendants(graph, housing.touchpoints[0].id)
    assert any(housing[name].outcome == "goal-reached" for name in reachable)


def test_ways_of_asking_wrongly(tmp_path: Path) -> None:
    with pytest.raises(polku.ModelError) as caught:
        polku.load(tmp_path / "missing.polku.json")
    assert caught.value.diagnostics[0].code == "SYS052"
    with pytest.raises(polku.ModelError):
        polku.parse("\ud83d")
    for text in ["", "[]", "{", b"\xff\xfe", "null", '{"format": "polku/2.0"}', "[" * 100_000]:
        with pytest.raises(polku.ModelError) as caught:
            polku.parse(text)
        assert caught.value.diagnostics


def test_a_path_does_not_change(housing: polku.ServicePath) -> None:
    for name in ("foo", "id", "touchpoints", "_made"):
        with pytest.raises(AttributeError, match=name):
            setattr(housing, name, 1)
    with pytest.raises(AttributeError):
        del housing._made
    assert housing.touchpoints is housing.touchpoints
