"""Lines that say who wrote an article and when it was published."""

from __future__ import annotations

import re

from claimcheck.lazy import Pattern
from claimcheck.read.dates import days, sole_day
from claimcheck.read.lines import stops
from claimcheck.read.wordlists import phrases, words

AGENCIES = phrases("agencies")

_BYLINE = Pattern(r"^(?:(?:written|story|reported|reporting|analysis|opinion|photos?|video) )?by:? ", re.IGNORECASE)
_SMALL = words(
    "and of for the de la van von der den di da del dos in at with to special al bin by on el "
    "editing writing reporting additional | - – — & /"
)
_NO_AUTHOR = Pattern(
    r"""^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day
    |^(?:January|February|March|April|May|June|July|August|September|October|November|December|Today|Tomorrow|The|This
    |That|Then|Now|All|Any|Law|Far|Late|Early|Contrast|Comparison)\b|^\d""",
    re.VERBOSE,
)
_STAFF = Pattern(
    r"""^(?:(?:senior|political|foreign|chief|associate|special|white\ house|deputy|assistant|managing|national
        |diplomatic)\ ){0,2}
        (?:staff|staff\ writer|staff\ reporter|correspondent|reporter|editor|news\ desk|newsroom|web\ desk
        |our\ correspondent|wire\ services?|news\ services?|agencies|contributor|columnist|editorial\ board)$
    |^\d{1,3}\ ?-?(?:min|mins|minutes?)\.?\ (?:read|listen|watch)$
    |^(?:est\.|estimated)\ (?:reading|read)\ time\b.{0,30}$
    |^(?:reading|read)\ time\ ?:.{0,30}$""",
    re.IGNORECASE | re.VERBOSE,
)
_HELP = Pattern(
    r"^[(—–-]{0,2} ?(?:with (?:a )?files? from|with (?:additional )?(?:reporting|contributions) (?:by|from)|special to"
    r"|additional reporting by|reporting by|editing by|writing by|compiled by|edited by|illustration by|as told to)\b",
    re.IGNORECASE,
)
_STAMP = Pattern(
    r"^(?:(?:(?:first |originally |last |date )?(?:posted|published|updated)\b)(?P<loose>)|(?:last |date )?"
    r"(?:modified|created|issued|released|dated?)\b)"
    r"(?: (?:on|at|by|date|time|updated|modified|published))?[ :–|-]{0,4}",
    re.IGNORECASE,
)
_LONGEST_STAMP = 160


def is_stamp(line: str) -> bool:
    """Whether a line gives the time of publication: "Posted March 3, 2019 6:45 pm", and says little else."""
    match = _STAMP.match(line) if len(line) <= _LONGEST_STAMP else None
    found = list(days(line, match.end())) if match else []
    if not match or not found or found[0].start > match.end() + (12 if match["loose"] is None else 40):
        return False
    after = len(line[found[-1].end :].split())
    return after <= (3 if stops(line) else 6)


def is_byline(line: str) -> bool:
    """Whether a line names the writer, the desk, the agency, the reading time."""
    if len(line) > 300:
        return False
    if (
        _STAFF.match(line)
        or line.strip(" |-–—()").casefold() in AGENCIES
        or is_stamp(line)
        or sole_day(line) is not None
    ):
        return True
    match = _HELP.match(line)
    if match:
        return _names(line[match.end() :])
    found = list(days(line))
    if found and not line[found[-1].end :].strip(" ."):  # "By Jane Roe, 29 January 2026"
        line = line[: found[-1].start].rstrip(" ,|–—-")
    match = _BYLINE.match(line)
    if not match or len(line.split()) > 14 or _NO_AUTHOR.match(line[match.end() :]):
        return False
    return _names(line[match.end() :])


def _names(text: str) -> bool:
    """Whether a stretch is nothing but names and what joins them."""
    found = text.strip(" .").split()
    return bool(found) and all(
        name[0].isupper() or name.strip(",;()").casefold() in _SMALL or "@" in name for name in found
    )
