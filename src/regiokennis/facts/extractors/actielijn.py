"""The action lines of a plan: number and name, wherever the layout prints them."""

import re
from collections.abc import Iterator

from regiokennis.annotate.model import AnnotatedText
from regiokennis.facts.model import Draft
from regiokennis.facts.series import find_series
from regiokennis.facts.series_model import Series, Term, key
from regiokennis.facts.soorten import Actielijn
from regiokennis.ontology import Ontology

TERMS = (
    Term(
        one=r"actielijn|programmalijn|ontwikkellijn|beleidslijn|actielijntje",
        many=r"(?:hoofd)?(?:actielijnen|programmalijnen|ontwikkellijnen|beleidslijnen)",
        kort=r"lijn",
    ),
    Term(one=r"hoofdlijn|pijler|speerpunt|spoor", many=r"pijlers|speerpunten|hoofdlijnen|sporen"),
    Term(one=r"thema|prioriteit|bouwsteen", many=r"(?:hoofd)?thema['’]s|prioriteiten|bouwstenen"),
)
"""What writers call the lines of their plan; the plainer word counts only where no surer one gives a series."""


def extract(text: AnnotatedText, ontology: Ontology) -> Iterator[Draft]:
    """One draft for each line of the document's own plan; the nation's lines only where they are its own."""
    series = find_lines(text, ontology)
    if series is None:
        return
    for member in series.leden:
        yield Draft(
            velden=Actielijn(nr=member.nr, naam=member.naam), plaatsen=member.plaatsen, zekerheid=CERTAINTY[series.hoe]
        )


CERTAINTY = {"voorvoegsel": 0.95, "lijst": 0.95, "koppen": 0.9, "tabel": 0.9, "beeld": 0.85, "opsomming": 0.85}


def find_lines(text: AnnotatedText, ontology: Ontology) -> Series | None:
    """The series of lines, or None. A region may quote the national lines before it prints its own."""
    national = {key(label) for begrip in ontology.scheme("ghnt") for label in (begrip.naam, *begrip.hidden_labels)}
    for term in TERMS:
        found = list(find_series(text, (term,)))
        own = [series for series in found if not _is_national(series, national)]
        if text.document.regio is None:
            own = found
        if own:
            return own[0]
        headed = [series for series in found if series.hoe in {"voorvoegsel", "koppen"}]
        if headed:
            return headed[0]
    return None


def _is_national(series: Series, national: set[str]) -> bool:
    """Whether most members are lines of the national programme, or the announcement says that they are."""
    known = sum(key(member.naam) in national for member in series.leden)
    return series.nationaal or known * 2 > len(series.leden)


def matches(name: str, heading: str) -> bool:
    """Whether a heading stands for a line: the same words, or the line's number behind the word for it."""
    if key(name) == key(heading):
        return True
    own, other = _stems(name), _stems(heading)
    return bool(own) and len(own & other) >= max(1, (len(own) * 2 + 2) // 3)


def numbered(number: int | None, words: str, *, column: str = "") -> bool:
    """Whether words name a line by its number: `zie actielijn 2`, or `2` in the column `Lijn`."""
    if number is None:
        return False
    if words.strip(" .") == str(number):
        return any(re.fullmatch(rf"\W*(?:{term.kop})\W*", column, re.IGNORECASE) for term in TERMS)
    return any(re.search(rf"\b(?:{term.kop})\s+{number}\b", words, re.IGNORECASE) for term in TERMS)


def _stems(words: str) -> set[str]:
    return {word[:7].casefold() for word in re.findall(r"[^\W\d_]{4,}", words)}
