"""A report of texts that were written to break reports: quotes, mark-up, commands, formulas, control characters."""

from __future__ import annotations

from dataclasses import replace

from tests.report.sample import DAY, OFFICE, conflict, document, statement

from claimcheck.model import Problem, Related, Report, Severity, Verdict, Voice

LONG = "so " * 2_000 + "long"
LINES = (
    "He said \"=cmd|' /C calc'!A0\" and <b>left</b> & so on",
    "=HYPERLINK(1); @SUM(1+1)",
    "100%0A::error file=x::gotcha ##[set-env name=A]b",
    "`code` | **bold** [link](x) ![i](y) #12 @desk ]]> </failure> <!-- -->",
    "bell \x07 escape \x1b[2J nul \x00 delete \x7f",
    "right-to-left \u202eesrever\u202c isolate \u2066x\u2069",
    "emoji 👩‍🚀🇳🇴 and 𝒜 Støre e\u0301",
    LONG,
)
SOURCE = "\n".join(f"{line}." for line in LINES) + "\nTwo\nlines.\n"
PATH = "a b/50%, c:d;#é`|`.md"
HOSTILE_DOCUMENT = document(PATH, SOURCE, DAY)
_SAYS = "x\n::warning::y\r\n| z | <i> 100% \x1b[31m"


def _verdict(known: str) -> Verdict:
    return replace(OFFICE, known=known, because=f"because {known}", suggestions=(f'"{known}"\n`<&>`',))


FINDINGS = (
    *(
        replace(
            conflict(
                statement(HOSTILE_DOCUMENT, line, voice=Voice("attributed", f"@{line[:20]}")),
                _verdict(line[:40]),
                (Severity.ERROR, Severity.WARNING, Severity.NOTE)[number % 3],
                _SAYS,
            ),
            pilot=number == 3,
        )
        for number, line in enumerate(LINES)
    ),
    replace(
        conflict(statement(HOSTILE_DOCUMENT, "Two\nlines"), _verdict("+1"), Severity.ERROR, ""),
        related=(
            Related("../other 100%.txt", 0, 3, "=1+1 `x`\n::error::", "says | otherwise"),
            Related(PATH, 0, 7, "He said", "the same"),
        ),
    ),
)
HOSTILE = Report(
    documents=(HOSTILE_DOCUMENT,),
    findings=FINDINGS,
    problems=(Problem("c,d:e.txt", "line 1\n::error::100% <bad> \x00 @you", 2, 3), Problem("", "no path")),
    claims=1,
    notes=("##[error]a note", "::warning::another"),
)
