"""What the codes of findings mean."""

from polku import _core


def explain(code: str) -> str:
    """The page of a finding's code ("GRA304") or name ("dead-end") as Markdown. KeyError when there is none."""
    text = _core.explain(code)
    if _core.find_catalogue_entry(code) is None and _core.find_catalogue_entry(code.upper()) is None:
        raise KeyError(text)
    return text


def table(*, rules: str = "all", lang: str = "en") -> list[dict[str, str | bool]]:
    """All codes of a set of rules, ordered, each with its name, severity, set, whether it has a fix, and its summary in `lang`."""
    sets = {"core": ("core",), "simulate": ("core", "simulate"), "public": ("core", "public")}.get(rules)
    return [
        {
            "code": entry.code,
            "name": entry.name,
            "severity": entry.severity,
            "set": entry.rule_set,
            "fixable": entry.fixable,
            "summary": entry.summary(lang),
        }
        for entry in _core.catalogue()
        if sets is None or entry.rule_set in sets
    ]
