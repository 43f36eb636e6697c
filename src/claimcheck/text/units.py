"""Units and currencies: every way of writing one, and the symbol it is reported by.  `conversions` compares them.

Symbols follow the SI brochure for measures, ISO 4217's country letters before "$" for dollars.  A unit that two
things share keeps its word: "pound" is money or weight, "ton" is one of three.
"""

from __future__ import annotations


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


_WRITTEN = {
    "%": "%, percent, per cent, pct, per c",
    "pp": "percentage point, percentage points, percent point, percent points",
    "bp": "basis point, basis points",
    "km": "km, kms, kilometre, kilometres, kilometer, kilometers",
    "m": "m, metre, metres, meter, meters",
    "cm": "cm, centimetre, centimetres, centimeter, centimeters",
    "mm": "mm, millimetre, millimetres, millimeter, millimeters",
    "mi": "mi, mile, miles",
    "nmi": "nautical mile, nautical miles",
    "ft": "ft, foot, feet",
    "in": "inch, inches",
    "yd": "yd, yard, yards",
    "km²": "sq km, square km, square kilometre, square kilometres, square kilometer, square kilometers, km ², km2, "
    "sqkm",
    "m²": "sq m, square metre, square metres, square meter, square meters, m ², m2, sqm",
    "mi²": "sq mi, square mile, square miles, mi ², mi2",
    "ft²": "sq ft, square foot, square feet, ft ², ft2, sqft",
    "ha": "ha, hectare, hectares",
    "acre": "acre, acres",
    "kg": "kg, kgs, kilogram, kilograms, kilogramme, kilogrammes, kilo, kilos",
    "g": "gram, grams, gramme, grammes",
    "mg": "mg, milligram, milligrams",
    "t": "tonne, tonnes, metric ton, metric tons",
    "ton": "ton, tons",
    "lb": "lb, lbs",
    "oz": "oz, ounce, ounces",
    "l": "litre, litres, liter, liters",
    "gal": "gallon, gallons",
    "bbl": "barrel, barrels",
    "m³": "cubic metre, cubic metres, cubic meter, cubic meters, m ³, m3",
    "km³": "cubic kilometre, cubic kilometres, cubic kilometer, cubic kilometers, cubic km, km ³, km3",
    "°C": "° c, degree celsius, degrees celsius, degrees c, degrees centigrade, celsius",
    "°F": "° f, degree fahrenheit, degrees fahrenheit, degrees f, fahrenheit",
    "°": "°",
    "km/h": "km / h, kph, kmh, kilometres per hour, kilometers per hour, kilometres an hour, kilometers an hour",
    "km/s": "km / s, kilometres per second, kilometers per second, kilometres a second, kilometers a second",
    "m/s": "m / s, metres per second, meters per second, metres a second, meters a second",
    "mph": "mph, miles per hour, miles an hour",
    "kn": "knot, knots",
    "kW": "kw, kilowatt, kilowatts",
    "MW": "mw, megawatt, megawatts",
    "GW": "gw, gigawatt, gigawatts",
    "kWh": "kwh, kilowatt hour, kilowatt hours",
    "MWh": "mwh, megawatt hour, megawatt hours",
    "GWh": "gwh, gigawatt hour, gigawatt hours",
    "TWh": "twh, terawatt hour, terawatt hours",
    "Hz": "hz, hertz",
    "dB": "db, decibel, decibels",
    "year": "year, years",
    "month": "month, months",
    "week": "week, weeks",
    "day": "day, days",
    "hour": "hour, hours",
    "minute": "minute, minutes",
    "second": "seconds",
    "times": "times",
    "$": "dollar, dollars",
    "C$": "canadian dollar, canadian dollars",
    "US$": "u.s. dollar, u.s. dollars, us dollar, us dollars, american dollar, american dollars",
    "A$": "australian dollar, australian dollars",
    "NZ$": "new zealand dollar, new zealand dollars",
    "HK$": "hong kong dollar, hong kong dollars",
    "S$": "singapore dollar, singapore dollars",
    "€": "euro, euros",
    "£": "pound sterling, pounds sterling, british pounds",
    "pound": "pound, pounds",
    "¥": "yen",
    "CN¥": "yuan, renminbi",
    "₹": "rupee, rupees",
    "₽": "ruble, rubles, rouble, roubles",
    "krone": "krone, kroner, norwegian kroner, danish kroner, norwegian crowns, danish crowns",
    "krona": "krona, kronor, swedish kronor, swedish crowns",
    "franc": "franc, francs, swiss francs, french francs, belgian francs, luxembourg francs, cfa francs, cfa, "
    "cfp francs, congolese francs, rwandan francs, burundian francs, guinean francs, malagasy francs",
    "peso": "peso, pesos, mexican pesos, argentine pesos, chilean pesos, colombian pesos, philippine pesos, "
    "cuban pesos, uruguayan pesos, dominican pesos",
    "mark": "deutsche marks, deutschmarks, d - marks, german marks, finnish marks, markka, markkaa",
    "peseta": "peseta, pesetas",
    "escudo": "escudo, escudos",
    "drachma": "drachma, drachmas",
    "guilder": "guilder, guilders, dutch guilders",
    "schilling": "schilling, schillings, austrian schillings",
    "shilling": "shilling, shillings, kenyan shillings, ugandan shillings, tanzanian shillings, somali shillings",
    "lira": "lira, liras, lire, turkish lira, turkish liras, italian lire",
    "dinar": "dinar, dinars, kuwaiti dinars, iraqi dinars, jordanian dinars, algerian dinars, tunisian dinars, "
    "libyan dinars, bahraini dinars, serbian dinars",
    "dirham": "dirham, dirhams, moroccan dirhams, emirati dirhams, uae dirhams",
    "riyal": "riyal, riyals, saudi riyals, qatari riyals",
    "rial": "rial, rials, iranian rials, omani rials, yemeni rials",
    "shekel": "shekel, shekels, israeli shekels",
    "naira": "naira, nigerian naira",
    "cedi": "cedi, cedis, ghanaian cedis",
    "rand": "rands, south african rand",
    "zloty": "zloty, zlotys, polish zlotys",
    "forint": "forint, forints, hungarian forints",
    "koruna": "koruna, korunas, czech crowns, czech korunas, slovak crowns",
    "hryvnia": "hryvnia, hryvnias, ukrainian hryvnias",
    "ringgit": "ringgit, malaysian ringgit",
    "rupiah": "rupiah, rupiahs, indonesian rupiah",
    "baht": "baht, thai baht",
    "taka": "taka, bangladeshi taka",
    "birr": "birr, ethiopian birr",
    "kwacha": "kwacha, zambian kwacha, malawian kwacha",
    "tenge": "tenge, kazakh tenge",
    "real": "reais",
    "cent": "cents",
    "pence": "pence",
}

