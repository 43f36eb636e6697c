"""claimcheck: reads articles and reports each statement that cannot be true if the desk's own claims are."""

__version__ = "0.1.0"
