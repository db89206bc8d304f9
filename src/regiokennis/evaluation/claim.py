"""One statement to be scored; a gold row and a fact become the same type."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields

from regiokennis.facts.model import Feit
from regiokennis.text.model import Span

NIEMAND = "∅"
"""Stands for null, so that 'nobody' can be right or wrong like any other value."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What is said, with every value that counts as saying it, and where.

    Two claims agree on a field where their accepted values meet; a prediction has one value a field,
    gold one or more (`KEY_ook_goed`, `actor_ook`).
    """

    soort: str
    velden: Mapping[str, frozenset[str]]
    plaatsen: tuple[Span, ...]
    tekst: str
    optioneel: bool = False
    zekerheid: float = 1.0

    def agrees(self, other: "Claim", names: tuple[str, ...]) -> bool:
        """Whether both accept a common value for each of these fields."""
        return all(self.velden.get(name, frozenset()) & other.velden.get(name, frozenset()) for name in names)

    def overlaps(self, other: "Claim") -> bool:
        """Whether a place of the one shares a character with a place of the other."""
        return any(a.start < b.end and b.start < a.end for a in self.plaatsen for b in other.plaatsen)


def normalise(value: object) -> str:
    """A value as it is compared: case, white space, quotes and dashes do not count; 3.0 equals 3."""
    if value is None:
        return NIEMAND
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    text = re.sub(r"[‘’'\"“”„*]", "", str(value).casefold()).replace("%", "procent")
    return re.sub(r"\s+", " ", re.sub(r"[‐-―]", "-", text)).strip(" .,;:")


def accept(*values: object) -> frozenset[str]:
    """The accepted values of a field."""
    return frozenset(normalise(value) for value in values)


def from_feit(feit: Feit) -> Claim:
    """A fact as a claim; list fields give one accepted value for each member."""
    velden: dict[str, frozenset[str]] = {}
    for field in fields(feit.velden):  # type: ignore[arg-type]
        value = getattr(feit.velden, field.name)
        velden[field.name] = accept(*value) if isinstance(value, tuple) else accept(value)
    if feit.soort == "entiteit":
        velden["vorm"] = velden["naam"] | velden["ook"]
    return Claim(
        soort=feit.soort,
        velden=velden,
        plaatsen=tuple(Span(bewijs.start, bewijs.eind) for bewijs in feit.bewijs),
        tekst=feit.bewijs[0].tekst if feit.bewijs else "",
        zekerheid=feit.zekerheid,
    )
