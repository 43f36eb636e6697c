"""Nouns for who somebody is to somebody else, or in what is told: another one may be so in the next sentence."""

from __future__ import annotations

SITUATED = frozenset(
    "child baby infant teenager youth stranger neighbour neighbor spouse parent sibling twin cousin orphan partner "
    "lover friend ally companion comrade rival opponent challenger critic enemy foe mentor pupil student disciple "
    "protege protégé heir successor predecessor colleague counterpart deputy aide assistant adviser advisor secretary "
    "clerk servant spokesperson boss chief head chair leader minister president chancellor premier governor mayor "
    "candidate nominee ambassador envoy consul officer guard bodyguard guerrilla rebel fighter gunman killer assassin "
    "attacker assailant thief suspect victim witness defendant accused prisoner hostage refugee patient doctor judge "
    "lawyer attorney prosecutor reporter editor correspondent presenter author reader visitor player striker "
    "goalkeeper midfielder defender coach manager trainer referee umpire driver pilot rider runner winner loser leader "
    "cook chef chauffeur trader merchant owner founder executive tenant worker someone somebody another member speaker "
    "listener viewer buyer seller user customer employer soldier sailor private general captain".split()
)
