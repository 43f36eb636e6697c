"""The command line, called as the tests of `cli` call it."""

from __future__ import annotations

from tests.cli.conftest import call

__all__ = ["call"]
