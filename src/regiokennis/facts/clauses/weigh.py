"""How sure it is that a candidate is a toewijzing: traits (traits.py) with a weight each, summed into a probability.

The weights (weging.json) are fitted by training/weging.py on documents and sentences written for it.
"""

import json
from collections.abc import Mapping, Sequence
from functools import cache
from math import exp
from pathlib import Path

from regiokennis.facts.clauses.candidates import Kandidaat
from regiokennis.facts.clauses.traits import traits

WEIGHTS = Path(__file__).with_name("weging.json")


@cache
def load_weights(path: Path = WEIGHTS) -> Mapping[str, float]:
    """The shipped weights; read once."""
    weights: dict[str, float] = json.loads(path.read_text(encoding="utf-8"))
    return weights


def certainty(kandidaat: Kandidaat, beside: Sequence[Kandidaat], weights: Mapping[str, float] | None = None) -> float:
    """Probability that a careful reader would say the same; `beside` are all candidates of the sentence."""
    known = load_weights() if weights is None else weights
    total = known.get("altijd", 0.0)
    total += sum(known.get(name, 0.0) * value for name, value in traits(kandidaat, beside).items())
    return 1.0 / (1.0 + exp(-total))
