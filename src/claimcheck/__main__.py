"""`claimcheck` and `python -m claimcheck`.  The version is answered before anything is imported."""

import os
import sys

_INTERRUPTED = 130


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

        status = run()
        if status == _INTERRUPTED:
            _leave()
        sys.exit(status)
    except KeyboardInterrupt:  # before there is anything that tells of it, or once more
        _leave()
    finally:
        gc.freeze()  # nor is it looked through at the end, which takes as long as importing ten modules


def _leave() -> None:
    """Ends at once what was interrupted.  Processes that it began are not waited for: they end with this one."""
    from contextlib import suppress

    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError, OSError, ValueError):  # where it is closed
            stream.flush()
    os._exit(_INTERRUPTED)


if __name__ == "__main__":
    main()
