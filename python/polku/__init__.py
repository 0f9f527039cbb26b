"""Service paths: check, compute, simulate and draw them."""

from polku._core import __version__

__all__ = ["__version__"]
