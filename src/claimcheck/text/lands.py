"""Names of countries, as news writes them, which are nobody's though no claim knows them.

Those that people are called as well (Chad, France, Georgia, Israel, Jordan, Kenya) are left out.
"""

from __future__ import annotations

_LANDS = frozenset(
    "afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahrain bangladesh "
    "barbados belarus belgium belize benin bhutan bolivia bosnia botswana brunei bulgaria burundi cambodia cameroon "
    "canada chile colombia croatia cyprus czechia czechoslovakia denmark djibouti ecuador egypt eritrea estonia "
    "eswatini ethiopia fiji finland gabon gambia germany ghana greece grenada guatemala guinea guyana haiti honduras "
    "hungary iceland indonesia iran iraq italy jamaica japan kazakhstan kiribati kosovo kuwait kyrgyzstan laos latvia "
    "lebanon lesotho liberia libya liechtenstein lithuania luxembourg madagascar malawi malaysia mali mauritania "
    "mauritius mexico moldova mongolia montenegro morocco mozambique myanmar namibia nauru nepal netherlands nicaragua "
    "niger nigeria norway oman pakistan palau panama paraguay peru philippines poland portugal qatar romania russia "
    "rwanda rhodesia samoa senegal serbia singapore slovakia slovenia somalia sudan suriname swaziland sweden "
    "switzerland syria taiwan tajikistan tanzania thailand togo tonga tunisia turkey turkmenistan tuvalu uganda "
    "ukraine uruguay uzbekistan vanuatu venezuela vietnam yemen yugoslavia zaire zambia zimbabwe scotland "
    "britain".split()
) | frozenset([
    "south korea", "north korea", "south africa", "saudi arabia", "new zealand", "united states", "united kingdom",
    "great britain", "northern ireland", "sri lanka", "el salvador", "costa rica", "puerto rico", "burkina faso",
    "ivory coast", "sierra leone", "cape verde", "equatorial guinea", "papua new guinea", "san marino", "east timor",
    "south sudan", "north macedonia", "united arab emirates", "dominican republic", "czech republic",
    "central african republic", "soviet union", "west germany", "east germany", "north vietnam", "south vietnam",
    "upper volta", "marshall islands", "solomon islands", "hong kong", "bosnia and herzegovina",
])  # fmt: skip


def is_land(name: str) -> bool:
    """Whether a folded name is that of a country and of nobody."""
    return name in _LANDS
