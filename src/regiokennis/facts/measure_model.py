"""What a figure in a sentence is, before its year and area are looked for."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Measure:
    """A figure and its place; `unit` is None where the text only labels it."""

    start: int
    end: int
    low: Decimal
    high: Decimal | None
    unit: str | None
    certain: bool = True
    former: bool = False
    """The old value of a change (`van 10 naar 7`): not of the year that the sentence names."""
    later: bool = False
    """The new value of a change: of the later year where the text before names two."""
    label: str | None = None
    jaar: int | None = None
    """The year that stands with the value itself (`van 892 in 2019 naar …`)."""
    gebied: str | None = None
    rang: tuple[int, int] | None = None
    """Its place in a row of so many values (`9 en 7`): of the place or year that stands so far in a row before it."""
