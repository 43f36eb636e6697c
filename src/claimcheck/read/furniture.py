"""Lines that a web page puts around an article, each recognised by itself.

Every function looks at one line or short paragraph.  What two or more lines say together is in `roles`.
"""

from __future__ import annotations

import re

from claimcheck.model import GLUE
from claimcheck.read.dates import days
from claimcheck.read.wordlists import phrases, words

_HEADINGS = phrases("headings")  # of lists of other stories
_FITTINGS = phrases("fittings")  # buttons, menus, landmarks
SECTIONS = phrases("sections")
"""Words of section menus."""
AGENCIES = phrases("agencies")

_PHRASES = re.compile(
    r"""\bdelivered\ (?:straight\ |directly\ |right\ )?(?:to|in|into)\ your\ (?:e-?mail\ )?(?:inbox|email)\b
    |^(?:please\ )?sign\ up\ (?:here\ |now\ |today\ )?(?:for|to)\ (?:our|the|get|receive)\b
    |^(?:please\ )?subscribe\ (?:here\ |now\ |today\ )?(?:to|for)\ (?:our|the|get|receive|unlimited|read)\b
    |^(?:get|receive)\ (?:our|the|all\ the|more)\b.{0,80}\b(?:inbox|newsletters?|by\ email|app)\b
    |^(?:we|this\ (?:web)?site|our\ (?:web)?site|this\ page)\ uses?\ cookies\b
    |^by\ (?:clicking|continuing|subscribing|signing\ up|providing|using)\b.{0,120}\byou\ (?:agree|accept|consent)\b
    |^(?:copyright\b|©|\(c\)\ ?\d{4})
    |\ball\ rights\ reserved\b
    |^(?:share|follow|like|find)\ (?:this\ |us\ |it\ )?(?:\w{1,20}\ )?on\ (?:facebook|twitter|x|instagram|linkedin)\b
    |^click\ here\b
    |^download\ (?:our|the)\ .{0,30}\bapp\b
    |^(?:story|article)\ continues\ below
    |^(?:please\ |you\ need\ to\ )?enable\ (?:javascript|cookies)\b
    |^(?:tags|topics|filed\ under|categories|category)\ ?:\ ?\S
    |^the\ post\b.{0,200}\bappeared\ first\ on\b
    |^\d{1,4}\ (?:comments?|shares?|likes?|views?)$
    |^(?:font|text)\ size\b
    |^listen\ to\ this\ (?:article|story)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_POINTER = re.compile(
    r"""^(?:read\ more|read\ also|also\ read|read\ next|read|more|see\ also|related|watch\ also|recommended|don't\ miss
    |related\ (?:story|stories|articles?|posts?)|in\ pictures|more\ on\ this)\ ?(?::|>>|»|→|\|)\ ?\S""",
    re.IGNORECASE | re.VERBOSE,
)
_MORE_FROM = re.compile(
    r"^(?:more|latest|trending|popular|top stories|news) (?:from|in|on|by|at) (?:\S{1,30} ?){1,4}$", re.IGNORECASE
)

_VIDEO = re.compile(
    r"^(?:click to play (?:video|audio)|(?:watch|video|listen|audio|play video|now playing|watch now) ?[:|])"
    r"[ :]{0,2}(?P<title>.{0,300})",
    re.IGNORECASE | re.DOTALL,
)
_CREDIT = re.compile(
    r"""(?:\((?:[^()]{0,60}[/\ ])?(?:photo|photograph|image|picture|pool|handout|ap|afp|reuters|getty\ images)
            (?:[\ /:][^()]{0,80})?\)
        |(?:\bvia|/)\ ?(?:getty\ images|reuters|ap|afp|shutterstock|associated\ press)
        |\b(?:reuters|ap\ photo|the\ canadian\ press|getty\ images|afp)/[^.]{1,60}
        |\b(?:photo|image|picture|credit|photograph)(?:\ credit|\ courtesy)?\ ?(?::|by)\ ?[^.]{2,80}
    )[.)]?$""",
    re.IGNORECASE | re.VERBOSE,
)
_PICTURE = re.compile(
    r"^(?:file(?: photo)?|photo|image|picture|in this (?:file |handout )?(?:photo|image)) ?[:–—-] ?\S", re.IGNORECASE
)
_DASH_DATE = re.compile(
    r"\s[–—-]{1,2}\s{0,3}(?=(?:\w{3,9}\.? \d{1,2},? \d{4}|\d{1,2} \w{3,9}\.?,? \d{4}|\d{4}-\d\d-\d\d)$)"
)

_BYLINE = re.compile(r"^(?:(?:written|story|reported|reporting|analysis|opinion|photos?|video) )?by:? ", re.IGNORECASE)
_SMALL = words("and of for the de la van von der den di da del dos in at with to special al bin by on el | - – — & /")
_NO_AUTHOR = re.compile(
    r"""^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day
    |^(?:January|February|March|April|May|June|July|August|September|October|November|December|Today|Tomorrow|The|This
    |That|Then|Now|All|Any|Law|Far|Late|Early|Contrast|Comparison)\b|^\d""",
    re.VERBOSE,
)
_STAFF = re.compile(
    r"""^(?:(?:senior|political|foreign|chief|associate|special|white\ house|deputy|assistant|managing|national
        |diplomatic)\ ){0,2}
        (?:staff|staff\ writer|staff\ reporter|correspondent|reporter|editor|news\ desk|newsroom|web\ desk
        |our\ correspondent|wire\ services?|news\ services?|agencies|contributor|columnist|editorial\ board)$
    |^\d{1,3}\ ?-?(?:min|mins|minutes?)\.?\ (?:read|listen|watch)$
    |^(?:est\.|estimated)\ (?:reading|read)\ time\b.{0,30}$
    |^(?:reading|read)\ time\ ?:.{0,30}$
    |^special\ to\b.{0,60}$
    |^(?:as\ told\ to|illustration\ by)\b.{0,60}$
    |^[(—–-]{0,2}\ ?(?:with\ (?:a\ )?files?\ from|with\ (?:additional\ )?(?:reporting|contributions)
        |additional\ reporting|reporting\ by|editing\ by|writing\ by|compiled\ by|edited\ by)\b.{0,250}$""",
    re.IGNORECASE | re.VERBOSE,
)
_STAMP = re.compile(
    r"^(?:(?:first|originally|last|date) )?(?:posted|published|updated|modified|created|issued|released|dated?)\b"
    r"(?: (?:on|at|by|date|time|updated|modified|published))?[ :–|-]{0,4}",
    re.IGNORECASE,
)

_FULL_STOP = re.compile(r"[.!?…][\"'”’)\]»]{0,3}$")
_SHORTENED = re.compile(
    r"(?:^|[\s(])(?:[A-Z]\.(?:[A-Z]\.){0,4}|(?:Mr|Mrs|Ms|Dr|Prof|Gen|Gov|Sen|Rep|Sgt|Col|Capt|Lt|Adm|Rev|Hon|St|No|vs|Jr|Sr"
    r"|Inc|Ltd|Corp|Co|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.)$"
)
_NEXT = re.compile(r"[.!?…][\"'”’)\]»\u2060]{0,4}\s+[\"'“‘(\[]?[A-Z0-9]")


def bare(text: str) -> str:
    """The words of a line: no glue, one space between words, none at the edges, straight apostrophes."""
    return " ".join(text.replace(GLUE, "").replace("’", "'").split())


def stops(line: str) -> bool:
    """Whether a line ends where a sentence may: "in the U.S." and "Mr." do not."""
    line = line.rstrip()
    return bool(_FULL_STOP.search(line[-6:])) and not _SHORTENED.search(line[-12:])


def truncated(line: str) -> bool:
    """Whether a line breaks off in dots: "has left Ukraine at..."."""
    line = bare(line[-60:]).casefold()
    for ending in ("read more", "continue reading", "more"):
        line = line.removesuffix(ending).rstrip(" »>→")
    return line.endswith(("...", "…", "[...]", "[…]", "(...)", "(…)"))


def sentences(text: str) -> int:
    """How many full sentences a stretch seems to hold."""
    return len(_NEXT.findall(text)) + stops(text)


def heads_other_stories(line: str) -> bool:
    """Whether a line is the heading of a list of other stories ("Related Posts")."""
    line = line.strip(" :>»→|-–—*").casefold()
    return line in _HEADINGS or (bool(_MORE_FROM.match(line)) and not _FULL_STOP.search(line))


def is_fitting(line: str) -> bool:
    """Whether a line is a part of the page itself: a button, a menu, an offer of a newsletter."""
    if line.strip(" :>»→|-–—*").casefold() in _FITTINGS:
        return True
    if len(line) > 400 or sentences(line) > 1:
        return False
    return bool(_PHRASES.search(line) or _POINTER.match(line))


def video_title(line: str) -> str | None:
    """What "Click to play video: '...'" announces; None for other lines."""
    match = _VIDEO.match(line)
    return match["title"].strip(" '\"‘’“”") if match and len(line) <= 320 else None


def dash_day(line: str) -> int | None:
    """The day that a caption ends with: "... to one country – Jul 11, 2025"."""
    tail = line[-40:]
    match = _DASH_DATE.search(tail)
    if match:
        for found in days(tail, match.end()):
            return found.day
    return None


def is_picture(line: str) -> bool:
    """Whether a line is the caption or the credit of a picture."""
    return len(line) <= 600 and bool(_PICTURE.match(line) or _CREDIT.search(line[-160:]))


def is_stamp(line: str) -> bool:
    """Whether a line gives the time of publication: "Posted January 29, 2026 11:10 am"."""
    match = _STAMP.match(line) if len(line) <= 160 else None
    return match is not None and any(found.start <= match.end() + 40 for found in days(line, match.end()))


def is_byline(line: str) -> bool:
    """Whether a line names the writer, the desk, the agency, the reading time."""
    if len(line) > 300:
        return False
    if _STAFF.match(line) or line.strip(" |-–—()").casefold() in AGENCIES or is_stamp(line):
        return True
    match = _BYLINE.match(line)
    if not match or len(line.split()) > 14 or _NO_AUTHOR.match(line[match.end() :]):
        return False
    names = line[match.end() :].rstrip(".").split()
    return bool(names) and all(
        name[0].isupper() or name.strip(",").casefold() in _SMALL or "@" in name for name in names
    )


def stands_alone(line: str) -> bool:
    """Whether a line is never a part of a wrapped paragraph."""
    return (
        heads_other_stories(line)
        or line.strip(" :>»→|-–—*").casefold() in _FITTINGS
        or is_byline(line)
        or (video_title(line) is not None)
        or dash_day(line) is not None
    )
