"""Pages for people: `build` writes a page for each path and language, and a page of all paths."""

from polku.site.build import Built, SiteError, build

__all__ = ["Built", "SiteError", "build"]
