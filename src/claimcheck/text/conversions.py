"""Units that measure the same thing, and how many of one make another.

Factors are those of the international yard and pound (1959) and of the SI brochure.  "ton" and "pound" are not here:
nobody can say which one is meant.  Money is not converted.
"""

from __future__ import annotations

_SIZES: dict[str, dict[str, float]] = {
    "length": {
        "km": 1000.0, "m": 1.0, "cm": 0.01, "mm": 0.001, "mi": 1609.344, "nmi": 1852.0, "ft": 0.3048, "in": 0.0254,
        "yd": 0.9144,
    },
    "area": {
        "km²": 1e6, "m²": 1.0, "mi²": 2589988.110336, "ft²": 0.09290304, "ha": 1e4, "acre": 4046.8564224,
    },
    "mass": {"t": 1000.0, "kg": 1.0, "g": 0.001, "mg": 1e-6, "lb": 0.45359237, "oz": 0.028349523125},
    "volume": {"m³": 1000.0, "l": 1.0, "bbl": 158.987294928},
    "speed": {"km/h": 1.0, "mph": 1.609344, "kn": 1.852},
    "power": {"GW": 1e6, "MW": 1e3, "kW": 1.0},
    "energy": {"TWh": 1e9, "MWh": 1e3, "kWh": 1.0},
    "share": {"fraction": 100.0, "%": 1.0},
}  # fmt: skip
_OF = {unit: (measure, size) for measure, sizes in _SIZES.items() for unit, size in sizes.items()}
SLACK = 0.005
"""The share by which a figure may differ that somebody has converted and rounded before."""


def factor(one: str, other: str) -> float | None:
    """What a number in `one` unit is multiplied by to be in the `other`; None if they measure different things."""
    measure, size = _OF.get(one, ("", 1.0))
    other_measure, other_size = _OF.get(other, ("-", 1.0))
    return size / other_size if measure == other_measure else None


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
