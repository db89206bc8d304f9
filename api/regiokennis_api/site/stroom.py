"""A picture of actions that flow from regions to national lines: two columns of bars, joined by bands.

Drawn here and not by a charting library: those put styles and scripts inside the picture, which the strict
Content-Security-Policy refuses and which do not follow light and dark (docs/decisions/20261122-picture-of-flows.md).
Widths are proportional to numbers of actions (a parallel-sets layout: Kosara, Bendix and Hauser 2006).
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

HEIGHT, GAP, BAR, WIDTH, LEFT, RIGHT = 360.0, 18.0, 14.0, 800.0, 190.0, 520.0


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


def draw(pairs: Sequence[tuple[str, str]], left: Sequence[str], right: Sequence[str]) -> Stroom:
    """The flows of these (region, line) pairs; bars in the order given, also where nothing flows."""
    counts = Counter(pairs)
    total = max(1, len(pairs))
    height = max(HEIGHT, 26.0 * len(left))
    scale = (height - GAP * (max(len(left), len(right)) - 1)) / total
    lefts = _bars(left, Counter(region for region, _ in pairs), LEFT, scale)
    rights = _bars(right, Counter(line for _, line in pairs), RIGHT, scale)
    out, into = {bar.naam: bar.y for bar in lefts}, {bar.naam: bar.y for bar in rights}
    bands = []
    for number, line in enumerate(right):
        for region in left:
            amount = counts[region, line]
            if amount:
                thickness = amount * scale
                path = _band(out[region], into[line], thickness)
                bands.append(Band(van=region, naar=line, aantal=amount, pad=path, nummer=number))
                out[region] += thickness
                into[line] += thickness
    bottom = max((bar.y + bar.hoogte for bar in (*lefts, *rights)), default=HEIGHT)
    return Stroom(breedte=WIDTH, hoogte=bottom + 8, balk=BAR, links=lefts, rechts=rights, banden=tuple(bands))


def _bars(names: Sequence[str], counts: Counter[str], x: float, scale: float) -> tuple[Balk, ...]:
    bars, y = [], 8.0
    for number, naam in enumerate(names):
        height = max(2.0, counts[naam] * scale)
        bars.append(Balk(naam=naam, aantal=counts[naam], x=x, y=y, hoogte=height, nummer=number))
        y += height + GAP
    return tuple(bars)


def _band(start: float, end: float, thickness: float) -> str:
    a, b = LEFT + BAR, RIGHT
    middle = (a + b) / 2
    return (
        f"M{a:.1f},{start:.1f} C{middle:.1f},{start:.1f} {middle:.1f},{end:.1f} {b:.1f},{end:.1f} "
        f"L{b:.1f},{end + thickness:.1f} C{middle:.1f},{end + thickness:.1f} {middle:.1f},{start + thickness:.1f} "
        f"{a:.1f},{start + thickness:.1f} Z"
    )
