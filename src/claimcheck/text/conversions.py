"""Units that measure the same thing, how many of one make another, and what each measures.

Factors are those of the international yard and pound (1959) and of the SI brochure.  "ton" is one of three, "gallon"
one of two, "pound" money or weight: these, and every money, are compared with themselves alone.
"""

from __future__ import annotations

from claimcheck.text.units import MONEYS

_SIZES: dict[str, dict[str, float]] = {
    "length": {
        "m": 1.0, "km": 1000.0, "cm": 0.01, "mm": 0.001, "mi": 1609.344, "nmi": 1852.0, "ft": 0.3048, "in": 0.0254,
        "yd": 0.9144,
    },
    "area": {
        "m²": 1.0, "km²": 1e6, "ha": 1e4, "acre": 4046.8564224, "mi²": 2589988.110336, "ft²": 0.09290304,
    },
    "mass": {"kg": 1.0, "g": 0.001, "mg": 1e-6, "t": 1000.0, "lb": 0.45359237, "oz": 0.028349523125},
    "volume": {"l": 1.0, "m³": 1000.0, "km³": 1e12, "bbl": 158.987294928},
    "speed": {"km/h": 1.0, "m/s": 3.6, "km/s": 3600.0, "mph": 1.609344, "kn": 1.852},
    "power": {"kW": 1.0, "MW": 1e3, "GW": 1e6},
    "energy": {"kWh": 1.0, "MWh": 1e3, "GWh": 1e6, "TWh": 1e9},
    "share": {"%": 1.0, "fraction": 100.0},
    "heat": {"°C": 1.0, "°F": 5 / 9},
}  # fmt: skip
_ZERO = {"°F": 32.0}
"""What a scale shows where the first one of its sort shows nothing."""
_ALONE = {
    "tons": ("ton",), "gallons": ("gal",), "dollars": ("$", "US$"),
    **{unit: (unit,) for unit in sorted(MONEYS)},
}  # fmt: skip
_OF = {unit: (sort, size) for sort, sizes in _SIZES.items() for unit, size in sizes.items()}
SCALES: dict[str, tuple[str, float]] = {
    **_OF, **{unit: (sort, 1.0) for sort, units in _ALONE.items() for unit in units},
}  # fmt: skip
"""What a unit measures, and how much of the first unit of its sort it is."""
SLACK = 0.005
"""The share by which a figure may differ that somebody has converted and rounded before."""


def converted(number: float, one: str, other: str) -> float | None:
    """What a number in `one` unit is in the `other`; None if they measure different things."""
    sort, size = _OF.get(one, ("", 1.0))
    other_sort, other_size = _OF.get(other, ("-", 1.0))
    if sort != other_sort:
        return None
    return (number - _ZERO.get(one, 0.0)) * size / other_size + _ZERO.get(other, 0.0)


def widened(low: float | None, high: float | None, number: float | None) -> tuple[float | None, float | None]:
    """A range with what rounding before or after a conversion may have changed: half of the last place that is no
    zero, a tenth at most, and at least `SLACK`."""
    if number is None or number <= 0:
        return low, high
    wide = max(number * SLACK, min(_last_place(number) / 2, number / 10))
    return (
        None if low is None else min(low, number - wide),
        None if high is None else max(high, number + wide),
    )


def _last_place(number: float) -> float:
    if number != int(number):
        return 0.0
    place = 1.0
    while number % (place * 10) == 0:
        place *= 10
    return place
