"""Posts: who holds which, and when."""

from __future__ import annotations

from claimcheck.kind import Check
from claimcheck.model import Severity

CHECKS = (
    Check(
        "office-title",
        Severity.ERROR,
        "a person is given a post that they do not hold, where they hold another one",
        "A title is read with the person, the country or body and the day.  It conflicts if the claims give the "
        "post to somebody else then, or if it is the highest of its sort (president, prime minister, premier) "
        "and the person then holds another one of the same country.  Titles that the claims don't know are let "
        'alone: people hold several posts.  What counts is of what the two posts are: "the president of the '
        'International Monetary Fund, Kristalina Georgieva" (its managing director) is office-title; "European '
        'Central Bank President Andrew Bailey" (governor of the Bank of England then) gives a post to somebody who '
        "never held it, and is office-holder.",
        "Norwegian President Jonas Gahr Støre spoke in Bergen.",
        "Norwegian Prime Minister Jonas Gahr Støre spoke in Bergen.",
    ),
    Check(
        "office-term",
        Severity.ERROR,
        "a person is given a post that they held at another time",
        "The day is the one that the text gives, or the day of publication.  On the day of a handover both "
        'holders agree.  "Former" is wrong for somebody who is still in office.  Where the claims count the '
        "holders (`ordinal`), the 45th is not the 46th.  The years of a post are judged with its title or without "
        "(for 16 years, came to power in 2005, served under); who was in office several times may mean any of the "
        "terms, or all of them, and round numbers may be off by a little.",
        "Norwegian Prime Minister Erna Solberg opened the bridge on Monday (published in May 2024).",
        "Former Norwegian Prime Minister Erna Solberg opened the bridge on Monday.",
    ),
    Check(
        "office-holder",
        Severity.ERROR,
        "a post is given to somebody who never held it",
        "It conflicts only if the claims say who held the post then, and the text can mean no other one.  Whoever "
        'holds a post of another country or body then belongs here too, even one of the same title: "Charles '
        'Michel, president of the European Parliament" (of the European Council), "the mayor of London, Andy '
        'Burnham" (of Manchester).  A person who holds another post of that very country or body is '
        "office-title.  A predecessor or successor is judged where both people held the post.",
        "Bjørn Dahl is the prime minister of Norway.",
        "Jonas Gahr Støre is the prime minister of Norway.",
    ),
)
