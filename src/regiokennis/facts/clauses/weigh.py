"""How sure it is that a candidate is a toewijzing: that the clause gives the party a part, and that it is in this task.

Both are traits (traits.py) with a weight each, summed into a probability; three numbers set their product right. All
(weging.json) is fitted by training/weging.py on documents and sentences written for it.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import exp, log
from pathlib import Path

from regiokennis.facts.clauses.candidates import Kandidaat
from regiokennis.facts.clauses.traits import STYLE, traits

WEIGHTS = Path(__file__).with_name("weging.json")
ALWAYS = "altijd"
"""The weight that every candidate bears."""
SMALLEST = 1e-4
"""Certainty closer than this to 0 or 1 is not believed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """What is learned."""

    deel: Mapping[str, float]
    """By trait: that the clause gives the party a part in something."""
    taak: Mapping[str, float]
    """By trait of the task: that it is in this task, if the party has a part."""
    schaal: float
    verschuiving: float
    stijl: float
    """What the log odds of both are multiplied by, what is added to them, and what for a document in long sentences."""

    def log_odds(self, found: Mapping[str, float]) -> float:
        """Log odds of both together, before they are set right."""
        part = _chance(self.deel, found)
        task = _chance(self.taak, found)
        both = min(max(part * task, SMALLEST), 1.0 - SMALLEST)
        return log(both / (1.0 - both))

    def certainty(self, found: Mapping[str, float]) -> float:
        """Probability that a careful reader would say the same of a candidate with these traits."""
        total = self.schaal * self.log_odds(found) + self.verschuiving + self.stijl * found.get(STYLE, 0.0)
        return 1.0 / (1.0 + exp(-total))


def _chance(weights: Mapping[str, float], found: Mapping[str, float]) -> float:
    total = weights[ALWAYS] + sum(weights.get(name, 0.0) * value for name, value in found.items())
    return 1.0 / (1.0 + exp(-total))


@cache
def load_weights(path: Path = WEIGHTS) -> Weights:
    """The shipped weights; read once."""
    return Weights(**json.loads(path.read_text(encoding="utf-8")))


def certainty(kandidaat: Kandidaat, beside: Sequence[Kandidaat]) -> float:
    """Probability that a careful reader would say the same; `beside` are all candidates of the sentence."""
    return load_weights().certainty(traits(kandidaat, beside))
