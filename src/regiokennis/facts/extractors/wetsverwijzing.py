"""References to laws, decrees and treaties, with article, and the law that was in force when the document spoke."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from regiokennis.annotate.model import AnnotatedText, Mention, Sentence
from regiokennis.facts.context import mentions
from regiokennis.facts.model import Draft, Place
from regiokennis.facts.soorten import Wetsverwijzing
from regiokennis.ontology import Begrip, Ontology
from regiokennis.text.model import Block, BlockKind

ORDINALS = {
    "eerste": 1, "tweede": 2, "derde": 3, "vierde": 4, "vijfde": 5, "zesde": 6, "zevende": 7, "achtste": 8,
    "negende": 9, "tiende": 10, "elfde": 11, "twaalfde": 12,
}  # fmt: skip
_NUMBER = r"\d+(?:[.:]\d+)*[a-z]?(?![\w])"
_LID = rf",?\s+(?:{'|'.join(ORDINALS)})\s+lid|,?\s+(?:lid|leden)\s+\d+[a-z]?"
_PART = r",?\s+(?:aanhef en\s+)?(?:onder(?:deel)?|sub)\s+[a-z0-9]{1,2}(?!\w)"
_ARTICLE = rf"{_NUMBER}(?:{_LID})*(?:{_PART})*"
ARTICLE = re.compile(
    rf"\b(?:artikel(?:en)?|artt?\.?)\s+(?P<list>{_ARTICLE}(?:(?:\s*,\s*|\s+en\s+|\s+of\s+)(?:artikel\s+)?{_ARTICLE})*)",
    re.IGNORECASE,
)
OF_LAW = re.compile(r"^[\s,]*(?:(?:van|uit|in|ingevolge)\s+)?(?:(?:de|het|deze|die)\s+)?(?:[a-z]+\s+){0,2}$")
COMPOUND = re.compile(r"^[-–][^\W\d_]")
REACH = 3
"""How many blocks back a bare article may look for its law, within one section."""


@dataclass(frozen=True, slots=True)
class Citation:
    """One law or article of it at one place."""

    mention: Mention
    artikel: str | None
    place: Place


def extract(text: AnnotatedText, ontology: Ontology) -> Iterator[Draft]:
    """One draft for each law and article of the document, with every place that cites it."""
    laws = Laws(ontology, text.document.geschreven)
    found: dict[tuple[str, str | None], tuple[Wetsverwijzing, list[Place], bool]] = {}
    for sentence in text.sentences:
        for citation in _cite(text, sentence, laws.weak):
            begrip = laws.resolve(citation.mention)
            velden = Wetsverwijzing(
                wet=begrip.naam if begrip else citation.mention.naam,
                artikel=citation.artikel,
                bwb=begrip.kenmerk("bwb") if begrip else None,
            )
            entry = found.setdefault((velden.wet, velden.artikel), (velden, [], begrip is not None))
            entry[1].append(citation.place)
    articled = {wet for wet, artikel in found if artikel is not None}
    for velden, places, known in found.values():
        headed = all(text.text.blocks[place.block].kind is BlockKind.KOP for place in places)
        if velden.artikel is None and velden.wet in articled and headed:
            continue  # a heading only says what the text below it cites by its article
        yield Draft(velden=velden, plaatsen=tuple(dict.fromkeys(places)), zekerheid=0.95 if known else 0.75)


class Laws:
    """The scheme of laws, by label, with the date of the document to choose between namesakes."""

    def __init__(self, ontology: Ontology, date: str | None) -> None:
        self._date = f"{date}-12-31"[:10] if date and len(date) == 4 else date
        self._by_code = {begrip.code: begrip for begrip in ontology.scheme("wet")}
        self.weak = frozenset(
            label for begrip in self._by_code.values() for label in begrip.kenmerken.get("zwakLabel", ())
        )
        """Labels of what a law makes possible (`huisverbod`): the law itself is not cited."""
        self._by_label: dict[str, list[Begrip]] = {}
        for begrip in self._by_code.values():
            for label in (begrip.naam, *begrip.alt_labels, *begrip.hidden_labels):
                namesakes = self._by_label.setdefault(label.casefold(), [])
                if begrip not in namesakes:
                    namesakes.append(begrip)

    def resolve(self, mention: Mention) -> Begrip | None:
        """The law that the mention means: in force on the date of the document where labels are shared."""
        known = self._by_code.get(mention.code) if mention.code else None
        namesakes = self._by_label.get(mention.text.casefold(), [])
        if known is not None and (len(namesakes) < 2 or self._in_force(known)):
            return known
        return next((begrip for begrip in namesakes if self._in_force(begrip)), known)

    def _in_force(self, begrip: Begrip) -> bool:
        if self._date is None:
            return begrip.kenmerk("geldigTot") is None
        start, end = begrip.kenmerk("geldigVan"), begrip.kenmerk("geldigTot")
        return (start is None or start[: len(self._date)] <= self._date) and (
            end is None or self._date < end[: len(self._date)]
        )


def _cite(text: AnnotatedText, sentence: Sentence, weak: frozenset[str]) -> Iterator[Citation]:
    """The laws and articles of a sentence; an article without a law takes that of its surroundings."""
    block = text.block(sentence)
    laws = [
        mention
        for mention in sentence.mentions
        if mention.type == "wet"
        and mention.text.casefold() not in weak
        and not COMPOUND.match(block.text[mention.end : mention.end + 2])
    ]
    cited: set[str] = set()
    for match in ARTICLE.finditer(block.text, sentence.start, sentence.end):
        law = _law_of(block.text, match.start(), match.end(), laws) or _law_around(text, block, sentence, weak)
        if law is None:
            continue
        if law in laws:
            cited.add(law.code or law.naam)
        place = Place.of(sentence)
        for artikel in _articles(match["list"]):
            yield Citation(law, artikel, place)
    for mention in laws:
        if (mention.code or mention.naam) not in cited:  # its short name behind it cites nothing more
            yield Citation(mention, None, Place.of(sentence))


def _law_of(text: str, start: int, end: int, laws: list[Mention]) -> Mention | None:
    """The law right behind the article (`artikel 3 van de …`), else the last before it, else the next one."""
    behind = [law for law in laws if law.start >= end]
    if behind and OF_LAW.match(text[end : behind[0].start]):
        return behind[0]
    before = [law for law in laws if law.end <= start]
    if before:
        return before[-1]
    return behind[0] if behind and behind[0].start - end < 60 else None


def _law_around(text: AnnotatedText, block: Block, sentence: Sentence, weak: frozenset[str]) -> Mention | None:
    """The law last named before the sentence: in its block, just above it in its section, or in a heading above."""
    named = [m for m in mentions(text, block, "wet") if m.text.casefold() not in weak]
    earlier = [mention for mention in named if mention.end <= sentence.start]
    if earlier:
        return earlier[-1]
    for index in range(block.index - 1, -1, -1):
        above = text.text.blocks[index]
        is_heading = (
            above.kind is BlockKind.KOP and bool(above.sectie) and above.sectie == block.sectie[: len(above.sectie)]
        )
        near = block.index - index <= REACH and above.sectie == block.sectie
        laws = [m for m in mentions(text, above, "wet") if m.text.casefold() not in weak]
        if (is_heading or near) and laws:
            return laws[-1]
        if above.kind is BlockKind.KOP and len(above.sectie) <= 1 and not near:
            return None
    return None


def _articles(written: str) -> Iterator[str]:
    """`20, lid 6` becomes `20 lid 6`; `12 en 13` becomes two articles."""
    for match in re.finditer(_ARTICLE, written, re.IGNORECASE):
        words = re.sub(r"\s+", " ", match[0].replace(",", " ")).strip().lower()
        words = re.sub(rf"\b({'|'.join(ORDINALS)}) lid", lambda m: f"lid {ORDINALS[m[1]]}", words)
        words = re.sub(r"\b(?:aanhef en )?(?:onderdeel|sub|onder) ", "onder ", words)
        yield words.replace("leden ", "lid ")
