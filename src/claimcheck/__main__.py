"""`claimcheck` and `python -m claimcheck`.  The version is answered before anything is imported."""

import sys


def main() -> None:
    """Runs the command line and exits with its status."""
    if sys.argv[1:] in (["--version"], ["-V"]) and sys.stdout is not None:
        from claimcheck import __version__

        try:
            sys.stdout.write(f"claimcheck {__version__}\n")
            sys.stdout.flush()
            return
        except OSError:
            pass  # told below
    import gc

    gc.disable()  # what is made at the start stays; `cli.desk` enables it before the first document
    try:
        from claimcheck.cli.app import main as run

        sys.exit(run())
    except KeyboardInterrupt:  # before there is anything that tells of it
        sys.exit(130)
    finally:
        gc.freeze()  # nor is it looked through at the end, which takes as long as importing ten modules


if __name__ == "__main__":
    main()
