"""Lines that a web page puts around an article, each recognised by itself.

Every function looks at one line or short paragraph.  What two or more lines say together is in `roles`.
"""

from __future__ import annotations

import re

from claimcheck.lazy import Pattern
from claimcheck.read.bylines import is_byline
from claimcheck.read.dates import days
from claimcheck.read.lines import sentences, stops
from claimcheck.read.wordlists import phrases, words

_HEADINGS = phrases("headings")  # of lists of other stories
_FITTINGS = phrases("fittings")  # buttons, menus, landmarks
SECTIONS = phrases("sections")
"""Words of section menus."""

_PHRASES = Pattern(
    r"""^(?:please\ )?sign\ up\ (?:here\ |now\ |today\ )?(?:for|to)\ (?:our|the|get|receive)\b
    |^(?:please\ )?subscribe\ (?:here\ |now\ |today\ )?(?:to|for)\ (?:our|the|get|receive|unlimited|read)\b
    |^(?:get|receive)\ (?:our|the|all\ the|more)\b.{0,80}\b(?:inbox|newsletters?|by\ email|app)\b
    |^(?:we|this\ (?:web)?site|our\ (?:web)?site|this\ page)\ uses?\ cookies\b
    |^by\ (?:clicking|continuing|subscribing|signing\ up|providing|using)\b.{0,120}\byou\ (?:agree|accept|consent)\b
    |^(?:copyright\ ?(?:©|\(c\)|\d{4})|©|\(c\)\ ?\d{4})
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
_BEGINNINGS = (
    *("please ", "sign up ", "subscribe ", "get ", "receive ", "we use", "this site", "this website", "this web site"),
    *("this page", "our site", "our website", "our web site", "by ", "copyright", "©", "(c)", "share ", "follow "),
    *("like ", "find ", "click here", "download ", "story continues", "article continues", "you need to ", "enable "),
    *("tags", "topics", "filed under", "categor", "the post", "font size", "text size", "listen to "),
)
"""What begins with none of these, nor with a digit, is no phrase of `_PHRASES`."""
_DELIVERED = Pattern(
    r"\bdelivered (?:straight |directly |right )?(?:to|in|into) your (?:e-?mail )?(?:inbox|email)\b", re.IGNORECASE
)
_POINTER = Pattern(
    r"""^(?:(?P<sure>read\ more|read\ also|also\ read|read\ next|see\ also|watch\ also)|read|more|related|recommended
    |don't\ miss|related\ (?:story|stories|articles?|posts?)|in\ pictures|more\ on\ this)\ ?(?::|>>|»|→|\|)\ ?\S""",
    re.IGNORECASE | re.VERBOSE,
)
_MORE_FROM = Pattern(r"^(?:more|trending|popular|top stories) (?:from|in|on|by|at) (?:\S{1,30} ?){1,4}$", re.IGNORECASE)

_VIDEO = Pattern(
    r"^(?:click to play (?:video|audio)|(?:watch|video|listen|audio|play video|now playing|watch now) ?[:|])"
    r"[ :]{0,2}(?P<title>.{0,300})",
    re.IGNORECASE | re.DOTALL,
)
_CREDIT = Pattern(
    r"""(?:\((?:(?:ap|afp|reuters|file|pool|getty|courtesy|handout|cp|epa)\ ?/?\ ?)?(?:photo|photograph|image
            |picture|handout)s?(?:\ ?(?:by|/|:|credit|courtesy)[^()]{0,80})?\)
        |\([^()]{0,60}/\ ?(?:ap|afp|reuters|getty\ images|the\ canadian\ press|bloomberg|epa)\)
        |(?:^|[.!?)\]|(/–-])\ ?(?:photo|photograph|image|picture|credit)(?:\ credit|\ courtesy)?
            \ ?(?::|by)\ ?[^.]{2,80}[.)]?
        |(?:\bvia|/)\ ?(?:getty\ images|reuters|ap|afp|shutterstock|associated\ press)\)?
        |\b(?:reuters|ap\ photo|the\ canadian\ press|getty\ images|afp)/[^.]{1,60}[.)]?
    )$""",
    re.IGNORECASE | re.VERBOSE,
)
_CREDIT_WORDS = words("photo image picture credit getty reuters press afp /ap ap/ epa handout shutterstock bloomberg")
_PICTURE = Pattern(
    r"^(?:file(?: photo)?|photo|image|picture|in this (?:file |handout )?(?:photo|image)) ?[:–—-] ?\S", re.IGNORECASE
)
_OLD = Pattern(
    r"\b(?:file|archive|archived|undated|historic|vintage)\b[ -]?(?:photo|photograph|image|picture|pic|footage)?|"
    r"\bpictured (?:in|on) (?:\w+ ){0,2}(?:19|20)\d\d",
    re.IGNORECASE,
)
_DASH_DATE = Pattern(
    r"\s[–—-]{1,2}\s{0,3}(?=(?:\w{3,9}\.? \d{1,2},? \d{4}|\d{1,2} \w{3,9}\.?,? \d{4}|\d{4}-\d\d-\d\d)$)"
)


def heads_other_stories(line: str) -> bool:
    """Whether a line is the heading of a list of other stories ("Related Posts")."""
    line = line.strip(" :>»→|-–—*").casefold()
    return line in _HEADINGS or (bool(_MORE_FROM.match(line)) and not line.endswith((".", "!", "?")))


def is_fitting(line: str) -> bool:
    """Whether a line is a part of the page itself: a button, a menu, an offer of a newsletter."""
    folded = line.casefold()
    if folded.strip(" :>»→|-–—*") in _FITTINGS:
        return True
    if len(line) > 400 or sentences(line) > 1:
        return False
    if folded.rstrip(".").endswith("all rights reserved") or ("delivered" in folded and _DELIVERED.search(line)):
        return True
    pointer = _POINTER.match(line)
    known = (folded.startswith(_BEGINNINGS) or line[:1].isdigit()) and _PHRASES.match(line)
    return bool(known or (pointer and (pointer["sure"] or not stops(line))))


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
    if len(line) > 600:
        return False
    tail = line[-160:].casefold()
    return bool(_PICTURE.match(line) or (any(word in tail for word in _CREDIT_WORDS) and _CREDIT.search(line[-160:])))


def is_old_picture(line: str) -> bool:
    """Whether a caption says that its picture is from the files."""
    return bool(_OLD.search(line))


def stands_alone(line: str) -> bool:
    """Whether a line is never a part of a wrapped paragraph."""
    return (
        heads_other_stories(line)
        or line.strip(" :>»→|-–—*").casefold() in _FITTINGS
        or is_byline(line)
        or (video_title(line) is not None)
        or dash_day(line) is not None
    )
