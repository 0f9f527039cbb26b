"""What the codes of findings mean."""

from polku import _core


def explain(code: str) -> str:
    """The page of a finding's code ("GRA304") or name ("dead-end") as Markdown. KeyError when there is none."""
    text = _core.explain(code)
    if _core.find_catalogue_entry(code) is None and _core.find_catalogue_entry(code.upper()) is None:
        raise KeyError(text)
    return text
