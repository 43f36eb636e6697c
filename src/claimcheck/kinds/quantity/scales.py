"""Units that measure one thing, and how much of the first of them each is.

Sources: the SI brochure; the international yard and pound of 1959.  "ton" is one of three and "gallon" one of two:
these are compared with themselves alone.
"""

from __future__ import annotations

_SCALES: dict[str, dict[str, float]] = {
    "length": {
        "m": 1.0, "km": 1000.0, "cm": 0.01, "mm": 0.001, "mi": 1609.344, "nmi": 1852.0, "ft": 0.3048, "in": 0.0254,
        "yd": 0.9144,
    },
    "area": {
        "m²": 1.0, "km²": 1e6, "ha": 1e4, "acre": 4046.8564224, "mi²": 2589988.110336, "ft²": 0.09290304,
    },
    "mass": {"kg": 1.0, "g": 0.001, "mg": 1e-6, "t": 1000.0, "lb": 0.45359237, "oz": 0.028349523125},
    "volume": {"l": 1.0, "m³": 1000.0},
    "speed": {"km/h": 1.0, "mph": 1.609344, "kn": 1.852},
    "power": {"kW": 1.0, "MW": 1000.0, "GW": 1e6},
    "energy": {"kWh": 1.0, "MWh": 1000.0, "TWh": 1e9},
    "heat": {"°C": 1.0},
    "tons": {"ton": 1.0},
    "gallons": {"gal": 1.0},
    "barrels": {"bbl": 1.0},
    "share": {"%": 1.0},
    "dollars": {"$": 1.0, "US$": 1.0},
    **{symbol: {symbol: 1.0} for symbol in (
        "C$", "A$", "NZ$", "HK$", "S$", "€", "£", "¥", "CN¥", "₹", "₽", "krone", "krona", "franc", "peso", "real", "₩",
    )},
}  # fmt: skip
SCALES: dict[str, tuple[str, float]] = {
    unit: (sort, factor) for sort, factors in _SCALES.items() for unit, factor in factors.items()
}
"""What a unit measures, and its factor."""
