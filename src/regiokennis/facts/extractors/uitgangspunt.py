"""The principles on which a region builds its approach: number and name."""

from collections.abc import Iterator

from regiokennis.annotate.model import AnnotatedText
from regiokennis.facts.model import Draft
from regiokennis.facts.series import find_series
from regiokennis.facts.series_model import Term
from regiokennis.facts.soorten import Uitgangspunt
from regiokennis.ontology import Ontology

TERMS = (
    Term(one="uitgangspunt", many="(?:kern|basis|hoofd)?uitgangspunten", stems=("uitgangspunt",)),
    Term(one="kernwaarde|waarde", many="kernwaarden", stems=("waarde",)),
    Term(one="principe|leidend principe|basisprincipe", many="(?:kern|basis|hoofd)?principes", stems=("principe",)),
    Term(one="belofte|waarde", many="beloften|beloftes|waarden", stems=("belofte", "waarde")),
)
CERTAINTY = {"voorvoegsel": 0.95, "lijst": 0.93, "koppen": 0.93, "tabel": 0.9, "beeld": 0.8, "opsomming": 0.85}


def extract(text: AnnotatedText, ontology: Ontology) -> Iterator[Draft]:
    """One draft for each principle of the first series that the document announces as such."""
    del ontology
    series = next((found for found in find_series(text, TERMS) if not found.nationaal), None)
    if series is None:
        return
    for member in series.leden:
        yield Draft(
            velden=Uitgangspunt(nr=member.nr, naam=member.naam),
            plaatsen=member.plaatsen,
            zekerheid=CERTAINTY[series.hoe],
        )
