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
from regiokennis.facts.clauses.traits import STYLE, of_party, of_task

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
        return _odds(_chance(self.deel, found) * _chance(self.taak, found))

    def certainty(self, found: Mapping[str, float]) -> float:
        """Probability that a careful reader would say the same of a candidate with these traits."""
        return self._set_right(self.log_odds(found), found)

    def at_most(self, found: Mapping[str, float]) -> float:
        """What the certainty can be at most, with these traits of the task, whatever those of the party are."""
        return self._set_right(_odds(_chance(self.taak, found)), found)

    def _set_right(self, odds: float, found: Mapping[str, float]) -> float:
        return 1.0 / (1.0 + exp(-(self.schaal * odds + self.verschuiving + self.stijl * found.get(STYLE, 0.0))))


def _odds(both: float) -> float:
    bounded = min(max(both, SMALLEST), 1.0 - SMALLEST)
    return log(bounded / (1.0 - bounded))


def _chance(weights: Mapping[str, float], found: Mapping[str, float]) -> float:
    total = weights[ALWAYS] + sum(weights.get(name, 0.0) * value for name, value in found.items())
    return 1.0 / (1.0 + exp(-total))


@cache
def load_weights(path: Path = WEIGHTS) -> Weights:
    """The shipped weights; read once."""
    return Weights(**json.loads(path.read_text(encoding="utf-8")))


def certainty(kandidaat: Kandidaat, beside: Sequence[Kandidaat], least: float = 0.0) -> float:
    """Probability that a careful reader would say the same; `beside` are all candidates of the sentence.

    It is 0 where the task alone, of which less need be known, keeps it below `least`.
    """
    weights, task = load_weights(), of_task(kandidaat, beside)
    if weights.at_most(task) < least:
        return 0.0
    return weights.certainty(task | of_party(kandidaat, beside))
