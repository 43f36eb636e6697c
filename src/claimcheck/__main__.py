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
        if status == _INTERRUPTED or not _watched():
            _leave(status)
        sys.exit(status)
    except KeyboardInterrupt:  # before there is anything that tells of it, or once more
        _leave(_INTERRUPTED)
    finally:
        gc.freeze()  # nor is it looked through at the end, which takes as long as importing ten modules


def _watched() -> bool:
    """Whether somebody waits for an orderly end: a debugger, a profiler, Python's own prompt, or, where processes don't
    begin as copies, who keeps account of what they share."""
    keepers = ("bdb", "cProfile", "coverage", "profile", "trace")
    watched = sys.gettrace() or sys.flags.inspect or any(name in sys.modules for name in keepers)
    return bool(watched) or not sys.platform.startswith("linux")


def _leave(status: int) -> None:
    """Ends at once: to take down all that was made takes as long as to import a hundred modules.  Processes that it
    began are not waited for: they end with this one."""
    told = True
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (AttributeError, OSError, ValueError):  # where it is closed
            told = False
    if told or status == _INTERRUPTED:
        os._exit(status)


if __name__ == "__main__":
    main()
