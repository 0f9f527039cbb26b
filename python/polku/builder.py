"""Building paths step by step. Every step gives a new path, checked by the same reader as a file."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Mapping, Sequence
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from polku import _core, dist
from polku.errors import ModelError

if TYPE_CHECKING:
    from polku.path import ServicePath

Name = Mapping[str, str] | str
Days = float | Sequence[float] | dist.Law
Json = dict[str, Any]

OWN_KEYWORDS = ("days", "staff")  # of touchpoints, beside the keys of the format


def new_path(id: str, *, title: Name | None, version: str, **keys: Any) -> ServicePath:
    """An empty path."""
    languages = {"source": "en", "required": ["en"]} if not isinstance(title, Mapping) else _languages(title)
    data: Json = {
        "format": "polku/1.0",
        "id": id,
        "version": version,
        "status": "draft",
        "kind": "planned",
        "languages": languages,
    }
    data["title"] = text(title if title is not None else id)
    data |= elements(keys)
    return read(data)


def _languages(title: Mapping[str, str]) -> Json:
    tags = list(title)
    return {"source": tags[0], "required": tags[:1], "offered": tags}


def text(name: Name) -> dict[str, str]:
    """A text in several languages; a plain string is English."""
    return dict(name) if isinstance(name, Mapping) else {"en": name}


def key(name: str) -> str:
    """The format's spelling of a keyword: you_do → youDo, from_ → from."""
    head, *rest = name.rstrip("_").split("_")
    return head + "".join(part.capitalize() for part in rest)


def elements(keys: Mapping[str, Any]) -> Json:
    """Keywords as keys of the format; those that are None are left out."""
    return {key(name): value for name, value in keys.items() if value is not None}


def duration(days: Days | None) -> Any:
    """14 is always 14 days; (3, 43) is anything between; (3, 14, 43) is triangular; a law of `polku.dist` stands as it is."""
    if days is None or isinstance(days, Mapping):
        return days
    if isinstance(days, Sequence):
        numbers = list(days)
        if len(numbers) == 2:
            return dist.uniform(numbers[0], numbers[1])
        if len(numbers) == 3:
            return dist.triangular(numbers[0], numbers[1], numbers[2])
        raise ValueError(f"days takes a number, (min, max), (min, mode, max) or a law of polku.dist, not {days!r}")
    return dist.fixed(days)


def read(data: Json, folders: Sequence[Any] = ()) -> ServicePath:
    """The path that JSON data say; ModelError when they are wrong. Without a touchpoint it is a draft that only building takes."""
    from polku.path import ServicePath

    if not data.get("touchpoints"):
        _refuse_mistakes(data)
        return ServicePath._of(None, folders, draft=data, built=True)
    core, findings = _core.parse_path(json.dumps(data).encode(), "", list(folders) or None)
    if core is None:
        raise ModelError(without_places(findings), data["id"])
    return ServicePath._of(core, folders, built=True)


def _refuse_mistakes(draft: Json) -> None:
    """ModelError for what is wrong in a draft already; that it has no services or touchpoints yet is not."""
    report = _core.validate_text(json.dumps(draft).encode(), options=_core.ValidateOptions(select=["SCH"]))
    mistakes = [finding for finding in report.findings if finding.severity == "error" and not _not_there_yet(finding)]
    if mistakes:
        raise ModelError(without_places(mistakes), str(draft["id"]))


def _not_there_yet(finding: _core.Diagnostic) -> bool:
    return finding.code == "SCH102" and not finding.location.pointer


def without_places(findings: Sequence[_core.Diagnostic]) -> list[_core.Diagnostic]:
    """Findings in the words of building: lines and columns of the text it wrote, which nobody sees, are left out."""
    return [_in_words_of_building(finding) for finding in _core.without_places(list(findings))]


def _in_words_of_building(finding: _core.Diagnostic) -> _core.Diagnostic:
    near = get_close_matches(finding.args["key"], OWN_KEYWORDS, n=1, cutoff=0.7) if _is_unknown_to_a_touchpoint(finding) else []
    return _core.with_nearest(finding, near[0]) if near else finding


def _is_unknown_to_a_touchpoint(finding: _core.Diagnostic) -> bool:
    """A key of a touchpoint that is like none of the format."""
    above = finding.location.pointer.split("/")[1:-1]
    return finding.code == "SCH103" and "nearest" not in finding.args and len(above) == 2 and above[0] == "touchpoints"


