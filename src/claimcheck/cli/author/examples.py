"""The examples of the claims: run once, or again after every change."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from claimcheck.cli.console import put, warn
from claimcheck.errors import UserError


def proved(paths: Sequence[Path] | None, config: Path | None, claims: Sequence[Path] | None, coverage: bool) -> int:
    """Prints which examples of the files at `paths` (of all, without any) do not hold; the exit status.  `UserError`
    with everything that is wrong in the claims."""
    from claimcheck.cli.desk import among, load_claims, open_project
    from claimcheck.cli.proof import missing, prove
    from claimcheck.report.wording import count

    project = open_project(config)
    loaded = load_claims(project, claims, cache=False, more=paths)
    if loaded.book is None:
        raise UserError(loaded.faults)
    looked_at = among(paths, project.root)
    examples = [example for example in loaded.examples if looked_at(example.place.path)]
    failed = [fault for example in examples for fault in prove(example, loaded.book)]
    bare = [fault for fault in missing(loaded.book, examples) if looked_at(fault.path)] if coverage else []
    for fault in (*failed, *bare):
        put(f"{fault}\n")
    if not examples:
        warn("no claim has an example: `examples` says what to report, to agree with and to pass over (docs/claims.md)")
        return 2
    held = len(examples) - len({(fault.path, fault.line, fault.column) for fault in failed})
    put(f"{count(len(examples), 'example')}: {held} hold, {len(examples) - held} do not.\n")
    return 1 if failed or bare else 0


def proved_always(
    paths: Sequence[Path] | None, config: Path | None, claims: Sequence[Path] | None, coverage: bool
) -> None:
    """The same after every change of claimcheck.yaml and of the claims, until it is interrupted."""
    from claimcheck.cli.author.watch import watch
    from claimcheck.cli.desk import claim_paths, open_project

    def watched() -> list[Path]:
        project = open_project(config)
        own = [project.file] if project.file is not None else []
        return [*own, *claim_paths(project, claims, paths)]

    def once() -> None:
        try:
            proved(paths, config, claims, coverage)
        except UserError as wrong:
            for fault in wrong.faults:
                warn(str(fault))

    watch(watched, once)
