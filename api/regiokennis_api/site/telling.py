"""The coverage of the Format counted per region, as the start page, the Format and the region's own page show it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from regiokennis.questions.compare.dekking import Formatregel, Formatvergelijking


@dataclass(frozen=True, slots=True, kw_only=True)
class Dekkingstelling:
    """How many elements of the Format a region fills in; all zero where it has no document."""

    ja: int = 0
    deels: int = 0
    nee: int = 0

    @property
    def totaal(self) -> int:
        """The number of elements."""
        return self.ja + self.deels + self.nee


def tally(view: Formatvergelijking) -> dict[str, Dekkingstelling]:
    """The coverage of every region of a comparison."""
    return {kolom.regio: count(view.regels, kolom.regio) for kolom in view.regios}


def count(regels: Iterable[Formatregel], regio: str) -> Dekkingstelling:
    """The coverage of one region."""
    n = Counter(cel.gedekt for regel in regels for cel in regel.cellen if cel.regio == regio)
    return Dekkingstelling(ja=n["ja"], deels=n["deels"], nee=n["nee"])