class Building:
    """The steps of building; ServicePath has them."""

    def _changed(self, change: Callable[[Json], None]) -> ServicePath:
        path: ServicePath = self  # type: ignore[assignment]
        data = json.loads(path.to_json()) if path._draft is None else copy.deepcopy(path._draft)
        change(data)
        return read(data, path._folders)

    def _with(self, collection: str, element: Json) -> ServicePath:
        return self._changed(lambda data: data.setdefault(collection, []).append(element))

    def service(self, id: str, *, name: Name | None = None, **keys: Any) -> ServicePath:
        """Adds a service. Touchpoints added after it belong to it."""
        return self._with("services", {"id": id, "name": text(name or id), **elements(keys)})

    def actor(self, id: str, *, name: Name | None = None, kind: str = "professional", **keys: Any) -> ServicePath:
        """Adds an actor."""
        return self._with("actors", {"id": id, "kind": kind, "name": text(name or id), **elements(keys)})

    def channel(self, id: str, *, type: str, name: Name | None = None, **keys: Any) -> ServicePath:
        """Adds a channel."""
        return self._with("channels", {"id": id, "type": type, "name": text(name or id), **elements(keys)})

    def parameter(self, id: str, value: float, *, range: Sequence[float] | None = None, **keys: Any) -> ServicePath:
        """Adds a number with a name, to be used as its id wherever a number stands."""
        limits = {"range": list(range)} if range is not None else {}
        return self._with("parameters", {"id": id, "value": value, **limits, **elements(keys)})

    def resource(self, id: str, *, actor: str, mode: str = "caseload", units: dist.Number = 1, **keys: Any) -> ServicePath:
        """Adds what there is a limited number of."""
        return self._with("resources", {"id": id, "actor": actor, "mode": mode, "units": dist.number(units), **elements(keys)})

    def entry(self, id: str, name: Name, **keys: Any) -> ServicePath:
        """Adds an entry touchpoint; the first of a path is its start. See `touchpoint` for the keywords."""
        return self.touchpoint(id, name, phase="entry", kind=keys.pop("kind", None), **keys)

    def middle(self, id: str, name: Name, **keys: Any) -> ServicePath:
        """Adds a middle touchpoint. See `touchpoint` for the keywords."""
        return self.touchpoint(id, name, phase="middle", kind=keys.pop("kind", "action"), **keys)

    def exit(self, id: str, name: Name, *, outcome: str | None = None, **keys: Any) -> ServicePath:
        """Adds an exit touchpoint; with an outcome it is an end. See `touchpoint` for the keywords."""
        kind = keys.pop("kind", "end" if outcome else "action")
        return self.touchpoint(id, name, phase="exit", kind=kind, outcome=outcome, **keys)

    def touchpoint(
        self,
        id: str,
        name: Name,
        *,
        phase: str,
        kind: str | None,
        service: str | None = None,
        days: Days | None = None,
        staff: str | None = None,
        **keys: Any,
    ) -> ServicePath:
        """Adds a touchpoint to `service`, by default the last one added.

        `days` says how long it lasts, `staff` who takes the initiative (an actor that is added when there is none of that id).
        Other keywords are keys of the format: channels=["office"], you_do={"en": "…"}, redress=…
        """

        def change(data: Json) -> None:
            services = data.get("services", [])
            if service is None and not services:
                raise ValueError(f"touchpoint {id!r} needs a service: call .service(…) first")
            touchpoints = data.setdefault("touchpoints", [])
            started = any(touchpoint["kind"] == "start" for touchpoint in touchpoints)
            element = {"id": id, "service": service or services[-1]["id"], "phase": phase, "name": text(name)}
            element["kind"] = kind or ("action" if started else "start")
            element |= elements({"duration": duration(days), "initiator": staff, **keys})
            actors = data.setdefault("actors", [])
            if staff is not None and all(actor["id"] != staff for actor in actors):
                known_by = dict.fromkeys(data["languages"]["required"], staff)
                actors.append({"id": staff, "kind": "professional", "name": known_by})
            touchpoints.append(element)

        return self._changed(change)

    def link(self, from_: str, to: str, *, id: str | None = None, label: Name | None = None, **keys: Any) -> ServicePath:
        """Adds a transition: without more the only way on, or with probability=0.4 or "rest", when=…, otherwise=True, kind="return"."""

        def change(data: Json) -> None:
            transitions = data.setdefault("transitions", [])
            taken = {transition["id"] for transition in transitions}
            number = len(taken) + 1
            while f"t{number}" in taken:
                number += 1
            element = {"id": id or f"t{number}", "from": from_, "to": to, **elements(keys)}
            if label is not None:
                element["label"] = text(label)
            transitions.append(element)

        return self._changed(change)

    def interrupt(self, id: str, *, to: str, trigger: Json, label: Name | None = None, **keys: Any) -> ServicePath:
        """Adds what can happen at any time: trigger=trigger.hazard(0.02), scope={"phases": ["middle"]}."""
        words = {"label": text(label)} if label is not None else {}
        return self._with("interrupts", {"id": id, "trigger": trigger, "to": to, **words, **elements(keys)})

    def hold(
        self, resource: str, *, from_: str | Sequence[str], until: str | Sequence[str], service: str | None = None, **keys: Any
    ) -> ServicePath:
        """A client keeps a place of a resource from one touchpoint until another, for a service (by default the last one)."""
        element = {"resource": resource, "from": _list(from_), "until": _list(until), **elements(keys)}

        def change(data: Json) -> None:
            chosen = next((known for known in data["services"] if known["id"] == service), None) if service else data["services"][-1]
            if chosen is None:
                raise ValueError(f"no service {service!r}")
            chosen.setdefault("holds", []).append(element)

        return self._changed(change)


def _list(ids: str | Sequence[str]) -> list[str]:
    return [ids] if isinstance(ids, str) else list(ids)
