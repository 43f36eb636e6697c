"""Names of stretches of land and water, which have no accidents of their own: "Mount Skald", "the Tarn Desert"."""

from __future__ import annotations

from claimcheck.text.times.words import listed
from claimcheck.text.tokens import words

REGIONS = frozenset(
    listed(
        "desert sea ocean coast mountains alps andes himalayas peninsula gulf bay lake river valley plain plateau "
        "highlands lowlands hills hill ridge slope mountain peak steppe basin delta rainforest forest "
        "strait channel archipelago glacier massif cordillera icefield fjord"
    )
)
"""Last words of names for a stretch of land or water."""
_FIRST = frozenset(listed("mount mt monte cerro pico lake loch lough cape gulf bay"))
"""First words of such names: "Mount Skald", "Lake Inari"."""
_ALONE = frozenset(
    listed("atlantic pacific arctic antarctic mediterranean baltic adriatic aegean caribbean caspian sahara himalaya "
           "himalayas andes alps pyrenees caucasus urals rockies dolomites tatras carpathians")
)  # fmt: skip


def stretch(name: str) -> bool:
    """Whether a name is that of a stretch of land or water."""
    said = words(name)
    return {*said} <= _ALONE or (len(said) > 1 and (said[-1] in REGIONS or said[0] in _FIRST))
