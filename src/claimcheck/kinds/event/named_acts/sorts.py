"""Nouns of things to which an act happens once: a building is opened once, a market or a talk each day."""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.text.times.words import listed

SORTS = {
    "building": frozenset(
        listed(
            "bridge footbridge tunnel museum library station hospital airport stadium theatre theater school "
            "hotel park gallery line road canal dam port terminal plant factory mall centre center cathedral "
            "church mosque synagogue temple chapel reactor motorway highway railway metro tower lighthouse "
            "harbour harbor zoo aquarium planetarium observatory arena velodrome prison monastery clinic college "
            "university memorial monument embassy consulate pavilion hall palace cinema refinery mill sawmill "
            "mine quay pier lock viaduct aqueduct tramway funicular pipeline campus laboratory cemetery garden "
            "gardens courthouse lido baths pool hut refuge smelter colliery pit quarry brewery distillery dairy "
            "bakery shop store restaurant inn pub tavern cafe bar club villa castle fort fortress barracks abbey "
            "convent priory nursery kindergarten orphanage asylum sanatorium hospice archive archives gym "
            "gymnasium rink racecourse marina cableway ropeway lift sluice weir reservoir windmill depot "
            "warehouse playhouse house jail camp dock docks shipyard yard causeway boulevard street avenue square "
            "fountain statue bust plaque obelisk cenotaph mausoleum tomb crematorium works foundry ironworks "
            "steelworks bookshop department newspaper magazine weekly swimming playground sculpture wall gate "
            "well spa casino ferry observation academy institute seminary minster basilica shrine pagoda manor "
            "mansion cottage hostel"
        )
    ),
    "paper": frozenset(
        listed(
            "treaty agreement accord accords pact convention protocol charter declaration armistice ceasefire "
            "truce deal constitution contract memorandum peace compact concordat lease covenant"
        )
    ),
    "strike": frozenset(
        listed("strike walkout stoppage lockout lock-out boycott blockade siege sit-in occupation curfew mutiny revolt")
    ),
    "craft": frozenset(
        listed(
            "ship ferry frigate destroyer submarine carrier corvette cruiser liner icebreaker trawler tanker "
            "yacht lifeboat battleship minesweeper schooner tug steamer steamship boat gunboat catamaran "
            "freighter coaster dredger barge vessel satellite rocket probe spacecraft telescope capsule shuttle "
            "smack cutter brig brigantine clipper galleon frigate whaler sealer paddle collier lugger ketch sloop"
        )
    ),
    "aircraft": frozenset(
        listed(
            "flight plane aircraft helicopter jet airliner glider balloon airship aeroplane airplane biplane "
            "bomber seaplane train bus coach tram ferry ship freighter trawler tanker"
        )
    ),
    "body": frozenset(
        listed(
            "abbey monastery convent priory company party club society league order regiment union association "
            "band orchestra choir brigade guild college school university battalion federation"
        )
    ),
}
RECURRING = frozenset(
    listed(
        "festival fair exhibition season session conference market congress games olympics parliament term trial "
        "hearing talks open summit meeting assembly forum expo show tournament race marathon championship "
        "championships cup league course carnival parade regatta rally biennale auction sale ball"
    )
)
"""Nouns of what takes place again and again, and is one thing with its year alone."""

_BUILT = (
    *listed("open close inaugurate demolish build complete consecrate"), "open by", "break ground", "begin work",
)  # fmt: skip
OF_SORTS = {
    **dict.fromkeys(_BUILT, "building"), "lay the stone": "building", "sign": "paper", "sign for": "paper",
    "ratify": "paper", "end the strike": "strike", "launch": "craft", "sink": "craft", "crash": "aircraft",
    "dissolve": "body",
}  # fmt: skip
"""By act, of what sort its things are, if not any thing will do."""


def fits(act: str, words: Iterable[str]) -> bool:
    """Whether one of the words of a thing is of the sort to which an act happens once."""
    sort = SORTS.get(OF_SORTS.get(act, ""))
    return sort is None or any(not {word, word.rsplit("-", 1)[-1]}.isdisjoint(sort) for word in words)
