"""The action lines of a plan: number and name, wherever the layout prints them."""

import re
from collections.abc import Iterator
from dataclasses import replace

from regiokennis.annotate.model import AnnotatedText
from regiokennis.facts.actions import heads_actions, heads_other
from regiokennis.facts.model import Draft, Place
from regiokennis.facts.series import find_series
from regiokennis.facts.series_model import Member, Series, Term, clean, key
from regiokennis.facts.soorten import Actielijn
from regiokennis.ontology import Ontology
from regiokennis.text.model import Block, BlockKind

TERMS = (
    Term(
        one=r"actielijn|programmalijn|ontwikkellijn|beleidslijn|actielijntje",
        many=r"(?:hoofd)?(?:actielijnen|programmalijnen|ontwikkellijnen|beleidslijnen)",
        stems=("actielijn", "programmalijn", "ontwikkellijn", "beleidslijn"),
        kort=r"lijn",
    ),
    Term(
        one=r"hoofdlijn|pijler|speerpunt|spoor",
        many=r"pijlers|speerpunten|hoofdlijnen(?<!\b[io][np]\shoofdlijnen)|sporen",  # `op hoofdlijnen` announces none
        stems=("hoofdlijn", "pijler", "speerpunt", "spoor", "sporen"),
    ),
    Term(
        one=r"thema|prioriteit|bouwsteen",
        many=r"(?:hoofd)?thema['’]s|prioriteiten|bouwstenen",
        stems=("thema", "prioriteit", "bouwste"),
    ),
)
"""What writers call the lines of their plan; the plainer word counts only where no surer one gives a series."""
LETTER = re.compile(r"(?P<letter>[A-H])[.):]?\s+(?=[A-ZÀ-Ý])")
"""The letter before a heading: `B. Stoppen`."""
BEHIND = re.compile(r"(?P<own>.*\w.*?)\s*\((?:[^():]+:\s*)?(?P<line>[^()]+?)\)?")
"""A name and the line it serves: `Samen stoppen (GHNT: Stoppen en duurzaam oplossen)`."""
FEWEST = 2


def extract(text: AnnotatedText, ontology: Ontology) -> Iterator[Draft]:
    """One draft for each line of the document's own plan; the nation's lines only where they are its own."""
    series = text.once(find_lines, ontology)
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
        headed: Series | None = None
        for series in find_series(text, (term,)):
            named = _named(series, national)
            if text.document.regio is None or not _is_national(named, national):
                return named
            if headed is None and named.hoe in {"voorvoegsel", "koppen"}:
                headed = named
        if headed is not None:
            return headed
        if term is TERMS[0] and (rubrics := _rubrics(text, national)):
            return rubrics
    return None


def _named(series: Series, national: set[str]) -> Series:
    """The series, its names without the nation's line that stands in brackets behind them as the one they serve."""
    return replace(series, leden=tuple(replace(m, naam=_without_national(m.naam, national)) for m in series.leden))


def _without_national(name: str, national: set[str]) -> str:
    match = BEHIND.fullmatch(name)
    return match["own"] if match and key(match["line"]) in national else name


def _rubrics(text: AnnotatedText, national: set[str]) -> Series | None:
    """The headings right under one of actions that nothing announces: lettered from A on, or named as the nation's."""
    heads = [block for block in text.text.blocks if block.kind is BlockKind.KOP]
    for head in heads:
        if not heads_actions(head.text) or heads_other(head.text):
            continue
        depth = len(head.sectie)
        below = [b for b in heads if len(b.sectie) == depth + 1 and b.sectie[:depth] == head.sectie]
        lettered = [(block, match["letter"]) for block in below if (match := LETTER.match(block.text))]
        named = [block for block in below if key(LETTER.sub("", block.text, count=1)) in national]
        if len(lettered) >= FEWEST and "".join(letter for _, letter in lettered) == "ABCDEFGH"[: len(lettered)]:
            return _headings(lettered)
        if len(named) >= FEWEST:
            return _headings([(block, "") for block in below[below.index(named[0]) :]])
    return None


def _headings(found: list[tuple[Block, str]]) -> Series:
    members = tuple(
        Member(
            nr=ord(letter) - ord("A") + 1 if letter else None,
            naam=clean(LETTER.sub("", block.text, count=1) if letter else block.text),
            plaatsen=(Place.whole(block),),
            blok=block.index,
            is_kop=True,
        )
        for block, letter in found
    )
    return Series(leden=members, hoe="koppen")


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
