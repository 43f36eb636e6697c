"""Lines that a web page puts around an article, each recognised by itself.

Every function looks at one line or short paragraph.  What two or more lines say together is in `roles`.
"""

from __future__ import annotations

import re

from claimcheck.model import GLUE
from claimcheck.read.dates import days

_HEADINGS = frozenset(
    """related|related posts|related stories|related articles|related news|related content|related topics|related links
    |related coverage|related reading|trending|trending now|trending stories|trending news|most popular|most read
    |most viewed|most shared|popular posts|popular stories|popular now|popular articles|read more|read next|read also
    |also read|see also|more from|more news|more stories|more on this story|more on this topic|more like this
    |more headlines|recommended|recommended stories|recommended for you|recommended reading|you may also like
    |you might also like|you may like|editor's picks|editors' picks|top stories|top news|top headlines|latest news
    |latest stories|latest headlines|latest posts|the latest|recent posts|recent articles|recent stories|recent news
    |other news|other stories|in other news|up next|what to read next|don't miss|must read|next article|next post
    |previous article|previous post|sponsored|sponsored content|promoted stories|promoted content|from our partners
    |around the web|from the web|in case you missed it|more videos|trending videos|related videos|latest videos""".replace(
        "\n    ", ""
    ).split("|")
)
"""Headings of lists of other stories."""

_FITTINGS = frozenset(
    """main container|main content|main menu|main navigation|menu|navigation|toggle navigation|skip to content
    |skip to main content|skip navigation|search|subscribe|subscribe now|sign up|sign up now|sign in|log in|login
    |log out|register|newsletter|newsletters|close|home|homepage|back|back to top|top|share|share this|share this article
    |share this story|share this post|share this page|share article|share on facebook|share on twitter|share on x
    |share via email|share on linkedin|share on whatsapp|tweet|email|email this|print|print this|copy link|copy url
    |save|save article|save for later|bookmark|listen|listen to article|listen to this article|comments|comment
    |leave a comment|leave a reply|leave a response|post a comment|view comments|show comments|no comments
    |join the conversation|advertisement|advertising|ad|ads|story continues below|article continues below
    |story continues below advertisement|article continues below advertisement|continue reading|continue reading below
    |keep reading|load more|show more|view more|view all|see all|see more|learn more|loading|loading...|follow us
    |follow|about us|about|contact us|contact|careers|help|faq|advertise|advertise with us|privacy|privacy policy
    |privacy notice|terms|terms of use|terms of service|terms and conditions|terms & conditions|cookie policy
    |cookie settings|cookie preferences|cookies|accept|accept all|accept all cookies|accept cookies|reject all
    |manage cookies|manage preferences|sitemap|site map|rss|footer|header|sidebar|breadcrumb|breadcrumbs|tags|topics
    |filed under|categories|category|download app|get the app|facebook|twitter|instagram|youtube|linkedin|whatsapp
    |reddit|telegram|pinterest|tiktok|previous|next|read full story|read full article|read the full story
    |view original|view gallery|view image|image|video|photo|photos|gallery|play|pause|mute|unmute|live|live updates
    |breaking|breaking news|enable notifications|turn on notifications|get breaking news alerts|edition|change edition
    |language|select language|english|français|my account|account|donate|support us|shop|weather|watch live""".replace(
        "\n    ", ""
    ).split("|")
)
"""Buttons, menus, landmarks."""

SECTIONS = frozenset(
    "home news world politics business sport sports opinion culture entertainment lifestyle science technology tech "
    "health climate environment travel video videos podcasts weather local national money economy markets education "
    "arts books film music food life style magazine international us u.s. uk canada europe asia africa americas "
    "australia regions investigations newsletters subscribe login search menu more live photos games shop careers "
    "contact about latest trending obituaries classifieds events".split()
)
"""Words of section menus."""

_PHRASES = re.compile(
    r"\bdelivered (?:straight |directly |right )?(?:to|in|into) your (?:e-?mail )?(?:inbox|email)\b"
    r"|^(?:please )?sign up (?:here |now |today )?(?:for|to) (?:our|the|get|receive)\b"
    r"|^(?:please )?subscribe (?:here |now |today )?(?:to|for) (?:our|the|get|receive|unlimited|read)\b"
    r"|^(?:get|receive) (?:our|the|all the|more)\b.{0,80}\b(?:inbox|newsletters?|by email|app)\b"
    r"|^(?:we|this (?:web)?site|our (?:web)?site|this page) uses? cookies\b"
    r"|^by (?:clicking|continuing|subscribing|signing up|providing|using)\b.{0,120}\b(?:you|agree|accept|consent)\b"
    r"|^(?:copyright\b|©|\(c\) ?\d{4})|\ball rights reserved\b"
    r"|^(?:share|follow|like|find) (?:this|us|it|him|her)? ?(?:\w+ )?on (?:facebook|twitter|x|instagram|linkedin|whatsapp)"
    r"|^click here\b|^download (?:our|the) .{0,30}\bapp\b|^(?:story|article) continues below"
    r"|^(?:please )?enable (?:javascript|cookies)\b|^you need to enable javascript\b"
    r"|^(?:tags|topics|filed under|categories|category) ?: ?\S|^the post\b.{0,200}\bappeared first on\b"
    r"|^\d{1,4} (?:comments?|shares?|likes?|views?)$|^(?:font size|text size)\b|^listen to this (?:article|story)\b",
    re.IGNORECASE,
)
_POINTER = re.compile(
    r"^(?:read more|read also|also read|read next|read|more|see also|related|watch also|recommended|don't miss"
    r"|related (?:story|article|post)s?|in pictures|more on this) ?(?::|>>|»|→|\|) ?\S",
    re.IGNORECASE,
)
_MORE_FROM = re.compile(
    r"^(?:more|latest|trending|popular|top stories|news) (?:from|in|on|by|at) (?:\S+ ?){1,4}$", re.IGNORECASE
)

