"""How good the reading is, per soort of fact: the F scores that the project's own tests hold to (tests/quality)."""

import json
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

BASELINE = Path("tests") / "quality" / "baseline.json"
"""Below the project's root; the tests fail where the reading becomes worse than it says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """The lowest and highest score over the documents that people annotated, of 100."""

    soort: str
    documenten: int
    laagst: int
    hoogst: int


def read_scores(root: Path) -> tuple[Score, ...]:
    """The scores per soort; none where the project's tests are not installed beside it."""
    path = root / BASELINE
    if not path.is_file():
        return ()
    found: dict[str, list[float]] = defaultdict(list)
    for name, value in json.loads(path.read_text(encoding="utf-8")).items():
        _, _, soort = name.partition(" / ")
        if soort.isalpha():
            found[soort].append(value)
    return tuple(
        Score(soort=soort, documenten=len(values), laagst=round(100 * min(values)), hoogst=round(100 * max(values)))
        for soort, values in sorted(found.items())
    )
