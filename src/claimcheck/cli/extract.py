"""`claimcheck extract`: what the texts say, for other programs."""

from __future__ import annotations

from claimcheck.cli import options, values
from claimcheck.cli.console import put, watched


def extract(
    paths: options.Documents = None,
    date: options.Day = None,
    config: options.Config = None,
    claims: options.Claims = None,
    encoding: options.Encoding = None,
    no_cache: options.NoCache = False,
    quiet: options.Quiet = False,
) -> None:
    """Print what the documents say, as JSON lines.

    Each line is one statement (`claimcheck schema statement` describes it). `claimcheck judge` takes such lines
    from any extractor.

    \b
    Examples:
      claimcheck extract article.txt > statements.jsonl
      claimcheck extract article.txt | claimcheck judge -
    """
    import json

    from claimcheck import journey
    from claimcheck.cli.desk import finish, open_desk, read_documents
    from claimcheck.report.statement import encode

    desk = open_desk(config, claims, cache=not no_cache)
    found = read_documents(desk, paths or [], values.day(date), encoding)
    for document in watched(found.documents, "read", quiet):
        for statement in journey.statements(document, desk.book):
            if not put(json.dumps(encode(statement, document), ensure_ascii=False) + "\n", "utf-8"):
                return  # the reader has seen enough
    finish(found)
