"""Whether the next turn of a conversation puts right what a turn says: "HOST: So, President X...  GUEST: Let me stop
you there.  The country has no president."  Nobody is misled by words that are mended before the reader's eyes."""

from __future__ import annotations

import re

from claimcheck.lazy import Pattern

_NEXT = 320
"""Characters behind a statement within which the next turn begins."""
_LATER = 500
"""Characters within which the first speaker gives in."""
_MARKS = r"^[ \t*_>#–—-]{0,6}"
_NAME = r"[A-Z][^\n:.?!]{0,30}:[*_]{0,3}[ \t]+"
_LABEL = Pattern(rf"{_MARKS}(?P<who>{_NAME})", re.MULTILINE)
"""Who speaks, at the head of a paragraph: "HOST: ", "**Q:** ", "Mr Ali: "."""
_LED_IN = (
    r"(?:(?:well|sorry|no|excuse me|pardon me|forgive me|ah|oh|er|erm|um|just|please|hang on|hold on|wait|with respect|"
    r"first|one thing|before (?:we|you|I) \w+(?: on)?)(?:[,.!–—-]+)? (?:but )?){0,3}"
)
_OPENLY = (
    r"(?:let me|may I|might I|can I|could I|if I (?:may|can|could|might)|I(?:['’]ll|['’]d| will| would)(?: like to)?|"
    r"I(?:['’]m| am) (?:going to|afraid I)(?: must| have to)?|I (?:must|have to|need to|should|want to))(?: just)? "
    r"(?:(?:correct|put) (?:you|that|this|one|a)\b|(?:stop|interrupt) you\b"
    r"(?=[^\n]{0,160}(?:\b(?:not|no|never|wrong|mean|actually|nobody|none)\b|n['’]t\b)))|"
    r"(?:a |one |just a )?(?:small |quick |slight |minor |little )?correction\b|"
    r"(?:surely |I think )?you mean,? (?!(?:that|to|well|it|this|what|he|she|they|we|I)\b)"
    r"(?:[\w’'-]+ ?){1,6}[.,?!–—\"”]"
)
"""Words with which somebody corrects another."""
_BE = r"(?:['’]s|['’]re| is| was| are| were)"
_A_POST = r"(?:an?|the|our|my|your|their|any|only|just|no|not|never)\b"
_PLAINLY = (
    rf"(?:actually|in fact|strictly speaking),? (?:he|she|it|they){_BE} {_A_POST}|"
    rf"(?:he|she|it|they){_BE} (?:actually|in fact) {_A_POST}|"
    rf"(?:he|she|it|they)(?:{_BE} not|{_BE}n['’]t) {_A_POST}|"
    r"(?:that(?:['’]s| is) )?not (?:quite |strictly |at all )?(?:right|correct|true)\b|"
    r"that isn['’]t (?:right|correct)\b|"
    r"that(?:['’]s| is) (?:wrong|incorrect|a mistake)\b|you(?:['’]ve| have) (?:got )?(?:that|it|this|him|her) wrong\b"
)
"""Words that correct in the answer to what somebody said, and elsewhere may tell of anything."""
_ANSWERED = Pattern(rf"{_MARKS}{_NAME}[\"“‘]?(?i:{_LED_IN}(?:{_OPENLY}|{_PLAINLY}))", re.MULTILINE)
_RETORTED = Pattern(rf"(?:(?<=[\s(])[\"“‘]|\n[–—-] ?)(?i:{_LED_IN}(?:{_OPENLY}))")
_GIVES_IN = Pattern(
    r"[\"“‘]?(?i:(?:(?:of course|right|quite right|sorry|oh|ah|yes|indeed|well)[,.!–—-]* (?:and )?){0,2}"
    r"(?:I stand (?:to be )?corrected|my (?:mistake|bad|apologies)|I beg your pardon|"
    r"(?:thanks|thank you|I['’]m grateful) for (?:that correction|the correction|correcting|putting)))\b"
)
_SIGNS = ("orrect", "stop you", "interrupt you", "ou mean", "ctually", "n fact", "n't", "n’t", "not ", "wrong",
          "mistake", "put you", "y bad", "pologies", "pardon", "trictly")  # fmt: skip


def taken_up(text: str, end: int, quoted: bool) -> bool:
    """Whether a turn that answers the sentence that ends at `end` corrects it, or its speaker gives in.  Only in
    answer to what is `quoted` are quotation marks taken for a turn."""
    head = text.rfind("\n", 0, end) + 1
    speaker = _LABEL.match(text, head, end)
    if speaker is None and not quoted:
        return False
    behind = text[end : end + _LATER]
    if not any(sign in behind for sign in _SIGNS):
        return False
    if speaker is None:
        return _RETORTED.search(text, end, end + _NEXT) is not None
    turns = list(_LABEL.finditer(text, end, end + _LATER))
    if turns and turns[0].start() < end + _NEXT and _ANSWERED.match(text, turns[0].start()):
        return True
    return any(turn["who"] == speaker["who"] and _GIVES_IN.match(text, turn.end()) for turn in turns[1:])
