"""A cell of the matrix as small as it can be read: each party once with its statuses, silence in a few words."""

from dataclasses import dataclass

from regiokennis.questions.compare.taken import Kolom, Taakcel

MOST = 4
"""Parties that a cell shows; the rest stands on the page of the task."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Partij:
    """A party (None: nobody is named) with the statuses that are said of it."""

    naam: str | None
    statussen: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Vak:
    """One cell; `meer` counts the parties that are left out, `leeg` says why there is none."""

    regio: str
    partijen: tuple[Partij, ...]
    meer: int
    leeg: str | None


def fold(cel: Taakcel, kolom: Kolom, most: int = MOST) -> Vak:
    """The narrow form of a cell under the head that names its region and documents."""
    found: dict[str | None, list[str]] = {}
    for actor, status in cel.partijen:
        found.setdefault(actor, []).append(status)
    parties = tuple(Partij(naam=actor, statussen=tuple(statuses)) for actor, statuses in found.items())
    return Vak(
        regio=cel.regio,
        partijen=parties[:most],
        meer=max(0, len(parties) - most),
        leeg=None if parties or cel.leeg is None else _shorten(cel.leeg, kolom),
    )


def _shorten(leeg: str, kolom: Kolom) -> str:
    """The reason without the titles of the documents, which the head of the column leads to."""
    return leeg.replace(" in " + " en ".join(f"‘{titel}’" for titel in kolom.documenten), "")
