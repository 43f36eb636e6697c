"""`claimcheck` and `python -m claimcheck`.  The version is answered before anything is imported."""

import sys


def main() -> None:
    """Runs the command line and exits with its status."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        from claimcheck import __version__

        sys.stdout.write(f"claimcheck {__version__}\n")
        return
    import gc

    gc.disable()  # what is made at the start stays; `cli.desk` enables it before the first document
    from claimcheck.cli.app import main as run

    try:
        sys.exit(run())
    finally:
        gc.freeze()  # nor is it looked through at the end, which takes as long as importing ten modules


if __name__ == "__main__":
    main()
