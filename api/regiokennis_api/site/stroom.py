"""A picture of actions that flow from regions to national lines: two columns of bars, joined by bands.

Drawn here and not by a charting library: those put styles and scripts inside the picture, which the strict
Content-Security-Policy refuses and which do not follow light and dark (docs/decisions/20261122-picture-of-flows.md).
Widths are proportional to numbers of actions (a parallel-sets layout: Kosara, Bendix and Hauser 2006).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

HEIGHT, GAP, BAR, BETWEEN, LETTER, MARGIN = 360.0, 18.0, 14.0, 330.0, 8.2, 60.0
"""In user units; LETTER is the width of an average letter of a label, MARGIN holds its number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Balk:
    """A bar with its label: a region on the left, a line on the right."""

    naam: str
    aantal: int
    x: float
    y: float
    hoogte: float
    nummer: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """A band from a region to a line; `pad` is its SVG path."""

    van: str
    naar: str
    aantal: int
    pad: str
    nummer: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Stroom:
    """The whole picture, in user units."""

    breedte: float
    hoogte: float
    balk: float
    links: tuple[Balk, ...]
    rechts: tuple[Balk, ...]
    banden: tuple[Band, ...]


def draw(counts: Mapping[tuple[str, str], int], left: Sequence[str], right: Sequence[str]) -> Stroom:
    """The flows of so many actions for each (region, line); bars in the order given, also where nothing flows."""
    total = max(1, sum(counts.values()))
    height = max(HEIGHT, 26.0 * len(left))
    scale = (height - GAP * (max(len(left), len(right)) - 1)) / total
    start, end = _room(left), _room(left) + BAR + BETWEEN
    lefts = _bars(left, [sum(counts.get((name, line), 0) for line in right) for name in left], start, scale)
    rights = _bars(right, [sum(counts.get((name, line), 0) for name in left) for line in right], end, scale)
    rights = _spread(rights, max((bar.y + bar.hoogte for bar in lefts), default=HEIGHT))
    out, into = {bar.naam: bar.y for bar in lefts}, {bar.naam: bar.y for bar in rights}
    bands = []
    for number, line in enumerate(right):
        for region in left:
            amount = counts.get((region, line), 0)
            if amount:
                thickness = amount * scale
                path = _band((start + BAR, out[region]), (end, into[line]), thickness)
                bands.append(Band(van=region, naar=line, aantal=amount, pad=path, nummer=number))
                out[region] += thickness
                into[line] += thickness
    bottom = max((bar.y + bar.hoogte for bar in (*lefts, *rights)), default=HEIGHT)
    width = end + BAR + _room(right)
    return Stroom(breedte=width, hoogte=bottom + 8, balk=BAR, links=lefts, rechts=rights, banden=tuple(bands))


def _room(names: Sequence[str]) -> float:
    """How wide a column of labels is."""
    return LETTER * max((len(name) for name in names), default=0) + MARGIN


def _bars(names: Sequence[str], counts: Sequence[int], x: float, scale: float) -> tuple[Balk, ...]:
    bars, y = [], 8.0
    for number, (naam, aantal) in enumerate(zip(names, counts, strict=True)):
        height = max(2.0, aantal * scale)
        bars.append(Balk(naam=naam, aantal=aantal, x=x, y=y, hoogte=height, nummer=number))
        y += height + GAP
    return tuple(bars)


def _spread(bars: tuple[Balk, ...], bottom: float) -> tuple[Balk, ...]:
    """The same bars with as much more room between them as fills the height."""
    if len(bars) < 2:
        return bars
    more = max(0.0, bottom - bars[-1].y - bars[-1].hoogte) / (len(bars) - 1)
    return tuple(replace(bar, y=bar.y + number * more) for number, bar in enumerate(bars))


def _band(start: tuple[float, float], end: tuple[float, float], thickness: float) -> str:
    (a, top), (b, bottom) = start, end
    middle = (a + b) / 2
    return (
        f"M{a:.1f},{top:.1f} C{middle:.1f},{top:.1f} {middle:.1f},{bottom:.1f} {b:.1f},{bottom:.1f} "
        f"L{b:.1f},{bottom + thickness:.1f} C{middle:.1f},{bottom + thickness:.1f} {middle:.1f},{top + thickness:.1f} "
        f"{a:.1f},{top + thickness:.1f} Z"
    )