UNITS: dict[tuple[str, ...], str] = {
    tuple(way.strip().split()): symbol for symbol, ways in _WRITTEN.items() for way in ways.split(",") if way.strip()
}
"""Folded words as they stand after a number, and the symbol."""

LONGEST = max(map(len, UNITS))


def symbol(unit: str) -> str:
    """The symbol of a unit that a person wrote: "Danish kroner" and "kroner" are one."""
    return UNITS.get(tuple(unit.casefold().split()), unit)


MONEYS = _set(
    "C$ A$ NZ$ HK$ S$ € £ ¥ CN¥ ₹ ₽ ₩ krone krona franc peso real mark peseta escudo drachma guilder schilling "
    "shilling lira dinar dirham riyal rial shekel naira cedi rand zloty forint koruna hryvnia ringgit rupiah baht taka "
    "birr kwacha tenge"
)
"""Symbols of money, each of which is compared with itself alone; "$" is one with "US$"."""
_COUNTED = MONEYS | _set("year month week day hour minute second times $ US$ pound cent pence")
MEASURED = frozenset(symbol for symbol in _WRITTEN if symbol not in _COUNTED)
"""What is measured and not counted: its number is rounded to the last digit that is written."""

CURRENCIES = frozenset("$€£¥₩₹₽₺₴₦₪₱฿")

CODES = {
    "chf": "franc", "eur": "€", "usd": "US$", "gbp": "£", "nok": "krone", "dkk": "krone", "sek": "krona", "jpy": "¥",
    "cny": "CN¥", "inr": "₹", "rub": "₽", "cad": "C$", "aud": "A$", "nzd": "NZ$", "hkd": "HK$", "sgd": "S$",
    "cfa": "franc", "fcfa": "franc", "xof": "franc", "xaf": "franc", "pln": "zloty", "huf": "forint", "czk": "koruna",
    "ngn": "naira", "aed": "dirham", "ils": "shekel", "thb": "baht",
}  # fmt: skip
"""Letters that stand for a money before its number."""
DOLLARS = frozenset(["c", "us", "u.s.", "ca", "can", "a", "au", "nz", "hk", "s", "nt", "r", "cn"])
"""Letters before "$" or "¥" (folded) that say whose money it is."""
