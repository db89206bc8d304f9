"""The trained table that reads an action: per feature its weight in the mix and its pull towards each class.

Made by `training/train_koppeling.py`; at run time it is a table and a sum, so that every decision can be explained.
"""

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from regiokennis.facts.derive.features import Feature, find_features

TITLE_LENGTH = 50
TITLE_WEIGHT = 2.5
SHORTEST_TERM = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Klasse:
    """One answer the classifier can give: a sub-line, a line as such (`sub` None), or none (`lijn` None)."""

    code: str
    lijn: str | None
    sub: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """The trained table: per feature its weight in the mix and its pull towards each class."""

    klassen: tuple[Klasse, ...]
    bias: tuple[float, ...]
    scherpte: float
    delen: frozenset[str]
    kenmerken: Mapping[str, tuple[float, ...]]

    def read(self, tekst: str) -> "Reading":
        """What each feature of the text adds to the score of each class."""
        features = find_features(tekst, self.delen)
        titled = {feature.name for feature in find_features(_title(tekst), self.delen)}
        known = [
            (feature, row, row[0] * (TITLE_WEIGHT if feature.name in titled else 1.0))
            for feature in features
            if (row := self.kenmerken.get(feature.name)) is not None
        ]
        length = math.sqrt(sum(share**2 for _, _, share in known)) or 1.0
        pulls = tuple((feature, tuple(share / length * weight for weight in row[1:])) for feature, row, share in known)
        words = [feature for feature in features if " " not in feature.name]
        strange = tuple(f for f in words if f.name not in self.kenmerken and len(f.name) >= SHORTEST_TERM)
        return Reading(pulls=pulls, vreemd=strange, bekend=1 - len(strange) / max(1, len(words)))


def _title(tekst: str) -> str:
    """The short phrase that opens an action and names its subject (`Plegeraanpak. Wij onderzoeken …`); else nothing."""
    head, stop, rest = tekst.partition(". ") if ". " in tekst[:TITLE_LENGTH] else tekst.partition(": ")
    return head if stop and rest and len(head) < TITLE_LENGTH else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What the model reads in one text."""

    pulls: tuple[tuple[Feature, tuple[float, ...]], ...]
    vreemd: tuple[Feature, ...]
    """Words the model has never seen."""
    bekend: float
    """The share of words that it knows: with few known words a decision is less sure."""

    @property
    def totals(self) -> tuple[float, ...]:
        """What all features together add to each class; empty where the model knows none of them."""
        return tuple(map(sum, zip(*(pull for _, pull in self.pulls), strict=True)))


@cache
def load() -> Model:
    """The trained table that ships with this package."""
    content = json.loads(resources.files(__package__).joinpath("koppeling.json").read_text("utf-8"))
    return Model(
        klassen=tuple(Klasse(**row) for row in content["klassen"]),
        bias=tuple(content["bias"]),
        scherpte=content["scherpte"],
        delen=frozenset(content["delen"]),
        kenmerken={name: tuple(row) for name, row in content["kenmerken"].items()},
    )