_VIDEO = re.compile(
    r"^(?:click to play (?:video|audio)|(?:watch|video|listen|audio|play video|now playing|watch now|watch video) ?[:|])"
    r" ?(?P<title>.{0,300})",
    re.IGNORECASE | re.DOTALL,
)
_CREDIT = re.compile(
    r"(?:\((?:[^()]{0,60}[/ ])?(?:photo|photograph|image|picture|file photo|pool photo|handout|ap|afp|reuters|getty images)"
    r"(?:[ /:][^()]{0,80})?\)|\b(?:via|/) ?(?:getty images|reuters|ap|afp|shutterstock|associated press)"
    r"|\b(?:reuters|ap photo|the canadian press|getty images|afp)/[^.]{1,60}|\b(?:photo|image|picture|credit|photograph)"
    r"(?: credit| courtesy)? ?(?::|by) ?[^.]{2,80})[.)]?$",
    re.IGNORECASE,
)
_PICTURE = re.compile(
    r"^(?:file(?: photo)?|photo|image|picture|in this (?:file |handout )?(?:photo|image)) ?[:–—-] ?\S", re.IGNORECASE
)
_DASH_DATE = re.compile(
    r"\s[–—-]{1,2}\s{0,3}(?=(?:\w{3,9}\.? \d{1,2},? \d{4}|\d{1,2} \w{3,9}\.?,? \d{4}|\d{4}-\d\d-\d\d)$)"
)

AGENCIES = frozenset(
    "reuters|ap|the associated press|associated press|afp|agence france-presse|bloomberg|bloomberg news|upi|xinhua"
    "|yonhap|yonhap news agency|kyodo|kyodo news|tass|ansa|efe|dpa|pti|ani|ians|cp|the canadian press|canadian press"
    "|cnn|bbc|bbc news|cbc|cbc news|ctv news|global news|pa|pa media|cna|al jazeera|interfax|anadolu|npr|voa|rfe/rl"
    "|cnbc|nbc news|abc news|cbs news|fox news|sky news|the guardian|the new york times|the washington post"
    "|the wall street journal|financial times|politico|axios|dow jones|jiji|aap|sapa|bernama|antara|dw|euronews".split(
        "|"
    )
)
_BYLINE = re.compile(r"^(?:(?:written|story|reported|reporting|analysis|opinion|photos?|video) )?by:? ", re.IGNORECASE)
_SMALL = frozenset(
    "and of for the de la van von der den di da del dos in at with to special al bin by on el | - – — & /".split()
)
_NO_AUTHOR = re.compile(
    r"^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|^(?:January|February|March|April|May|June|July|August|September|October"
    r"|November|December|Today|Tomorrow|The|This|That|Then|Now|All|Any|Law|Far|Late|Early|Contrast|Comparison)\b|^\d"
)
_STAFF = re.compile(
    r"^(?:(?:senior|political|foreign|chief|associate|special|white house|deputy|assistant|managing|national|diplomatic)\s){0,2}"
    r"(?:staff|staff writer|staff reporter|correspondent|reporter|editor|news desk|newsroom|web desk|our correspondent"
    r"|wire services?|news services?|agencies|contributor|columnist|editorial board)$"
    r"|^\d{1,3} ?-?(?:min|mins|minutes?)\.? (?:read|listen|watch)$|^(?:est\.|estimated) (?:reading|read) time\b.{0,30}$"
    r"|^(?:reading|read) time ?:.{0,30}$|^special to\b.{0,60}$|^(?:as told to|illustration by)\b.{0,60}$"
    r"|^[(—–-]{0,2} ?(?:with (?:a )?files? from|with reporting (?:by|from)|with (?:additional )?(?:reporting|contributions)"
    r"|additional reporting|reporting by|editing by|writing by|compiled by|edited by|contributed to this report)\b.{0,250}$",
    re.IGNORECASE,
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
    if len(line) > 400 or sentences(line) > 1 and not _PHRASES.match(line):
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
    words = line.split()
    if not match or len(words) > 14 or _NO_AUTHOR.match(line[match.end() :]):
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
