"""Precision, recall and F of predicted claims against gold claims, and what certainty is worth."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from regiokennis.evaluation.claim import Claim


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """What is compared: claims of one soort agree on `velden` and, where `plaats`, share a place."""

    naam: str
    soort: str
    velden: tuple[str, ...] = ()
    plaats: bool = True


MEASURES: tuple[Measure, ...] = (
    Measure(naam="entiteit", soort="entiteit", velden=("type", "naam"), plaats=False),
    Measure(naam="entiteit, elke vorm", soort="entiteit", velden=("vorm",), plaats=False),
    Measure(naam="gemeente", soort="gemeente", velden=("naam",), plaats=False),
    Measure(naam="toewijzing", soort="toewijzing", velden=("taak", "actor")),
    Measure(naam="toewijzing + status", soort="toewijzing", velden=("taak", "actor", "status")),
    Measure(naam="toewijzing + rol", soort="toewijzing", velden=("taak", "actor", "rol")),
    Measure(naam="actielijn", soort="actielijn", velden=("naam",), plaats=False),
    Measure(naam="uitgangspunt", soort="uitgangspunt", velden=("nr", "naam"), plaats=False),
    Measure(naam="actie", soort="actie"),
    Measure(naam="wetsverwijzing", soort="wetsverwijzing", velden=("wet", "artikel"), plaats=False),
    Measure(naam="bedrag", soort="bedrag", velden=("bedrag",)),
    Measure(naam="cijfer", soort="cijfer", velden=("waarde", "eenheid", "jaar", "gebied")),
    Measure(naam="cijfer, waarde en jaar", soort="cijfer", velden=("waarde", "jaar")),
    Measure(naam="knelpunt", soort="knelpunt"),
    Measure(naam="functie", soort="functie", velden=("wie",)),
    Measure(naam="functie, plaats", soort="functie"),
    Measure(naam="dekking", soort="dekking", velden=("taak", "gedekt"), plaats=False),
    Measure(naam="koppeling", soort="koppeling", velden=("ghnt",)),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """The counts of one measure; optional gold and repeats of a found row are neither owed nor a fault."""

    measure: Measure
    goed: tuple[tuple[Claim, Claim], ...]
    """Pairs of gold and prediction."""
    gemist: tuple[Claim, ...]
    teveel: tuple[Claim, ...]

    @property
    def precision(self) -> float | None:
        """Part of what was said that is right; None where nothing was said."""
        said = len(self.goed) + len(self.teveel)
        return len(self.goed) / said if said else None

    @property
    def recall(self) -> float | None:
        """Part of what stands there that was found; None where nothing stands there."""
        owed = len(self.goed) + len(self.gemist)
        return len(self.goed) / owed if owed else None

    @property
    def f1(self) -> float | None:
        """Harmonic mean of the two; None where there was nothing to find and nothing was said."""
        total = 2 * len(self.goed) + len(self.gemist) + len(self.teveel)
        return 2 * len(self.goed) / total if total else None


def score(measure: Measure, gold: Sequence[Claim], predicted: Sequence[Claim]) -> Score:
    """Pair predictions with gold rows one to one (as many as can be), and count what is left."""
    owed = [claim for claim in gold if not claim.optioneel]
    options = [[i for i, row in enumerate(owed) if _same(measure, row, claim)] for claim in predicted]
    taken = _pair(options)
    pairs = tuple((owed[row], predicted[claim]) for row, claim in sorted(taken.items()))
    matched = set(taken.values())
    optional = [claim for claim in gold if claim.optioneel]
    extra = tuple(
        claim
        for i, claim in enumerate(predicted)
        if i not in matched and not options[i] and not any(_same(measure, row, claim) for row in optional)
    )
    missed = tuple(row for i, row in enumerate(owed) if i not in taken)
    return Score(measure=measure, goed=pairs, gemist=missed, teveel=extra)


def _same(measure: Measure, gold: Claim, predicted: Claim) -> bool:
    return gold.agrees(predicted, measure.velden) and (not measure.plaats or gold.overlaps(predicted))


def _pair(options: Sequence[Sequence[int]]) -> dict[int, int]:
    """Maximum bipartite matching by augmenting paths (Kuhn 1955): gold row -> prediction."""
    taken: dict[int, int] = {}

    def place(claim: int, seen: set[int]) -> bool:
        for row in options[claim]:
            if row in seen:
                continue
            seen.add(row)
            if row not in taken or place(taken[row], seen):
                taken[row] = claim
                return True
        return False

    for claim in range(len(options)):
        place(claim, set())
    return taken


@dataclass(frozen=True, slots=True, kw_only=True)
class Bin:
    """Predictions whose certainty lies in `van` to `tot`, and how many of them were right."""

    van: float
    tot: float
    aantal: int
    goed: int


BIN_EDGES = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01)


def calibrate(scores: Sequence[Score]) -> tuple[Bin, ...]:
    """What is certain must be right: predictions of all these scores by their certainty."""
    said = [(claim.zekerheid, True) for found in scores for _, claim in found.goed]
    said += [(claim.zekerheid, False) for found in scores for claim in found.teveel]
    return tuple(
        Bin(
            van=low,
            tot=high,
            aantal=sum(low <= certainty < high for certainty, _ in said),
            goed=sum(right for certainty, right in said if low <= certainty < high),
        )
        for low, high in pairwise(BIN_EDGES)
    )
